// The foot of a wall screen: what happens now, line after line, and where the figures come from.
import { now } from '../api.js';
import { h } from '../dom.js';
import { get, subscribe } from '../state.js';
import { clock, number, say, span, t } from '../text/text.js';

const EACH_MS = 7000;

/** Builds the ticker. */
export function ticker(element) {
  const line = h('p', { 'aria-live': 'off' });
  const feet = h('p', { class: 'sources' });
  element.append(line, feet);
  let at = 0;
  const write = () => {
    element.hidden = get('scene')?.ticker === false;
    const notices = noticesNow();
    const [label, text] = notices[at % notices.length];
    if (line.dataset.text !== label + text) {
      line.dataset.text = label + text;
      line.replaceChildren(h('b', {}, label), h('span', {}, text));
    }
    const words = sources();
    if (feet.textContent !== words) feet.textContent = words;
  };
  setInterval(() => {
    at += 1;
    write();
  }, EACH_MS);
  subscribe(['truth', 'scene', 'layers', 'lang'], write);
  write();
}

function noticesNow() {
  const { stale = [] } = get('truth') ?? {};
  const old = stale.map((layer) => [t('wallNotice'), t('wallStale', say(layer.title), span(layer.age))]);
  const latest = get('layers')
    .filter(({ count, changed, role }) => count > 0 && changed && role !== 'BASEMAP')
    .sort((a, b) => b.changed - a.changed)
    .slice(0, 4)
    .map((layer) => [t('wallUpdated'), t('wallUpdatedAt', say(layer.title), number(layer.count), clock(layer.changed, now()))]);
  const all = [...old, ...latest];
  return all.length ? all : [[t('wallNotice'), t('empty')]];
}

function sources() {
  const filled = get('layers').filter(({ count, role }) => count > 0 && role !== 'BASEMAP');
  const old = (get('truth')?.stale ?? []).length;
  return t(old ? 'wallSourcesOld' : 'wallSources', filled.length, old);
}
