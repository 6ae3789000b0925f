// Roads: casing below, filling above, widths by class and zoom, tunnels dashed, railways ticked, paths dotted.
import { ROADS } from '../look/grounds.js';
import { valueOf } from '../tiles/mvt.js';
import { enterTile, leaveTile } from './frame.js';
import { groupsOf } from './paths.js';

/** Least to greatest; drawing keeps this order, so that a main road runs over the side streets. */
const CLASSES = ['path', 'service', 'residential', 'tertiary', 'secondary', 'primary', 'trunk', 'motorway'];

/** Width in pixels at zoom 8, 10, 12, 14, 16, 18; 0 is "not drawn". */
const WIDTHS = {
  motorway: [1, 1.6, 3, 5.6, 11, 24],
  trunk: [0.8, 1.3, 2.6, 5, 10, 22],
  primary: [0, 0.9, 2.1, 4.4, 9, 20],
  secondary: [0, 0.5, 1.4, 3.3, 7.6, 18],
  tertiary: [0, 0, 0.8, 2.4, 6.2, 15],
  residential: [0, 0, 0.35, 1.2, 4.4, 12],
  service: [0, 0, 0, 0.4, 2, 6.5],
  path: [0, 0, 0, 0.3, 1, 1.8],
  rail: [0, 0.5, 0.8, 1.2, 1.8, 2.6],
};

/** Width of a road class at a zoom, in pixels. */
export function roadWidth(kind, zoom) {
  const stops = WIDTHS[kind] ?? WIDTHS.service;
  const at = Math.max(0, Math.min(stops.length - 1.001, (zoom - 8) / 2));
  const i = Math.floor(at);
  return stops[i] + (stops[i + 1] - stops[i]) * (at - i);
}

function roadKey(data, i) {
  const level = valueOf(data, i, 'tunnel') === true ? 't' : valueOf(data, i, 'bridge') === true ? 'b' : 'n';
  return `${level} ${valueOf(data, i, 'road_class') ?? 'service'}`;
}

/** Draws all roads of the pieces: first what runs below ground, then on it, then above. */
export function drawRoads(ctx, frame, pieces, theme) {
  const colours = ROADS[theme];
  const drawn = CLASSES.filter((kind) => roadWidth(kind, frame.scale) > 0.1);
  for (const level of ['t', 'n', 'b']) {
    for (const kind of drawn) casing(ctx, frame, pieces, level, kind, colours);
    for (const kind of drawn) filling(ctx, frame, pieces, level, kind, colours);
    if (level !== 't') rails(ctx, frame, pieces, level, colours);
  }
  ctx.setLineDash([]);
  leaveTile(ctx, frame);
}

function strokeAll(ctx, frame, pieces, key, { colour, width, cap = 'round', dash = [] }) {
  ctx.strokeStyle = colour;
  ctx.lineCap = cap;
  ctx.lineJoin = 'round';
  for (const piece of pieces) {
    const group = groupsOf(piece.entry, 'roads', roadKey).get(key);
    if (!group) continue;
    const unit = enterTile(ctx, frame, piece) / frame.size;
    ctx.lineWidth = width / unit;
    ctx.setLineDash(dash.map((part) => part / unit));
    ctx.stroke(group.line);
  }
}

function casing(ctx, frame, pieces, level, kind, colours) {
  const width = roadWidth(kind, frame.scale);
  if (width < 1.8 || kind === 'path') return;
  const edge = width < 4 ? 1.3 : 1.8;
  strokeAll(ctx, frame, pieces, `${level} ${kind}`, {
    colour: colours.casing[kind] ?? colours.casing.other,
    width: width + edge,
    cap: level === 'n' ? 'round' : 'butt',
    dash: level === 't' ? [4, 3] : [],
  });
}

function filling(ctx, frame, pieces, level, kind, colours) {
  const width = roadWidth(kind, frame.scale);
  // A line too thin for a casing would be white on white, so it takes the casing's colour.
  const thin = width < 1.8 && kind !== 'path';
  const colour = thin ? (colours.casing[kind] ?? colours.thin) : (colours.fill[kind] ?? colours.fill.other);
  const dash = kind === 'path' ? [3, 2.4] : [];
  ctx.globalAlpha = level === 't' ? 0.6 : 1;
  strokeAll(ctx, frame, pieces, `${level} ${kind}`, { colour, width: Math.max(width, 0.5), dash, cap: dash.length ? 'butt' : 'round' });
  ctx.globalAlpha = 1;
}

function rails(ctx, frame, pieces, level, colours) {
  const width = roadWidth('rail', frame.scale);
  if (width < 0.4) return;
  strokeAll(ctx, frame, pieces, `${level} rail`, { colour: colours.rail, width: width + 1, cap: 'butt' });
  if (width > 1) {
    strokeAll(ctx, frame, pieces, `${level} rail`, { colour: colours.gap, width, cap: 'butt', dash: [7, 7] });
  }
}
