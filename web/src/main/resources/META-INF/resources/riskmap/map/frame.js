// One picture of the map: which part of the world it shows, at what scale, and where every tile stands on it.
// All lengths are CSS pixels from the picture's top left corner; `size` enlarges symbols and text on great screens.

const TILE = 512; // CSS pixels of a tile at its own zoom, before `size`
const ANCESTORS = 6;
const ANYWHERE = { left: 0, top: 0 };

/**
 * @param {Object} view `{zoom, left, top, width, height, ratio, size}`: zoom in the usual 256-pixel sense, left and top
 *   in world pixels of that zoom, ratio device pixels per CSS pixel; `reach`: how far tiles beyond the edges are drawn;
 *   `view`: left and top of the map on the screen once it rests on this picture; without it the picture is good wherever
 *   the map rests on it
 */
export function makeFrame({ zoom, left, top, width, height, ratio, size, reach = 0, view = ANYWHERE }) {
  const world = 256 * 2 ** zoom;
  return {
    zoom, left, top, width, height, ratio, size, reach, view, world,
    /** The zoom this picture looks like: a screen twice as large shows the same area with everything twice as big. */
    scale: zoom - Math.log2(size),
    project([lon, lat]) {
      const sin = Math.sin((lat * Math.PI) / 180);
      const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
      return [(lon / 360 + 0.5) * world - left, y * world - top];
    },
    unproject([x, y]) {
      const n = Math.PI * (1 - (2 * (y + top)) / world);
      return [((x + left) / world - 0.5) * 360, (Math.atan(Math.sinh(n)) * 180) / Math.PI];
    },
  };
}

/** Whether two zooms are one, but for the last digits of a computation. */
export const sameZoom = (one, other) => Math.abs(one - other) < 1e-9;

/** One frame of the way from one to another that holds both; null where it would be much larger than they are, or they differ in zoom. */
export function united(one, other) {
  if (!sameZoom(one.zoom, other.zoom)) return null;
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  const width = Math.max(one.left + one.width, other.left + other.width) - left;
  const height = Math.max(one.top + one.height, other.top + other.height) - top;
  return width * height > 2.2 * one.width * one.height ? null : makeFrame({ ...other, left, top, width, height });
}

/** Whether a picture of one frame, scaled, still tells something of another: at most three zooms apart, and they overlap. */
export function near(one, other) {
  if (Math.abs(one.zoom - other.zoom) > 3) return false;
  const scale = other.world / one.world;
  const meets = (start, length, from, span) => start * scale < from + span && from < (start + length) * scale;
  return meets(one.left, one.width, other.left, other.width) && meets(one.top, one.height, other.top, other.height);
}

// The corner of a place may fall on either side of a pixel.
const sameView = (one, other) => Math.abs(one.left - other.left) <= 1 && Math.abs(one.top - other.top) <= 1;

/** Whether a frame holds all of another of the same zoom, and the map is to rest on both at the same place. */
export function holds(one, other) {
  return (
    sameZoom(one.zoom, other.zoom) && one.ratio === other.ratio && one.size === other.size && sameView(one.view, other.view) &&
    one.left <= other.left && one.left + one.width >= other.left + other.width &&
    one.top <= other.top && one.top + one.height >= other.top + other.height
  );
}

/** The tiles of a layer that cover the picture, nearest to its middle first. */
export function tilesOf(frame, layer) {
  const ideal = Math.round(Math.log2(frame.world / (TILE * frame.size)));
  if (ideal < layer.minZoom - 1) return [];
  const z = Math.max(0, Math.min(ideal, layer.maxZoom));
  const span = frame.world / 2 ** z;
  const last = 2 ** z - 1;
  const range = (start, length) => [
    Math.max(0, Math.floor((start - frame.reach) / span)),
    Math.min(last, Math.floor((start + length + frame.reach) / span)),
  ];
  const [x0, x1] = range(frame.left, frame.width);
  const [y0, y1] = range(frame.top, frame.height);
  const tiles = [];
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) tiles.push(placed(frame, z, x, y));
  }
  return tiles;
}

function placed(frame, z, x, y) {
  const span = frame.world / 2 ** z;
  const left = x * span - frame.left;
  const top = y * span - frame.top;
  const distance = Math.hypot(left + span / 2 - frame.width / 2, top + span / 2 - frame.height / 2);
  return { z, x, y, left, top, span, distance };
}

/**
 * What can be drawn now for a layer: its tiles, and for those not here yet the nearest ancestor or the children.
 *
 * @param {(z: number) => string} [filterAt] the condition the layer's tiles of a zoom were asked with
 * @returns {Object[]} `{entry, left, top, span, clip}`: where the entry's tile stands, and the part of it to draw
 */
export function piecesOf(frame, layer, store, filterAt = () => '') {
  const pieces = [];
  for (const tile of tilesOf(frame, layer)) {
    const clip = snapped(frame, tile);
    const entry = store.find(layer.id, tile.z, tile.x, tile.y, filterAt(tile.z));
    if (entry) {
      if (entry.data) pieces.push({ entry, ...tile, clip });
    } else {
      pieces.push(...substitutes(frame, layer, tile, clip, store, filterAt));
    }
  }
  return pieces;
}

// Edges on whole device pixels: neighbours then share an edge exactly, without a seam or a doubled line.
function snapped(frame, { left, top, span }) {
  const whole = (v) => Math.round(v * frame.ratio) / frame.ratio;
  const [x, y] = [whole(left), whole(top)];
  return { x, y, width: whole(left + span) - x, height: whole(top + span) - y };
}

function substitutes(frame, layer, { z, x, y }, clip, store, filterAt) {
  const find = (tz, tx, ty) => store.find(layer.id, tz, tx, ty, filterAt(tz));
  for (let up = 1; up <= Math.min(z, ANCESTORS); up++) {
    const entry = find(z - up, x >> up, y >> up);
    if (entry) return entry.data ? [{ entry, ...placed(frame, z - up, x >> up, y >> up), clip }] : [];
  }
  const children = [];
  for (const [dx, dy] of [[0, 0], [1, 0], [0, 1], [1, 1]]) {
    const entry = find(z + 1, 2 * x + dx, 2 * y + dy);
    if (!entry?.data) continue;
    const tile = placed(frame, z + 1, 2 * x + dx, 2 * y + dy);
    children.push({ entry, ...tile, clip: { x: tile.left, y: tile.top, width: tile.span, height: tile.span } });
  }
  return children;
}

/** Puts a canvas into the tile units of a piece; line widths are then divided by the answer. */
export function enterTile(ctx, frame, piece) {
  const unit = piece.span / piece.entry.data.extent;
  ctx.setTransform(unit * frame.ratio, 0, 0, unit * frame.ratio, piece.left * frame.ratio, piece.top * frame.ratio);
  return unit;
}

/** Puts a canvas back into CSS pixels. */
export function leaveTile(ctx, frame) {
  ctx.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
}

/** Keeps drawing inside a piece's own part of the picture until `ctx.restore()`. */
export function clipTo(ctx, frame, { clip }) {
  ctx.save();
  leaveTile(ctx, frame);
  ctx.beginPath();
  ctx.rect(clip.x, clip.y, clip.width, clip.height);
  ctx.clip();
}
