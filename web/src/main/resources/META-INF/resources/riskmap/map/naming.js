// Which names stand on the map, in which order they are tried: areas, places, symbols, then roads and water.
import { readable } from '../look/contrast.js';
import { levelOf } from '../look/levels.js';
import { nameIn } from '../text/names.js';
import { valueOf } from '../tiles/mvt.js';
import { gridLevel, leafLevel } from './areas.js';
import { writeAlong } from './along.js';
import { beside, FONT } from './labels.js';
import { centresOf, inside } from './paths.js';
import { roadWidth } from './roads.js';

const ROAD_RANKS = ['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'residential', 'service', 'path', 'rail'];

/** One label per area that is in sight, at the middle of its visible pieces. */
function areaSpots(pieces, keep) {
  const spots = new Map();
  for (const piece of pieces) {
    const unit = piece.span / piece.entry.data.extent;
    for (const { i, id, x, y, area } of centresOf(piece.entry)) {
      if (!keep(piece.entry.data, i)) continue;
      const weight = area * unit * unit;
      const at = { x: piece.left + x * unit, y: piece.top + y * unit };
      const spot = spots.get(id) ?? { id, data: piece.entry.data, i, weight: 0, sx: 0, sy: 0, best: null, greatest: 0, pieces: [] };
      spot.weight += weight;
      spot.sx += at.x * weight;
      spot.sy += at.y * weight;
      spot.pieces.push({ piece, i, unit });
      if (weight > spot.greatest) Object.assign(spot, { greatest: weight, best: at });
      spots.set(id, spot);
    }
  }
  return [...spots.values()].map((spot) => ({ ...spot, ...middleOf(spot) })).sort((a, b) => b.weight - a.weight);
}

function middleOf({ sx, sy, weight, best, pieces }) {
  const middle = { x: sx / weight, y: sy / weight };
  const within = pieces.some(({ piece, i, unit }) =>
    inside(piece.entry.data, i, (middle.x - piece.left) / unit, (middle.y - piece.top) / unit),
  );
  return within ? middle : best;
}

/** Names of grids: name or code with the letter of the level, as much as the room allows. */
export function nameGrids(board, layer, pieces, { levels }) {
  const leaf = leafLevel(pieces);
  const keep = (data, i) => gridLevel(data, i) === leaf && levels.has(levelOf(valueOf(data, i, 'level')).code);
  for (const { data, i, x, y, weight } of areaSpots(pieces, keep)) {
    const level = levelOf(valueOf(data, i, 'level'));
    const badge = { letter: level.letter, colour: level.colour, ink: level.code === 'yellow' ? '#111827' : '#ffffff' };
    const room = Math.sqrt(weight) / board.frame.size;
    const texts = [valueOf(data, i, 'name'), valueOf(data, i, 'code')].filter(Boolean);
    for (const text of room > 120 ? texts : texts.slice(-1)) {
      if (room < 34) break;
      const label = { text: String(text), x, y, size: room > 150 ? 13.5 : 12, weight: 600, colour: board.inks.grid, halo: board.inks.halo, badge };
      if (board.width(label.text, `600 13px ${FONT}`) < room * 1.1 * board.frame.size && board.write({ ...label, places: around })) break;
    }
  }
}

/** Names of other areas, once each. */
export function nameAreas(board, layer, pieces, style) {
  if (!layer.label) return;
  for (const { data, i, x, y, weight } of areaSpots(pieces, () => true)) {
    const text = nameIn(layer, valueOf(data, i, layer.label));
    const room = Math.sqrt(weight);
    if (text && room > 46 * board.frame.size) {
      const label = { text: String(text), x, y, size: 12, weight: 600, colour: readable(layer.colour, board.ground), halo: board.inks.halo, places: nudged, ...style };
      // An outline may carry its name above or below itself when its middle is taken.
      if (!board.write(label) && layer.symbol === 'OUTLINE') board.write({ ...label, reach: room * 0.52, places: around });
    }
  }
}

// A grid's name may leave the middle of its grid when a symbol stands there.
const around = [[0, 0], [0, -1], [0, 1], [0, -2], [0, 2], [-0.6, -1], [0.6, -1], [-0.6, 1], [0.6, 1], [0, -3], [0, 3]];
const nudged = [[0, 0], [0, -1.4], [0, 1.4], [0, -2.8], [0, 2.8]];

// What is called by nothing but its kind is not named: its symbol says that, in the language of the page.
const kinds = new WeakMap(); // by declaration: names are written in every frame

function kindsOf(layer) {
  if (!kinds.has(layer)) kinds.set(layer, new Set(layer.attributes.flatMap(({ codes }) => codes ?? []).flatMap(({ title }) => [title?.zh, title?.en])));
  return kinds.get(layer);
}

/** Names beside symbols. */
export function nameMarks(board, layer, marks) {
  if (!layer.label) return;
  const own = kindsOf(layer);
  for (const mark of [...marks].reverse()) {
    const text = valueOf(mark.entry.data, mark.i, layer.label);
    if (!text || own.has(text) || board.covered(mark)) continue; // of a symbol nobody sees nobody asks the name
    const label = { text: String(nameIn(layer, text)), x: mark.x, y: mark.y, reach: mark.radius, size: 12, colour: board.inks.mark, halo: board.inks.halo };
    board.write({ ...label, places: beside });
  }
}

/** Names along roads; rests wherever it yields. */
export function* nameRoads(board, pieces) {
  const { scale } = board.frame;
  yield* writeAlong(board, pieces, {
    classKey: 'road_class',
    wanted(kind) {
      const width = roadWidth(kind, scale);
      const rank = ROAD_RANKS.indexOf(kind);
      if (kind === 'rail' || rank < 0 || width < (rank < 4 ? 2.1 : 3.6)) return null;
      return { size: width > 9 ? 12.5 : 11, colour: board.inks.road[rank < 3 ? 0 : 1], halo: board.inks.halo, rank };
    },
  });
}

/** Names of lakes in their middle and of rivers along them; rests wherever it yields. */
export function* nameWater(board, layer, pieces) {
  const style = board.inks.water;
  nameAreas(board, layer, pieces, { ...style, weight: 500, size: 13 });
  const wanted = () => (board.frame.scale < 12 ? null : { size: 11.5, rank: 0, ...style });
  yield* writeAlong(board, pieces, { classKey: 'kind', wanted, spacing: 0.5 });
}

/** Names of parks, estates and works. */
export function nameUses(board, layer, pieces) {
  if (board.frame.scale < 14.4) return;
  nameAreas(board, layer, pieces, { colour: board.inks.use, weight: 500, size: 11.5 });
}
