// What keeps a screen alive for weeks: it does not sleep, nothing burns in, and it begins anew before memory runs out.

const SHIFT_MS = 90000;
const PLACES = [[0, 0], [3, 2], [5, -2], [1, -4], [-3, -3], [-5, 1], [-2, 4]]; // pixels at 1080p
const REM = 15; // pixels of a rem at 1080p
const MOST_BYTES = 1.2e9;
const MOST_NODES = 20000;
const LONGEST_MS = 26 * 3600 * 1000;

/** Keeps the display awake; some browsers let go of it when a page was hidden for a while. */
export function stayAwake() {
  if (!navigator.wakeLock) return;
  const ask = () => document.visibilityState === 'visible' && navigator.wakeLock.request('screen').catch(() => {});
  document.addEventListener('visibilitychange', ask);
  ask();
}

/** Moves an element by a few pixels every now and then, so that no edge stands on the same place for weeks. */
export function driftSlowly(element) {
  let step = 0;
  setInterval(() => {
    step = (step + 1) % PLACES.length;
    // Whole pixels: between them everything would be blurred, and every frame of a moving map cost three times as much.
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const [x, y] = PLACES[step].map((part) => Math.round((part * rem) / REM));
    element.style.transform = `translate(${x}px, ${y}px)`;
  }, SHIFT_MS);
}

/** Bytes of the JavaScript heap, or null where the browser does not tell. */
export function heapUsed() {
  return performance.memory?.usedJSHeapSize ?? null;
}

/**
 * Why the page should begin anew at the next quiet moment, or null. What lies outside the JavaScript heap (pictures, the
 * browser's own records) no page can measure; its age bounds that.
 *
 * @param {number} [age] milliseconds since it was loaded, whatever the clock says
 */
export function tired(age = performance.now()) {
  const ceiling = performance.memory ? Math.min(MOST_BYTES, performance.memory.jsHeapSizeLimit * 0.5) : MOST_BYTES;
  if ((heapUsed() ?? 0) > ceiling) return 'heap';
  if (document.getElementsByTagName('*').length > MOST_NODES) return 'nodes';
  return age > LONGEST_MS ? 'age' : null;
}
