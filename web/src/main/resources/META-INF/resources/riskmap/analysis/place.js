// The control that says where an analysis looks, and the hint of the drawing tool.
import { h, icon } from '../dom.js';
import { get, set } from '../state.js';
import { metres, squareMetres, t } from '../text/text.js';
import { DRAWN } from './area.js';
import { measureOf } from './measure.js';

const TITLES = {
  view: 'anView', centre: 'anCentre', selection: 'anSelection',
  rectangle: 'anRectangle', polygon: 'anPolygon', line: 'anLine', point: 'anPoint',
};
const HINTS = { rectangle: 'anHintRectangle', polygon: 'anHintPolygon', line: 'anHintLine', point: 'anHintPoint' };

/** The control: `way` is the one chosen, `choose(way)` hears another, `fault` is a sentence or nothing. */
export function placeControl({ place, way, choose, fault }) {
  const buttons = place.ways.map((one) => {
    const drawn = DRAWN.includes(one);
    const take = () => {
      choose(one);
      set({ drawing: drawn ? one : null });
    };
    const off = one === 'selection' && !get('feature')?.geometry;
    const title = one === 'all' ? place.all() : t(TITLES[one]);
    return h('button', { type: 'button', id: `where-${one}`, class: drawn ? 'way shape' : 'way', disabled: off, 'aria-pressed': String(way === one), title: off ? t('anSelectionHint') : title, 'aria-label': title, onclick: take }, drawn ? icon(one) : title);
  });
  return h(
    'div',
    { class: `field-row where${fault ? ' wrong' : ''}`, 'data-field': 'where', role: 'group', 'aria-label': t('anWhere') },
    h('label', {}, t('anWhere')),
    h('div', { class: 'control ways' }, buttons),
    hintOf(way),
    fault && h('p', { class: 'fault', role: 'alert' }, fault),
  );
}

function hintOf(way) {
  if (!DRAWN.includes(way)) return null;
  if (get('drawing')) return h('p', { class: 'hint drawing-hint', 'aria-live': 'polite' }, t(HINTS[get('drawing')]));
  if (!get('drawn')) return null;
  const { area, length } = measureOf(get('drawn'));
  const size = area ? squareMetres(area) : length ? metres(length) : null;
  return h('p', { class: 'hint' }, size ? t('anDrawnSize', size) : t('anDrawn'), h('button', { type: 'button', class: 'link', id: 'draw-again', onclick: () => set({ drawing: way }) }, t('anDrawAgain')));
}
