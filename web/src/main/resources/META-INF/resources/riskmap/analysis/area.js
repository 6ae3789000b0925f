// Where an analysis looks: everywhere, what the map shows, a shape drawn on it, or the object whose card is open.
import { get } from '../state.js';

/** Shapes that can be drawn. */
export const DRAWN = ['rectangle', 'polygon', 'line', 'point'];

/** A box as a polygon. */
export function polygonOf([west, south, east, north]) {
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
}

/** The box around a geometry. */
export function boxOf(geometry) {
  const box = [180, 90, -180, -90];
  const add = (part) => {
    if (typeof part[0] !== 'number') return part.forEach(add);
    box[0] = Math.min(box[0], part[0]);
    box[1] = Math.min(box[1], part[1]);
    box[2] = Math.max(box[2], part[0]);
    box[3] = Math.max(box[3], part[1]);
  };
  const all = (one) => (one.geometries ? one.geometries.forEach(all) : add(one.coordinates));
  all(geometry);
  return box;
}

/** The geometry of a way to say where: null for everywhere, undefined while nothing is drawn or chosen. */
export function geometryOf(way) {
  const { view, bounds } = { view: get('view'), bounds: get('bounds') };
  if (way === 'all') return null;
  if (way === 'view') return polygonOf(bounds);
  if (way === 'centre') return { type: 'Point', coordinates: [Number(view.lon.toFixed(6)), Number(view.lat.toFixed(6))] };
  if (way === 'selection') return get('feature')?.geometry;
  return get('drawn') ?? undefined;
}
