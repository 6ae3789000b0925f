import assert from 'node:assert/strict';
import test from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap/wall';
const { Rotation } = await import(`${page}/scene/rotation.js`);
const { centreOf, pictureOf, placeIn } = await import(`${page}/scene/picture.js`);
const { remOf, shapeOf } = await import(`${page}/screen/type.js`);
const { readSettings } = await import(`${page}/settings.js`);
const { columnsFor } = await import(`${page}/scene/room.js`);
const { spanOf } = await import(`${page}/chart/span.js`);
const { shareOut } = await import(`${page}/panels/share.js`);
const { PANEL_TITLES } = await import(`${page}/words.js`);
const { aimOf } = await import(`${page}/scene/aim.js`);
const { verdictOf, worstOf } = await import(`${page}/truth/verdict.js`);

const layer = (id, age, count = 10) => ({ id, count, asOf: 1e9 - age, staleAfter: 60_000 });
const live = (silent, connected = true) => ({ connected, lastSeen: 1e9 - silent, since: 0 });

test('ten seconds of silence never look live, and a broken connection sooner', () => {
  const state = (signs) => verdictOf({ live: signs, layers: [], offset: 0 }, 1e9).state;
  assert.deepEqual([live(0), live(5500), live(7000), live(9500)].map(state), ['live', 'live', 'late', 'dead']);
  assert.deepEqual([live(500, false), live(4000, false)].map(state), ['late', 'dead']);
  assert.equal(state({ connected: false, lastSeen: null, since: 1e9 - 1000 }), 'connecting');
  assert.equal(state({ connected: false, lastSeen: null, since: 1e9 - 5000 }), 'dead');
});

test('a clock that is set back does not make a dead service look live, nor does sleep', () => {
  const heard = { connected: true, lastSeen: 1e9, since: 0, heard: 50_000 };
  const at = (jump, silent) => verdictOf({ live: heard, layers: [], offset: 0 }, 1e9 + silent + jump, 50_000 + silent);
  assert.equal(at(0, 3000).state, 'live');
  for (const silent of [10_000, 60_000, 3_000_000]) {
    const { state, since } = at(-3_600_000, silent);
    assert.deepEqual([state, since], ['dead', 1e9 - 3_600_000]);
  }
  assert.equal(at(600_000, 0).state, 'dead'); // a machine that slept ten minutes has not heard for ten minutes
});

test('what is derived is as bad as the worst it is derived from', () => {
  const layers = [layer('sensors', 90_000), layer('grids', 10), layer('incidents', 0, 0)];
  const fresh = verdictOf({ live: live(0), layers, offset: 0 }, 1e9);
  assert.deepEqual(fresh.stale.map(({ id }) => id), ['sensors']);
  assert.equal(worstOf(['grids'], fresh, layers), 'live');
  assert.equal(worstOf(['grids', 'sensors'], fresh, layers), 'old');
  assert.equal(worstOf(['incidents'], fresh, layers), 'empty');
  assert.equal(worstOf(['grids'], verdictOf({ live: live(20_000), layers, offset: 0 }, 1e9), layers), 'dead');
});

test('clocks half a minute apart are reported', () => {
  const clock = (offset) => verdictOf({ live: live(0), layers: [], offset }, 1e9).clock;
  assert.deepEqual([clock(29_000), clock(-600_000)], [0, -600_000]);
});

test('scenes follow each other, rest, are held, and come back to the rotation from an emergency', () => {
  let time = 0;
  const shown = [];
  const rotation = new Rotation(({ id }) => shown.push(id), () => time);
  const scene = (id) => ({ id, seconds: 10 });
  rotation.declare([scene('a'), scene('b'), scene('emergency')]);
  const wait = (seconds) => {
    time += seconds * 1000;
    rotation.tick();
  };
  wait(9);
  wait(1);
  wait(10);
  assert.deepEqual(shown, ['a', 'b', 'a']);
  rotation.pause(true);
  wait(60);
  rotation.pause(false);
  assert.equal(rotation.go('emergency', 30), true);
  wait(29);
  wait(1);
  assert.deepEqual(shown.slice(3), ['emergency', 'a']);
  assert.equal(rotation.go('nowhere'), false);
  rotation.declare([scene('a'), scene('b'), scene('emergency')]);
  assert.equal(shown.length, 5, 'scenes declared again unchanged do not move the screen');
});

