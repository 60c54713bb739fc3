import { h } from '../lib/dom.js';
import { choices, errorOf, field } from '../ui/fields.js';
import { forward } from './forward.js';

const TITLE = 'Where is the problem?';

export function where({ catalogue, draft, errors, isBusy }) {
  return {
    title: TITLE,
    body: [
      h('form', { 'data-submit': 'next', novalidate: true },
        choices({
          id: 'location',
          legend: h('h1', { tabindex: '-1' }, TITLE),
          hint: 'Tell us what is broken on campus. It takes two minutes, and you need no account.',
          error: errorOf(errors, 'location'),
          options: catalogue.locations,
          value: draft.location,
          change: 'answer',
          layout: 'choices choices-grid',
        }),
        field({
          id: 'room',
          label: 'Room or area (optional)',
          hint: 'For example 2.14, or “stairs on the north side”',
          error: errorOf(errors, 'room'),
          value: draft.room,
          autocomplete: 'off',
          'data-input': 'answer',
        }),
        forward(isBusy ? 'Looking for known problems there…' : 'Continue', isBusy)),
    ],
  };
}
