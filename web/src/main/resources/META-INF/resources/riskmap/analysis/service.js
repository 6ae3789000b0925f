// Processes and jobs of the service.
import { ask, askJson, bearer, follow } from '../api.js';

const LONG_MS = 120000;

/** Analyses of the service: what there is, what each wants, and running one as a job. */
export const processes = {
  list: (signal) => askJson('/ogc/processes?f=json', { signal }),
  describe: (id, signal) => askJson(`/ogc/processes/${id}?f=json`, { signal }),
  /** Begins a job and answers its status; `mediaType` is that of the result. */
  start: (id, inputs, mediaType) => askJson(`/ogc/processes/${id}/execution`, { ...posted(inputs, mediaType), headers: { ...posted().headers, ...bearer(), Prefer: 'respond-async' } }),
  stop: (job) => askJson(`/ogc/jobs/${job}`, { method: 'DELETE', headers: bearer() }),
  /** Tells every status of a job until it has ended. */
  watch: (job, told, signal) => follow(`/ogc/jobs/${job}/events`, told, signal),
  status: (job, signal) => askJson(`/ogc/jobs/${job}?f=json`, { headers: bearer(), signal }),
  result: (job, signal) => askJson(`/ogc/jobs/${job}/results`, { headers: bearer(), signal, wait: LONG_MS }),
  /** The result in a media type for saving, as a blob. */
  async save(id, inputs, mediaType) {
    const options = posted(inputs, mediaType);
    return (await ask(`/ogc/processes/${id}/execution`, { ...options, headers: { ...options.headers, ...bearer() }, wait: LONG_MS })).blob();
  },
};

function posted(inputs, mediaType) {
  const outputs = mediaType ? { outputs: { result: { format: { mediaType } } } } : {};
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ inputs, ...outputs }) };
}
