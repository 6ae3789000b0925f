// What stands above the ground of a picture, as a list of drawings with their boxes: composed as a whole, so that names keep
// clear of all symbols, and drawn part by part.

export class Sheet {
  constructor() {
    this.drawings = [];
  }

  /**
   * Adds a drawing above those added before.
   *
   * @param {Object|null} box `{x, y, w, h}` in pixels of the picture, null for a drawing that may reach anywhere
   * @param {(ctx) => void} draw draws in pixels of the picture and leaves the transform of the context as it found it
   */
  add(box, draw) {
    this.drawings.push({ box, draw });
  }

  /** Draws what touches a part of the picture; the context is in pixels of the picture. */
  drawIn(ctx, part) {
    for (const { box, draw } of this.drawings) if (!box || overlap(box, part)) draw(ctx);
  }
}

/** Whether two boxes share more than an edge. */
export function overlap(a, b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** The box around a place, as far as a radius reaches. */
export const about = (x, y, radius) => ({ x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius });
