// What stands over the map: panels, header, legend. Where it stands is read when something has changed its size, come or gone,
// and not while the map moves.

const SLACK = 2; // pixels a box may move before names are placed anew
const SIDES = ['x', 'y', 'w', 'h'];
const EDGES = ['leftmost', 'rightmost', 'top', 'bottom']; // of a video wall; they show and hide panels without a change of size

export class Chrome {
  /**
   * @param {HTMLElement} map what it stands over
   * @param {string} parts selector of what stands there
   * @param {() => void} changed called when it covers another part of the map
   */
  constructor(map, parts, changed) {
    Object.assign(this, { map, changed, parts: [], boxes: [] });
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
    const seen = this.map.getBoundingClientRect();
    const { left, top } = seen;
    const shown = this.parts.filter((part) => getComputedStyle(part).visibility !== 'hidden').map((part) => part.getBoundingClientRect());
    const boxes = [...shown, ...edgesOf(seen)]
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

// Lines around what is seen of the map: no name crosses them, but on a video wall where the picture goes on upon the next screen.
function edgesOf(map) {
  const [left, top] = [Math.max(0, map.left), Math.max(0, map.top)];
  const [width, height] = [Math.min(innerWidth, map.right) - left, Math.min(innerHeight, map.bottom) - top];
  const lines = {
    leftmost: new DOMRect(left, top, 1, height),
    rightmost: new DOMRect(left + width - 1, top, 1, height),
    top: new DOMRect(left, top, width, 1),
    bottom: new DOMRect(left, top + height - 1, width, 1),
  };
  return EDGES.filter((edge) => document.body.dataset[edge] !== 'false').map((edge) => lines[edge]);
}
