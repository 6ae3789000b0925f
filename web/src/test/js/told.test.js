import assert from 'node:assert/strict';
import test from 'node:test';

const kept = new Map();
globalThis.localStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
const page = '../../main/resources/META-INF/resources/riskmap';
const { told } = await import(`${page}/wall/director/told.js`);
const { acknowledgedAt } = await import(`${page}/wall/screen/memory.js`);
const { set } = await import(`${page}/state.js`);

test('an incident that has taken the screen is looked at anew when it is known by what is heard late', () => {
  const looked = [];
  const obey = { begin() {}, standing() {} };
  const incidents = { look: () => looked.push(acknowledgedAt()) };
  const listener = told({}, { rotation: { current: {} }, obey, incidents }, (all) => all);
  const at = '2026-11-22T06:00:00Z';
  listener.standing({ seq: 9, standing: { acknowledged: at } });
  assert.deepEqual(looked, [], 'no incident has the screen');
  set({ incident: { feature: { id: 'leak' } } });
  listener.standing({ seq: 10, standing: { acknowledged: at } });
  assert.deepEqual(looked, [Date.parse(at)]);
});
