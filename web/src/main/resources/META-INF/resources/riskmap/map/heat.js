// The heatmap: asks for the density of what is in sight, in metres and per km², and draws it in fixed classes.
import { execute } from '../api.js';
import { bytesOf, CLASSES, stepOf } from '../look/heat.js';
import { LEVELS } from '../look/levels.js';
import { isRisk } from '../look/symbols.js';
import { get, layer as declared, set } from '../state.js';

const CELL = 6; // screen pixels between two computed values; between them it is interpolated
const QUIET_MS = 180;

export class Heat {
  /** @param {() => void} changed called when there is something new to draw; `ground` is the theme drawn on */
  constructor(changed, ground = 'light') {
    this.changed = changed;
    this.ground = ground;
    this.image = null;
    this.timer = 0;
    this.abort = null;
  }

  /** Asks for the density under a frame, soon; a later call replaces an earlier one. */
  ask(frame) {
    clearTimeout(this.timer);
    const wish = get('heat');
    if (!wish) {
      this.abort?.abort();
      this.image = null;
      return;
    }
    this.timer = setTimeout(() => this.run(frame, wish), QUIET_MS);
  }

  async run(frame, { layer, bandwidth }) {
    this.abort?.abort();
    const abort = (this.abort = new AbortController());
    const [west, north] = frame.unproject([0, 0]);
    const [east, south] = frame.unproject([frame.width, frame.height]);
    const [width, height] = [frame.width, frame.height].map((side) => Math.round(side / (CELL * frame.size)));
    set({ heatInfo: { ...get('heatInfo'), running: true } });
    try {
      const inputs = { layer, bbox: [west, south, east, north], width, height, bandwidth, kernel: 'quartic', ...filterOf(layer) };
      const answer = await execute('density', inputs, abort.signal);
      if (abort.signal.aborted) return;
      const classes = answer.classes ?? CLASSES;
      this.image = drawing(answer.values, { width, height, west, east, north, south }, classes, frame, this.ground);
      set({ heatInfo: { running: false, error: null, classes } });
      this.changed();
    } catch (error) {
      if (abort.signal.aborted) return;
      this.image = null;
      set({ heatInfo: { ...get('heatInfo'), running: false, error: error.message } });
      this.changed();
    }
  }

  /** Draws what was computed last, wherever the map is now. */
  draw(ctx, frame) {
    if (!this.image) return;
    const { canvas, west, north, east, south } = this.image;
    const [left, top] = frame.project([west, north]);
    const [right, bottom] = frame.project([east, south]);
    ctx.drawImage(canvas, left, top, right - left, bottom - top);
  }
}

// The heatmap is that of what is shown: filtered points do not count.
function filterOf(id) {
  const filter = {};
  const { scale, hasTheme } = declared(id);
  if (isRisk(declared(id)) && get('levels').size < LEVELS.length) filter[scale] = [...get('levels')];
  if (hasTheme && get('theme')) filter.theme = get('theme');
  return Object.keys(filter).length ? { filter } : {};
}

// The answer is regular in degrees, the map in Mercator: every row of the drawing looks up its own latitude.
function drawing(values, { width, height, west, east, north, south }, classes, frame, ground) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(frame.width / (2 * frame.size));
  canvas.height = Math.round(frame.height / (2 * frame.size));
  const colours = bytesOf(classes, ground);
  const ctx = canvas.getContext('2d');
  const image = ctx.createImageData(canvas.width, canvas.height);
  for (let y = 0; y < canvas.height; y++) {
    const [, lat] = frame.unproject([0, ((y + 0.5) / canvas.height) * frame.height]);
    const row = clamp(((north - lat) / (north - south)) * height - 0.5, height - 1);
    for (let x = 0; x < canvas.width; x++) {
      const column = clamp(((x + 0.5) / canvas.width) * width - 0.5, width - 1);
      const step = stepOf(classes.breaks, between(values, width, height, column, row));
      if (step >= 0) image.data.set(colours[step], (y * canvas.width + x) * 4);
    }
  }
  ctx.putImageData(image, 0, 0);
  return { canvas, west, east, north, south };
}

function clamp(value, last) {
  return Math.max(0, Math.min(last, value));
}

function between(values, width, height, x, y) {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
  const [fx, fy] = [x - x0, y - y0];
  const top = values[y0 * width + x0] * (1 - fx) + values[y0 * width + x1] * fx;
  const bottom = values[y1 * width + x0] * (1 - fx) + values[y1 * width + x1] * fx;
  return top * (1 - fy) + bottom * fy;
}
