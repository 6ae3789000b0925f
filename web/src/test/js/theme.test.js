import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const root = new URL(`${page}/`, import.meta.url);
const { readable } = await import(`${page}/look/contrast.js`);
const { GROUNDS, ROADS } = await import(`${page}/look/grounds.js`);
const { symbolOf } = await import(`${page}/look/symbols.js`);
const { inksOf } = await import(`${page}/look/inks.js`);
const { FOUND, NEAR, onGround, PLAIN, PROBLEMS, SPOTS, VISITS } = await import(`${page}/look/findings.js`);

const read = (name) => readFileSync(new URL(name, root), 'utf8');
const sheets = readdirSync(root, { recursive: true }).map(String).filter((name) => name.endsWith('.css')).map((name) => [name, read(name)]);
const tokens = read('style/theme.css');

// The tokens of a theme: those of both and its own.
function tokensOf(theme) {
  const blocks = [...tokens.matchAll(/([^{}]*)\{([^}]*)\}/g)].filter(([, selector]) => !selector.includes('data-theme') || selector.includes(`'${theme}'`));
  return new Map(blocks.flatMap(([, , body]) => [...body.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value])));
}

const themes = ['light', 'dark'];
const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex) => [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
// A halo of some opacity over a ground.
function over(halo, ground) {
  const [r, g, b, a] = halo.match(/[\d.]+/g).map(Number);
  const mixed = [r, g, b].map((value, i) => Math.round(value * a + parseInt(ground.slice(1 + 2 * i, 3 + 2 * i), 16) * (1 - a)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const ratio = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test('every token has a value in both themes, and nothing else is asked for', () => {
  assert.deepEqual([...tokensOf('dark').keys()].sort(), [...tokensOf('light').keys()].sort());
  const known = new Set(sheets.flatMap(([, text]) => [...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name)));
  const asked = sheets.flatMap(([name, text]) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, token]) => [name, token]));
  assert.deepEqual(asked.filter(([, token]) => !known.has(token)), []);
  const used = new Set(asked.map(([, token]) => token));
  assert.deepEqual([...tokensOf('dark').keys()].filter((token) => !used.has(token)), []);
});

test('colours stand in one sheet', () => {
  const literals = sheets.filter(([name]) => name !== 'style/theme.css').flatMap(([name, text]) => (text.match(/#[\da-f]{3,8}\b(?=[^{]*;)|(?:rgb|hsl)a?\(/gi) ?? []).map((colour) => `${name}: ${colour}`));
  assert.deepEqual(literals, []);
});

test('the page and the map stand on the same ground', () => {
  for (const theme of themes) {
    assert.equal(GROUNDS[theme].ground, tokensOf(theme).get('--ground'));
    assert.equal(GROUNDS[theme].land, tokensOf(theme).get('--land'));
    assert.equal(inksOf(theme).accent, tokensOf(theme).get('--accent'));
  }
  assert.equal(inksOf('dark').area, 0.2);
  assert.equal(inksOf('light').area, 0.3);
  assert.equal(ROADS.dark.fill.primary, '#2a3b56');
});

test('what is written on the map can be read, and what is drawn can be seen', () => {
  for (const theme of themes) {
    const { land, water } = GROUNDS[theme];
    const inks = inksOf(theme);
    const texts = { grid: inks.grid, mark: inks.mark, road: inks.road[0], lane: inks.road[1], use: inks.use };
    for (const [name, colour] of Object.entries(texts)) assert.ok(ratio(colour, over(inks.halo, land)) >= 4.5, `${theme} ${name} ${ratio(colour, over(inks.halo, land))}`);
    const lake = over(inks.water.halo, water);
    assert.ok(ratio(inks.water.colour, lake) >= 4.5, `${theme} names of water ${ratio(inks.water.colour, lake)}`);
    assert.ok(ratio(inks.place.ink, inks.place.fill) >= 4.5 && ratio(inks.shield.ink, inks.shield.ground) >= 4.5 && ratio(inks.ring.ink, inks.ring.ground) >= 4.5, theme);
    for (const edge of [inks.accent, inks.stale, inks.place.stroke, ...Object.values(inks.borders)]) assert.ok(ratio(edge, land) >= 3, `${theme} ${edge} ${ratio(edge, land)}`);
  }
});

test('names and lines in the colour of their layer can be read, whatever that is', () => {
  for (const theme of themes) {
    for (const colour of ['#0d9488', '#7c2d12', '#334155', '#eab308', '#ffffff', '#000000']) {
      assert.ok(ratio(readable(colour, theme), GROUNDS[theme].land) >= 4.5, `${theme} ${colour}`);
    }
  }
});

test('who can help and what has happened stand out from either ground', () => {
  const kinds = { population: ['DOT', '#0f766e', [undefined]], penalties: ['SQUARE', '#78350f', [undefined]], 'hidden-dangers': ['DIAMOND', '#7c3aed', ['major', 'general']], resources: ['ROUNDED_SQUARE', '#1d4ed8', ['fire-station', 'hospital', 'police', 'store']], incidents: ['CROSS', '#be123c', ['open', 'controlled', 'closed']] };
  for (const theme of themes) {
    const { land } = GROUNDS[theme];
    for (const [id, [symbol, colour, codes]] of Object.entries(kinds)) {
      for (const code of codes) {
        const { fill, stroke } = symbolOf({ id, symbol, colour }, code, 0, 'zh', theme);
        assert.ok(Math.max(ratio(fill, land), ratio(stroke, land)) >= 3, `${theme} ${id} ${code}`);
      }
    }
  }
});

test('findings stand out from either ground, and the strongest most', () => {
  const seen = { ...PROBLEMS, ...NEAR, ...FOUND, PLAIN };
  for (const theme of themes) {
    const { land } = GROUNDS[theme];
    for (const [name, style] of Object.entries(seen)) {
      const { fill = land, stroke } = onGround(style, theme);
      assert.ok(Math.max(ratio(fill.slice(0, 7), land), ratio(stroke.slice(0, 7), land)) >= 3, `${theme} ${name}`);
    }
    const [most, more, little] = ['hot-99', 'hot-95', 'hot-90'].map((name) => ratio(onGround(SPOTS[name], theme).fill, land));
    assert.ok(most > more && more > little, theme);
    assert.ok(ratio(onGround(VISITS.never_visited, theme).fill, land) > ratio(onGround(VISITS.class_not_known, theme).fill, land), theme);
  }
});

test('every page of the desks sets its theme before its style sheets are read', () => {
  const pages = readdirSync(root).filter((name) => name.endsWith('.html') && name !== 'wall.html');
  assert.ok(pages.length >= 4, String(pages));
  for (const name of pages) {
    const head = read(name);
    const script = head.indexOf('<script src="/theme/apply.js"></script>');
    assert.ok(script > 0 && script < head.indexOf('<link rel="stylesheet"'), name);
    assert.ok(head.includes('href="/style/theme.css"'), name);
  }
});
