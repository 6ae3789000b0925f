// What a feature looks like, and how its symbol is drawn. Used by the map and by the legend, so both agree.
import { standingOut } from './contrast.js';
import { inksOf } from './inks.js';
import { HAZARD_NUMERALS, levelOf, RISK_SCALE } from './levels.js';
import { patternImage } from './patterns.js';
import { fillOf, glyphOf } from './glyphs.js';

const FONT = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** Radius at city, street and close scale, in pixels before the screen's own scale. */
const RADII = {
  DOT: [2.9, 4, 8.5],
  TRIANGLE: [9.5, 11, 13],
  SQUARE: [5, 8, 9.5],
  ROUNDED_SQUARE: [8, 9.5, 11],
  DIAMOND: [3.6, 5.2, 8.5],
  CROSS: [3.2, 4.6, 7],
};
const GLYPHS_FROM = 7; // radius
const BLACK = '#111827';
const SMALL_AT_CITY = { sensors: [3.4, 6, 9], penalties: [3.6, 5.5, 9], 'protected-places': [2.7, 8, 9.5], incidents: [11, 12, 13] };
/** What is wrong is seen before what is well. */
const LOUD = { sensors: { alarm: [8, 9, 11] } };

/** Which of the three scales a zoom belongs to. */
export function scaleOf(zoom) {
  if (zoom < 15.2) return 0;
  return zoom < 17.2 ? 1 : 2;
}

/** Whether a layer's colours are those of the risk scale. */
export function isRisk(layer) {
  return layer.scaleList === RISK_SCALE;
}

/**
 * The look of one code of a layer.
 *
 * @param {Object} layer declaration
 * @param {string|undefined} code value of the layer's scale attribute
 * @param {number} scale 0 city, 1 street, 2 close
 * @param {string} lang
 * @param {string} [ground] theme of what it stands on
 */
export function symbolOf(layer, code, scale, lang, ground = 'light') {
  const shape = layer.symbol;
  const radius = (LOUD[layer.id]?.[code] ?? SMALL_AT_CITY[layer.id] ?? RADII[shape] ?? RADII.DOT)[scale];
  const { rim } = inksOf(ground);
  const base = { shape, radius, fill: layer.colour, rim, stroke: rim, ink: '#ffffff', glyph: '' };
  if (isRisk(layer)) return layer.id === 'risk-points' ? riskSymbol(base, code, scale) : riskRing(base, code, scale);
  if (shape === 'TRIANGLE') {
    const glyph = HAZARD_NUMERALS[lang === 'en' ? 'en' : 'zh'][code] ?? '·';
    return { ...base, fill: '#fff7ed', stroke: layer.colour, ink: '#7c2d12', glyph };
  }
  const glyph = radius >= GLYPHS_FROM ? glyphOf(layer.id, code, lang) : '';
  if (layer.id === 'protected-places') return { ...base, ...inksOf(ground).place, glyph };
  if (layer.id === 'hidden-dangers' && code !== 'major') return { ...base, fill: '#ffffff', stroke: layer.colour };
  const fill = fillOf(layer.id, code) ?? base.fill;
  // What is nearly black would vanish in a dark ground.
  if (ground === 'dark' && fill === BLACK) return { ...base, fill: '#f8fafc', ink: BLACK, glyph };
  return { ...base, fill: standingOut(fill, ground), glyph };
}

function riskSymbol(base, code, scale) {
  const level = levelOf(code);
  const hatch = level.code === 'none';
  const glyph = scale === 2 ? level.letter : '';
  const ink = level.code === 'yellow' || hatch ? '#111827' : '#ffffff';
  return { ...base, fill: hatch ? '#e2e8f0' : level.colour, stroke: hatch ? '#64748b' : base.rim, ink, glyph, hatch };
}

