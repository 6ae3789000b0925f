// What can be told: a scene, an extent, an object, a message; pause, go on, clear, reload. Says what became of it.
import { resource, search } from '../../api.js';
import { h, icon } from '../../dom.js';
import { say, t } from '../../text/text.js';
import { MISSING_REASONS, PLAIN_COMMANDS } from '../words.js';
import { change, desk } from './desk.js';
import { sayProblem } from './problem.js';

/** Tells the chosen screens, or all. */
export async function tell(command) {
  const targets = desk.chosen.size ? [...desk.chosen] : ['*'];
  try {
    const told = await resource('/wall/commands', { method: 'POST', body: { targets, ...command } });
    change({ told, error: null });
  } catch (problem) {
    change({ told: null, error: sayProblem(problem) });
  }
}

/** The board of what can be told; built once, so that a text being typed stays. */
export function pushBoard(extentNow) {
  const scenes = h('div', { class: 'buttons', id: 'push-scenes' });
  const result = h('p', { class: 'told', role: 'status' });
  const seconds = h('select', { id: 'push-seconds', 'aria-label': t('directorHold') }, ...[0, 30, 60, 300, 1800].map((n) => h('option', { value: n }, n ? t('directorFor', n) : t('directorForGood'))));
  const hold = () => (Number(seconds.value) ? { seconds: Number(seconds.value) } : {});
  const element = h(
    'div',
    { class: 'push' },
    row(t('directorHold'), seconds),
    row(t('directorScene'), scenes),
    row(t('directorExtent'), button('push-city', t('directorCity'), () => tell({ kind: 'extent', extent: 'city', ...hold() })), button('push-extent', t('directorThis'), () => tell({ kind: 'extent', extent: extentNow(), ...hold() }))),
    row(t('directorObject'), finder(hold)),
    row(t('directorMessage'), messageForm(hold)),
    row(t('directorMore'), ...Object.entries(PLAIN_COMMANDS).map(([kind, key]) => button(`push-${kind}`, t(key), () => tell({ kind })))),
    result,
  );
  return {
    element,
    write() {
      scenes.replaceChildren(...desk.scenes.map(({ id, title }) => button(`push-${id}`, say(title), () => tell({ kind: 'scene', scene: id, ...hold() }))));
      result.className = desk.error ? 'told bad' : 'told';
      result.replaceChildren(...outcome());
    },
  };
}

const row = (title, ...controls) => h('div', { class: 'row' }, h('span', { class: 'caption' }, title), h('div', { class: 'controls' }, controls));
const button = (id, text, onclick) => h('button', { type: 'button', class: 'tool', id, onclick }, text);

function outcome() {
  if (desk.error) return [icon('alert'), desk.error];
  if (!desk.told) return [t('directorQuiet')];
  const { delivered, missing } = desk.told;
  const names = missing.map(({ id, reason }) => h('li', { 'data-missing': id }, `${nameOf(id)} · ${whyMissing(reason)}`));
  return [t('directorDelivered', delivered.length), missing.length > 0 && h('ul', { class: 'bad' }, names)].filter(Boolean);
}

// The service begins a reason with its code.
function whyMissing(reason) {
  const key = MISSING_REASONS[reason.split(':')[0]];
  return key ? t(key) : reason;
}

const nameOf = (id) => desk.screens?.find((one) => one.id === id)?.name ?? id;

function messageForm(hold) {
  const text = h('input', { id: 'push-text', maxlength: 200, placeholder: t('directorMessageHint'), 'aria-label': t('directorMessage') });
  const send = (kind) => (event) => {
    event.preventDefault();
    if (text.value.trim()) tell({ kind, text: text.value.trim(), ...hold() });
  };
  const notice = h('button', { type: 'button', class: 'tool', id: 'push-notice', onclick: send('notice') }, t('directorNotice'));
  return h('form', { class: 'line', onsubmit: send('message') }, text, h('button', { class: 'tool', id: 'push-message' }, t('directorSend')), notice);
}

function finder(hold) {
  const found = h('ul', { class: 'found' });
  const text = h('input', { id: 'push-find', maxlength: 80, placeholder: t('search'), 'aria-label': t('directorObject') });
  const look = async (event) => {
    event.preventDefault();
    const { features } = await search(text.value.trim(), undefined, 6).catch(() => ({ features: [] }));
    const point = ({ id, layer, properties }) => tell({ kind: 'highlight', feature: { layer: layer ?? properties.layer, id: String(id) }, ...hold() });
    const none = h('li', { class: 'note' }, t('searchNone', text.value));
    found.replaceChildren(...(features.length ? features.map((one) => h('li', {}, h('button', { type: 'button', class: 'tool', onclick: () => point(one) }, one.properties.name ?? one.id))) : [none]));
  };
  return [h('form', { class: 'line', onsubmit: look }, text, h('button', { class: 'tool', id: 'push-search' }, icon('search'))), found];
}
