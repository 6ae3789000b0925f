import assert from 'node:assert/strict';
import test from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const { holds, makeFrame, near, tilesOf, united } = await import(`${page}/map/frame.js`);
const { GroundCells } = await import(`${page}/map/ground-cells.js`);
const { conditionOf } = await import(`${page}/map/condition.js`);
const { needsOf } = await import(`${page}/map/painter.js`);
const { LabelBoard } = await import(`${page}/map/labels.js`);
const { merged } = await import(`${page}/map/points.js`);
const { HitIndex } = await import(`${page}/map/hits.js`);

const frame = (zoom, size = 1) => makeFrame({ zoom, left: 219000 * 2 ** (zoom - 10), top: 106000 * 2 ** (zoom - 10), width: 1920 * size, height: 1080 * size, ratio: 1, size });

test('places are found again after projecting', () => {
  const made = frame(12.5);
  const [lon, lat] = made.unproject(made.project([120.75, 31.33]));
  assert.ok(Math.abs(lon - 120.75) < 1e-9 && Math.abs(lat - 31.33) < 1e-9);
});

test('tiles cover the picture without a gap, beyond the last zoom enlarged', () => {
  for (const zoom of [6, 9.25, 13.75, 19]) {
    const made = frame(zoom);
    const tiles = tilesOf(made, { minZoom: 0, maxZoom: 16 });
    const area = tiles.reduce((sum, { left, top, span }) => {
      const [x0, x1] = [Math.max(0, left), Math.min(made.width, left + span)];
      const [y0, y1] = [Math.max(0, top), Math.min(made.height, top + span)];
      return sum + Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
    }, 0);
    assert.ok(Math.abs(area - made.width * made.height) < 1, `zoom ${zoom}`);
    assert.ok(tiles.every(({ z }) => z <= 16));
  }
});

test('a screen of twice the size asks for the same tiles', () => {
  const small = tilesOf(frame(12), { minZoom: 0, maxZoom: 16 });
  const great = tilesOf(frame(13, 2), { minZoom: 0, maxZoom: 16 });
  const names = (tiles) => tiles.map(({ z, x, y }) => `${z}/${x}/${y}`).sort();
  assert.deepEqual(names(great), names(small));
});

test('joined rings keep the exact sum and keep apart', () => {
  const cells = Array.from({ length: 400 }, (_, i) => ({
    x: (i * 7919) % 1900,
    y: (i * 104729) % 1060,
    count: 1 + ((i * 31) % 97),
    shares: { red: i % 3, blue: 1 + ((i * 31) % 97) - (i % 3) },
    urgent: i % 2,
  }));
  const rings = merged(cells, 1);
  const sum = (list, of = 'count') => list.reduce((total, one) => total + one[of], 0);
  assert.equal(sum(rings), sum(cells));
  assert.equal(sum(rings, 'urgent'), 200);
  for (const { count, shares } of rings) assert.equal(shares.red + shares.blue, count);
  assert.ok(rings.length < 260, String(rings.length));
});

test('labels never lie over each other', () => {
  const ctx = { measureText: (text) => ({ width: text.length * 12 }), strokeText() {}, fillText() {} };
  const made = frame(12);
  const board = new LabelBoard(ctx, made);
  let written = 0;
  for (let i = 0; i < 500; i++) {
    const label = { text: '第一社区', x: (i * 7919) % 1900, y: (i * 104729) % 1060, size: 12, colour: '#000', halo: '#fff' };
    if (board.write(label)) written++;
  }
  const boxes = [...new Set([...board.cells.values()].flat())];
  assert.equal(boxes.length, written);
  assert.ok(written > 100);
  for (const a of boxes) {
    for (const b of boxes) {
      assert.ok(a === b || a.x >= b.x + b.w || b.x >= a.x + a.w || a.y >= b.y + b.h || b.y >= a.y + a.h);
    }
  }
});

test('a name keeps clear of what stands over the map: it moves to another place or is left out', () => {
  const ctx = { measureText: (text) => ({ width: text.length * 12 }) };
  const made = frame(12);
  const board = new LabelBoard(ctx, made);
  board.cover([{ x: 400, y: 0, w: 300, h: 1080 }]);
  const write = (x, reach) => {
    const label = { text: '第一社区', x, y: 500, size: 12, reach, colour: '#000', halo: '#fff' };
    return board.write(label) && board.sheet.drawings.at(-1).box;
  };
  assert.ok(write(360, 6).x < 310, 'beside the panel a name stands on the other side of its symbol');
  assert.equal(write(500, 6), false);
  assert.ok(board.covered({ x: 500, y: 20 }) && !board.covered({ x: 360, y: 20 }));
});

test('a click finds the nearest symbol in reach', () => {
  const hits = new HitIndex();
  hits.add({ x: 100, y: 100, r: 3, order: 70, name: 'a' });
  hits.add({ x: 106, y: 100, r: 3, order: 70, name: 'b' });
  hits.add({ x: 300, y: 100, r: 30, order: 70, name: 'ring' });
  assert.deepEqual(hits.symbolsAt(104, 100, 5).map(({ name }) => name), ['b', 'a']);
  assert.deepEqual(hits.symbolsAt(325, 100, 5).map(({ name }) => name), ['ring']);
  assert.deepEqual(hits.symbolsAt(200, 100, 5), []);
});

