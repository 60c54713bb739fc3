// Small things kept on this device. A browser that refuses storage costs the convenience, never the page.

const DAY = 24 * 60 * 60 * 1000;

export function keep(area, name, value, days = 1) {
  try {
    area.setItem(`campus.${name}`, JSON.stringify({ until: Date.now() + days * DAY, value }));
  } catch {
    // full, or switched off
  }
}

export function recall(area, name) {
  try {
    const kept = JSON.parse(area.getItem(`campus.${name}`));
    return kept && kept.until > Date.now() ? kept.value : null;
  } catch {
    return null;
  }
}

export function forget(area, name) {
  try {
    area.removeItem(`campus.${name}`);
  } catch {
    // nothing was kept
  }
}
