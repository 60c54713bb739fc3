import { call } from './api.js';
import { keep, recall } from './keep.js';

/** Locations, types, teams and statuses: the campus's own data. The last known one serves during an outage. */
export async function loadCatalogue() {
  try {
    const catalogue = arrange(await call('GET', '/catalogue'));
    keep(localStorage, 'catalogue', catalogue, 30);
    return catalogue;
  } catch (error) {
    const known = recall(localStorage, 'catalogue');
    if (known) {
      return known;
    }
    throw error;
  }
}

/** Every list as { id, name, … }, which is what fields take. */
function arrange({ issueTypes, locations, teams, statuses, priorities, reasons, ...rest }) {
  const choices = (list) => list.map(({ code, label, ...more }) => ({ id: code, name: label, ...more }));
  const names = (list) => list.map((name) => ({ id: name, name }));
  return {
    ...rest,
    types: choices(issueTypes),
    locations: names(locations),
    teams: names(teams),
    statuses: choices(statuses),
    priorities: choices(priorities),
    reasons: choices(reasons),
  };
}

/** The words for an id, or the id itself where the catalogue doesn't know it (any more). */
export const nameIn = (list, id) => list?.find((entry) => entry.id === id)?.name ?? id ?? '';
