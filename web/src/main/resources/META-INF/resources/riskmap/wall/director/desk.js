// What the duty officer's page is at. Views read it, actions change it.

const values = {
  /** Scenes there are, screens connected, video walls declared; null until read. */
  scenes: [],
  screens: null,
  walls: [],
  /** Server time of the list of screens, in milliseconds, and the version of the city. */
  time: 0,
  version: 0,
  /** Ids of the screens that are to be told; empty means all. */
  chosen: new Set(),
  /** The last command: what became of it. */
  told: null,
  /** The video wall being edited. */
  editing: null,
  error: null,
};

const listeners = new Set();

/** The present state. */
export const desk = values;

/** Changes the state and tells everybody once. */
export function change(patch) {
  Object.assign(values, patch);
  listeners.forEach((listener) => listener(patch));
}

/** Calls a function after every change. */
export function onChange(listener) {
  listeners.add(listener);
}
