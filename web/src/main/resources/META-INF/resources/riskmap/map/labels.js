// Places labels so that none lies over another: greedy, by rank, on a coarse grid of taken boxes.

import { inksOf } from '../look/inks.js';
import { overlap, Sheet } from './sheet.js';

export const FONT = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";
const CELL = 64;
const GAP = 3; // pixels between a name and what stands over the picture

export class LabelBoard {
  /** `ctx` measures texts, `ground` is the theme of what labels are written on, `light` or `dark`, `sheet` takes the labels. */
  constructor(ctx, frame, ground = 'light', sheet = new Sheet()) {
    this.ctx = ctx;
    this.sheet = sheet;
    this.ground = ground;
    this.inks = inksOf(ground);
    this.frame = frame;
    this.cells = new Map();
    this.widths = new Map();
    this.covers = [];
  }

  /** Takes a box `{x, y, w, h}` (top left corner) without asking. */
  take(box) {
    this.eachCell(box, (key) => {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    });
  }

  /** Takes the boxes of what stands over the picture: a name below it could not be read. */
  cover(boxes) {
    this.covers = boxes;
    const gap = GAP * this.frame.size;
    for (const { x, y, w, h } of boxes) this.take({ x: x - gap, y: y - gap, w: w + 2 * gap, h: h + 2 * gap });
  }

  /** Whether a place cannot be seen. */
  covered({ x, y }) {
    return this.covers.some((box) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h);
  }

  /** Whether a box lies inside the picture and touches no taken one. */
  free(box) {
    const { width, height } = this.frame;
    if (box.x < 0 || box.y < 0 || box.x + box.w > width || box.y + box.h > height) return false;
    let clear = true;
    this.eachCell(box, (key) => {
      for (const other of this.cells.get(key) ?? []) {
        if (overlap(box, other)) clear = false;
      }
    });
    return clear;
  }

  eachCell({ x, y, w, h }, call) {
    for (let cy = Math.floor(y / CELL); cy <= Math.floor((y + h) / CELL); cy++) {
      for (let cx = Math.floor(x / CELL); cx <= Math.floor((x + w) / CELL); cx++) call(cy * 4096 + cx);
    }
  }

  /** Width of a text in a font, remembered for this picture. */
  width(text, font) {
    const key = font + text;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.ctx.font = font;
      width = this.ctx.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  }

  /**
   * Writes a label at the first free of its places.
   *
   * @param {Object} label `{text, x, y, size, weight, colour, halo, reach, places}`; reach is the radius of the symbol
   *   the label belongs to; places are from `beside` or `centred`
   * @returns {boolean} whether it was written
   */
  write({ text, x, y, size, weight = 500, colour, halo, reach = 0, places = beside, badge = null }) {
    const em = size * this.frame.size;
    const font = `${weight} ${em}px ${FONT}`;
    const badgeWidth = badge ? em * 1.5 : 0;
    const w = this.width(text, font) + badgeWidth + 2;
    const h = em * 1.26;
    for (const [dx, dy] of places) {
      const box = { x: x + dx * (reach + 3 + w / 2) - w / 2, y: y + dy * (reach + 1 + h / 2) - h / 2, w, h };
      if (!this.free(box)) continue;
      this.take(box);
      this.sheet.add({ x: box.x - em / 2, y: box.y - em / 2, w: w + em, h: h + em }, (ctx) => {
        if (badge) drawBadge(ctx, badge, box.x + em * 0.6, box.y + h / 2, em, this.inks.badge);
        draw(ctx, text, font, box.x + badgeWidth + 1, box.y + h * 0.77, { colour, halo, em });
      });
      return true;
    }
    return false;
  }
}

function draw(ctx, text, font, x, y, { colour, halo, em }) {
  ctx.font = font;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  ctx.lineWidth = em * 0.27;
  ctx.strokeStyle = halo;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

// A small coloured square with a letter: the level, readable without colour.
function drawBadge(ctx, { letter, colour, ink }, x, y, em, rim) {
  const r = em * 0.58;
  ctx.beginPath();
  ctx.roundRect(x - r, y - r, 2 * r, 2 * r, r * 0.4);
  ctx.fillStyle = colour;
  ctx.strokeStyle = rim;
  ctx.lineWidth = em * 0.14;
  ctx.stroke();
  ctx.fill();
  ctx.font = `700 ${em * 0.86}px ${FONT}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = ink;
  ctx.fillText(letter, x, y + em * 0.31);
}

/** Places beside a symbol, best first: right, left, below, above. */
export const beside = [[1, 0], [-1, 0], [0, 1], [0, -1]];
