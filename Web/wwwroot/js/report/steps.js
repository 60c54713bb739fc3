// The order of the questions, and what each must have before the next.

export const STEPS = ['where', 'known', 'type', 'details', 'contact', 'check', 'sent'];

export const MOST = 4000;

const CHECKS = {
  where: ({ location, room }) => [
    !location && { field: 'location', message: 'Choose where the problem is' },
    location === 'Other' && !room.trim() && { field: 'room', message: 'Say where it is, because you chose “Other”' },
    room.length > 100 && { field: 'room', message: 'Room or area must be 100 characters or fewer' },
  ],
  type: ({ issueType }) => [!issueType && { field: 'issueType', message: 'Choose what kind of problem it is' }],
  details: ({ description }) => [
    !description.trim() && { field: 'description', message: 'Describe the problem' },
    description.length > MOST && { field: 'description', message: `Description must be ${MOST.toLocaleString('en')} characters or fewer` },
  ],
  contact: ({ email }) => [
    email.trim() && !isAddress(email.trim()) && { field: 'email', message: 'Enter an e-mail address like name@example.org, or leave it empty' },
  ],
};

const FIELDS = { location: 'where', room: 'where', issueType: 'type', description: 'details', email: 'contact' };

export const check = (step, draft) => (CHECKS[step]?.(draft) ?? []).filter(Boolean);

/** The first step before this one that still lacks an answer, or this one. */
export const reachable = (step, draft) =>
  STEPS.slice(0, STEPS.indexOf(step)).find((earlier) => check(earlier, draft).length > 0) ?? step;

export const stepOf = (field) => FIELDS[field] ?? 'check';

export const isAddress = (text) => text.length <= 254 && /^[^\s@"'`<>(),;:\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text);

const SLIPS = { 'gmial.com': 'gmail.com', 'gmai.com': 'gmail.com', 'gmail.con': 'gmail.com', 'hotmial.com': 'hotmail.com', 'outlok.com': 'outlook.com', 'yaho.com': 'yahoo.com' };

/** "bo@gmail.com" for "bo@gmial.com": a common slip of the fingers, or null. */
export function likelyMeant(address) {
  const [name, domain] = address.trim().split('@');
  return SLIPS[domain?.toLowerCase()] ? `${name}@${SLIPS[domain.toLowerCase()]}` : null;
}
