// Marks above the picture: rows about to be imported, issues of an import. Drawn on a canvas of their own.
import { Canvas, CircleMarker, GeoJSON, LatLngBounds } from 'leaflet';
import { screenSize } from '../dom.js';
import { inksOf } from '../look/inks.js';
import { get, subscribe } from '../state.js';

// A white edge stands out from either ground; what has none takes the accent of the theme.
const LOOKS = {
  row: () => ({ radius: 5, color: '#ffffff', weight: 1.5, fillColor: '#1d4ed8', fillOpacity: 0.9 }),
  rejected: () => ({ radius: 6, color: '#ffffff', weight: 1.5, fillColor: '#111827', fillOpacity: 1 }),
  repaired: () => ({ radius: 5.5, color: '#111827', weight: 2, fillColor: '#ffffff', fillOpacity: 1 }),
  chosen: ({ accent }) => ({ radius: 11, color: accent, weight: 3, fillColor: accent, fillOpacity: 0.15 }),
  area: ({ accent }) => ({ color: accent, weight: 2, fillColor: accent, fillOpacity: 0.15 }),
};
const isPoint = ({ geometry }) => /Point/.test(geometry.type);

/**
 * Room for marks on a map.
 *
 * @param {Object} scene as `createMap` answers it
 * @param {(id) => void} picked is told the id of a mark that was clicked
 */
export function marksOn({ map }, picked) {
  map.createPane('marks').style.zIndex = '450';
  const renderer = new Canvas({ pane: 'marks', padding: 0.2 });
  const styled = (name) => {
    const look = LOOKS[name](inksOf(get('ground')));
    return { ...look, ...(look.radius && { radius: look.radius * screenSize() }), renderer, pane: 'marks' };
  };
  let shown = null;
  let chosen = null;
  let styleOf = null; // of a feature shown
  subscribe(['ground'], () => {
    shown?.eachLayer((layer) => layer.setStyle(styleOf(layer.feature)));
    chosen?.setStyle(styled('chosen'));
  });

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
      styleOf = (feature) => styled(isPoint(feature) ? lookOf(feature) : 'area');
      shown = new GeoJSON(
        features.filter(({ geometry }) => geometry),
        {
          pointToLayer: (feature, at) => new CircleMarker(at, styleOf(feature)),
          style: (feature) => (isPoint(feature) ? {} : styleOf(feature)),
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
