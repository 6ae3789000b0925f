// What stands in each panel, from the figures the service computed. A view answers elements and charts.
import { now } from '../../api.js';
import { h } from '../../dom.js';
import { LEVELS } from '../../look/levels.js';
import { layer } from '../../state.js';
import { codesOf, codeTitle } from '../../text/names.js';
import { ago, number, t } from '../../text/text.js';
import { lineChart, STROKES } from '../chart/line.js';
import { HAZARD_NAMES, LEVEL_NAMES } from '../words.js';
import { bar, greats, levelRows, shares, table } from './parts.js';
import { trend } from './trend.js';

const MOST_ROWS = 14; // fewer where the column is short
const percent = (share) => (typeof share === 'number' ? Math.round(share * 1000) / 10 : null);
const levelNames = () => Object.fromEntries(Object.entries(LEVEL_NAMES).map(([code, key]) => [code, t(key)]));
const alarming = (count, tone) => (count > 0 ? tone : null);
const gridName = ({ code, name }) => [code, name].filter(Boolean).join(' ');

// A code of a layer's attribute in the language of the page.
function codeName(id, attribute, value) {
  return codeTitle(codesOf(layer(id), attribute), value) || value || '';
}

const perDay = (days, values) => days.map((day, i) => [Date.parse(day), values[i]]);

/** Views by the id of the panel. */
export const VIEWS = {
  'risk-levels': ({ levels, survey_overdue: overdue }) => [
    levelRows(LEVELS.map(({ code }) => ({ code, count: levels[code] ?? 0 })), levelNames()),
    overdue > 0 && h('p', { class: 'aside' }, t('wallSurveyOverdue', number(overdue))),
  ],

  'risk-trend': ({ days, known }) => trend(LEVELS.filter(({ code }) => code !== 'none' && known[code]).map((level) => ({ ...level, name: levelNames()[level.code], values: known[level.code] })), days),

  'hazard-levels': ({ total, major, levels, monitored }) => [
    shares(Object.keys(HAZARD_NAMES).map((code) => ({ label: t(HAZARD_NAMES[code]), count: (levels[code] ?? 0) + (code === 'none' ? (levels.unknown ?? 0) : 0), kind: code }))),
    greats([
      { caption: t('wallMajorHazards'), value: major, note: t('wallOf', number(total)) },
      { caption: t('wallMonitored'), value: total && monitored !== null ? percent(monitored / total) : null, unit: '%' },
    ]),
  ],

  dangers: ({ open, overdue, due_within_7_days: soon, found_today: found, closed_today: closed }) => [
    greats([
      { caption: t('wallOpen'), value: open },
      { caption: t('wallOverdue'), value: overdue, tone: alarming(overdue, 'bad') },
      { caption: t('wallSoon'), value: soon, tone: alarming(soon, 'warn') },
    ]),
    h('p', { class: 'aside' }, t('wallToday', number(found), number(closed))),
  ],

  supervised: ({ total, open, overdue, on_time_rate: onTime, levels }) => [
    shares(Object.entries(levels).map(([code, of]) => ({ label: codeName('hidden-dangers', 'supervision', code), count: of.total, kind: code }))),
    greats([
      { caption: t('wallOpen'), value: open, note: t('wallOf', number(total)) },
      { caption: t('wallOverdue'), value: overdue, tone: alarming(overdue, 'bad') },
      { caption: t('wallOnTime'), value: percent(onTime), unit: '%' },
    ]),
  ],

  rectification: ({ rate, closed, total, days, found_per_day: found, closed_per_day: done }) => [
    greats([{ caption: t('wallRectified'), value: percent(rate), unit: '%' }, { caption: t('wallClosedOf'), value: closed, note: t('wallOf', number(total)) }]),
    lineChart([
      { name: t('wallFound'), points: perDay(days, found) },
      { name: t('wallClosed'), points: perDay(days, done) },
    ]),
    legendOf([t('wallFound'), t('wallClosed')]),
  ],

  'inspection-progress': ({ days, share, visited, enterprises, visits, grids }) => [
    greats([
      { caption: t('wallVisited', days), value: percent(share), unit: '%', note: `${number(visited)} / ${number(enterprises)}` },
      { caption: t('wallVisits'), value: visits },
    ]),
    table(
      [
        { title: t('wallLeastVisited'), text: gridName },
        { title: t('wallVisitedOf'), text: (row) => `${number(row.visited)} / ${number(row.enterprises)}` },
        { title: '', text: (row) => bar(row.share ?? 0) },
        { title: '%', text: (row) => percent(row.share) ?? '–' },
      ],
      grids.filter((row) => row.enterprises > 0).slice(0, MOST_ROWS),
    ),
  ],

  'grid-ranking': ({ grids }) =>
    table(
      [
        { title: t('wallGrid'), text: gridName },
        { title: t('wallOverdue'), text: (row) => number(row.overdue), tone: (row) => alarming(row.overdue, 'bad') },
        { title: t('levelRedShort'), text: (row) => number(row.red) },
        { title: t('levelOrangeShort'), text: (row) => number(row.orange) },
        { title: t('wallOpen'), text: (row) => number(row.open) },
      ],
      grids.slice(0, MOST_ROWS),
    ),

  'sensor-alarms': ({ total, states, silent, items }) => [
    greats([
      { caption: t('wallAlarms'), value: states.alarm ?? 0, tone: alarming(states.alarm, 'bad'), note: t('wallOf', number(total)) },
      { caption: t('wallSilentSensors'), value: silent, tone: alarming(silent, 'warn') },
      { caption: t('wallFaults'), value: states.fault ?? 0 },
    ]),
    items.length > 0 &&
      table(
        [
          { title: t('wallAlarmAt'), text: (row) => row.name ?? codeName('sensors', 'kind', row.kind) },
          { title: t('wallReading'), text: reading, tone: () => 'bad' },
          { title: t('wallReadAt'), text: (row) => (row.read_at ? ago(Date.parse(row.read_at), now()) : '–'), tone: (row) => alarming(isOld(row.read_at, 'sensors'), 'warn') },
        ],
        items.slice(0, MOST_ROWS),
      ),
  ],

  resources: ({ kinds, ready_by_kind: ready, known_by_kind: known, unconfirmed }) => [
    table(
      [
        { title: t('wallKind'), text: ([kind]) => codeName('resources', 'kind', kind) },
        { title: t('wallReady'), text: ([kind, count]) => `${known[kind] ? number(ready[kind] ?? 0) : '–'} / ${number(count)}`, tone: ([kind, count]) => alarming((ready[kind] ?? 0) < count, 'warn') },
      ],
      Object.entries(kinds).filter(([, count]) => count > 0).slice(0, MOST_ROWS),
    ),
    unconfirmed > 0 && h('p', { class: 'aside warn' }, t('wallUnconfirmed', number(unconfirmed))),
  ],

  clusters: ({ total, enterprises, area_m2: area, items }) => [
    greats([
      { caption: t('wallClusters'), value: total },
      { caption: t('wallEnterprises'), value: enterprises },
      { caption: t('wallArea'), value: Math.round(area / 1e5) / 10, unit: 'km²' },
    ]),
    table(
      [
        { title: t('wallCluster'), text: (row) => clusterName(row) },
        { title: t('wallEnterprises'), text: (row) => number(row.enterprise_count ?? 0) },
      ],
      items.slice(0, MOST_ROWS),
    ),
  ],

  incident: ({ items, states }) => [
    items.length === 0 && h('p', { class: 'nothing' }, t('wallNoIncident', number(states.closed ?? 0))),
    ...items.slice(0, 3).map(incidentView),
    items.length > 0 && h('p', { class: 'aside' }, t('wallKnown')),
  ],
};

