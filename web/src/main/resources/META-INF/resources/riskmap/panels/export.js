// Takes a layer away as a file: a menu of formats behind each row of the layer panel. The filters of the panel go along,
// and the box of the map when only what is in sight is wanted.
import { h, icon } from '../dom.js';
import { LEVELS } from '../look/levels.js';
import { get } from '../state.js';
import { say, t } from '../text/text.js';

const FORMATS = [
  ['xlsx', 'Excel', '.xlsx'],
  ['shp', 'Shapefile', '.zip'],
  ['gpkg', 'GeoPackage', '.gpkg'],
  ['geojson', 'GeoJSON', '.geojson'],
  ['csv', 'CSV', '.csv'],
  ['kml', 'KML', '.kml'],
  ['fgb', 'FlatGeobuf', '.fgb'],
];

const LONLAT_ONLY = 'kml'; // the format fixes its reference system

// Kept for the next menu, so that several layers are taken alike.
let onlyView = false;
let system = null;

/** The menu of a layer; null when it holds nothing. */
export function exportMenu(declared) {
  if (!declared.count) return null;
  const name = say(declared.title);
  const links = FORMATS.map(([format, title, ending]) => h(
    'a',
    {
      href: address(declared, format),
      download: '',
      onclick: (event) => {
        event.currentTarget.href = address(declared, format); // the map may have moved since the menu was made
        menu.open = false;
      },
    },
    h('span', {}, title),
    h('small', {}, ending),
  ));
  const summary = h('summary', { id: `export-${declared.id}`, title: t('exportLayer', name), 'aria-label': t('exportLayer', name) }, icon('take'));
  const view = h('input', { type: 'checkbox', id: `export-view-${declared.id}`, checked: onlyView, onchange: () => (onlyView = view.checked) });
  const limit = h('label', { class: 'tick' }, view, t('exportView'));
  const place = h('label', { class: 'system' }, t('exportSystem'), systems(declared));
  const note = filters(declared).length > 0 && h('p', {}, t('exportFiltered'));
  const menu = h('details', { class: 'export', onkeydown: (event) => close(event, menu, summary), onfocusout: (event) => leave(event, menu) }, summary, h('div', { class: 'formats' }, limit, place, note, links));
  return menu;
}

function systems(declared) {
  const select = h('select', { id: `export-crs-${declared.id}`, onchange: () => (system = select.value) }, declared.systems.map((uri) => h('option', { value: uri, selected: uri === system }, nameOf(uri))));
  return select;
}

/** The last part of a reference system's URI, as authorities write it. */
function nameOf(uri) {
  const code = uri.split('/').pop();
  return code === 'CRS84' ? `WGS 84 (${code})` : `EPSG:${code}`;
}

function close(event, menu, summary) {
  if (event.key !== 'Escape' || !menu.open) return;
  event.stopPropagation();
  menu.open = false;
  summary.focus();
}

function leave(event, menu) {
  if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
}

function address(declared, format) {
  const query = new URLSearchParams([['f', format], ['lang', get('lang')], ...filters(declared)]);
  if (onlyView && get('bounds')) query.set('bbox', get('bounds').map((degrees) => degrees.toFixed(6)).join(','));
  if (format !== LONLAT_ONLY && declared.systems.includes(system)) query.set('crs', system);
  return `/ogc/collections/${declared.id}/export?${query}`;
}

/** What the panel's filters leave of the risk points; other layers are shown whole. */
function filters(declared) {
  if (declared.id !== 'risk-points') return [];
  const levels = LEVELS.map(({ code }) => code).filter((code) => get('levels').has(code));
  const chosen = [];
  if (levels.length > 0 && levels.length < LEVELS.length) chosen.push([declared.scale, levels.join(',')]);
  if (get('theme')) chosen.push(['theme', get('theme')]);
  return chosen;
}
