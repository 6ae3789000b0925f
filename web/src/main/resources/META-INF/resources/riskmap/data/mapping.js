// How the file is understood: its layer, and which column is which attribute.
import { h, icon } from '../dom.js';
import { number, say, t } from '../text/text.js';
import { loadMapping, look, saveMapping } from './actions.js';
import { desk } from './desk.js';

const IDENTITY = '#identity'; // no attribute has such a name

const layerOf = (id) => desk.layers.find((layer) => layer.id === id);

/** The choice of the layer. */
export function layerChoice() {
  const { layers, mapping } = desk.preview;
  if (layers.length === 0) return h('p', { class: 'note' }, t('layerKnown'));
  const likely = new Map(layers.map(({ id, confidence }) => [id, confidence]));
  const ids = [...likely.keys(), ...desk.layers.map(({ id }) => id).filter((id) => !likely.has(id))];
  const name = (id) => {
    const title = say(layerOf(id)?.title) || id;
    return likely.has(id) ? t('likely', title, number(likely.get(id) * 100, 0)) : title;
  };
  const choose = ({ target }) => {
    const { columns, ignore, set, codes, ...rest } = desk.mapping;
    look({ ...rest, layer: target.value });
  };
  return h(
    'label',
    { class: 'line' },
    h('span', {}, t('layerOf')),
    h('select', { id: 'layer', onchange: choose }, ids.map((id) => h('option', { value: id, selected: id === mapping.layer }, name(id)))),
  );
}

/** The table of columns, each with the attribute it goes to. */
export function columnTable() {
  const layer = layerOf(desk.mapping.layer);
  const { columns } = desk.preview;
  if (!layer || columns.length === 0) return null;
  return [
    h('h3', {}, t('columns'), mappingFile()),
    h(
      'table',
      { class: 'columns' },
      h('thead', {}, h('tr', {}, ['column', 'samples', 'attribute', 'confidence'].map((key) => h('th', { scope: 'col' }, t(key))))),
      h('tbody', {}, columns.map((column, i) => columnRow(layer, column, i))),
    ),
  ];
}

// The mapping as a file, the same the command line reads.
function mappingFile() {
  const input = h('input', { type: 'file', id: 'mapping-file', accept: '.json,application/json', hidden: true, onchange: () => loadMapping(input.files[0]) });
  const link = (id, title, onclick) => h('button', { type: 'button', class: 'link', id, title: t(title), onclick }, t(id));
  return h('span', {}, link('mappingSave', 'mappingSaveTitle', saveMapping), link('mappingLoad', 'mappingLoadTitle', () => input.click()), input);
}

function columnRow(layer, column, i) {
  const identity = (desk.mapping.id ?? desk.preview.identity) === column.name;
  const chosen = desk.mapping.columns?.[column.name] ?? (identity ? IDENTITY : '');
  const select = h(
    'select',
    { id: `column-${i}`, 'aria-label': `${t('attribute')} ${column.name}`, onchange: ({ target }) => assign(column.name, target.value) },
    h('option', { value: '', selected: chosen === '' }, t('leaveOut')),
    h('option', { value: IDENTITY, selected: chosen === IDENTITY }, t('identity')),
    layer.attributes.map(({ name, title, required }) =>
      h('option', { value: name, selected: name === chosen }, say(title) + (required ? ` · ${t('needed')}` : '')),
    ),
  );
  const sure = chosen && chosen === column.attribute ? `${number(column.confidence * 100, 0)}%` : '';
  return h(
    'tr',
    { class: chosen ? 'on' : 'off' },
    h('th', { scope: 'row', title: column.name }, column.name),
    h('td', { class: 'samples', title: column.samples.join(' · ') }, column.samples.join(' · ')),
    h('td', {}, select),
    h('td', { class: 'number' }, sure),
  );
}

// An attribute takes one column: giving it to another frees the first.
function assign(column, attribute) {
  const { columns = {}, ignore = [], id, ...others } = desk.mapping;
  const named = attribute === IDENTITY ? column : id === column ? null : id;
  const rest = named ? { ...others, id: named } : others;
  const kept = Object.entries(columns).filter(([name, to]) => name !== column && to !== attribute);
  const next = Object.fromEntries(attribute && attribute !== IDENTITY ? [...kept, [column, attribute]] : kept);
  const left = [...new Set([...ignore, ...Object.keys(columns), column])].filter((name) => !(name in next));
  look({ ...rest, columns: next, ignore: left });
}

/** Required attributes no column has, each with one value for all rows. */
export function missingValues() {
  const layer = layerOf(desk.mapping.layer);
  if (!layer) return null;
  const given = new Set(Object.values(desk.mapping.columns ?? {}));
  return layer.attributes.filter(({ name, required }) => required && !given.has(name)).map(constantLine);
}

function constantLine({ name, title, codes }) {
  const value = desk.mapping.set?.[name] ?? '';
  const put = ({ target }) => {
    const { [name]: old, ...others } = desk.mapping.set ?? {};
    look({ ...desk.mapping, set: target.value ? { ...others, [name]: target.value } : others });
  };
  const field = codes
    ? h(
        'select',
        { id: `set-${name}`, onchange: put },
        h('option', { value: '', selected: value === '' }, t('chooseValue')),
        codes.map((code) => h('option', { value: code.value, selected: code.value === value }, say(code.title))),
      )
    : h('input', { id: `set-${name}`, value, onchange: put });
  return h('label', { class: 'line warn' }, h('span', {}, icon('alert'), t('missing', say(title))), field);
}
