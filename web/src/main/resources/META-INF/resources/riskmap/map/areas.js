// Polygons of the thematic layers: level-coloured grids, outlines of clusters, blocks, footprints.
import { readable } from '../look/contrast.js';
import { inksOf } from '../look/inks.js';
import { LEVELS, levelOf } from '../look/levels.js';
import { patternImage } from '../look/patterns.js';
import { isRisk } from '../look/symbols.js';
import { valueOf } from '../tiles/mvt.js';
import { clipTo, enterTile, leaveTile } from './frame.js';
import { groupsOf } from './paths.js';

const HIERARCHY = ['zone', 'street', 'community'];
const BORDERS = { zone: 2.6, street: 1.9, community: 0.9 };

/** Draws the filling of a layer's areas; `filter` are the choices, with the `leaf` level of the grids in the whole picture. */
export function fillAreas(ctx, frame, layer, pieces, filter) {
  if (layer.id === 'grids') fillGrids(ctx, frame, pieces, filter);
  else if (layer.id === 'industrial-clusters') fillAll(ctx, frame, pieces, 'fill', single, 'all', { colour: layer.colour, opacity: 0.06 });
  else if (layer.symbol !== 'OUTLINE' && layer.symbol !== 'LINE') fillFootprints(ctx, frame, layer, pieces, filter);
  leaveTile(ctx, frame);
}

/** Draws the borders of a layer's areas, and its lines. */
export function strokeAreas(ctx, frame, layer, pieces, filter) {
  if (layer.id === 'grids') strokeGrids(ctx, frame, pieces, filter);
  else if (layer.symbol === 'OUTLINE') strokeOutlines(ctx, frame, layer, pieces, filter);
  else if (layer.symbol === 'LINE') strokeAll(ctx, frame, pieces, 'line', single, 'all', { width: 2, colour: readable(layer.colour, filter.ground) });
  else strokeFootprints(ctx, frame, layer, pieces, filter);
  leaveTile(ctx, frame);
}

const single = () => 'all';

/** The finest level of the hierarchy present: its grids carry the colour, the others only a border. */
export function leafLevel(pieces) {
  const present = new Set();
  for (const { entry } of pieces) {
    for (const key of groupsOf(entry, 'grids', gridKey).keys()) present.add(key.split(' ')[0]);
  }
  return [...HIERARCHY].reverse().find((level) => present.has(level)) ?? 'community';
}

/** Hierarchy level of a grid; grids without one stand alone and count as the finest. */
export function gridLevel(data, i) {
  const level = valueOf(data, i, 'grid_level');
  return HIERARCHY.includes(level) ? level : 'community';
}

const gridKey = (data, i) => `${gridLevel(data, i)} ${levelOf(valueOf(data, i, 'level')).code}`;

function fillGrids(ctx, frame, pieces, { levels, patterns, heat, results, ground, leaf }) {
  if (heat || results.some(({ visible, colours }) => visible && colours)) return; // two colourings over each other would say nothing
  const { area, none: unknown } = inksOf(ground);
  for (const level of LEVELS) {
    if (!levels.has(level.code)) continue;
    const none = level.code === 'none';
    const pattern = none || patterns ? level.pattern : null;
    fillAll(ctx, frame, pieces, 'grids', gridKey, `${leaf} ${level.code}`, {
      colour: none ? unknown.fill : level.colour,
      opacity: none ? unknown.opacity : area,
      pattern: pattern && { name: pattern, colour: none ? unknown.hatch : level.ink },
    });
  }
}

/** Hatches the areas of a layer whose data is old, over whatever they show. */
export function hatchStale(ctx, frame, pieces, { ground }) {
  const { stale } = inksOf(ground);
  for (const piece of pieces) {
    const group = groupsOf(piece.entry, 'all areas', single).get('all');
    if (!group) continue;
    clipTo(ctx, frame, piece);
    enterTile(ctx, frame, piece);
    hatch(ctx, frame, piece, group.fill, { name: 'slant', colour: stale });
    ctx.restore();
  }
  leaveTile(ctx, frame);
}

