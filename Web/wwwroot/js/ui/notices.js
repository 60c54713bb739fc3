import { h } from '../lib/dom.js';
import { icon } from './icons.js';

/** tone: info, warn, danger, ok */
export const notice = (tone, symbol, ...content) => h('div', { class: `notice notice-${tone}` }, icon(symbol), h('div', { class: 'notice-text' }, ...content));

export const loading = (words) => h('p', { class: 'loading', role: 'status' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), words);

export const button = (words, attributes, symbol) => h('button', { type: 'button', class: 'button', ...attributes }, symbol && icon(symbol), words);

/** The service failed or said no: what happened to the answers, and a way on. */
export function trouble(error, { keptWords, desk = false, retry, retryWords = 'Try again' }) {
  const isRefusal = error.status >= 400 && error.status < 500;
  return h('div', { class: 'notice notice-danger', role: 'alert', id: 'trouble', tabindex: '-1' }, icon('alert'), h('div', { class: 'notice-text' },
    h('h2', null, isRefusal ? 'That is not done' : 'Sorry, there is a problem with the service'),
    h('p', null, wordsFor(error), keptWords && ` ${keptWords}`),
    desk && !isRefusal && h('p', null, 'If it can’t wait, tell the facilities desk in the Main Building.'),
    !isRefusal && error.requestId && h('p', { class: 'small' }, 'If you ask for help, give this number: ', h('code', null, error.requestId)),
    retry && h('p', null, button(retryWords, { class: 'button button-quiet', 'data-action': retry }))));
}

export function wordsFor(error) {
  if (error.status === 0) {
    return navigator.onLine ? 'We cannot reach the service at the moment.' : 'You seem to be offline.';
  }
  if (error.status === 429) {
    return `There have been too many tries in a short time. ${waitWords(error.retryAfter)}`;
  }
  return error.status >= 500 ? 'Something went wrong on our side.' : sentence(error.message);
}

const sentence = (words) => (/[.!?]$/.test(words) ? words : `${words}.`);

const waitWords = (seconds) => (seconds > 90 ? `Please wait ${Math.ceil(seconds / 60)} minutes.` : `Please wait ${seconds ?? 60} seconds.`);
