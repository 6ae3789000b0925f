// The form of a scene: words, time, extent, layers, heatmap, panels. Answers the document as the service takes it.
import { h } from '../../dom.js';
import { HEAT_LAYERS } from '../../look/heat.js';
import { say, t } from '../../text/text.js';
import { PANEL_TITLES } from '../words.js';

const WIDTHS = [100, 200, 300, 500, 800, 1200, 2000, 3000];
const SHOWN = ['BASEMAP'];

/**
 * @param {Object} scene
 * @param {Object} how `{layers, fixed, changed}`: declarations, whether the id may no longer change, who hears of a change
 * @returns {{element: HTMLElement, read: () => Object, look: (extent) => void}} `look` takes an extent as if it were typed
 */
export function sceneForm(scene, { layers, fixed, changed }) {
  const input = (id, value, attributes = {}) => h('input', { id, value, ...attributes });
  const fields = {
    id: input('scene-id', scene.id, { pattern: '[a-z][a-z0-9-]{0,39}', readonly: fixed }),
    zh: input('scene-zh', scene.title.zh, { maxlength: 60 }),
    en: input('scene-en', scene.title.en, { maxlength: 60 }),
    seconds: input('scene-seconds', scene.seconds, { type: 'number', min: 5, max: 3600 }),
    extent: input('scene-extent', scene.extent === 'city' ? '' : scene.extent.join(', '), { placeholder: t('sceneCity') }),
    ticker: h('input', { id: 'scene-ticker', type: 'checkbox', checked: scene.ticker }),
    heat: select('scene-heat', [['', '–'], ...HEAT_LAYERS.map((id) => [id, nameOf(layers, id)])], scene.heat?.layer ?? ''),
    bandwidth: select('scene-bandwidth', WIDTHS.map((n) => [n, `${n} m`]), scene.heat?.bandwidth ?? 500),
  };
  const shown = layers.filter(({ role }) => !SHOWN.includes(role)).map((layer) => layerChoice(layer, scene.layers.find(({ id }) => id === layer.id)));
  const sides = { left: side('left', scene.left), right: side('right', scene.right) };
  const read = () => documentOf(scene, fields, shown, sides);
  const look = (extent) => {
    fields.extent.value = extent === 'city' ? '' : extent.join(', ');
    changed(read());
  };
  const whole = h('button', { type: 'button', class: 'tool', id: 'scene-whole', onclick: () => look('city') }, t('sceneCity'));
  const element = h(
    'form',
    { class: 'scene', onsubmit: (event) => event.preventDefault(), onchange: () => changed(read()) },
    label(t('sceneId'), fields.id),
    label(t('sceneSeconds'), fields.seconds),
    label('中文', fields.zh),
    label('English', fields.en),
    h('label', { class: 'wide' }, h('span', {}, t('sceneExtent')), h('span', { class: 'pair' }, fields.extent, whole)),
    label(t('sceneHeat'), fields.heat),
    label(t('heatBandwidth'), fields.bandwidth),
    h('label', { class: 'tick wide' }, fields.ticker, t('sceneTicker')),
    h('fieldset', {}, h('legend', {}, t('sceneLayers')), shown.map(({ element: one }) => one)),
    h('fieldset', {}, h('legend', {}, t('sceneLeft')), sides.left.element),
    h('fieldset', {}, h('legend', {}, t('sceneRight')), sides.right.element),
  );
  return { element, read, look };
}

const label = (text, control) => h('label', {}, h('span', {}, text), control);
const nameOf = (layers, id) => say(layers.find((one) => one.id === id)?.title) || id;

function select(id, options, chosen) {
  return h('select', { id }, options.map(([value, text]) => h('option', { value, selected: String(value) === String(chosen) }, text)));
}

// Whether a layer is shown, and which of its features.
function layerChoice({ id, title }, chosen) {
  const box = h('input', { type: 'checkbox', id: `layer-${id}`, checked: Boolean(chosen), onchange: () => (filter.hidden = !box.checked) });
  const filter = h('input', { id: `filter-${id}`, value: chosen?.filter ?? '', maxlength: 2000, placeholder: t('sceneFilter'), 'aria-label': `${say(title)}: ${t('sceneFilter')}`, hidden: !chosen });
  const element = h('div', { class: 'layer' }, h('label', { class: 'tick' }, box, say(title)), filter);
  return { element, value: () => (box.checked ? { ...chosen, id, filter: filter.value.trim() || undefined } : null) };
}

// Six places from top to bottom; an empty one is left out.
function side(name, chosen) {
  const options = [['', '–'], ...Object.entries(PANEL_TITLES).map(([id, key]) => [id, t(key)])];
  const selects = Array.from({ length: 6 }, (_, i) => select(`${name}-${i}`, options, chosen[i] ?? ''));
  return { element: selects, values: () => [...new Set(selects.map(({ value }) => value).filter(Boolean))] };
}

function documentOf(scene, fields, shown, sides) {
  const box = fields.extent.value.split(/[,,\s]+/).filter(Boolean).map(Number);
  return {
    id: fields.id.value,
    title: { zh: fields.zh.value, en: fields.en.value },
    seconds: Number(fields.seconds.value),
    extent: box.length ? box : 'city',
    layers: shown.map(({ value }) => value()).filter(Boolean), // a theme is kept though this form does not show it
    ...(fields.heat.value ? { heat: { ...scene.heat, layer: fields.heat.value, bandwidth: Number(fields.bandwidth.value) } } : {}),
    left: sides.left.values(),
    right: sides.right.values(),
    ticker: fields.ticker.checked,
  };
}
