// Puts a scene on the map: its layers, its heatmap, its extent in the room the panels leave free.
import { now } from '../../api.js';
import { extentOf } from '../../catalog.js';
import { screenSize } from '../../dom.js';
import { Camera } from '../../map/camera.js';
import { cameraFor } from '../../map/course.js';
import { get, set } from '../../state.js';
import { centreOf, pictureOf } from './picture.js';

const FLIGHT_MS = 1600;
const CHINA = [73, 18, 135, 53];

export class Stage {
  /** @param {Object} scene as `createMap` answers it; `room()` answers the pixels panels take at each edge */
  constructor(scene, room) {
    Object.assign(this, { scene, room, camera: new Camera(scene, now), wall: null, screen: null, extent: 'city' });
    // Asked for once: Chromium keeps every question about the media for as long as the page lives.
    this.calm = matchMedia('(prefers-reduced-motion: reduce)');
  }

  /** This screen shows a part of a video wall's picture; null for a screen on its own. */
  join(wall, screen) {
    Object.assign(this, { wall, screen });
    this.fit();
  }

  /** Shows a scene, moving from `at` on. */
  show({ layers, heat, extent }, at) {
    const theme = layers.find(({ theme: code }) => code)?.theme ?? null;
    const visible = new Set(layers.map(({ id }) => id));
    const filters = Object.fromEntries(layers.filter(({ filter }) => filter).map(({ id, filter }) => [id, filter]));
    set({ visible, theme, filters, heat: heat ?? null });
    this.look(extent, at);
  }

  /** Looks at an extent: a box, or `city`. */
  look(extent, at = now()) {
    this.extent = extent;
    this.go(at, this.calm.matches ? 0 : FLIGHT_MS);
  }

  /** A moment soon: on a video wall one that all its screens come to without asking each other, as each hears of things by itself. */
  soon() {
    return this.wall ? Math.ceil((now() + 300) / 1000) * 1000 : now();
  }

  /** Keeps looking at the same extent after the screen has changed its size, at once. */
  fit() {
    this.go(now(), 0);
  }

  /** Takes where somebody has moved the map to for the extent; answers that box, in the room panels leave free. */
  adopt() {
    const { left, top, right, bottom } = this.room();
    const corner = (x, y) => this.scene.map.containerPointToLatLng([x, y]);
    const [north, south] = [corner(left, top), corner(innerWidth - right, innerHeight - bottom)];
    this.extent = [north.lng, south.lat, south.lng, north.lat].map((degrees) => Number(degrees.toFixed(5)));
    this.fit();
    return this.extent;
  }

  go(at, duration) {
    const box = this.extent === 'city' ? (extentOf(get('layers')) ?? CHINA) : this.extent;
    const picture = pictureOf(this.wall, { width: innerWidth, height: innerHeight });
    this.camera.offset = centreOf(this.wall, this.screen, { width: innerWidth, height: innerHeight });
    this.camera.go(cameraFor(box, { ...picture, room: this.room(), size: screenSize() }), { at, duration });
  }
}
