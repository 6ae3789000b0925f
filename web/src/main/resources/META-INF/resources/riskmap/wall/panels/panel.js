// One panel: its title, the time of its figures, and what stands in it. Draws again only what has changed.
import { h } from '../../dom.js';
import { layer } from '../../state.js';
import { ago, number, t } from '../../text/text.js';
import { PANEL_TITLES } from '../words.js';
import { VIEWS } from './views.js';

// Panels in which no number says of how many records they speak: their title does.
const COUNTED = new Set(['risk-levels', 'risk-trend', 'dangers', 'grid-ranking', 'resources']);

/** Builds a panel by its id. */
export function createPanel(id) {
  const view = VIEWS[id] ?? (() => []);
  const age = h('small', { class: 'age' });
  const body = h('div', { class: 'body' });
  const element = h('section', { class: 'board', 'data-panel': id }, h('header', {}, h('h2', {}, t(PANEL_TITLES[id])), age), body);
  let drawn = null;
  let parts = [];

  const dispose = () => {
    parts.forEach((part) => part.dispose?.());
    parts = [];
  };

  return {
    element,
    /** Shows what the service computed, `{updated, layers, data}`; or that there is nothing, or nothing of the layer named. */
    update(told, missing) {
      const data = missing ? null : (told?.data ?? null);
      const text = JSON.stringify([data, missing, told === null]);
      if (text === drawn) return;
      drawn = text;
      dispose();
      element.dataset.missing = String(Boolean(missing));
      parts = data ? [view(data)].flat().filter(Boolean) : [];
      body.replaceChildren(...(parts.length ? parts.map((part) => part.element ?? part) : [h('p', { class: 'nothing' }, missing ? t('wallMissing', missing) : t(told ? 'wallNothing' : 'wallWaiting'))]));
    },
    /** Says how old the figures are and whether they may be believed. */
    judge(state, told, time) {
      const since = told?.updated ? Date.parse(told.updated) : null;
      const words = since === null ? '' : state === 'live' || state === 'empty' ? ago(since, time) : t(state === 'dead' ? 'wallFrozen' : 'wallOld', ago(since, time));
      // Beside a warning there is no room for a count, and it would be of then.
      const count = words && (state === 'live' || state === 'empty') && COUNTED.has(id) ? (told.data?.total ?? layer(told.layers[0])?.count) : null;
      const text = [count ? number(count) : '', words].filter(Boolean).join(' · ');
      element.dataset.state = state;
      if (age.textContent !== text) age.textContent = text;
    },
    resize: () => parts.forEach((part) => part.resize?.()),
    dispose,
  };
}
