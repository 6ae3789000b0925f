// Names written along roads and rivers, glyph by glyph, and numbers on shields.
import { LINE, valueOf } from '../tiles/mvt.js';
import { FONT } from './labels.js';

const REPEAT = 300; // pixels between two writings of the same name
const HAN = /\p{Script=Han}/u;
const TOGETHER = 60; // lines tried without a rest
const BEND = 0.55; // radians two neighbouring glyphs may differ

/** Named lines of a tile in tile units, pieces of the same name joined end to end; made once per tile. */
function namedLines(entry, nameKey, classKey) {
  let lines = entry.drawn.get('named');
  if (!lines) {
    const byName = new Map();
    const { data } = entry;
    for (let i = 0; i < data.count; i++) {
      const name = data.types[i] === LINE ? valueOf(data, i, nameKey) : null;
      if (!name) continue;
      const kind = valueOf(data, i, classKey) ?? '';
      const key = `${kind} ${name}`;
      if (!byName.has(key)) byName.set(key, { name, kind, ref: valueOf(data, i, 'ref'), parts: [] });
      for (let p = data.partStarts[i]; p < data.partStarts[i + 1]; p++) {
        byName.get(key).parts.push(data.coords.subarray(data.coordStarts[p], data.coordStarts[p + 1]));
      }
    }
    lines = [...byName.values()].flatMap(({ parts, ...rest }) => joined(parts).map((points) => ({ ...rest, points })));
    entry.drawn.set('named', lines);
  }
  return lines;
}

function joined(parts) {
  const open = parts.map((part) => Array.from(part));
  const ends = (points) => [points.slice(0, 2).join(), points.slice(-2).join()];
  for (let a = 0; a < open.length; a++) {
    for (let b = a + 1; b < open.length; b++) {
      const [headA, tailA] = ends(open[a]);
      const [headB, tailB] = ends(open[b]);
      if (tailA === headB) open[a].push(...open[b].slice(2));
      else if (headA === tailB) open[a] = [...open[b], ...open[a].slice(2)];
      else continue;
      open.splice(b, 1);
      b = a;
    }
  }
  return open;
}

/**
 * Writes names along the lines of a layer; rests wherever it yields.
 *
 * @param {LabelBoard} board
 * @param {Object[]} pieces of the layer
 * @param {Object} how `{classKey, wanted(kind) → {size, colour, halo, rank}|null, spacing}`
 */
export function* writeAlong(board, pieces, { classKey, wanted, spacing = 0.12 }) {
  const candidates = [];
  for (const piece of pieces) {
    for (const line of namedLines(piece.entry, 'name', classKey)) {
      const style = wanted(line.kind);
      if (style) candidates.push({ line, style, piece });
    }
  }
  candidates.sort((a, b) => a.style.rank - b.style.rank || b.line.points.length - a.line.points.length);
  const placed = new Map();
  for (const [i, { line, style, piece }] of candidates.entries()) {
    writeOne(board, line, style, piece, placed, spacing);
    if (i % TOGETHER === TOGETHER - 1) yield;
  }
}

function writeOne(board, { name, points }, style, piece, placed, spacing) {
  const em = style.size * board.frame.size;
  const font = `500 ${em}px ${FONT}`;
  const glyphs = [...name];
  const widths = glyphs.map((glyph) => board.width(glyph, font) + em * spacing);
  const length = widths.reduce((sum, width) => sum + width, 0);
  const route = pixelRoute(points, piece);
  if (route.length < length * 1.25) return;
  for (const share of [0.5, 0.28, 0.72]) {
    const spots = layOut(route, widths, length, share, HAN.test(name));
    if (!spots || tooNear(placed.get(name), spots, board.frame.size)) continue;
    const boxes = spots.map(({ x, y }) => ({ x: x - em * 0.6, y: y - em * 0.6, w: em * 1.2, h: em * 1.2 }));
    if (!boxes.every((box) => board.free(box))) continue;
    boxes.forEach((box) => board.take(box));
    board.sheet.add(boxAround(spots, em), (ctx) => drawGlyphs(ctx, glyphs, spots, { ...style, em, font }));
    placed.set(name, [...(placed.get(name) ?? []), spots[Math.floor(spots.length / 2)]]);
    return;
  }
}

function boxAround(spots, em) {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs) - em, Math.min(...ys) - em];
  return { x, y, w: Math.max(...xs) + em - x, h: Math.max(...ys) + em - y };
}

function tooNear(others = [], spots, size) {
  const { x, y } = spots[Math.floor(spots.length / 2)];
  return others.some((other) => Math.hypot(other.x - x, other.y - y) < REPEAT * size);
}

function pixelRoute(points, { left, top, span, entry }) {
  const unit = span / entry.data.extent;
  const route = { x: [], y: [], at: [0], length: 0 };
  for (let c = 0; c < points.length; c += 2) {
    route.x.push(left + points[c] * unit);
    route.y.push(top + points[c + 1] * unit);
    const n = route.x.length;
    if (n > 1) {
      route.length += Math.hypot(route.x[n - 1] - route.x[n - 2], route.y[n - 1] - route.y[n - 2]);
      route.at.push(route.length);
    }
  }
  return route;
}

// Where every glyph stands, or null where the line bends too much for reading.
function layOut(route, widths, length, share, han) {
  let at = route.length * share - length / 2;
  if (at < 0 || at + length > route.length) return null;
  const [first, last] = [pointAt(route, at), pointAt(route, at + length)];
  const backwards = readsBackwards(first, last, han);
  const spots = [];
  for (const width of backwards ? [...widths].reverse() : widths) {
    const spot = pointAt(route, at + width / 2);
    if (backwards) spot.angle += Math.PI;
    const before = spots[spots.length - 1];
    if (before && Math.abs(turn(spot.angle - before.angle)) > BEND) return null;
    spots.push(spot);
    at += width;
  }
  return backwards ? spots.reverse() : spots;
}

// Letters are read from the left; Chinese on a steep line stands upright and is read from the top.
function readsBackwards(first, last, han) {
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  return Math.abs(dx) > Math.abs(dy) * (han ? 1 : 0.2) ? dx < 0 : dy < 0;
}

function turn(angle) {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

function pointAt({ x, y, at }, distance) {
  let i = 1;
  while (i < at.length - 1 && at[i] < distance) i++;
  const share = (distance - at[i - 1]) / (at[i] - at[i - 1] || 1);
  return {
    x: x[i - 1] + (x[i] - x[i - 1]) * share,
    y: y[i - 1] + (y[i] - y[i - 1]) * share,
    angle: Math.atan2(y[i] - y[i - 1], x[i] - x[i - 1]),
  };
}

function drawGlyphs(ctx, glyphs, spots, { em, font, colour, halo }) {
  ctx.font = font;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  ctx.lineWidth = em * 0.28;
  for (const pass of ['stroke', 'fill']) {
    glyphs.forEach((glyph, i) => {
      const { x, y, angle } = spots[i];
      // Chinese on a road running north and south stands upright, as on a street sign.
      const upright = HAN.test(glyph) && Math.abs(Math.abs(turn(angle)) - Math.PI / 2) < Math.PI / 4;
      ctx.save();
      ctx.translate(x, y);
      ctx.rotate(upright ? angle - Math.sign(turn(angle)) * (Math.PI / 2) : angle);
      ctx.strokeStyle = halo;
      ctx.fillStyle = colour;
      if (pass === 'stroke') ctx.strokeText(glyph, 0, em * 0.36);
      else ctx.fillText(glyph, 0, em * 0.36);
      ctx.restore();
    });
  }
}