// Other layers on the risk scale are hollow, so that an enterprise is not taken for a risk point.
function riskRing(base, code, scale) {
  const { fill, stroke, glyph, hatch } = riskSymbol(base, code, scale);
  const colour = hatch ? stroke : fill;
  return { ...base, radius: base.radius * 0.9, fill: '#ffffff', stroke: colour, ink: '#111827', glyph };
}

const OUTLINES = {
  DOT: (ctx, r) => ctx.arc(0, 0, r, 0, 2 * Math.PI),
  TRIANGLE: (ctx, r) => polygon(ctx, [[0, -r * 1.12], [r * 1.08, r * 0.78], [-r * 1.08, r * 0.78]]),
  SQUARE: (ctx, r) => ctx.rect(-r, -r, 2 * r, 2 * r),
  ROUNDED_SQUARE: (ctx, r) => ctx.roundRect(-r, -r, 2 * r, 2 * r, r * 0.42),
  DIAMOND: (ctx, r) => polygon(ctx, [[0, -r * 1.2], [r * 1.2, 0], [0, r * 1.2], [-r * 1.2, 0]]),
  CROSS: (ctx, r) => {
    const a = r * 0.38;
    polygon(ctx, [[-a, -r], [a, -r], [a, -a], [r, -a], [r, a], [a, a], [a, r], [-a, r], [-a, a], [-r, a], [-r, -a], [-a, -a]]);
  },
};

function polygon(ctx, points) {
  points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.closePath();
}

/** Draws a symbol around the origin of the context. */
export function drawSymbol(ctx, symbol, scale = 1) {
  const { shape, radius, fill, rim, stroke, glyph, hatch } = symbol;
  ctx.beginPath();
  (OUTLINES[shape] ?? OUTLINES.DOT)(ctx, radius);
  ctx.lineJoin = 'round';
  const heavy = stroke !== rim;
  ctx.lineWidth = heavy ? Math.min(1.8, radius * 0.32) : 2.2;
  if (!heavy) {
    ctx.strokeStyle = stroke; // the ring lies outside of the mark, so it is drawn first
    ctx.stroke();
  }
  ctx.fillStyle = fill;
  ctx.fill();
  if (hatch && radius > 3) {
    ctx.fillStyle = ctx.createPattern(patternImage('hatch', '#94a3b8', scale), 'repeat');
    ctx.fill();
  }
  if (heavy) {
    ctx.strokeStyle = stroke;
    ctx.stroke();
  }
  if (glyph) drawGlyph(ctx, symbol);
}

function drawGlyph(ctx, { shape, radius, ink, glyph }) {
  const size = shape === 'TRIANGLE' ? radius * 0.98 : radius * 1.36;
  ctx.font = `700 ${size}px ${FONT}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  const box = ctx.measureText(glyph);
  const middle = (box.actualBoundingBoxAscent - box.actualBoundingBoxDescent) / 2;
  ctx.fillStyle = ink;
  ctx.fillText(glyph, 0, middle + (shape === 'TRIANGLE' ? radius * 0.26 : 0));
}

const sprites = new Map();

/**
 * The symbol as an image, made once.
 *
 * @returns {{image: HTMLCanvasElement, half: number}} `half` is half the image's side in CSS pixels
 */
export function spriteOf(symbol, size, ratio) {
  const key = `${symbol.shape}${symbol.radius}${symbol.fill}${symbol.stroke}${symbol.glyph}${symbol.hatch}${size}/${ratio}`;
  let sprite = sprites.get(key);
  if (!sprite) {
    const half = Math.ceil(symbol.radius * size * 1.3 + 3 * size);
    const image = document.createElement('canvas');
    image.width = image.height = half * 2 * ratio;
    const ctx = image.getContext('2d');
    ctx.setTransform(size * ratio, 0, 0, size * ratio, half * ratio, half * ratio);
    drawSymbol(ctx, symbol, size * ratio);
    sprite = { image, half };
    if (sprites.size > 800) sprites.clear();
    sprites.set(key, sprite);
  }
  return sprite;
}
