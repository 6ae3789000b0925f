// The page where scenes are made: a form on the left, the very wall page as preview on the right.
import { collections, resource, session, tagged } from '../../api.js';
import { layersOf } from '../../catalog.js';
import { h } from '../../dom.js';
import { say, speak, spoken, t } from '../../text/text.js';
import { followTheme, themeButton } from '../../theme/choice.js';
import { loginForm } from '../director/login.js';
import { sayProblem } from '../director/problem.js';
import { languageLink } from '../language.js';
import { sceneForm } from './form.js';

const NEW = { id: '', title: { zh: '', en: '' }, seconds: 60, extent: 'city', layers: [{ id: 'grids' }, { id: 'risk-points' }], left: ['risk-levels'], right: ['dangers'], ticker: true };
const at = (id) => document.getElementById(id);

const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';
speak(lang);
document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
document.title = t('sceneTitle');
followTheme();
at('screen').src = `/wall?preview=1&lang=${lang}`;

let scenes = [];
let layers = [];
let tag = null; // of the scene being edited; null for a new one
let form = null;

function header() {
  at('header').replaceChildren(
    h('div', { class: 'name' }, h('h1', {}, t('sceneTitle')), h('span', { class: 'zone' }, t('title'))),
    h('span', {}),
    h('div', { class: 'tools' }, h('a', { class: 'tool', href: `/wall/director?lang=${spoken()}` }, t('directorTitle')), themeButton(), languageLink()),
  );
}

async function begin() {
  header();
  if (!session()) {
    at('form').replaceChildren(loginForm(() => location.reload()));
    return;
  }
  layers = layersOf(await collections());
  await list();
  await open(scenes[0]?.id);
}

async function list() {
  ({ scenes } = await resource('/wall/scenes'));
}

async function open(id) {
  const found = id ? await tagged(`/wall/scenes/${encodeURIComponent(id)}`) : { document: NEW, tag: null };
  tag = found.tag;
  write(found.document);
}

function write(scene, problem) {
  const tab = ({ id, title }) => h('button', { type: 'button', class: 'tool', 'data-scene': id, 'aria-pressed': String(id === scene.id), onclick: () => open(id) }, say(title));
  form = sceneForm(scene, { layers, fixed: tag !== null, changed: show });
  at('form').replaceChildren(
    h('div', { class: 'buttons' }, scenes.map(tab), h('button', { type: 'button', class: 'tool', id: 'new-scene', onclick: () => open(null) }, t('sceneNew'))),
    form.element,
    h('div', { class: 'controls' }, h('button', { type: 'button', class: 'action', id: 'save-scene', onclick: save }, t('sceneSave')), h('button', { type: 'button', class: 'tool', id: 'delete-scene', onclick: remove }, t('sceneDelete'))),
    h('p', { class: problem ? 'error' : 'note', role: 'status', id: 'scene-status' }, problem ?? t('sceneHint')),
  );
  show(scene);
}

// The preview is the wall itself, told to show this scene and nothing else.
function show(scene) {
  at('screen').contentWindow.postMessage({ scene: { ...scene, id: scene.id || 'new' } }, location.origin);
}

async function save() {
  const scene = form.read();
  try {
    const headers = tag ? { 'If-Match': tag } : { 'If-None-Match': '*' };
    // Without an id there is no address; '-' lets the service say what an id must be.
    await resource(`/wall/scenes/${encodeURIComponent(scene.id || '-')}`, { method: 'PUT', headers, body: scene });
    await list();
    await open(scene.id);
    at('scene-status').textContent = t('sceneSaved');
  } catch (problem) {
    write(scene, sayProblem(problem));
  }
}

async function remove() {
  const scene = form.read();
  try {
    await resource(`/wall/scenes/${encodeURIComponent(scene.id)}`, { method: 'DELETE', headers: tag ? { 'If-Match': tag } : {} });
    await list();
    await open(scenes[0]?.id);
  } catch (problem) {
    write(scene, sayProblem(problem));
  }
}

addEventListener('message', ({ origin, data }) => {
  if (origin !== location.origin || !form) return;
  // The preview says when it is ready, and where somebody has moved its map.
  if (data?.ready) show(form.read());
  if (data?.extent) form.look(data.extent);
});
begin();
