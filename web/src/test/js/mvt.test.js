import assert from 'node:assert/strict';
import test from 'node:test';
import { attributesOf, buffersOf, decodeTile, LINE, POINT, POLYGON, valueOf } from '../../main/resources/META-INF/resources/riskmap/tiles/mvt.js';

// The smallest protobuf writer that can make a tile.
const varint = (n) => (n > 127 ? [(n % 128) | 128, ...varint(Math.floor(n / 128))] : [n]);
const block = (field, bytes) => [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes];
const text = (value) => [...new TextEncoder().encode(value)];
const zigzag = (n) => (n < 0 ? -2 * n - 1 : 2 * n);
const packed = (numbers) => numbers.flatMap((n) => varint(n));

function feature(type, tags, geometry) {
  return block(2, [...block(2, packed(tags)), ...varint(24), ...varint(type), ...block(4, packed(geometry))]);
}

function tile(...features) {
  const keys = ['name', 'count', 'share', 'on', 'change'].flatMap((key) => block(3, text(key)));
  const double = [...new Uint8Array(new Float64Array([0.25]).buffer)];
  const values = [block(1, text('液氯')), [5 * 8, ...varint(48216)], [3 * 8 + 1, ...double], [7 * 8, 1], [6 * 8, ...varint(zigzag(-7))]];
  const layer = [...block(1, text('risk-points')), ...features.flat(), ...keys, ...values.flatMap((value) => block(4, value)), 40, ...varint(4096)];
  return Uint8Array.from(block(3, layer));
}

test('attributes of every type come back', () => {
  const [layer] = decodeTile(tile(feature(POINT, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4], [9, zigzag(25), zigzag(-17)])));
  assert.deepEqual(attributesOf(layer, 0), { name: '液氯', count: 48216, share: 0.25, on: true, change: -7 });
  assert.equal(valueOf(layer, 0, 'level'), undefined);
});

test('coordinates are sums of steps, rings are closed', () => {
  const square = [9, zigzag(0), zigzag(0), 26, zigzag(10), 0, 0, zigzag(10), zigzag(-10), 0, 15];
  const line = [9, zigzag(5), zigzag(5), 10, zigzag(3), zigzag(-2)];
  const [layer] = decodeTile(tile(feature(POLYGON, [], square), feature(LINE, [], line)));
  assert.deepEqual([...layer.coords], [0, 0, 10, 0, 10, 10, 0, 10, 0, 0, 5, 5, 8, 3]);
  assert.deepEqual([...layer.partStarts], [0, 1, 2]);
  assert.deepEqual([...layer.coordStarts], [0, 10, 14]);
});

test('all columns of a layer stand in one buffer, which can be handed over', () => {
  const [layer] = decodeTile(tile(feature(POINT, [0, 0, 1, 1, 2, 2], [9, 2, 2]), feature(POINT, [0, 0], [9, 4, 4])));
  const moved = structuredClone(layer, { transfer: buffersOf([layer]) });
  assert.equal(layer.coords.length, 0, 'handed over, not copied');
  const columns = Object.values(moved).filter(ArrayBuffer.isView);
  assert.equal(new Set(columns.map(({ buffer }) => buffer)).size, 1);
  assert.equal(columns.length, 7);
  assert.deepEqual([[...moved.coords], [...moved.types], [...moved.tagStarts]], [[1, 1, 2, 2], [POINT, POINT], [0, 6, 8]]);
});

test('a tile cut short says so', () => {
  const whole = tile(feature(POINT, [0, 0], [9, 2, 2]));
  for (let length = 3; length < whole.length; length += 7) {
    assert.throws(() => decodeTile(whole.subarray(0, length)), RangeError, `length ${length}`);
  }
  assert.deepEqual(decodeTile(new Uint8Array(0)), []);
});
