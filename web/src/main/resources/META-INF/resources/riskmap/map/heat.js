// The heatmap: asks for the density of what is in sight, in metres and per km², and draws it in fixed classes. While its
// settings change, coarse answers follow each other as fast as they come; when they rest, a fine one replaces the last.
import { execute } from '../api.js';
import { CLASSES } from '../look/heat.js';
import { LEVELS } from '../look/levels.js';
import { isRisk } from '../look/symbols.js';
import { get, layer as declared, set } from '../state.js';
import { conditionOf } from './condition.js';
import { Raster } from './raster.js';

const COARSE = 9; // screen pixels between two computed values; between them it is interpolated
const FINE = 4;
const QUIET_MS = 180; // a map that moves is not asked about
const REST_MS = 220; // settings that have not changed for so long are at rest

export class Heat {
  /** @param {() => void} changed called when there is something new to draw */
  constructor(changed) {
    this.changed = changed;
    this.raster = null;
    this.timer = 0;
    this.abort = null;
  }

  /** Asks for the density under a frame, once the map rests. */
  ask(frame) {
    this.frame = frame;
    clearTimeout(this.timer);
    if (get('heat')) this.timer = setTimeout(() => get('heat') && this.run(FINE), QUIET_MS);
    else this.stop();
  }

  /** Asks again for other settings, at once; what is being computed is shown first, so that a moving slider shows much. */
  follow() {
    if (!get('heat') || !this.frame || this.asked === keyOf(get('heat'))) return;
    clearTimeout(this.timer);
    if (this.running) this.waiting = true;
    else this.run(COARSE);
    this.timer = setTimeout(() => this.run(FINE), REST_MS);
  }

  stop() {
    this.abort?.abort();
    Object.assign(this, { raster: null, running: false, waiting: false });
  }

  async run(cell) {
    this.abort?.abort();
    const abort = (this.abort = new AbortController());
    const { frame } = this;
    const wish = get('heat');
    Object.assign(this, { running: true, waiting: false, asked: keyOf(wish) });
    set({ heatInfo: { ...get('heatInfo'), running: true } });
    try {
      const grid = gridOf(frame, cell);
      const answer = await execute('density', inputsOf(wish, grid), abort.signal);
      if (!abort.signal.aborted) this.take(new Raster({ ...grid, values: answer.values }), answer, frame);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.raster = null;
      set({ heatInfo: { ...get('heatInfo'), running: false, error: error.message } });
    }
    if (abort.signal.aborted) return;
    this.running = false;
    this.changed();
    if (this.waiting) this.run(COARSE);
  }

  take(raster, { classes = CLASSES, featureCount, totalWeight }, frame) {
    // The service chooses the classes when a layer or a weight is first seen; then they stay, whatever the slider does.
    const of = sumOf(get('heat'));
    if (this.of !== of) Object.assign(this, { of, classes });
    this.raster = raster;
    this.paintedFor = frame;
    this.recolour();
    set({ heatInfo: { running: false, error: null, classes: this.classes, featureCount, totalWeight }, heatValue: this.valueAt(get('cursor')) });
  }

  /** Paints what was computed last in the colours of the theme. */
  recolour() {
    this.raster?.paint(this.classes, this.paintedFor, get('ground'));
  }

  /** The density under the pointer, per km²; null where none is known. */
  valueAt(at) {
    return at && this.raster ? this.raster.valueAt(at.lng, at.lat) : null;
  }

  /** Draws what was computed last, wherever the map is now. */
  draw(ctx, frame) {
    if (!this.raster) return;
    const { canvas, west, north, east, south } = this.raster;
    const [left, top] = frame.project([west, north]);
    const [right, bottom] = frame.project([east, south]);
    ctx.drawImage(canvas, left, top, right - left, bottom - top);
  }
}

// What an answer depends on; the classes are not part of it.
const keyOf = ({ layer, bandwidth, kernel, weight }) => [layer, bandwidth, kernel, weight, get('filters')[layer]].join();

// What is summed up.
const sumOf = ({ layer, weight }) => [layer, weight].join();

function gridOf(frame, cell) {
  const [west, north] = frame.unproject([0, 0]);
  const [east, south] = frame.unproject([frame.width, frame.height]);
  const [width, height] = [frame.width, frame.height].map((side) => Math.round(side / (cell * frame.size)));
  return { west, south, east, north, width, height };
}

function inputsOf({ layer, bandwidth, kernel = 'quartic', weight }, { west, south, east, north, width, height }) {
  return { layer, bbox: [west, south, east, north], width, height, bandwidth, kernel, ...(weight ? { weight } : {}), ...filterOf(layer) };
}

// The heatmap is that of what is shown: filtered points do not count.
function filterOf(id) {
  if (get('filters')[id]) return { filter: conditionOf(declared(id), { theme: get('theme'), filters: get('filters') }) };
  const filter = {};
  const { scale, hasTheme } = declared(id);
  if (isRisk(declared(id)) && get('levels').size < LEVELS.length) filter[scale] = [...get('levels')];
  if (hasTheme && get('theme')) filter.theme = get('theme');
  return Object.keys(filter).length ? { filter } : {};
}
