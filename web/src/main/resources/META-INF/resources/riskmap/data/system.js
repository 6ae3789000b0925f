// The reference system of the file: the choice, and what the coordinates themselves suggest.
import { h } from '../dom.js';
import { say, t } from '../text/text.js';
import { look } from './actions.js';
import { desk } from './desk.js';

const USUAL = ['EPSG:4326', 'GCJ-02', 'BD-09', 'EPSG:4490', 'EPSG:3857'];
const TITLES = { 'EPSG:4326': 'WGS 84 (EPSG:4326)', 'EPSG:4490': 'CGCS2000 (EPSG:4490)', 'EPSG:3857': 'Web Mercator (EPSG:3857)' };

// CGCS2000 3-degree zones 25 to 45: EPSG codes with the zone number before the easting, and without.
const [FIRST, LAST] = [25, 45];
const [NUMBERED, PLAIN] = [4513, 4534];

/** The choice with the suggestion below it. */
export function systemChoice() {
  const { detection, crs } = desk.preview;
  const chosen = desk.mapping.crs ?? '';
  const names = [...new Set([...USUAL, ...zones(), ...detection.candidates.map((one) => one.crs), chosen])].filter(Boolean);
  const select = h(
    'select',
    { id: 'crs', onchange: ({ target }) => put({ crs: target.value }) },
    h('option', { value: '', selected: chosen === '' }, t('systemAsFile', chosen ? '—' : crs)),
    names.map((name) => h('option', { value: name, selected: name === chosen }, titleOf(name))),
  );
  const swap = h('input', { type: 'checkbox', id: 'swap', checked: Boolean(desk.mapping.swapAxes), onchange: ({ target }) => put({ swapAxes: target.checked }) });
  return h(
    'div',
    { class: 'system' },
    h('label', { class: 'line' }, h('span', {}, t('system')), select),
    h('label', { class: 'tick' }, swap, t('swapAxes')),
    suggestion(detection),
  );
}

function put(patch) {
  const next = { ...desk.mapping, ...patch };
  if (!next.crs) delete next.crs;
  if (!next.swapAxes) delete next.swapAxes;
  look(next);
}

function suggestion({ suggestion: best, reason }) {
  if (!best) return h('div', { class: 'suggestion none', role: 'status' }, h('b', {}, t('cannotTell')), h('p', {}, say(reason)));
  const used = (desk.mapping.crs ?? desk.preview.crs) === best.crs && Boolean(desk.mapping.swapAxes) === best.swapAxes;
  const name = best.swapAxes ? t('swapped', titleOf(best.crs)) : titleOf(best.crs);
  const use = () => put({ crs: best.crs, swapAxes: best.swapAxes });
  return h(
    'div',
    { class: used ? 'suggestion used' : 'suggestion', role: 'status' },
    h('b', {}, t('suggested', name)),
    h('p', {}, say(reason)),
    h('button', { type: 'button', class: 'plain', id: 'use-suggestion', disabled: used, onclick: use }, used ? t('inUse') : t('useSuggestion')),
  );
}

// The zone of the city and its neighbours.
function zones() {
  const box = desk.layers.find(({ bbox, count }) => bbox && count)?.bbox;
  if (!box) return [];
  const zone = Math.round((box[0] + box[2]) / 6);
  return [zone, zone - 1, zone + 1]
    .filter((n) => n >= FIRST && n <= LAST)
    .flatMap((n) => [`EPSG:${PLAIN + n - FIRST}`, `EPSG:${NUMBERED + n - FIRST}`]);
}

function titleOf(name) {
  const code = Number(name.slice('EPSG:'.length));
  if (code >= NUMBERED && code < PLAIN) return `CGCS2000 3° zone ${code - NUMBERED + FIRST} (${name})`;
  if (code >= PLAIN && code <= PLAIN + LAST - FIRST) return `CGCS2000 3° CM ${(code - PLAIN + FIRST) * 3}°E (${name})`;
  return TITLES[name] ?? name;
}
