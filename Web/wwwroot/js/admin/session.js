import { ApiError, call, download } from '../lib/api.js';
import { forget, keep, recall } from '../lib/keep.js';

// The token lives in this tab only, and no longer than its half hour.

const NAME = 'session';

/** Signing in and out, and calls with the token. A call that finds the token expired waits for a new one. */
export function createSession(store) {
  let waiting = [];
  let alarm = null;

  const begin = (session) => {
    clearTimeout(alarm);
    alarm = setTimeout(expire, Math.max(0, new Date(session.expiresAt) - Date.now()));
    store.set({ session, isExpired: false, signIn: { name: session.name, pin: '', errors: [] } });
  };

  const expire = () => store.set(({ session }) => (session ? { isExpired: true, dialog: null } : {}));

  const renewed = () => {
    expire();
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };

  async function withToken(send) {
    const token = store.state.session?.token;
    if (!token) throw new ApiError(401, { message: 'Sign in first.' });
    try {
      return await send(token);
    } catch (error) {
      if (error.status !== 401) throw error;
      if (token === store.state.session?.token) await renewed();
      return withToken(send);
    }
  }

  function signedIn(session) {
    keep(sessionStorage, NAME, session);
    begin(session);
    waiting.splice(0).forEach(({ resolve }) => resolve());
  }

  return {
    restore() {
      const session = recall(sessionStorage, NAME);
      if (session && new Date(session.expiresAt) > Date.now()) begin(session);
      return Boolean(store.state.session);
    },
    signIn: async (name, pin) => signedIn(await call('POST', '/admin/sign-in', { body: { name, pin } })),
    signOut() {
      clearTimeout(alarm);
      forget(sessionStorage, NAME);
      waiting.splice(0).forEach(({ reject }) => reject(new ApiError(401, { message: 'You signed out.' })));
      store.set({ session: null, isExpired: false, list: null, issue: null, figures: null, dialog: null });
    },
    call: (method, path, options) => withToken((token) => call(method, path, { ...options, token })),
    download: (path, options) => withToken((token) => download(path, { ...options, token })),
  };
}

export const mayChange = (session) => session.role !== 'viewer';
