// Paints one picture from what the tile store holds. Same store, same frame, same choices: same picture.
import { fillAreas, gridLevel, hatchStale, leafLevel, strokeAreas } from './areas.js';
import { conditionOf } from './condition.js';
import { drawGround, drawJurisdiction, drawLand } from './ground.js';
import { HitIndex } from './hits.js';
import { LabelBoard } from './labels.js';
import { leaveTile, piecesOf, tilesOf } from './frame.js';
import { nameAreas, nameGrids, nameMarks, nameRoads, nameUses, nameWater } from './naming.js';
import { inside } from './paths.js';
import { drawShields } from './shields.js';
import { drawClusters, drawMarks, readPoints } from './points.js';
import { RingRoom } from './ring-room.js';
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
 * Paints.
 *
 * @param {CanvasRenderingContext2D} ctx of a canvas of the frame's size
 * @param {Object} choices `{layers, visible, levels, theme, filters, patterns, lang, ground, stale, discreet, roadNames}`
 * @param {TileStore} store
 * @param {GroundCells} cells where the ground is kept
 * @param {Object} [more] `below` and `belowLook`: see `groundFor`; `among(ctx, frame)` draws above symbols and below
 *   counted rings, `above(ctx, frame, board)` above all, taking its room on the board of names
 * @returns {HitIndex} what can be clicked
 */
export function paint(ctx, frame, choices, store, cells, more = {}) {
  const { ground, shown } = layersToDraw(choices);
  const grounds = Object.fromEntries(ground.map((layer) => [layer.id, layer]));
  const hits = new HitIndex();
  const board = new LabelBoard(ctx, frame, choices.ground);
  cells.draw(ctx, frame, groundFor(cells, frame, choices, store, more));
  const drawn = shown.map((layer) => ({ layer, pieces: piecesOf(frame, layer, store, filterAt(layer, choices)) }));
  for (const { layer, pieces } of drawn) hits.addArea((x, y) => areasAt(layer, pieces, x, y));
  const marked = drawn
    .filter(({ layer }) => !AREAS.has(layer.symbol))
    .map(({ layer, pieces }) => ({ layer, ...readPoints(frame, layer, pieces, choices) }));
  for (const { layer, marks } of marked) drawMarks(ctx, frame, layer, marks, choices, hits);
  more.among?.(ctx, frame);
  const room = new RingRoom(frame, marked);
  for (const one of marked) {
    one.clusters = room.settle(one.clusters);
    drawClusters(ctx, frame, one.layer, one.clusters, choices, hits);
  }
  more.above?.(ctx, frame, board);
  nameAll(board, frame, { grounds, drawn, marked, store, choices });
  leaveTile(ctx, frame);
  return hits;
}

function nameAll(board, frame, { grounds, drawn, marked, store, choices }) {
  leaveTile(board.ctx, frame);
  takeSymbols(board, marked);
  for (const { layer, pieces } of drawn) {
    if (layer.symbol === 'OUTLINE' && layer.id !== 'jurisdiction') nameAreas(board, layer, pieces);
  }
  for (const { layer, pieces } of drawn) {
    if (layer.id === 'grids') nameGrids(board, layer, pieces, choices);
  }
  for (const { layer, marks } of [...marked].reverse()) {
    const secret = choices.discreet && layer.coarse !== null;
    if (!secret && frame.scale >= nameFrom(layer, marks)) nameMarks(board, layer, marks);
  }
  if (grounds.water) nameWater(board, grounds.water, piecesOf(frame, grounds.water, store));
  if (grounds.roads) {
    const roads = piecesOf(frame, grounds.roads, store);
    drawShields(board, roads);
    if (frame.scale >= (choices.roadNames ?? 0)) nameRoads(board, roads);
  }
  if (grounds['land-use']) nameUses(board, grounds['land-use'], piecesOf(frame, grounds['land-use'], store));
}

// Names keep clear of symbols: of all of them when they are few, of the greater ones always.
function takeSymbols(board, marked) {
  for (const { layer, marks, clusters } of marked) {
    const solid = scaleOf(board.frame.scale) > 0 || layer.symbol !== 'DOT';
    for (const { x, y, radius } of [...(solid ? marks : []), ...clusters]) {
      board.take({ x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius });
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
