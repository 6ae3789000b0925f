// Which panel stands in which column.
import { PANEL_TITLES } from '../words.js';

/**
 * The panels of each column of each side, the column next to the map first. There stand the panels of the scene; where a
 * very wide screen has further columns they hold all other panels, dealt out evenly.
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
  others.forEach((id, i) => outer[i % outer.length].push(id));
  return sides;
}
