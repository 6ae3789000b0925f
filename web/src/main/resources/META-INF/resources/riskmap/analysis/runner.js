// Runs one analysis at a time as a job of the service: tells how far it is, can be stopped, answers the document.
import { processes } from './service.js';

const TRIES = 4;
const PAUSE_MS = 1200;

/** A run that was stopped on purpose. */
export class Stopped extends Error {}

/**
 * Begins a run.
 *
 * @param {{id: string, inputs: Object, mediaType: string}} wish
 * @param {(status: {status: string, progress: number}) => void} told hears every step
 * @returns `{done, stop}`: a promise of the document, and what ends the run
 */
export function run({ id, inputs, mediaType }, told) {
  const abort = new AbortController();
  const work = async () => {
    const { jobID, ...status } = await begun({ id, inputs, mediaType }, abort.signal);
    told(status);
    await ended(jobID, told, abort.signal);
    return processes.result(jobID, abort.signal);
  };
  const done = work().catch((error) => {
    throw abort.signal.aborted ? new Stopped() : error;
  });
  return { done, stop: () => abort.abort() };
}

// Who stops before the service has named the job does not wait for it; once it is named it is dismissed all the same,
// because a request that is only given up leaves a job behind that works for nobody.
function begun({ id, inputs, mediaType }, signal) {
  const dismiss = ({ jobID }) => processes.stop(jobID).catch(() => {}); // a job that has ended by itself needs no stopping
  return new Promise((resolve, reject) => {
    const started = processes.start(id, inputs, mediaType);
    signal.addEventListener('abort', () => {
      reject(new Stopped());
      started.then(dismiss, () => {}); // what never began needs no stopping either
    });
    started.then(resolve, reject);
  });
}

// A broken stream is opened again; a job goes on without its listeners.
async function ended(job, told, signal) {
  for (let tries = 0; ; tries++) {
    try {
      let last = null;
      await processes.watch(job, (status) => told((last = status)), signal);
      const status = last && isOver(last) ? last : await processes.status(job, signal);
      if (isOver(status)) return stoppedElsewhere(status);
    } catch (error) {
      if (signal.aborted || error instanceof Stopped || tries === TRIES) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

const isOver = ({ status }) => ['successful', 'failed', 'dismissed'].includes(status);

function stoppedElsewhere({ status }) {
  if (status === 'dismissed') throw new Stopped();
}
