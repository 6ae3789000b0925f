// The Leaflet layer that shows our pictures: one canvas a little larger than the map, moved and scaled by the browser
// while the map moves, repainted when the new picture is ready. The old picture stays until then.
import { DomUtil, Layer, point as toPoint } from 'leaflet';
import { fit, release } from './canvas.js';
import { holds, makeFrame, near, sameZoom, united } from './frame.js';
import { Work } from './work.js';

const PADDING = 0.18;
const HOLD_MS = 380; // how long an old picture may stand in for one whose tiles are on their way
const MOVING_MS = 140; // least time between repaints while the map is dragged or tiles pour in
const SLICE_MS = [24, 7]; // how long a picture is made in one frame: while the map rests, and while it moves or is about to

export const VectorLayer = Layer.extend({
  /**
   * @param {Object} door
   * @param {(frame) => void} door.prepare called with the frame of the next picture: ask for its tiles
   * @param {() => boolean} door.ready whether all of them are here
   * @param {(frame) => Generator} door.make makes a picture, see `makePicture`
   * @param {(picture) => void} door.shown called when a picture is on the screen
   * @param {() => void} door.waiting called when a picture that is wanted will be painted later
   * @param {() => void} door.released called when the layer goes
   * @param {() => Object|null} door.destination frame of the place to which the map is flying
   * @param {number} [door.padding] share of the map painted beyond each of its edges
   * @param {boolean} [door.covered] whether something stands over the map, of which its names keep clear
   * @param {() => number} door.size how much symbols and text are enlarged on this screen
   */
  initialize(door) {
    this.door = door;
    this.cost = 0;
  },

  onAdd() {
    this.box = DomUtil.create('div', 'risk-picture leaflet-zoom-animated', this.getPane());
    this.canvas = DomUtil.create('canvas', '', this.box);
    this.overlay = DomUtil.create('canvas', 'risk-overlay', this.box);
    this.reset();
    this.paintNow();
  },

  onRemove() {
    clearTimeout(this.asked);
    clearTimeout(this.holding);
    this.giveUp();
    this.door.released();
    [this.canvas, this.overlay].forEach(release);
    this.box.remove();
  },

  getEvents() {
    return {
      zoomanim: (event) => this.place(event.center, event.zoom),
      zoom: () => this.place(this._map.getCenter(), this._map.getZoom()),
      viewreset: () => this.place(this._map.getCenter(), this._map.getZoom()),
      movestart: () => (this.moving = true),
      move: () => this.moved(),
      moveend: () => this.settle(),
      resize: () => this.settle(),
    };
  },

  /** Paints again soon: something that can be seen has changed. */
  redraw() {
    if (!this._map || this.asked) return;
    // While tiles pour in, not every one of them is worth a picture, and none is worth a map that stutters.
    const rest = Math.max(this.door.ready() ? 0 : MOVING_MS, this.moving ? 3 * this.cost : 0);
    const pause = rest - (performance.now() - (this.paintedAt ?? 0));
    const paint = () => {
      this.asked = 0;
      if (this._map && !(this.holding && !this.door.ready())) this.paintInSteps(true);
    };
    this.asked = setTimeout(() => requestAnimationFrame(paint), Math.max(0, pause));
  },

  /** The frame of the next picture: the present place of the map, and the whole way when it is on a short one. */
  nextFrame() {
    const here = this.frameAt(this._map.getCenter(), this._map.getZoom());
    const there = this.door.destination();
    return (there && united(here, there)) ?? here;
  },

  /** The frame of a picture of another place. */
  frameAt(center, zoom) {
    const map = this._map;
    const size = map.getSize();
    const pad = size.multiplyBy(this.door.padding ?? PADDING).round();
    const corner = map.project(center, zoom).subtract(size.divideBy(2)).subtract(pad).floor();
    return makeFrame({
      zoom,
      left: corner.x,
      top: corner.y,
      width: size.x + 2 * pad.x,
      height: size.y + 2 * pad.y,
      ratio: window.devicePixelRatio || 1,
      size: this.door.size(),
      view: this.door.covered ? { left: corner.x + pad.x, top: corner.y + pad.y } : undefined,
    });
  },

  reset() {
    this.next = this.nextFrame();
    this.door.prepare(this.next);
  },

  /** Asks for what is missing and paints when it is here, or after a moment with what there is. */
  refresh() {
    this.reset();
    this.door.waiting();
    clearTimeout(this.holding);
    this.holding = 0;
    clearTimeout(this.asked); // it may have been put off for the sake of a movement that is over
    this.asked = 0;
    if (this.door.ready()) this.redraw();
    else this.holding = setTimeout(() => this.held(), HOLD_MS);
  },

  held() {
    this.holding = 0;
    this.paintInSteps(true);
  },

  // The map has come to rest. After a zoom the old picture, scaled, is better than half of the new one.
  settle() {
    this.moving = false;
    if (this.frame && !sameZoom(this.frame.zoom, this._map.getZoom())) {
      this.refresh();
    } else {
      this.goOn();
    }
  },

  /** Turns to the place where the map is or is going, and paints unless the picture shows all of it. */
  goOn() {
    this.reset();
    const pending = this.asked || this.work || this.holding || !this.door.ready();
    if (pending || !this.frame || !holds(this.frame, this.next)) this.paintInSteps();
  },

  moved() {
    const sameScale = this.frame && sameZoom(this.frame.zoom, this._map.getZoom());
    if (this.work || !this.frame || (!sameScale && !this.door.destination())) return;
    // However long a picture takes, most of the time is left to moving it.
    if (this.uncovered(sameScale ? 0.5 : 0) && performance.now() - this.paintedAt > Math.max(MOVING_MS, 3 * this.cost)) {
      this.reset();
      this.paintInSteps();
    }
  },

  /** Whether less than a share of the picture's margin is left, or the map is so close that it shows its pixels. */
  uncovered(share) {
    const { left, top, width, height, zoom } = this.frame;
    const scale = this._map.getZoomScale(zoom, this._map.getZoom());
    if (scale < 0.5) return true;
    const size = this._map.getSize().multiplyBy(scale);
    const corner = this._map.project(this._map.getCenter(), zoom).subtract(size.divideBy(2));
    const slack = (this.door.padding ?? PADDING) * share;
    const [dx, dy] = [slack * size.x, slack * size.y];
    return corner.x < left + dx || corner.y < top + dy || corner.x + size.x > left + width - dx || corner.y + size.y > top + height - dy;
  },

  /**
   * Makes the next picture, a little in every frame, and shows it when it is ready.
   *
   * @param {boolean} [news] whether there is something that a picture already being made may not have
   */
  paintInSteps(news = false) {
    // What is begun is ended: else, under a stream of tiles, no picture would ever be ready.
    if (this.work && holds(this.work.frame, this.next) && holds(this.next, this.work.frame)) {
      this.work.news ||= news;
      return;
    }
    // A picture of somewhere else cannot stand in for the next one, so nothing is gained by painting slowly.
    if (!this.frame || (!this.moving && !near(this.frame, this.next))) return this.paintNow();
    this.begin();
    this.step();
  },

  paintNow() {
    this.begin();
    this.show(this.goOnUntil(Infinity));
  },

  // A picture that cannot be made is given up: kept, it would be taken for one that is still being made, for ever.
  goOnUntil(time) {
    try {
      return this.work.goOn(time);
    } catch (error) {
      this.giveUp();
      throw error;
    }
  },

  begin() {
    this.giveUp();
    clearTimeout(this.holding);
    this.holding = 0;
    this.work = new Work(this.next, this.door.make(this.next));
  },

  giveUp() {
    cancelAnimationFrame(this.stepping);
    this.work?.giveUp();
    this.work = null;
  },

  step() {
    const picture = this.goOnUntil(performance.now() + SLICE_MS[this.moving || this.door.destination() ? 1 : 0]);
    if (picture) return this.show(picture);
    this.door.waiting();
    this.stepping = requestAnimationFrame(() => this.step());
  },

  show(picture) {
    const { frame, took, news } = this.work;
    this.work = null;
    fit(this.canvas, frame);
    picture.show(this.canvas.getContext('2d', { alpha: false }));
    this.frame = frame;
    this.cost = took;
    this.paintedAt = performance.now();
    this.door.shown(picture);
    if (news) this.redraw();
    if (this.asked) this.door.waiting(); // a newer picture is owed
    this.place(this._map.getCenter(), this._map.getZoom());
    this.drawOverlay();
  },

  /** Repaints the light drawing above the picture: what is hovered and what is selected. */
  drawOverlay(draw = this.lastOverlay) {
    this.lastOverlay = draw;
    if (!draw) release(this.overlay);
    if (!this.frame || !draw) return;
    fit(this.overlay, this.frame);
    const ctx = this.overlay.getContext('2d');
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.overlay.width, this.overlay.height);
    ctx.setTransform(this.frame.ratio, 0, 0, this.frame.ratio, 0, 0);
    draw(ctx, this.frame);
  },

  // Puts the picture where it belongs for a given place of the map, scaled when the zoom is another one.
  place(center, zoom) {
    if (!this.frame) return;
    const map = this._map;
    const scale = map.getZoomScale(zoom, this.frame.zoom);
    const corner = map.unproject(toPoint(this.frame.left, this.frame.top), this.frame.zoom);
    // While the map animates a zoom its pane stands still, so the picture is placed for where the map is going.
    const offset = map._animatingZoom ? map._latLngToNewLayerPoint(corner, zoom, center) : map.latLngToLayerPoint(corner);
    DomUtil.setTransform(this.box, offset, scale);
  },
});
