// Finds room for rings: a ring stands for an area, so it may step aside for a symbol that stands for one exact place.
import { ringRadius } from '../look/rings.js';

const STEPS = [0, 16, 28, 40]; // pixels a ring may step aside
const DIRECTIONS = 8;

export class RingRoom {
  /** @param {Object[]} marked `{layer, marks}` of all layers; only symbols greater than a dot are kept clear of */
  constructor(frame, marked) {
    this.size = frame.size;
    this.taken = marked
      .filter(({ layer }) => layer.symbol !== 'DOT' && layer.symbol !== 'DIAMOND' && layer.symbol !== 'CROSS')
      .flatMap(({ marks }) => marks.map(({ x, y, radius }) => ({ x, y, radius })));
  }

  /** The clusters with the places they are drawn at, greatest first so that they are moved least. */
  settle(clusters) {
    return clusters.map((cluster) => {
      const radius = (ringRadius(cluster.count) + 1.5) * this.size;
      const place = this.places(cluster).find((at) => this.free(at, radius)) ?? cluster;
      const settled = { ...cluster, x: place.x, y: place.y, radius };
      this.taken.push(settled);
      return settled;
    });
  }

  places({ x, y }) {
    return STEPS.flatMap((step) =>
      Array.from({ length: step ? DIRECTIONS : 1 }, (_, i) => {
        const turn = (i * 2 * Math.PI) / DIRECTIONS;
        return { x: x + Math.cos(turn) * step * this.size, y: y + Math.sin(turn) * step * this.size };
      }),
    );
  }

  free({ x, y }, radius) {
    return this.taken.every((other) => Math.hypot(other.x - x, other.y - y) > (radius + other.radius) * 0.92);
  }
}
