// What the service offers the data page; for people with a role.
import { Problem, ask, askJson, bearer, follow, language } from '../api.js';

const LONG_MS = 120000;
const SOURCE_MS = 900000;

const at = (id, step) => `/imports/${encodeURIComponent(id)}${step ? `/${step}` : ''}`;
const act = (id, step, mapping) =>
  askJson(at(id, step), { method: 'POST', wait: LONG_MS, headers: { 'Content-Type': 'application/json', ...bearer() }, body: typeof mapping === 'string' ? mapping : JSON.stringify(mapping ?? {}) });

/** Files brought in, step by step; for people with a role. */
export const imports = {
  list: () => askJson('/imports?limit=100', { headers: bearer() }),
  one: (id) => askJson(at(id), { headers: bearer() }),
  /** Tells how an import is until nothing is at work on it. */
  watch: (id, told, signal) => follow(at(id, 'events'), told, signal),
  /** `mapping` is an object, or the text of a mapping file. */
  preview: (id, mapping) => act(id, 'preview', mapping),
  dryRun: (id, mapping) => act(id, 'dry-run', mapping),
  run: (id, mapping) => act(id, 'run', mapping),
  stop: (id) => act(id, 'stop'),
  undoPlan: (id) => askJson(at(id, 'undo'), { headers: bearer(), wait: LONG_MS }),
  undo: (id, force) => act(id, `undo?force=${force}`),
  issues: (id, query) => askJson(`${at(id, 'issues')}?${new URLSearchParams(query)}`, { headers: bearer() }),
  /** Sends a file; `told(share)` hears how much of it is gone. */
  upload(file, told) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', `/imports?${new URLSearchParams({ name: file.name })}`);
      request.responseType = 'json';
      for (const [name, value] of Object.entries({ 'Content-Type': 'application/octet-stream', ...language(), ...bearer() })) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
      request.onload = () => (request.status === 201 ? resolve(request.response) : reject(new Problem(request.status, request.response)));
      request.onerror = () => reject(new Problem(0, null));
      request.send(file);
    });
  },
  /** The content of `issues?f=csv` and the like, for saving. */
  async download(id, what) {
    return (await ask(at(id, what), { headers: bearer(), wait: LONG_MS })).blob();
  },
};

const pull = (id, step) => `/connectors/${encodeURIComponent(id)}${step ? `/${step}` : ''}`;

/** Connectors to other departments; for people with a role. */
export const connectors = {
  list: () => askJson('/connectors', { headers: bearer() }),
  one: (id) => askJson(pull(id), { headers: bearer() }),
  run: (id) => askJson(pull(id, 'run'), { method: 'POST', headers: bearer() }),
  /** Waits until the source has answered. */
  dryRun: (id) => askJson(pull(id, 'dry-run'), { method: 'POST', wait: SOURCE_MS, headers: bearer() }),
  unmatched: (id, offset, limit) => askJson(`${pull(id, 'unmatched')}?${new URLSearchParams({ offset, limit })}`, { headers: bearer() }),
  async download(id) {
    return (await ask(pull(id, 'unmatched?f=csv'), { headers: bearer(), wait: LONG_MS })).blob();
  },
};
