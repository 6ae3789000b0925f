// The header of a wall screen: where, which scene, how old the picture is, what time it is.
import { now } from '../api.js';
import { h } from '../dom.js';
import { get, subscribe } from '../state.js';
import { zoneName } from '../text/names.js';
import { ago, clock, say, t } from '../text/text.js';

const two = (n) => String(n).padStart(2, '0');

/** Builds the header; `choose(id)` is called when somebody at the screen picks a scene. */
export function wallHeader(element, choose) {
  const title = h('h1');
  const scenes = h('nav');
  const badge = h('span', { class: 'badge', role: 'status' });
  const warning = h('span', { class: 'clock-warning', hidden: true });
  const time = h('time');
  element.append(title, scenes, h('div', { class: 'now' }, warning, badge, time));

  const write = () => {
    title.textContent = [zoneName(get('zone').name).replace(/[((].*[))]/, ''), t('title')].filter(Boolean).join(' · ');
    document.title = title.textContent;
    scenes.setAttribute('aria-label', t('wallScenes'));
    scenes.replaceChildren(...get('scenes').map(tab));
  };
  const tab = (scene) => {
    const current = scene.id === get('scene')?.id;
    const attributes = { type: 'button', 'data-scene': scene.id, 'aria-current': current ? 'true' : false, onclick: () => choose(scene.id) };
    return h('button', attributes, say(scene.title), current && get('paused') && h('i', { class: 'resting', title: t('wallPaused') }));
  };
  const tick = () => {
    const date = new Date(now());
    const text = `${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
    if (time.textContent !== text) time.textContent = text;
    tell(get('truth'));
  };
  const tell = (truth) => {
    if (!truth) return;
    const words = wordsOf(truth);
    if (badge.dataset.state !== truth.state) badge.dataset.state = truth.state;
    if (badge.textContent !== words) badge.textContent = words;
    warning.hidden = truth.clock === 0;
    if (truth.clock) warning.textContent = t('wallClock', apart(truth.clock));
  };
  subscribe(['scenes', 'scene', 'zone', 'paused', 'lang'], write);
  subscribe(['truth'], tick);
  setInterval(tick, 1000);
  write();
  tick();
}

function wordsOf({ state, since }) {
  if (state === 'connecting') return t('connecting');
  if (state === 'dead') return t('wallNotLive', clock(since, now()));
  return `${t(state)} · ${ago(since, now())}`;
}

function apart(milliseconds) {
  const minutes = Math.abs(milliseconds) / 60000;
  return minutes < 2 ? t('secondsShort', Math.round(minutes * 60)) : t('minutesShort', Math.round(minutes));
}
