import { h } from '../lib/dom.js';
import { icon } from '../ui/icons.js';

/** The button that ends a question. It stays in the tab order while it works. */
export const forward = (words = 'Continue', isBusy = false) =>
  h('p', { class: 'forward' }, h('button', { class: 'button', 'aria-disabled': isBusy ? 'true' : null }, words, isBusy ? h('span', { class: 'spinner', 'aria-hidden': 'true' }) : icon('arrow')));
