// Classes and colours of the heatmap. The service names the classes with every answer; they are the same at every place,
// zoom and screen. Violet, because red to blue mean risk levels and nothing else.

/** Layers a heatmap can be made of. */
export const HEAT_LAYERS = [
  'risk-points',
  'enterprises',
  'hidden-dangers',
  'inspections',
  'hazard-sources',
  'sensors',
  'protected-places',
  'population',
];

/** The standard classes, shown until the first answer has come. */
export const CLASSES = {
  breaks: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  colours: ['#f3eef8', '#e4daf0', '#d2c2e6', '#bea7da', '#a98bcd', '#946fbf', '#7f54ae', '#6a3b99', '#552582', '#3f1267'],
};

/** Opacity of a class: the ground shows through the thin ones. */
export function opacityOf(step, { breaks }) {
  return 0.5 + (0.34 * step) / (breaks.length - 1);
}

/** Colours of the classes on a ground: what is most stands out most, dark on a light ground, light on a dark one. */
export function coloursOn({ colours }, ground) {
  return ground === 'dark' ? [...colours].reverse() : colours;
}

/** Colours of the classes as `[r, g, b, a]`, 0 to 255. */
export function bytesOf(classes, ground = 'light') {
  return coloursOn(classes, ground).map((colour, step) => {
    const n = parseInt(colour.slice(1), 16);
    return [n >> 16, (n >> 8) & 255, n & 255, Math.round(opacityOf(step, classes) * 255)];
  });
}

/** Index of the class a density belongs to, or -1 below the first. */
export function stepOf(breaks, density) {
  let step = -1;
  while (step + 1 < breaks.length && density >= breaks[step + 1]) step++;
  return step;
}
