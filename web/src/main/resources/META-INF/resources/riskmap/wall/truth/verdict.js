// What a screen has to admit. Pure: the same signs of life and the same time give the same verdict.
import { freshness, silenceOf } from '../../look/freshness.js';

// The channel beats every five seconds; silence of ten seconds must never look live.
const WALL = { late: 6500, dead: 9000, broken: 3500 };
const CLOCK_MS = 30000;

/**
 * @param {Object} signs
 * @param {{connected: boolean, lastSeen: number|null, since: number, heard: number}} signs.live of the service
 * @param {Object[]} signs.layers `{id, count, asOf, staleAfter}`
 * @param {number} signs.offset server clock minus ours
 * @param {number} time now, by the server's clock
 * @param {number} [steady] milliseconds since the page began
 * @returns {{state: string, since: number, clock: number, stale: Object[]}} state `connecting`, `live`, `late` or `dead`;
 *   since when; how far the clocks are apart or 0; layers older than they may be with their age
 */
export function verdictOf({ live, layers, offset }, time, steady) {
  return {
    state: freshness(live, time, steady, WALL),
    since: time - silenceOf(live, time, steady),
    clock: Math.abs(offset) > CLOCK_MS ? offset : 0,
    stale: layers.map((layer) => ({ ...layer, age: time - layer.asOf })).filter(isStale),
  };
}

function isStale({ count, asOf, staleAfter, age }) {
  return count > 0 && asOf !== null && Boolean(staleAfter) && age > staleAfter;
}

/**
 * State of something derived from layers: the worst of them, and never better than the connection.
 *
 * @returns {'live'|'old'|'dead'|'empty'}
 */
export function worstOf(ids, { state, stale }, layers) {
  if (state === 'dead') return 'dead';
  if (ids.some((id) => stale.some((layer) => layer.id === id))) return 'old';
  return ids.length && ids.every((id) => !layers.some((layer) => layer.id === id && layer.count > 0)) ? 'empty' : 'live';
}
