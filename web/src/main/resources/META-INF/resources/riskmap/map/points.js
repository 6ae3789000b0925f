// Point symbols and clusters of a layer. Clusters that would lie over each other are drawn as one with the exact sum.
import { urgentOf } from '../look/glyphs.js';
import { inksOf } from '../look/inks.js';
import { LEVELS, levelOf } from '../look/levels.js';
import { drawBadge, drawRing, ringRadius } from '../look/rings.js';
import { isRisk, scaleOf, spriteOf, symbolOf } from '../look/symbols.js';
import { POINT, POLYGON, valueOf } from '../tiles/mvt.js';
import { FONT } from './labels.js';
import { centresOf } from './paths.js';
import { about } from './sheet.js';

const REGION = 11.8; // below this zoom a whole zone is a few centimetres wide and symbols shrink
const REACH = 100; // pixels within which cells become one ring
const RIM = 6; // pixels a ring may be drawn beyond its radius
const BADGE = 100; // and its badge
const RANK = new Map(LEVELS.map(({ code }, i) => [code, LEVELS.length - i]));

/**
 * Reads what a layer has to draw as symbols, already filtered.
 *
 * @returns {{marks: Object[], clusters: Object[]}} in pixels of the picture
 */
export function readPoints(frame, layer, pieces, filter) {
  const marks = [];
  const cells = [];
  for (const piece of pieces) {
    const { data } = piece.entry;
    const unit = piece.span / data.extent;
    for (const { i, x, y, cell } of pointsOf(piece.entry, layer)) {
      const px = piece.left + x * unit;
      const py = piece.top + y * unit;
      if (!owns(piece.clip, px, py)) continue;
      if (cell) addCell(cells, layer, cell, px, py, filter);
      else if (passes(layer, data, i, filter)) {
        marks.push({ x: px, y: py, i, entry: piece.entry, code: valueOf(data, i, layer.scale) });
      }
    }
  }
  return { marks: inOrder(layer, marks), clusters: merged(cells, frame.size) };
}

function owns({ x, y, width, height }, px, py) {
  return px >= x && px < x + width && py >= y && py < y + height;
}

// Positions of a tile's points and of the symbols of its areas, read once per tile.
function pointsOf(entry, layer) {
  let points = entry.drawn.get('points');
  if (!points) {
    points = [];
    const { data } = entry;
    for (let i = 0; i < data.count; i++) {
      if (data.types[i] !== POINT) continue;
      const c = data.coordStarts[data.partStarts[i]];
      const count = valueOf(data, i, 'count') ?? 1;
      points.push({ i, x: data.coords[c], y: data.coords[c + 1], cell: count > 1 ? cellOf(data, i, count, layer) : null });
    }
    if (layer.areaSymbol) {
      for (const { i, x, y } of centresOf(entry)) {
        // Of an area cut by tiles only the tile that owns its inner point carries the symbol.
        if (data.types[i] === POLYGON && valueOf(data, i, 'count') !== 0) points.push({ i, x, y, cell: null });
      }
    }
    entry.drawn.set('points', points);
  }
  return points;
}

function cellOf(data, i, count, layer) {
  const code = urgentOf(layer.id);
  if (!isRisk(layer)) return { count, shares: null, urgent: (code && valueOf(data, i, code)) ?? 0 };
  return { count, shares: Object.fromEntries(LEVELS.map(({ code }) => [code, valueOf(data, i, code) ?? 0])) };
}

function addCell(cells, layer, { count, shares, urgent }, x, y, { levels }) {
  let kept = count;
  let shown = shares;
  if (shares && levels.size < LEVELS.length) {
    shown = Object.fromEntries(Object.entries(shares).filter(([code]) => levels.has(code)));
    kept = Object.values(shown).reduce((sum, n) => sum + n, 0);
  }
  if (kept > 0) cells.push({ x, y, count: kept, shares: shown, urgent });
}

function passes(layer, data, i, { levels, theme }) {
  if (isRisk(layer) && !levels.has(levelOf(valueOf(data, i, layer.scale)).code)) return false;
  return !theme || !layer.hasTheme || valueOf(data, i, 'theme') === theme;
}

// The worse the level the later it is drawn, so that a red point is never hidden by blue ones.
function inOrder(layer, marks) {
  if (!isRisk(layer)) return marks;
  return marks.sort((a, b) => RANK.get(levelOf(a.code).code) - RANK.get(levelOf(b.code).code));
}

