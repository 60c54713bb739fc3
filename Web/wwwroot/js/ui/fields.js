import { h } from '../lib/dom.js';
import { icon } from './icons.js';

const describedBy = (id, hint, error) => [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || null;

const errorLine = (id, error) =>
  error && h('p', { class: 'error', id: `${id}-error` }, icon('alert'), h('span', { class: 'hidden' }, 'Error: '), error);

const hintLine = (id, hint) => hint && h('p', { class: 'hint', id: `${id}-hint` }, hint);

/** The error of a field, from a list of { field, message }. */
export const errorOf = (errors, field) => errors?.find((error) => error.field === field)?.message;

/** A label with its control; kind: input (default), textarea or select. */
export function field({ id, label, isTitle = false, hint, error, kind = 'input', wide = false, before, after, ...attributes }, ...children) {
  const name = h('label', { for: id }, label);
  return h('div', { class: error ? 'field field-wrong' : 'field' },
    isTitle ? h('h1', { tabindex: '-1' }, name) : name,
    hintLine(id, hint),
    errorLine(id, error),
    before,
    h(kind, { id, name: id, class: wide ? 'wide' : null, 'aria-describedby': describedBy(id, hint, error), 'aria-invalid': error ? 'true' : null, ...attributes }, ...children),
    after);
}

/** One choice of several. The first choice carries the group's id, so that an error can lead to it. */
export function choices({ id, legend, hint, error, options, value, change, layout = 'choices' }) {
  return h('fieldset', { class: error ? 'field field-wrong' : 'field', 'aria-describedby': describedBy(id, hint, error) },
    h('legend', null, legend),
    hintLine(id, hint),
    errorLine(id, error),
    h('div', { class: layout }, options.map((option, index) => choice(option, index === 0 ? id : `${id}-${index}`, id, value, change))));
}

function choice(option, id, name, value, change) {
  return h('div', { class: 'choice' },
    h('input', { type: 'radio', id, name, value: option.id, checked: option.id === value, 'data-change': change, 'aria-describedby': option.hint ? `${id}-hint` : null }),
    h('label', { for: id }, option.name),
    option.hint && h('p', { class: 'hint', id: `${id}-hint` }, option.hint));
}

/** Options of a select from { id, name }. */
export const options = (list) => list.map((entry) => h('option', { value: entry.id }, entry.name));

/** What is wrong, on top of the page; takes the focus, and each line leads to its field. */
export function errorSummary(errors) {
  return errors?.length > 0 && h('div', { class: 'summary', id: 'summary', tabindex: '-1', role: 'alert', 'aria-labelledby': 'summary-title' },
    h('h2', { id: 'summary-title' }, 'There is a problem'),
    h('ul', null, errors.map((error) =>
      h('li', null, h('a', { href: `#${error.field}`, 'data-action': 'jump', 'data-to': error.field }, error.message)))));
}

/** The action behind the links of an error summary. */
export const jump = (link) => document.getElementById(link.dataset.to)?.focus();
