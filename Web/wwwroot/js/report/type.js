import { h } from '../lib/dom.js';
import { choices, errorOf } from '../ui/fields.js';
import { notice } from '../ui/notices.js';
import { forward } from './forward.js';

const TITLE = 'What kind of problem is it?';

export function type({ catalogue, draft, errors }) {
  return {
    title: TITLE,
    body: [
      h('form', { 'data-submit': 'next', novalidate: true },
        choices({
          id: 'issueType',
          legend: h('h1', { tabindex: '-1' }, TITLE),
          error: errorOf(errors, 'issueType'),
          options: catalogue.types,
          value: draft.issueType,
          change: 'answer',
        }),
        h('div', { role: 'status' }, catalogue.types.find(({ id }) => id === draft.issueType)?.emergency && emergency(catalogue.emergencyNotice)),
        forward()),
    ],
  };
}

const emergency = (words) => notice('danger', 'alert',
  h('h2', null, 'Before you go on'),
  h('p', null, words),
  h('p', null, 'Police, fire and ambulance: ', h('a', { href: 'tel:112' }, '112'), '.'));
