// The camera over one picture that may be larger than this screen: the screens of a video wall show parts of the same
// picture and move together, each on its own clock set by the server's.
import { LatLng } from 'leaflet';
import { between, viewOf } from './course.js';

/** A camera for a scene; `clock()` answers the time all screens agree on, in milliseconds. */
export class Camera {
  constructor(scene, clock) {
    Object.assign(this, { scene, clock, now: null, flight: null, offset: [0, 0] });
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
    this.flight = null;
    if (!from || (duration === 0 && at <= this.clock())) {
      this.place(target, true);
      return;
    }
    this.flight = { from, to: target, at, duration: Math.max(1, duration), moving: false };
    this.scene.expect(viewOf(target, this.offset));
    this.step();
  }

  step() {
    const { from, to, at, duration, moving } = this.flight;
    if (this.clock() < at) {
      // Until then the picture of the way is painted without regard to frames.
      this.frame = requestAnimationFrame(() => this.step());
      return;
    }
    if (!moving) this.scene.map._moveStart(true, false);
    this.flight.moving = true;
    const share = Math.min(1, (this.clock() - at) / duration);
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
