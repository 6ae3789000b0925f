// The layer panel: risk levels with their counts as filters, theme, every layer with symbol, count, age and switch.
import { now } from '../api.js';
import { h, icon, swatch } from '../dom.js';
import { readable } from '../look/contrast.js';
import { GROUNDS, ROADS } from '../look/grounds.js';
import { inksOf } from '../look/inks.js';
import { LEVELS } from '../look/levels.js';
import { patternImage } from '../look/patterns.js';
import { drawSymbol, isRisk, symbolOf } from '../look/symbols.js';
import { get, layer, set, subscribe, toggled } from '../state.js';
import { codesOf, codeTitle } from '../text/names.js';
import { ago, number, say, span, spoken, t } from '../text/text.js';

const EDGE = '#64748b'; // of marks of areas and roads; it can be seen on either ground
const ROLES = [['MAIN', 'mainLayers'], ['CONTEXT', 'moreLayers'], ['BASEMAP', 'ground']];

/** Builds the panel into an element; `menu` makes what a layer offers at the end of its row, or null. */
export function layerPanel(element, menu) {
  const opened = new Set(['MAIN', 'CONTEXT']);
  const write = () => {
    const focus = document.activeElement?.id;
    const scrolled = element.querySelector('.scroll')?.scrollTop ?? 0;
    const { length } = get('layers');
    const shown = get('layers').filter(({ id, role }) => role === 'BASEMAP' || get('visible').has(id)).length;
    element.replaceChildren(
      h('header', {}, h('h2', {}, t('layers')), h('small', {}, t('layersNote', length, shown))),
      h('div', { class: 'scroll' }, levelFilter(), themeFilter(), ROLES.map(([role, key]) => group(role, key, opened, write, menu))),
    );
    element.querySelector('.scroll').scrollTop = scrolled;
    if (focus) document.getElementById(focus)?.focus();
  };
  subscribe(['layers', 'visible', 'levels', 'theme', 'lang', 'totals', 'patterns'], write);
  subscribe(['ground'], () => redrawSymbols(element));
  setInterval(() => tick(element), 1000);
  write();
}

function levelFilter() {
  const declared = layer('risk-points');
  const codes = codesOf(declared);
  const totals = get('totals')['risk-points'] ?? {};
  const most = Math.max(1, ...LEVELS.map(({ code }) => totals[code] ?? 0));
  const rows = LEVELS.map((level) => {
    const title = codeTitle(codes, level.code);
    const count = totals[level.code];
    const on = get('levels').has(level.code);
    return h(
      'button',
      { type: 'button', class: 'level', id: `level-${level.code}`, 'aria-pressed': String(on), onclick: () => toggleLevel(level.code) },
      h('span', { class: 'letter', 'data-level': level.code }, level.letter),
      h('span', { class: 'level-name' }, title),
      h('span', { class: 'bar' }, Boolean(count) && h('i', { 'data-level': level.code, style: `width:${(count / most) * 100}%` })),
      h('span', { class: 'count' }, count === undefined ? '' : number(count)),
    );
  });
  const all = get('levels').size === LEVELS.length;
  const reset = h('button', { type: 'button', class: 'link', hidden: all, id: 'all-levels', onclick: () => set({ levels: new Set(LEVELS.map(({ code }) => code)) }) }, t('allLevels'));
  return h('section', { class: 'levels', 'aria-label': t('levelFilter') }, h('h3', {}, t('levelFilter'), reset), rows);
}

function toggleLevel(code) {
  set({ levels: toggled(get('levels'), code) });
}

function themeFilter() {
  const declared = layer('risk-points');
  const codes = declared?.attributes.find(({ name }) => name === 'theme')?.codes ?? [];
  const option = (value, text) => h('option', { value, selected: (get('theme') ?? '') === value }, text);
  const select = h(
    'select',
    { id: 'theme', 'aria-label': t('theme'), onchange: (event) => set({ theme: event.target.value || null }) },
    option('', t('allThemes')),
    codes.map(({ value, title }) => option(value, say(title))),
  );
  const patterns = h(
    'button',
    { type: 'button', class: 'chip', id: 'patterns', title: t('patternsTitle'), 'aria-pressed': String(get('patterns')), onclick: () => set({ patterns: !get('patterns') }) },
    patternSymbol(),
    t('patterns'),
  );
  return h('section', { class: 'theme' }, select, patterns);
}

// An open menu or a focus stays when only the theme changes.
function redrawSymbols(element) {
  element.querySelector('#patterns .swatch')?.replaceWith(patternSymbol());
  for (const symbol of element.querySelectorAll('[data-symbol]')) symbol.replaceChildren(layerSwatch(layer(symbol.dataset.symbol)));
}

const patternSymbol = () => swatch(patternSwatch, 16, 16);

function patternSwatch(ctx, scale) {
  ctx.beginPath();
  ctx.arc(0, 0, 7, 0, 7);
  ctx.fillStyle = ctx.createPattern(patternImage('slant', inksOf(get('ground')).second, scale), 'repeat');
  ctx.fill();
  ctx.strokeStyle = inksOf(get('ground')).second;
  ctx.stroke();
}