function strokeGrids(ctx, frame, pieces, { ground }) {
  const { borders } = inksOf(ground);
  for (const rank of [...HIERARCHY].reverse()) {
    for (const level of LEVELS) {
      strokeAll(ctx, frame, pieces, 'grids', gridKey, `${rank} ${level.code}`, { width: BORDERS[rank], colour: borders[rank] });
    }
  }
}

function fillAll(ctx, frame, pieces, name, keyOf, key, { colour, opacity, pattern }) {
  for (const piece of pieces) {
    const group = groupsOf(piece.entry, name, keyOf).get(key);
    if (!group) continue;
    clipTo(ctx, frame, piece);
    enterTile(ctx, frame, piece);
    ctx.globalAlpha = opacity;
    ctx.fillStyle = colour;
    ctx.fill(group.fill);
    if (pattern) hatch(ctx, frame, piece, group.fill, pattern);
    ctx.restore();
  }
}

// The pattern is anchored to the world, so it moves with the map and does not swim.
function hatch(ctx, frame, piece, fill, { name, colour }) {
  ctx.clip(fill);
  leaveTile(ctx, frame);
  const image = patternImage(name, colour, frame.size * frame.ratio);
  const side = image.width / frame.ratio;
  const style = ctx.createPattern(image, 'repeat');
  style.setTransform(new DOMMatrix([1 / frame.ratio, 0, 0, 1 / frame.ratio, -(frame.left % side), -(frame.top % side)]));
  ctx.globalAlpha = 0.42;
  ctx.fillStyle = style;
  ctx.fillRect(piece.clip.x, piece.clip.y, piece.clip.width, piece.clip.height);
}

function strokeAll(ctx, frame, pieces, name, keyOf, key, { width, colour, dash = [] }) {
  ctx.strokeStyle = colour;
  ctx.lineJoin = 'round';
  ctx.lineCap = 'butt';
  for (const piece of pieces) {
    const group = groupsOf(piece.entry, name, keyOf).get(key);
    if (!group) continue;
    const unit = enterTile(ctx, frame, piece) / frame.size;
    ctx.lineWidth = width / unit;
    ctx.setLineDash(dash.map((part) => part / unit));
    ctx.stroke(group.line);
  }
  ctx.setLineDash([]);
}

function strokeOutlines(ctx, frame, layer, pieces, { ground }) {
  const cluster = layer.id === 'industrial-clusters';
  const keyOf = cluster ? (data, i) => valueOf(data, i, 'origin') ?? 'declared' : single;
  for (const key of cluster ? ['declared', 'detected'] : ['all']) {
    strokeAll(ctx, frame, pieces, 'outline', keyOf, key, { width: cluster ? 4.4 : 2.4, colour: inksOf(ground).outline });
    strokeAll(ctx, frame, pieces, 'outline', keyOf, key, {
      width: cluster ? 2 : 1,
      colour: readable(layer.colour, ground),
      dash: key === 'detected' ? [3, 3] : cluster ? [9, 3, 2, 3] : [4, 2],
    });
  }
}

// Which group of footprints has which colour: by level where the layer has one, else all alike.
function footprints(layer, { levels }) {
  if (!isRisk(layer)) return { keyOf: single, looks: [['all', layer.colour]] };
  const keyOf = (data, i) => levelOf(valueOf(data, i, layer.scale)).code;
  return { keyOf, looks: LEVELS.filter(({ code }) => levels.has(code)).map(({ code, colour }) => [code, colour]) };
}

function fillFootprints(ctx, frame, layer, pieces, filter) {
  const { keyOf, looks } = footprints(layer, filter);
  for (const [key, colour] of looks) fillAll(ctx, frame, pieces, 'footprints', keyOf, key, { colour, opacity: 0.2 });
}

function strokeFootprints(ctx, frame, layer, pieces, filter) {
  const { keyOf, looks } = footprints(layer, filter);
  for (const [key, colour] of looks) strokeAll(ctx, frame, pieces, 'footprints', keyOf, key, { width: 1.5, colour });
}
