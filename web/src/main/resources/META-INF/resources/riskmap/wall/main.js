// The wall page: joins the city, the scenes, the map, the panels and what is told from the desk. Nothing else happens here.
import { collections, now, ready } from '../api.js';
import { extentOf, layersOf } from '../catalog.js';
import { followCity, nameZone, onNews } from '../city.js';
import { createMap } from '../map/map.js';
import { legend } from '../panels/legend.js';
import { get, set, subscribe } from '../state.js';
import { speak, t } from '../text/text.js';
import { obedience } from './director/obey.js';
import { told } from './director/told.js';
import { previewOn } from './edit/preview.js';
import { wallHeader } from './header.js';
import { handleKeys } from './keys.js';
import { wallNotice } from './notice.js';
import { keepFigures } from './panels/figures.js';
import { panelSide } from './panels/side.js';
import { aimOf } from './scene/aim.js';
import { roomOf } from './scene/room.js';
import { Rotation } from './scene/rotation.js';
import { Stage } from './scene/stage.js';
import { takeover } from './scene/takeover.js';
import { keepTurning } from './scene/turning.js';
import { joinWall } from './scene/video-wall.js';
import { channel, scenes as readScenes } from './server.js';
import { keepBeating } from './screen/beat.js';
import { driftSlowly, stayAwake } from './screen/endurance.js';
import { goingOn, reloaded, rememberedPlace, rememberPlace } from './screen/memory.js';
import { fitType } from './screen/type.js';
import { readSettings } from './settings.js';
import { ticker } from './ticker.js';
import { alarmBanner, messageBanner, pointedOut, staleNames } from './truth/alarm.js';
import { watchTruth } from './truth/watch.js';

const CHINA = { lat: 34.5, lon: 108, zoom: 5 };
const ROAD_NAMES = 13.2; // from across the room a whole zone's roads are not read; where an incident is, they are
const CHROME = '#header, #alarm, #message, .board, #notice, #pointed, #stale, #legend, #ticker';
const AGAIN_MS = 3000;
const SCENES_MS = 60000;
const at = (id) => document.getElementById(id);

const settings = readSettings(location.search, localStorage);
const place = rememberedPlace();
const before = goingOn(settings.scene, place, reloaded());
document.documentElement.dataset.theme = settings.theme;
document.documentElement.lang = settings.lang === 'en' ? 'en' : 'zh-CN';
speak(settings.lang);
set({ view: CHINA, lang: settings.lang, ground: settings.theme });
fitType(settings.scale, () => arrange());

const map = createMap(at('map'), { hands: false, padding: 0.04, enlarge: 1.12, discreet: true, roadNames: ROAD_NAMES, chrome: CHROME });
at('map').setAttribute('aria-label', t('wallMap'));
const stage = new Stage(map, () => roomOf(get('scene')));
const rotation = new Rotation(show, () => performance.now());
const obey = obedience({ rotation, stage });
const incidents = takeover({ rotation, stage });
wallHeader(at('header'), (id) => rotation.go(id));
const sides = [panelSide(at('left'), 'left'), panelSide(at('right'), 'right')];
legend(at('legend'), { heat: true });
ticker(at('ticker'));
alarmBanner(at('alarm'));
messageBanner(at('message'));
staleNames(at('stale'));
pointedOut(at('pointed'));
wallNotice(at('notice'));
watchTruth();
keepFigures();
handleKeys({ rotation, acknowledge: incidents.known });
stayAwake();
driftSlowly(at('stage'));
if (!settings.preview) keepBeating(settings.screen, () => now() - (performance.now() - (map.picture.paintedAt ?? 0)));

let aimed = null; // where the present scene looks by itself

// An incident that has taken the screen is looked for anew; it leaves no rest behind.
subscribe(['scene', 'paused'], ({ scene, paused, incident }) => scene && rememberPlace({ scene: scene.id, paused: paused && !incident, at: now() }));

function show(scene, when) {
  set({ scene });
  aimed = aimOf(scene, get('figures'));
  stage.show({ ...scene, extent: aimed }, stage.next ?? when);
  stage.next = undefined;
}

// What has happened may be told, or be over, after its scene has begun; where the desk looks elsewhere it stays.
subscribe(['figures'], ({ scene, figures }) => {
  const aim = scene && aimOf(scene, figures);
  if (!scene || String(aim) === String(aimed)) return;
  const here = String(stage.extent) === String(aimed);
  aimed = aim;
  if (here) stage.look(aim, stage.soon());
});

function arrange() {
  sides.forEach(({ fit }) => fit());
  if (get('scene')) stage.fit();
}

const nameAnew = onNews('jurisdiction', nameZone);
const lookOut = onNews('incidents', incidents.look);
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
    if (!rotation.current) await begin();
    await lookOut();
  } catch (error) {
    if (!shown) set({ notice: { kind: 'failed', detail: error.status ? error.message : t('noServer') } });
    setTimeout(load, AGAIN_MS);
  }
}

async function begin() {
  if (settings.preview) {
    parent.postMessage({ ready: true }, location.origin);
    return;
  }
  const all = await readScenes();
  const first = rotation.current === null;
  if (settings.wall) await joinWall({ stage, rotation }, settings.wall, settings.screen);
  set({ scenes: all });
  rotation.declare(all, before.scene);
  if (first && place?.paused) handlePause();
}

function handlePause() {
  rotation.pause(true);
  set({ paused: true });
}

if (settings.preview) previewOn({ rotation, stage, map: map.map });
keepTurning(rotation, obey);
load();
followCity(load, settings.preview ? undefined : (city) => channel(settings, told(city, { rotation, obey, incidents }, before.standing)));
// Scenes and video walls change without an event. All screens ask at the same moments, so that those of a video wall go on
// counting the same turns; away, the service is asked again a minute later.
const askAgain = () => setTimeout(() => begin().catch(() => {}).finally(askAgain), SCENES_MS - (now() % SCENES_MS));
askAgain();
