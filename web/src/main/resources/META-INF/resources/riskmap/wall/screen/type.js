// How large everything is on this screen: text is read from a distance that grows with the screen, so it grows with the
// shorter side, and by a setting for rooms that are deeper than usual.

const REM = 15; // pixels of a rem at 1080p
const ULTRA = 1.2; // who is to see all of a very wide screen stands further away from it

/** Layout of a screen: `wide` for 16:9 and its neighbours, `ultra` for several screens side by side, `portrait`. */
export function shapeOf(width, height) {
  if (width < height) return 'portrait';
  return width / height > 2.4 ? 'ultra' : 'wide';
}

/** Pixels of a rem. */
export function remOf(width, height, scale) {
  const far = shapeOf(width, height) === 'ultra' ? ULTRA : 1;
  return Math.max(8, (REM * far * Math.min(width, height) * scale) / 1080);
}

/** Keeps the page at the size of its screen; `changed()` hears when that changes. */
export function fitType(scale, changed) {
  const fit = () => {
    document.documentElement.style.fontSize = `${remOf(innerWidth, innerHeight, scale)}px`;
    document.body.dataset.shape = shapeOf(innerWidth, innerHeight);
  };
  fit();
  addEventListener('resize', () => {
    fit();
    changed();
  });
}
