// The duty officer's page: who is connected, what to tell them, which screens form one picture.
import { collections, logout, resource, session } from '../../api.js';
import { extentOf, layersOf } from '../../catalog.js';
import { h } from '../../dom.js';
import { createMap } from '../../map/map.js';
import { set, get } from '../../state.js';
import { speak, spoken, t } from '../../text/text.js';
import { followTheme, themeButton } from '../../theme/choice.js';
import { languageLink } from '../language.js';
import { change, desk, onChange } from './desk.js';
import { loginForm } from './login.js';
import { sayProblem } from './problem.js';
import { pushBoard } from './push.js';
import { screensView } from './screens.js';
import { wallsView } from './walls.js';

const EVERY_MS = 2000;
const CHINA = { lat: 34.5, lon: 108, zoom: 5 };
const at = (id) => document.getElementById(id);

const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';
speak(lang);
document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
document.title = t('directorTitle');
set({ view: CHINA, lang });
followTheme();

function header() {
  const who = session();
  at('header').replaceChildren(
    h('div', { class: 'name' }, h('h1', {}, t('directorTitle')), h('span', { class: 'zone' }, t('title'))),
    h('span', {}),
    h(
      'div',
      { class: 'tools' },
      h('a', { class: 'tool', href: `/wall?lang=${spoken()}`, target: '_blank' }, t('directorOpen')),
      h('a', { class: 'tool', href: `/wall/scenes/edit?lang=${spoken()}` }, t('directorEdit')),
      themeButton(),
      languageLink(),
      ...(who ? [h('button', { type: 'button', class: 'tool', id: 'logout', onclick: () => (logout(), location.reload()) }, `${who.name} · ${t('logout')}`)] : []),
    ),
  );
}

let board = null;

function begin() {
  const ground = h('div', { id: 'map', role: 'application', 'aria-label': t('mapLabel') });
  board = pushBoard(() => boxOf(scene.map));
  at('push').replaceChildren(h('h2', {}, t('directorPush')), board.element, ground);
  const scene = createMap(ground);
  header();
  onChange(write);
  city(scene);
  read();
  setInterval(read, EVERY_MS);
}

function boxOf(map) {
  const box = map.getBounds();
  return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((part) => Math.round(part * 1e5) / 1e5);
}

async function city(scene) {
  const layers = layersOf(await collections());
  const box = extentOf(layers);
  if (box) keepInSight(scene.map, [[box[1], box[0]], [box[3], box[2]]]);
  set({ layers, visible: new Set(['grids', 'incidents', 'hazard-sources']), notice: null });
}

// What stands above the map comes little by little and takes room from it; until somebody moves the map it shows the city.
function keepInSight(map, box) {
  const fit = () => map.fitBounds(box, { animate: false });
  fit();
  map.on('resize', fit);
  for (const touch of ['pointerdown', 'wheel', 'keydown']) map.getContainer().addEventListener(touch, () => map.off('resize', fit), { once: true, passive: true });
}

async function read() {
  try {
    const { scenes } = desk.scenes.length ? desk : await resource('/wall/scenes');
    const [{ screens, serverTime, version }, { walls }] = await Promise.all([resource('/wall/screens'), resource('/wall/walls')]);
    change({ scenes, screens, walls, version, time: Date.parse(serverTime), error: desk.told ? null : desk.error });
  } catch (problem) {
    if (problem.status === 401 || problem.status === 403) enter();
    change({ error: sayProblem(problem) });
  }
}

let written = '';

function write() {
  const text = JSON.stringify([desk.screens, desk.scenes.length, [...desk.chosen], desk.time]);
  if (text !== written) at('screens').replaceChildren(h('h2', {}, t('directorScreens')), ...[screensView()].flat());
  written = text;
  board.write();
  wallsView(at('walls'));
}

function enter() {
  header();
  if (get('notice')?.kind === 'login') return;
  set({ notice: { kind: 'login' } });
  logout();
  at('screens').replaceChildren(loginForm(() => location.reload()));
}

if (session()) begin();
else enter();
