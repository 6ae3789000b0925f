import assert from 'node:assert/strict';
import { register } from 'node:module';
import test from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const { between, cameraFor, viewOf, worldOf } = await import(`${page}/map/course.js`);

const BOX = [120.6, 31.2, 120.9, 31.4];
const room = { left: 420, top: 80, right: 420, bottom: 60 };

test('a box stands in the middle of the room panels leave free', () => {
  const camera = cameraFor(BOX, { width: 1920, height: 1080, room, size: 1 });
  const pixel = ([lon, lat]) => {
    const [x, y] = worldOf([lon, lat]);
    return [960 + (x - camera.x) / camera.unit, 540 + (y - camera.y) / camera.unit];
  };
  const [left, bottom] = pixel([BOX[0], BOX[1]]);
  const [right, top] = pixel([BOX[2], BOX[3]]);
  assert.ok(left >= 419.9 && right <= 1500.1 && top >= 79.9 && bottom <= 1020.1);
  assert.ok(Math.abs(left - 420 - (1500 - right)) < 1e-6 && Math.abs(top - 80 - (1020 - bottom)) < 1e-6);
});

test('the screens of a wall meet without a gap, wherever the picture is on its way', () => {
  const picture = { width: 3860, height: 1080, room: { left: 0, top: 0, right: 0, bottom: 0 }, size: 1 };
  const [from, to] = [cameraFor(BOX, picture), cameraFor([120.7, 31.25, 120.72, 31.26], picture)];
  for (const share of [0, 0.2, 0.5, 0.9, 1]) {
    const camera = between(from, to, share);
    const [left, right] = [viewOf(camera, [-970, 0]), viewOf(camera, [970, 0])];
    assert.equal(left.zoom, right.zoom);
    const apart = ((right.lon - left.lon) / 360) * 256 * 2 ** left.zoom;
    assert.ok(Math.abs(apart - 1940) < 1e-6, `${apart} pixels apart at ${share}`);
  }
});

test('a course begins and ends where it should', () => {
  const picture = { width: 1920, height: 1080, room, size: 1 };
  const [from, to] = [cameraFor(BOX, picture), cameraFor([120.7, 31.25, 120.72, 31.26], picture)];
  for (const [share, end] of [[0, from], [1, to]]) {
    const { x, y, unit } = between(from, to, share);
    assert.ok(Math.hypot(x - end.x, y - end.y) < 1e-12 && Math.abs(unit / end.unit - 1) < 1e-9);
  }
});

// The one thing the camera takes from the map library.
const library = 'data:text/javascript,export class LatLng { constructor(lat, lng) { Object.assign(this, { lat, lng }); } }';
register(
  `data:text/javascript,${encodeURIComponent(`export const resolve = (name, context, next) =>
    name === 'leaflet' ? { url: ${JSON.stringify(library)}, shortCircuit: true } : next(name, context);`)}`,
);

// A camera over a map that only tells where it was put, with both clocks and the frames in the hands of the test.
async function flown({ wait, jump = 0 }) {
  const { Camera } = await import(`${page}/map/camera.js`);
  const time = { agreed: 1e12, steady: 0 };
  const frames = [];
  globalThis.requestAnimationFrame = (call) => frames.push(call);
  globalThis.cancelAnimationFrame = () => (frames.length = 0);
  const seen = { views: [], expected: [], landed: 0 };
  const place = ({ lat, lng }, zoom) => seen.views.push([lng, lat, zoom]);
  const container = { dataset: {} };
  const map = { getContainer: () => container, setView() {}, _move: place, _moveStart() {}, _moveEnd: () => (seen.landed += 1) };
  const camera = new Camera({ map, expect: (view) => seen.expected.push(view) }, () => time.agreed, () => time.steady);
  const picture = { width: 1920, height: 1080, room, size: 1 };
  camera.go(cameraFor(BOX, picture));
  const target = cameraFor([120.7, 31.25, 120.72, 31.26], picture);
  camera.go(target, { at: time.agreed + wait, duration: 1600 });
  for (let t = 0; t < 6000; t += 16) {
    if (t === 800) time.agreed += jump;
    time.agreed += 16;
    time.steady += 16;
    frames.splice(0).forEach((call) => call());
    if (seen.landed && !seen.took) seen.took = t;
  }
  return { ...seen, target: viewOf(target, [0, 0]), camera };
}

test('a flight ends in its place when the clock is set back or forward on the way', async () => {
  for (const jump of [0, -3_600_000, 3_600_000]) {
    const { views, expected, landed, took, target } = await flown({ wait: 250, jump });
    assert.equal(landed, 1, `landed after a jump of ${jump}`);
    assert.deepEqual(views.at(-1), [target.lon, target.lat, target.zoom]);
    assert.ok(Math.abs(took - 1850) < 40, `took ${took} ms after a jump of ${jump}`);
    assert.ok(views.length > 90, 'in small steps');
    assert.equal(expected.at(-1), null);
  }
});

test('a flight told to begin in an hour was told by a wrong clock and begins soon', async () => {
  const { landed, took } = await flown({ wait: 3_600_000 });
  assert.equal(landed, 1);
  assert.ok(took < 4000, `took ${took} ms`);
});
