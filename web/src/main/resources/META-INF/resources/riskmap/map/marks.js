// Marks above the picture: rows about to be imported, issues of an import. Drawn on a canvas of their own.
import { Canvas, CircleMarker, GeoJSON, LatLngBounds } from 'leaflet';
import { screenSize } from '../dom.js';

const LOOKS = {
  row: { radius: 5, color: '#ffffff', weight: 1.5, fillColor: '#1d4ed8', fillOpacity: 0.9 },
  rejected: { radius: 6, color: '#ffffff', weight: 1.5, fillColor: '#111827', fillOpacity: 1 },
  repaired: { radius: 5.5, color: '#111827', weight: 2, fillColor: '#ffffff', fillOpacity: 1 },
  chosen: { radius: 11, color: '#1d4ed8', weight: 3, fillColor: '#1d4ed8', fillOpacity: 0.15 },
};
const AREA = { fillOpacity: 0.15, weight: 2, color: '#1d4ed8' };

/**
 * Room for marks on a map.
 *
 * @param {Object} scene as `createMap` answers it
 * @param {(id) => void} picked is told the id of a mark that was clicked
 */
export function marksOn({ map }, picked) {
  map.createPane('marks').style.zIndex = '450';
  const renderer = new Canvas({ pane: 'marks', padding: 0.2 });
  const styled = (look) => ({ ...LOOKS[look], radius: LOOKS[look].radius * screenSize(), renderer, pane: 'marks' });
  let shown = null;
  let chosen = null;

  const choose = (at) => {
    chosen?.remove();
    chosen = at ? new CircleMarker([at[1], at[0]], { ...styled('chosen'), interactive: false }).addTo(map) : null;
  };

  return {
    /** Shows features, `look` is `row` or says one per feature; moves there when asked. */
    show(features, look, move) {
      shown?.remove();
      choose(null);
      const lookOf = typeof look === 'function' ? look : () => look;
      shown = new GeoJSON(
        features.filter(({ geometry }) => geometry),
        {
          pointToLayer: (feature, at) => new CircleMarker(at, styled(lookOf(feature))),
          style: (feature) => (/Point/.test(feature.geometry.type) ? {} : { ...AREA, renderer, pane: 'marks' }),
          onEachFeature: (feature, layer) => layer.on('click', () => picked(feature.id)),
        },
      ).addTo(map);
      const bounds = shown.getBounds();
      if (move && bounds.isValid()) map.fitBounds(bounds, { animate: false, padding: [40, 40], maxZoom: 15 });
    },
    /** Goes to one place, `[lon, lat]`, and rings it. */
    choose(at, move = true) {
      choose(at);
      if (at && move) map.setView([at[1], at[0]], Math.max(map.getZoom(), 15), { animate: false });
    },
    /** Takes every mark away. */
    clear() {
      shown?.remove();
      shown = null;
      choose(null);
    },
    /** Shows a box `[west, south, east, north]`. */
    fit([west, south, east, north]) {
      map.fitBounds(new LatLngBounds([south, west], [north, east]), { animate: false, padding: [20, 20] });
    },
  };
}
