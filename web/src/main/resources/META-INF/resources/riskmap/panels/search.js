// Search by name: `/` focuses, arrows choose, Enter flies there, Esc leaves.
import { search as ask } from '../api.js';
import { h, icon, swatch } from '../dom.js';
import { drawSymbol, symbolOf } from '../look/symbols.js';
import { get, layer, set, subscribe } from '../state.js';
import { featureName } from '../text/names.js';
import { say, spoken, t } from '../text/text.js';

const PAUSE_MS = 160;
const CLOSE_UP = 17.5;

/** Builds the search box. */
export function searchBox() {
  const input = h('input', { type: 'search', id: 'search', autocomplete: 'off', role: 'combobox', 'aria-expanded': 'false' });
  const list = h('ul', { class: 'hits', id: 'search-hits', role: 'listbox', hidden: true });
  const box = h('search', { class: 'search' }, icon('search'), input, h('kbd', {}, '/'), list);
  input.setAttribute('aria-controls', 'search-hits');
  const found = { hits: [], chosen: 0, timer: 0, abort: null };

  const write = () => {
    input.placeholder = t('search');
    input.setAttribute('aria-label', t('search'));
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const open = (...rows) => {
    list.replaceChildren(...rows);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  const show = () => {
    if (found.hits.length === 0) return open(h('li', { class: 'note none' }, t('searchNone', input.value.trim())));
    open(...found.hits.map((hit, i) => row(hit, i, i === found.chosen, go)), h('li', { class: 'note' }, t('searchHint')));
    input.setAttribute('aria-activedescendant', `hit-${found.chosen}`);
    list.children[found.chosen].scrollIntoView({ block: 'nearest' });
  };
  const run = async () => {
    const text = input.value.trim();
    found.abort?.abort();
    if (!text) return close();
    const abort = (found.abort = new AbortController());
    try {
      const { features } = await ask(text, abort.signal);
      Object.assign(found, { hits: features, chosen: 0 });
      show();
    } catch (error) {
      if (!abort.signal.aborted) open(h('li', { class: 'note bad' }, error.message));
    }
  };
  const go = (hit) => {
    const [lon, lat] = hit.geometry.coordinates;
    const id = hit.layer ?? hit.properties.layer;
    const visible = new Set(get('visible')).add(id);
    const [west, south, east, north] = hit.bbox ?? [lon, lat, lon, lat];
    const wide = east - west > 0.004 || north - south > 0.004;
    const flight = wide ? { bounds: [west, south, east, north] } : { lat, lon, zoom: CLOSE_UP };
    set({ visible, flight, selection: { layer: id, id: hit.id, attributes: hit.properties }, feature: null, choices: null });
    close();
    input.blur();
  };
  input.addEventListener('input', () => {
    clearTimeout(found.timer);
    found.timer = setTimeout(run, PAUSE_MS);
  });
  input.addEventListener('focus', () => input.value.trim() && run());
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', (event) => keys(event, found, { show, go, close, input }));
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || /INPUT|SELECT|TEXTAREA/.test(document.activeElement?.tagName)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  write();
  subscribe(['lang'], write);
  return box;
}

function keys(event, found, { show, go, close, input }) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && found.hits.length) {
    event.preventDefault();
    found.chosen = (found.chosen + step + found.hits.length) % found.hits.length;
    show();
  } else if (event.key === 'Enter' && found.hits.length) {
    go(found.hits[found.chosen]);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    close();
    input.value = '';
    input.blur();
  }
}

function row(hit, i, chosen, go) {
  const declared = layer(hit.layer ?? hit.properties.layer);
  const code = declared && hit.properties[declared.scale];
  const name = featureName(declared, hit.properties, hit.id);
  const symbol = declared && swatch((ctx, scale) => drawSymbol(ctx, symbolOf(declared, code, 2, spoken(), get('ground')), scale), 26, 24);
  const option = { id: `hit-${i}`, role: 'option', 'aria-selected': String(chosen), onmousedown: (e) => e.preventDefault(), onclick: () => go(hit) };
  return h('li', option, symbol, h('span', { class: 'hit-name' }, name), h('small', {}, declared ? say(declared.title) : ''));
}
