// What was drawn where, so that a click or a pointer finds it again.

const CELL = 48;
const GREATEST = 80; // radius of the greatest ring on the greatest screen

export class HitIndex {
  constructor() {
    this.cells = new Map();
    this.areas = [];
  }

  /** Remembers a symbol: `{x, y, r, layer, ...}` in pixels of the picture. */
  add(hit) {
    const key = Math.floor(hit.y / CELL) * 4096 + Math.floor(hit.x / CELL);
    if (!this.cells.has(key)) this.cells.set(key, []);
    this.cells.get(key).push(hit);
  }

  /** Remembers a polygon layer; `find(x, y)` answers its features at a point. */
  addArea(find) {
    this.areas.push(find);
  }

  /** Symbols within reach of a point, nearest first; at equal distance the one drawn last. */
  symbolsAt(x, y, slack) {
    const found = [];
    const reach = GREATEST + slack;
    for (let cy = Math.floor((y - reach) / CELL); cy <= Math.floor((y + reach) / CELL); cy++) {
      for (let cx = Math.floor((x - reach) / CELL); cx <= Math.floor((x + reach) / CELL); cx++) {
        for (const hit of this.cells.get(cy * 4096 + cx) ?? []) {
          const distance = Math.hypot(hit.x - x, hit.y - y);
          if (distance <= hit.r + slack) found.push({ ...hit, distance });
        }
      }
    }
    return found.sort((a, b) => a.distance - b.distance || b.order - a.order);
  }

  /** Areas at a point, topmost layer first. */
  areasAt(x, y) {
    return [...this.areas].reverse().flatMap((find) => find(x, y));
  }
}
