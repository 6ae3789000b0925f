// Building stones of panels: levels with bars, great numbers, stacked shares, tables. Plain elements, no chart.
import { h } from '../../dom.js';
import { LEVELS } from '../../look/levels.js';
import { number } from '../../text/text.js';

const LONG = 13; // digits side by side at full size
const THIRD = 4; // digits that fit into a third of the panel

/** Rows of risk levels with letter, name, bar and count. */
export function levelRows(rows, names) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const row = ({ code, count }) => {
    const level = LEVELS.find((one) => one.code === code);
    return h(
      'li',
      { 'data-level': code },
      h('i', { class: 'letter' }, level.letter),
      h('span', { class: 'name' }, names[code]),
      bar(count / most),
      h('b', {}, number(count)),
    );
  };
  return h('ul', { class: 'levels' }, rows.map(row));
}

/** A bar of a share between 0 and 1. */
export function bar(share) {
  const filled = h('i', {});
  filled.style.width = `${Math.max(share > 0 ? 2 : 0, Math.min(100, share * 100))}%`;
  return h('span', { class: 'bar' }, filled);
}

/** Great numbers side by side: `{caption, value, unit, note, tone}`; tone is `bad` or `warn` where it asks for action. */
export function greats(list) {
  const one = ({ caption, value, unit, note, tone }) =>
    h(
      'div',
      { 'data-tone': tone ?? false },
      h('span', { class: 'caption' }, caption),
      h('b', {}, value === null || value === undefined ? '–' : typeof value === 'number' ? number(value, 1) : value, unit && h('small', {}, unit)),
      note && h('span', { class: 'note' }, note),
    );
  const lengths = list.map(({ value }) => (typeof value === 'number' ? number(value, 1).length : 1));
  const long = lengths.reduce((sum, length) => sum + length, 0) > LONG || (list.length > 2 && Math.max(...lengths) > THIRD);
  return h('div', { class: long ? 'greats long' : 'greats' }, list.map(one));
}

/** A bar cut into shares: `{label, count, kind}`; each part carries its label and count, narrow ones only the count. */
export function shares(list) {
  const total = list.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const part = ({ label, count, kind }) => {
    const element = h('span', { 'data-kind': kind, title: `${label} ${number(count)}` }, h('em', {}, label), ` ${number(count)}`);
    element.style.flexGrow = count;
    return element;
  };
  return h('div', { class: 'shares' }, list.filter(({ count }) => count > 0).map(part));
}

/**
 * A table.
 *
 * @param {Object[]} columns `{title, text(row), tone(row)}`; the first is a name, all others are numbers; a text may be an
 *   element
 */
export function table(columns, rows) {
  const head = columns.map(({ title }) => h('th', { scope: 'col' }, title));
  const cell = (row) => (column) => h('td', { 'data-tone': column.tone?.(row) || false }, column.text(row));
  return h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, rows.map((row) => h('tr', {}, columns.map(cell(row))))));
}
