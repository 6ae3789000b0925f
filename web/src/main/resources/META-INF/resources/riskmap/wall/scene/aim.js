// Where a scene looks. The emergency scene looks at what has happened, unless its file names a place.

const AROUND = { lon: 0.02, lat: 0.014 }; // degrees shown around an incident

/** The box shown around a place, `[lon, lat]`. */
export const around = ([lon, lat]) => [lon - AROUND.lon, lat - AROUND.lat, lon + AROUND.lon, lat + AROUND.lat];

/**
 * @param {{id: string, extent: 'city'|number[]}} scene
 * @param {Object} [figures] as the service computed them; their open incidents come the latest first
 * @returns {'city'|number[]} what the scene shows now
 */
export function aimOf({ id, extent }, figures) {
  const incident = id === 'emergency' && extent === 'city' ? figures?.panels?.incident?.data.items.find(({ place }) => place) : null;
  return incident ? around(incident.place) : extent;
}
