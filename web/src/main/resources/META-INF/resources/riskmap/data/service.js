// What the service offers the data page; for people with a role.
import { Problem, ask, askJson, bearer, follow } from '../api.js';

const LONG_MS = 120000;
const SOURCE_MS = 900000;

const own = () => ({ ...bearer(), 'Accept-Language': document.documentElement.lang || 'zh' });
const at = (id, step) => `/imports/${encodeURIComponent(id)}${step ? `/${step}` : ''}`;
const act = (id, step, mapping) =>
  askJson(at(id, step), { method: 'POST', wait: LONG_MS, headers: { 'Content-Type': 'application/json', ...own() }, body: typeof mapping === 'string' ? mapping : JSON.stringify(mapping ?? {}) });

/** Files brought in, step by step; for people with a role. */
export const imports = {
  list: () => askJson('/imports?limit=100', { headers: own() }),
  one: (id) => askJson(at(id), { headers: own() }),
  /** Tells how an import is until nothing is at work on it. */
  watch: (id, told, signal) => follow(at(id, 'events'), told, signal),
  /** `mapping` is an object, or the text of a mapping file. */
  preview: (id, mapping) => act(id, 'preview', mapping),
  dryRun: (id, mapping) => act(id, 'dry-run', mapping),
  run: (id, mapping) => act(id, 'run', mapping),
  stop: (id) => act(id, 'stop'),
  undoPlan: (id) => askJson(at(id, 'undo'), { headers: own(), wait: LONG_MS }),
  undo: (id, force) => act(id, `undo?force=${force}`),
  issues: (id, query) => askJson(`${at(id, 'issues')}?${new URLSearchParams(query)}`, { headers: own() }),
  /** Sends a file; `told(share)` hears how much of it is gone. */
  upload(file, told) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', `/imports?${new URLSearchParams({ name: file.name })}`);
      request.responseType = 'json';
      for (const [name, value] of Object.entries({ 'Content-Type': 'application/octet-stream', ...own() })) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
      request.onload = () => (request.status === 201 ? resolve(request.response) : reject(new Problem(request.status, request.response)));
      request.onerror = () => reject(new Problem(0, null));
      request.send(file);
    });
  },
  /** The content of `issues?f=csv` and the like, for saving. */
  async download(id, what) {
    return (await ask(at(id, what), { headers: own(), wait: LONG_MS })).blob();
  },
};

const pull = (id, step) => `/connectors/${encodeURIComponent(id)}${step ? `/${step}` : ''}`;

/** Connectors to other departments; for people with a role. */
export const connectors = {
  list: () => askJson('/connectors', { headers: own() }),
  one: (id) => askJson(pull(id), { headers: own() }),
  run: (id) => askJson(pull(id, 'run'), { method: 'POST', headers: own() }),
  /** Waits until the source has answered. */
  dryRun: (id) => askJson(pull(id, 'dry-run'), { method: 'POST', wait: SOURCE_MS, headers: own() }),
  unmatched: (id, offset, limit) => askJson(`${pull(id, 'unmatched')}?${new URLSearchParams({ offset, limit })}`, { headers: own() }),
  async download(id) {
    return (await ask(pull(id, 'unmatched?f=csv'), { headers: own(), wait: LONG_MS })).blob();
  },
};
