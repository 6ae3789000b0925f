// Boxes around geometries, west, south, east, north in degrees.

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
