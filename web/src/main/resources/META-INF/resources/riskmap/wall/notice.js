// One sentence in the middle of the screen when there is nothing to show: why, and what follows.
import { h, icon } from '../dom.js';
import { get, subscribe } from '../state.js';
import { t } from '../text/text.js';

/** Builds the notice. */
export function wallNotice(element) {
  const write = () => {
    const notice = get('notice');
    element.hidden = !notice || notice.kind === 'tiles';
    if (notice) element.replaceChildren(...words(notice));
  };
  subscribe(['notice', 'lang'], write);
  write();
}

function words({ kind, detail }) {
  if (kind === 'loading' || kind === 'starting') return [h('p', {}, t(kind))];
  if (kind === 'empty') return [h('p', {}, t('wallEmpty', `${location.origin}/data`))];
  if (kind === 'token') return [icon('alert'), h('p', {}, t('wallToken'))];
  return [icon('alert'), h('p', {}, t('failed', detail))];
}
