// How each risk level has moved over the days: a row per level with its line, where it stands and by how much it moved.
import { h } from '../../dom.js';
import { number, t } from '../../text/text.js';
import { dayOf } from '../chart/line.js';
import { rowsChart } from '../chart/rows.js';

/**
 * @param {Object[]} rows `{code, letter, colour, name, values}`, a value per day
 * @param {string[]} days
 * @returns {{element: HTMLElement, resize(): void, dispose(): void}}
 */
export function trend(rows, days) {
  const chart = rowsChart(rows);
  const names = rows.map(({ code, letter, name }) => h('li', { 'data-level': code }, h('i', { class: 'letter' }, letter), h('span', {}, name)));
  const moved = rows.map(({ values }) => h('li', {}, h('span', {}, moveOf(values.at(-1) - values[0]))));
  const note = h('p', { class: 'aside' }, t('wallTrendNote', dayOf(days[0]), dayOf(days.at(-1))));
  const element = h('div', { class: 'trend' }, h('div', { class: 'trend-rows' }, h('ul', {}, names), chart.element, h('ul', {}, moved)), note);
  return { ...chart, element };
}

function moveOf(difference) {
  if (difference === 0) return '±0';
  return `${difference > 0 ? '▲' : '▼'} ${number(Math.abs(difference))}`;
}
