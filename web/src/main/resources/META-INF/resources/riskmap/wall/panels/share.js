// Which panel stands in which column.
import { PANEL_TITLES } from '../words.js';

const TALL = new Set(['grid-ranking', 'inspection-progress', 'resources', 'clusters', 'risk-trend', 'rectification']);
const heightOf = (id) => (TALL.has(id) ? 2 : 1);
const filled = (column) => column.reduce((sum, id) => sum + heightOf(id), 0);

/**
 * The panels of each column of each side, the column next to the map first. There stand the panels of the scene; where a
 * very wide screen has further columns they hold all other panels, so that every column holds about as much.
 *
 * @returns {{left: string[][], right: string[][]}}
 */
export function shareOut(scene, columns) {
  const sides = { left: [scene?.left ?? []], right: [scene?.right ?? []] };
  if (columns === 1 || !scene) return sides;
  const others = Object.keys(PANEL_TITLES).filter((id) => !sides.left[0].includes(id) && !sides.right[0].includes(id));
  const outer = [];
  for (let i = 1; i < columns; i++) {
    for (const side of Object.values(sides)) outer.push((side[i] = []));
  }
  others.sort((a, b) => heightOf(b) - heightOf(a));
  for (const id of others) outer.reduce((least, column) => (filled(column) < filled(least) ? column : least)).push(id);
  return sides;
}
