// The runs of one connector, each with the import it became, and the records the last good one did not match.
import { now } from '../api.js';
import { h, icon } from '../dom.js';
import { ago, instant, number, t } from '../text/text.js';
import { open } from './actions.js';
import { desk } from './desk.js';
import { moreUnmatched, saveUnmatched, undoRun } from './pull.js';
import { statusWord } from './words.js';

const STATUS = ['run-running', 'run-done', 'run-failed', 'run-abandoned'];
const IMPORT = '/imports/';

/** The share of records that were matched; a share below one is never shown as 100%. */
export function share({ joinRate, read }) {
  if (read === 0) return '—';
  return `${number(Math.floor(joinRate * 1000) / 10, 1)}%`;
}

/** The runs, the latest first. */
export function runTable() {
  if (!desk.runs) return null;
  if (desk.runs.length === 0) return h('p', { class: 'empty' }, t('neverRun'));
  const heads = ['runWhen', 'runHow', 'countRead', 'joinRate', 'runDeleted', 'runImport'];
  const table = h('table', { class: 'runs' }, h('thead', {}, h('tr', {}, heads.map((key) => h('th', { scope: 'col' }, t(key))))), h('tbody', {}, desk.runs.map(row)));
  return [h('h3', {}, t('runsOf')), h('div', { class: 'sideways' }, table)];
}

function row(run) {
  const { status, actor, started, message } = run;
  const word = STATUS.includes(`run-${status}`) ? t(`run-${status}`) : status;
  return h(
    'tr',
    {},
    h('td', { title: instant(started) }, ago(Date.parse(started), now()), h('small', {}, actor === 'schedule' ? t('bySchedule') : actor)),
    h('td', { title: message ?? word }, word, message && h('small', {}, message)),
    h('td', { class: 'number' }, number(run.read)),
    h('td', { class: 'number' }, share(run)),
    h('td', { class: 'number' }, number(run.deleted)),
    h('td', {}, run.import ? importOf(run.import.slice(IMPORT.length)) : '—'),
  );
}

// An import of the ledger that is known to be taken back already says so; any other may be asked about.
function importOf(id) {
  const known = desk.history.find((one) => one.id === id);
  return [
    h('button', { type: 'button', class: 'link', id: `run-open-${id}`, onclick: () => open(id) }, t('open')),
    known && !known.mayUndo
      ? h('small', {}, statusWord(known.status))
      : h('button', { type: 'button', class: 'link', id: `run-undo-${id}`, onclick: () => undoRun(id) }, icon('undo'), t('undo')),
  ];
}

/** The records without match. */
export function unmatchedTable() {
  if (!desk.unmatched) return null;
  const { rows, all } = desk.unmatched;
  if (rows.length === 0) return [h('h3', {}, t('unmatchedOf')), h('p', { class: 'empty' }, t('unmatchedNone'))];
  const save = h('button', { type: 'button', class: 'link', id: 'unmatched-save', onclick: () => saveUnmatched(desk.connector) }, t('unmatchedCsv'));
  const line = ({ record, value, title }) => h('tr', {}, h('td', { class: 'number' }, number(record)), h('td', { title: value }, value ?? '—'), h('td', {}, title));
  const heads = h('tr', {}, ['record', 'creditCode', 'reason'].map((key) => h('th', { scope: 'col' }, t(key))));
  return [
    h('h3', {}, h('span', {}, t('unmatchedOf')), save),
    h('div', { class: 'sideways' }, h('table', { class: 'unmatched' }, h('thead', {}, heads), h('tbody', {}, rows.map(line)))),
    !all && h('button', { type: 'button', class: 'link', id: 'unmatched-more', onclick: moreUnmatched }, t('moreRows')),
  ];
}
