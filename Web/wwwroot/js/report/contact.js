import { h } from '../lib/dom.js';
import { errorOf, field } from '../ui/fields.js';
import { button } from '../ui/notices.js';
import { forward } from './forward.js';
import { likelyMeant } from './steps.js';

const TITLE = 'Where can we write to you?';

export function contact({ draft, errors }) {
  const meant = likelyMeant(draft.email);
  return {
    title: TITLE,
    body: [
      h('form', { 'data-submit': 'next', novalidate: true },
        h('h1', { tabindex: '-1' }, TITLE),
        h('p', { class: 'lead' }, 'You can leave this empty. With an address we send you a note when we get the report and whenever its status changes. Nobody outside the facilities team sees it.'),
        field({
          id: 'email',
          label: 'E-mail address (optional)',
          error: errorOf(errors, 'email'),
          value: draft.email,
          type: 'email',
          autocomplete: 'email',
          spellcheck: 'false',
          autocapitalize: 'none',
          maxlength: 254,
          size: 36,
          'data-input': 'answer',
          after: h('div', { role: 'status' }, meant && h('p', { class: 'hint' }, 'Did you mean ', button(meant, { class: 'link', 'data-action': 'meant', 'data-email': meant }), '?')),
        }),
        h('div', { class: 'hidden', 'aria-hidden': 'true' }, h('label', { for: 'website' }, 'Leave this empty'), h('input', { id: 'website', name: 'website', value: draft.website, tabindex: '-1', autocomplete: 'off', 'data-input': 'answer' })),
        forward()),
    ],
  };
}
