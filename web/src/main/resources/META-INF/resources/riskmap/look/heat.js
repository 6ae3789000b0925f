// Classes and colours of the heatmap. Violet, because red to blue mean risk levels and nothing else.
// The classes are fixed: a colour stands for the same density at every place, zoom and screen.

/** Lower bounds of the classes, objects per km², for crowded layers and for sparse ones. */
const CROWDED = [10, 20, 50, 100, 200, 500, 1000, 2000];
const SPARSE = [0.5, 1, 2, 5, 10, 20, 50, 100];
const CROWDED_LAYERS = new Set(['risk-points', 'enterprises', 'hidden-dangers', 'inspections', 'population']);

/** Layers a heatmap can be made of. */
export const HEAT_LAYERS = ['risk-points', 'enterprises', 'hidden-dangers', 'inspections', 'hazard-sources', 'sensors', 'protected-places'];

const LIGHT = [
  [196, 181, 253, 0.34],
  [176, 152, 250, 0.46],
  [158, 122, 246, 0.56],
  [141, 92, 240, 0.64],
  [124, 58, 230, 0.7],
  [107, 33, 200, 0.76],
  [88, 20, 160, 0.8],
  [62, 8, 110, 0.84],
];

/** The class breaks of a layer. */
export function breaksOf(layer) {
  return CROWDED_LAYERS.has(layer) ? CROWDED : SPARSE;
}

/** Colour of a class as `[r, g, b, opacity]`. */
export function colourOf(step) {
  return LIGHT[step];
}

/** Index of the class a density belongs to, or -1 below the first. */
export function stepOf(breaks, density) {
  let step = -1;
  while (step + 1 < breaks.length && density >= breaks[step + 1]) step++;
  return step;
}
