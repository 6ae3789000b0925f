import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const pages = join(dirname(fileURLToPath(import.meta.url)), '../../main/resources/META-INF/resources/riskmap');
const scripts = readdirSync(pages, { recursive: true }).map(String).filter((name) => name.endsWith('.js')).map((name) => join(pages, name));
const text = new Map(scripts.map((script) => [script, readFileSync(script, 'utf8')]));

const IMPORT = /^import\s+\{([^}]*)\}\s+from\s+'(\.[^']*)';/gm;
const EXPORT = /^export\s+(?:async\s+)?(?:const|let|function\*?|class)\s+([\w$]+)/gm;
const BUNDLE = /^export\s+\{([^}]*)\}/gm;

const names = (list) => list.split(',').map((one) => one.trim()).filter(Boolean);
const exported = (script) => [
  ...[...text.get(script).matchAll(EXPORT)].map(([, name]) => name),
  ...[...text.get(script).matchAll(BUNDLE)].flatMap(([, list]) => names(list).map((one) => one.split(/\s+as\s+/).at(-1))),
];

test('every name a script takes from another is one that script gives', () => {
  const missing = [];
  let taken = 0;
  for (const [script, source] of text) {
    for (const [, list, from] of source.matchAll(IMPORT)) {
      const other = resolve(dirname(script), from);
      const given = text.has(other) ? exported(other) : [];
      for (const name of names(list).map((one) => one.split(/\s+as\s+/)[0])) {
        taken += 1;
        if (!given.includes(name)) missing.push(`${script.slice(pages.length + 1)}: ${name} from ${from}`);
      }
    }
  }
  assert.deepEqual(missing, []);
  assert.ok(taken > 300, String(taken));
});
