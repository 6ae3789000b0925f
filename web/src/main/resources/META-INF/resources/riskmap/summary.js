// Exact counts per level of the whole city: the tile of zoom 0 holds them, since its clusters add up to the layer.
import { items, tile } from './api.js';
import { decode } from './tiles/decoding.js';
import { valueOf } from './tiles/mvt.js';
import { LEVELS, levelOf } from './look/levels.js';
import { isRisk } from './look/symbols.js';

/** Counts per level code by layer id, for the layers on the risk scale among those given. */
export async function countLevels(layers) {
  const risky = layers.filter((layer) => isRisk(layer) && layer.count > 0 && layer.minZoom === 0 && layer.symbol === 'DOT');
  if (risky.length === 0) return {};
  const bytes = await tile(risky.map(({ id }) => id), { z: 0, x: 0, y: 0 });
  const decoded = bytes ? await decode(bytes) : [];
  return Object.fromEntries(decoded.map((data) => [data.name, sum(data, layers.find(({ id }) => id === data.name))]));
}

function sum(data, { scale }) {
  const totals = Object.fromEntries(LEVELS.map(({ code }) => [code, 0]));
  for (let i = 0; i < data.count; i++) {
    const count = valueOf(data, i, 'count') ?? 1;
    if (count === 0) continue;
    if (count === 1) totals[levelOf(valueOf(data, i, scale)).code] += 1;
    else LEVELS.forEach(({ code }) => (totals[code] += valueOf(data, i, code) ?? 0));
  }
  return totals;
}

/** Counts per level code of the risk points of one theme. */
export async function countTheme(theme) {
  const counts = LEVELS.map(async ({ code }) => {
    const { numberMatched } = await items('risk-points', { theme, level: code, limit: 1 });
    return [code, numberMatched];
  });
  return Object.fromEntries(await Promise.all(counts));
}
