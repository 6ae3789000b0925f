// Keeps decoded tiles, fetches missing ones nearest first, refetches only what an event has touched.
// One entry per layer and tile; several layers of one tile travel in one request.

const CONNECTIONS = 5; // HTTP/1.1 gives six per host; the event stream holds one.
const RETRY_MS = 4000;

const keyOf = ({ layer, z, x, y, filter }) => `${layer}/${z}/${x}/${y}/${filter ?? ''}`;
const sameTile = (a, b) => a.z === b.z && a.x === b.x && a.y === b.y && (a.filter ?? '') === (b.filter ?? '');

/** Smallest box test in longitude/latitude; a missing box means "everywhere". */
function touches(tile, bbox) {
  if (!bbox) return true;
  const n = 2 ** tile.z;
  const west = (tile.x / n) * 360 - 180;
  const east = ((tile.x + 1) / n) * 360 - 180;
  const lat = (y) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / n))) * 180) / Math.PI;
  // A symbol reaches a little over the edge of its tile, so the box is widened by a sixteenth of a tile.
  const slack = (east - west) / 16;
  return (
    bbox[0] <= east + slack &&
    bbox[2] >= west - slack &&
    bbox[1] <= lat(tile.y) + slack &&
    bbox[3] >= lat(tile.y + 1) - slack
  );
}

export class TileStore {
  /**
   * @param {Object} door
   * @param {(layers: string[], tile: Object, signal: AbortSignal) => Promise<ArrayBuffer|null>} door.fetch
   * @param {(bytes: ArrayBuffer) => Promise<Object[]>} door.decode
   * @param {() => void} door.changed called when something new can be drawn
   * @param {(error: Error|null) => void} door.trouble called with the error of a failed tile, null when tiles come again
   * @param {number} [limit] entries kept
   */
  constructor({ fetch, decode, changed, trouble, limit = 900 }) {
    Object.assign(this, { fetch, decode, changed, trouble, limit });
    this.entries = new Map();
    this.wanted = new Map();
    this.running = new Map();
  }

  /** The entry of a layer's tile, or undefined; `entry.data` is null where the layer has nothing. */
  find(layer, z, x, y, filter = '') {
    return this.entries.get(keyOf({ layer, z, x, y, filter }));
  }

  /**
   * States what the view needs; everything asked before and not named again is dropped.
   *
   * @param {Object[]} needs `{layer, z, x, y, distance, filter}`; filter is a condition in CQL2 text, or empty
   */
  want(needs) {
    this.wanted = new Map();
    for (const need of needs) {
      const key = keyOf(need);
      const entry = this.entries.get(key);
      if (entry) {
        this.entries.delete(key);
        this.entries.set(key, entry); // newest last: the map is the order of use
      }
      if (!entry || entry.stale) this.wanted.set(key, need);
    }
    for (const [id, request] of this.running) {
      if (!request.keys.some((key) => this.wanted.has(key))) {
        request.abort.abort();
        this.running.delete(id);
      }
    }
    this.evict(needs.length);
    this.pump();
  }

  /** Marks what an event touched: it stays on screen until its successor has arrived. */
  invalidate(layers, bbox) {
    const named = layers && new Set(layers);
    for (const [key, entry] of this.entries) {
      if ((!named || named.has(entry.layer)) && touches(entry, bbox)) {
        entry.stale = true;
        entry.generation = (entry.generation ?? 0) + 1;
      }
    }
    for (const request of this.running.values()) {
      // What is under way may have been read before the change; it will be asked for again.
      if (touches(request.tile, bbox)) request.outdated = true;
    }
  }

  /** Whether everything wanted has arrived. */
  get idle() {
    return this.wanted.size === 0 && this.running.size === 0;
  }

  pump() {
    while (this.running.size < CONNECTIONS) {
      const group = this.nextGroup();
      if (!group) return;
      this.load(group);
    }
  }

  nextGroup() {
    const busy = new Set([...this.running.values()].flatMap((request) => request.keys));
    let best = null;
    for (const [key, need] of this.wanted) {
      if (!busy.has(key) && (!best || need.distance < best.distance)) best = need;
    }
    if (!best) return null;
    const same = [...this.wanted].filter(
      ([key, need]) => !busy.has(key) && sameTile(need, best),
    );
    const { z, x, y, filter = '' } = best;
    return { tile: { z, x, y, filter }, layers: same.map(([, n]) => n.layer), keys: same.map(([k]) => k) };
  }

  async load(group) {
    const request = { ...group, abort: new AbortController(), outdated: false };
    const id = Symbol('request');
    this.running.set(id, request);
    try {
      const bytes = await this.fetch(group.layers, group.tile, request.abort.signal);
      const decoded = bytes && bytes.byteLength ? await this.decode(bytes) : [];
      if (this.running.has(id)) this.keep(request, decoded);
      this.trouble(null);
    } catch (error) {
      if (error.name !== 'AbortError') this.postpone(request, error);
    } finally {
      this.running.delete(id);
      this.pump();
    }
  }

  keep({ layers, tile, outdated }, decoded) {
    for (const layer of layers) {
      const key = keyOf({ layer, ...tile });
      const data = decoded.find((one) => one.name === layer) ?? null;
      // Most tiles of most layers hold nothing; such an entry is to cost next to nothing.
      this.entries.set(key, { layer, ...tile, data, stale: outdated, drawn: data && new Map() });
      if (!outdated) this.wanted.delete(key);
    }
    this.changed();
  }

  postpone(request, error) {
    this.trouble(error);
    const wanted = this.wanted;
    const again = request.keys.map((key) => [key, wanted.get(key)]).filter(([, need]) => need);
    again.forEach(([key]) => wanted.delete(key));
    setTimeout(() => {
      if (this.wanted !== wanted) return; // the view has moved on and asked anew
      again.forEach(([key, need]) => wanted.set(key, need));
      this.pump();
    }, RETRY_MS);
  }

  evict(inView) {
    const room = Math.max(this.limit, inView * 2);
    for (const key of this.entries.keys()) {
      if (this.entries.size <= room) return;
      this.entries.delete(key);
    }
  }
}
