import assert from 'node:assert/strict';
import test, { mock } from 'node:test';

const { obedience } = await import('../../main/resources/META-INF/resources/riskmap/wall/director/obey.js');

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
