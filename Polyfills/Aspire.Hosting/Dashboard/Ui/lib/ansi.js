// ANSI colours of console lines, as elements. Other control sequences are left out.
import { h } from './dom.js';

// eslint-disable-next-line no-control-regex
const sequence = /\u001b\[([0-9;]*)m|\u001b\[[0-9;?]*[A-Za-z]|\u001b\][^\u0007]*\u0007/g;

/** A line as text and coloured spans. */
export function ansi(text) {
  const parts = [];
  const style = { colour: null, isBold: false, isFaint: false };
  let at = 0;
  for (const match of text.matchAll(sequence)) {
    add(parts, text.slice(at, match.index), style);
    at = match.index + match[0].length;
    if (match[1] !== undefined) {
      apply(style, match[1].split(';').map(Number));
    }
  }

  add(parts, text.slice(at), style);
  return parts;
}

/** The line without its control sequences. */
export function plain(text) {
  return text.replace(sequence, '');
}

function add(parts, text, { colour, isBold, isFaint }) {
  if (text === '') {
    return;
  }

  parts.push(colour === null && !isBold && !isFaint ? text : h('span', {
    style: {
      ...(colour === null ? {} : { color: colour }),
      ...(isBold ? { 'font-weight': '600' } : {}),
      ...(isFaint ? { opacity: '0.7' } : {}),
    },
  }, text));
}

function apply(style, codes) {
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index];
    if (code === 0) {
      Object.assign(style, { colour: null, isBold: false, isFaint: false });
    } else if (code === 1) {
      style.isBold = true;
    } else if (code === 2) {
      style.isFaint = true;
    } else if (code === 22) {
      Object.assign(style, { isBold: false, isFaint: false });
    } else if (code === 39) {
      style.colour = null;
    } else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) {
      style.colour = `var(--ansi-${code % 10})`;
    } else if (code === 38) {
      style.colour = codes[index + 1] === 2 ? `rgb(${codes.slice(index + 2, index + 5).join(' ')})` : `var(--ansi-${(codes[index + 2] ?? 7) % 8})`;
      index += codes[index + 1] === 2 ? 4 : 2;
    } else if (code === 48) {
      index += codes[index + 1] === 2 ? 4 : 2;
    }
  }
}
