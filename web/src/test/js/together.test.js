import assert from 'node:assert/strict';
import test, { mock } from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const { together } = await import(`${page}/together.js`);
const { onNews } = await import(`${page}/city.js`);
const { set } = await import(`${page}/state.js`);

test('a stream of changes does not put off what follows from them, nor has it done for each', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let time = 0;
  const clock = mock.method(performance, 'now', () => time);
  const acts = [];
  const call = together(() => acts.push(time), 400, 2000);
  const pass = (milliseconds) => {
    for (const end = time + milliseconds; time < end; ) {
      time += 100;
      mock.timers.tick(100);
    }
  };
  for (let i = 0; i < 50; i++) {
    call();
    pass(100);
  }
  assert.deepEqual(acts, [400, 2400, 4400]);
  pass(10_000);
  call();
  pass(400);
  assert.deepEqual(acts, [400, 2400, 4400, 6400, 15_400]);
  mock.timers.reset();
  clock.mock.restore();
});

test('a change of a layer is not forgotten because another layer changed after it, nor because reading it failed', async () => {
  const read = [];
  let away = false;
  const look = onNews('incidents', async () => {
    if (away) throw new Error('away');
    read.push('incidents');
  });
  await look();
  await look();
  assert.equal(read.length, 1, 'once at the beginning, then only after a change');
  set({ change: { layers: ['incidents'], version: 1 } });
  set({ change: { layers: ['sensors'], version: 2 } });
  away = true;
  await assert.rejects(look());
  away = false;
  await look();
  assert.equal(read.length, 2);
  set({ change: { layers: ['sensors'], version: 3 } });
  await look();
  assert.equal(read.length, 2);
  set({ change: { layers: null, version: 4 } });
  await look();
  assert.equal(read.length, 3);
});
