// What the page is at. Views read it; only actions change it.

const values = {
  /** `{name, roles}` of whoever is logged in and may import, or null. */
  user: null,
  /** Layer declarations, see catalog.js. */
  layers: [],
  /** `{name, share}` while a file is being sent. */
  sending: null,
  /** The import at hand, as the service describes it. */
  current: null,
  /** What its first rows would become, and the mapping that says so. */
  preview: null,
  mapping: {},
  /** Columns of a file in which no place was found, to choose from. */
  columns: null,
  /** Whether an answer is being waited for. */
  waiting: false,
  stopping: false,
  /** The last error, or a word of notice. */
  error: null,
  notice: null,
  /** `{rows, matched, found, kind, sort, features}` of the import at hand; `chosen` is the number of one of them. */
  issues: null,
  chosen: null,
  /** The ledger, newest first, and how many bytes a file may have. */
  history: [],
  fileLimit: 0,
  /** Where people are while no import is at hand: `files` or `connectors`. */
  room: 'files',
  /** The connectors, each with its last run; null until they are known. */
  connectors: null,
  /** The id of the one whose `runs` and `unmatched` records, `{rows, all}`, are shown. */
  connector: null,
  runs: null,
  unmatched: null,
  /** `{id, report}` of a dry run; its report is null until it is there. */
  dry: null,
  /** `{record, plan}` while the question is asked whether to undo. */
  undoing: null,
};

const listeners = new Set();

/** The present state. */
export const desk = values;

/** Changes the state and tells everybody once. */
export function change(patch) {
  for (const key of Object.keys(patch)) if (!(key in values)) throw new Error(`no '${key}' on the desk`);
  Object.assign(values, patch);
  listeners.forEach((listener) => listener(patch));
}

/** Calls a function after every change, with what was changed. */
export function onChange(listener) {
  listeners.add(listener);
}
