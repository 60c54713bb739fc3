// An address that the dashboard does not have.
import { h } from '../lib/dom.js';

export function show(root) {
  root.append(h('div.bar', h('h1', 'No such page')), h('div.content', h('div.scroll', h('div.empty', h('h2', 'The dashboard has no page here'), h('p', 'Look at the ', h('a', { href: '/' }, 'resources'), ', or choose a page from the list.')))));
  return {};
}
