// Connectors to other departments: how each does, running it, and what it did not match.
import { now } from '../api.js';
import { h, icon } from '../dom.js';
import { ago, clock, instant, number, say, span, t } from '../text/text.js';
import { desk } from './desk.js';
import { enter, isAtWork, runDry, runNow, show } from './pull.js';
import { unmatchedTable, runTable, share } from './runs.js';

const HEALTH = ['health-ok', 'health-failing', 'health-never-run', 'health-bad-file', 'health-running'];
const FIRST = 10;
const UNITS = { D: 86400, H: 3600, M: 60, S: 1 };

/** The way between files and connectors. */
export function roomsView() {
  const room = (id, key) => h('button', { type: 'button', id: `room-${id}`, 'aria-current': desk.room === id ? 'page' : false, onclick: () => enter(id) }, t(key));
  return h('nav', { class: 'rooms', 'aria-label': t('dataPage') }, room('files', 'roomFiles'), room('connectors', 'roomConnectors'));
}

/** The list. */
export function connectorsView() {
  const list = desk.connectors;
  if (!list) return h('p', { class: 'looking', role: 'status' }, h('i', { class: 'spin' }), t('connectorsLooking'));
  if (list.length === 0) return h('section', { class: 'drop' }, icon('link'), h('h2', {}, t('connectorsNone')), h('p', {}, t('connectorsNoneNote')));
  return h('ul', { class: 'connectors' }, list.map(card));
}

function card(connector) {
  const { id, title, health, fault, source } = connector;
  const state = isAtWork(connector) ? 'running' : health;
  const open = desk.connector === id;
  const layer = desk.layers.find((one) => one.id === connector.layer);
  const busy = isAtWork(connector) || desk.dry?.report === null;
  return h(
    'li',
    { class: 'connector', id: `connector-${id}` },
    h('div', { class: 'connector-head' }, h('h2', {}, title ?? id), h('span', { class: 'status', 'data-status': state }, HEALTH.includes(`health-${state}`) ? t(`health-${state}`) : state)),
    source && h('p', { class: 'from', title: source }, `${source} → ${say(layer?.title) || connector.layer}`),
    source && h('p', { class: 'what' }, [scheduleWord(connector.schedule), nextWord(connector)].filter(Boolean).join(' · ')),
    fault && h('p', { class: 'message' }, icon('alert'), fault),
    source && lastRun(connector.runs.find(({ status }) => status !== 'running')),
    source &&
      h(
        'div',
        { class: 'actions' },
        h('button', { type: 'button', class: 'action', id: `pull-${id}`, disabled: busy, onclick: () => runNow(id) }, t('pullNow')),
        h('button', { type: 'button', class: 'plain', id: `dry-${id}`, disabled: busy, title: t('pullDryNote'), onclick: () => runDry(id) }, t('dryRun')),
        h('button', { type: 'button', class: 'plain', id: `show-${id}`, 'aria-expanded': String(open), onclick: () => show(id) }, t(open ? 'hideRuns' : 'showRuns')),
      ),
    desk.dry?.id === id && dryView(desk.dry.report),
    open && [runTable(), unmatchedTable()],
  );
}

// As a connector file writes it: PT15M, or daily 02:30.
function scheduleWord(schedule) {
  if (!schedule) return t('byHandOnly');
  if (schedule.startsWith('daily ')) return t('daily', schedule.slice('daily '.length));
  const seconds = [...schedule.matchAll(/(\d+(?:\.\d+)?)([DHMS])/g)].reduce((sum, [, count, name]) => sum + count * UNITS[name], 0);
  return t('every', span(seconds * 1000));
}

function nextWord({ next }) {
  if (!next) return null;
  return Date.parse(next) <= now() ? t('nextSoon') : t('nextRun', clock(Date.parse(next), now()));
}

function lastRun(run) {
  if (!run) return h('p', { class: 'note' }, t('neverRun'));
  const when = run.finished ?? run.started;
  return [
    h(
      'dl',
      { class: 'figures' },
      [
        ['lastRun', h('span', { title: instant(when) }, ago(Date.parse(when), now()))],
        ['joinRate', share(run)],
        ['countRead', number(run.read)],
        ['matched', number(run.matched)],
        ['unmatched', number(run.read - run.matched)],
      ].map(([key, value]) => h('div', {}, h('dt', {}, t(key)), h('dd', {}, value))),
    ),
    run.message && h('p', { class: 'message' }, icon('alert'), run.message),
  ];
}

function dryView(report) {
  if (!report) return h('p', { class: 'looking', role: 'status' }, h('i', { class: 'spin' }), t('pullDryWaits'));
  const reasons = Object.values(report.unmatched).map(({ title, count }) => h('li', {}, `${title}: ${number(count)}`));
  const rows = report.first.slice(0, FIRST).map(({ record, value, title }) => h('li', {}, h('b', {}, t('recordNumber', number(record))), ` ${value ?? ''} ${title}`));
  return h(
    'section',
    { class: 'dry', role: 'status' },
    h('p', {}, h('b', {}, t('pullDryDone', number(report.read), number(report.matched), share(report)))),
    reasons.length > 0 && h('ul', { class: 'why' }, reasons),
    rows.length > 0 && [h('p', { class: 'note' }, t('firstUnmatched')), h('ul', { class: 'why' }, rows)],
  );
}
