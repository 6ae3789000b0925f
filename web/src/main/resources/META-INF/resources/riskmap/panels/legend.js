// The legend: always exactly what is on the map, and that demo data is synthetic.
import { h, screenSize, swatch } from '../dom.js';
import { CLASSES, coloursOn, opacityOf } from '../look/heat.js';
import { urgentOf } from '../look/glyphs.js';
import { onGround } from '../look/findings.js';
import { drawKey } from '../look/key.js';
import { readable } from '../look/contrast.js';
import { LEVELS } from '../look/levels.js';
import { patternImage } from '../look/patterns.js';
import { drawBadge, drawRing } from '../look/rings.js';
import { drawSymbol, isRisk, symbolOf } from '../look/symbols.js';
import { get, layer, subscribe } from '../state.js';
import { codesOf, codeTitle } from '../text/names.js';
import { metres, number, say, spoken, t } from '../text/text.js';

const FAMILY = "'Noto Sans CJK SC', sans-serif";
const SHOWN_CODES = { 'hazard-sources': ['1', '2', '3', '4', 'none'], resources: ['fire-station', 'hospital', 'store'] };
const NAMED_CODES = { sensors: ['normal', 'alarm', 'stale', 'fault'], incidents: ['open', 'controlled', 'closed'] }; // marks that do not explain themselves

/** Builds the legend into an element; `heat` says whether it explains the heatmap too. */
export function legend(element, { heat = false } = {}) {
  const write = () => {
    const ground = get('ground');
    const shown = get('layers').filter(({ id, role, count }) => role !== 'BASEMAP' && id !== 'jurisdiction' && count > 0 && get('visible').has(id));
    const parts = [shown.some(isRisk) ? levelKeys() : [], shown.map((one) => layerKeys(one, ground))].flat().filter(Boolean);
    const gathered = shown.filter(gathers);
    if (gathered.length) parts.push(gatheredKey(ground));
    if (gathered.some(({ id }) => urgentOf(id))) parts.push(urgentKey(gathered.find(({ id }) => urgentOf(id)), ground));
    parts.push(...get('results').filter(({ visible }) => visible).map((result) => resultKeys(result, ground)).filter(Boolean));
    if (heat && layer(get('heat')?.layer)?.count > 0) parts.push(heatKey(get('heat'), ground));
    if (get('zone').demo) parts.push(h('span', { class: 'demo' }, t('demo')));
    element.replaceChildren(...parts);
    element.hidden = parts.length === 0;
    element.setAttribute('aria-label', t('legend'));
  };
  subscribe(['ground', 'layers', 'visible', 'lang', 'levels', 'zone', 'patterns', 'results', 'filters', ...(heat ? ['heat', 'heatInfo'] : [])], write);
  // Of a map that moves only the zoom changes the legend, and only when layers come apart.
  const apart = () => get('layers').filter(gathers).map(({ id }) => id).join();
  let known = apart();
  subscribe(['view'], () => {
    if (known === apart()) return;
    known = apart();
    write();
  });
  write();
}

// A result of an analysis: its name and the classes of it that are on the map.
function resultKeys({ name, title, styles, keys, unit }, ground) {
  const used = keys().filter(({ count, style }) => count !== 0 && styles[style]);
  if (used.length === 0) return null;
  return h('span', { class: 'key finding' }, h('b', {}, name ?? title), unit() && h('small', {}, unit()), used.map(({ style, text }) => h('span', { class: 'key' }, swatch((ctx, scale) => drawKey(ctx, onGround(styles[style], ground), scale), 20, 18), text)));
}

function levelKeys() {
  const declared = layer('risk-points') ?? get('layers').find(isRisk);
  const codes = codesOf(declared);
  return LEVELS.map((level) => {
    const off = !get('levels').has(level.code);
    const title = codeTitle(codes, level.code);
    return h('span', { class: off ? 'key off' : 'key', title: level.code === 'none' ? t('notSurveyedNote') : null }, swatch((ctx, scale) => levelMark(ctx, level, scale), 20, 20), title);
  });
}

