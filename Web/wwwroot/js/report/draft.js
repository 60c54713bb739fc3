import { forget, keep, recall } from '../lib/keep.js';
import { randomHex } from '../lib/trace.js';

// The answers so far. They survive a reload and an outage, and are gone after a day or when the report is sent.

const NAME = 'draft';
const EMPTY = { location: '', room: '', issueType: '', description: '', email: '', website: '' };

/** The kept answers; a deep link (?location=Library&room=2.14&type=Network) answers first. */
export function openDraft(query, catalogue) {
  const draft = { ...EMPTY, ...recall(localStorage, NAME) };
  const location = match(catalogue.locations, query.get('location'));
  const issueType = match(catalogue.types, query.get('type'));
  if (location) {
    Object.assign(draft, { location, room: query.get('room')?.slice(0, 100) ?? '' });
  }
  return issueType ? { ...draft, issueType } : draft;
}

export const saveDraft = (draft) => keep(localStorage, NAME, draft);

export const dropDraft = () => forget(localStorage, NAME);

export const isBegun = (draft) => Object.keys(EMPTY).some((name) => draft[name]);

export const emptyDraft = () => ({ ...EMPTY });

/** What is sent. Sending the same answers again carries the same key, so that they make one issue. */
export function parcel(draft) {
  const body = { issueType: draft.issueType, location: draft.location, description: draft.description.trim() };
  if (draft.room.trim()) body.room = draft.room.trim();
  if (draft.email.trim()) body.email = draft.email.trim();
  if (draft.website) body.website = draft.website;
  const answers = JSON.stringify(body);
  const sealed = draft.sealed?.answers === answers ? draft.sealed : { answers, key: randomHex(16) };
  return { body, sealed };
}

const match = (list, text) =>
  text && list.find((entry) => [entry.id, entry.name].some((word) => word.toLowerCase() === text.trim().toLowerCase()))?.id;
