// What a screen is told over its one stream: of the city, and from the desk.
import { get, set } from '../../state.js';
import { acknowledge } from '../screen/memory.js';

const AGAIN_MS = 250;

/**
 * Adds to the listener of the city what the desk tells.
 *
 * @param {Object} city what hears of the city
 * @param {Object} screen `{rotation, obey, incidents}`
 * @param {(all: Object) => Object} standing what of all that still holds this page has to be told
 */
export function told(city, { rotation, obey, incidents }, standing) {
  // Commands name scenes: before those are declared nothing can be obeyed.
  const whenReady = (act) => {
    if (rotation.current) act();
    else setTimeout(() => whenReady(act), AGAIN_MS);
  };
  const holds = (all) => {
    obey.begin(all.seq);
    if (all.standing?.acknowledged) acknowledge(Date.parse(all.standing.acknowledged));
    // The one that has taken the screen may be among those known by now.
    if (get('incident')) incidents.look();
    if (all.standing) whenReady(() => obey.standing(standing(all.standing)));
  };
  return {
    ...city,
    hello(all) {
      city.hello(all);
      holds(all);
    },
    standing: holds, // after commands that were given before others this screen has obeyed
    command(one) {
      if (one.kind === 'resume') acknowledge(Date.parse(one.at));
      if (one.kind === 'resume' || one.kind === 'clear') set({ incident: null });
      whenReady(() => obey.command(one));
    },
  };
}
