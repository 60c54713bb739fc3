import { h } from '../lib/dom.js';
import { icon } from './icons.js';
import { ago, inFull } from '../lib/time.js';

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

/** Relative for people, absolute on hover, in print and for machines. */
export const time = (iso) => h('time', { datetime: iso, title: inFull(iso) }, ago(iso));

export const timeInFull = (iso) => h('time', { datetime: iso, class: 'when' }, inFull(iso), h('span', { class: 'when-ago' }, ` (${ago(iso)})`));
