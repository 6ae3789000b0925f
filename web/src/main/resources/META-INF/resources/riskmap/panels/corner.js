// The lower right corner: zoom buttons, scale bar, coordinates under the pointer.
import { h, icon } from '../dom.js';
import { get, set, subscribe } from '../state.js';
import { metres, t } from '../text/text.js';

const EARTH = 40075016.686;

/** Builds the corner; `home()` answers the view of the whole zone, `step(n)` zooms. */
export function corner(element, { home, step, size }) {
  const buttons = [
    ['zoom-in', 'plus', 'zoomIn', () => step(0.75)],
    ['zoom-out', 'minus', 'zoomOut', () => step(-0.75)],
    ['home', 'home', 'home', () => set({ flight: home() })],
  ].map(([id, sign, key, onclick]) => ({ key, node: h('button', { type: 'button', id, onclick }, icon(sign)) }));
  const cursor = h('span', { class: 'cursor' });
  const bar = h('span', { class: 'scale' }, h('i', {}), h('small', {}));
  element.append(h('div', { class: 'zoom' }, buttons.map(({ node }) => node)), h('div', { class: 'measure' }, cursor, bar));

  const write = () => {
    for (const { key, node } of buttons) {
      node.title = t(key);
      node.setAttribute('aria-label', t(key));
    }
    drawBar(bar, size());
    place(cursor);
  };
  subscribe(['lang', 'view'], write);
  subscribe(['cursor'], () => place(cursor));
  addEventListener('resize', write);
  write();
}

function place(cursor) {
  const at = get('cursor') ?? (get('view') && { lat: get('view').lat, lng: get('view').lon });
  if (at) cursor.textContent = t('cursor', at.lng.toFixed(5), at.lat.toFixed(5));
}

// On the Mercator map a metre grows with the latitude; the bar is true in the middle of the map.
function drawBar(bar, size) {
  const view = get('view');
  if (!view) return;
  const perPixel = (EARTH * Math.cos((view.lat * Math.PI) / 180)) / (256 * 2 ** view.zoom);
  const most = perPixel * 110 * size;
  const power = 10 ** Math.floor(Math.log10(most));
  const length = [5, 2, 1].map((n) => n * power).find((n) => n <= most);
  bar.firstChild.style.width = `${length / perPixel}px`;
  bar.lastChild.textContent = metres(length);
}
