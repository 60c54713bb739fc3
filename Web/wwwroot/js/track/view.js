import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { errorOf, errorSummary, field } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { button, loading, notice, trouble } from '../ui/notices.js';
import { followLink } from '../lib/mine.js';
import { issueScreen } from './issue.js';

/** The page that follows one report. */
export function view(state) {
  document.title = `${state.errors.length > 0 ? 'Error: ' : ''}${state.issue && state.step === 'issue' ? state.issue.reference : 'Follow a report'} – Campus Issues`;
  switch (state.step) {
    case 'loading':
      return loading('Looking for the report…');
    case 'issue':
      return issueScreen(state);
    case 'missing':
      return missing(state);
    case 'trouble':
      return h('div', { class: 'column' }, h('h1', { tabindex: '-1' }, 'Follow a report'), trouble(state.failure, { keptWords: 'Your report is safe with us.', desk: true, retry: 'retry' }));
    default:
      return ask(state);
  }
}

const ask = (state) => h('div', { class: 'column', 'data-key': 'ask' },
  errorSummary(state.errors),
  h('h1', { tabindex: '-1' }, 'Follow a report'),
  question(state),
  state.mine.length > 0 && mine(state));

const question = ({ text, errors }) => h('form', { 'data-submit': 'ask', novalidate: true },
  field({
    id: 'reference',
    label: 'Reference',
    hint: 'Like CI-7F3K-29QM. Capitals and dashes don’t matter.',
    error: errorOf(errors, 'reference'),
    value: text,
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    'data-input': 'type',
  }),
  h('p', { class: 'forward' }, h('button', { class: 'button' }, 'Show the report', icon('arrow'))));

const missing = (state) => h('div', { class: 'column', 'data-key': 'missing' },
  h('h1', { tabindex: '-1' }, 'Issue not found'),
  notice('warn', 'search',
    h('p', null, 'There is no report ', h('strong', { class: state.text.trim().length > 14 ? 'break' : 'whole' }, state.text.trim()), '.'),
    h('p', null, 'Check the reference: it has eight letters and digits after CI, without I, L, O and U. Or ', h('a', { href: './' }, 'report a problem'), '.')),
  question(state));

const mine = ({ mine: reports, catalogue }) => h('section', { class: 'stack', 'aria-labelledby': 'mine-title' },
  h('h2', { id: 'mine-title' }, 'Your reports on this device'),
  h('ul', { class: 'rows' }, reports.map((report) => h('li', { 'data-key': report.reference },
    h('a', { href: followLink(report) }, report.reference), h('span', { class: 'soft' }, [nameIn(catalogue?.types, report.issueType), report.location, report.isJoined && 'you joined it'].filter(Boolean).join(', '))))),
  h('p', null, button('Forget them on this device', { class: 'link', 'data-action': 'forgetMine' })));
