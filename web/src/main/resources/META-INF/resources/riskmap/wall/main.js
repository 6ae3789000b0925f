// The wall page: joins the city, the scenes, the map, the panels and what is told from the desk. Nothing else happens here.
import { collections, now, ready } from '../api.js';
import { extentOf, layersOf } from '../catalog.js';
import { followCity, nameZone, onNews } from '../city.js';
import { createMap } from '../map/map.js';
import { legend } from '../panels/legend.js';
import { get, set, subscribe } from '../state.js';
import { speak, t } from '../text/text.js';
import { obedience } from './director/obey.js';
import { wallHeader } from './header.js';
import { handleKeys } from './keys.js';
import { wallNotice } from './notice.js';
import { keepFigures } from './panels/figures.js';
import { panelSide } from './panels/side.js';
import { openIncident } from './scene/incidents.js';
import { placeIn } from './scene/picture.js';
import { roomOf } from './scene/room.js';
import { Rotation } from './scene/rotation.js';
import { Stage } from './scene/stage.js';
import { channel, scenes as readScenes, wall as readWall } from './server.js';
import { keepBeating } from './screen/beat.js';
import { driftSlowly, stayAwake } from './screen/endurance.js';
import { acknowledge, acknowledgedAt, goingOn, reloaded, rememberedPlace, rememberPlace } from './screen/memory.js';
import { renews } from './screen/renewal.js';
import { fitType } from './screen/type.js';
import { readSettings } from './settings.js';
import { ticker } from './ticker.js';
import { alarmBanner, messageBanner, pointedOut, staleNames } from './truth/alarm.js';
import { watchTruth } from './truth/watch.js';

const CHINA = { lat: 34.5, lon: 108, zoom: 5 };
const ROAD_NAMES = 13.2; // from across the room a whole zone's roads are not read; where an incident is, they are
const AGAIN_MS = 3000;
const TICK_MS = 250;
const SCENES_MS = 60000;
const at = (id) => document.getElementById(id);

const settings = readSettings(location.search, localStorage);
const place = rememberedPlace();
const before = goingOn(settings.scene, place, reloaded());
document.documentElement.dataset.theme = settings.theme;
document.documentElement.lang = settings.lang === 'en' ? 'en' : 'zh-CN';
speak(settings.lang);
set({ view: CHINA, lang: settings.lang });
fitType(settings.scale, () => arrange());

const map = createMap(at('map'), { ground: settings.theme, hands: false, padding: 0.04, enlarge: 1.12, discreet: true, roadNames: ROAD_NAMES });
at('map').setAttribute('aria-label', t('wallMap'));
const stage = new Stage(map, () => roomOf(get('scene')));
const rotation = new Rotation(show, now);
const obey = obedience({ rotation, stage });
wallHeader(at('header'), (id) => rotation.go(id));
const sides = [panelSide(at('left'), 'left'), panelSide(at('right'), 'right')];
legend(at('legend'), settings.theme, { heat: true });
ticker(at('ticker'));
alarmBanner(at('alarm'));
messageBanner(at('message'));
staleNames(at('stale'));
pointedOut(at('pointed'));
wallNotice(at('notice'));
watchTruth();
keepFigures();
handleKeys({ rotation, acknowledge: known });
stayAwake();
driftSlowly(at('stage'));
if (!settings.preview) keepBeating(settings.screen, () => now() - (performance.now() - (map.picture.paintedAt ?? 0)));

// An incident that has taken the screen is looked for anew; it leaves no rest behind.
subscribe(['scene', 'paused'], ({ scene, paused, incident }) => scene && rememberPlace({ scene: scene.id, paused: paused && !incident, at: now() }));

function show(scene) {
  set({ scene });
  stage.show(scene, stage.next);
  stage.next = undefined;
}

function arrange() {
  sides.forEach(({ fit }) => fit());
  if (get('scene')) stage.fit();
}

const nameAnew = onNews('jurisdiction', nameZone);
const lookOut = onNews('incidents', lookForIncidents);
let shown = false; // whether the city has been shown once: then it stays until there is something newer

