// Looks every half second at what the screen has to admit and tells the state when that has changed.
import { clockOffset, now } from '../../api.js';
import { get, set } from '../../state.js';
import { verdictOf } from './verdict.js';

const LOOK_MS = 500;

/** Begins watching. */
export function watchTruth() {
  const look = () => {
    const truth = verdictOf({ live: get('live'), layers: get('layers'), offset: clockOffset() }, now());
    set({ truth });
    const stale = new Set(truth.stale.map(({ id }) => id));
    // The picture is painted again only when another layer has become old.
    if ([...stale].sort().join() !== [...get('stale')].sort().join()) set({ stale });
  };
  setInterval(look, LOOK_MS);
  look();
}
