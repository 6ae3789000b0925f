// The light drawing above the picture: what is under the pointer, what is selected, the cross of the keyboard.

const ACTION = '#1d4ed8';

/**
 * @param {Object} marked `{hover, feature, cross}`: a hit of the pointer, a GeoJSON feature, whether to show the cross
 * @returns {((ctx, frame) => void)|null} null when nothing is marked
 */
export function overlayOf({ hover, feature, cross }) {
  if (!feature?.geometry && !hover && !cross) return null;
  return (ctx, frame) => {
    if (feature?.geometry) drawSelected(ctx, frame, feature.geometry);
    if (hover) drawHover(ctx, frame, hover);
    if (cross) drawCross(ctx, frame);
  };
}

function drawSelected(ctx, frame, geometry) {
  const path = new Path2D();
  trace(path, frame, geometry);
  ctx.lineJoin = 'round';
  for (const [width, colour] of [[6, 'rgba(255,255,255,0.9)'], [3, ACTION]]) {
    ctx.lineWidth = width * frame.size;
    ctx.strokeStyle = colour;
    ctx.stroke(path);
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

function drawHover(ctx, frame, { x, y, r }) {
  if (!r) return;
  ctx.beginPath();
  ctx.arc(x, y, r + 3.5 * frame.size, 0, 2 * Math.PI);
  ctx.lineWidth = 2 * frame.size;
  ctx.strokeStyle = ACTION;
  ctx.stroke();
}

function drawCross(ctx, frame) {
  const [x, y] = [frame.width / 2, frame.height / 2];
  ctx.beginPath();
  for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
    ctx.moveTo(x + dx * 6 * frame.size, y + dy * 6 * frame.size);
    ctx.lineTo(x + dx * 16 * frame.size, y + dy * 16 * frame.size);
  }
  ctx.lineWidth = 2 * frame.size;
  ctx.strokeStyle = ACTION;
  ctx.stroke();
}
