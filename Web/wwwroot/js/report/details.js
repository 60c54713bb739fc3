import { h } from '../lib/dom.js';
import { errorOf, field } from '../ui/fields.js';
import { forward } from './forward.js';
import { MOST } from './steps.js';

const TITLE = 'What is wrong?';

// The count is only of interest near the end.
const NEAR = 0.75 * MOST;

export function details({ draft, errors }) {
  return {
    title: TITLE,
    body: [
      h('form', { 'data-submit': 'next', novalidate: true },
        field({
          id: 'description',
          kind: 'textarea',
          label: TITLE,
          isTitle: true,
          hint: 'What happens, since when, and what helps us to find it. Don’t write passwords or other people’s personal details.',
          error: errorOf(errors, 'description'),
          value: draft.description,
          rows: 8,
          wide: true,
          'data-input': 'answer',
          after: h('p', { class: 'hint count', role: 'status' }, draft.description.length > NEAR && countWords(MOST - draft.description.length)),
        }),
        forward()),
    ],
  };
}

const countWords = (left) => left >= 0 ? `You have ${left.toLocaleString('en')} characters left` : `You have ${(-left).toLocaleString('en')} characters too many`;
