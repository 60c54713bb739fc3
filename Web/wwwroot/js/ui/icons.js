import { h } from '../lib/dom.js';

// Drawn on a grid of 24 with a stroke of 2.
const SHAPES = {
  alert: 'M12 3 2 21h20L12 3zM12 10v5M12 18v.5',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 18l-6-6 6-6',
  check: 'M4 12.5 9.5 18 20 6.5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  comment: 'M4 5h16v11H10l-5 4v-4H4z',
  copy: 'M9 9h11v12H9zM5 15H4V3h11v1',
  flag: 'M5 21V4h12l-2.5 4.5L17 13H5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4 3.5-6 8-6s8 2 8 6',
  pin: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V3h10v6M7 18H4V9h16v9h-3M7 14h10v7H7z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  team: 'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2 20c0-3.5 3-5.5 7-5.5s7 2 7 5.5M16 5.5a3.2 3.2 0 0 1 0 6M18 15c2.5.6 4 2.4 4 5',
  reopen: 'M4 5v5h5M4.5 10a8 8 0 1 1-.4 4',
  tool: 'M14.5 5.5a4.5 4.5 0 0 0-5.7 5.7L3 17l4 4 5.8-5.8a4.5 4.5 0 0 0 5.7-5.7L15.5 12.5l-3-3z',
  close: 'M6 6l12 12M18 6 6 18',
};

/** An icon beside words; it says nothing of its own to a screen reader. */
export const icon = (name) =>
  h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, h('path', { d: SHAPES[name] ?? SHAPES.flag }));
