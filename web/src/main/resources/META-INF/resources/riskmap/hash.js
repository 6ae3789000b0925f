// The address of the page says what is on it, so that a link shows the same to whoever opens it.
import { readSettings, writeSettings } from './analysis/values.js';
import { LEVELS } from './look/levels.js';
import { get, set, subscribe } from './state.js';

/** What an address asks for; absent parts are left to their usual value. */
export function readHash(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const wish = {};
  const map = (parts.get('map') ?? '').split('/').map(Number);
  if (map.length === 3 && map.every(Number.isFinite) && Math.abs(map[1]) <= 85 && Math.abs(map[2]) <= 180) {
    wish.view = { zoom: Math.max(3, Math.min(19, map[0])), lat: map[1], lon: map[2] };
  }
  if (['zh', 'en'].includes(parts.get('lang'))) wish.lang = parts.get('lang');
  if (parts.has('layers')) wish.visible = new Set(parts.get('layers').split(',').filter(Boolean));
  const codes = LEVELS.map(({ code }) => code);
  if (parts.has('levels')) wish.levels = new Set(parts.get('levels').split(',').filter((code) => codes.includes(code)));
  if (parts.has('theme')) wish.theme = parts.get('theme');
  if (parts.has('patterns')) wish.patterns = true;
  const heat = (parts.get('heat') ?? '').split(',');
  if (heat.length >= 2 && Number(heat[1]) > 0) {
    const [kernel, weight] = [heat[2] || undefined, heat[3] || undefined];
    wish.heat = { layer: heat[0], bandwidth: Math.max(10, Math.min(20000, Number(heat[1]))), kernel, weight };
  }
  if (parts.has('analysis')) wish.analysis = readSettings(parts.get('analysis'));
  const [layer, ...id] = (parts.get('at') ?? '').split('/');
  if (layer && id.length) wish.selection = { layer, id: id.join('/'), attributes: {} };
  return wish;
}

function writeHash(usual) {
  const { view, lang } = { view: get('view'), lang: get('lang') };
  const parts = [];
  if (view) parts.push(`map=${view.zoom}/${view.lat.toFixed(5)}/${view.lon.toFixed(5)}`);
  if (lang !== 'zh') parts.push(`lang=${lang}`);
  const visible = [...get('visible')].sort().join(',');
  if (visible !== [...usual()].sort().join(',')) parts.push(`layers=${visible}`);
  if (get('levels').size < LEVELS.length) parts.push(`levels=${[...get('levels')].join(',')}`);
  if (get('theme')) parts.push(`theme=${get('theme')}`);
  if (get('patterns')) parts.push('patterns=1');
  if (get('heat')) parts.push(`heat=${heatOf(get('heat'))}`);
  if (get('analysis')) parts.push(`analysis=${encodeURIComponent(writeSettings(get('analysis')))}`);
  const selection = get('selection');
  if (selection) parts.push(`at=${selection.layer}/${selection.id}`);
  const hash = `#${parts.join('&')}`;
  if (hash !== location.hash) history.replaceState(null, '', hash);
}

// The last parts may be left out.
function heatOf({ layer, bandwidth, kernel = '', weight = '' }) {
  return [layer, bandwidth, kernel, weight].join(',').replace(/,+$/, '');
}

/** Keeps the address up to date; `usual()` answers the layers shown without any wish. */
export function keepHash(usual) {
  subscribe(['view', 'lang', 'visible', 'levels', 'theme', 'patterns', 'heat', 'analysis', 'selection'], () => writeHash(usual));
  addEventListener('hashchange', () => {
    const { view, ...wish } = readHash(location.hash);
    set(view ? { ...wish, flight: view } : wish);
  });
}
