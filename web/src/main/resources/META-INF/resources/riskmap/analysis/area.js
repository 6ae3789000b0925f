// Where an analysis looks: everywhere, what the map shows, a shape drawn on it, or the object whose card is open.
import { get } from '../state.js';

/** Shapes that can be drawn. */
export const DRAWN = ['rectangle', 'polygon', 'line', 'point'];

/** A box as a polygon. */
export function polygonOf([west, south, east, north]) {
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
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
