import assert from 'node:assert/strict';
import test from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const { filterOf, readFields, readSettings, writeSettings } = await import(`${page}/analysis/values.js`);
const { measureOf } = await import(`${page}/analysis/measure.js`);
const { inOrder } = await import(`${page}/analysis/table.js`);
const { geometryOf, outlineOf } = await import(`${page}/map/sketch.js`);
const { distanceTo, holds, shapeOf } = await import(`${page}/map/shapes.js`);
const { Raster } = await import(`${page}/map/raster.js`);
const { CLASSES, stepOf } = await import(`${page}/look/heat.js`);

const number = (minimum, maximum) => ({ schema: { type: 'number', minimum, maximum }, minOccurs: 0 });

test('fields become values of their type, or say what is allowed', () => {
  const declared = {
    layer: { schema: { type: 'string' }, minOccurs: 1 },
    cellSize: number(10, 5000),
    k: { schema: { type: 'integer', minimum: 1, maximum: 10 }, minOccurs: 0 },
    counts: { schema: { type: 'boolean' }, minOccurs: 0 },
    radii: { schema: { type: 'array', items: { type: 'number' } }, minOccurs: 0 },
    area: { schema: { format: 'geojson-geometry' }, minOccurs: 0 },
  };
  const good = readFields(declared, { layer: 'grids', cellSize: ' 250 ', k: '', counts: 'false', radii: '100, 500、1000', area: 'never read' });
  assert.deepEqual(good, { inputs: { layer: 'grids', cellSize: 250, counts: false, radii: [100, 500, 1000] }, faults: {} });
  const bad = readFields(declared, { cellSize: '9', k: '1.5', radii: '1, two' });
  assert.deepEqual(bad.faults, { layer: { kind: 'needed' }, cellSize: { kind: 'range', least: 10, most: 5000 }, k: { kind: 'number' }, radii: { kind: 'number' } });
});

test('settings survive an address', () => {
  const settings = { process: 'hot-spots', values: { layer: 'risk-points', filter: "name = 'a&b=c'" } };
  assert.deepEqual(readSettings(writeSettings(settings)), settings);
  assert.deepEqual(readSettings('density'), { process: 'density', values: {} });
  assert.equal(readSettings('<x>'), null);
});

test('levels and a written condition become one', () => {
  assert.equal(filterOf({ scale: 'level', levels: 'red,orange', text: "a = 1 OR b = 2" }), "level IN ('red', 'orange') AND (a = 1 OR b = 2)");
  assert.equal(filterOf({ scale: 'level', levels: '', text: undefined }), '');
});

test('what is drawn is closed, and a rectangle does not care for the order of its corners', () => {
  assert.deepEqual(geometryOf('rectangle', [[2, 3], [1, 5]]).coordinates[0], [[1, 3], [2, 3], [2, 5], [1, 5], [1, 3]]);
  assert.deepEqual(geometryOf('polygon', [[0, 0], [1, 0], [0, 1]]).coordinates[0].at(-1), [0, 0]);
  assert.equal(outlineOf({ corners: [[0, 0]], pointer: [1, 1] }, 'polygon').geometry.type, 'LineString');
  assert.equal(outlineOf({ corners: [], pointer: [1, 1] }, 'line').geometry, null);
});

test('a degree of the equator is 111 km, its square 12,364 km²', () => {
  assert.ok(Math.abs(measureOf({ type: 'LineString', coordinates: [[0, 0], [1, 0]] }).length - 111195) < 1);
  const { area } = measureOf(geometryOf('rectangle', [[0, 0], [1, 1]]));
  assert.ok(Math.abs(area / 1e6 - 12363.7) < 2, String(area));
});

test('places are found inside areas but not in their holes, and beside lines', () => {
  const ring = (west, south, east, north) => geometryOf('rectangle', [[west, south], [east, north]]).coordinates[0];
  const { parts, box } = shapeOf({ type: 'Polygon', coordinates: [ring(0, 0, 10, 10), ring(4, 4, 6, 6)] });
  const at = (lon, lat) => shapeOf({ type: 'Point', coordinates: [lon, lat] }).box;
  const within = (lon, lat) => holds(parts[0].rings, at(lon, lat)[0], at(lon, lat)[1]);
  assert.deepEqual([within(1, 1), within(5, 5), within(11, 5)], [true, false, false]);
  assert.ok(box[0] === 0.5 && box[2] > box[0]);
  assert.equal(distanceTo(new Float64Array([0, 0, 4, 0]), 1, 2), 2);
});

test('rows without a value come last, whichever way the table is sorted', () => {
  const rows = [3, null, 1, 2].map((value, i) => ({ number: i, values: { value } }));
  const order = (down) => inOrder(rows, { key: 'value', down }).map(({ values }) => values.value);
  assert.deepEqual([order(false), order(true)], [[1, 2, 3, null], [3, 2, 1, null]]);
});

test('a raster gives the computed values at the middles of its cells and none outside', () => {
  const raster = new Raster({ values: [1, 2, 3, 4], width: 2, height: 2, west: 0, east: 2, south: 0, north: 2 });
  assert.deepEqual([raster.valueAt(0.5, 1.5), raster.valueAt(1.5, 0.5), raster.valueAt(1, 1), raster.valueAt(3, 1)], [1, 4, 2.5, null]);
});

test('a density belongs to the class whose lower bound it reaches', () => {
  assert.equal(stepOf(CLASSES.breaks, 0.99), -1);
  assert.equal(stepOf(CLASSES.breaks, 5), 2);
  assert.equal(stepOf(CLASSES.breaks, 20000), CLASSES.breaks.length - 1);
});
