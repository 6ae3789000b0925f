// The heatmap's panel: of which layer, how wide the kernel, weight, levels, the fixed classes, the value under the pointer.
import { h, icon } from '../dom.js';
import { CLASSES, coloursOn, HEAT_LAYERS, opacityOf, stepOf } from '../look/heat.js';
import { LEVELS } from '../look/levels.js';
import { isRisk } from '../look/symbols.js';
import { get, layer, set, subscribe, toggled } from '../state.js';
import { metres, number, say, t } from '../text/text.js';

const NARROWEST = 50; // metres; the slider is logarithmic from here to the widest
const WIDEST = 5000;
const STEPS = 100;
const KERNELS = [['quartic', 'anQuartic'], ['gaussian', 'anGaussian']];

/** Switches the heatmap on with its usual settings, or off. */
export function toggleHeat() {
  set({ heat: get('heat') ? null : { layer: 'risk-points', bandwidth: 500 }, heatInfo: null });
}

/** Builds the panel into an element, which is hidden while there is no heatmap. */
export function heatPanel(element) {
  const parts = { status: h('p', { class: 'note', 'aria-live': 'polite' }), scale: h('div', { class: 'ramp' }) };
  let shown = null;
  const write = (fresh) => {
    const heat = get('heat');
    element.hidden = !heat;
    // While the slider moves only the numbers change: a slider replaced under the hand would let go.
    if (heat && (fresh || shown !== heat.layer)) rewrite(element, heat, parts);
    shown = heat?.layer ?? null;
    report(parts);
    writeScale(parts.scale);
  };
  const layersFilled = () => get('layers').filter(({ count }) => count > 0).map(({ id }) => id).join();
  let filled = null;
  subscribe(['heat'], () => write(false));
  subscribe(['lang', 'levels'], () => write(true));
  subscribe(['layers'], () => filled !== (filled = layersFilled()) && write(true));
  subscribe(['heatInfo'], () => write(false));
  subscribe(['heatValue', 'ground'], () => writeScale(parts.scale));
  write(true);
}

function rewrite(element, heat, parts) {
  const focus = element.contains(document.activeElement) ? document.activeElement.id : null;
  element.replaceChildren(...content(heat, parts));
  if (focus) document.getElementById(focus)?.focus();
}

function report({ status }) {
  const { heat, info } = { heat: get('heat'), info: get('heatInfo') };
  if (!heat) return;
  status.className = info?.error ? 'note bad' : 'note';
  status.dataset.running = String(Boolean(info?.running) || !info);
  if (info?.error) status.textContent = t('heatFailed', info.error);
  else if (!info || info.featureCount === undefined) status.textContent = t('heatRunning');
  else status.textContent = info.featureCount === 0 ? t('heatNothing') : t('heatHow', t(KERNELS.find(([word]) => word === (heat.kernel ?? 'quartic'))[1]), metres(heat.bandwidth), number(info.featureCount));
}

function change(patch) {
  set({ heat: { ...get('heat'), ...patch } });
}

function content(heat, { status, scale }) {
  const declared = layer(heat.layer);
  const shut = h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: toggleHeat }, icon('close'));
  const layers = [...new Set([...HEAT_LAYERS, heat.layer])].map(layer).filter(Boolean).map(({ id, title }) => [id, say(title)]);
  const numeric = (declared?.attributes ?? []).filter(({ type }) => /integer|decimal/i.test(type));
  const weights = [['', t('anEachOne')], ...numeric.map(({ name, title }) => [name, say(title)])];
  return [
    h('header', {}, h('h2', {}, t('heatTitle')), shut),
    field(t('heatLayer'), select('heat-layer', layers, heat.layer, (id) => change({ layer: id, weight: undefined }))),
    h('label', { class: 'field' }, h('span', {}, t('heatBandwidth')), slider(heat)),
    field(t('anKernel'), select('heat-kernel', KERNELS.map(([word, key]) => [word, t(key)]), heat.kernel ?? 'quartic', (kernel) => change({ kernel }))),
    numeric.length > 0 && field(t('anWeightBy'), select('heat-weight', weights, heat.weight ?? '', (weight) => change({ weight: weight || undefined }))),
    declared && isRisk(declared) && h('div', { class: 'field' }, h('span', {}, t('levelFilter')), levels()),
    scale,
    status,
  ].filter(Boolean);
}

const field = (title, control) => h('label', { class: 'field' }, h('span', {}, title), control);

function select(id, options, chosen, take) {
  return h('select', { id, onchange: (event) => take(event.target.value) }, options.map(([value, title]) => h('option', { value, selected: value === chosen }, title)));
}

function slider(heat) {
  const value = h('output', {}, metres(heat.bandwidth));
  const slide = ({ target }) => {
    const bandwidth = rounded(NARROWEST * (WIDEST / NARROWEST) ** (target.value / STEPS));
    value.textContent = metres(bandwidth);
    target.setAttribute('aria-valuetext', metres(bandwidth));
    change({ bandwidth });
  };
  const at = Math.round((STEPS * Math.log(heat.bandwidth / NARROWEST)) / Math.log(WIDEST / NARROWEST));
  const input = h('input', { type: 'range', id: 'heat-bandwidth', min: 0, max: STEPS, step: 1, value: at, 'aria-label': t('heatBandwidth'), 'aria-valuetext': metres(heat.bandwidth), oninput: slide });
  return [input, value];
}

// Two digits that count: 50, 52, … 500, 520.
function rounded(length) {
  const unit = 10 ** (Math.floor(Math.log10(length)) - 1);
  return Math.round(length / unit) * unit;
}

function levels() {
  return h('div', { class: 'letters' }, LEVELS.map(({ code, letter }) => h('button', { type: 'button', class: 'letter', id: `heat-${code}`, 'data-level': code, 'aria-pressed': String(get('levels').has(code)), 'aria-label': code, onclick: () => set({ levels: toggled(get('levels'), code) }) }, letter)));
}

function writeScale(element) {
  const heat = get('heat');
  if (!heat) return;
  const classes = get('heatInfo')?.classes ?? CLASSES;
  const value = get('heatValue');
  const here = value === null ? -2 : stepOf(classes.breaks, value);
  const colours = coloursOn(classes, get('ground'));
  const steps = classes.breaks.map((lower, i) => {
    const bar = h('i', { class: i === here ? 'here' : '', style: `background:${colours[i]};opacity:${opacityOf(i, classes)}` });
    return h('span', {}, bar, h('small', {}, short(lower)));
  });
  const what = heat.weight ? say(layer(heat.layer)?.attributes.find(({ name }) => name === heat.weight)?.title) : t('heatWeightAll');
  const told = value === null ? h('small', { class: 'unit' }, t('heatPoint')) : h('b', { id: 'heat-value' }, t('heatUnit', `${number(value, value < 10 ? 2 : value < 1000 ? 1 : 0)} ${what}`));
  element.replaceChildren(h('p', { class: 'scale-head' }, h('small', { class: 'unit' }, t('heatUnit', what)), told), h('div', { class: 'steps' }, steps));
}

// Ten of them stand side by side.
const short = (value) => (value < 1000 ? number(value, 6) : value < 1e6 ? `${number(value / 1000)}k` : `${number(value / 1e6)}M`);
