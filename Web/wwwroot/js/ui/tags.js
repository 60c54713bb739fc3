import { h } from '../lib/dom.js';
import { icon } from './icons.js';
import { ago, inFull, span } from '../lib/time.js';

const DAY = 24 * 60 * 60 * 1000;

const STATUS = {
  OPEN: ['Open', 'flag'],
  IN_PROGRESS: ['In progress', 'tool'],
  RESOLVED: ['Resolved', 'check'],
};

const PRIORITY = { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High', CRITICAL: 'Critical' };

export const statusName = (status) => STATUS[status]?.[0] ?? status;

export const priorityName = (priority) => PRIORITY[priority] ?? priority;

/** Words, icon and colour: never colour alone. */
export const statusTag = (status) => h('span', { class: `tag tag-${status.toLowerCase()}` }, icon(STATUS[status]?.[1] ?? 'flag'), statusName(status));

export const priorityTag = (priority) => h('span', { class: `tag tag-${priority.toLowerCase()}` }, priorityName(priority));

/** How near the promise is, where it is near or broken. */
export function dueTag(dueAt, now = Date.now()) {
  const left = dueAt ? new Date(dueAt) - now : Infinity;
  if (left > DAY) return null;
  return left > 0
    ? h('span', { class: 'tag tag-due' }, icon('clock'), `Due in ${span(left / 1000, 1)}`)
    : h('span', { class: 'tag tag-overdue' }, icon('clock'), `Overdue by ${span(-left / 1000, 1)}`);
}

/** Relative for people, absolute on hover, in print and for machines. */
export const time = (iso) => h('time', { datetime: iso, title: inFull(iso) }, ago(iso));

export const timeInFull = (iso) => h('time', { datetime: iso, class: 'when' }, inFull(iso), h('span', { class: 'when-ago' }, ` (${ago(iso)})`));
