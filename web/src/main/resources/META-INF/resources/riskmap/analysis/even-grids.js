// Even grids over an area, to compare the plan with: their cells as outlines, and their codes.
import { EVEN } from '../look/findings.js';
import { number, t } from '../text/text.js';
import { words } from './columns.js';

export default {
  id: 'even-grids',
  icon: 'grid',
  closed: true,
  fields: ['shape', 'cellSize', 'clipped'],
  first: {},
  place: { ways: ['all', 'view', 'selection', 'rectangle', 'polygon'], all: () => t('anWholeZone'), inputs: (jurisdiction) => ({ jurisdiction }) },
  mediaType: 'application/geo+json',
  layers: () => ['jurisdiction'],
  styles: { even: EVEN },
  features: ({ features }) => features.map(({ geometry, properties: { code } }) => ({ geometry, values: { code }, style: 'even' })),
  columns: () => [words('code', t('anGrid'))],
  sort: { key: 'code', down: false },
  facts: ({ numberReturned }) => [[t('anGridCount'), number(numberReturned)]],
  legend: ({ numberReturned }) => [{ style: 'even', text: t('anEven'), count: numberReturned }],
  nothing: () => t('anNothing'),
  how: () => t('anEvenHow'),
  tip: ({ code }) => [code, t('anEven')],
};
