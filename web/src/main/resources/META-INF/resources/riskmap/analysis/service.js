// Processes and jobs of the service.
import { ask, askJson, bearer } from '../api.js';

const LONG_MS = 120000;
const JOB_MS = 900000;

/** Analyses of the service: what there is, what each wants, and running one as a job. */
export const processes = {
  list: (signal) => askJson('/ogc/processes?f=json', { signal }),
  describe: (id, signal) => askJson(`/ogc/processes/${id}?f=json`, { signal }),
  /** Begins a job and answers its status; `mediaType` is that of the result. */
  start: (id, inputs, mediaType, signal) => askJson(`/ogc/processes/${id}/execution`, { ...posted(inputs, mediaType), headers: { ...posted().headers, ...bearer(), Prefer: 'respond-async' }, signal }),
  stop: (job) => askJson(`/ogc/jobs/${job}`, { method: 'DELETE', headers: bearer() }),
  /** Tells every status of a job until it has ended. Not an EventSource, which cannot say who asks. */
  async watch(job, told, signal) {
    const response = await ask(`/ogc/jobs/${job}/events`, { headers: bearer(), signal, wait: JOB_MS });
    let rest = '';
    for await (const bytes of chunksOf(response.body.pipeThrough(new TextDecoderStream()))) {
      const events = (rest + bytes).split('\n\n');
      rest = events.pop();
      for (const event of events) if (event.includes('data: ')) told(JSON.parse(event.split('data: ')[1]));
    }
  },
  status: (job, signal) => askJson(`/ogc/jobs/${job}?f=json`, { headers: bearer(), signal }),
  result: (job, signal) => askJson(`/ogc/jobs/${job}/results`, { headers: bearer(), signal, wait: LONG_MS }),
  /** The result in a media type for saving, as a blob. */
  async save(id, inputs, mediaType) {
    const options = posted(inputs, mediaType);
    return (await ask(`/ogc/processes/${id}/execution`, { ...options, headers: { ...options.headers, ...bearer() }, wait: LONG_MS })).blob();
  },
};

async function* chunksOf(stream) {
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
}

function posted(inputs, mediaType) {
  const outputs = mediaType ? { outputs: { result: { format: { mediaType } } } } : {};
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ inputs, ...outputs }) };
}
