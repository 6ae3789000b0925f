// What nobody may overlook: that the picture is not live, which layers are old, what the duty officer says.
import { now } from '../../api.js';
import { h, icon } from '../../dom.js';
import { get, layer, subscribe } from '../../state.js';
import { clock, say, span, t } from '../../text/text.js';

/** The full-width banner of a picture that is not live. */
export function alarmBanner(element) {
  const write = () => {
    const truth = get('truth');
    const dead = truth?.state === 'dead';
    document.body.classList.toggle('dead', dead);
    const words = dead ? t('wallNotLive', clock(truth.since, now())) : '';
    if (element.dataset.words === words) {
      if (dead) element.lastChild.textContent = t('wallSilent', span(now() - truth.since));
      return;
    }
    element.dataset.words = words;
    element.hidden = !dead;
    element.replaceChildren(...(dead ? [icon('alert'), h('strong', {}, words), h('span', {}, t('wallKept')), h('span', { class: 'silent' }, '')] : []));
  };
  subscribe(['truth'], write);
}

/** Names the layers on the map whose data is old. */
export function staleNames(element) {
  const write = () => {
    const stale = (get('truth')?.stale ?? []).filter(({ id }) => get('visible').has(id));
    const words = stale.map((layer) => t('wallStale', say(layer.title), span(layer.age)));
    element.hidden = words.length === 0;
    if (element.dataset.words === words.join()) return;
    element.dataset.words = words.join();
    element.replaceChildren(...words.map((text) => h('span', {}, h('i', { class: 'hatched' }), text)));
  };
  subscribe(['truth', 'visible'], write);
}

/** Names what is pointed out on the map, as far as this screen may know it. */
export function pointedOut(element) {
  const write = () => {
    const { pointed } = get('feature') ?? {};
    const of = pointed && layer(pointed);
    element.hidden = !of;
    if (!of) return;
    const { properties, id } = get('feature');
    const name = of.coarse === null ? (properties[of.label] ?? id) : null;
    element.replaceChildren(h('b', {}, t('wallPointed')), [name, say(of.title)].filter(Boolean).join(' · '));
  };
  subscribe(['feature', 'layers', 'lang'], write);
  write();
}

/** What the duty officer says, until it is over. */
export function messageBanner(element) {
  subscribe(['message'], ({ message }) => {
    element.hidden = !message;
    element.replaceChildren(...(message ? [h('b', {}, t('wallMessage')), h('span', {}, message.text)] : []));
  });
}
