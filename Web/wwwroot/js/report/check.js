import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { trouble } from '../ui/notices.js';
import { forward } from './forward.js';

const TITLE = 'Check your answers';

export function check({ catalogue, draft, failure, isBusy }) {
  return {
    title: TITLE,
    body: [
      failure && trouble(failure, { keptWords: 'Your report is not lost: the answers are kept on this device. Sending again is safe, it makes one report.', desk: true }),
      h('h1', { tabindex: '-1' }, TITLE),
      h('dl', { class: 'answers' },
        row('Where', nameIn(catalogue.locations, draft.location), 'where'),
        row('Room or area', draft.room.trim() || none(), 'where'),
        row('Kind of problem', nameIn(catalogue.types, draft.issueType), 'type'),
        row('Description', h('span', { class: 'words' }, draft.description.trim()), 'details'),
        row('E-mail address', draft.email.trim() || none(), 'contact')),
      h('form', { 'data-submit': 'send', novalidate: true }, forward(isBusy ? 'Sending…' : failure ? 'Send again' : 'Send report', isBusy)),
    ],
  };
}

const none = () => h('span', { class: 'soft' }, 'Not given');

const row = (name, value, step) => h('div', { class: 'answer' },
  h('dt', null, name),
  h('dd', null, value),
  h('dd', { class: 'answer-change' }, h('a', { href: `?step=${step}`, 'data-action': 'change', 'data-step': step }, 'Change', h('span', { class: 'hidden' }, ` ${name.toLowerCase()}`))));
