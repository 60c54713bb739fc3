import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { icon } from '../ui/icons.js';

/** Beside the question: the answers so far, and help that is always in the same place. */
export function sofar({ catalogue, draft, step }) {
  const rows = [
    step !== 'where' && ['Where', [nameIn(catalogue.locations, draft.location), draft.room.trim()].filter(Boolean).join(', ')],
    step !== 'type' && ['Kind', nameIn(catalogue.types, draft.issueType)],
  ].filter((row) => row && row[1]);
  return h('aside', { class: 'side', 'aria-label': 'Your report and help' },
    rows.length > 0 && step !== 'check' && h('section', { class: 'box' }, h('h2', null, 'Your report so far'), h('dl', { class: 'facts' }, rows.map(([name, value]) => h('div', null, h('dt', null, name), h('dd', null, value))))),
    h('section', { class: 'box' }, h('h2', null, icon('alert'), 'In danger now?'), h('p', null, 'Call ', h('a', { href: 'tel:112' }, '112'), ' first. This page is for problems that can wait.')),
    h('section', { class: 'box' }, h('h2', null, icon('search'), 'Already reported?'), h('p', null, h('a', { href: 'track.html' }, 'Follow your report'), ' with its reference.')));
}
