// Hot spots: even cells where much, or little, stands together by more than chance.
import { SPOTS } from '../look/findings.js';
import { metres, number, t } from '../text/text.js';
import { chance, figure, words } from './columns.js';

const CLASSES = {
  'hot-99': 'anHot99', 'hot-95': 'anHot95', 'hot-90': 'anHot90', none: 'anNoSpot',
  'cold-90': 'anCold90', 'cold-95': 'anCold95', 'cold-99': 'anCold99',
};

export default {
  id: 'hot-spots',
  colours: true,
  icon: 'hexagon',
  fields: ['layer', 'weight', 'filter', 'cellSize', 'shape', 'distance'],
  first: { layer: 'risk-points' },
  place: { ways: ['all', 'view', 'selection', 'rectangle', 'polygon'], all: () => t('anWholeZone'), inputs: (area) => ({ area }) },
  mediaType: 'application/geo+json',
  layers: ({ layer }) => [layer, 'jurisdiction'],
  styles: SPOTS,
  features: ({ features }) => features.map(({ geometry, properties }) => ({ geometry, values: properties, style: properties.class })),
  listed: ({ class: kind }) => kind !== 'none',
  columns: () => [words('class', t('anClass'), (kind) => t(CLASSES[kind])), figure('value', t('anValue')), figure('z', 'Gi* z'), chance('q', t('anQ'))],
  sort: { key: 'z', down: true },
  facts: ({ summary }) => [
    [t('anCells'), number(summary.cellCount)],
    [t('anFeatures'), number(summary.featureCount)],
    [t('anMean'), number(summary.mean, 3)],
    [t('anBand'), metres(summary.distance)],
  ],
  legend: ({ summary }) => Object.keys(CLASSES).map((kind) => ({ style: kind, text: t(CLASSES[kind]), count: summary.classes[kind] })),
  nothing: () => t('anNoSpots'),
  how: () => t('anSpotsHow'),
  tip: ({ class: kind, value, z, q }) => [t(CLASSES[kind]), z === null ? number(value) : `${t('anValue')} ${number(value)} · z ${number(z)} · q ${q < 0.0001 ? '< 0.0001' : q.toFixed(4)}`],
};
