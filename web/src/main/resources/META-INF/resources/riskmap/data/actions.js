// What people do on the data page. Every action ends in a change of the desk, also when it fails.
import { Problem, login as logIn, logout as logOut, session } from '../api.js';
import { t } from '../text/text.js';
import { change, desk } from './desk.js';
import { imports } from './service.js';
import { sayError } from './words.js';

const PAGE = 100;
const POLL_MS = 600;
const BUSY = ['checking', 'running', 'undoing'];

/** Whether a thread of the service is at work on an import. */
export const isBusy = (record) => BUSY.includes(record.status);

/** Says what went wrong; nothing is waited for any more. */
export function failed(error) {
  const still = { sending: null, waiting: false, stopping: false, undoing: null, columns: error.body?.columns ?? null };
  if (error.status === 401 && session()) {
    logOut();
    change({ ...still, user: null, error: t('loginAgain') });
  } else change({ ...still, error: sayError(error) });
}

/** Does something, and says so where it fails. */
export async function trying(work) {
  try {
    if (desk.error || desk.notice) change({ error: null, notice: null });
    await work();
  } catch (error) {
    failed(error);
  }
}

/** Takes up the session of this tab, if there is one that may import. */
export function resume() {
  const kept = session();
  const may = kept?.roles.some((role) => ['editor', 'admin'].includes(role));
  change({ user: may ? kept : null, error: kept && !may ? t('loginNoRole', kept.name) : desk.error });
  if (may) readHistory();
}

export const login = (name, password) =>
  trying(async () => {
    await logIn(name, password);
    resume();
  });

export function logout() {
  logOut();
  const nothing = { current: null, preview: null, issues: null, error: null, connectors: null, connector: null, runs: null, unmatched: null, dry: null };
  change({ user: null, history: [], ...nothing });
}

/** Reads the ledger anew. */
export const readHistory = () =>
  trying(async () => {
    const { imports: history, fileLimit } = await imports.list();
    change({ history, fileLimit });
  });

/** Sends files; the first is taken. */
export const takeFiles = (files) =>
  trying(async () => {
    const [file] = files;
    if (!file) return;
    change({ sending: { name: file.name, share: 0 } });
    const current = await imports.upload(file, (share) => change({ sending: { name: file.name, share } }));
    change({ sending: null, current, preview: null, mapping: {}, issues: null });
    await look({});
    if (files.length > 1) change({ notice: t('dropMany', file.name) });
  });

/** Reads the beginning of the file with a mapping. */
export const look = (mapping) =>
  trying(async () => {
    change({ waiting: true, mapping, columns: null });
    const preview = await imports.preview(desk.current.id, mapping);
    change({ waiting: false, preview, mapping: preview.mapping });
  });

/** Reads the beginning of the file with a mapping file; one that does not fit leaves the mapping as it was. */
export const loadMapping = (file) =>
  trying(async () => {
    const text = await file.text();
    change({ waiting: true });
    const preview = await imports.preview(desk.current.id, text);
    change({ waiting: false, preview, mapping: preview.mapping, notice: t('mappingLoaded', file.name) });
  });

/** Saves the mapping as a file. */
export const saveMapping = () => keep(new Blob([JSON.stringify(desk.mapping, null, 2)], { type: 'application/json' }), `${desk.current.file}.mapping.json`);

/** Gives a file to the person. */
export function keep(content, name) {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** Opens an import of the history. */
export const open = (id) =>
  trying(async () => {
    following?.abort();
    const current = await imports.one(id);
    change({ current, preview: null, columns: null, mapping: current.mapping, issues: null, chosen: null, stopping: false });
    if (isBusy(current)) await follow();
    else await settle();
  });

/** Leaves the import at hand. */
export function leave() {
  following?.abort();
  change({ current: null, preview: null, columns: null, issues: null, mapping: {}, error: null, chosen: null });
  readHistory();
}

// An import that can still be run shows its preview; one that went through its file shows its issues.
async function settle() {
  const { status, fileKept, mapping } = desk.current;
  if (status === 'previewed' && fileKept) await look(mapping);
  else await readIssues({});
  await readHistory();
}

/** Sets the import at hand to work, dry or for good. */
export const start = (dry) =>
  trying(async () => {
    const { id } = desk.current;
    const current = await (dry ? imports.dryRun : imports.run)(id, desk.mapping);
    change({ issues: null, chosen: null, preview: null, current });
    await follow();
  });

let following = null; // ends the stream of the import that was at hand before

// A stream that breaks is opened again; until it answers, the import is asked for.
async function follow() {
  const { id } = desk.current;
  following?.abort();
  const { signal } = (following = new AbortController());
  const here = () => desk.current?.id === id && !signal.aborted;
  const told = (record) => here() && change({ current: { mapping: desk.current.mapping, ...record }, error: null });
  while (here() && isBusy(desk.current)) {
    try {
      await imports.watch(id, told, signal);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    if (here() && isBusy(desk.current)) await lookAt(id, told);
  }
  if (!here()) return;
  change({ stopping: false });
  await settle();
}

async function lookAt(id, told) {
  try {
    told(await imports.one(id));
  } catch (error) {
    if (error instanceof Problem) throw error; // the service answers, and says no
    change({ error: t('noServer') });
  }
}

export const stop = () =>
  trying(async () => {
    change({ stopping: true });
    await imports.stop(desk.current.id);
  });

/** Back to the preview of an import that was run dry, failed, or was stopped. */
export const again = () => look(desk.mapping);

/** Reads the issues of the import at hand anew, of one kind, in an order. */
export const readIssues = ({ kind = '', sort = 'number' }) =>
  trying(async () => {
    const { id } = desk.current;
    const features = desk.issues?.features ?? JSON.parse(await (await imports.download(id, 'issues?f=geojson')).text()).features;
    const page = await imports.issues(id, { limit: PAGE, sort, ...(kind ? { kind } : {}) });
    change({ issues: { rows: page.issues, matched: page.numberMatched, found: page.numberFound, kind, sort, features }, chosen: null });
  });

/** Reads the next page of issues. */
export const moreIssues = () =>
  trying(async () => {
    const { issues } = desk;
    const { kind, sort, rows } = issues;
    const page = await imports.issues(desk.current.id, { limit: PAGE, offset: rows.length, sort, ...(kind ? { kind } : {}) });
    change({ issues: { ...issues, rows: [...rows, ...page.issues] } });
  });

/** Saves the report or the issues as a file. */
export const save = (what, ending) =>
  trying(async () => keep(await imports.download(desk.current.id, what), desk.current.file + ending));

/** Asks what an undo would do, before it is done. */
export const askUndo = (record) =>
  trying(async () => {
    change({ undoing: { record, plan: null } });
    const plan = await imports.undoPlan(record.id);
    if (desk.undoing?.record === record) change({ undoing: { record, plan } });
  });

export const cancelUndo = () => change({ undoing: null });

export const undo = (force) =>
  trying(async () => {
    const { record } = desk.undoing;
    change({ undoing: null, preview: null, issues: null, current: await imports.undo(record.id, force) });
    await follow();
  });
