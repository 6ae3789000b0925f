// When a picture counts as live, late or dead. One rule for header, strip and wall.

const DESK = { late: 25000, dead: 45000, broken: 6000 };
const UNLIKE_MS = 1000; // by how much the two ways to tell time may differ without a clock having jumped

/**
 * How long nothing was heard, in milliseconds. A clock that is set back must not make a dead service look live, so time is also
 * told by what never jumps; that in turn may stand still while a machine sleeps. The longer silence counts.
 *
 * @param {{lastSeen: number|null, since: number, heard: number}} live last sign of life and when listening began, in server
 *   milliseconds, and `heard`, the last sign of life in milliseconds since the page began
 * @param {number} time now, by the server's clock
 * @param {number} [steady] milliseconds since the page began
 */
export function silenceOf({ lastSeen, since, heard }, time, steady = performance.now()) {
  const silent = time - (lastSeen ?? since);
  return steady - heard > silent + UNLIKE_MS ? steady - heard : silent;
}

/**
 * @param {{connected: boolean, lastSeen: number|null, since: number, heard: number}} live as for {@link silenceOf}
 * @param {number} time now, by the server's clock
 * @param {number} [steady] milliseconds since the page began
 * @param {{late: number, dead: number, broken: number}} [limits] silence in milliseconds that is late and that is dead, and
 *   how long a connection may be away before it is
 * @returns {'connecting'|'live'|'late'|'dead'}
 */
export function freshness(live, time, steady, limits = DESK) {
  const { connected, lastSeen } = live;
  const silent = silenceOf(live, time, steady);
  if (lastSeen === null) return silent > limits.broken ? 'dead' : 'connecting';
  if (silent > limits.dead || (!connected && silent > limits.broken)) return 'dead';
  return silent > limits.late || !connected ? 'late' : 'live';
}
