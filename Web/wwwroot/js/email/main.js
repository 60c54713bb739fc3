import { call } from '../lib/api.js';
import { h } from '../lib/dom.js';
import { mount } from '../lib/mount.js';
import { createStore } from '../lib/store.js';
import { button, notice, trouble } from '../ui/notices.js';

// What the links in our e-mails lead to. Opening a link changes nothing: mail scanners open links too.

const CHOICES = {
  confirm: { title: 'Confirm your e-mail address', words: 'Then we write to you when something changes in the report that you follow.', press: 'Confirm my address' },
  stop: { title: 'Stop all e-mail', words: 'We then write to this address no more, about no report. You can go on following reports on this site.', press: 'Stop all e-mail to me' },
};

const query = new URLSearchParams(location.search);
const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? query.get('token');
const choice = Object.hasOwn(CHOICES, query.get('choice')) ? query.get('choice') : null;

const store = createStore({ answer: null, failure: null, isBusy: false });

function view({ answer, failure, isBusy }) {
  const { title, words, press } = CHOICES[choice] ?? {};
  document.title = `${title ?? 'E-mail'} – Campus Issues`;
  return h('div', { class: 'column' },
    h('h1', { tabindex: '-1' }, title ?? 'This link is not complete'),
    !title || !token
      ? h('p', null, 'Copy the whole link from our e-mail, or open it there again.')
      : answer
        ? h('div', { role: 'status', id: 'answer', tabindex: '-1' }, notice('ok', 'check', h('p', null, `${answer}.`)))
        : [failure && explain(failure), h('p', { class: 'lead' }, words), h('p', { class: 'buttons' }, button(isBusy ? 'One moment…' : press, { 'data-action': 'decide' }, 'mail'))]);
}

const explain = (failure) => failure.isOutage || failure.status === 429
  ? trouble(failure, {})
  : h('div', { id: 'trouble', tabindex: '-1', role: 'alert' }, notice('warn', 'alert', h('p', null, `${failure.message}.`), h('p', null, 'A link that confirms an address works for seven days; one that stops e-mail works always.')));

const actions = {
  decide: async () => {
    if (store.state.isBusy) return;
    store.set({ isBusy: true, failure: null });
    try {
      const { message } = await call('POST', '/email-preferences', { body: { token, choice } });
      store.set({ isBusy: false, answer: message, focus: '#answer' });
    } catch (failure) {
      store.set({ isBusy: false, failure, focus: '#trouble' });
    }
  },
};

mount(document.getElementById('main'), store, view, actions);
