import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { followLink } from '../lib/mine.js';
import { inFull } from '../lib/time.js';
import { icon } from '../ui/icons.js';
import { button } from '../ui/notices.js';

const TITLE = 'Report sent';

/** Proof, and what comes next. Survives a reload and a bookmark. */
export function sent({ sent: report, catalogue, copied }) {
  const link = followLink(report);
  return {
    title: TITLE,
    nodes: h('div', { class: 'page', 'data-key': 'sent' }, h('div', { class: 'column' },
      panel(report, catalogue),
      next(report),
      h('section', { class: 'stack' }, h('h2', null, 'Follow your report'),
        h('p', null, report.key ? 'Keep the link: with it you can add information, and reopen the report if it is still broken.' : 'The reference shows how it stands.'),
        h('p', { class: 'print-only break' }, link),
        h('p', { class: 'buttons screen-only' },
          h('a', { class: 'button', href: link }, 'Follow this report', icon('arrow')),
          button('Copy the link', { class: 'button button-quiet', 'data-action': 'copy', 'data-text': link }, 'copy'),
          button('Print', { class: 'button button-quiet', 'data-action': 'print' }, 'print')),
        h('div', { role: 'status', class: 'small screen-only' }, copied && copyResult(copied, link))),
      h('p', { class: 'screen-only' }, button('Report another problem here', { class: 'link', 'data-action': 'again' })))),
  };
}

const copyResult = (copied, link) => copied === 'yes'
  ? h('p', null, 'The link is copied.')
  : h('p', { class: 'break' }, 'This browser doesn’t let us copy. Here is the link: ', link);

const panel = ({ reference, issueType, location, room, at }, catalogue) => h('div', { class: 'panel' }, icon('check'),
  h('h1', { tabindex: '-1' }, TITLE),
  h('p', null, 'Your reference is'),
  h('p', { class: 'panel-reference', id: 'reference' }, reference),
  location && h('p', { class: 'panel-facts' }, nameIn(catalogue.types, issueType), ' – ', location, room && `, ${room}`, at && [h('br'), inFull(at)]));

const next = ({ hasEmail }) => h('section', { class: 'stack' }, h('h2', null, 'What happens next'), h('ol', { class: 'next' },
  h('li', null, h('strong', null, 'We read it.'), ' The facilities team looks at every new report, usually within one working day.'),
  h('li', null, h('strong', null, 'We give it to the right team.'), ' You see each step on the page of your report.'),
  h('li', null, h('strong', null, 'We tell you.'), hasEmail ? ' We have your e-mail address, and write to you whenever the status changes.' : ' Keep the reference: without an e-mail address it is the way to your report.')));
