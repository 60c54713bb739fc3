// One resource: addresses, health, variables with secrets hidden until asked for, relations, commands.
import { get } from '../lib/api.js';
import { h } from '../lib/dom.js';
import { ago, moment } from '../lib/format.js';
import { pairs, panel, section } from '../lib/parts.js';
import { standing } from './resources.js';

export function resourcePanel(resource, close, run) {
  const { style, text } = standing(resource);
  const name = encodeURIComponent(resource.name);
  return panel(resource.name, h('span', { class: `state ${style}` }, text), close,
    h('section.links', h('a', { href: `/consolelogs/resource/${name}` }, 'Console'), h('a', { href: `/structuredlogs?resource=${name}` }, 'Logs'), h('a', { href: `/traces?resource=${name}` }, 'Traces'), h('a', { href: `/metrics/resource/${name}` }, 'Metrics')),
    resource.commands.length > 0 ? section('Commands', null, h('div.chips', resource.commands.map(command => h('button', { disabled: !command.isEnabled, title: command.description, onclick: () => run(resource.name, command.name) }, command.displayName)))) : null,
    section('Resource', null, pairs([
      ['Type', resource.type],
      resource.source ? ['Source', resource.source] : null,
      resource.processId ? ['Process', String(resource.processId)] : null,
      resource.startedAt ? ['Started', `${moment(Date.parse(resource.startedAt))} (${ago(Date.parse(resource.startedAt))})`] : null,
      resource.stoppedAt ? ['Stopped', moment(Date.parse(resource.stoppedAt))] : null,
      resource.exitCode !== undefined && resource.exitCode !== null ? ['Exit code', String(resource.exitCode)] : null,
      ...resource.properties.filter(property => property.name !== 'resource.source').map(property => [property.name, value(resource, property)]),
    ].filter(Boolean))),
    resource.urls.length > 0 ? section('Addresses', resource.urls.length, pairs(resource.urls.map(url => [url.text ?? url.endpointName ?? 'url', h('a', { href: url.url, target: '_blank', rel: 'noreferrer' }, url.url)]))) : null,
    resource.healthReports.length > 0 ? section('Health', resource.healthReports.length, pairs(resource.healthReports.map(report => [report.name, [report.status ?? 'Unknown', report.description ? `: ${report.description}` : '', report.lastRunAt ? ` (${ago(Date.parse(report.lastRunAt))})` : '']]))) : null,
    resource.relationships.length > 0 ? section('Relations', new Set(resource.relationships.map(relation => relation.resourceName)).size, pairs([...Map.groupBy(resource.relationships, relation => relation.resourceName)].map(([other, relations]) => [relations.map(relation => relation.type).join(', '), h('a', { href: `/?resource=${encodeURIComponent(other)}` }, other)]))) : null,
    resource.environment.length > 0 ? section('Environment', resource.environment.length, pairs(resource.environment.map(variable => [variable.name, value(resource, variable)]))) : null);
}

function value(resource, { name, value: text, isSecret }) {
  const shown = h('span', isSecret ? '••••••••' : text ?? '');
  const show = isSecret ? h('button', { onclick: () => reveal() }, 'Show') : null;
  const copy = h('button', { onclick: async () => navigator.clipboard.writeText(isSecret ? await secret() : text ?? '') }, 'Copy');

  async function secret() {
    return (await get(`/api/resources/${encodeURIComponent(resource.name)}/values/${encodeURIComponent(name)}`))?.value ?? '';
  }

  async function reveal() {
    const isHidden = show.textContent === 'Show';
    shown.textContent = isHidden ? await secret() : '••••••••';
    show.textContent = isHidden ? 'Hide' : 'Show';
  }

  return [shown, show, copy];
}
