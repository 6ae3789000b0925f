// How much room panels, header and foot take from the picture. Counted in rem and not measured, so that every screen of a
// video wall counts the same whether the panels stand on it or on another.

const EDGE = 1.6;
const PANELS = 27.2;
const HEADER = 5.2;
const FOOT = 9.6;

/** Pixels at each edge of the picture. */
export function roomOf(scene) {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const portrait = document.body.dataset.shape === 'portrait';
  const side = (panels) => (portrait || !panels?.length ? EDGE : PANELS) * rem;
  const bottom = portrait ? innerHeight * 0.5 + 7 * rem : FOOT * rem;
  return { left: side(scene?.left), right: side(scene?.right), top: HEADER * rem, bottom };
}
