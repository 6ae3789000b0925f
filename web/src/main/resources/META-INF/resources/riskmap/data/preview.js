// The file before anything of it is written: counts of the first rows, mapping, the rows themselves.
import { h } from '../dom.js';
import { number, say, t } from '../text/text.js';
import { start } from './actions.js';
import { codeTables } from './codes.js';
import { desk } from './desk.js';
import { columnTable, layerChoice, missingValues } from './mapping.js';
import { systemChoice } from './system.js';
import { kindWord, placeWord } from './words.js';

const ROWS = 8;
const COLUMNS = 7;
const ISSUES = 5;

// What the table of columns shows already, and what is no fault.
const SEEN = ['source-note', 'unmapped-column'];

/** The whole step. */
export function previewView() {
  const { counts } = desk.preview;
  const none = counts.accepted + counts.repaired === 0;
  return [
    h(
      'p',
      { class: 'counts', role: 'status' },
      t('firstRows', number(counts.read)),
      h('b', { class: 'good' }, t('rowsGood', number(counts.accepted))),
      counts.repaired > 0 && h('b', {}, t('rowsMended', number(counts.repaired))),
      counts.rejected > 0 && h('b', { class: 'bad' }, t('rowsBad', number(counts.rejected))),
    ),
    layerChoice(),
    systemChoice(),
    missingValues(),
    columnTable(),
    codeTables(),
    h('h3', {}, t('preview')),
    none ? h('p', { class: 'empty' }, t('previewNone', number(counts.read))) : rowTable(),
    firstIssues(),
    h(
      'div',
      { class: 'actions' },
      button('dry-run', 'plain', 'dryRun', 'dryRunNote', () => start(true)),
      button('run', 'action', 'runNow', 'runNowNote', () => start(false)),
    ),
  ];
}

function button(id, style, label, note, onclick) {
  return h('div', {}, h('button', { type: 'button', id, class: style, disabled: desk.waiting, onclick }, t(label)), h('small', {}, t(note)));
}

function rowTable() {
  const { features } = desk.preview.rows;
  const layer = desk.layers.find(({ id }) => id === desk.mapping.layer);
  const titles = new Map(layer?.attributes.map(({ name, title }) => [name, say(title)]));
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].slice(0, COLUMNS);
  const head = h('tr', {}, h('th', { scope: 'col' }, 'id'), names.map((name) => h('th', { scope: 'col' }, titles.get(name) ?? name)));
  const line = ({ id, properties }) => h('tr', {}, h('td', {}, id), names.map((name) => cell(layer, name, properties[name])));
  return h('div', { class: 'sideways' }, h('table', { class: 'rows' }, h('thead', {}, head), h('tbody', {}, features.slice(0, ROWS).map(line))));
}

function cell(layer, name, value) {
  const code = layer?.attributes.find((one) => one.name === name)?.codes?.find((one) => one.value === value);
  const text = code ? say(code.title) : typeof value === 'number' ? number(value) : String(value ?? '');
  return h('td', { class: typeof value === 'number' ? 'number' : '', title: text }, text);
}

function firstIssues() {
  const issues = desk.preview.issues.filter(({ kind }) => !SEEN.includes(kind)).slice(0, ISSUES);
  if (issues.length === 0) return null;
  const line = ({ kind, unit, place, reason }) => h('li', {}, h('b', {}, `${placeWord(unit, place)} · ${kindWord(kind)}`), ` ${say(reason)}`);
  return [h('h3', {}, t('whyNot')), h('ul', { class: 'why' }, issues.map(line))];
}
