// The ground: land use, water, roads, and the veil over what lies outside the jurisdiction.
import { GROUNDS } from '../look/grounds.js';
import { inksOf } from '../look/inks.js';
import { valueOf } from '../tiles/mvt.js';
import { clipTo, enterTile, leaveTile, piecesOf } from './frame.js';
import { groupsOf } from './paths.js';
import { drawRoads } from './roads.js';

const BUILDINGS_FROM = 14.6;
const RIVERS = { river: [1.4, 9], canal: [0.8, 5], lake: [1, 4], sea: [1, 4] };

/** Draws land and land use; `grounds` are the ground declarations by id, missing ones are not drawn. */
export function drawLand(ctx, frame, grounds, store, theme) {
  const colours = GROUNDS[theme];
  leaveTile(ctx, frame);
  ctx.fillStyle = colours.land;
  ctx.fillRect(0, 0, frame.width, frame.height);
  if (grounds['land-use']) drawUses(ctx, frame, piecesOf(frame, grounds['land-use'], store), colours);
  leaveTile(ctx, frame);
}

/** Draws water, buildings and roads: they lie over coloured areas, so that the ground stays readable through a risk. */
export function drawGround(ctx, frame, grounds, store, theme) {
  const colours = GROUNDS[theme];
  if (grounds.water) drawWater(ctx, frame, piecesOf(frame, grounds.water, store), colours);
  if (grounds['land-use']) drawBuildings(ctx, frame, piecesOf(frame, grounds['land-use'], store), colours);
  if (grounds.roads) drawRoads(ctx, frame, piecesOf(frame, grounds.roads, store), theme);
  leaveTile(ctx, frame);
}

const kindOf = (data, i) => valueOf(data, i, 'kind') ?? '';

function drawUses(ctx, frame, pieces, colours) {
  for (const kind of Object.keys(colours.uses)) {
    if (kind !== 'building') fillGroup(ctx, frame, pieces, kind, colours.uses[kind]);
  }
}

function fillGroup(ctx, frame, pieces, kind, colour) {
  ctx.fillStyle = colour;
  for (const piece of pieces) {
    const group = groupsOf(piece.entry, 'kinds', kindOf).get(kind);
    if (!group) continue;
    clipTo(ctx, frame, piece);
    enterTile(ctx, frame, piece);
    ctx.fill(group.fill);
    ctx.restore();
  }
}

function drawBuildings(ctx, frame, pieces, colours) {
  if (frame.scale < BUILDINGS_FROM) return;
  fillGroup(ctx, frame, pieces, 'building', colours.uses.building);
  ctx.strokeStyle = colours.buildingLine;
  for (const piece of pieces) {
    const group = groupsOf(piece.entry, 'kinds', kindOf).get('building');
    if (!group) continue;
    ctx.lineWidth = (0.8 * frame.size) / enterTile(ctx, frame, piece);
    ctx.stroke(group.line);
  }
}

function drawWater(ctx, frame, pieces, colours) {
  for (const piece of pieces) {
    const groups = groupsOf(piece.entry, 'kinds', kindOf);
    clipTo(ctx, frame, piece);
    const unit = enterTile(ctx, frame, piece);
    ctx.fillStyle = ctx.strokeStyle = colours.water;
    ctx.lineCap = ctx.lineJoin = 'round';
    for (const [kind, group] of groups) {
      ctx.fill(group.fill);
      ctx.lineWidth = (riverWidth(kind, frame.scale) * frame.size) / unit;
      ctx.stroke(group.line);
    }
    ctx.restore();
  }
}

function riverWidth(kind, scale) {
  const [near, far] = RIVERS[kind] ?? RIVERS.canal;
  const share = Math.max(0, Math.min(1, (scale - 11) / 6));
  return near + (far - near) * share * share;
}

/** Draws the veil outside the jurisdiction and its border. Where it has no tile everything is outside. */
export function drawJurisdiction(ctx, frame, layer, store, theme) {
  const colours = GROUNDS[theme];
  const pieces = piecesOf(frame, layer, store);
  const all = () => 'all';
  for (const piece of pieces) {
    const { clip, entry } = piece;
    const hole = new Path2D();
    const unit = piece.span / entry.data.extent;
    const group = groupsOf(entry, 'all', all).get('all');
    if (group) hole.addPath(group.fill, new DOMMatrix([unit, 0, 0, unit, piece.left, piece.top]));
    clipTo(ctx, frame, piece);
    hole.rect(clip.x - 1, clip.y - 1, clip.width + 2, clip.height + 2);
    ctx.fillStyle = colours.veil;
    ctx.fill(hole, 'evenodd');
    ctx.restore();
  }
  veilRest(ctx, frame, pieces, colours.veil);
  strokeBorder(ctx, frame, pieces, [inksOf(theme).edge, colours.border]);
}

// Where the jurisdiction has no tile at all, everything is outside.
function veilRest(ctx, frame, pieces, veil) {
  leaveTile(ctx, frame);
  const rest = new Path2D();
  rest.rect(0, 0, frame.width, frame.height);
  pieces.forEach(({ clip }) => rest.rect(clip.x, clip.y, clip.width, clip.height));
  ctx.fillStyle = veil;
  ctx.fill(rest, 'evenodd');
}

function strokeBorder(ctx, frame, pieces, [edge, colour]) {
  for (const [width, style] of [[5, edge], [1.8, colour]]) {
    ctx.strokeStyle = style;
    for (const piece of pieces) {
      const group = groupsOf(piece.entry, 'all', () => 'all').get('all');
      if (!group) continue;
      ctx.lineWidth = (width * frame.size) / enterTile(ctx, frame, piece);
      ctx.lineJoin = 'round';
      ctx.stroke(group.line);
    }
  }
  leaveTile(ctx, frame);
}
