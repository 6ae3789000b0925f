// A raster of densities, regular in degrees: its value at a place, and its picture in classes.
import { bytesOf, stepOf } from '../look/heat.js';

export class Raster {
  /** @param {Object} grid `{values, width, height, west, south, east, north}`, row by row from the north-west */
  constructor(grid) {
    Object.assign(this, grid);
    this.canvas = null;
  }

  /** The value at a place, interpolated between the computed ones; null outside. */
  valueAt(lon, lat) {
    if (lon < this.west || lon > this.east || lat < this.south || lat > this.north) return null;
    return this.between(this.columnOf(lon), this.rowOf(lat));
  }

  columnOf(lon) {
    return clamp(((lon - this.west) / (this.east - this.west)) * this.width - 0.5, this.width - 1);
  }

  rowOf(lat) {
    return clamp(((this.north - lat) / (this.north - this.south)) * this.height - 0.5, this.height - 1);
  }

  between(x, y) {
    const { values, width, height } = this;
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
    const [fx, fy] = [x - x0, y - y0];
    const top = values[y0 * width + x0] * (1 - fx) + values[y0 * width + x1] * fx;
    const bottom = values[y1 * width + x0] * (1 - fx) + values[y1 * width + x1] * fx;
    return top * (1 - fy) + bottom * fy;
  }

  /** Paints the picture for a frame. The map is in Mercator: every row looks up its own latitude. */
  paint(classes, frame, ground) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(frame.width / (2 * frame.size));
    canvas.height = Math.round(frame.height / (2 * frame.size));
    const colours = new Uint32Array(new Uint8Array(bytesOf(classes, ground).flat()).buffer);
    const ctx = canvas.getContext('2d');
    const image = ctx.createImageData(canvas.width, canvas.height);
    const pixels = new Uint32Array(image.data.buffer);
    for (let y = 0, at = 0; y < canvas.height; y++) {
      const row = this.rowOf(frame.unproject([0, ((y + 0.5) / canvas.height) * frame.height])[1]);
      for (let x = 0; x < canvas.width; x++, at++) {
        const column = clamp(((x + 0.5) / canvas.width) * this.width - 0.5, this.width - 1);
        const step = stepOf(classes.breaks, this.between(column, row));
        if (step >= 0) pixels[at] = colours[step];
      }
    }
    ctx.putImageData(image, 0, 0);
    this.canvas = canvas;
  }
}

function clamp(value, last) {
  return Math.max(0, Math.min(last, value));
}
