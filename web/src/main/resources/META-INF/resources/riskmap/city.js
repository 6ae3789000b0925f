// Follows the city for as long as a page lives: what changes reaches the state once, and what the stream missed too.
import { items, listen, now, ready } from './api.js';
import { withAges } from './catalog.js';
import { get, set, subscribe } from './state.js';
import { together } from './together.js';

const TOGETHER_MS = 400; // changes that come together are read together
const REST_MS = 2000; // under a stream of changes, what depends on all of them is read so often
const STARTING_MS = 1000;

const changes = new Map(); // how often each layer has changed
let everything = 0; // how often any of them may have

subscribe(['change'], ({ change: { layers } }) => {
  if (layers) layers.forEach((id) => changes.set(id, (changes.get(id) ?? 0) + 1));
  else everything += 1;
});

/**
 * Something that is done again only after a layer has changed since it was last done with success.
 *
 * @param {string} id of the layer
 * @param {(...values) => Promise} act
 */
export function onNews(id, act) {
  let known = -1;
  return async (...values) => {
    const latest = everything + (changes.get(id) ?? 0);
    if (latest === known) return;
    await act(...values);
    known = latest;
  };
}

/** Reads the name of the zone, where there is one. */
export async function nameZone(layers) {
  if (!layers.some(({ id, count }) => id === 'jurisdiction' && count > 0)) return;
  const { features } = await items('jurisdiction', { limit: 1 });
  const name = features[0]?.properties.name ?? '';
  set({ zone: { name, demo: name.includes('演示') } });
}

/** Tells the state of a sign of life. */
function seen(patch) {
  set({ live: { ...get('live'), connected: true, lastSeen: now(), heard: performance.now(), ...patch } });
}

/** Reads everything anew, as soon as the service has its city; what is on the screen stays until then. */
export async function catchUp() {
  while (!(await ready().catch(() => false))) await new Promise((go) => setTimeout(go, STARTING_MS));
  set({ change: { layers: null, bbox: null, version: known } });
}

let known = 0; // version of the city this page shows
let told = 0; // version the last heartbeat told of

/** The version of the city this page shows. */
export function versionShown() {
  return known;
}

/**
 * Listens, and calls `load()` soon after every change.
 *
 * @param {(on: Object) => void} [open] opens the stream that tells of the city
 */
export function followCity(load, open = listen) {
  const reloadSoon = together(load, TOGETHER_MS, REST_MS);
  const all = () => catchUp().then(reloadSoon);
  open({
    seen,
    hello({ version }) {
      // After a restart of the service the stream may not lead back to what we know; then everything is read again.
      if (known > version) all();
      known = told = version;
    },
    change({ sequence, layers, bbox }) {
      known = sequence;
      set({ change: { layers, bbox, version: sequence } });
      reloadSoon();
    },
    resync({ version }) {
      known = told = version;
      all();
    },
    heartbeat({ version, layers }) {
      // Behind for two heartbeats: an event was missed.
      if (told > known) all();
      [known, told] = [Math.max(known, told), version];
      if (layers) set({ layers: withAges(get('layers'), layers) });
    },
    lost: () => set({ live: { ...get('live'), connected: false } }),
  });
}
