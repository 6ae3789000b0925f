// What the file writes for the codes of an attribute: one line for each text, with the code it means.
import { h, icon } from '../dom.js';
import { number, say, t } from '../text/text.js';
import { look } from './actions.js';
import { desk } from './desk.js';

const LISTED = 80;
const WRONG = ['invalid-value', 'value-left-out'];

/** One table for each column that goes to a coded attribute. */
export function codeTables() {
  const layer = desk.layers.find(({ id }) => id === desk.mapping.layer);
  if (!layer) return null;
  const tables = desk.preview.codes.map((column, i) => codeTable(column, layer.attributes.find(({ name }) => name === column.attribute), i));
  return tables.length > 0 && [h('h3', {}, t('codeTexts')), h('p', { class: 'note' }, t('codeTextsNote')), tables];
}

function codeTable({ column, attribute, texts, more, allMet, records }, { title, codes }, i) {
  const given = desk.mapping.codes?.[attribute] ?? {};
  const lines = known(texts, attribute, given).map(({ text, code }) => ({ text, own: code, code: codeOf(codes, given[text]) ?? code }));
  const open = lines.filter(({ code }) => !code).length;
  const rest = more + Math.max(0, lines.length - LISTED);
  const caption = h(
    'caption',
    {},
    h('b', {}, column === say(title) ? column : `${column} → ${say(title)}`),
    open > 0 ? h('span', { class: 'bad' }, t('codesOpen', number(open))) : h('span', { class: 'good' }, t('codesNone')),
  );
  return h(
    'table',
    { class: 'codes', id: `codes-${attribute}` },
    caption,
    h('thead', {}, h('tr', {}, ['codeText', 'codeMeans'].map((key) => h('th', { scope: 'col' }, t(key))))),
    h('tbody', {}, lines.slice(0, LISTED).map((line, j) => codeRow(line, attribute, codes, `code-${i}-${j}`))),
    h('tfoot', {}, h('tr', {}, h('td', { colspan: 2 }, rest > 0 && t('codesMore', number(rest)), t(allMet ? 'codesFrom' : 'codesFromMost', number(records))))),
  );
}

// The texts of the first records, then those a run through the whole file found wrong, then those of a mapping that was loaded.
function known(texts, attribute, given) {
  const wrong = (desk.issues?.features ?? [])
    .map(({ properties }) => properties)
    .filter(({ kind, field, value }) => WRONG.includes(kind) && field === attribute && value && !value.endsWith('…'))
    .map(({ value }) => value.trim());
  const here = new Set(texts.map(({ text }) => text));
  const others = [...new Set([...wrong, ...Object.keys(given)])].filter((text) => !here.has(text));
  return [...others.map((text) => ({ text, code: null })), ...texts];
}

// A mapping file may name a code by its title.
function codeOf(codes, word) {
  const same = (text) => text.toLowerCase() === word.toLowerCase();
  return word && codes.find(({ value, title }) => same(value) || same(title.zh) || same(title.en))?.value;
}

function codeRow({ text, code, own }, attribute, codes, id) {
  const put = ({ target }) => means(attribute, text, target.value === own ? '' : target.value);
  const select = h(
    'select',
    { id, 'aria-label': `${t('codeMeans')} ${text}`, onchange: put },
    !own && h('option', { value: '', selected: !code }, t('codeNone')),
    codes.map(({ value, title }) => h('option', { value, selected: value === code }, `${say(title)} · ${value}`)),
  );
  return h('tr', { class: code ? 'on' : 'open' }, h('th', { scope: 'row', title: text }, !code && icon('alert'), text), h('td', {}, select));
}

function means(attribute, text, code) {
  const { [attribute]: old, ...others } = desk.mapping.codes ?? {};
  const { [text]: before, ...rest } = old ?? {};
  const next = code ? { ...rest, [text]: code } : rest;
  const all = Object.keys(next).length > 0 ? { ...others, [attribute]: next } : others;
  const { codes, ...mapping } = desk.mapping;
  look(Object.keys(all).length > 0 ? { ...mapping, codes: all } : mapping);
}
