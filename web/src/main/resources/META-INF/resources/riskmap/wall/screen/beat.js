// Tells the service every five seconds what the screen shows, so that the desk sees a screen that has stopped.
import { now } from '../../api.js';
import { versionShown } from '../../city.js';
import { get, set } from '../../state.js';
import { beat } from '../server.js';
import { heapUsed } from './endurance.js';

const EVERY_MS = 5000;

// A service that is away is no news here, see truth; one that refuses this screen is.
function refused({ status, message }) {
  if (status === 401 || status === 403) set({ notice: { kind: 'token', detail: message } });
}

/** Begins to beat; `screen` is the id of this screen, `painted()` answers when its picture was painted last. */
export function keepBeating(screen, painted) {
  let errors = 0;
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, () => (errors += 1));
  const tell = () => {
    const truth = get('truth');
    const state = {
      scene: get('scene')?.id ?? null,
      version: versionShown(),
      painted: new Date(painted()).toISOString(),
      clock: new Date().toISOString(),
      age_s: truth ? Math.max(0, Math.round((now() - truth.since) / 1000)) : null,
      width: innerWidth,
      height: innerHeight,
      heap: heapUsed(),
      errors,
    };
    beat(screen, state).catch(refused);
  };
  setInterval(tell, EVERY_MS);
  setTimeout(tell, 300);
}
