import { h } from '../lib/dom.js';
import { errorOf, errorSummary, field } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { button, wordsFor } from '../ui/notices.js';

/** Name and PIN. */
export const signInScreen = (state) => h('div', { class: 'column sign-in', 'data-key': 'sign-in' },
  errorSummary(state.signIn.errors),
  h('h1', { tabindex: '-1' }, 'Staff sign-in'),
  form(state.signIn));

/** The same over the work at hand, when the half hour is over: nothing below it is lost. */
export const signInAgain = (state) => h('dialog', { class: 'dialog', 'data-modal': true, 'data-cancel': 'stay', 'data-key': 'again', 'aria-labelledby': 'again-title' },
  h('h2', { id: 'again-title' }, 'Sign in again'),
  h('p', null, 'You were signed out because half an hour has passed. What you wrote is still here and goes on when you have signed in.'),
  errorSummary(state.signIn.errors),
  form({ ...state.signIn, isAgain: true }, button('Sign out', { class: 'button button-quiet', 'data-action': 'signOut' })));

const form = ({ name, pin, errors, isBusy, isAgain }, extra) => h('form', { 'data-submit': 'signIn', novalidate: true },
  field({ id: 'name', label: 'Name', value: name, error: errorOf(errors, 'name'), autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', maxlength: 64, 'data-input': 'credential' }),
  field({ id: 'pin', label: 'PIN', value: pin, error: errorOf(errors, 'pin'), type: 'password', autocomplete: 'current-password', maxlength: 128, autofocus: isAgain, 'data-input': 'credential' }),
  h('p', { class: 'buttons' }, h('button', { class: 'button', 'aria-disabled': isBusy ? 'true' : null }, icon('lock'), isBusy ? 'Signing in…' : 'Sign in'), extra));

export function createSignIn(store, session, begin) {
  const refuse = (errors) => store.set(({ signIn }) => ({ signIn: { ...signIn, isBusy: false, errors }, focus: '#summary' }));

  return {
    credential: (input) => store.set(({ signIn }) => ({ signIn: { ...signIn, [input.name]: input.value } })),
    signOut: () => {
      session.signOut();
      store.set({ focus: 'h1' });
    },
    stay: () => {},
    signIn: async () => {
      const { signIn, isExpired } = store.state;
      if (signIn.isBusy) return;
      const errors = [!signIn.name.trim() && { field: 'name', message: 'Enter your name' }, !signIn.pin && { field: 'pin', message: 'Enter your PIN' }].filter(Boolean);
      if (errors.length > 0) return refuse(errors);
      store.set({ signIn: { ...signIn, isBusy: true, errors: [] } });
      try {
        await session.signIn(signIn.name.trim(), signIn.pin);
        if (!isExpired) begin();
      } catch (error) {
        refuse([{ field: 'pin', message: wordsFor(error) }]);
      }
    },
  };
}
