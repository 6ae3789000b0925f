// The small note beside the pointer: the name of a symbol, the shares of a cluster.
import { h } from '../dom.js';
import { urgentOf } from '../look/glyphs.js';
import { LEVELS, levelOf } from '../look/levels.js';
import { isRisk } from '../look/symbols.js';
import { subscribe } from '../state.js';
import { codesOf, codeTitle, featureName } from '../text/names.js';
import { number, say, t } from '../text/text.js';

/** Builds the note into an element that follows the pointer. */
export function tooltip(element) {
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    const left = clientX + 16 + element.offsetWidth > innerWidth ? clientX - 12 - element.offsetWidth : clientX + 16;
    const top = clientY + 18 + element.offsetHeight > innerHeight ? clientY - 12 - element.offsetHeight : clientY + 18;
    element.style.transform = `translate(${left}px, ${top}px)`;
  });
  subscribe(['hover'], ({ hover }) => {
    element.hidden = !hover;
    if (hover) element.replaceChildren(...noteOf(hover));
  });
}

function noteOf(hover) {
  if (hover.result) return findingNote(hover);
  return hover.cluster ? clusterNote(hover) : markNote(hover);
}

function findingNote({ result, row }) {
  const [head, more] = result.tip(row);
  return [h('b', {}, head), more ? h('small', {}, more) : ''];
}

function letter(code) {
  const level = levelOf(code);
  return h('span', { class: 'letter', 'data-level': level.code }, level.letter);
}

function markNote({ layer, text }) {
  const code = text[layer.scale];
  return [
    h('b', {}, isRisk(layer) ? letter(code) : null, featureName(layer, text, say(layer.title))),
    h('small', {}, [say(layer.title), codeTitle(codesOf(layer), code)].filter(Boolean).join(' · ')),
  ];
}

function clusterNote({ layer, cluster }) {
  const head = h('b', {}, t('clusterOf', say(layer.title), number(cluster.count)));
  if (cluster.urgent > 0) return [head, h('small', {}, `${codeTitle(codesOf(layer), urgentOf(layer.id))} ${number(cluster.urgent)}`)];
  if (!cluster.shares) return [head];
  const shares = LEVELS.filter(({ code }) => cluster.shares[code]).map(({ code }) => h('span', {}, letter(code), number(cluster.shares[code])));
  return [head, h('div', { class: 'shares' }, shares)];
}
