// The video wall a screen is a part of: its stage shows that part, it turns to the next scene when the others do, and the page
// knows which edges of the whole it touches.
import { now } from '../../api.js';
import { wall as readWall } from '../server.js';
import { placeIn } from './picture.js';

/**
 * Takes the place a screen has in a video wall as it is declared now; while the service is away, the place it has stays.
 *
 * @param {Object} of `{stage, rotation}` of this screen
 * @param {string} id of the wall
 * @param {string} screen id of this screen
 */
export async function joinWall({ stage, rotation }, id, screen) {
  const wall = await readWall(id).catch(() => null);
  if (!wall || JSON.stringify(wall) === JSON.stringify(stage.wall)) return; // away or unchanged: the picture stays
  stage.join(wall, screen);
  const place = placeIn(wall, screen);
  rotation.together(place && now);
  for (const [name, edge] of Object.entries(place ? edgesOf(wall, place) : {})) document.body.dataset[name] = edge;
}

const edgesOf = ({ columns: wide, rows: high }, { column, row }) => ({
  leftmost: column === 0,
  rightmost: column === wide - 1,
  top: row === 0,
  bottom: row === high - 1,
});
