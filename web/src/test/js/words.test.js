import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const { default: zh } = await import(`${page}/text/zh.js`);
const { default: en } = await import(`${page}/text/en.js`);
const { ago, metres, number, span, speak, t } = await import(`${page}/text/text.js`);
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
