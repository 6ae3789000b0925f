// Every screen that is or was connected: what it shows, how old that is, when it was heard last.
import { h } from '../../dom.js';
import { ago, number, say, t } from '../../text/text.js';
import { SCREEN_STATES } from '../words.js';
import { change, desk } from './desk.js';

/** The list of screens. */
export function screensView() {
  if (desk.screens === null) return h('p', { class: 'note' }, t('wallWaiting'));
  if (desk.screens.length === 0) return h('p', { class: 'note' }, t('directorNone'), ' ', h('code', {}, `${location.origin}/wall?name=…`));
  const all = desk.chosen.size === 0;
  const everyone = h('button', { type: 'button', id: 'everyone', class: 'tool', 'aria-pressed': String(all), onclick: () => change({ chosen: new Set() }) }, t('directorAll', desk.screens.length));
  return [h('div', { class: 'choice' }, everyone, h('span', { class: 'note' }, t('directorChoose'))), h('ul', { class: 'screens' }, [...desk.screens].sort((a, b) => order(a) - order(b)).map(screen))];
}

const order = ({ state }) => Object.keys(SCREEN_STATES).indexOf(state);

function screen(one) {
  const chosen = desk.chosen.has(one.id);
  const heard = one.last_heartbeat ? ago(Date.parse(one.last_heartbeat), desk.time) : t('never');
  const behind = one.version !== null && one.version < desk.version;
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'screen', 'data-screen': one.id, 'data-state': one.state, 'aria-pressed': String(chosen), onclick: () => toggle(one.id) },
      h('b', {}, one.name),
      h('span', { class: 'state' }, t(SCREEN_STATES[one.state])),
      h('span', { class: 'what' }, sceneName(one.scene)),
      h('span', {}, one.width ? `${one.width} × ${one.height}` : ''),
      h('span', { class: one.state !== 'connected' || one.age_s > 10 ? 'old' : '' }, pictureAge(one)),
      h('span', {}, t('directorHeard', heard)),
      h('span', {}, one.wall ? t('directorWall', one.wall) : ''),
      h('span', { class: 'old' }, one.errors ? t('directorErrors', one.errors) : behind ? t('directorBehind') : ''),
    ),
  );
}

// What a screen said of its picture is true of the moment it said so; of one that has fallen silent nobody knows.
function pictureAge({ age_s: age, state }) {
  if (state !== 'connected') return t('directorAgeUnknown');
  return age === null ? '' : t('directorAge', number(Math.round(age)));
}

function sceneName(id) {
  const scene = desk.scenes.find((one) => one.id === id);
  return scene ? say(scene.title) : (id ?? '');
}

function toggle(id) {
  const chosen = new Set(desk.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  change({ chosen });
}
