import { keep, recall } from '../lib/keep.js';
import { startTrace } from '../lib/trace.js';

/** One key an action, while nothing is being typed. They can be switched off (WCAG 2.1.4). */
export const KEYS = [
  ['j', 'Next issue'],
  ['k', 'Previous issue'],
  ['Enter', 'Open the issue'],
  ['x', 'Choose the issue'],
  ['Escape', 'Back to the list'],
  ['/', 'Search'],
  ['a', 'Accept: in progress, choose a team'],
  ['r', 'Resolve'],
  ['d', 'Duplicate of another'],
  ['t', 'Team'],
  ['p', 'Priority'],
  ['c', 'Public comment'],
  ['n', 'Internal note'],
  ['m', 'Change the chosen issues'],
  ['u', 'Undo the last change'],
  ['g', 'Refresh the list'],
  ['i', 'Inbox'],
  ['f', 'Figures'],
  ['?', 'These keys'],
];

export const areKeysOn = () => recall(localStorage, 'keys') !== 'off';

export const switchKeys = (isOn) => keep(localStorage, 'keys', isOn ? 'on' : 'off', 365);

export function listenToKeys(store, actions) {
  const handlers = createHandlers(store, actions);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'Enter') {
      event.target.closest?.('form')?.requestSubmit();
      return;
    }
    const handler = handlers[event.key];
    if (!handler || !store.state.session || isElsewhere(event, store.state) || !areKeysOn()) {
      return;
    }
    startTrace();
    if (handler(event.target) !== false) event.preventDefault();
  });
}

function isElsewhere(event, { isExpired, dialog, batch }) {
  return isExpired || dialog || batch || event.ctrlKey || event.metaKey || event.altKey || (isTyping(event.target) && event.key !== 'Escape');
}

const isTyping = (element) => element.matches?.('input:not([type=checkbox]), textarea, select');

function createHandlers(store, actions) {
  const focus = (selector) => {
    const element = document.querySelector(selector);
    element?.focus();
    return Boolean(element);
  };
  const preset = (name) => () => (store.state.issue?.data && document.getElementById('status') ? actions.preset({ dataset: { preset: name } }) : false);
  const press = (selector) => () => {
    const element = document.querySelector(selector);
    element?.click();
    return Boolean(element);
  };
  return {
    j: () => step(1),
    k: () => step(-1),
    x: (target) => {
      const box = target.closest('.queue-row')?.querySelector('[type=checkbox]');
      return box ? box.click() : false;
    },
    Escape: (target) => (isTyping(target) ? target.blur() : store.state.route.issue ? actions.closeIssue() : false),
    '/': () => focus('#q'),
    a: preset('accept'),
    r: preset('resolve'),
    d: preset('duplicate'),
    t: () => focus('#assignedTo'),
    p: () => focus('#priority'),
    c: () => focus('#comment'),
    n: () => focus('#internalNote'),
    m: press('[data-action=startBatch]'),
    u: press('.toast [data-action=undo]'),
    g: () => actions.reload(),
    i: press('.staff-bar li:first-child a'),
    f: press('.staff-bar li:last-child a'),
    '?': () => actions.openDialog({ dataset: { dialog: 'help' } }),
  };
}

/** Moves to the next or previous issue of the list. */
function step(by) {
  const links = [...document.querySelectorAll('.queue-link')];
  const row = document.activeElement.closest('.queue-row') ?? document.querySelector('.queue-row-open');
  const at = links.findIndex((link) => row?.contains(link));
  const next = links[at === -1 ? 0 : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
