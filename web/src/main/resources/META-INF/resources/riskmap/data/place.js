// Where the place of each row stands, asked when the file does not say: two columns of numbers, or one of well-known text.
import { h } from '../dom.js';
import { t } from '../text/text.js';
import { look } from './actions.js';
import { desk } from './desk.js';

/** The question, with the columns of the file to choose from. */
export function placeView() {
  const x = columnChoice('place-x', 'placeX');
  const y = columnChoice('place-y', 'placeY');
  const wkt = columnChoice('place-wkt', 'placeWkt');
  const chosen = (label) => label.lastChild.value;
  const use = h('button', { type: 'submit', class: 'action', id: 'place-use', disabled: true }, t('placeUse'));
  const check = () => use.toggleAttribute('disabled', !(chosen(wkt) || (chosen(x) && chosen(y) && chosen(x) !== chosen(y))));
  const submit = (event) => {
    event.preventDefault();
    const { x: oldX, y: oldY, wkt: oldWkt, ...rest } = desk.mapping;
    look(chosen(wkt) ? { ...rest, wkt: chosen(wkt) } : { ...rest, x: chosen(x), y: chosen(y) });
  };
  return h('form', { class: 'place', onchange: check, onsubmit: submit }, h('h3', {}, t('placeTitle')), x, y, h('p', { class: 'note' }, t('placeOr')), wkt, h('div', { class: 'actions' }, use));
}

function columnChoice(id, key) {
  const options = desk.columns.map((name) => h('option', { value: name }, name));
  return h('label', { class: 'line' }, h('span', {}, t(key)), h('select', { id }, h('option', { value: '' }, t('chooseValue')), options));
}