function levelMark(ctx, level, scale) {
  ctx.beginPath();
  ctx.roundRect(-9, -9, 18, 18, 4);
  ctx.fillStyle = level.code === 'none' ? '#e2e8f0' : level.colour;
  ctx.fill();
  if (level.code === 'none' || get('patterns')) {
    ctx.globalAlpha = 0.6;
    ctx.fillStyle = ctx.createPattern(patternImage(level.pattern, level.ink, scale), 'repeat');
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  ctx.font = `700 12px ${FAMILY}`;
  ctx.textAlign = 'center';
  ctx.fillStyle = level.code === 'yellow' || level.code === 'none' ? '#111827' : '#ffffff';
  ctx.fillText(level.letter, 0, 4.3);
}

function layerKeys(declared, ground) {
  if (isRisk(declared)) return declared.id === 'risk-points' ? ringKey(declared, ground) : null;
  const named = NAMED_CODES[declared.id];
  if (named) return h('span', { class: 'key' }, h('b', {}, say(declared.title)), named.map((code) => [mark(declared, code, ground), h('span', {}, codeTitle(codesOf(declared), code))]));
  const codes = SHOWN_CODES[declared.id]?.filter((code) => code !== 'none' || !get('filters')?.[declared.id]);
  if (codes) return h('span', { class: 'key' }, codes.map((code) => mark(declared, code, ground)), say(declared.title));
  if (declared.symbol === 'OUTLINE') return h('span', { class: 'key' }, swatch((ctx) => outline(ctx, declared, ground), 24, 20), say(declared.title));
  const code = { 'protected-places': 'school', 'hidden-dangers': 'major' }[declared.id];
  return h('span', { class: 'key' }, mark(declared, code, ground), say(declared.title));
}

// Whether what a layer holds is drawn as rings with counts at this zoom; those of risk points have a key of their own.
function gathers({ id, full, symbol }) {
  const zoom = Math.round(get('view').zoom - 1 - Math.log2(screenSize())); // of the tiles: they are 512 pixels wide, larger on great screens
  return id !== 'risk-points' && full > zoom && !['OUTLINE', 'AREA', 'LINE'].includes(symbol);
}

function gatheredKey(ground) {
  return h('span', { class: 'key' }, swatch((ctx) => drawRing(ctx, { count: 12, shares: null, colour: '#64748b' }, 9.5, FAMILY, ground), 22, 22), t('gathered'));
}

function urgentKey(declared, ground) {
  const badge = (ctx) => drawBadge(ctx, 3, symbolOf(declared, urgentOf(declared.id), 2, spoken(), ground), 0, FAMILY, ground);
  return h('span', { class: 'key' }, swatch(badge, 34, 22), t('urgent'));
}

function mark(declared, code, ground) {
  const symbol = symbolOf(declared, code, 1, spoken(), ground);
  return swatch((ctx, scale) => drawSymbol(ctx, { ...symbol, radius: Math.min(8.5, symbol.radius) }, scale), 21, 20);
}

function ringKey(declared, ground) {
  const cluster = { count: 128, shares: { red: 8, orange: 26, yellow: 44, blue: 50 }, colour: declared.colour };
  return h('span', { class: 'key' }, swatch((ctx) => drawRing(ctx, cluster, 11.5, FAMILY, ground), 26, 26), say(declared.title));
}

// The classes from the lowest to the highest, in the colours and the strength they have on the map.
function heatKey({ layer: id, bandwidth }, ground) {
  const classes = get('heatInfo')?.classes ?? CLASSES;
  const colours = coloursOn(classes, ground);
  const width = 7;
  const ramp = (ctx) =>
    colours.forEach((colour, i) => {
      ctx.globalAlpha = opacityOf(i, classes);
      ctx.fillStyle = colour;
      ctx.fillRect((i - colours.length / 2) * width, -7, width, 14);
    });
  const range = t('heatUnit', `${number(classes.breaks[0], 6)}–${number(classes.breaks.at(-1))}+`);
  return h('span', { class: 'key' }, swatch(ramp, colours.length * width, 16), `${t('wallDensity', say(layer(id)?.title))} ${range} · ${metres(bandwidth)}`);
}

function outline(ctx, declared, ground) {
  ctx.strokeStyle = readable(declared.colour, ground);
  ctx.lineWidth = 2;
  ctx.setLineDash(declared.id === 'industrial-clusters' ? [6, 2, 1.5, 2] : [3, 2]);
  ctx.strokeRect(-9, -6, 18, 12);
}
