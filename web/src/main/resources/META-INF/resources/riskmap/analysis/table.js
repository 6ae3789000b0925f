// A table of any length: only the rows in sight are in the page. Sorts by a click on a column, goes to a place by a click
// on a row; arrows and Enter do the same. A sentence stands below the other values of its row, as wide as the table.
import { h } from '../dom.js';
import { number, spoken, t } from '../text/text.js';

const SPARE = 8; // rows made beyond the edges

/**
 * @param {Object} wish `{columns, rows, sort, chosen, choose, sorted}`: a column that is `below` is the sentence of a row,
 *   of which there is at most one; rows are `{number, values}`; `choose(number)` hears
 *   a chosen row, `sorted(sort)` a new order
 */
export function tableOf({ columns, rows, sort, chosen, choose, sorted }) {
  const order = inOrder(rows, sort);
  const tall = columns.some(({ below }) => below);
  const heads = columns.filter(({ below }) => !below).map((column) => head(column, sort, sorted));
  const body = h('tbody', {});
  const box = h('div', { class: 'rows', tabindex: 0, role: 'group', 'aria-label': t('anRows', number(rows.length)) }, h('table', { class: tall ? 'tall' : heads.length > 5 ? 'dense' : false }, h('thead', {}, h('tr', {}, heads)), body));
  const state = { chosen: order.findIndex((row) => row.number === chosen) };
  const size = () => (tall ? 3.1 : 1.75) * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const draw = () => {
    const height = size();
    const seen = Math.ceil((box.clientHeight || 20 * height) / height);
    const first = Math.max(0, Math.floor(box.scrollTop / height) - SPARE);
    const last = Math.min(order.length, first + seen + 2 * SPARE);
    const pick = (i) => () => take(i);
    const made = order.slice(first, last).map((row, i) => line(columns, row, first + i === state.chosen, pick(first + i)));
    body.replaceChildren(gap(first * height, columns.length), ...made, gap((order.length - last) * height, columns.length));
  };
  const take = (i) => {
    state.chosen = i;
    const height = size();
    if (i * height < box.scrollTop) box.scrollTop = i * height;
    if ((i + 3) * height > box.scrollTop + box.clientHeight) box.scrollTop = (i + 3) * height - box.clientHeight;
    draw();
    choose(order[i].number);
  };
  box.addEventListener('scroll', draw);
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || order.length === 0) return;
    event.preventDefault();
    take(Math.max(0, Math.min(order.length - 1, state.chosen + step)));
  });
  new ResizeObserver(draw).observe(box);
  draw();
  if (state.chosen > 0) requestAnimationFrame(() => (box.scrollTop = Math.max(0, (state.chosen - 2) * size())));
  return box;
}

function head({ key, title, numeric, level }, sort, sorted) {
  const on = sort?.key === key;
  const label = level ? h('span', { class: 'letter', 'data-level': level }, title) : title;
  const turn = () => sorted({ key, down: on ? !sort.down : Boolean(numeric) });
  return h('th', { class: classOf(numeric, level), 'aria-sort': on ? (sort.down ? 'descending' : 'ascending') : false }, h('button', { type: 'button', onclick: turn }, label, on && h('i', {}, sort.down ? '↓' : '↑')));
}

const classOf = (numeric, level) => `${numeric ? 'figure' : ''}${level ? ' by-level' : ''}`;

const gap = (height, span) => h('tr', { class: 'gap', 'aria-hidden': 'true' }, h('td', { colspan: span, style: `height:${height}px` }));

function line(columns, { values }, chosen, onclick) {
  const cells = columns.map(({ key, say, numeric, level, below }) => {
    const text = say(values[key]);
    return h('td', { class: below ? 'below' : classOf(numeric, level), title: text }, text);
  });
  return h('tr', { class: 'row', 'aria-selected': String(chosen), onclick }, cells);
}

/** Rows in the order asked for; what has no value comes last either way. */
export function inOrder(rows, sort) {
  if (!sort) return rows;
  const { compare } = new Intl.Collator(spoken(), { numeric: true });
  const way = sort.down ? -1 : 1;
  const absent = (value) => value === undefined || value === null;
  return [...rows].sort((a, b) => {
    const [x, y] = [a.values[sort.key], b.values[sort.key]];
    if (absent(x) || absent(y)) return Number(absent(x)) - Number(absent(y));
    return way * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y)));
  });
}
