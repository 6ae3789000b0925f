// One worker that decodes tiles, seen as a function that answers a promise.

let worker = null;
let lastJob = 0;
const waiting = new Map();

function start() {
  worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data: { job, layers, error } }) => {
    const { resolve, reject } = waiting.get(job);
    waiting.delete(job);
    if (error) reject(new RangeError(error));
    else resolve(layers);
  };
  worker.onerror = () => {
    // A worker that could not load decodes nothing; fail what waits and start a fresh one next time.
    waiting.forEach(({ reject }) => reject(new Error('the tile decoder stopped')));
    waiting.clear();
    worker = null;
  };
}

/**
 * Decodes a tile away from the main thread.
 *
 * @param {ArrayBuffer} bytes handed over, no longer usable by the caller
 * @returns {Promise<Object[]>} the layers, see `mvt.js`
 */
export function decode(bytes) {
  if (!worker) start();
  const job = ++lastJob;
  return new Promise((resolve, reject) => {
    waiting.set(job, { resolve, reject });
    worker.postMessage({ job, bytes }, [bytes]);
  });
}
