// One kept result: made of a document, shown as a card with figures, legend, table, formats and where it comes from.
import { item, now } from '../api.js';
import { h, icon, swatch } from '../dom.js';
import { onGround } from '../look/findings.js';
import { drawKey } from '../look/key.js';
import { get, set } from '../state.js';
import { clock, number, t } from '../text/text.js';
import { boxOf } from '../box.js';
import { exportButtons } from './export.js';
import { alter, remove } from './results.js';
import { tableOf } from './table.js';

/** A result from what the service answered. */
export function resultOf({ module, title, process, inputs, document }) {
  const features = module.features(document).filter(({ geometry }) => geometry);
  return {
    analysis: module.id,
    process,
    title,
    inputs,
    document,
    features,
    styles: module.styles,
    colours: module.colours ?? false,
    origin: module.origin?.(inputs) ?? null,
    layers: module.layers(inputs, get('layers').map(({ id }) => id)),
    mediaType: module.mediaType,
    provenance: document.provenance,
    sort: module.sort ?? null,
    tip: (row) => module.tip(features[row].values),
    keys: () => module.legend(document),
    unit: () => module.unit?.(inputs) ?? null,
  };
}

/** The card; `again()` runs the same once more, `offered` are the media types of the process. */
export function resultCard(result, { module, offered, again }) {
  const unfolded = get('open') === result.id;
  return h('li', { class: `result${result.visible ? '' : ' off'}`, 'data-result': result.id }, head(result, unfolded), result.stale && ageNote(result, again), unfolded && body(result, module, offered));
}

function head(result, unfolded) {
  const name = result.name ?? result.title;
  const fold = () => set({ open: unfolded ? null : result.id });
  const rename = (event) => {
    const field = h('input', { type: 'text', class: 'wide', value: name, 'aria-label': t('anRename'), maxlength: 60 });
    const done = () => alter(result.id, { name: field.value.trim() || null });
    field.addEventListener('blur', done);
    field.addEventListener('keydown', ({ key }) => (key === 'Enter' || key === 'Escape') && field.blur());
    event.currentTarget.closest('.result-head').querySelector('.fold').replaceWith(field);
    field.select();
  };
  const flip = () => alter(result.id, { visible: !result.visible });
  return h(
    'div',
    { class: 'result-head' },
    h('button', { type: 'button', class: 'fold', 'aria-expanded': String(unfolded), onclick: fold }, icon('down'), h('b', {}, name), h('small', {}, clock(Date.parse(result.provenance.time), now()))),
    h('button', { type: 'button', class: 'icon-button', title: t('anRename'), 'aria-label': t('anRename'), onclick: rename }, icon('pen')),
    h('button', { type: 'button', class: 'icon-button', title: t('anRemove'), 'aria-label': t('anRemove'), onclick: () => remove(result.id) }, icon('close')),
    h('button', { type: 'button', role: 'switch', class: 'switch', 'aria-checked': String(result.visible), 'aria-label': t(result.visible ? 'hide' : 'show', name), onclick: flip }),
  );
}

function ageNote({ provenance }, again) {
  const time = clock(Date.parse(provenance.snapshotTime), now());
  return h('p', { class: 'aged' }, t('anAged', time), h('button', { type: 'button', class: 'link', onclick: again }, t('anAgain')));
}

function body(result, module, offered) {
  const { document, features, provenance } = result;
  const rows = features.map(({ values }, i) => ({ number: i, values })).filter(({ values }) => module.listed?.(values) ?? true);
  const trouble = h('p', { class: 'fault', role: 'alert', hidden: true });
  const told = (message) => {
    trouble.hidden = !message;
    trouble.textContent = message ?? '';
  };
  return h(
    'div',
    { class: 'result-body' },
    factList(module.facts(document)),
    features.length > 0 && result.unit() && h('p', { class: 'note' }, t('anUnit', result.unit())),
    features.length > 0 && h('ul', { class: 'keys' }, module.legend(document).map((key) => keyLine(result, key))),
    rows.length === 0 && h('p', { class: module.clean ? 'note proof' : 'note' }, module.clean && icon('tick'), module.nothing()),
    tables(result, module, rows),
    exportButtons(result, offered, told),
    trouble,
    h('p', { class: 'note how' }, module.how(result), ' ', t('anSource', clock(Date.parse(provenance.snapshotTime), now()), number(provenance.snapshotVersion), number(provenance.durationMs))),
  );
}

function factList(facts) {
  return facts.length > 0 && h('dl', { class: 'facts-line' }, facts.map(([title, value]) => h('div', {}, h('dt', {}, title), h('dd', {}, value))));
}

function keyLine({ styles }, { style, text, count, more }) {
  return h('li', { class: count === 0 ? 'none' : '' }, swatch((ctx, scale) => drawKey(ctx, onGround(styles[style], get('ground')), scale), 22, 18), h('span', {}, text), h('span', { class: 'count' }, count === undefined ? '' : number(count)), h('small', {}, more ?? ''));
}

// The rows of what was found, and of modules that have one a second table, of the grids for example.
function tables(result, module, rows) {
  const others = module.second?.rows(result.document) ?? [];
  const tab = rows.length === 0 && others.length > 0 ? 'second' : (result.tab ?? 'found');
  const choice = (key, title, count) => h('button', { type: 'button', class: 'tab', 'aria-pressed': String(tab === key), disabled: count === 0, onclick: () => alter(result.id, { tab: key, sort: null }) }, title, ' ', h('small', {}, number(count)));
  if (others.length > 0) {
    const tabs = h('div', { class: 'tabs' }, choice('found', t('anFindings'), rows.length), choice('second', module.second.title(), others.length));
    return [tabs, tab === 'second' ? secondTable(result, module.second, others) : table(result, module, rows)];
  }
  return rows.length > 0 && [h('p', { class: 'note' }, t('anRows', number(rows.length))), table(result, module, rows)];
}

function secondTable(result, { layer, columns }, others) {
  const rows = others.map((values, i) => ({ number: i, values }));
  const choose = async (i) => {
    const { id, geometry: made } = others[i];
    if (made) return set({ flight: { bounds: boxOf(made) } }); // an even grid is no feature of the layer
    set({ selection: { layer, id, attributes: {} }, feature: null, choices: null });
    const { geometry } = await item(layer, id).catch(() => ({})); // the card says that the object is gone
    if (geometry) set({ flight: { bounds: boxOf(geometry) } });
  };
  return tableOf({ columns: columns(), rows, sort: result.sort, chosen: null, choose, sorted: (sort) => alter(result.id, { sort }) });
}

function table(result, module, rows) {
  const chosen = get('marked')?.result === result.id ? get('marked').row : null;
  const choose = (row) => {
    const { geometry } = result.features[row];
    const [west, south, east, north] = boxOf(geometry);
    const small = east - west < 0.004 && north - south < 0.004;
    const middle = { lon: (west + east) / 2, lat: (south + north) / 2 };
    set({ marked: { result: result.id, row, from: 'table' }, flight: small ? { ...middle, zoom: Math.max(15.5, get('view').zoom) } : { bounds: [west, south, east, north] } });
  };
  return tableOf({ columns: module.columns(result.document), rows, sort: result.sort, chosen, choose, sorted: (sort) => alter(result.id, { sort }) });
}
