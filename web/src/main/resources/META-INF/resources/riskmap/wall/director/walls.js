// Video walls: several screens that form one picture, with the width of the frames between them.
import { resource, tagged } from '../../api.js';
import { h } from '../../dom.js';
import { t } from '../../text/text.js';
import { change, desk } from './desk.js';
import { sayProblem } from './problem.js';

const NEW = { id: '', title: '', columns: 2, rows: 1, bezel: { x: 0, y: 0 }, screens: [] };
let shown = '';
let formOf = null; // what the form on the page was made of

/** Writes the list of walls, and the one being edited, into an element. */
export function wallsView(element) {
  const text = JSON.stringify([desk.walls, desk.editing, desk.editing && desk.screens?.map(({ id }) => id)]);
  if (text === shown) return;
  shown = text;
  // Made anew because a screen came or went, the form keeps what has been typed and where the hand is.
  const wall = desk.editing && desk.editing === formOf ? readForm(desk.editing) : desk.editing;
  const focus = element.contains(document.activeElement) ? document.activeElement.id : null;
  formOf = desk.editing;
  const one = (wall) => h('li', {}, h('button', { type: 'button', class: 'tool', 'data-wall': wall.id, onclick: () => edit(wall.id) }, `${wall.title} · ${wall.columns} × ${wall.rows}`));
  const add = h('button', { type: 'button', class: 'tool', id: 'new-wall', onclick: () => change({ editing: { ...NEW, tag: null } }) }, t('directorNewWall'));
  element.replaceChildren(h('h2', {}, t('directorWalls')), h('ul', { class: 'walls' }, desk.walls.map(one)), add, ...(desk.walls.length || wall ? [] : [h('p', { class: 'note' }, t('directorWallsNone'))]), ...(wall ? [form(wall)] : []));
  if (focus) document.getElementById(focus)?.focus();
}

async function edit(id) {
  const { document, tag } = await tagged(`/wall/walls/${encodeURIComponent(id)}`);
  change({ editing: { ...document, tag } });
}

function form(wall) {
  const field = (id, label, value, attributes = {}) => h('label', {}, label, h('input', { id, value, ...attributes }));
  const picture = h('div', { class: 'picture' }, slotsOf(wall));
  const grow = () => picture.replaceChildren(...slotsOf(readForm(wall)));
  const act = (method) => async (event) => {
    event.preventDefault();
    await save(method, readForm(wall));
  };
  return h(
    'form',
    { class: 'wall-form', onsubmit: act('PUT') },
    field('wall-id', t('directorWallId'), wall.id, { required: true, pattern: '[a-z][a-z0-9-]{0,39}', readonly: Boolean(wall.tag) }),
    field('wall-title', t('directorWallTitle'), wall.title, { required: true, maxlength: 60 }),
    field('wall-columns', t('directorColumns'), wall.columns, { type: 'number', min: 1, max: 8, onchange: grow }),
    field('wall-rows', t('directorRows'), wall.rows, { type: 'number', min: 1, max: 8, onchange: grow }),
    field('wall-x', t('directorBezelX'), wall.bezel.x, { type: 'number', min: 0, max: 1000 }),
    field('wall-y', t('directorBezelY'), wall.bezel.y, { type: 'number', min: 0, max: 1000 }),
    picture,
    h('div', { class: 'controls' }, h('button', { class: 'action', id: 'save-wall' }, t('sceneSave')), wall.tag && h('button', { type: 'button', class: 'tool', id: 'delete-wall', onclick: act('DELETE') }, t('sceneDelete'))),
  );
}

const times = (n, make) => Array.from({ length: n }, (_, i) => make(i));

function slotsOf(wall) {
  return times(wall.rows, (row) => h('div', { class: 'slots' }, times(wall.columns, (column) => slot(wall, row, column))));
}

function slot(wall, row, column) {
  const chosen = wall.screens[row]?.[column] ?? '';
  const ids = [...new Set([chosen, ...(desk.screens ?? []).map(({ id }) => id)])].filter(Boolean);
  const options = [h('option', { value: '' }, '–'), ...ids.map((id) => h('option', { value: id, selected: id === chosen }, id))];
  return h('select', { 'data-slot': `${row}/${column}`, 'aria-label': t('directorSlot', row + 1, column + 1) }, options);
}

function readForm({ tag }) {
  const value = (id) => document.getElementById(id).value;
  const [columns, rows] = [value('wall-columns'), value('wall-rows')].map((n) => Math.max(1, Math.min(8, Number(n) || 1)));
  const at = (row, column) => document.querySelector(`[data-slot="${row}/${column}"]`)?.value ?? '';
  const screens = times(rows, (row) => times(columns, (column) => at(row, column)));
  return { id: value('wall-id'), title: value('wall-title'), columns, rows, bezel: { x: Number(value('wall-x')), y: Number(value('wall-y')) }, screens, tag };
}

async function save(method, { tag, ...wall }) {
  try {
    const headers = tag ? { 'If-Match': tag } : { 'If-None-Match': '*' };
    await resource(`/wall/walls/${encodeURIComponent(wall.id)}`, { method, headers, body: method === 'PUT' ? wall : undefined });
    change({ editing: null, error: null });
  } catch (problem) {
    change({ editing: { ...wall, tag }, error: sayProblem(problem) });
  }
}
