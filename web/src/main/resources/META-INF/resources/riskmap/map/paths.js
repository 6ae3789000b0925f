// Paths of a tile's lines and polygons in tile units, grouped by how they are drawn, made once per tile. Holes wind
// against their outlines, so paths are filled by winding and features that overlap do not cut each other out.
import { LINE, POLYGON, valueOf } from '../tiles/mvt.js';

/**
 * Groups of a tile entry: `{key: {fill: Path2D, line: Path2D, features: number[]}}`.
 *
 * @param {Object} entry of the tile store
 * @param {string} name under which the result is kept
 * @param {(data: Object, i: number) => string|null} keyOf the group of a feature, null to leave it out
 */
export function groupsOf(entry, name, keyOf) {
  let groups = entry.drawn.get(name);
  if (!groups) {
    groups = new Map();
    const { data } = entry;
    for (let i = 0; i < data.count; i++) {
      if (data.types[i] !== LINE && data.types[i] !== POLYGON) continue;
      const key = keyOf(data, i);
      if (key === null) continue;
      if (!groups.has(key)) groups.set(key, { fill: new Path2D(), line: new Path2D(), features: [] });
      addFeature(groups.get(key), data, i);
    }
    entry.drawn.set(name, groups);
  }
  return groups;
}

function addFeature(group, data, i) {
  group.features.push(i);
  const polygon = data.types[i] === POLYGON;
  for (let p = data.partStarts[i]; p < data.partStarts[i + 1]; p++) {
    const [from, to] = [data.coordStarts[p], data.coordStarts[p + 1]];
    if (polygon) addRing(group.fill, data.coords, from, to);
    addLine(group.line, data, from, to, polygon);
  }
}

function addRing(path, coords, from, to) {
  path.moveTo(coords[from], coords[from + 1]);
  for (let c = from + 2; c < to; c += 2) path.lineTo(coords[c], coords[c + 1]);
  path.closePath();
}

// A polygon cut at the tile's border has edges along the cut; they are no borders and are left out of the outline.
function addLine(path, { coords, extent }, from, to, polygon) {
  let open = false;
  for (let c = from; c + 3 < to; c += 2) {
    const [x1, y1, x2, y2] = [coords[c], coords[c + 1], coords[c + 2], coords[c + 3]];
    if (polygon && beyond(x1, x2, y1, y2, extent)) {
      open = false;
      continue;
    }
    if (!open) path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    open = true;
  }
}

function beyond(x1, x2, y1, y2, extent) {
  return (
    (x1 <= 0 && x2 <= 0 && x1 === x2) ||
    (y1 <= 0 && y2 <= 0 && y1 === y2) ||
    (x1 >= extent && x2 >= extent && x1 === x2) ||
    (y1 >= extent && y2 >= extent && y1 === y2)
  );
}

/**
 * Polygon pieces of a tile with the point their label would stand on, in tile units.
 *
 * @returns {Object[]} `{i, id, x, y, area}`; `area` in square tile units
 */
export function centresOf(entry) {
  let centres = entry.drawn.get('centres');
  if (!centres) {
    centres = [];
    const { data } = entry;
    for (let i = 0; i < data.count; i++) {
      if (data.types[i] !== POLYGON) continue;
      const centre = centreOf(data, i);
      if (centre.area > 0) centres.push({ i, id: valueOf(data, i, 'id') ?? data.ids[i], ...centre });
    }
    entry.drawn.set('centres', centres);
  }
  return centres;
}

function centreOf({ coords, coordStarts, partStarts }, i) {
  let [area, sx, sy] = [0, 0, 0];
  for (let p = partStarts[i]; p < partStarts[i + 1]; p++) {
    for (let c = coordStarts[p]; c + 3 < coordStarts[p + 1]; c += 2) {
      const cross = coords[c] * coords[c + 3] - coords[c + 2] * coords[c + 1];
      area += cross;
      sx += (coords[c] + coords[c + 2]) * cross;
      sy += (coords[c + 1] + coords[c + 3]) * cross;
    }
  }
  return { x: sx / (3 * area), y: sy / (3 * area), area: Math.abs(area) / 2 };
}

/** Whether a point in tile units lies inside a polygon feature. */
export function inside({ coords, coordStarts, partStarts }, i, x, y) {
  let within = false;
  for (let p = partStarts[i]; p < partStarts[i + 1]; p++) {
    for (let c = coordStarts[p]; c + 3 < coordStarts[p + 1]; c += 2) {
      const [x1, y1, x2, y2] = [coords[c], coords[c + 1], coords[c + 2], coords[c + 3]];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
    }
  }
  return within;
}
