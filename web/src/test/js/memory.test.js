import assert from 'node:assert/strict';
import test from 'node:test';

const { goingOn } = await import('../../main/resources/META-INF/resources/riskmap/wall/screen/memory.js');

const place = { scene: 'hidden-dangers', paused: false, at: Date.parse('2026-11-22T06:00:00Z') };
const told = (at) => ({ scene: { scene: 'overview', at }, message: { text: 'x' } });

test('a screen that began anew goes on in its scene, whatever its address says', () => {
  assert.equal(goingOn('overview', place, true).scene, 'hidden-dangers');
  assert.equal(goingOn('overview', place, false).scene, 'overview', 'somebody has opened the address');
  assert.equal(goingOn(null, place, false).scene, 'hidden-dangers');
  assert.equal(goingOn('overview', null, true).scene, 'overview');
});

test('what was told before that scene is over, what was told since holds', () => {
  const { standing } = goingOn(null, place, true);
  assert.deepEqual(standing(told('2026-11-22T05:59:00Z')), { scene: null, message: { text: 'x' } });
  assert.equal(standing(told('2026-11-22T06:01:00Z')).scene.scene, 'overview');
  assert.equal(goingOn(null, place, false).standing(told('2026-11-22T05:59:00Z')).scene.scene, 'overview');
  assert.deepEqual(standing({ scene: null }), { scene: null });
});
