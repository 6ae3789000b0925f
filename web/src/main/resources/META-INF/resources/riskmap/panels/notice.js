// Loading, empty, error and offline: one sentence, one action.
import { now } from '../api.js';
import { h, icon } from '../dom.js';
import { get, set, subscribe } from '../state.js';
import { clock, t } from '../text/text.js';
import { freshness, silenceOf } from '../look/freshness.js';

/** Builds the notice and the offline strip; `actions` are `{reload, reconnect}`. */
export function notices(element, strip, actions) {
  const write = () => {
    const notice = get('notice');
    element.hidden = !notice;
    if (notice) {
      element.dataset.kind = notice.kind;
      element.replaceChildren(...sentence(notice, actions));
    }
  };
  const watch = () => {
    const live = get('live');
    const dead = freshness(live, now()) === 'dead';
    const words = dead ? t('offline', clock(now() - silenceOf(live, now()), now())) : '';
    if (strip.dataset.words === words) return;
    strip.dataset.words = words;
    strip.hidden = !dead;
    strip.replaceChildren(icon('alert'), h('span', {}, words), h('button', { type: 'button', id: 'reconnect', onclick: actions.reconnect }, t('offlineAction')));
  };
  subscribe(['notice', 'lang'], write);
  subscribe(['live', 'lang'], watch);
  setInterval(watch, 1000);
  write();
}

function sentence({ kind, detail }, { reload }) {
  const button = (key) => h('button', { type: 'button', class: 'action', onclick: () => (set({ notice: { kind: 'loading' } }), reload()) }, t(key));
  if (kind === 'loading' || kind === 'starting') return [h('i', { class: 'spin' }), h('p', {}, t(kind))];
  if (kind === 'tiles') return [h('p', {}, t('tilesFailed'))];
  if (kind === 'failed') return [h('p', {}, t('failed', detail)), button('retry')];
  const hint = t('emptyHint', '\u0000', '\u0001').split(/[\u0000\u0001]/);
  const line = h('p', { class: 'hint' }, hint[0], h('code', {}, './run import FILE'), hint[1], h('code', {}, './run demo'), hint[2]);
  return [h('h2', {}, t('empty')), line, button('emptyAction')];
}