function incidentView({ name, kind, grade, response, deaths, injured, reported_at: at }) {
  const facts = [name ? kind : '', codeName('incidents', 'grade', grade), codeName('incidents', 'response', response), injured ? t('wallInjured', injured) : '', deaths ? t('wallDeaths', deaths) : ''];
  return h('div', { class: 'incident' }, h('b', {}, name ?? kind ?? t('wallIncident')), h('p', {}, facts.filter(Boolean).map((fact) => fact.replaceAll(' ', '\u00a0')).join(' · ')), h('small', {}, at ? t('wallReported', ago(Date.parse(at), now())) : ''));
}

function reading({ reading: value, limit_value: limit, unit }) {
  const text = value === null || value === undefined ? '–' : number(value, 1);
  return `${text}${limit === null || limit === undefined ? '' : ` / ${number(limit, 1)}`} ${unit ?? ''}`.trim();
}

// Readings that are older than the layer allows are told as such, whatever they say.
function isOld(time, id) {
  return time && now() - Date.parse(time) > (layer(id)?.staleAfter ?? Infinity);
}

// Without a name several of one trade are told apart by the end of their id.
function clusterName({ name, trade, id }) {
  return name ?? [codeName('industrial-clusters', 'trade', trade), id.split('-').at(-1)].filter(Boolean).join(' ');
}

function legendOf(names) {
  return h('p', { class: 'chart-legend' }, names.map((name, i) => h('span', {}, h('i', { 'data-stroke': STROKES[i] }), name)));
}
