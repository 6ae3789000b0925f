// Creates the map and joins it to the state: what is shown, what was clicked, where it looks.
import { LatLngBounds, Map as LeafletMap } from 'leaflet';
import { tile } from '../api.js';
import { screenSize } from '../dom.js';
import { get, set, subscribe } from '../state.js';
import { decode } from '../tiles/decoding.js';
import { attributesOf } from '../tiles/mvt.js';
import { TileStore } from '../tiles/store.js';
import { Chrome } from './chrome.js';
import { drawAbove, drawAmong, drawBelow, findingAt } from './findings.js';
import { GroundCells } from './ground-cells.js';
import { Heat } from './heat.js';
import { overlayOf } from './overlay.js';
import { needsOf } from './painter.js';
import { makePicture } from './picture.js';
import { outlineOf, sketchOn } from './sketch.js';
import { VectorLayer } from './vector-layer.js';

const SLACK = 5;
const CHOICES = ['ground', 'layers', 'visible', 'levels', 'theme', 'filters', 'patterns', 'lang', 'heat', 'stale', 'results'];

const UNTOUCHED = { zoomSnap: 0, dragging: false, keyboard: false, scrollWheelZoom: false, doubleClickZoom: false, boxZoom: false, touchZoom: false };

/**
 * Puts the map into an element.
 *
 * @param {HTMLElement} element
 * @param {Object} [options] `hands`: false where nobody touches the map; `padding`: share of the screen painted beyond each
 *   of its edges; `enlarge`: how much greater symbols and names are than on a desk; `discreet`: whether what the reader is
 *   not told the place of is not named either; `roadNames`: scale from which roads are named; `chrome`: selector of what stands over
 *   the map
 */
export function createMap(element, { hands = true, padding, enlarge = 1, discreet = false, roadNames = 0, chrome } = {}) {
  const map = new LeafletMap(element, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.25,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 110,
    minZoom: 3,
    maxZoom: 19,
    maxBoundsViscosity: 1,
    keyboardPanDelta: 120,
    ...(hands ? {} : UNTOUCHED),
  });
  const scene = { map, padding, enlarge, discreet, roadNames, hits: null, cross: false, destination: null };
  map.setView([get('view').lat, get('view').lon], get('view').zoom, { animate: false });
  // The strip of a dead feed and the browser's own bars change the room the map has.
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(element);
  // The last picture of a service that is away stays as it was, whatever then has to be said above it.
  const away = () => get('truth')?.state === 'dead';
  scene.chrome = chrome && new Chrome(element, chrome, () => away() || scene.picture.redraw());
  connect(scene);
  set({ bounds: boundsOf(map) });
  listenToState(scene);
  if (hands) listenToPointer(scene);
  scene.expect = (view) => expect(scene, view);
  return scene;
}

function choicesOf({ discreet, roadNames }) {
  return { ...Object.fromEntries(CHOICES.map((key) => [key, get(key)])), discreet, roadNames };
}

// What is drawn beside the layers of the city: the heatmap and the results of analyses.
function layersOn({ heat, chrome }) {
  const below = (ctx, frame) => {
    heat.draw(ctx, frame);
    drawBelow(ctx, frame);
  };
  const shown = get('results').filter(({ visible }) => visible);
  return { below, belowLook: [heat.raster, ...shown], among: drawAmong, above: drawAbove, covered: (frame) => chrome?.over(frame) };
}

function connect(scene) {
  const store = new TileStore({
    fetch: tile,
    decode,
    changed: () => scene.picture.redraw(),
    trouble: (error) => reportTrouble(error),
  });
  scene.store = store;
  scene.heat = new Heat(() => scene.picture.redraw());
  const cells = new GroundCells();
  scene.picture = new VectorLayer({
    size: () => screenSize() * scene.enlarge,
    padding: scene.padding,
    covered: Boolean(scene.chrome),
    ready: () => store.idle,
    destination: () => scene.destination,
    prepare(frame) {
      // On the way somewhere only the tiles of the destination are asked for; the way is painted with what is here.
      store.want(needsOf(scene.destination ?? frame, choicesOf(scene)));
      if (!scene.destination) scene.heat.ask(frame);
    },
    make: (frame) => makePicture(frame, choicesOf(scene), store, cells, layersOn(scene)),
    waiting: () => (containerOf(scene).dataset.idle = 'false'),
    released: () => cells.release(),
    shown({ hits }) {
      scene.hits = hits;
      containerOf(scene).dataset.painted = String(Number(containerOf(scene).dataset.painted ?? 0) + 1);
      containerOf(scene).dataset.idle = String(store.idle && get('layers').length > 0);
    },
  });
  scene.picture.addTo(scene.map);
}

// A camera is on its way to a view, or has arrived.
function expect(scene, view) {
  scene.destination = view && scene.picture.frameAt([view.lat, view.lon], view.zoom);
  if (view) scene.picture.goOn();
  else scene.picture.reset();
}

// Places outside the world's map and beyond the date line do not exist for the service.
function boundsOf(map) {
  const box = map.getBounds();
  const lon = (degrees) => Math.max(-180, Math.min(180, degrees));
  const lat = (degrees) => Math.max(-85, Math.min(85, degrees));
  return [lon(box.getWest()), lat(box.getSouth()), lon(box.getEast()), lat(box.getNorth())];
}

const containerOf = ({ map }) => map.getContainer();

function reportTrouble(error) {
  const notice = get('notice');
  if (error && !notice) set({ notice: { kind: 'tiles', detail: error.message } });
  else if (!error && notice?.kind === 'tiles') set({ notice: null });
}

