// What stands over the map: panels, header, legend. Where it stands is read when something has changed its size, come or gone,
// and not while the map moves.

const SLACK = 2; // pixels a box may move before names are placed anew
const SIDES = ['x', 'y', 'w', 'h'];
const EDGES = ['leftmost', 'rightmost', 'top', 'bottom']; // of a video wall; they show and hide panels without a change of size
const BEYOND = 800; // pixels beyond the edges of the screen, at least as far as pictures reach

export class Chrome {
  /**
   * @param {HTMLElement} map what it stands over
   * @param {string} parts selector of what stands there
   * @param {() => void} changed called when it covers another part of the map
   * @param {boolean} still whether nobody moves the map: what lies beyond the screen is then never seen
   */
  constructor(map, parts, changed, still) {
    Object.assign(this, { map, changed, still, parts: [], boxes: [] });
    const sizes = new ResizeObserver(() => this.read());
    const watch = () => {
      this.parts = [...document.querySelectorAll(parts)];
      sizes.disconnect();
      for (const part of [map, ...this.parts]) sizes.observe(part); // which tells the sizes once the page is laid out
    };
    const others = () => document.querySelectorAll(parts).length !== this.parts.length || this.parts.some((part) => !part.isConnected);
    const come = new MutationObserver((changes) => (changes.some(({ type }) => type === 'attributes') || others()) && watch());
    come.observe(document.body, { childList: true, subtree: true, attributeFilter: EDGES.map((edge) => `data-${edge}`) });
    watch();
  }

  read() {
    const { left, top } = this.map.getBoundingClientRect();
    const shown = this.parts.filter((part) => getComputedStyle(part).visibility !== 'hidden').map((part) => part.getBoundingClientRect());
    const boxes = [...shown, ...(this.still ? beyond(innerWidth, innerHeight) : [])]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((box) => ({ x: box.left - left, y: box.top - top, w: box.width, h: box.height }));
    const same = (box, i) => SIDES.every((side) => Math.abs(box[side] - this.boxes[i][side]) <= SLACK);
    if (boxes.length === this.boxes.length && boxes.every(same)) return;
    this.boxes = boxes;
    this.changed();
  }

  /** The boxes it covers of a picture where the map will rest on that, in pixels of the picture. */
  over({ left, top, view }) {
    return this.boxes.map(({ x, y, w, h }) => ({ x: x + view.left - left, y: y + view.top - top, w, h }));
  }
}

// Beyond the screen, but not where the picture goes on upon the next one.
function beyond(width, height) {
  const strips = {
    leftmost: new DOMRect(-BEYOND, -BEYOND, BEYOND, height + 2 * BEYOND),
    rightmost: new DOMRect(width, -BEYOND, BEYOND, height + 2 * BEYOND),
    top: new DOMRect(-BEYOND, -BEYOND, width + 2 * BEYOND, BEYOND),
    bottom: new DOMRect(-BEYOND, height, width + 2 * BEYOND, BEYOND),
  };
  return EDGES.filter((edge) => document.body.dataset[edge] !== 'false').map((edge) => strips[edge]);
}
