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
  let job = null;
  const stop = () => {
    abort.abort();
    if (job) processes.stop(job).catch(() => {}); // a job that has ended by itself needs no stopping
  };
  const work = async () => {
    const status = await processes.start(id, inputs, mediaType, abort.signal);
    job = status.jobID;
    told(status);
    await ended(job, told, abort.signal);
    return processes.result(job, abort.signal);
  };
  const done = work().catch((error) => {
    throw abort.signal.aborted ? new Stopped() : error;
  });
  return { done, stop };
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
