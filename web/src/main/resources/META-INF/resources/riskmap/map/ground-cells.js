// The ground of the pictures in squares that stand still in the world: painted once, kept as images, and painted again only
// when a tile under them or a choice has changed. A picture that moves is put together from them.
import { makeFrame } from './frame.js';

const SIDE = 560; // CSS pixels; whole device pixels at the usual ratios
const REACH = 40; // how far a line may reach out of the tile it comes from

export class GroundCells {
  constructor() {
    this.cells = new Map();
    this.look = [];
  }

  /**
   * States which ground is wanted.
   *
   * @param {Object} frame of the picture
   * @param {Array} look everything but the tiles that the ground depends on, compared one by one
   * @param {(cell: Object) => Object[]} tilesUnder the tiles drawn in the frame of a cell
   */
  want(frame, look, tilesUnder) {
    const all = [frame.zoom.toFixed(8), frame.ratio, frame.size, ...look];
    if (!sameList(all, this.look)) this.release();
    this.look = all;
    this.wanted = placesIn(frame).map(([column, row]) => this.cellAt(frame, column, row, tilesUnder));
    const inUse = new Set(this.wanted.map(({ key }) => key));
    for (const [key, cell] of this.cells) {
      // What has just left the picture may come back.
      if (this.cells.size <= 2 * inUse.size) break;
      if (!inUse.has(key)) this.drop(key, cell);
    }
  }

  cellAt(frame, column, row, tilesUnder) {
    const key = `${column}/${row}`;
    const known = this.cells.get(key);
    const cell = known ?? { key, left: column * SIDE, top: row * SIDE, image: null, painted: [] };
    cell.frame ??= makeFrame({ ...frame, left: cell.left, top: cell.top, width: SIDE, height: SIDE, reach: REACH * frame.size });
    cell.tiles = tilesUnder(cell.frame);
    cell.fresh = cell.image !== null && sameList(cell.tiles, cell.painted);
    this.cells.delete(key);
    this.cells.set(key, cell); // the map is the order of use
    return cell;
  }

  /**
   * Paints what is missing until the time is over, at least one square.
   *
   * @param {(ctx, frame) => void} paint
   * @param {number} until in milliseconds of `performance.now()`
   * @returns {boolean} whether nothing is missing any more
   */
  prepare(paint, until) {
    for (const cell of this.wanted) {
      if (cell.fresh) continue;
      this.paint(cell, paint);
      if (performance.now() > until) return this.wanted.every(({ fresh }) => fresh);
    }
    return true;
  }

  paint(cell, paint) {
    const side = Math.ceil(SIDE * cell.frame.ratio);
    if (this.canvas?.width !== side) this.canvas = new OffscreenCanvas(side, side);
    const ctx = this.canvas.getContext('2d', { alpha: false });
    paint(ctx, cell.frame);
    cell.image?.close();
    cell.image = this.canvas.transferToImageBitmap(); // draws now, and not all at once when the picture is put together
    cell.painted = cell.tiles;
    cell.fresh = true;
  }

  /** Puts the ground of a picture, or of a part of it, together from what was prepared. */
  draw(ctx, frame) {
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    for (const { image, left, top } of this.wanted) {
      ctx.drawImage(image, Math.round((left - frame.left) * frame.ratio), Math.round((top - frame.top) * frame.ratio));
    }
  }

  /** Lets go of all images. */
  release() {
    for (const [key, cell] of this.cells) this.drop(key, cell);
  }

  drop(key, { image }) {
    image?.close();
    this.cells.delete(key);
  }
}

function placesIn({ left, top, width, height }) {
  const places = [];
  for (let row = Math.floor(top / SIDE); row * SIDE < top + height; row++) {
    for (let column = Math.floor(left / SIDE); column * SIDE < left + width; column++) places.push([column, row]);
  }
  return places;
}

function sameList(one, other) {
  return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
}
