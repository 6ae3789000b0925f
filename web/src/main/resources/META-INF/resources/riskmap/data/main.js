// The data page: joins the desk, the views and the map. Nothing else happens here.
import { collections, listen } from '../api.js';
import { extentOf, layersOf } from '../catalog.js';
import { h, icon, screenSize } from '../dom.js';
import { createMap } from '../map/map.js';
import { marksOn } from '../map/marks.js';
import { corner } from '../panels/corner.js';
import { get, set } from '../state.js';
import { speak, spoken, t } from '../text/text.js';
import { followTheme, themeButton } from '../theme/choice.js';
import { again, isBusy, leave, logout, resume } from './actions.js';
import { connectorsView, roomsView } from './connectors.js';
import { change, desk, onChange } from './desk.js';
import { dropView, loginView, takeDrops } from './entrance.js';
import { historyView, undoDialog } from './history.js';
import { placeView } from './place.js';
import { previewView } from './preview.js';
import { enter, readAll } from './pull.js';
import { progressView, resultView } from './result.js';
import { bytes, sayError, statusWord } from './words.js';

const CHINA = { lat: 34.5, lon: 108, zoom: 5 };
const STEPS = ['stepFile', 'stepCheck', 'stepDry', 'stepRun', 'stepResult'];
const at = (id) => document.getElementById(id);

const wish = new URLSearchParams(location.hash.slice(1));
set({ view: CHINA, lang: wish.get('lang') === 'en' ? 'en' : 'zh' });
speak(get('lang'));
followTheme();

const scene = createMap(at('map'), { chrome: '#legend, #corner > *' });
const marks = marksOn(scene, (number) => desk.issues && change({ chosen: number }));
const showDialog = undoDialog(at('dialog'));
corner(at('corner'), { home, step: (n) => scene.map.setZoom(scene.map.getZoom() + n), size: screenSize });
takeDrops(at('work'));

function home() {
  const bounds = extentOf(desk.layers);
  return bounds ? { bounds } : CHINA;
}

function switchLanguage() {
  const other = spoken() === 'zh' ? 'en' : 'zh';
  speak(other);
  set({ lang: other });
  write();
  if (desk.connectors) readAll(); // the service says their titles in one language
}

function remember() {
  const hash = `#lang=${spoken()}${desk.room === 'files' ? '' : `&room=${desk.room}`}`;
  if (location.hash !== hash) history.replaceState(null, '', hash);
}

function header() {
  document.documentElement.lang = spoken() === 'en' ? 'en' : 'zh-CN';
  document.title = `${t('dataPage')} · ${t('title')}`;
  at('map').setAttribute('aria-label', t('dataMapLabel'));
  const language = { type: 'button', class: 'tool', id: 'language', title: t('otherLanguageTitle'), lang: spoken() === 'zh' ? 'en' : 'zh', onclick: switchLanguage };
  return [
    h('div', { class: 'name' }, h('h1', {}, t('dataPage')), h('span', { class: 'zone' }, t('title'))),
    h('span', {}),
    h(
      'div',
      { class: 'tools' },
      h('a', { class: 'tool', href: `/#lang=${spoken()}`, id: 'to-map' }, icon('map'), h('span', {}, t('toMap'))),
      themeButton(),
      h('button', language, t('otherLanguage')),
      desk.user && h('button', { type: 'button', class: 'tool', id: 'logout', onclick: logout }, `${desk.user.name} · ${t('logout')}`),
    ),
  ];
}

function stepOf({ current, preview }) {
  if (!current) return 0;
  if (preview || current.status === 'previewed') return 1;
  if (['checking', 'checked'].includes(current.status)) return 2;
  return current.status === 'running' ? 3 : 4;
}

function stepsView() {
  const now = stepOf(desk);
  const one = (key, i) => h('li', { class: i < now ? 'done' : '', 'aria-current': i === now ? 'step' : false }, h('i', {}, i < now ? icon('tick') : String(i + 1)), t(key));
  return h('ol', { class: 'steps-line' }, STEPS.map(one));
}

function importHead({ file, size, status }) {
  const format = desk.preview?.format?.toUpperCase();
  return h(
    'div',
    { class: 'import-head' },
    icon('file'),
    h('div', {}, h('h2', {}, file), h('small', {}, format ? t('formatSize', format, bytes(size)) : bytes(size))),
    h('span', { class: 'status', 'data-status': status }, statusWord(status)),
    h('button', { type: 'button', class: 'link', id: 'other-file', onclick: leave }, t(desk.room === 'files' ? 'otherFile' : 'toConnectors')),
  );
}

function body() {
  const { current, preview, waiting } = desk;
  if (!current) return dropView();
  if (isBusy(current)) return progressView();
  if (preview) return previewView();
  if (waiting) return h('p', { class: 'looking', role: 'status' }, h('i', { class: 'spin' }), t('looking'));
  if (desk.columns) return placeView();
  if (current.status !== 'previewed') return resultView();
  return current.fileKept ? h('button', { type: 'button', class: 'plain', id: 'again', onclick: again }, t('retry')) : h('p', { class: 'note' }, t('fileGone'));
}

function views() {
  const error = desk.error && h('p', { class: 'error', role: 'alert' }, icon('alert'), desk.error);
  const notice = desk.notice && h('p', { class: 'note', role: 'status' }, desk.notice);
  if (!desk.user) return [loginView(), error];
  if (desk.current) return [stepsView(), importHead(desk.current), error, notice, body(), historyView()];
  return [roomsView(), error, notice, desk.room === 'files' ? [stepsView(), body(), historyView()] : connectorsView()];
}

const shown = (nodes) => nodes.flat(3).filter(Boolean);

const PRESS_MS = 700; // a list that opens under the pointer swallows its release
let pressed = 0;
let due = false;

// What is pressed stays until it is released: a button written anew in between would lose the click.
function press(ms) {
  clearTimeout(pressed);
  pressed = setTimeout(() => {
    pressed = 0;
    if (due) write();
  }, ms);
}

addEventListener('pointerdown', () => press(PRESS_MS), true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => pressed && press(0), true);

// Everything is written anew; where the focus was and how far it was scrolled stays.
function write() {
  due = pressed !== 0;
  if (due) return;
  const focus = document.activeElement?.id;
  const scrolled = at('work').scrollTop;
  const inside = [...at('work').querySelectorAll('.sideways')].map((one) => one.scrollTop);
  at('header').replaceChildren(...shown(header()));
  at('work').replaceChildren(...shown(views()));
  at('work').classList.toggle('waits', desk.waiting);
  at('work').scrollTop = scrolled;
  at('work').querySelectorAll('.sideways').forEach((one, i) => (one.scrollTop = inside[i] ?? 0));
  if (focus && focus !== 'map') at(focus)?.focus({ preventScroll: true });
  legend();
  remember();
}

function legend() {
  const issues = desk.issues?.features.some(({ geometry }) => geometry);
  const keys = desk.preview ? [['row', 'marksRows']] : issues ? [['rejected', 'marksRejected'], ['repaired', 'marksRepaired']] : [];
  at('legend').hidden = keys.length === 0;
  at('legend').replaceChildren(...keys.map(([look, key]) => h('span', { class: 'key' }, h('i', { class: `mark ${look}` }), t(key))));
}

let drawn = null; // the issues on the map, which a filter of the table does not change

function draw(patch) {
  if ('preview' in patch && desk.preview) marks.show(desk.preview.rows.features, 'row', true);
  else if (desk.issues && desk.issues.features !== drawn) drawIssues();
  else if (!desk.preview && !desk.issues && ('preview' in patch || 'issues' in patch)) marks.clear();
  drawn = desk.issues?.features ?? null;
  if ('chosen' in patch) showChosen();
}

function drawIssues() {
  const features = desk.issues.features.filter(({ properties }) => properties.severity !== 'notice');
  marks.show(features, ({ properties }) => properties.severity, true);
}

function showChosen() {
  const issue = desk.issues?.rows.find(({ number }) => number === desk.chosen);
  marks.choose(issue?.at ?? null);
  at(`issue-${desk.chosen}`)?.scrollIntoView({ block: 'nearest' });
}

async function loadLayers() {
  try {
    const layers = layersOf(await collections());
    const box = extentOf(layers);
    if (box && !desk.preview) marks.fit(box);
    set({ layers, visible: new Set(['jurisdiction']), notice: null });
    change({ layers });
  } catch (error) {
    change({ error: sayError(error) });
  }
}

onChange((patch) => {
  if (patch.user && desk.room === 'connectors') enter(desk.room);
  write();
  draw(patch);
  showDialog();
});
if (wish.get('room') === 'connectors') change({ room: 'connectors' });
resume();
loadLayers();
listen({
  seen() {},
  hello() {},
  heartbeat() {},
  lost() {},
  change: ({ layers, bbox }) => set({ change: { layers, bbox } }),
  resync: () => set({ change: { layers: null, bbox: null } }),
});
