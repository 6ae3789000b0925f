// Density kept as a result: areas of its fixed classes, or even cells with exact counts.
import { CLASSES, coloursOn, opacityOf } from '../look/heat.js';
import { layer } from '../state.js';
import { metres, number, say, t } from '../text/text.js';
import { boxOf } from '../box.js';
import { figure, words } from './columns.js';

const SIDE = 640; // values along the longer side of the box
const DARK = coloursOn(CLASSES, 'dark');
const styles = Object.fromEntries(
  CLASSES.colours.map((fill, step) => [`class-${step}`, { fill, opacity: 0.15 + opacityOf(step, CLASSES), stroke: '#5b2a8666', width: 0.6, dark: { fill: DARK[step] } }]),
);
styles.below = { fill: '#f3eef8', opacity: 0.35, stroke: '#5b2a8633', width: 0.6, dark: { fill: '#2a1a4a' } };
// Lines are thin, so that even the lowest must stand out from the ground.
const shade = (step) => Math.min(9, 5 + Math.floor(step / 2));
const lines = Object.fromEntries(CLASSES.colours.map((_, step) => [`line-${step}`, { stroke: CLASSES.colours[shade(step)], width: 1 + step * 0.25, below: true, dark: { stroke: DARK[shade(step)] } }]));
const range = ({ from, to }) => (to === undefined ? `≥ ${number(from, 6)}` : `${number(from, 6)} – ${number(to, 6)}`);
const isCell = (word) => word === 'hexagon' || word === 'square';
const isCells = ({ features }) => features.length > 0 && features[0].properties.density !== undefined;

function styleOf({ geometry, properties }) {
  if (properties.class < 0) return 'below';
  return `${/Line/.test(geometry.type) ? 'line' : 'class'}-${properties.class}`;
}

// What is counted or summed up, per km².
function unitOf({ layer: id, weight }) {
  const summed = weight && say(layer(id)?.attributes.find(({ name }) => name === weight)?.title);
  return t('heatUnit', summed || t('heatWeightAll'));
}

export default {
  id: 'density',
  colours: true,
  icon: 'heat',
  fields: ['layer', 'bandwidth', 'kernel', 'weight', 'filter', 'features', 'cellSize', 'breaks'],
  hidden: ['width', 'height', 'crs'],
  when: { cellSize: ({ features }) => isCell(features), bandwidth: ({ features }) => !isCell(features), kernel: ({ features }) => !isCell(features) },
  first: { layer: 'risk-points' },
  place: {
    ways: ['all', 'view', 'selection', 'rectangle', 'polygon'],
    all: () => t('anWholeLayer'),
    inputs(geometry) {
      const bbox = boxOf(geometry);
      const [wide, high] = [(bbox[2] - bbox[0]) * Math.cos((bbox[1] * Math.PI) / 180), bbox[3] - bbox[1]];
      const side = (length) => Math.max(16, Math.round((SIDE * length) / Math.max(wide, high)));
      return { bbox, width: side(wide), height: side(high) };
    },
  },
  mediaType: 'application/geo+json',
  layers: ({ layer }) => [layer],
  styles: { ...styles, ...lines },
  features: ({ features }) => features.map((one) => ({ geometry: one.geometry, values: one.properties, style: styleOf(one) })),
  columns: (document) =>
    isCells(document)
      ? [figure('count', t('anCount'), 0), figure('weight', t('anWeight')), figure('density', t('anPerKm2'), 1)]
      : [words('class', t('anClass'), (step) => t('anClassNumber', step + 1)), figure('from', t('anFrom'), 6), figure('to', t('anTo'), 6)],
  sort: { key: 'density', down: true },
  facts: ({ featureCount, totalWeight }) => (featureCount === undefined ? [] : [[t('anFeatures'), number(featureCount)], [t('anWeight'), number(totalWeight)]]),
  legend: ({ features, classes }) => {
    const used = new Set(features.map(({ properties }) => properties.class));
    const isLines = features.some(({ geometry }) => /Line/.test(geometry.type));
    return classes.breaks
      .map((from, step) => (isLines ? { style: `line-${step}`, text: number(from, 6), step } : { style: `class-${step}`, text: range({ from, to: classes.breaks[step + 1] }), step }))
      .filter(({ step }) => used.has(step));
  },
  unit: unitOf,
  nothing: () => t('anNoDensity'),
  how: ({ inputs }) => (isCell(inputs.features) ? t('anCellsHow', metres(inputs.cellSize ?? 500)) : t('anDensityHow', metres(inputs.bandwidth ?? 500))),
  tip: (values) => (values.density === undefined ? [`${range(values)} /km²`, ''] : [`${number(values.density, 1)} /km²`, t('anCellHolds', number(values.count))]),
};
