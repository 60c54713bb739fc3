import { h } from '../lib/dom.js';
import { followLink } from '../lib/mine.js';
import { icon } from '../ui/icons.js';
import { button } from '../ui/notices.js';

const TITLE = 'Report sent';

/** Proof, and what comes next. Survives a reload and a bookmark. */
export function sent({ sent: report, hasCopied }) {
  const link = followLink(report);
  return {
    title: TITLE,
    nodes: h('div', { class: 'page', 'data-key': 'sent' }, h('div', { class: 'column' },
      h('div', { class: 'panel' }, icon('check'), h('h1', { tabindex: '-1' }, TITLE),
        h('p', null, 'Your reference is'), h('p', { class: 'panel-reference', id: 'reference' }, report.reference)),
      h('section', { class: 'stack' }, h('h2', null, 'What happens next'), h('ol', { class: 'next' },
        h('li', null, h('strong', null, 'We read it.'), ' The facilities team looks at every new report, usually within one working day.'),
        h('li', null, h('strong', null, 'We give it to the right team.'), ' You see each step on the page of your report.'),
        h('li', null, h('strong', null, 'We tell you.'), report.hasEmail ? ' We have your e-mail address, and write to you whenever something changes.' : ' Keep the reference: without an e-mail address it is the way to your report.'))),
      h('section', { class: 'stack' }, h('h2', null, 'Follow your report'), h('p', null, h('a', { href: link, class: 'break' }, link))),
      h('p', { class: 'buttons screen-only' },
        h('a', { class: 'button', href: link }, 'Follow this report', icon('arrow')),
        button('Copy the link', { class: 'button button-quiet', 'data-action': 'copy', 'data-text': link }, 'copy'),
        button('Print', { class: 'button button-quiet', 'data-action': 'print' }, 'print')),
      h('p', { role: 'status', class: 'small' }, hasCopied && 'The link is copied.'),
      h('p', { class: 'screen-only' }, button('Report another problem here', { class: 'link', 'data-action': 'again' })))),
  };
}
