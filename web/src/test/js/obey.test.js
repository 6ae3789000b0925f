import assert from 'node:assert/strict';
import test, { mock } from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const { obedience } = await import(`${page}/wall/director/obey.js`);
const { get } = await import(`${page}/state.js`);

test('what still holds is done in the order in which it was told, and none of it is lost', async () => {
  const done = [];
  const rotation = { go: (scene) => done.push(scene), pause() {}, back() {} };
  const obey = obedience({ rotation, stage: { look: (extent) => done.push(extent) } });
  const at = new Date(0).toISOString();
  obey.begin(9);
  obey.standing({
    scene: { kind: 'scene', scene: 'overview', seq: 4, at },
    extent: { kind: 'extent', extent: 'city', seq: 7, at },
    message: { kind: 'message', text: 'call', seq: 5, at },
    notice: { kind: 'notice', text: 'drill', seq: 2, at },
    paused: false,
  });
  await new Promise((go) => setTimeout(go, 20));
  assert.deepEqual(done, ['overview', 'city']);
  assert.deepEqual([get('message'), get('bulletin')], [{ text: 'call' }, { text: 'drill' }]);
});

test('commands act in the order in which they were told, at their time', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1000 });
  const seen = [];
  const rotation = { go: (id) => seen.push(id), pause: (paused) => seen.push(paused ? 'rests' : 'goes on'), back: () => seen.push('back') };
  const obey = obedience({ rotation, stage: {} });
  const tell = (seq, kind, members) => obey.command({ seq, kind, at: new Date(1250).toISOString(), ...members });
  tell(1, 'scene', { scene: 'first' });
  assert.deepEqual(seen, ['first'], 'tiles are fetched before the camera moves');
  tell(2, 'resume');
  tell(3, 'scene', { scene: 'second' });
  tell(4, 'pause');
  tell(2, 'resume');
  mock.timers.tick(249);
  assert.deepEqual(seen, ['first']);
  mock.timers.tick(1);
  assert.deepEqual(seen, ['first', 'goes on', 'back', 'second', 'rests']);
  mock.timers.reset();
});

test('a scene told after an extent stands when the time of the extent is over', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 0 });
  const seen = [];
  const rotation = { go: (id) => seen.push(id), pause: (paused) => seen.push(paused), back: () => seen.push('back') };
  const obey = obedience({ rotation, stage: { look: () => seen.push('extent') } });
  const at = new Date(0).toISOString();
  obey.command({ seq: 1, kind: 'extent', extent: 'city', seconds: 30, at });
  obey.command({ seq: 2, kind: 'scene', scene: 'told later', at });
  assert.equal(obey.holding, true);
  mock.timers.tick(60_000);
  assert.equal(obey.holding, false);
  assert.deepEqual(seen, [true, 'extent', false, 'told later']);
  obey.command({ seq: 3, kind: 'extent', extent: 'city', seconds: 30, at: new Date(60_000).toISOString() });
  mock.timers.tick(30_000);
  assert.deepEqual(seen.slice(4), [true, 'extent', false, 'back'], 'without another scene the rotation goes on');
  mock.timers.reset();
});

test('what was taken back while the screen did not hear is taken back when it hears again', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 0 });
  const seen = [];
  const rotation = { go() {}, pause: (paused) => seen.push(paused), back: () => seen.push('back') };
  const obey = obedience({ rotation, stage: { look() {} } });
  const at = new Date(0).toISOString();
  obey.command({ seq: 1, kind: 'message', text: 'call', at });
  obey.command({ seq: 2, kind: 'pause', at });
  mock.timers.tick(1);
  obey.standing({ paused: true, message: { kind: 'message', text: 'call', seq: 1, at } });
  assert.deepEqual([get('message'), seen], [{ text: 'call' }, [true, true]], 'it still holds');
  obey.standing({ paused: false, message: null });
  assert.deepEqual([get('message'), seen.slice(2)], [null, [false, 'back']]);
  obey.standing({ paused: false, message: null });
  assert.equal(seen.length, 4, 'a screen that goes round is left alone');
  mock.timers.reset();
});

test('another instance that has not heard everything yet changes nothing, and tells nothing twice', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 0 });
  const seen = [];
  const rotation = { go: (id) => seen.push(id), pause() {}, back() {} };
  const obey = obedience({ rotation, stage: {} });
  const at = new Date(0).toISOString();
  const scene = (seq, id) => ({ seq, kind: 'scene', scene: id, at });
  obey.command(scene(7e15, 'first'));
  obey.command(scene(7e15 + 5, 'second'));
  obey.begin(7e15);
  obey.standing({ scene: scene(7e15, 'first'), message: null });
  obey.command(scene(7e15 + 5, 'second'));
  assert.deepEqual(seen, ['first', 'second']);
  obey.begin(7e15 + 6);
  obey.standing({ scene: scene(7e15 + 5, 'second'), message: { seq: 7e15 + 1, kind: 'message', text: 'late', at } });
  mock.timers.tick(1);
  assert.deepEqual([seen.length, get('message')], [2, { text: 'late' }], 'what was given before and heard later is done');
  obey.begin(0);
  obey.standing({ scene: scene(5, 'third') });
  assert.deepEqual(seen.slice(2), ['third'], 'a service whose clock was set back begins anew');
  mock.timers.reset();
});

test('a page loads itself anew once for what was told while it was away, and not for what was told before it was opened', async () => {
  const kept = new Map();
  const page = { loads: 0 };
  globalThis.sessionStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  globalThis.location = { href: 'http://wall/', reload: () => (page.loads += 1) };
  globalThis.document = { documentElement: { lang: 'en' }, querySelector: () => ({ getAttribute: () => 'main.js' }) };
  globalThis.fetch = async () => new Response('<script src="main.js">');
  const rest = () => new Promise((go) => setTimeout(go, 20));
  const opened = () => obedience({ rotation: {}, stage: {} });
  const reload = (seq) => ({ reload: { seq, kind: 'reload', at: new Date(0).toISOString() } });
  kept.set('riskmap.wall.anew', 9);
  const anew = opened();
  anew.standing(reload(5));
  anew.command({ seq: 9, kind: 'reload', at: new Date(0).toISOString() });
  anew.standing(reload(9));
  await rest();
  assert.equal(page.loads, 0, 'an instance that hears of it later does not make it load once more');
  const other = opened();
  other.standing(reload(12));
  await rest();
  assert.equal(page.loads, 0, 'it was opened after that');
  other.standing(reload(14));
  await rest();
  assert.deepEqual([page.loads, kept.get('riskmap.wall.anew')], [1, 14]);
});

test('a scene that holds is shown again when an earlier word to go on is heard late', async () => {
  const seen = [];
  const rotation = { go: (id) => seen.push(id), pause() {}, back: () => seen.push('back') };
  const obey = obedience({ rotation, stage: {} });
  const at = new Date(0).toISOString();
  obey.command({ seq: 5, kind: 'pause', at });
  obey.command({ seq: 10, kind: 'scene', scene: 'told later', at });
  await new Promise((go) => setTimeout(go, 20));
  obey.begin(10);
  obey.standing({ scene: { kind: 'scene', scene: 'told later', seq: 10, at }, paused: false });
  await new Promise((go) => setTimeout(go, 20));
  assert.equal(seen.at(-1), 'told later');
  assert.ok(seen.includes('back'));
});
