// The light drawing above the picture: what is under the pointer, what is selected, the cross of the keyboard.
import { inksOf } from '../look/inks.js';

const SELECTED = [[6, 'rgba(255,255,255,0.9)'], [3, '#1d4ed8']]; // its white edge stands out from either ground

/**
 * @param {Object} shown `{hover, feature, marked, sketched, cross, ground}`: a hit of the pointer, a GeoJSON feature, a geometry
 *   pointed out, `{geometry, corners}` being drawn, whether to show the cross, the theme
 * @returns {((ctx, frame) => void)|null} null when nothing is marked
 */
export function overlayOf({ hover, feature, marked, sketched, cross, ground }) {
  if (!feature?.geometry && !hover && !cross && !marked && !sketched) return null;
  return (ctx, frame) => {
    if (feature?.geometry) drawSelected(ctx, frame, feature.geometry);
    if (marked) drawSelected(ctx, frame, marked);
    const { accent, halo } = inksOf(ground);
    if (sketched) drawSketch(ctx, frame, sketched, { accent, halo });
    if (hover) drawHover(ctx, frame, hover, accent);
    if (cross) drawCross(ctx, frame, accent);
  };
}

function drawSelected(ctx, frame, geometry) {
  const path = new Path2D();
  trace(path, frame, geometry);
  ctx.lineJoin = 'round';
  for (const [width, colour] of SELECTED) {
    ctx.lineWidth = width * frame.size;
    ctx.strokeStyle = colour;
    ctx.stroke(path);
  }
}

function drawSketch(ctx, frame, { geometry, corners }, { accent, halo }) {
  const path = new Path2D();
  if (geometry) trace(path, frame, geometry);
  if (geometry?.type === 'Polygon' && corners.length > 0) {
    ctx.globalAlpha = 0.07;
    ctx.fillStyle = accent;
    ctx.fill(path);
    ctx.globalAlpha = 1;
  }
  const dots = new Path2D();
  for (const at of corners) ring(dots, frame, frame.project(at), 4);
  for (const [width, colour] of [[5, halo], [2, accent]]) {
    ctx.lineWidth = width * frame.size;
    ctx.strokeStyle = colour;
    ctx.setLineDash(width === 2 ? [7 * frame.size, 4 * frame.size] : []);
    ctx.stroke(path);
    ctx.setLineDash([]);
    ctx.stroke(dots);
  }
}

function trace(path, frame, { type, coordinates, geometries }) {
  if (type === 'Point') ring(path, frame, frame.project(coordinates), 13);
  else if (type === 'MultiPoint') coordinates.forEach((at) => ring(path, frame, frame.project(at), 13));
  else if (type === 'LineString') line(path, frame, coordinates);
  else if (type === 'MultiLineString' || type === 'Polygon') coordinates.forEach((part) => line(path, frame, part));
  else if (type === 'MultiPolygon') coordinates.flat().forEach((part) => line(path, frame, part));
  else if (type === 'GeometryCollection') geometries.forEach((part) => trace(path, frame, part));
}

function ring(path, frame, [x, y], radius) {
  path.moveTo(x + radius * frame.size, y);
  path.arc(x, y, radius * frame.size, 0, 2 * Math.PI);
}

function line(path, frame, coordinates) {
  coordinates.forEach((at, i) => path[i ? 'lineTo' : 'moveTo'](...frame.project(at)));
}

function drawHover(ctx, frame, { x, y, r }, accent) {
  if (!r) return;
  ctx.beginPath();
  ctx.arc(x, y, r + 3.5 * frame.size, 0, 2 * Math.PI);
  ctx.lineWidth = 2 * frame.size;
  ctx.strokeStyle = accent;
  ctx.stroke();
}

function drawCross(ctx, frame, accent) {
  const [x, y] = [frame.width / 2, frame.height / 2];
  ctx.beginPath();
  for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
    ctx.moveTo(x + dx * 6 * frame.size, y + dy * 6 * frame.size);
    ctx.lineTo(x + dx * 16 * frame.size, y + dy * 16 * frame.size);
  }
  ctx.lineWidth = 2 * frame.size;
  ctx.strokeStyle = accent;
  ctx.stroke();
}
