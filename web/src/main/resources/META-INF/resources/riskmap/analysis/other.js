// An analysis this page has no module for: its features as they are, their properties as columns.
import { PLAIN } from '../look/findings.js';
import { number, t } from '../text/text.js';
import { figure, words } from './columns.js';

const MOST_COLUMNS = 6;

const plain = (value) => ['string', 'number', 'boolean'].includes(typeof value);

/** A module made of a process's description. */
export function otherProcess({ id, inputs, method }) {
  const place = Object.entries(inputs).find(([, { schema }]) => schema.format === 'geojson-geometry' || schema.format === 'ogc-bbox');
  const all = place && place[1].minOccurs > 0 ? [] : ['all'];
  return {
    id,
    icon: 'target',
    fields: [],
    first: {},
    place: place ? { ways: [...all, 'rectangle', 'polygon', 'point', 'selection'], all: () => t('anWholeZone'), inputs: (geometry) => ({ [place[0]]: geometry }) } : null,
    mediaType: 'application/geo+json',
    layers: ({ layer }) => (layer ? [layer] : []),
    styles: { plain: PLAIN },
    features: ({ features = [] }) => features.filter(({ geometry }) => geometry).map(({ geometry, properties }) => ({ geometry, values: properties, style: 'plain' })),
    columns({ features = [] }) {
      const first = features[0]?.properties ?? {};
      const keys = Object.keys(first).filter((key) => plain(first[key])).slice(0, MOST_COLUMNS);
      return keys.map((key) => (typeof first[key] === 'number' ? figure(key, key) : words(key, key)));
    },
    facts: ({ summary = {} }) => Object.entries(summary).filter(([, value]) => typeof value === 'number').slice(0, MOST_COLUMNS).map(([key, value]) => [key, number(value)]),
    legend: ({ features = [] }) => [{ style: 'plain', text: t('anFeatures'), count: features.length }],
    nothing: () => t('anNothing'),
    how: () => method,
    tip: (values) => Object.entries(values).filter(([, value]) => plain(value)).slice(0, 2).map(([key, value]) => `${key} ${value}`),
  };
}
