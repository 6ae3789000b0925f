// The panel of analyses: choose one, say where and how, run it, stop it; below, the results that are kept.
import { Problem } from '../api.js';
import { h, icon } from '../dom.js';
import { get, layer, set, subscribe } from '../state.js';
import { number, t } from '../text/text.js';
import { geometryOf } from './area.js';
import { analyses, descriptions, moduleOf, processOf, titleOf } from './catalogue.js';
import { fieldNames, fieldsOf } from './form.js';
import { placeControl } from './place.js';
import { resultCard, resultOf } from './result.js';
import { keep, watchAge } from './results.js';
import { run, Stopped } from './runner.js';
import { filterOf, firstText, isPlace, readFields } from './values.js';

const RESHAPING = ['layer', 'levels', 'where', 'generate', 'features']; // fields on which other fields depend
const PLACES = new Set(['point', 'geometry', 'area', 'jurisdiction', 'bbox']);

/** Opens the panel with the analysis used last, or closes it. */
export function toggleAnalysis() {
  set({ analysis: get('analysis') ? null : (last ?? { process: 'grid-coverage', values: {} }), drawing: null });
}

let last = null; // what the panel showed when it was closed

/** Builds the panel into an element, which is hidden while no analysis is chosen. */
export function analysisPanel(element) {
  const desk = { element, described: null, trouble: null, faults: {}, whole: null, running: null, progress: 0 };
  const form = h('form', { class: 'analysis-form', novalidate: true, onsubmit: (event) => (event.preventDefault(), begin(desk)) });
  const list = h('ul', { class: 'results' });
  const head = h('header', {});
  element.append(head, h('div', { class: 'scroll' }, form, list));
  Object.assign(desk, { form, list, head, write: () => write(desk), again: () => kept(desk) });
  let opened = null;
  subscribe(['analysis'], ({ analysis }) => {
    if (analysis) last = analysis;
    const other = analysis?.process !== opened?.process || RESHAPING.some((name) => analysis?.values[name] !== opened?.values[name]);
    if (analysis?.process !== opened?.process) Object.assign(desk, { faults: {}, whole: null });
    opened = analysis;
    if (other) desk.write();
    if (analysis && !desk.described) load(desk);
  });
  subscribe(['drawing', 'drawn', 'feature', 'lang'], () => desk.write());
  let filled = null;
  subscribe(['layers'], ({ layers }) => {
    // Ages change all the time; the form only cares which layers hold something.
    const now = layers.filter(({ count }) => count > 0).map(({ id }) => id).join();
    if (now !== filled) desk.write();
    filled = now;
  });
  subscribe(['results', 'open', 'lang', 'ground'], desk.again);
  subscribe(['marked'], ({ marked }) => marked?.from === 'map' && (get('open') === marked.result ? desk.again() : set({ open: marked.result })));
  watchAge();
  desk.write();
  if (get('analysis')) load(desk);
}

async function load(desk) {
  desk.trouble = null;
  desk.write();
  try {
    desk.described = await descriptions();
  } catch (error) {
    desk.trouble = error.message;
  }
  desk.write();
  desk.again();
}

function write(desk) {
  const open = get('analysis');
  desk.element.hidden = !open;
  if (!open) return;
  desk.element.setAttribute('aria-label', t('anTitle'));
  const shut = h('button', { type: 'button', class: 'icon-button', id: 'close-analysis', 'aria-label': t('close'), onclick: toggleAnalysis }, icon('close'));
  desk.head.replaceChildren(h('h2', {}, t('anTitle')), shut);
  const focus = document.activeElement?.closest('.analysis-form') ? document.activeElement.id : null;
  const module = desk.described && moduleOf(open.process);
  if (desk.trouble) desk.form.replaceChildren(h('p', { class: 'fault' }, t('anNoService', desk.trouble)), h('button', { type: 'button', class: 'second', onclick: () => load(desk) }, t('retry')));
  else if (!module) desk.form.replaceChildren(h('p', { class: 'note' }, h('i', { class: 'spin' })));
  else desk.form.replaceChildren(chooser(desk, module), ...fieldsAndPlace(desk, module), runLine(desk));
  if (focus) document.getElementById(focus)?.focus();
}

function chooser(desk, module) {
  const change = (event) => set({ analysis: { process: event.target.value, values: {} }, drawing: null });
  const options = analyses(desk.described).map((one) => h('option', { value: one.id, selected: one.id === module.id }, titleOf(one, desk.described)));
  return h('div', { class: 'chooser' }, icon(module.icon), h('select', { id: 'analysis', 'aria-label': t('anWhich'), onchange: change }, options));
}

// The texts of all fields: what was entered, else what they begin with.
function texts(desk, module) {
  const { values } = get('analysis');
  const { inputs } = desk.described.get(processOf(module));
  const begun = Object.fromEntries(Object.keys(inputs).map((name) => [name, firstText(inputs[name], module.first[name])]));
  return { ...begun, where: module.place?.ways[0], ...values };
}

