// The only door to the server: fetch and the event stream. Answers plain data, knows no page.

const JSON_TYPES = 'application/geo+json, application/json;q=0.9';
const PATIENCE_MS = 20000;
const REOPEN_MS = [1000, 2000, 4000, 8000];
const SILENCE_MS = 40000;
const STREAM_MS = 900000;

/** An answer that is not a success, with what the server said about it (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail || body?.title || `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

let offset = 0; // server clock minus ours, milliseconds
let measured = false; // whether the way there and back is known; else events alone tell the time

/** Now, by the server's clock. */
export function now() {
  return Date.now() + offset;
}

/** Server clock minus ours in milliseconds, as far as it is known. */
export function clockOffset() {
  return offset;
}

/** Takes over an offset measured with the way there and back, which is nearer the truth than the time of an event. */
export function setClockOffset(milliseconds) {
  offset = milliseconds;
  measured = true;
}

const SESSION = 'riskmap.session';

/** Who is logged in on this tab: `{name, roles, token, until}`, or null. */
export function session() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(SESSION));
    return kept && kept.until > Date.now() ? kept : null;
  } catch {
    return null;
  }
}

/** Logs in; the token is kept for this tab only. */
export async function login(username, password) {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ username, password }) };
  const answer = await askJson('/login', options);
  const { access_token: token, expires_in: seconds, username: name, roles } = answer;
  sessionStorage.setItem(SESSION, JSON.stringify({ name, roles, token, until: Date.now() + seconds * 1000 }));
  return session();
}

/** Forgets who was logged in. */
export function logout() {
  sessionStorage.removeItem(SESSION);
}

/** The header that says who asks, where somebody is logged in. */
export const bearer = () => (session() ? { Authorization: `Bearer ${session().token}` } : {});

/** The header that asks for titles and the sentences of problems in the language the page speaks now, whatever the browser's is. */
export const language = () => ({ 'Accept-Language': globalThis.document?.documentElement.lang || 'zh' });

/** Asks for an address as `fetch` does; an answer that is not a success is thrown as a problem, none in time as an error. */
export async function ask(url, { signal, headers, wait = PATIENCE_MS, ...options } = {}) {
  const patience = AbortSignal.timeout(wait);
  const response = await fetch(url, {
    ...options,
    headers: { ...language(), ...headers },
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  });
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => null));
  return response;
}

/** The same for JSON. */
export async function askJson(url, options = {}) {
  const response = await ask(url, { cache: 'no-cache', ...options, headers: { Accept: JSON_TYPES, ...options.headers } });
  return response.status === 204 ? null : response.json();
}

/**
 * Any resource of the service as JSON, asked for as whoever is logged in on this tab; null where there is no content.
 *
 * @param {Object} [how] `{method, body, headers, wait}`; a body is sent as JSON
 */
export function resource(path, { body, headers, ...how } = {}) {
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return askJson(path, { ...how, headers: { ...bearer(), ...type, ...headers }, body: body && JSON.stringify(body) });
}

/** Such a resource with its entity tag, for changing it only if nobody else has: `{document, tag}`. */
export async function tagged(path) {
  const response = await ask(path, { cache: 'no-cache', headers: { Accept: JSON_TYPES, ...bearer() } });
  return { document: await response.json(), tag: response.headers.get('ETag') };
}

