// What a screen remembers over a reload: where it was in the rotation, and which incidents are known.

const PLACE = 'riskmap.wall.place';
const KNOWN = 'riskmap.wall.acknowledged';

/** Remembers the scene shown, for this tab. */
export function rememberPlace(place) {
  sessionStorage.setItem(PLACE, JSON.stringify(place));
}

/** The scene shown before a reload: `{scene, paused}` or null. */
export function rememberedPlace() {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE));
  } catch {
    return null;
  }
}

/** When somebody last said that the open incidents are known, in milliseconds; incidents after it take the screen. */
export function acknowledgedAt() {
  return Number(localStorage.getItem(KNOWN) ?? 0);
}

/** Marks every incident up to a time as known. */
export function acknowledge(time) {
  if (time > acknowledgedAt()) localStorage.setItem(KNOWN, String(time));
}
