// The keyboard of a wall screen: space rests, arrows step, f fills the screen, a says that incidents are known.
import { get, set } from '../state.js';

/** Listens to the keys. */
export function handleKeys({ rotation, acknowledge }) {
  const keys = {
    ' ': () => {
      rotation.pause(!rotation.paused);
      set({ paused: rotation.paused });
    },
    ArrowRight: () => rotation.step(1),
    ArrowLeft: () => rotation.step(-1),
    f: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    a: () => get('incident') && acknowledge(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