/** Whether the service has read its city and answers for it. */
export async function ready() {
  const response = await fetch('/health/readiness', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
  return response.ok;
}

/** The collections document: every layer with its declaration, count and time of change. */
export function collections() {
  return askJson('/ogc/collections?f=json');
}

/**
 * One vector tile with the named layers; `filter` is a condition in CQL2 text, whose clusters count only what it holds for.
 *
 * @returns {Promise<ArrayBuffer|null>} null when the tile holds nothing
 */
export async function tile(layers, { z, x, y, filter }, signal) {
  const place = `tiles/WebMercatorQuad/${z}/${y}/${x}`;
  const one = layers.length === 1;
  const chosen = [one ? '' : `collections=${layers.join(',')}`, filter ? `filter=${encodeURIComponent(filter)}` : ''];
  const query = chosen.filter(Boolean).join('&');
  const path = `/ogc/${one ? `collections/${layers[0]}/` : ''}${place}${query ? `?${query}` : ''}`;
  // no-cache revalidates by ETag: an unchanged tile costs a 304, a changed one is never shown from the cache.
  const response = await ask(path, { signal, cache: 'no-cache' });
  return response.status === 204 ? null : response.arrayBuffer();
}

/** One feature with all its attributes. */
export function item(layer, id, signal) {
  return askJson(`/ogc/collections/${layer}/items/${encodeURIComponent(id)}?f=json`, { signal });
}

/** Features of a layer; `query` becomes the query string. */
export function items(layer, query, signal) {
  return askJson(`/ogc/collections/${layer}/items?${new URLSearchParams({ f: 'json', ...query })}`, { signal });
}

/** Features of any layer whose name holds a text, best first. */
export function search(text, signal, limit = 12) {
  return askJson(`/ogc/search?${new URLSearchParams({ q: text, limit })}`, { signal });
}

/** Runs a process and waits for its answer. */
export function execute(process, inputs, signal) {
  return askJson(`/ogc/processes/${process}/execution`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ inputs }),
    signal,
  });
}

/**
 * Listens to the city for as long as the page lives; reconnects by itself and resumes after the last event seen.
 *
 * @param {Object} on `hello`, `change`, `resync`, `heartbeat` with the event's data; `seen()` for every sign of life;
 *   `lost()` when the stream breaks
 */
export function listen(on) {
  stream((last) => (last === null ? '/events' : `/events?lastEventId=${encodeURIComponent(last)}`), on, SILENCE_MS);
}

/**
 * Listens to an event stream for as long as the page lives.
 *
 * @param {(last: string|null) => string} address where to listen, knowing the id of the last event
 * @param {Object} on handlers by name of the event, besides `seen` and `lost`
 * @param {number} silence milliseconds without any event after which the stream is opened anew
 */
export function stream(address, { seen, lost, ...on }, silence) {
  let source = null;
  let failures = 0;
  let lastId = null;
  let watchdog = 0;

  const alive = (event) => {
    failures = 0;
    if (event.lastEventId) lastId = event.lastEventId;
    clearTimeout(watchdog);
    watchdog = setTimeout(reopen, silence);
    const data = event.data ? JSON.parse(event.data) : {};
    if (data.serverTime && !measured) offset = Date.parse(data.serverTime) - Date.now();
    seen();
    return data;
  };
  const reopen = () => {
    source?.close();
    clearTimeout(watchdog);
    lost();
    const wait = REOPEN_MS[Math.min(failures++, REOPEN_MS.length - 1)];
    setTimeout(open, wait);
  };
  const open = () => {
    source = new EventSource(address(lastId));
    for (const name of Object.keys(on)) source.addEventListener(name, (event) => on[name](alive(event)));
    // The browser's own retry gives up for good on an HTTP error and hides how long it waits; ours does neither.
    source.onerror = reopen;
  };
  open();
}

/**
 * Tells the data of every event of a stream until it ends, asked for as whoever is logged in; not an EventSource, which cannot
 * say who asks. A stream that is silent for too long, or breaks, is thrown as an error.
 */
export async function follow(path, told, signal) {
  const silent = new AbortController();
  const either = signal ? AbortSignal.any([signal, silent.signal]) : silent.signal;
  const response = await ask(path, { headers: bearer(), signal: either, wait: STREAM_MS });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const watchdog = setTimeout(() => silent.abort(), SILENCE_MS);
    const { done, value } = await reader.read().finally(() => clearTimeout(watchdog));
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop();
    for (const event of events) if (event.includes('data: ')) told(JSON.parse(event.split('data: ')[1]));
  }
}
