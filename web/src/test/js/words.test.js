import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const { default: zh } = await import(`${page}/text/zh.js`);
const { default: en } = await import(`${page}/text/en.js`);
const { ago, metres, number, span, speak, squareMetres, t } = await import(`${page}/text/text.js`);
const { nameIn, zoneName } = await import(`${page}/text/names.js`);
const { freshness } = await import(`${page}/look/freshness.js`);
const { readHash } = await import(`${page}/hash.js`);

test('both languages say everything, with the same blanks', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
  const blanks = (text) => [...text.matchAll(/\{\d\}/g)].map(([blank]) => blank).sort();
  for (const key of Object.keys(zh)) assert.deepEqual(blanks(en[key]), blanks(zh[key]), key);
});

test('every text is said somewhere', () => {
  const root = new URL(`${page}/`, import.meta.url);
  const scripts = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.js') && !/text.(zh|en)/.test(name));
  const source = scripts.map((name) => readFileSync(new URL(name, root), 'utf8')).join('');
  assert.deepEqual(Object.keys(zh).filter((key) => !source.includes(`'${key}'`)), []);
});

test('numbers and spans are said with separators and units', () => {
  speak('zh');
  assert.equal(number(1134000), '1,134,000');
  assert.equal(span(59_000), '59 秒');
  assert.equal(ago(0, 7_200_000), '2 小时前');
  assert.equal(metres(1500), '1.5 km');
  speak('en');
  assert.equal(t('ago', span(90_000)), '1 min ago');
  assert.throws(() => t('nothing'), /no text 'nothing'/);
});

test('a silent feed is late, then dead; a broken one is dead sooner', () => {
  const at = (silent, connected = true) => freshness({ connected, lastSeen: 1e9, since: 0 }, 1e9 + silent);
  assert.equal(freshness({ connected: false, lastSeen: null, since: 0 }, 10), 'connecting');
  assert.equal(freshness({ connected: false, lastSeen: null, since: 0 }, 7000), 'dead');
  assert.deepEqual([at(1000), at(30_000), at(60_000)], ['live', 'late', 'dead']);
  assert.deepEqual([at(1000, false), at(7000, false)], ['late', 'dead']);
});

test('an address is read as far as it makes sense', () => {
  const wish = readHash('#map=12.5/31.3/120.7&layers=grids,roads&levels=red,mauve&lang=en&at=risk-points/a/b');
  assert.deepEqual(wish.view, { zoom: 12.5, lat: 31.3, lon: 120.7 });
  assert.deepEqual([...wish.levels], ['red']);
  assert.deepEqual(wish.selection, { layer: 'risk-points', id: 'a/b', attributes: {} });
  assert.deepEqual(readHash('#map=x/1/2&lang=fr'), {});
});

test('Chinese is written with Chinese punctuation', () => {
  const half = /[\u4e00-\u9fff”》）][(),;:?!]|[(),;:?!][\u4e00-\u9fff“《]/;
  assert.deepEqual(Object.values(zh).filter((text) => half.test(text)), []);
});

test('lengths and areas are said in the unit that fits them', () => {
  assert.deepEqual([0.4, 71.23, 640, 999.7, 9456, 19654].map(metres), ['0.4 m', '71.2 m', '640 m', '1 km', '9.46 km', '19.7 km']);
  assert.deepEqual([3.456, 405.2, 34706260.2].map(squareMetres), ['3.46 m²', '405 m²', '34.71 km²']);
});

test('what is called by its class, or by the service, is called in the language of the page', () => {
  const declared = { title: { zh: '危险源', en: 'Hazard sources' }, attributes: [{ name: 'kind', codes: [{ value: 'fuel', title: { zh: '加油加气站', en: 'Filling station' } }] }] };
  const said = () => ['危险源', '加油加气站 Total', '危险源仓库', undefined].map((name) => nameIn(declared, name));
  speak('en');
  assert.deepEqual(said(), ['Hazard sources', 'Filling station Total', '危险源仓库', undefined]);
  assert.equal(zoneName('演示开发区(合成数据)'), 'Demo zone (synthetic data)');
  assert.equal(zoneName('苏州工业园区'), '苏州工业园区');
  speak('zh');
  assert.deepEqual(said(), ['危险源', '加油加气站 Total', '危险源仓库', undefined]);
});