test('a wall is one picture with its frames in it', () => {
  const wall = { columns: 2, rows: 1, bezel: { x: 20, y: 0 }, screens: [['left', 'right']] };
  const size = { width: 1920, height: 1080 };
  assert.deepEqual(pictureOf(wall, size), { width: 3860, height: 1080 });
  assert.deepEqual([centreOf(wall, 'left', size), centreOf(wall, 'right', size)], [[-970, 0], [970, 0]]);
  assert.deepEqual([placeIn(wall, 'other'), placeIn(null, 'left'), centreOf(null, 'left', size)], [null, null, [0, 0]]);
});

test('text grows with the screen', () => {
  assert.deepEqual([remOf(1920, 1080, 1), remOf(3840, 2160, 1), remOf(7680, 2160, 1), remOf(1080, 1920, 1.5)], [15, 30, 36, 22.5]);
  assert.deepEqual([shapeOf(1920, 1080), shapeOf(7680, 2160), shapeOf(1080, 1920)], ['wide', 'ultra', 'portrait']);
});

test('an address is read as far as it makes sense, and a screen keeps its name', () => {
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  const { screen } = readSettings('?scale=9&theme=pink', storage);
  assert.equal(readSettings('', storage).screen, screen);
  assert.deepEqual(readSettings('?screen=hall-1&name=大厅&lang=en&theme=light&scale=1.3&wall=w', storage), {
    screen: 'hall-1', name: '大厅', scene: null, lang: 'en', theme: 'light', scale: 1.3, wall: 'w', preview: false,
  });
});

test('what was measured long ago is old however lately it was copied', () => {
  const copied = { ...layer('sensors', 90_000), changed: 1e9 - 10 };
  const verdict = verdictOf({ live: live(0), layers: [copied, layer('grids', 10)], offset: 0 }, 1e9);
  assert.deepEqual(verdict.stale.map(({ id, age }) => [id, age]), [['sensors', 90_000]]);
});

test('a very wide screen shows every panel once, those of the scene beside the map', () => {
  const scene = { left: ['risk-levels', 'risk-trend'], right: ['dangers'] };
  assert.deepEqual(shareOut(scene, 1), { left: [scene.left], right: [scene.right] });
  const { left, right } = shareOut(scene, 3);
  assert.deepEqual([left[0], right[0], left.length, right.length], [scene.left, scene.right, 3, 3]);
  assert.deepEqual([...left, ...right].flat().sort(), Object.keys(PANEL_TITLES).sort());
  assert.deepEqual(shareOut(null, 3), { left: [[]], right: [[]] });
});

test('columns leave the map its room', () => {
  assert.deepEqual([['wide', 300], ['ultra', 213], ['ultra', 160], ['ultra', 120]].map(([shape, width]) => columnsFor(shape, width)), [1, 3, 2, 1]);
});

test('outer columns hold about as much as each other', () => {
  const { left, right } = shareOut({ left: ['risk-levels', 'risk-trend', 'hazard-levels'], right: ['dangers', 'grid-ranking', 'sensor-alarms'] }, 3);
  const outer = [...left.slice(1), ...right.slice(1)].map((ids) => [...ids].sort());
  assert.deepEqual(outer.map((ids) => ids.length).sort(), [1, 1, 2, 2]);
  assert.deepEqual(outer.filter((ids) => ids.includes('supervised') && ids.includes('incident')), []);
});

