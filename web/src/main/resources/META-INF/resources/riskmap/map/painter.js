// What one picture consists of, from what the tile store holds. Same store, same frame, same choices: same picture.
import { fillAreas, gridLevel, hatchStale, leafLevel, strokeAreas } from './areas.js';
import { conditionOf } from './condition.js';
import { drawGround, drawJurisdiction, drawLand } from './ground.js';
import { HitIndex } from './hits.js';
import { LabelBoard } from './labels.js';
import { piecesOf, tilesOf } from './frame.js';
import { nameAreas, nameGrids, nameMarks, nameRoads, nameUses, nameWater } from './naming.js';
import { inside } from './paths.js';
import { drawShields } from './shields.js';
import { drawClusters, drawMarks, readPoints } from './points.js';
import { RingRoom } from './ring-room.js';
import { about, Sheet } from './sheet.js';
import { scaleOf } from '../look/symbols.js';
import { POLYGON } from '../tiles/mvt.js';

const GROUND = ['land-use', 'water', 'roads', 'jurisdiction'];
const AREAS = new Set(['AREA', 'OUTLINE', 'LINE']);

/** Layers a picture needs, ground first, then by drawing order. */
export function layersToDraw({ layers, visible }) {
  const ground = layers.filter(({ id }) => GROUND.includes(id));
  const shown = layers.filter(({ id }) => visible.has(id) && !GROUND.includes(id));
  return { ground, shown: shown.sort((a, b) => a.order - b.order) };
}

// The counts of a tile know levels but no themes, so for a theme tiles are asked whose clusters count only that theme.
// Where every point stands for itself the points of a tile say their theme, and one tile serves all themes.
// Any other condition holds at every zoom.
const filterAt = (layer, choices) => (z) => conditionOf(layer, { ...choices, theme: z < layer.full ? choices.theme : null });

/** The tiles a picture needs, for the tile store. */
export function needsOf(frame, choices) {
  const { ground, shown } = layersToDraw(choices);
  return [...shown, ...ground].flatMap((layer) =>
    tilesOf(frame, layer).map(({ z, x, y, distance }) => ({
      layer: layer.id,
      z,
      x,
      y,
      distance,
      filter: filterAt(layer, choices)(z),
    })),
  );
}

/**
 * States which ground a picture needs; afterwards `cells` can prepare it.
 *
 * @param {Object} frame of the picture
 * @param {Object} more `below(ctx, frame)` draws between ground and borders, `belowLook` is what that depends on
 * @returns {(ctx, frame) => void} paints the ground of a square
 */
export function groundFor(cells, frame, choices, store, { below, belowLook = [] } = {}) {
  const { ground, shown } = layersToDraw(choices);
  const grounds = Object.fromEntries(ground.map((layer) => [layer.id, layer]));
  const areas = shown.filter((layer) => AREAS.has(layer.symbol) || layer.areaSymbol);
  const piecesIn = (part, layer) => piecesOf(part, layer, store, filterAt(layer, choices));
  // Both are said of the whole picture, so that its squares agree.
  const grids = areas.find(({ id }) => id === 'grids');
  const leaf = grids ? leafLevel(piecesIn(frame, grids)) : null;
  const veiled = Boolean(grounds.jurisdiction && piecesIn(frame, grounds.jurisdiction).length);
  const { levels, theme, patterns, heat, results, stale } = choices;
  const look = [choices.ground, levels, theme, patterns, Boolean(heat), results, [...stale].join(), leaf, veiled, ...belowLook];
  const drawn = [...ground, ...areas];
  const names = drawn.map(({ id }) => id).join();
  cells.want(frame, [...look, names], (part) => drawn.flatMap((layer) => piecesIn(part, layer).map(({ entry }) => entry)));
  return (ctx, part) => paintGround(ctx, part, { grounds, areas, leaf, veiled, piecesIn, choices, store, below });
}

function paintGround(ctx, frame, { grounds, areas, leaf, veiled, piecesIn, choices, store, below }) {
  const drawn = areas.map((layer) => ({ layer, pieces: piecesIn(frame, layer) }));
  drawLand(ctx, frame, grounds, store, choices.ground);
  for (const { layer, pieces } of drawn) fillAreas(ctx, frame, layer, pieces, { ...choices, leaf });
  drawGround(ctx, frame, grounds, store, choices.ground);
  below?.(ctx, frame);
  if (veiled) drawJurisdiction(ctx, frame, grounds.jurisdiction, store, choices.ground);
  for (const { layer, pieces } of drawn) {
    if (choices.stale.has(layer.id)) hatchStale(ctx, frame, pieces, choices);
    strokeAreas(ctx, frame, layer, pieces, choices);
  }
}

