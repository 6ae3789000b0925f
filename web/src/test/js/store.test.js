import assert from 'node:assert/strict';
import test from 'node:test';
import { TileStore } from '../../main/resources/META-INF/resources/riskmap/tiles/store.js';

const need = (layer, x, distance = 0) => ({ layer, z: 12, x, y: 1600, distance });
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

function store({ answer = () => new ArrayBuffer(1), limit } = {}) {
  const asked = [];
  const made = new TileStore({
    fetch: async (layers, { x }) => {
      asked.push(`${[...layers].sort().join('+')}@${x}`);
      return answer();
    },
    decode: async () => [{ name: 'roads' }],
    changed: () => {},
    trouble: () => {},
    limit,
  });
  return { made, asked };
}

test('layers of one tile travel together, nearest tile first', async () => {
  const { made, asked } = store();
  made.want([need('roads', 8, 90), need('roads', 7, 10), need('water', 7, 10)]);
  await settle();
  assert.deepEqual(asked, ['roads+water@7', 'roads@8']);
  assert.deepEqual(made.find('roads', 12, 7, 1600).data, { name: 'roads' });
  assert.equal(made.find('water', 12, 7, 1600).data, null);
  assert.equal(made.find('water', 12, 7, 1600).drawn, null, 'what holds nothing keeps nothing drawn');
  assert.ok(made.idle);
});

test('tiles of a filter are others than those without, and are asked for by themselves', async () => {
  const asked = [];
  const made = new TileStore({
    fetch: async (layers, { x, filter }) => asked.push(`${layers.join('+')}@${x} ${filter}`) && null,
    decode: async () => [],
    changed: () => {},
    trouble: () => {},
  });
  const fire = "theme = 'fire'";
  made.want([need('roads', 7), { ...need('risk-points', 7), filter: fire }, { ...need('hidden-dangers', 7), filter: fire }]);
  await settle();
  assert.deepEqual(asked.sort(), ['risk-points+hidden-dangers@7 ' + fire, 'roads@7 ']);
  assert.equal(made.find('risk-points', 12, 7, 1600), undefined);
  assert.ok(made.find('risk-points', 12, 7, 1600, fire));
});

test('an event refetches only what it touched, and keeps the old tile meanwhile', async () => {
  const { made, asked } = store();
  const needs = [need('roads', 3418), need('roads', 3419), need('water', 3418)];
  made.want(needs);
  await settle();
  asked.length = 0;
  // Tile 3418 at zoom 12 covers longitudes 120.410 to 120.498.
  const before = made.find('roads', 12, 3418, 1600);
  const n = Math.PI * (1 - (2 * 1600.5) / 4096);
  const lat = (Math.atan(Math.sinh(n)) * 180) / Math.PI;
  made.invalidate(['roads'], [120.44, lat, 120.44, lat]);
  assert.equal(made.find('roads', 12, 3418, 1600), before);
  made.want(needs);
  await settle();
  assert.deepEqual(asked, ['roads@3418']);
  assert.notEqual(made.find('roads', 12, 3418, 1600), before);
});

test('an event during a request makes it ask again', async () => {
  let release;
  let answers = 0;
  const first = new Promise((resolve) => (release = resolve));
  const { made, asked } = store({ answer: () => (++answers === 1 ? first : new ArrayBuffer(1)) });
  made.want([need('roads', 5)]);
  made.invalidate(null, null);
  release(new ArrayBuffer(1));
  await settle();
  assert.deepEqual(asked, ['roads@5', 'roads@5']);
});

test('old tiles are dropped, those in view are kept', async () => {
  const { made } = store({ limit: 20 });
  for (let x = 0; x < 100; x++) {
    made.want([need('roads', x)]);
    await settle();
  }
  assert.ok(made.entries.size <= 21, String(made.entries.size));
  assert.ok(made.find('roads', 12, 99, 1600));
});
