// Grid coverage: every gap, overlap, part outside, misaligned edge and invalid polygon, and how much is covered.
import { EVEN, PROBLEMS } from '../look/findings.js';
import { number, squareMetres, t } from '../text/text.js';
import { area, figure, length, reason, shareText, words } from './columns.js';

const KINDS = { gap: 'anGap', overlap: 'anOverlap', outside: 'anOutside', misaligned: 'anMisaligned', invalid: 'anInvalid' };

// A gap may touch a hundred grids.
const shortened = (grids) => {
  const codes = grids.split(' · ');
  return codes.length > 3 ? `${codes.slice(0, 3).join(' · ')} +${number(codes.length - 3)}` : grids;
};

const cell = ({ geometry, code, area: size }) => ({ geometry, values: { code, area: size }, style: 'even' });

export default {
  id: 'grid-coverage',
  colours: true,
  icon: 'grid',
  closed: true,
  fields: ['level', 'tolerance', 'counts', 'generate', 'cellSize'],
  when: { cellSize: ({ generate }) => generate !== '', level: ({ generate }) => generate === '' },
  first: {},
  place: { ways: ['all', 'view', 'selection', 'rectangle', 'polygon'], all: () => t('anWholeZone'), inputs: (jurisdiction) => ({ jurisdiction }) },
  mediaType: 'application/json',
  layers: () => ['grids', 'jurisdiction'],
  styles: { ...PROBLEMS, even: EVEN },
  features: ({ problems, grids }) => [...problems.map(({ geometry, properties }) => ({ geometry, values: { ...properties, grids: properties.grids.join(' · ') }, style: properties.kind })), ...grids.filter(({ geometry }) => geometry).map(cell)],
  listed: ({ kind }) => kind !== undefined,
  columns: () => [words('kind', t('anKind'), (kind) => t(KINDS[kind])), area('area', t('anArea')), words('grids', t('anGrids'), shortened), reason()],
  facts({ summary }) {
    const facts = [
      [t('anCovered'), shareText(summary.coveredShare)],
      [t('anGridCount'), number(summary.gridCount)],
    ];
    if (summary.unassignedFeatures !== undefined) facts.push([t('anUnassigned'), number(summary.unassignedFeatures)], [t('anContested'), number(summary.contestedFeatures)]);
    return facts;
  },
  legend: ({ summary, grids }) => [
    ...Object.keys(KINDS).map((kind) => {
      const size = summary[`${kind}Area`];
      return { style: kind, text: t(KINDS[kind]), count: summary[`${kind}Count`], more: size ? squareMetres(size) : null };
    }),
    ...(grids[0]?.geometry ? [{ style: 'even', text: t('anEven'), count: grids.length }] : []),
  ],
  second: {
    title: () => t('anPerGrid'),
    layer: 'grids',
    rows: ({ grids }) => grids.map(({ counts = {}, workload, ...grid }) => ({ ...grid, risks: counts['risk-points']?.count, enterprises: counts.enterprises?.count, hours: workload?.hours })),
    columns: () => [
      words('code', t('anGrid')),
      area('area', t('anArea')),
      figure('risks', t('anRisks'), 0),
      figure('enterprises', t('anFirms'), 0),
      figure('hours', t('anHours'), 0),
      figure('compactness', t('anCompactness'), 2),
      length('perimeter', t('anPerimeter')),
    ],
  },
  clean: true,
  nothing: () => t('anNoProblems'),
  how: () => t('anCoverageHow'),
  tip: ({ kind, area: size, grids, code }) => [`${kind ? t(KINDS[kind]) : code} · ${squareMetres(size)}`, kind ? shortened(grids) : t('anEven')],
};
