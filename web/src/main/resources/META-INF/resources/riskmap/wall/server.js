// What a wall screen and the director's page say to the service.
import { now, resource, setClockOffset, stream } from '../api.js';

const SILENCE_MS = 12000; // the channel beats every five seconds
const SAMPLES = 8;
const JUMP_MS = 1500; // a clock that jumps further than this is measured anew

/** All scenes. */
export async function scenes() {
  return (await resource('/wall/scenes')).scenes;
}

/** Every number of every panel; unchanged ones come from the browser's cache. */
export function figures() {
  return resource('/wall/figures');
}

/** A video wall by its id. */
export function wall(id) {
  return resource(`/wall/walls/${encodeURIComponent(id)}`);
}

/** Opens the channel of a screen, the only stream it needs; `on` are handlers by event: of the city and of the desk. */
export function channel({ screen, name, wall: of }, on) {
  const address = (last) => {
    const resume = last === null ? {} : { lastEventId: last };
    return new URLSearchParams({ screen, name, width: innerWidth, height: innerHeight, ...(of ? { wall: of } : {}), ...resume });
  };
  stream((last) => `/wall/channel?${address(last)}`, on, SILENCE_MS);
}

/** Sends a sign of life and measures the clock by the way there and back. */
export async function beat(screen, state) {
  const sent = Date.now();
  const { serverTime } = await resource(`/wall/screens/${encodeURIComponent(screen)}/heartbeat`, { method: 'POST', body: state, wait: 8000 });
  measure(sent, Date.now(), Date.parse(serverTime));
}

const samples = []; // the last measurements; the one with the shortest way is the best

function measure(sent, received, told) {
  const sample = { offset: told - (sent + received) / 2, way: received - sent };
  if (samples.length && Math.abs(samples.at(-1).offset - sample.offset) > JUMP_MS + sample.way) samples.length = 0;
  samples.push(sample);
  if (samples.length > SAMPLES) samples.shift();
  setClockOffset(samples.reduce((best, one) => (one.way < best.way ? one : best)).offset);
}

/** Milliseconds until an instant the service named. */
export function until(instant) {
  return Date.parse(instant) - now();
}