test('the axis of a row shows a small change and does not enlarge a tiny one', () => {
  assert.deepEqual(spanOf([298, 312, 340]), [298, 340]);
  assert.deepEqual(spanOf([1000, 1001]), [950.45, 1050.55]);
  assert.deepEqual(spanOf([0, 0]), [-0.5, 0.5]);
});

test('the emergency scene looks at the newest open incident, others where their file says', () => {
  const told = (...items) => ({ panels: { incident: { data: { items } } } });
  const city = { id: 'emergency', extent: 'city' };
  const [west, south, east, north] = aimOf(city, told({ place: null }, { place: [120.7, 31.3] }, { place: [121, 32] }));
  assert.ok(west < 120.7 && east > 120.7 && south < 31.3 && north > 31.3 && east < 121);
  assert.equal(aimOf(city, told()), 'city');
  assert.equal(aimOf(city, undefined), 'city');
  assert.equal(aimOf({ id: 'overview', extent: 'city' }, told({ place: [120.7, 31.3] })), 'city');
  assert.deepEqual(aimOf({ id: 'emergency', extent: [1, 2, 3, 4] }, told({ place: [120.7, 31.3] })), [1, 2, 3, 4]);
});

test('the screens of a video wall turn at one instant, whenever they were switched on', () => {
  const scene = (id, seconds) => ({ id, seconds });
  const scenes = [scene('a', 10), scene('b', 20), scene('emergency', 5)];
  const time = { agreed: 1_000_000_000_000, steady: 0 };
  const screen = (behind) => {
    const shown = [];
    const rotation = new Rotation(({ id }, at) => shown.push([id, at]), () => time.steady + behind);
    rotation.declare(scenes);
    rotation.together(() => time.agreed);
    return { rotation, shown };
  };
  const [first, second] = [screen(0), screen(777_000)];
  const pass = (milliseconds) => {
    for (let t = 0; t < milliseconds; t += 50) {
      time.agreed += 50;
      time.steady += 50;
      if (t % 250 === 0) first.rotation.tick();
      if (t % 250 === 150) second.rotation.tick(); // every screen looks at its own moments
    }
  };
  pass(3000);
  const late = screen(5);
  pass(60_000);
  const turns = ({ shown }) => shown.filter(([, at]) => at > 1_000_000_004_000);
  assert.ok(turns(first).length >= 4);
  assert.deepEqual(turns(second), turns(first));
  for (const [id, at] of turns(first)) assert.equal(at % 30_000, id === 'a' ? 0 : 10_000, `${id} at ${at}`);

  // Called for by the desk for its own time or another; afterwards all go back to the rotation at one instant.
  const told = time.agreed + 250;
  for (const { rotation } of [first, second]) rotation.go('emergency', 12, told);
  pass(11_000);
  assert.equal(first.shown.at(-1)[0], 'emergency');
  pass(2000);
  assert.equal(first.shown.at(-1)[1], told + 12_000);
  assert.deepEqual(second.shown.at(-1), first.shown.at(-1));
  assert.notEqual(late.rotation.current, undefined);

  // A clock set back by an hour is followed by all, and nobody waits for an hour.
  time.agreed -= 3_600_000;
  pass(31_000);
  assert.deepEqual(second.shown.at(-1), first.shown.at(-1));
  const turned = first.shown.length;
  pass(30_000);
  assert.equal(first.shown.length, turned + 2);
});

test('screens that read their scenes again do not begin the scene anew', () => {
  const shown = [];
  let time = 1e6;
  const rotation = new Rotation(({ id }) => shown.push(id), () => time);
  const scenes = () => [{ id: 'a', seconds: 60 }, { id: 'b', seconds: 60 }];
  rotation.together(() => time);
  rotation.declare(scenes());
  rotation.tick();
  const before = [...shown];
  rotation.declare(scenes());
  time += 1;
  rotation.tick();
  assert.deepEqual(shown, before);
});