function listenToState(scene) {
  const { map, picture, store } = scene;
  let drawn = null;
  subscribe(['layers'], ({ layers }) => {
    // Every change of the city brings new counts and times, which are not on the map.
    const declared = JSON.stringify(layers.map(({ count, changed, asOf, bbox, ...rest }) => rest));
    if (declared !== drawn) picture.refresh();
    drawn = declared;
  });
  subscribe(['visible', 'theme', 'filters'], () => picture.refresh());
  let hot = get('heat') !== null;
  subscribe(['heat'], ({ heat }) => {
    if (hot && heat) scene.heat.follow();
    else picture.refresh();
    hot = heat !== null;
  });
  subscribe(['patterns', 'lang', 'stale', 'results'], () => picture.redraw());
  subscribe(['ground'], () => {
    scene.heat.recolour();
    picture.redraw();
    showOverlay(scene);
  });
  subscribe(['levels'], () => (get('heat') ? picture.refresh() : picture.redraw()));
  subscribe(['change'], ({ change }) => {
    store.invalidate(change.layers, change.bbox);
    picture.reset();
  });
  subscribe(['hover', 'feature', 'marked'], () => showOverlay(scene));
  subscribe(['flight'], ({ flight }) => fly(map, flight));
}

function showOverlay({ picture, cross, sketch }) {
  const drawing = get('drawing');
  const drawn = get('analysis') && !drawing ? get('drawn') : null;
  const sketched = drawing && sketch ? outlineOf(sketch, drawing) : drawn && { geometry: drawn, corners: [] };
  picture.drawOverlay(overlayOf({ hover: get('hover'), feature: get('feature'), marked: markedShape(), sketched, cross, ground: get('ground') }));
}

function markedShape() {
  const { result, row } = get('marked') ?? {};
  return get('results').find(({ id, visible }) => id === result && visible)?.features[row]?.geometry;
}

let calm = null; // asked once: Chromium keeps every question about the media for as long as the page lives

function fly(map, { lat, lon, zoom, bounds, near }) {
  calm ??= matchMedia('(prefers-reduced-motion: reduce)');
  const animate = !calm.matches;
  if (near) map.setView([lat, lon], map.getZoom() + near, { animate });
  else if (bounds) map.fitBounds(new LatLngBounds([bounds[1], bounds[0]], [bounds[3], bounds[2]]), { animate, padding: [24, 24] });
  else if (animate && map.distance(map.getCenter(), [lat, lon]) < 40000) map.flyTo([lat, lon], zoom, { duration: 0.3 * 2 });
  else map.setView([lat, lon], zoom, { animate: false });
}

function listenToPointer(scene) {
  const { map } = scene;
  map.on('moveend resize', () => {
    const { lat, lng } = map.getCenter();
    set({ view: { lat, lon: lng, zoom: map.getZoom() }, bounds: boundsOf(map) });
  });
  map.on('mousemove', (event) => {
    set({ cursor: event.latlng, heatValue: scene.heat.valueAt(event.latlng) });
    hover(scene, event.latlng);
  });
  map.on('mouseout', () => set({ cursor: null, hover: null, heatValue: null }));
  map.on('click', (event) => pick(scene, event.latlng)); // before the sketch, whose last click ends the drawing
  scene.sketch = sketchOn(map, () => showOverlay(scene));
  map.on('keydown', ({ originalEvent }) => {
    if (originalEvent.key === 'Enter') pick(scene, map.getCenter(), 26);
  });
  const showCross = (cross) => {
    if (scene.cross === cross) return;
    scene.cross = cross;
    showOverlay(scene);
  };
  containerOf(scene).addEventListener('keydown', () => showCross(true));
  containerOf(scene).addEventListener('pointerdown', () => showCross(false));
  containerOf(scene).addEventListener('blur', () => showCross(false));
}

function hitsAt({ picture, hits }, latlng, slack) {
  const [x, y] = picture.frame.project([latlng.lng, latlng.lat]);
  const symbols = hits.symbolsAt(x, y, slack * picture.frame.size);
  const finding = symbols.length ? null : findingAt(picture.frame, x, y);
  return { symbols, finding, areas: symbols.length ? [] : hits.areasAt(x, y) };
}

function hover(scene, latlng) {
  if (!scene.hits || get('drawing')) return;
  const { symbols, areas, finding } = hitsAt(scene, latlng, SLACK);
  const hit = symbols[0] ?? finding;
  containerOf(scene).classList.toggle('over', symbols.length + areas.length > 0 || finding !== null);
  const known = get('hover');
  if (['entry', 'i', 'cluster', 'result', 'row'].every((key) => known?.[key] === hit?.[key])) return;
  set({ hover: hit && { ...hit, text: hit.entry && !hit.cluster ? attributesOf(hit.entry.data, hit.i) : null } });
}

function pick(scene, latlng, slack = SLACK) {
  if (!scene.hits || get('drawing')) return;
  const { symbols, areas, finding } = hitsAt(scene, latlng, slack);
  if (finding) return set({ marked: { result: finding.result.id, row: finding.row, from: 'map' } });
  const [first] = symbols;
  if (first?.cluster) {
    const [lon, lat] = scene.picture.frame.unproject([first.x, first.y]);
    set({ flight: { lat, lon, near: 1.5 }, choices: null });
    return;
  }
  const found = (symbols.length ? symbols : areas).filter(({ cluster }) => !cluster).map(choiceOf);
  if (found.length === 0) set({ selection: null, feature: null, choices: null });
  else if (found.length === 1) set({ selection: found[0], feature: null, choices: null });
  else set({ choices: found.slice(0, 40), selection: null, feature: null });
}

function choiceOf({ layer, entry, i }) {
  const attributes = attributesOf(entry.data, i);
  return { layer: layer.id, id: String(attributes.id), attributes };
}
