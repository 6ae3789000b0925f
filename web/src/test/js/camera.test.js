import assert from 'node:assert/strict';
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
