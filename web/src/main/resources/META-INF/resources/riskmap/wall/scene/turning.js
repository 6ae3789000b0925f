// Keeps the rotation turning, and lets the page begin anew in the quiet moment before a turn.
import { get } from '../../state.js';
import { renews } from '../screen/renewal.js';
import { AHEAD_MS } from './rotation.js';

const TICK_MS = 250;

/** Begins to turn; `obey.holding` says whether the desk keeps the picture for some seconds. */
export function keepTurning(rotation, obey) {
  // Of the next scene a screen without a service has not everything: the last whole picture stays.
  const turn = () => get('truth')?.state !== 'dead' && rotation.tick();
  setInterval(() => {
    const still = (rotation.paused && !obey.holding) || rotation.scenes.length < 2 || rotation.left() < TICK_MS * 2;
    // A quiet moment: nothing is happening, the service answers, and the scene stands or the next one would begin anyway.
    if (renews(still && !get('incident') && get('truth')?.state === 'live')) return;
    turn();
    // The screens of a video wall turn at one instant, and not each when it happens to look.
    const soon = rotation.left() - AHEAD_MS;
    if (soon > 0 && soon < TICK_MS) setTimeout(turn, soon);
  }, TICK_MS);
}
