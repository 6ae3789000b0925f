// Drawing a rectangle, polygon, line or point on the map: by clicks, or by Space at the middle while arrows move the map.
// Enter or a double click ends, Backspace or Ctrl+Z takes a corner back, Escape gives up.
import { get, set, subscribe } from '../state.js';

const ENOUGH = { rectangle: 2, polygon: 3, line: 2, point: 1 };
const ENDS_ALONE = new Set(['rectangle', 'point']);

/** Lets people draw on a map; `changed()` is called when the sketch is another. Answers the sketch. */
export function sketchOn(map, changed) {
  const sketch = { corners: [], pointer: null };
  const clear = () => Object.assign(sketch, { corners: [], pointer: null });
  const end = (kind) => {
    if (sketch.corners.length < ENOUGH[kind]) return;
    const drawn = geometryOf(kind, sketch.corners);
    clear();
    set({ drawn, drawing: null });
  };
  const add = ({ lat, lng }) => {
    const kind = get('drawing');
    const corner = [Number(lng.toFixed(7)), Number(lat.toFixed(7))];
    const before = sketch.corners.at(-1);
    if (before?.[0] === corner[0] && before[1] === corner[1]) return; // the second half of a double click
    sketch.corners.push(corner);
    if (ENDS_ALONE.has(kind) && sketch.corners.length === ENOUGH[kind]) end(kind);
    changed();
  };
  const keys = {
    Enter: () => end(get('drawing')),
    Escape: () => set({ drawing: null }),
    Backspace: () => (sketch.corners.pop(), changed()),
    ' ': () => add(map.getCenter()),
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (!get('drawing') || /INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) return;
      const act = event.key === 'z' && (event.ctrlKey || event.metaKey) ? keys.Backspace : keys[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    true,
  );
  map.on('click', ({ latlng }) => get('drawing') && add(latlng));
  map.on('dblclick', () => get('drawing') && end(get('drawing')));
  map.on('mousemove', ({ latlng }) => {
    if (!get('drawing')) return;
    sketch.pointer = [latlng.lng, latlng.lat];
    changed();
  });
  subscribe(['drawing'], ({ drawing }) => {
    clear();
    map.getContainer().classList.toggle('drawing', Boolean(drawing));
    map.doubleClickZoom[drawing ? 'disable' : 'enable']();
    if (drawing) map.getContainer().focus();
    changed();
  });
  subscribe(['drawn', 'analysis'], changed);
  return sketch;
}

/** What has been drawn as GeoJSON; `corners` are positions. */
export function geometryOf(kind, corners) {
  if (kind === 'point') return { type: 'Point', coordinates: corners[0] };
  if (kind === 'line') return { type: 'LineString', coordinates: corners };
  if (kind === 'polygon') return { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
  const [[x1, y1], [x2, y2]] = corners;
  const [west, east] = [Math.min(x1, x2), Math.max(x1, x2)];
  const [south, north] = [Math.min(y1, y2), Math.max(y1, y2)];
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
}

/** What there is to show of a sketch: its shape with the pointer as the next corner, and its corners. */
export function outlineOf({ corners, pointer }, kind) {
  const all = pointer && corners.length > 0 ? [...corners, pointer] : corners;
  if (all.length < 2) return { geometry: null, corners };
  return { geometry: geometryOf(kind === 'polygon' && all.length < 3 ? 'line' : kind, all), corners };
}
