// An issue is named by its UUID or by its short reference, in any case, with or without dashes and spaces.

const UUID = /^[0-9a-f]{32}$/;
const SHORT = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** What the API is asked for, or null for what can't be a reference. Also takes a pasted link to a report. */
export function readReference(text) {
  const last = text.trim().split(/[?&]ref=/).at(-1).split('&')[0];
  const bare = last.replace(/[\s‐-―-]/g, '');
  if (UUID.test(bare.toLowerCase())) {
    return bare.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
  // Crockford's look-alikes: O is read as 0, I and L as 1.
  const code = bare.toUpperCase().replace(/^CI/, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return SHORT.test(code) ? `CI-${code.slice(0, 4)}-${code.slice(4)}` : null;
}