function fieldsAndPlace(desk, module) {
  const process = desk.described.get(processOf(module));
  const values = texts(desk, module);
  const change = (name, text) => {
    desk.faults = { ...desk.faults, [name]: undefined };
    set({ analysis: { ...get('analysis'), values: { ...get('analysis').values, [name]: text } } });
  };
  const choose = (where) => change('where', where);
  const where = module.place && placeControl({ place: module.place, way: values.where, choose, fault: desk.faults.where?.detail });
  return [where, ...fieldsOf({ module, process, values, faults: desk.faults, change })].filter(Boolean);
}

// The form stays as it is while a job goes on: a button replaced under the hand would not hear the click.
function showProgress({ form, progress }) {
  const bar = form.querySelector('.progress');
  if (!bar) return;
  bar.setAttribute('aria-valuenow', progress);
  bar.firstChild.style.width = `${Math.max(3, progress)}%`;
  form.querySelector('#run-note').textContent = t('anProgress', number(progress));
}

function runLine(desk) {
  const busy = desk.running !== null;
  const go = h('button', { type: 'submit', class: 'action', id: 'run', disabled: busy }, t('anRun'));
  const stop = busy && h('button', { type: 'button', class: 'second', id: 'stop', onclick: () => desk.running.stop() }, t('anStop'));
  const bar = busy && h('div', { class: 'progress', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': desk.progress }, h('i', { style: `width:${Math.max(3, desk.progress)}%` }));
  const told = busy ? t('anProgress', number(desk.progress)) : desk.whole?.say();
  const calm = busy || desk.whole?.calm; // stopped as wished is no fault
  return h('div', { class: 'run-line' }, h('div', { class: 'actions' }, go, stop), bar, told && h('p', { class: calm ? 'note' : 'fault', id: 'run-note', role: 'status' }, told));
}

/** What is asked of the service, or null with the faults beside the fields. */
function wishOf(desk, module) {
  const values = texts(desk, module);
  const id = processOf(module);
  const { inputs: declared } = desk.described.get(id);
  const shown = new Set(fieldNames(module, { inputs: declared }, values));
  const fields = Object.fromEntries(Object.entries(declared).filter(([name, { schema }]) => shown.has(name) && !isPlace(schema)));
  const { inputs, faults } = readFields(fields, values);
  const filter = filterOf({ scale: layer(values.layer)?.scale, levels: values.levels, text: inputs.filter });
  if (filter) inputs.filter = filter;
  const geometry = module.place ? geometryOf(values.where) : null;
  if (geometry === undefined) faults.where = { detail: t(values.where === 'selection' ? 'anSelectionHint' : 'anDrawFirst') };
  desk.faults = faults;
  desk.whole = null;
  if (Object.keys(faults).length > 0) return null;
  return { id, inputs: { ...module.fixed, ...inputs, ...(geometry ? module.place.inputs(geometry) : {}) }, mediaType: module.mediaType };
}

async function begin(desk) {
  const module = moduleOf(get('analysis')?.process);
  const wish = module && !desk.running && wishOf(desk, module);
  desk.write();
  if (!wish) return;
  await execute(desk, module, wish);
}

async function execute(desk, module, wish) {
  desk.progress = 0;
  desk.running = run(wish, ({ progress }) => {
    desk.progress = progress;
    showProgress(desk);
  });
  desk.write();
  try {
    const document = await desk.running.done;
    desk.running = null;
    keep(resultOf({ module, title: titleOf(module, desk.described), process: wish.id, inputs: wish.inputs, document }));
  } catch (error) {
    desk.running = null;
    tell(desk, error);
  }
  desk.write();
}

function tell(desk, error) {
  const name = error instanceof Problem ? error.body?.parameter : null;
  const { allowed, value } = error.body ?? {};
  const detail = allowed && typeof allowed === 'string' ? t('anAllowed', String(value ?? ''), allowed) : error.message;
  const key = PLACES.has(name) ? 'where' : name;
  if (error instanceof Stopped) desk.whole = { calm: true, say: () => t('anStopped') };
  else if (error instanceof Problem && error.status > 0 && desk.form.querySelector(`[data-field="${key}"]`)) desk.faults = { ...desk.faults, [key]: { detail } };
  else desk.whole = { say: () => (error instanceof Problem ? t('anFailed', error.message) : t('anOffline')) };
}

function kept(desk) {
  if (!desk.described) return;
  const cards = get('results').map((result) => {
    const module = moduleOf(result.analysis);
    const again = () => !desk.running && execute(desk, module, { id: result.process, inputs: result.inputs, mediaType: result.mediaType });
    return resultCard(result, { module, offered: desk.described.get(result.process).mediaTypes, again });
  });
  desk.list.replaceChildren(...cards);
}
