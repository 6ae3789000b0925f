// The one store of the page. Panels and map meet only here: each writes what the user did, each listens to what it shows.

const values = {
  lang: 'zh',
  /** Theme the page is in, `light` or `dark`: what the map and its symbols are drawn on. */
  ground: 'light',
  /** Layer declarations in catalogue order, see catalog.js. */
  layers: [],
  /** Name of the zone and whether its data is synthetic. */
  zone: { name: '', demo: false },
  /** Ids of the layers shown. */
  visible: new Set(),
  /** Risk levels shown; all five when nothing is filtered. */
  levels: new Set(['red', 'orange', 'yellow', 'blue', 'none']),
  /** Theme code, or null for all. */
  theme: null,
  /** Conditions in CQL2 text by layer id: only features for which they hold are on the map. */
  filters: {},
  /** Whether areas carry patterns beside their colour. */
  patterns: false,
  /** Ids of the layers whose data is older than it may be; they are hatched where that is shown. */
  stale: new Set(),
  /**
   * `{layer, bandwidth, kernel, weight}` while the heatmap is shown, else null; `heatInfo` is what the last answer
   * said, `heatValue` the density under the pointer per km².
   */
  heat: null,
  heatInfo: null,
  heatValue: null,
  /** `{layer, id}` of the object whose card is open; `feature` is its full record once read. */
  selection: null,
  feature: null,
  /** What lies under a click on several objects. */
  choices: null,
  /** Counts per level by layer id, from the whole city. */
  totals: {},
  /** `{lat, lon, zoom}` now in the middle of the map. */
  view: null,
  /** `[west, south, east, north]` of what the map shows. */
  bounds: null,
  /** A wish to move the map: `{lat, lon, zoom}` or `{bounds}`; a new object each time. */
  flight: null,
  cursor: null,
  hover: null,
  /** `{connected, lastSeen, since, heard}` of the event stream: last sign of life and when the page began in server milliseconds; `heard`: the former in milliseconds since the latter. */
  live: { connected: false, lastSeen: null, since: Date.now(), heard: 0 },
  /** Layers and box of the last change and the version it made: `{layers, bbox, version}`; null means all, everywhere. */
  change: null,
  /** Loading, error and empty states: `{kind, detail}` or null. */
  notice: { kind: 'loading' },
  /** `{process, values}` while the panel of analyses is open: texts of its fields by name. */
  analysis: null,
  /** Results of analyses that are kept, the newest first, see analysis/results.js; `open` is the id of the one unfolded. */
  results: [],
  open: null,
  /** `{result, row, from}`: the part of a result that is pointed out, by the `table` or the `map`. */
  marked: null,
  /** Shape being drawn: `rectangle`, `polygon`, `line`, `point` or null; `drawn` is the last one drawn, as GeoJSON. */
  drawing: null,
  drawn: null,
  busy: false,
  /** Of a wall screen: the scenes in rotation and the one shown, whether the rotation rests, and why. */
  scenes: [],
  scene: null,
  paused: false,
  /** Every number of the panels as the service computed it last, with the time of each. */
  figures: null,
  /** `{text}` told by the duty officer, over the map and among the notices; `incident` is the open incident that has taken the screen. */
  message: null,
  bulletin: null,
  incident: null,
  /** What the screen has to admit, see wall/truth/verdict.js. */
  truth: null,
};

const listeners = new Set();

/** The present value of a key. */
export function get(key) {
  if (!(key in values)) throw new Error(`no state '${key}'`);
  return values[key];
}

/** Writes one or more keys and tells those who listen to one that really changed. */
export function set(patch) {
  const changed = Object.keys(patch).filter((key) => {
    if (!(key in values)) throw new Error(`no state '${key}'`);
    const differs = values[key] !== patch[key];
    values[key] = patch[key];
    return differs;
  });
  if (changed.length === 0) return;
  for (const { keys, listener } of [...listeners]) {
    if (changed.some((key) => keys.includes(key))) listener(values);
  }
}

/** Calls `listener(values)` when one of the keys changes. Answers a function that ends it. */
export function subscribe(keys, listener) {
  const entry = { keys, listener };
  listeners.add(entry);
  return () => listeners.delete(entry);
}

/** The declaration of a layer, or undefined. */
export function layer(id) {
  return values.layers.find((one) => one.id === id);
}

/** A set with one member switched on or off, as a new set. */
export function toggled(set_, member) {
  const next = new Set(set_);
  if (!next.delete(member)) next.add(member);
  return next;
}
