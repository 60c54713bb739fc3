import { h } from '../lib/dom.js';
import { errorSummary } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { button, loading, notice, trouble } from '../ui/notices.js';
import { check } from './check.js';
import { contact } from './contact.js';
import { details } from './details.js';
import { known } from './known.js';
import { sent } from './sent.js';
import { sofar } from './sofar.js';
import { type } from './type.js';
import { where } from './where.js';

const SCREENS = { where, known, type, details, contact, check };

/** The report page: one question a screen. */
export function view(state) {
  if (state.step === 'loading') {
    return loading('Loading the form…');
  }
  if (state.step === 'unavailable') {
    return h('div', { class: 'column' },
      h('h1', { tabindex: '-1' }, 'Report a problem on campus'),
      trouble(state.failure, { keptWords: 'Anything you wrote before is kept on this device.', desk: true, retry: 'load' }));
  }
  const screen = state.step === 'sent' ? sent(state) : question(state);
  document.title = title(state, screen.title);
  return screen.nodes;
}

function question(state) {
  const screen = SCREENS[state.step](state);
  return {
    title: screen.title,
    nodes: [
      h('div', { class: 'page page-aside', 'data-key': state.step },
        h('div', { class: 'column' },
          state.step !== 'where' && h('a', { class: 'back', href: '?', 'data-action': 'back' }, icon('back'), 'Back'),
          errorSummary(state.errors),
          state.isOffline && notice('warn', 'alert', h('p', { role: 'status' }, 'You are offline. Your answers are kept on this device; you can send them when you are back.')),
          state.step === 'where' && state.isRestored && restored(),
          screen.body),
        sofar(state)),
    ],
  };
}

const restored = () => notice('info', 'clock',
  h('p', null, h('strong', null, 'We kept your unfinished report on this device.')),
  h('p', null, button('Delete it and start again', { class: 'link', 'data-action': 'discard' })));

const title = (state, words) => `${state.errors.length > 0 ? 'Error: ' : ''}${words} – Campus Issues`;