test('a scene\'s condition and a theme hold together, and a theme only where tiles count', () => {
  const layer = { id: 'hidden-dangers', hasTheme: true };
  const filters = { 'hidden-dangers': "state <> 'closed' OR state IS NULL" };
  assert.equal(conditionOf(layer, { theme: null, filters: {} }), '');
  assert.equal(conditionOf(layer, { theme: "o'clock", filters: {} }), "theme = 'o''clock'");
  assert.equal(conditionOf(layer, { theme: 'gas', filters }), "(state <> 'closed' OR state IS NULL) AND theme = 'gas'");
  assert.equal(conditionOf({ id: 'grids', hasTheme: false }, { theme: 'gas', filters }), '');
});

test('tiles of every zoom are asked with the condition of the scene', () => {
  const declared = { id: 'hidden-dangers', hasTheme: true, minZoom: 0, maxZoom: 16, full: 14, order: 1 };
  const choices = { layers: [declared], visible: new Set([declared.id]), theme: 'gas', filters: { [declared.id]: 'a = 1' } };
  const asked = (zoom) => [...new Set(needsOf(frame(zoom), choices).map(({ filter }) => filter))];
  assert.deepEqual(asked(10), ["(a = 1) AND theme = 'gas'"]);
  assert.deepEqual(asked(17), ['(a = 1)']);
});

test('a way is one picture as long as that is not much larger than its ends', () => {
  const start = frame(13);
  const place = { left: start.left + 700, top: start.top - 200 };
  const end = makeFrame({ ...start, ...place, view: place });
  const way = united(start, end);
  assert.deepEqual([way.left, way.top, way.width, way.height], [start.left, end.top, 1920 + 700, 1080 + 200]);
  assert.ok(holds(way, end) && !holds(end, way));
  assert.ok(!holds(way, start), 'names keep clear of the panels where the map will rest');
  assert.equal(united(start, makeFrame({ ...start, left: start.left + 5000 })), null);
  assert.equal(united(start, frame(13.1)), null);
});

test('a picture stands in for one it overlaps at a scale not far from its own', () => {
  const frame = (zoom, lon, lat) => {
    const world = makeFrame({ zoom, left: 0, top: 0, width: 1, height: 1, ratio: 1, size: 1 });
    const [x, y] = world.project([lon, lat]);
    return makeFrame({ zoom, left: x - 500, top: y - 400, width: 1000, height: 800, ratio: 1, size: 1 });
  };
  const here = frame(13, 7.42, 43.73);
  assert.ok(near(here, frame(13, 7.45, 43.74)) && near(here, frame(15, 7.42, 43.73)) && near(frame(15, 7.42, 43.73), here));
  assert.ok(!near(frame(5, 108, 34.5), here), 'the whole of China, of which a town far away is no part');
  assert.ok(!near(frame(13, 7.9, 43.73), here));
  assert.ok(!near(frame(9, 7.42, 43.73), here));
});

// A canvas that keeps nothing: what is painted is counted by the test.
class Blank {
  constructor(width) {
    this.width = width;
  }

  getContext() {
    return { setTransform() {}, drawImage() {} };
  }

  transferToImageBitmap() {
    return { close() {} };
  }
}

test('the ground is painted once, and again only where a tile or everywhere when a choice has changed', () => {
  globalThis.OffscreenCanvas = Blank;
  const cells = new GroundCells();
  const ctx = new Blank(0).getContext();
  let entry = {};
  let painted = [];
  const draw = (made, look) => {
    painted = [];
    const middle = made.left + 960;
    cells.want(made, [look], (part) => (part.left <= middle && middle < part.left + part.width ? [entry] : []));
    cells.prepare((_, part) => painted.push(part), Infinity);
    cells.draw(ctx, made);
    return painted.length;
  };
  const start = frame(13);
  const all = draw(start, 'day');
  assert.ok(all >= 6);
  const area = painted.reduce((sum, { left, top, width, height }) => {
    const inside = (from, length, low, high) => Math.min(from + length, high) - Math.max(from, low);
    return sum + inside(left, width, start.left, start.left + 1920) * inside(top, height, start.top, start.top + 1080);
  }, 0);
  assert.equal(area, 1920 * 1080);
  assert.equal(draw(start, 'day'), 0);
  entry = {};
  const changed = draw(start, 'day');
  assert.ok(changed > 0 && changed < all);
  assert.equal(draw(start, 'day'), 0);
  assert.equal(draw(start, 'night'), all);
  cells.release();
  assert.equal(draw(start, 'night'), all);
});

test('ground that waits for its turn is not taken for painted', () => {
  globalThis.OffscreenCanvas = Blank;
  const cells = new GroundCells();
  let entry = {};
  let painted = 0;
  const prepare = (until) => {
    cells.want(frame(13), [], () => [entry]);
    return cells.prepare(() => painted++, until);
  };
  assert.equal(prepare(Infinity), true);
  entry = {};
  painted = 0;
  assert.equal(prepare(-1), false);
  assert.equal(painted, 1);
  while (!prepare(-1)) assert.ok(painted < 100);
  const all = painted;
  prepare(Infinity);
  assert.equal(painted, all);
});
