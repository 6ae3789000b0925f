// What people do with connectors. Every action ends in a change of the desk, also when it fails.
import { t } from '../text/text.js';
import { askUndo, failed, keep, readHistory, trying } from './actions.js';
import { change, desk } from './desk.js';
import { connectors, imports } from './service.js';

const PAGE = 100;
const SOON_MS = 1000;
const LATER_MS = 10000;

/** Whether an instance of the service is at work on a connector. */
export const isAtWork = ({ runs }) => runs[0]?.status === 'running';

let watch = 0; // the turn of the loop that looks after the list
let broken = false; // whether it did not answer the last time

/** Goes to the files or to the connectors. */
export function enter(room) {
  change({ room, dry: null, connector: null, runs: null, unmatched: null, error: null, notice: null });
  return lookAfter();
}

// The connectors are looked at again and again as long as they are shown, at once and more often while one is at work.
async function lookAfter() {
  const mine = ++watch;
  while (mine === watch && desk.room === 'connectors' && desk.user) {
    if (!desk.current) await readAll();
    await new Promise((resolve) => setTimeout(resolve, desk.connectors?.some(isAtWork) ? SOON_MS : LATER_MS));
  }
}

/** Reads the list, and what is shown of one connector, anew; the page changes only where they did. */
export async function readAll() {
  try {
    const before = desk.connectors;
    put('connectors', (await connectors.list()).connectors);
    if (desk.connector) put('runs', (await connectors.one(desk.connector)).runs);
    if (before && endings(before) !== endings(desk.connectors)) await Promise.all([readHistory(), desk.connector && readUnmatched()]);
    if (broken) change({ error: null });
    broken = false;
  } catch (error) {
    broken = true;
    failed(error);
  }
}

const endings = (list) => JSON.stringify(list.map(({ id, since, runs }) => [id, since, runs[0]?.finished]));

function put(key, value) {
  if (JSON.stringify(value) !== JSON.stringify(desk[key])) change({ [key]: value });
}

/** Runs a connector now. */
export const runNow = (id) =>
  trying(async () => {
    change({ dry: null });
    await connectors.run(id);
    lookAfter();
  });

/** Fetches and joins what a connector has, and tells what came of it. */
export const runDry = (id) =>
  trying(async () => {
    change({ dry: { id, report: null } });
    try {
      const report = await connectors.dryRun(id);
      if (desk.dry?.id === id) change({ dry: { id, report } });
    } catch (error) {
      change({ dry: null });
      throw error;
    }
  });

/** Shows the runs of a connector and what the last one did not match; again to hide them. */
export const show = (id) =>
  trying(async () => {
    const connector = desk.connector === id ? null : id;
    change({ connector, runs: null, unmatched: null });
    if (!connector) return;
    const { runs } = await connectors.one(id);
    change({ runs });
    await readUnmatched();
  });

async function readUnmatched() {
  const id = desk.connector;
  const { unmatched: rows } = await connectors.unmatched(id, 0, PAGE);
  if (desk.connector === id) change({ unmatched: { rows, all: rows.length < PAGE } });
}

/** Reads the next page of what was not matched. */
export const moreUnmatched = () =>
  trying(async () => {
    const { rows } = desk.unmatched;
    const { unmatched: next } = await connectors.unmatched(desk.connector, rows.length, PAGE);
    change({ unmatched: { rows: [...rows, ...next], all: next.length < PAGE } });
  });

/** Saves what was not matched as a table. */
export const saveUnmatched = (id) => trying(async () => keep(await connectors.download(id), `${id}.unmatched.csv`));

/** Asks what taking back the import of a run would do. */
export const undoRun = (importId) =>
  trying(async () => {
    const record = await imports.one(importId);
    if (record.mayUndo) await askUndo(record);
    else change({ notice: t('runUndone') });
  });
