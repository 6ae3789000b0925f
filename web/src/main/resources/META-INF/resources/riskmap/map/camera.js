// The camera over one picture that may be larger than this screen: the screens of a video wall show parts of the same
// picture and move together, each on its own clock set by the server's.
import { LatLng } from 'leaflet';
import { between, viewOf } from './course.js';

const same = (one, other) => ['x', 'y', 'unit'].every((key) => Math.abs(one[key] - other[key]) <= 1e-9 * other.unit);

const AHEAD_MS = 2000; // a flight told to begin later than this was told by a clock that is wrong

export class Camera {
  /**
   * @param {Object} scene as `createMap` answers it
   * @param {() => number} clock the time all screens agree on, in milliseconds; it may jump
   * @param {() => number} [steady] milliseconds by a clock that never jumps
   */
  constructor(scene, clock, steady = () => performance.now()) {
    Object.assign(this, { scene, clock, steady, now: null, flight: null, offset: [0, 0] });
  }

  /** Which part of the picture this screen shows: pixels from the middle of the picture to the middle of the screen. */
  showPart(offset) {
    this.offset = offset;
    if (this.now && !this.flight) this.place(this.now, true);
  }

  /**
   * Goes to a camera.
   *
   * @param {Object} target as `cameraFor` answers it
   * @param {Object} [how] `{at, duration}`: when to start by the clock, and how long; at once without a duration
   */
  go(target, { at = this.clock(), duration = 0 } = {}) {
    const from = this.now;
    cancelAnimationFrame(this.frame);
    if (this.flight?.moving) this.scene.map._moveEnd(true);
    const wait = Math.min(at - this.clock(), AHEAD_MS);
    if (!from || same(from, target) || (duration === 0 && wait <= 0)) {
      if (this.flight) this.scene.expect(null);
      this.flight = null;
      this.place(target, true);
      return;
    }
    // Begun by the clock all agree on, flown by one that never jumps: set back, a clock would leave the map between two places.
    this.flight = { from, to: target, begin: this.steady() + wait, duration: Math.max(1, duration), moving: false };
    this.scene.expect(viewOf(target, this.offset));
    this.step();
  }

  step() {
    const { from, to, begin, duration, moving } = this.flight;
    const flown = this.steady() - begin;
    if (flown < 0) {
      // Until then the picture of the way is made.
      this.frame = requestAnimationFrame(() => this.step());
      return;
    }
    if (!moving) this.scene.map._moveStart(true, false);
    this.flight.moving = true;
    const share = Math.min(1, flown / duration);
    this.place(between(from, to, share), false);
    if (share < 1) {
      this.frame = requestAnimationFrame(() => this.step());
      return;
    }
    this.flight = null;
    this.scene.expect(null);
    this.scene.map._moveEnd(true);
  }

  place(camera, rest) {
    this.now = camera;
    const { lon, lat, zoom } = viewOf(camera, this.offset);
    const { map } = this.scene;
    map.getContainer().dataset.view = [lon, lat, zoom].join('/');
    if (rest) map.setView([lat, lon], zoom, { animate: false });
    // Leaflet's own flights choose their way by the size of the screen, so those of several screens would part.
    else map._move(new LatLng(lat, lon), zoom, { pinch: true, flyTo: true });
  }
}
