// J, K and the arrows move over the rows of a list; Enter opens one, and once more goes into its panel. The arrows to the sides are the row's own.

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
  } else if ((event.key === 'Enter' || event.key === ' ') && at >= 0 && document.activeElement === rows[at]) {
    event.preventDefault();
    const panel = root.querySelector('.panel');
    if (panel && (rows[at].ariaSelected === 'true' || rows[at].ariaPressed === 'true')) {
      panel.focus();
    } else {
      rows[at].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  }
}

/** Draws rows anew and leaves the focus in the row where it was. */
export function keepingFocus(root, draw) {
  const focused = root.contains(document.activeElement) ? document.activeElement.closest('[data-row]')?.dataset.row : null;
  draw();
  if (focused && !root.contains(document.activeElement)) {
    rowOf(root, focused)?.focus({ preventScroll: true });
  }
}

/** The row with a key. */
export function rowOf(root, key) {
  return root.querySelector(`[data-row="${CSS.escape(key)}"]`);
}
