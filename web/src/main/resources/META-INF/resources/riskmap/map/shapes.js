// Geometries in world units (0 to 1, Mercator), made once, so that a picture of thousands of them costs little.

/**
 * @returns `{parts, box}`: parts are `{kind, rings}` with kind `area`, `line` or `point` and rings of x, y pairs; the box
 *   is `[x0, y0, x1, y1]`
 */
export function shapeOf(geometry) {
  const shape = { parts: [], box: [Infinity, Infinity, -Infinity, -Infinity] };
  collect(shape, geometry);
  return shape;
}

function collect(shape, { type, coordinates, geometries }) {
  const add = (kind, lists) => shape.parts.push({ kind, rings: lists.map((list) => placed(shape.box, list)) });
  if (type === 'Point') add('point', [[coordinates]]);
  else if (type === 'MultiPoint') add('point', coordinates.map((at) => [at]));
  else if (type === 'LineString') add('line', [coordinates]);
  else if (type === 'MultiLineString') add('line', coordinates);
  else if (type === 'Polygon') add('area', coordinates);
  else if (type === 'MultiPolygon') coordinates.forEach((polygon) => add('area', polygon));
  else geometries?.forEach((one) => collect(shape, one));
}

function placed(box, list) {
  const ring = new Float64Array(2 * list.length);
  list.forEach(([lon, lat], i) => {
    const sin = Math.sin((lat * Math.PI) / 180);
    const x = (ring[2 * i] = lon / 360 + 0.5);
    const y = (ring[2 * i + 1] = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI));
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return ring;
}

/** Whether a place in world units lies inside an area's rings, holes left out. */
export function holds(rings, x, y) {
  let within = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [xi, yi, xj, yj] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
    }
  }
  return within;
}

/** Distance of a place from a line, in the line's units. */
export function distanceTo(ring, x, y) {
  let least = Infinity;
  for (let i = 2; i < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i - 2], ring[i - 1], ring[i], ring[i + 1]];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy));
  }
  return least;
}
