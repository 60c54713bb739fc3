import { h } from '../lib/dom.js';
import { loading, trouble } from '../ui/notices.js';
import { batchDialog } from './batch-view.js';
import { figuresScreen } from './figures-view.js';
import { helpDialog } from './help.js';
import { inboxScreen } from './inbox-view.js';
import { mayChange } from './session.js';
import { signInAgain, signInScreen } from './signin.js';
import { writeRoute } from './route.js';

const TITLES = { inbox: 'Inbox', figures: 'Figures' };

/** The staff pages: sign-in, inbox with one issue beside it, figures. */
export function view(state) {
  if (!state.session) {
    document.title = `${state.signIn.errors.length > 0 ? 'Error: ' : ''}Staff sign-in – Campus Issues`;
    return signInScreen(state);
  }
  document.title = `${state.route.issue ?? TITLES[state.route.screen]} – Campus Issues`;
  return [
    bar(state),
    content(state),
    h('div', { class: 'toast-place', role: 'status', 'data-key': 'toast' }, state.toast && toast(state.toast)),
    dialog(state),
  ];
}

const toast = (said) => h('p', { class: 'toast' }, said.words ?? said,
  said.undo?.length > 0 && h('button', { type: 'button', class: 'link', 'data-action': 'undo' }, 'Undo'));

function content(state) {
  if (state.failure) {
    return trouble(state.failure, { retry: 'begin' });
  }
  if (!state.catalogue) {
    return loading('Loading…');
  }
  return state.route.screen === 'figures' ? figuresScreen(state) : inboxScreen(state);
}

function dialog(state) {
  if (state.isExpired) {
    return signInAgain(state);
  }
  return state.dialog === 'help' ? helpDialog(state) : state.batch && batchDialog(state);
}

const bar = ({ session, route }) => h('div', { class: 'staff-bar', 'data-key': 'bar' },
  h('nav', { 'aria-label': 'Staff' }, h('ul', null,
    tab('Inbox', { ...route, screen: 'inbox', issue: null }, route.screen === 'inbox'),
    tab('Figures', { ...route, screen: 'figures' }, route.screen === 'figures'))),
  h('p', { class: 'who' },
    h('span', null, session.name, h('span', { class: 'soft' }, mayChange(session) ? ` (${session.role})` : ' (viewer: reading only)')),
    h('button', { type: 'button', class: 'link', 'data-action': 'openDialog', 'data-dialog': 'help' }, 'Keys'),
    h('button', { type: 'button', class: 'link', 'data-action': 'signOut' }, 'Sign out')));

const tab = (words, route, isCurrent) =>
  h('li', null, h('a', { href: `admin.html${writeRoute(route)}`, 'data-action': 'go', 'data-focus': 'h1', 'aria-current': isCurrent ? 'page' : null }, words));