function group(role, key, opened, write, menu) {
  const members = get('layers').filter((one) => one.role === role);
  if (members.length === 0) return null;
  const open = opened.has(role);
  const toggle = () => {
    if (!opened.delete(role)) opened.add(role);
    write();
  };
  const head = h('button', { type: 'button', class: 'fold', id: `fold-${role}`, 'aria-expanded': String(open), onclick: toggle }, t(key), icon('down'));
  return h('section', { class: 'group' }, h('h3', {}, head), open && h('ul', {}, members.map((declared) => row(declared, menu))));
}

function row(declared, menu) {
  const ground = declared.role === 'BASEMAP';
  const on = ground || get('visible').has(declared.id);
  const name = say(declared.title);
  const flip = () => set({ visible: toggled(get('visible'), declared.id) });
  const control = ground
    ? null
    : h('button', { type: 'button', role: 'switch', class: 'switch', id: `layer-${declared.id}`, 'aria-checked': String(on), 'aria-label': t(on ? 'hide' : 'show', name), onclick: flip });
  return h(
    'li',
    { class: on ? 'on' : 'off', title: say(declared.description) },
    h('span', { class: 'symbol', 'data-symbol': declared.id }, layerSwatch(declared)),
    h('label', { class: 'layer-name', for: ground ? null : `layer-${declared.id}` }, name, h('small', { 'data-age': declared.id }, ...age(declared))),
    h('span', { class: 'count' }, number(declared.count)),
    control ?? h('span'),
    menu(declared),
  );
}

function age({ count, asOf, staleAfter }) {
  if (!count || !asOf) return [t('never')];
  const text = ago(asOf, now());
  const stale = staleAfter && now() - asOf > staleAfter;
  return stale ? [h('b', { class: 'stale', title: t('staleTitle', span(staleAfter)) }, `${t('stale')} · `, h('span', {}, text))] : [text];
}

function tick(element) {
  for (const small of element.querySelectorAll('[data-age]')) {
    const declared = layer(small.dataset.age);
    const fresh = h('small', {}, ...age(declared));
    if (fresh.textContent !== small.textContent) small.replaceChildren(...fresh.childNodes);
  }
}

/** The mark of a layer in lists. */
export function layerSwatch(declared) {
  const draw = { AREA: areaSwatch, OUTLINE: outlineSwatch, LINE: lineSwatch }[declared.symbol] ?? pointSwatch;
  return swatch((ctx, scale) => draw(ctx, declared, scale), 26, 24);
}

function pointSwatch(ctx, declared, scale) {
  const example = { 'hazard-sources': '1', resources: 'fire-station', 'protected-places': 'school', sensors: 'normal', incidents: 'open', 'hidden-dangers': 'general' };
  const symbol = symbolOf(declared, isRisk(declared) ? 'blue' : example[declared.id], 1, spoken(), get('ground'));
  if (isRisk(declared)) {
    LEVELS.slice(0, 3).reverse().forEach((level, i) => {
      ctx.save();
      ctx.translate(5 - i * 5, i % 2 ? 3 : -3);
      drawSymbol(ctx, { ...symbol, fill: level.colour, radius: 4.2 }, scale);
      ctx.restore();
    });
  } else drawSymbol(ctx, { ...symbol, radius: Math.min(symbol.radius, 9.5) }, scale);
}

function areaSwatch(ctx, declared) {
  const { land, water } = GROUNDS[get('ground')];
  const levels = declared.scaleList === 'risk-level';
  const colours = levels ? LEVELS.slice(0, 4).map(({ colour }) => colour) : [{ water, 'land-use': land }[declared.id] ?? declared.colour];
  ctx.globalAlpha = levels ? inksOf(get('ground')).area : 1;
  colours.forEach((colour, i) => {
    ctx.fillStyle = colour;
    ctx.fillRect(-10 + (i * 20) / colours.length, -7, 20 / colours.length, 14);
  });
  ctx.globalAlpha = 1;
  ctx.strokeStyle = EDGE;
  ctx.strokeRect(-10, -7, 20, 14);
}

function outlineSwatch(ctx, declared) {
  ctx.strokeStyle = readable(declared.colour, get('ground'));
  ctx.lineWidth = 1.8;
  ctx.setLineDash(declared.id === 'industrial-clusters' ? [5, 2, 1.5, 2] : declared.id === 'jurisdiction' ? [] : [3, 2]);
  ctx.strokeRect(-9, -6, 18, 12);
}

function lineSwatch(ctx) {
  for (const [width, colour] of [[5.6, EDGE], [3.6, ROADS[get('ground')].fill.primary]]) {
    ctx.beginPath();
    ctx.moveTo(-11, 4);
    ctx.quadraticCurveTo(0, -7, 11, 1);
    ctx.lineWidth = width;
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
}
