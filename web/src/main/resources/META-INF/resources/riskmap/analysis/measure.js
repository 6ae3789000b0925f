// Size of a drawn shape for the hint beside it, on a sphere; results of the service are measured on the ellipsoid.
const RADIUS = 6371008.8;
const radians = (degrees) => (degrees * Math.PI) / 180;

/** `{area}` of a polygon in m², `{length}` of a line in metres, `{}` of a point. */
export function measureOf({ type, coordinates }) {
  if (type === 'Polygon') return { area: Math.abs(areaOf(coordinates[0])) };
  return type === 'LineString' ? { length: lengthOf(coordinates) } : {};
}

// The surface between an edge and the equator, edge by edge.
function areaOf(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[lon1, lat1], [lon2, lat2]] = [ring[i - 1], ring[i]];
    sum += radians(lon2 - lon1) * (2 + Math.sin(radians(lat1)) + Math.sin(radians(lat2)));
  }
  return (sum * RADIUS * RADIUS) / 2;
}

function lengthOf(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [[lon1, lat1], [lon2, lat2]] = [line[i - 1], line[i]].map(([lon, lat]) => [radians(lon), radians(lat)]);
    const half = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
    sum += 2 * RADIUS * Math.asin(Math.sqrt(half));
  }
  return sum;
}
