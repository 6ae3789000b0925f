// The header: where we are, how fresh the picture is, language, heatmap, layer panel.
import { now, session } from '../api.js';
import { h, icon } from '../dom.js';
import { freshness, silenceOf } from '../look/freshness.js';
import { get, set, subscribe } from '../state.js';
import { zoneName } from '../text/names.js';
import { ago, clock, spoken, t } from '../text/text.js';

/** Builds the header into an element; `theme` is the button of its choice, `actions` are `{toggleLayers, toggleHeat, toggleAnalysis}`. */
export function header(element, search, theme, actions) {
  const title = h('h1', {});
  const zone = h('span', { class: 'zone' });
  const badge = h('span', { class: 'badge', role: 'status', 'aria-live': 'polite' });
  const heat = h('button', { class: 'tool', type: 'button', id: 'heat-button', onclick: actions.toggleHeat });
  const analysis = h('button', { class: 'tool', type: 'button', id: 'analysis-button', onclick: actions.toggleAnalysis });
  const layers = h('button', { class: 'tool', type: 'button', id: 'layers-button', onclick: actions.toggleLayers });
  const language = h('button', { class: 'tool language', type: 'button', id: 'language', onclick: switchLanguage });
  const data = h('a', { class: 'tool', id: 'data-link', href: '/data', hidden: session() === null });
  element.append(h('div', { class: 'name' }, title, zone), search, h('div', { class: 'tools' }, layers, heat, analysis, data, theme, language, badge));

  const write = () => {
    title.textContent = t('title');
    zone.textContent = zoneName(get('zone').name);
    document.title = [zone.textContent, t('title')].filter(Boolean).join(' · ');
    language.textContent = t('otherLanguage');
    language.title = t('otherLanguageTitle');
    language.lang = spoken() === 'zh' ? 'en' : 'zh';
    heat.replaceChildren(icon('heat'), h('span', {}, t('heat')));
    heat.title = `${t('heatTitle')} (H)`;
    heat.setAttribute('aria-pressed', String(get('heat') !== null));
    analysis.replaceChildren(icon('analysis'), h('span', {}, t('analysis')));
    analysis.title = `${t('anTitle')} (A)`;
    analysis.setAttribute('aria-pressed', String(get('analysis') !== null));
    data.replaceChildren(icon('import'), h('span', {}, t('data')));
    data.title = t('dataTitle');
    layers.replaceChildren(icon('layers'), h('span', {}, t('layers')));
    layers.title = `${t('layers')} (L)`;
    tick();
  };
  const tick = () => {
    const live = get('live');
    const state = freshness(live, now());
    const words = wordsOf(state, live);
    if (badge.dataset.state !== state) badge.dataset.state = state;
    if (badge.textContent !== words) badge.textContent = words;
    element.dataset.state = state;
  };
  write();
  subscribe(['lang', 'zone', 'heat', 'analysis'], write);
  subscribe(['live'], tick);
  setInterval(tick, 1000);
}

function wordsOf(state, live) {
  if (state === 'connecting') return t('connecting');
  const heard = now() - silenceOf(live, now());
  if (state === 'dead') return t('dead', clock(heard, now()));
  const age = live.lastSeen === null ? t('justNow') : ago(heard, now());
  return `${t(state)} · ${age}`;
}

function switchLanguage() {
  set({ lang: get('lang') === 'zh' ? 'en' : 'zh' });
}
