// The explore page: joins state, server, map and panels. Nothing else happens here.
import { analysisPanel, toggleAnalysis } from './analysis/panel.js';
import { collections, ready } from './api.js';
import { extentOf, layersOf, usualLayers } from './catalog.js';
import { followCity, nameZone, onNews } from './city.js';
import { screenSize } from './dom.js';
import { keepHash, readHash } from './hash.js';
import { createMap } from './map/map.js';
import { card } from './panels/card.js';
import { corner } from './panels/corner.js';
import { exportMenu } from './panels/export.js';
import { header } from './panels/header.js';
import { heatPanel, toggleHeat } from './panels/heat.js';
import { layerPanel } from './panels/layers.js';
import { legend } from './panels/legend.js';
import { notices } from './panels/notice.js';
import { searchBox } from './panels/search.js';
import { tooltip } from './panels/tooltip.js';
import { get, set, subscribe } from './state.js';
import { countLevels, countTheme } from './summary.js';
import { speak, t } from './text/text.js';
import { followTheme, themeButton } from './theme/choice.js';

const STARTING_MS = 1500;
const SMALL = 760; // CSS pixels; below, panels cover the map and open on demand
const LEGEND = 84; // height of a legend of two lines with the room below it, before the screen's size
const CHINA = { lat: 34.5, lon: 108, zoom: 5 };
const CHROME = '#strip, #layers, #analysis-panel, .right > .panel, #notice, #legend, #corner > *';
const at = (id) => document.getElementById(id);

const wish = readHash(location.hash);
const { view: asked, ...choices } = wish;
set({ view: asked ?? CHINA, ...choices });
language();
subscribe(['lang'], language); // before any panel, so that panels write in the language chosen
followTheme();

function language() {
  speak(get('lang'));
  document.documentElement.lang = get('lang') === 'en' ? 'en' : 'zh-CN';
  at('map').setAttribute('aria-label', t('mapLabel'));
  at('skip').textContent = t('skip');
}

const scene = createMap(at('map'), { chrome: CHROME });
if (innerWidth <= SMALL) at('layers').hidden = true;
// The panels of layers and of analyses stand at the same edge: one gives way to the other.
let layersBefore = null;
function shareTheEdge() {
  const open = get('analysis') !== null;
  if (open && layersBefore === null) layersBefore = at('layers').hidden;
  if (open) at('layers').hidden = true;
  else if (layersBefore !== null) at('layers').hidden = layersBefore;
  if (!open) layersBefore = null;
}

function togglePanel() {
  if (!get('analysis')) return at('layers').toggleAttribute('hidden');
  layersBefore = false;
  toggleAnalysis();
}

header(at('header'), searchBox(), themeButton(), { toggleLayers: togglePanel, toggleHeat, toggleAnalysis });
layerPanel(at('layers'), exportMenu);
analysisPanel(at('analysis-panel'));
subscribe(['analysis'], shareTheEdge);
shareTheEdge();
legend(at('legend'));
heatPanel(at('heat'));
card(at('card'));
corner(at('corner'), { home, step: (n) => scene.map.setZoom(scene.map.getZoom() + n), size: screenSize });
tooltip(at('tooltip'));
notices(at('notice'), at('strip'), { reload: load, reconnect: () => location.reload() });
keepHash(() => usualLayers(get('layers')));
load();

// A service that has just started knows the layers but has not read the city yet.
async function whyEmpty() {
  if (await ready()) return { kind: 'empty' };
  setTimeout(load, STARTING_MS);
  return { kind: 'starting' };
}

let placed = Boolean(asked); // whether the map stands where it is to begin

const nameAnew = onNews('jurisdiction', nameZone);

/** Reads the declarations, counts and ages; shows the zone the first time. */
async function load() {
  try {
    const layers = layersOf(await collections());
    const visible = get('layers').length ? get('visible') : (choices.visible ?? new Set(usualLayers(layers)));
    const empty = layers.every(({ count }) => count === 0);
    // The map goes to its place before it knows any layer, so that no tile is asked for in vain.
    if (!placed && extentOf(layers)) scene.map.fitBounds(leafletBox(extentOf(layers)), { animate: false, ...room() });
    placed ||= !empty;
    set({ layers, visible, notice: empty ? await whyEmpty() : null });
    await Promise.all([nameAnew(layers), count(layers)]);
  } catch (error) {
    if (get('layers').length === 0) set({ notice: { kind: 'failed', detail: error.status ? error.message : t('noServer') } });
  }
}

async function count(layers) {
  const theme = get('theme');
  const totals = await countLevels(layers);
  const risk = theme ? { 'risk-points': await countTheme(theme) } : {};
  set({ totals: { ...totals, ...risk } });
}

subscribe(['theme'], () => count(get('layers')));

function home() {
  const bounds = extentOf(get('layers'));
  return bounds ? { bounds, ...room() } : CHINA;
}

// The middle of the map is what the panels leave free. Before the layers are known the legend is taken to have two lines.
function room() {
  const panel = Math.max(...['layers', 'analysis-panel'].map((id) => at(id).getBoundingClientRect().right));
  const legend = at('legend').hidden ? LEGEND * screenSize() : innerHeight - at('legend').getBoundingClientRect().top;
  return { paddingTopLeft: [panel + 16, 24], paddingBottomRight: [24, legend + 8] };
}

const leafletBox = ([west, south, east, north]) => [[south, west], [north, east]];

followCity(load);

at('skip').addEventListener('click', (event) => {
  event.preventDefault(); // the address of the page says what is on the map, not where the focus is
  at('map').focus();
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) return;
  if (event.key === 'Escape') set({ selection: null, feature: null, choices: null });
  else if (event.key === 'l' || event.key === 'L') togglePanel();
  else if (event.key === 'a' || event.key === 'A') toggleAnalysis();
  else if (event.key === 'h' || event.key === 'H') toggleHeat();
});
