// The four questions of the process proximity, each an analysis of its own: nearest, rings, along a line, pairs.
import { NEAR } from '../look/findings.js';
import { layer } from '../state.js';
import { nameIn } from '../text/names.js';
import { metres, number, say, t } from '../text/text.js';
import { figure, length, words } from './columns.js';

const RANKED = 30; // beyond, a number in every mark tells nobody anything
const LEVELS = ['red', 'orange', 'yellow', 'blue'];

const nameOf = ({ id, properties }) => String(properties.name ?? properties.code ?? id);
const from = (geometry) => (geometry.type === 'Point' ? { point: geometry } : { geometry });
const called = (id) => (name) => nameIn(layer(id), name);
const titleOf = (id) => say(layer(id)?.title) || id;

function ranked({ layer: id, features }) {
  return features.map((one, i) => ({
    geometry: one.geometry,
    values: { rank: i + 1, layer: id, name: nameOf(one), distance: one.properties.distance, chainage: one.properties.chainage },
    style: i < RANKED ? 'found' : 'far',
    text: i < RANKED ? String(i + 1) : null,
  }));
}

const usual = {
  process: 'proximity',
  closed: true,
  mediaType: 'application/geo+json',
  layers: ({ layer: id, other }) => [id, other].filter(Boolean),
  styles: NEAR,
  origin: ({ point, geometry }) => point ?? geometry,
  nothing: () => t('anNobodyNear'),
  how: () => t('anProximityHow'),
};

const foundFacts = ({ features }) =>
  features.length ? [[t('anFound'), number(features.length)], [t('anNearest'), metres(Math.min(...distances(features)))], [t('anFarthest'), metres(Math.max(...distances(features)))]] : [];
const distances = (features) => features.slice(0, 50000).map(({ properties }) => properties.distance);

export const nearest = {
  ...usual,
  id: 'nearest',
  icon: 'near',
  title: () => t('anNearestTitle'),
  fixed: { mode: 'nearest' },
  fields: ['layer', 'k', 'within', 'filter'],
  first: { layer: 'resources', k: 10 },
  place: { ways: ['centre', 'selection', 'point', 'line', 'polygon'], inputs: from },
  features: ranked,
  columns: ({ layer: id }) => [figure('rank', '#', 0), words('name', t('anName'), called(id)), length('distance', t('anDistance'))],
  sort: { key: 'rank', down: false },
  facts: foundFacts,
  legend: ({ layer: id, features }) => [{ style: 'found', text: titleOf(id), count: features.length }],
  tip: ({ rank, layer: id, name, distance }) => [`${rank} · ${called(id)(name)}`, metres(distance)],
};

export const along = {
  ...usual,
  id: 'along',
  icon: 'along',
  title: () => t('anAlongTitle'),
  fixed: { mode: 'along' },
  fields: ['layer', 'within', 'filter'],
  first: { layer: 'protected-places', within: 200 },
  place: { ways: ['line', 'selection'], inputs: (geometry) => ({ geometry }) },
  features: ranked,
  columns: ({ layer: id }) => [length('chainage', t('anChainage')), words('name', t('anName'), called(id)), length('distance', t('anDistance'))],
  sort: { key: 'chainage', down: false },
  facts: foundFacts,
  legend: nearest.legend,
  tip: ({ layer: id, name, chainage, distance }) => [called(id)(name), `${t('anChainage')} ${metres(chainage)} · ${metres(distance)}`],
};

// A layer on the risk scale has none of the levels that are not named; other layers have no levels.
function levelsOf(levels) {
  const graded = LEVELS.some((code) => levels[code] !== undefined);
  return graded ? Object.fromEntries(LEVELS.map((code) => [code, levels[code] ?? 0])) : {};
}

// Every ring is drawn once; the table has a row for each layer in it.
function ringRows({ features }) {
  return features.flatMap(({ geometry, properties }) => {
    const found = Object.entries(properties.layers).filter(([, { count }]) => count > 0);
    const ring = { from: properties.from, to: properties.to };
    const row = ([id, { count, levels }]) => ({ ...ring, layer: id, count, ...levelsOf(levels) });
    const rows = found.length ? found.map(row) : [{ ...ring, layer: null, count: 0 }];
    return rows.map((values, i) => ({ geometry, values, style: 'ring', hidden: i > 0 }));
  });
}

export const rings = {
  ...usual,
  id: 'rings',
  icon: 'rings',
  title: () => t('anRingsTitle'),
  fixed: { mode: 'rings' },
  fields: ['layer', 'radii', 'filter'],
  everyLayer: true,
  first: { radii: '100, 500, 1000, 3000' },
  place: nearest.place,
  layers: (inputs, all) => (inputs.layer ? [inputs.layer] : all),
  features: ringRows,
  columns: () => [
    length('to', t('anRingTo')),
    words('layer', t('anLayer'), titleOf),
    figure('count', t('anCount'), 0),
    ...LEVELS.map((code) => ({ ...figure(code, code[0].toUpperCase(), 0), level: code })),
  ],
  sort: { key: 'to', down: false },
  facts: ({ features }) => features.map(({ properties }) => [`${metres(properties.from)} – ${metres(properties.to)}`, number(totalOf(properties))]),
  legend: ({ features }) => [{ style: 'ring', text: features.map(({ properties }) => metres(properties.to)).join(' · ') }],
  tip: (values) => [`${metres(values.from)} – ${metres(values.to)}`, values.layer ? `${titleOf(values.layer)} ${number(values.count)}` : t('anNobodyNear')],
};

const totalOf = ({ layers }) => Object.values(layers).reduce((sum, { count }) => sum + count, 0);

export const pairs = {
  ...usual,
  id: 'pairs',
  icon: 'pairs',
  title: () => t('anPairsTitle'),
  fixed: { mode: 'pairs' },
  fields: ['layer', 'other', 'within', 'k', 'filter', 'otherFilter'],
  first: { layer: 'hazard-sources', other: 'protected-places', within: 500, k: 1000 },
  place: null,
  features: ({ layer: id, other, features }) => features.map(({ geometry, properties }) => ({ geometry, values: { ...properties, layer: id, other, one: properties.first_name ?? properties.first, two: properties.second_name ?? properties.second }, style: 'way' })),
  columns: ({ layer: id, other }) => [words('one', t('anFirst'), called(id)), words('two', t('anSecond'), called(other)), length('distance', t('anDistance'))],
  sort: { key: 'distance', down: false },
  facts: ({ numberMatched, numberReturned }) => [[t('anMatched'), number(numberMatched)], [t('anReturned'), number(numberReturned)]],
  legend: ({ layer: id, other, features }) => [{ style: 'way', text: `${titleOf(id)} – ${titleOf(other)}`, count: features.length }],
  nothing: () => t('anNoPairs'),
  tip: ({ layer: id, other, one, two, distance }) => [`${called(id)(one)} – ${called(other)(two)}`, metres(distance)],
};
