// How much room panels, header and foot take from the picture. Counted in rem and not measured, so that every screen of a
// video wall counts the same whether the panels stand on it or on another.

const EDGE = 1.6;
const PANELS = 27.2; // one column at the edge
const COLUMN = 25.03; // each further one, with its gap
const MIDDLE = 50; // what a very wide screen leaves the map at least
const MOST_COLUMNS = 3;
const HEADER = 5.2;
const FOOT = 11;

const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Columns of panels at each side: one, and on a very wide screen as many as leave the map its room. */
export function columnsFor(shape, width) {
  if (shape !== 'ultra') return 1;
  const more = Math.floor(((width - MIDDLE) / 2 - PANELS) / COLUMN);
  return 1 + Math.max(0, Math.min(MOST_COLUMNS - 1, more));
}

/** The same for this screen. */
export function columnsHere() {
  return columnsFor(document.body.dataset.shape, innerWidth / rem());
}

/** Pixels at each edge of the picture. */
export function roomOf(scene) {
  const unit = rem();
  const columns = columnsHere();
  const portrait = document.body.dataset.shape === 'portrait';
  const side = (panels) => (portrait || (columns === 1 && !panels?.length) ? EDGE : PANELS + (columns - 1) * COLUMN) * unit;
  const bottom = portrait ? innerHeight * 0.5 + 7 * unit : FOOT * unit;
  return { left: side(scene?.left), right: side(scene?.right), top: HEADER * unit, bottom };
}
