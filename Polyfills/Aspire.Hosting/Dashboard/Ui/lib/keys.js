// J, K and the arrows move over the rows of a list; Enter opens one. The arrows to the sides are the row's own.

/** Moves the focus within the rows of the open screen. */
export function rowKeys(event, root) {
  const rows = [...root.querySelectorAll('[data-row]')].filter(row => row.offsetParent !== null || row instanceof SVGElement);
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  const at = rows.indexOf(document.activeElement?.closest?.('[data-row]'));
  if (step && rows.length > 0) {
    event.preventDefault();
    const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter' && at >= 0 && document.activeElement === rows[at]) {
    event.preventDefault();
    rows[at].click();
  }
}
