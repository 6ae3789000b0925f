// The results kept on this page, and which of them are older than the data now. Nothing here is drawn or written.
import { get, set, subscribe } from '../state.js';

const MOST = 8;
const newest = new Map(); // by layer id: version of the city that changed it last
let number = 0;

/** Keeps a result in front of the others; beyond eight the oldest goes. */
export function keep(result) {
  const kept = { ...result, id: `result-${++number}`, visible: true, name: null, stale: isOld(result) };
  set({ results: [kept, ...get('results')].slice(0, MOST), open: kept.id });
}

/** Changes one result. */
export function alter(id, patch) {
  set({ results: get('results').map((one) => (one.id === id ? { ...one, ...patch } : one)) });
}

/** Takes one result away. */
export function remove(id) {
  set({ results: get('results').filter((one) => one.id !== id), marked: null });
}

function isOld({ layers, provenance }) {
  return layers.some((id) => (newest.get(id) ?? 0) > provenance.snapshotVersion);
}

/** Watches the changes of the city, so that a result made of older data says so. */
export function watchAge() {
  subscribe(['change'], ({ change, layers }) => {
    for (const id of change.layers ?? layers.map((one) => one.id)) newest.set(id, change.version);
    if (get('results').some((one) => one.stale !== isOld(one))) {
      set({ results: get('results').map((one) => ({ ...one, stale: isOld(one) })) });
    }
  });
}
