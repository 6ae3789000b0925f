// The heatmap's panel: of which layer, how wide the kernel, the fixed classes, how it was computed.
import { h, icon } from '../dom.js';
import { CLASSES, HEAT_LAYERS, opacityOf } from '../look/heat.js';
import { get, layer, set, subscribe } from '../state.js';
import { metres, number, say, t } from '../text/text.js';

const BANDWIDTHS = [100, 200, 300, 500, 800, 1200, 2000, 3000];

/** Switches the heatmap on with its usual settings, or off. */
export function toggleHeat() {
  set({ heat: get('heat') ? null : { layer: 'risk-points', bandwidth: 500 }, heatInfo: null });
}

/** Builds the panel into an element, which is hidden while there is no heatmap. */
export function heatPanel(element) {
  const status = h('p', { class: 'note', 'aria-live': 'polite' });
  let shown = null;
  const write = (fresh) => {
    const heat = get('heat');
    element.hidden = !heat;
    // While the slider moves only the numbers change: a slider replaced under the hand would let go.
    if (heat && (fresh || shown !== heat.layer)) element.replaceChildren(...content(heat, status));
    shown = heat?.layer ?? null;
    report();
  };
  const report = () => {
    const info = get('heatInfo');
    status.className = info?.error ? 'note bad' : 'note';
    if (!get('heat')) return;
    if (info?.error) status.textContent = t('heatFailed', info.error);
    else status.textContent = info?.running ? t('heatRunning') : t('heatHow', metres(get('heat').bandwidth));
  };
  subscribe(['heat'], () => write(false));
  subscribe(['lang', 'layers'], () => write(true));
  subscribe(['heatInfo'], report);
  write(true);
}

function content(heat, status) {
  const options = HEAT_LAYERS.map(layer)
    .filter(Boolean)
    .map(({ id, title }) => h('option', { value: id, selected: id === heat.layer }, say(title)));
  const choose = (event) => set({ heat: { ...get('heat'), layer: event.target.value } });
  const value = h('output', {}, metres(heat.bandwidth));
  const slide = (event) => {
    const bandwidth = BANDWIDTHS[event.target.value];
    value.textContent = metres(bandwidth);
    event.target.setAttribute('aria-valuetext', metres(bandwidth));
    set({ heat: { ...get('heat'), bandwidth } });
  };
  const step = Math.max(0, BANDWIDTHS.indexOf(heat.bandwidth));
  const slider = h('input', { type: 'range', id: 'heat-bandwidth', min: 0, max: BANDWIDTHS.length - 1, step: 1, value: step, 'aria-label': t('heatBandwidth'), 'aria-valuetext': metres(heat.bandwidth), oninput: slide });
  const shut = h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: toggleHeat }, icon('close'));
  return [
    h('header', {}, h('h2', {}, t('heatTitle')), shut),
    h('label', { class: 'field' }, h('span', {}, t('heatLayer')), h('select', { id: 'heat-layer', onchange: choose }, options)),
    h('label', { class: 'field' }, h('span', {}, t('heatBandwidth')), slider, value),
    ramp(get('heatInfo')?.classes ?? CLASSES),
    status,
  ];
}

function ramp(classes) {
  const steps = classes.breaks.map((lower, i) => {
    const bar = h('i', { style: `background:${classes.colours[i]};opacity:${opacityOf(i, classes)}` });
    return h('span', {}, bar, h('small', {}, number(lower)));
  });
  return h('div', { class: 'ramp' }, h('small', { class: 'unit' }, t('heatUnit', t('heatWeightAll'))), h('div', { class: 'steps' }, steps));
}