/**
 * Composes what stands above the ground, piece by piece.
 *
 * @param {Object} choices `{layers, visible, levels, theme, filters, patterns, lang, ground, stale, discreet, roadNames}`
 * @param {TileStore} store
 * @param {Object} [more] `among(sheet, frame)` adds drawings above symbols and below counted rings,
 *   `above(sheet, frame, board)` above all, taking their room on the board of names; `covered(frame)` answers the boxes of
 *   what stands over the picture
 * @returns {Generator<void, {sheet: Sheet, hits: HitIndex}>} rests wherever it yields; hits are what can be clicked
 */
export function* compose(frame, choices, store, more = {}) {
  const { ground, shown } = layersToDraw(choices);
  const grounds = Object.fromEntries(ground.map((layer) => [layer.id, layer]));
  const hits = new HitIndex();
  const sheet = new Sheet();
  const board = new LabelBoard(measuring(), frame, choices.ground, sheet);
  board.cover(more.covered?.(frame) ?? []);
  const drawn = shown.map((layer) => ({ layer, pieces: piecesOf(frame, layer, store, filterAt(layer, choices)) }));
  for (const { layer, pieces } of drawn) hits.addArea((x, y) => areasAt(layer, pieces, x, y));
  yield;
  const marked = [];
  for (const { layer, pieces } of drawn.filter(({ layer }) => !AREAS.has(layer.symbol))) {
    const read = { layer, ...readPoints(frame, layer, pieces, choices) };
    marked.push(read);
    drawMarks(sheet, frame, layer, read.marks, choices, hits);
    yield;
  }
  more.among?.(sheet, frame);
  const room = new RingRoom(frame, marked);
  for (const one of marked) {
    one.clusters = room.settle(one.clusters);
    drawClusters(sheet, frame, one.layer, one.clusters, choices, hits);
  }
  yield;
  more.above?.(sheet, frame, board);
  yield* nameAll(board, frame, { grounds, drawn, marked, store, choices });
  return { sheet, hits };
}

let canvas = null; // texts are measured on it; nothing is drawn

function measuring() {
  canvas ??= new OffscreenCanvas(1, 1);
  return canvas.getContext('2d');
}

function* nameAll(board, frame, { grounds, drawn, marked, store, choices }) {
  takeSymbols(board, marked);
  for (const { layer, pieces } of drawn) {
    if (layer.symbol === 'OUTLINE' && layer.id !== 'jurisdiction') nameAreas(board, layer, pieces);
  }
  yield;
  for (const { layer, pieces } of drawn) {
    if (layer.id === 'grids') nameGrids(board, layer, pieces, choices);
  }
  yield;
  for (const { layer, marks } of [...marked].reverse()) {
    const secret = choices.discreet && layer.coarse !== null;
    if (!secret && frame.scale >= nameFrom(layer, marks)) nameMarks(board, layer, marks);
  }
  yield;
  yield* nameGround(board, frame, grounds, store, choices);
}

function* nameGround(board, frame, { water, roads, 'land-use': uses }, store, { roadNames = 0 }) {
  const pieces = (layer) => piecesOf(frame, layer, store);
  if (water) yield* nameWater(board, water, pieces(water));
  yield;
  if (roads) {
    drawShields(board, pieces(roads));
    if (frame.scale >= roadNames) yield* nameRoads(board, pieces(roads));
  }
  yield;
  if (uses) nameUses(board, uses, pieces(uses));
}

// Names keep clear of symbols: of all of them when they are few, of the greater ones always.
function takeSymbols(board, marked) {
  for (const { layer, marks, clusters } of marked) {
    const solid = scaleOf(board.frame.scale) > 0 || layer.symbol !== 'DOT';
    for (const { x, y, radius } of [...(solid ? marks : []), ...clusters]) {
      board.take(about(x, y, radius));
    }
  }
}

// A layer of a few hundred symbols can be named early; thousands only when one stands in front of them.
function nameFrom(layer, marks) {
  const sparse = marks.length < 60 && layer.symbol !== 'DOT' && layer.symbol !== 'DIAMOND' && layer.symbol !== 'CROSS';
  return sparse ? 14 : 16.6;
}

function areasAt(layer, pieces, x, y) {
  const found = [];
  const leaf = layer.id === 'grids' ? leafLevel(pieces) : null;
  for (const { entry, clip, left, top, span } of pieces) {
    if (x < clip.x || y < clip.y || x >= clip.x + clip.width || y >= clip.y + clip.height) continue;
    const unit = span / entry.data.extent;
    for (let i = 0; i < entry.data.count; i++) {
      // Of nested grids the smallest is meant; its card leads to the ones above.
      if (leaf && gridLevel(entry.data, i) !== leaf) continue;
      if (entry.data.types[i] === POLYGON && inside(entry.data, i, (x - left) / unit, (y - top) / unit)) {
        found.push({ layer, entry, i, x, y, r: 0, order: layer.order });
      }
    }
  }
  return found;
}
