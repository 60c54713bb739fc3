import { h } from '../lib/dom.js';
import { button } from '../ui/notices.js';
import { areKeysOn, KEYS } from './keys.js';

/** The keys, and the switch that turns them off. */
export const helpDialog = () => h('dialog', { class: 'dialog', 'data-modal': true, 'data-cancel': 'closeDialog', 'data-key': 'help', 'aria-labelledby': 'help-title' },
  h('h2', { id: 'help-title', tabindex: '-1' }, 'Keys'),
  h('p', { class: 'soft' }, 'They work while you are not typing. Ctrl + Enter sends the form you are in.'),
  h('dl', { class: 'keys' }, KEYS.map(([key, words]) => h('div', null, h('dt', null, h('kbd', null, key)), h('dd', null, words)))),
  h('div', { class: 'tick' },
    h('input', { type: 'checkbox', id: 'keys-on', checked: areKeysOn(), 'data-change': 'toggleKeys' }),
    h('label', { for: 'keys-on' }, 'Single keys are on')),
  h('p', { class: 'buttons' }, button('Close', { 'data-action': 'closeDialog' })));