/** Joins cells whose rings would overlap; the greatest takes in its neighbours, counts are added. */
export function merged(cells, size) {
  const open = [...cells].sort((a, b) => b.count - a.count || a.y - b.y || a.x - b.x);
  const taken = new Set();
  const reach = REACH * size;
  const grid = new Map();
  const key = (x, y) => Math.floor(y / reach) * 4096 + Math.floor(x / reach);
  for (const cell of open) {
    const place = key(cell.x, cell.y);
    if (!grid.has(place)) grid.set(place, []);
    grid.get(place).push(cell);
  }
  const clusters = [];
  for (const cell of open) {
    if (taken.has(cell)) continue;
    const members = [];
    for (const dy of [-1, 0, 1]) {
      for (const dx of [-1, 0, 1]) {
        for (const other of grid.get(key(cell.x + dx * reach, cell.y + dy * reach)) ?? []) {
          if (!taken.has(other) && Math.hypot(other.x - cell.x, other.y - cell.y) < reach) members.push(other);
        }
      }
    }
    members.forEach((member) => taken.add(member));
    clusters.push(sumOf(members));
  }
  return clusters;
}

function sumOf(members) {
  const count = members.reduce((sum, { count }) => sum + count, 0);
  const mean = (axis) => members.reduce((sum, member) => sum + member[axis] * member.count, 0) / count;
  let shares = null;
  if (members[0].shares) {
    shares = {};
    for (const member of members) {
      for (const [code, n] of Object.entries(member.shares)) shares[code] = (shares[code] ?? 0) + n;
    }
  }
  return { x: mean('x'), y: mean('y'), count, shares, urgent: members.reduce((sum, { urgent = 0 }) => sum + urgent, 0) };
}

/** Puts the symbols of a layer on a sheet and remembers them for clicks; `look` is `{lang, ground, stale}`. */
export function drawMarks(sheet, frame, layer, marks, { lang, ground, stale }, hits) {
  const scale = scaleOf(frame.scale);
  const looks = new Map();
  for (const mark of marks) {
    if (!looks.has(mark.code)) {
      const fresh = symbolOf(layer, mark.code, scale, lang, ground);
      const full = stale.has(layer.id) ? outdated(fresh, ground) : fresh;
      const symbol = frame.scale < REGION && layer.symbol !== 'DOT' ? { ...full, radius: full.radius * 0.72 } : full;
      looks.set(mark.code, { ...spriteOf(symbol, frame.size, frame.ratio), radius: symbol.radius * frame.size });
    }
    const { image, half, radius } = looks.get(mark.code);
    const { x, y } = about(mark.x, mark.y, half);
    sheet.add({ x, y, w: half * 2, h: half * 2 }, (ctx) => ctx.drawImage(image, x, y, half * 2, half * 2));
    hits.add({ x: mark.x, y: mark.y, r: radius, order: layer.order, layer, entry: mark.entry, i: mark.i });
    mark.radius = radius;
  }
}

/** Puts the rings of a layer on a sheet and remembers them for clicks. */
export function drawClusters(sheet, frame, layer, clusters, { ground, stale }, hits) {
  for (const cluster of clusters) {
    const radius = ringRadius(cluster.count);
    const badge = cluster.urgent > 0 ? symbolOf(layer, urgentOf(layer.id), 2, 'zh', ground) : null;
    sheet.add(about(cluster.x, cluster.y, (radius + (badge ? BADGE : RIM)) * frame.size), (ctx) => {
      ctx.save();
      ctx.translate(cluster.x, cluster.y);
      ctx.scale(frame.size, frame.size);
      drawRing(ctx, { ...cluster, colour: layer.colour }, radius, FONT, ground);
      if (stale.has(layer.id)) encircle(ctx, radius + 3, inksOf(ground).stale);
      if (badge) drawBadge(ctx, cluster.urgent, badge, radius, FONT, ground);
      ctx.restore();
    });
    hits.add({ x: cluster.x, y: cluster.y, r: cluster.radius, order: layer.order, layer, cluster });
  }
}

function outdated(symbol, ground) {
  return { ...symbol, stroke: inksOf(ground).stale, hatch: true };
}

function encircle(ctx, radius, colour) {
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.lineWidth = 2.4;
  ctx.strokeStyle = colour;
  ctx.setLineDash([4, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
}
