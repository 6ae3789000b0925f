// The fields of an analysis, made from what its process declares: right control, range, unit, fault beside the field.
import { h } from '../dom.js';
import { LEVELS } from '../look/levels.js';
import { isRisk } from '../look/symbols.js';
import { get, layer, toggled } from '../state.js';
import { number, say, t } from '../text/text.js';
import { isPlace } from './values.js';

const CHOICES = {
  quartic: 'anQuartic', gaussian: 'anGaussian', hexagon: 'anHexagon', square: 'anSquare', areas: 'anAreas', lines: 'anLines',
  zone: 'anLevelZone', street: 'anLevelStreet', community: 'anLevelCommunity', industrial: 'anIndustrial', all: 'anAllTrades', dbscan: 'anDbscan', hdbscan: 'anHdbscan',
};
const SHORT = {
  layer: 'anLayer', other: 'anOtherLayer', weight: 'anWeightBy', filter: 'anFilter', otherFilter: 'anOtherFilter',
  cellSize: 'anCellSize', bandwidth: 'heatBandwidth', kernel: 'anKernel', features: 'anFeaturesAs', shape: 'anShape',
  distance: 'anBand', k: 'anMost', within: 'anWithin', radii: 'anRadii', level: 'anGridLevel', tolerance: 'anTolerance',
  counts: 'anCounts', generate: 'anGenerate', method: 'anMethod', minCount: 'anMinCount', from: 'anSince', to: 'anUntil',
  evidence: 'anEvidence', breaks: 'anBreaks', trades: 'anTrades', clipped: 'anClipped',
};
const METRES = new Set(['cellSize', 'bandwidth', 'distance', 'within', 'tolerance', 'radii', 'evidence']);

/**
 * Names of the fields a module shows of a process, in order; what the process has beyond them follows. Fields that mean
 * nothing with the other `values` are left out.
 */
export function fieldNames({ fields, hidden = [], closed, when = {} }, { inputs }, values) {
  const declared = Object.keys(inputs).filter((name) => !isPlace(inputs[name].schema));
  const more = closed ? [] : declared.filter((name) => !fields.includes(name) && !hidden.includes(name));
  return [...fields.filter((name) => declared.includes(name)), ...more].filter((name) => when[name]?.(values) ?? true);
}

/**
 * The fields.
 *
 * @param {Object} wish `{module, process, values, faults, change}`: `change(name, text)` hears what was entered
 */
export function fieldsOf({ module, process, values, faults, change }) {
  return fieldNames(module, process, values).map((name) => {
    const input = process.inputs[name];
    const id = `field-${name}`;
    const fault = faults[name];
    const wish = { id, name, input, text: values[name] ?? '', values, module, change: (text, field = name) => change(field, text), fault };
    const parts = controlOf(wish);
    return h(
      'div',
      { class: `field-row${fault ? ' wrong' : ''}`, 'data-field': name },
      h('label', { for: id, title: say(input.titles) }, SHORT[name] ? t(SHORT[name]) : say(input.titles)),
      h('div', { class: 'control' }, parts),
      fault && h('p', { class: 'fault', id: `${id}-fault`, role: 'alert' }, sayFault(fault)),
    );
  });
}

/** What is wrong with a field, in a sentence. */
export function sayFault({ kind, least, most, detail }) {
  if (kind === 'needed') return t('anNeeded');
  if (kind === 'number') return t('anNotNumber');
  return kind === 'range' ? t('anRange', number(least, 3), number(most)) : detail;
}

function controlOf(wish) {
  const { name, input: { schema } } = wish;
  if (name === 'layer' || name === 'other') return layerChoice(wish);
  if (name === 'weight') return weightChoice(wish);
  if (name === 'filter' || name === 'otherFilter') return filterControl(wish);
  if (schema.enum) return choice(wish, schema.enum.map((value) => [value, CHOICES[value] ? t(CHOICES[value]) : value]), schema.default === undefined ? t(name === 'generate' ? 'anPlan' : 'anUsual') : null);
  if (schema.type === 'boolean') return tick(wish);
  if (name === 'from' || name === 'to') return day(wish);
  return entry(wish);
}

const common = ({ id, fault }) => ({ id, 'aria-invalid': fault ? 'true' : false, 'aria-describedby': fault ? `${id}-fault` : false });

function choice(wish, options, empty) {
  const { text, change } = wish;
  const rows = [...(empty === null ? [] : [['', empty]]), ...options];
  return [h('select', { ...common(wish), onchange: (event) => change(event.target.value) }, rows.map(([value, title]) => h('option', { value, selected: value === text }, title)))];
}

function layerChoice(wish) {
  const { text, name, module } = wish;
  const layers = get('layers').filter(({ count, id }) => count > 0 || id === text);
  const none = name === 'other' ? t('anSameLayer') : t('anEveryLayer');
  const empty = name === 'other' || module.everyLayer ? none : null;
  return choice(wish, layers.map(({ id, title, count }) => [id, `${say(title)} · ${number(count)}`]), empty);
}

function weightChoice(wish) {
  const attributes = layer(wish.values.layer)?.attributes ?? [];
  const numeric = attributes.filter(({ type }) => /integer|decimal|number/i.test(type));
  return choice(wish, numeric.map(({ name, title }) => [name, say(title)]), t('anEachOne'));
}

function entry(wish) {
  const { text, change, name, input: { schema } } = wish;
  const plain = schema.type !== 'number' && schema.type !== 'integer';
  const limits = plain ? { placeholder: name === 'breaks' ? t('anBreaksHint') : false } : { inputmode: 'decimal', placeholder: schema.default ?? t('anOptional'), title: t('anRange', number(schema.minimum, 3), number(schema.maximum)) };
  const box = h('input', { ...common(wish), ...limits, type: 'text', autocomplete: 'off', spellcheck: 'false', class: plain ? 'wide' : 'short', value: text, oninput: (event) => change(event.target.value) });
  return [box, METRES.has(name) && h('span', { class: 'unit' }, 'm')];
}

function day(wish) {
  const { text, change } = wish;
  return [h('input', { ...common(wish), type: 'date', value: text, onchange: (event) => change(event.target.value) })];
}

function tick(wish) {
  const { text, change } = wish;
  return [h('input', { ...common(wish), type: 'checkbox', checked: text === 'true', onchange: (event) => change(String(event.target.checked)) })];
}

// Levels as letters to press, and a condition written by hand below.
function filterControl(wish) {
  const { text, change, values, id } = wish;
  const declared = wish.name === 'filter' ? layer(values.layer ?? wish.module.filtered) : null;
  const written = h('input', { ...common(wish), type: 'text', class: 'wide', autocomplete: 'off', spellcheck: 'false', placeholder: t('anFilterHint'), value: text, oninput: (event) => change(event.target.value) });
  if (!declared || !isRisk(declared)) return [written];
  const all = LEVELS.map(({ code }) => code);
  const chosen = new Set(values.levels ? values.levels.split(',') : all);
  const flip = (code) => {
    const next = toggled(chosen, code);
    wish.change(next.size === all.length || next.size === 0 ? '' : all.filter((one) => next.has(one)).join(','), 'levels');
  };
  const letters = LEVELS.map(({ code, letter }) => h('button', { type: 'button', class: 'letter', id: `${id}-${code}`, 'data-level': code, 'aria-pressed': String(chosen.has(code)), 'aria-label': code, onclick: () => flip(code) }, letter));
  return [h('div', { class: 'letters' }, letters), written];
}