async function load() {
  try {
    const layers = layersOf(await collections());
    const empty = layers.every(({ count }) => count === 0);
    if (empty && (shown || !(await ready()))) {
      if (!shown) set({ notice: { kind: 'starting' } });
      if (!(await ready())) return setTimeout(load, AGAIN_MS);
    }
    const moved = String(extentOf(get('layers'))) !== String(extentOf(layers));
    set({ layers, notice: empty ? { kind: 'empty' } : null });
    if (shown && moved && stage.extent === 'city') stage.fit();
    shown ||= !empty;
    await nameAnew(layers);
    await begin();
    await lookOut();
  } catch (error) {
    if (!shown) set({ notice: { kind: 'failed', detail: error.status ? error.message : t('noServer') } });
    setTimeout(load, AGAIN_MS);
  }
}

let declared = -Infinity; // when the scenes were read last

async function begin() {
  if (now() - declared < SCENES_MS) return;
  if (settings.preview) {
    declared = now();
    parent.postMessage({ ready: true }, location.origin);
    return;
  }
  const all = await readScenes();
  const first = rotation.current === null;
  declared = now();
  if (settings.wall) await joinWall();
  set({ scenes: all });
  rotation.declare(all, before.scene);
  if (first && place?.paused) handlePause();
}

function handlePause() {
  rotation.pause(true);
  set({ paused: true });
}

async function joinWall() {
  const wall = await readWall(settings.wall).catch(() => null);
  if (!wall || JSON.stringify(wall) === JSON.stringify(stage.wall)) return; // away or unchanged: the picture stays
  stage.join(wall, settings.screen);
  const place = placeIn(wall, settings.screen);
  for (const [name, edge] of Object.entries(place ? edgesOf(wall, place) : {})) document.body.dataset[name] = edge;
}

const edgesOf = ({ columns: wide, rows: high }, { column, row }) => ({
  leftmost: column === 0,
  rightmost: column === wide - 1,
  top: row === 0,
  bottom: row === high - 1,
});

async function lookForIncidents() {
  const found = await openIncident(acknowledgedAt());
  const taken = get('incident');
  if (found && found.feature.id !== taken?.feature.id) {
    set({ incident: found, feature: found.feature });
    rotation.pause(true);
    set({ paused: true });
    if (!rotation.go('emergency')) return;
    const [lon, lat] = found.feature.geometry.coordinates.flat(3);
    stage.look([lon - 0.02, lat - 0.014, lon + 0.02, lat + 0.014]);
  } else if (!found && taken) {
    goOn();
  }
}

// Whoever says that incidents are known gives the screen back to the rotation.
function known() {
  acknowledge(get('incident')?.at ?? now());
  goOn();
}

function goOn() {
  set({ incident: null, feature: null, paused: false });
  rotation.pause(false);
  rotation.back();
}

if (settings.preview) {
  addEventListener('message', ({ origin, data }) => {
    if (origin === location.origin && data?.scene) rotation.declare([data.scene]);
  });
}

/** What a screen is told over its one stream: of the city, and from the desk. */
function told(city) {
  return {
    ...city,
    hello(all) {
      const { standing, seq } = all;
      city.hello(all);
      obey.begin(seq);
      if (standing?.acknowledged) acknowledge(Date.parse(standing.acknowledged));
      if (standing) whenReady(() => obey.standing(before.standing(standing)));
    },
    command(one) {
      if (one.kind === 'resume') acknowledge(Date.parse(one.at));
      if (one.kind === 'resume' || one.kind === 'clear') set({ incident: null });
      whenReady(() => obey.command(one));
    },
  };
}

function whenReady(act) {
  if (rotation.current) act();
  else setTimeout(() => whenReady(act), TICK_MS);
}

setInterval(() => {
  const still = (rotation.paused && !obey.holding) || rotation.scenes.length < 2 || rotation.left() < TICK_MS * 2;
  // A quiet moment: nothing is happening, the service answers, and the scene stands or the next one would begin anyway.
  if (renews(still && !get('incident') && get('truth')?.state === 'live')) return;
  // Of the next scene a screen without a service has not everything: the last whole picture stays.
  if (get('truth')?.state !== 'dead') rotation.tick();
}, TICK_MS);

load();
followCity(load, settings.preview ? undefined : (city) => channel(settings, told(city)));
// Scenes and video walls change without an event; away, the service is asked again a minute later.
setInterval(() => begin().catch(() => {}), SCENES_MS);
