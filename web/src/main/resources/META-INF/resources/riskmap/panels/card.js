// The card of one object: what it is, how bad, every attribute with title and unit, version, age, link.
import { item, now } from '../api.js';
import { boxOf } from '../box.js';
import { h, icon, swatch } from '../dom.js';
import { levelOf } from '../look/levels.js';
import { drawSymbol, isRisk, symbolOf } from '../look/symbols.js';
import { get, layer, set, subscribe } from '../state.js';
import { codesOf, codeTitle, featureName } from '../text/names.js';
import { ago, instant, metres, number, say, spoken, squareMetres, t, unit } from '../text/text.js';

const POINTERS = { enterprise_id: 'enterprises', inspection_id: 'inspections', hazard_source_id: 'hazard-sources' };
const SHOWN_ABOVE = new Set(['name', 'level', 'likelihood', 'exposure', 'consequence', 'score']);

/** Builds the card into an element, which is hidden while nothing is selected. */
export function card(element) {
  const write = () => {
    const { selection, choices } = { selection: get('selection'), choices: get('choices') };
    element.hidden = !selection && !choices;
    if (choices) element.replaceChildren(...choiceList(choices));
    else if (selection && layer(selection.layer)) element.replaceChildren(...details(selection));
  };
  subscribe(['selection'], ({ selection }) => {
    write();
    if (selection) read(selection);
  });
  subscribe(['feature', 'choices', 'lang', 'layers', 'ground'], write);
  subscribe(['change'], ({ change, selection }) => {
    if (selection && (!change.layers || change.layers.includes(selection.layer))) read(selection);
  });
  write();
  if (get('selection')) read(get('selection'));
}

async function read(selection) {
  try {
    const feature = await item(selection.layer, selection.id);
    if (get('selection') === selection) set({ feature });
  } catch (error) {
    if (get('selection') === selection) set({ feature: { error: error.status === 404 ? t('gone') : t('cardFailed', error.message) } });
  }
}

function close() {
  set({ selection: null, feature: null, choices: null });
}

function head(over, title) {
  const shut = h('button', { type: 'button', class: 'icon-button', id: 'close-card', 'aria-label': t('close'), onclick: close }, icon('close'));
  return h('header', {}, h('div', {}, over, h('h2', {}, title)), shut);
}

function choiceList(choices) {
  const rows = choices.map((choice) => {
    const declared = layer(choice.layer);
    const code = choice.attributes[declared.scale];
    const symbol = swatch((ctx, scale) => drawSymbol(ctx, symbolOf(declared, code, 2, spoken(), get('ground')), scale), 26, 24);
    const open = () => set({ selection: choice, feature: null, choices: null });
    return h('li', {}, h('button', { type: 'button', class: 'choice', onclick: open }, symbol, h('span', {}, featureName(declared, choice.attributes, choice.id)), h('small', {}, say(declared.title))));
  });
  return [head(null, t('here', number(choices.length))), h('ul', { class: 'choices scroll' }, rows)];
}

function details(selection) {
  const declared = layer(selection.layer);
  const feature = get('feature');
  const values = feature?.properties ?? selection.attributes ?? {};
  const over = h('p', { class: 'over' }, say(declared.title), grade(declared, values));
  const rows = declared.attributes
    .filter(({ name }) => !SHOWN_ABOVE.has(name) || (name !== 'name' && name !== 'level' && !score(values)))
    .filter(({ name }) => values[name] !== undefined && values[name] !== null)
    .map((attribute) => [h('dt', {}, say(attribute.title)), h('dd', {}, valueNode(attribute, values[attribute.name]))]);
  return [
    head(over, featureName(declared, values, selection.id)),
    feature?.error ? h('p', { class: 'trouble' }, feature.error) : null,
    declared.coarse ? h('p', { class: 'coarse' }, t('coarsePlace', number(declared.coarse))) : null,
    h('div', { class: 'scroll' }, scoreLine(values), h('dl', {}, rows)),
    foot(selection, feature),
  ].filter(Boolean);
}

function grade(declared, values) {
  const codes = codesOf(declared);
  const code = values[declared.scale];
  if (!codes || code === undefined) return null;
  const title = codeTitle(codes, code) || code;
  if (!isRisk(declared)) return h('span', { class: 'grade' }, title);
  const level = levelOf(code);
  return h('span', { class: 'grade' }, h('span', { class: 'letter', 'data-level': level.code }, level.letter), title);
}

function score({ score: value, likelihood, consequence }) {
  return value !== undefined && likelihood !== undefined && consequence !== undefined;
}

// A score is only shown with what it was made of.
function scoreLine(values) {
  if (!score(values)) return null;
  const { likelihood, exposure, consequence, score: product } = values;
  const factors = exposure === undefined ? [['L', likelihood], ['S', consequence]] : [['L', likelihood], ['E', exposure], ['C', consequence]];
  const terms = factors.flatMap(([letter, value], i) => [i ? ' × ' : '', h('small', {}, letter), ' ', number(value)]);
  return h('p', { class: 'score' }, terms, ' = ', h('b', {}, number(product)));
}

function valueNode({ name, type, unit: measure, codes }, value) {
  if (codes) return codeTitle(codes, value) || String(value);
  if (POINTERS[name]) return pointer(POINTERS[name], String(value));
  if (type === 'boolean') return t(value ? 'yes' : 'no');
  if (type === 'instant') return instant(value);
  if (typeof value === 'number' && measure === 'm²') return squareMetres(value);
  if (typeof value === 'number' && measure === 'm' && value >= 1000) return metres(value);
  if (typeof value === 'number') return `${number(value)}${measure ? ` ${unit(measure)}` : ''}`;
  return String(value);
}

function pointer(target, id) {
  const open = () => set({ selection: { layer: target, id, attributes: {} }, feature: null });
  const button = h('button', { type: 'button', class: 'link', onclick: open }, id);
  item(target, id).then(
    (feature) => (button.textContent = featureName(layer(target), feature.properties, id)),
    () => (button.disabled = true),
  );
  return button;
}

function foot(selection, feature) {
  const place = feature?.geometry && boxOf(feature.geometry);
  const fly = () => {
    const [west, south, east, north] = place;
    if (east - west < 1e-5) set({ flight: { lat: south, lon: west, zoom: layer(selection.layer).coarse ? 14.5 : 17.5 } });
    else set({ flight: { bounds: place } });
  };
  const copy = async (event) => {
    const button = event.currentTarget;
    await navigator.clipboard.writeText(location.href);
    button.lastChild.textContent = t('copied');
    setTimeout(() => (button.lastChild.textContent = t('copyLink')), 1600);
  };
  const facts = [
    feature?.version === undefined ? null : t('version', number(feature.version)),
    feature?.updated ? t('updated', ago(Date.parse(feature.updated), now())) : null,
    h('span', { class: 'id', title: t('source') }, selection.id),
  ];
  return h(
    'footer',
    {},
    h('p', { class: 'facts' }, facts.filter(Boolean).flatMap((fact, i) => (i ? [' · ', fact] : [fact]))),
    h('div', { class: 'actions' }, h('button', { type: 'button', class: 'action', id: 'zoom-to', disabled: !place, onclick: fly }, icon('target'), t('zoomTo')), h('button', { type: 'button', class: 'second', id: 'copy-link', onclick: copy }, icon('link'), h('span', {}, t('copyLink')))),
  );
}
