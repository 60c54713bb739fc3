import { patchChildren } from './patch.js';
import { startTrace } from './trace.js';

/**
 * Shows view(state) inside root and keeps it up to date; events go to actions by name:
 * data-action (click), data-submit (submit of a form), data-input (typing), data-change (a choice).
 */
export function mount(root, store, view, actions) {
  let isDue = false;
  const render = () => {
    isDue = false;
    const next = document.createElement('div');
    next.append(...[view(store.state)].flat(Infinity).filter(Boolean));
    patchChildren(root, next);
    root.querySelectorAll('dialog[data-modal]:not([open])').forEach((dialog) => dialog.showModal());
    moveFocus(root, store);
  };
  const schedule = () => {
    if (!isDue) {
      isDue = true;
      queueMicrotask(render);
    }
  };
  store.subscribe(schedule);
  for (const [event, attribute] of [['click', 'action'], ['submit', 'submit'], ['input', 'input'], ['change', 'change']]) {
    root.addEventListener(event, (e) => dispatch(e, attribute, actions));
  }
  root.addEventListener('cancel', (e) => dispatch(e, 'cancel', actions), true);
  // A browser may close a dialog against our will (Escape twice): the state decides whether it stays.
  root.addEventListener('close', schedule, true);
  render();
}

function dispatch(event, attribute, actions) {
  const element = event.target.closest?.(`[data-${attribute}]`);
  if (!element) {
    return;
  }
  // A link in a new tab is the browser's own business.
  if (attribute === 'action' && (event.ctrlKey || event.metaKey || event.shiftKey)) {
    return;
  }
  if (attribute === 'submit' || attribute === 'cancel' || (attribute === 'action' && element.nodeName === 'A')) {
    event.preventDefault();
  }
  startTrace();
  actions[element.dataset[attribute]](element, event);
}

// An action that changes what is on the page says where the reader goes on: store.set({ focus: 'css selector' }).
function moveFocus(root, store) {
  const selector = store.state.focus;
  if (!selector) {
    return;
  }
  store.state.focus = null;
  const element = root.querySelector(selector);
  element?.focus();
  if (element?.matches('h1, [data-top]')) {
    window.scrollTo(0, 0);
  }
}
