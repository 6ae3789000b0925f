// When a picture counts as live, late or dead. One rule for header, strip and wall.

const LATE_MS = 25000;
const DEAD_MS = 45000;
const BREAK_MS = 6000; // a connection may be away this long before the screen says so in red

/**
 * @param {{connected: boolean, lastSeen: number|null, since: number}} live last sign of life in server milliseconds,
 *   and when listening began
 * @param {number} time now, by the server's clock
 * @returns {'connecting'|'live'|'late'|'dead'}
 */
export function freshness({ connected, lastSeen, since }, time) {
  if (lastSeen === null) return time - since > BREAK_MS ? 'dead' : 'connecting';
  const silent = time - lastSeen;
  if (silent > DEAD_MS || (!connected && silent > BREAK_MS)) return 'dead';
  return silent > LATE_MS || !connected ? 'late' : 'live';
}
