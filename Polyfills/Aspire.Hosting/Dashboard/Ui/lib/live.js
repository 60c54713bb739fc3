// Fetches what a screen shows, again and again: never two at once, and the newest wish wins.

/** load(signal) gets, show(answer) shows. refresh() asks anew; stop() ends it. */
export function live(load, show) {
  let running = null;
  let again = false;

  async function refresh() {
    if (running) {
      again = true;
      return;
    }

    running = new AbortController();
    const { signal } = running;
    try {
      const answer = await load(signal);
      if (!signal.aborted) {
        show(answer);
      }
    } catch (error) {
      if (error.name !== 'AbortError' && !(error instanceof TypeError)) {
        throw error;
      }
    } finally {
      running = null;
      if (again && !signal.aborted) {
        again = false;
        refresh();
      }
    }
  }

  return {
    refresh,
    stop: () => running?.abort(),
  };
}
