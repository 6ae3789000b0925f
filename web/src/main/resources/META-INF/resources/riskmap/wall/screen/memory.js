// What a screen remembers over a reload: where it was in the rotation, and which incidents are known.

const PLACE = 'riskmap.wall.place';
const ANEW = 'riskmap.wall.anew';
const KNOWN = 'riskmap.wall.acknowledged';

/** Remembers the scene shown, for this tab. */
export function rememberPlace(place) {
  sessionStorage.setItem(PLACE, JSON.stringify(place));
}

/** The scene shown before a reload: `{scene, paused, at}`, `at` when it was entered, or null. */
export function rememberedPlace() {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE));
  } catch {
    return null;
  }
}

/** Whether this page took the place of itself: then it goes on where it was. */
export function reloaded() {
  return performance.getEntriesByType('navigation')[0]?.type === 'reload';
}

/**
 * Where a page begins and what it is told of what still holds: after a reload where it was, unless something else was told
 * since; else as the address asks, else where this tab was last.
 *
 * @param {string|null} asked scene of the address
 * @param {{scene: string, at: number}|null} place as remembered
 * @param {boolean} again whether the page was loaded again
 */
export function goingOn(asked, place, again) {
  const older = (told) => again && place && Date.parse(told.at) <= place.at;
  return {
    scene: (again && place?.scene) || asked || place?.scene,
    standing: (all) => (all.scene && older(all.scene) ? { ...all, scene: null } : all),
  };
}

/** Number of the last command for which this tab loaded its page anew. */
export function beganAnew() {
  return Number(sessionStorage.getItem(ANEW) ?? 0);
}

/** Remembers for which command the page is about to be loaded anew: whoever repeats it is not obeyed. */
export function rememberAnew(seq) {
  sessionStorage.setItem(ANEW, seq);
}

/** When somebody last said that the open incidents are known, in milliseconds; incidents after it take the screen. */
export function acknowledgedAt() {
  return Number(localStorage.getItem(KNOWN) ?? 0);
}

/** Marks every incident up to a time as known. */
export function acknowledge(time) {
  if (time > acknowledgedAt()) localStorage.setItem(KNOWN, String(time));
}
