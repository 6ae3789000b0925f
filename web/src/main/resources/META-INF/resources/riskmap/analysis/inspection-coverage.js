// Inspection coverage: who was due to be visited and was not, and where nobody looks.
import { VISITS } from '../look/findings.js';
import { number, t } from '../text/text.js';
import { figure, reason, reasonOf, share, shareText, words } from './columns.js';

const KINDS = {
  no_grid: 'anNoGrid', no_officer: 'anNoOfficer', never_visited: 'anNeverVisited', stale: 'anVisitStale', overdue: 'anOverdue',
  over_cap: 'anOverCap', far_evidence: 'anFarEvidence', class_not_known: 'anClassUnknown',
};
const styleOf = (kind) => kind.replaceAll('-', '_');
const foundIn = ({ problemCounts }) => Object.values(problemCounts).reduce((sum, count) => sum + count, 0);
const isSample = ({ problems, summary }) => problems.length < foundIn(summary);
const shareOf = ({ due, share }) => (share === null ? t('anNoneDue') : `${shareText(share)} · ${number(due)}`);

export default {
  id: 'inspection-coverage',
  icon: 'visits',
  closed: true,
  fields: ['from', 'to', 'level', 'filter', 'evidence'],
  filtered: 'enterprises',
  first: {},
  place: null,
  mediaType: 'application/json',
  layers: () => ['enterprises', 'inspections', 'grids'],
  styles: VISITS,
  features: ({ problems }) => problems.map(({ geometry, properties }) => ({ geometry, values: { ...properties, grids: properties.grids.join(' · ') }, style: styleOf(properties.kind) })),
  columns: () => [words('kind', t('anKind'), (kind) => t(KINDS[styleOf(kind)])), words('id', t('anPlaceId')), words('grids', t('anGrids')), reason()],
  facts: ({ summary, problems }) => [
    [t('anPlaces'), number(summary.places)],
    [t('anPatrols'), shareOf(summary.patrol)],
    [t('anInspections'), shareOf(summary.inspection)],
    ...(isSample({ problems, summary }) ? [[t('anReturned'), `${number(problems.length)} / ${number(foundIn(summary))}`]] : []),
  ],
  legend: ({ summary }) => Object.entries(summary.problemCounts).map(([kind, count]) => ({ style: styleOf(kind), text: t(KINDS[styleOf(kind)]), count })),
  second: {
    title: () => t('anPerGrid'),
    layer: 'grids',
    rows: ({ grids }) => grids.map(({ id, code, places, patrol, inspection }) => ({ id, code, places, patrol: patrol.share, patrolOverdue: patrol.overdue, inspection: inspection.share, inspectionOverdue: inspection.overdue })),
    columns: () => [
      words('code', t('anGrid')),
      figure('places', t('anPlaces'), 0),
      share('patrol', t('anPatrol')),
      figure('patrolOverdue', t('anOwed'), 0),
      share('inspection', t('anInspection')),
      figure('inspectionOverdue', t('anOwed'), 0),
    ],
  },
  clean: true,
  nothing: () => t('anAllVisited'),
  how: ({ document: { period, rules, problems, summary } }) => {
    const listed = isSample({ problems, summary }) ? t('anVisitsListed') : '';
    return t('anVisitsHow', period.from, period.to, rules.name, rules.version) + listed;
  },
  tip: (finding) => [`${t(KINDS[styleOf(finding.kind)])} · ${finding.id}`, reasonOf(finding)],
};
