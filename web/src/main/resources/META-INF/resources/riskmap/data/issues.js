// The issues of an import as a table: filtered by kind, sorted by its heads, each row a way to its place on the map.
import { h } from '../dom.js';
import { number, say, t } from '../text/text.js';
import { moreIssues, readIssues, save } from './actions.js';
import { change, desk } from './desk.js';
import { kindWord, placeWord, severityWord } from './words.js';

const PAGE = 100;
const HEADS = [['number', 'where'], ['kind', 'kind'], ['id', null], ['field', 'field'], [null, 'value'], [null, 'reason']];

/** The section below the counts. */
export function issuesView() {
  const { issues } = desk;
  if (!issues) return null;
  const kept = issues.features.length;
  if (kept === 0) return h('p', { class: 'empty' }, t('issuesNone'));
  const note = issues.found > kept ? t('issuesSome', number(issues.found), number(kept)) : t('issuesNote', number(issues.found));
  const files = h('span', {}, saver('issues?f=csv', 'issuesCsv', '.issues.csv'), saver('issues?f=geojson', 'issuesLayer', '.issues.geojson'));
  const table = h('table', { class: 'issue-table' }, h('thead', {}, h('tr', {}, HEADS.map(head))), h('tbody', {}, issues.rows.map(row)));
  return h(
    'section',
    { class: 'issues' },
    h('h3', {}, h('span', {}, t('issues'), ' ', h('small', {}, note)), files),
    kindFilter(issues),
    h('div', { class: 'sideways' }, table),
    issues.rows.length < issues.matched &&
      h('button', { type: 'button', class: 'link', id: 'more', onclick: moreIssues }, t('more', number(Math.min(PAGE, issues.matched - issues.rows.length)))),
  );
}

const saver = (what, key, ending) => h('button', { type: 'button', class: 'link', id: key, onclick: () => save(what, ending) }, t(key));

function kindFilter({ features, kind, sort }) {
  const counts = new Map();
  for (const { properties } of features) counts.set(properties.kind, (counts.get(properties.kind) ?? 0) + 1);
  const option = (value, text) => h('option', { value, selected: value === kind }, text);
  return h(
    'select',
    { id: 'issue-kind', 'aria-label': t('kind'), onchange: ({ target }) => readIssues({ kind: target.value, sort }) },
    option('', t('allKinds')),
    [...counts].map(([value, count]) => option(value, `${kindWord(value)} · ${number(count)}`)),
  );
}

function head([sort, key]) {
  const title = key ? t(key) : 'id';
  if (!sort) return h('th', { scope: 'col' }, title);
  const on = desk.issues.sort === sort;
  const button = h('button', { type: 'button', id: `sort-${sort}`, class: 'link', onclick: () => readIssues({ kind: desk.issues.kind, sort }) }, title, on && ' ↓');
  return h('th', { scope: 'col', 'aria-sort': on ? 'ascending' : 'none' }, button);
}

// An attribute by the title people know.
function fieldWord(field) {
  const layer = desk.layers.find(({ id }) => id === desk.current.layer);
  return say(layer?.attributes.find(({ name }) => name === field)?.title) || (field ?? '');
}

function row(issue) {
  const go = () => change({ chosen: issue.number });
  const place = placeWord(issue.unit, issue.place);
  const attributes = { id: `issue-${issue.number}`, class: desk.chosen === issue.number ? 'chosen' : '' };
  return h(
    'tr',
    issue.at ? { ...attributes, onclick: go } : attributes,
    h('td', {}, issue.at ? h('button', { type: 'button', class: 'link', id: `go-${issue.number}` }, place) : place),
    h('td', {}, kindWord(issue.kind), h('small', {}, severityWord(issue.severity))),
    h('td', {}, issue.id ?? ''),
    h('td', { title: issue.field }, fieldWord(issue.field)),
    h('td', { title: issue.value }, issue.value ?? ''),
    h('td', { class: 'reason' }, say(issue.reason)),
  );
}
