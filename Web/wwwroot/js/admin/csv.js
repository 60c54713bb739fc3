const NAME = 'campus-issues.csv';

/** The whole list as one CSV: a long one comes in parts, each with the line of column names. */
export async function fetchCsv(session, query) {
  const parts = [];
  let cursor = null;
  do {
    const part = await session.download('/export.csv', { query: { ...query, limit: 5000, cursor } });
    parts.push(parts.length === 0 ? part.text : withoutHeader(part.text));
    cursor = part.cursor;
  } while (cursor);
  return new Blob(parts, { type: 'text/csv' });
}

const withoutHeader = (csv) => csv.slice(csv.indexOf('\n') + 1);

export function saveFile(blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
