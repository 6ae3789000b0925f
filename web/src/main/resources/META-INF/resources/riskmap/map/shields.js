// Numbers of great roads on small shields, once in a while along the road.
import { LINE, valueOf } from '../tiles/mvt.js';
import { FONT } from './labels.js';

const CLASSES = new Set(['motorway', 'trunk', 'primary']);
const REPEAT = 340; // pixels between two shields of the same number

// Middles of the numbered lines of a tile, in tile units; made once per tile.
function numbered(entry) {
  let spots = entry.drawn.get('numbers');
  if (!spots) {
    spots = [];
    const { data } = entry;
    for (let i = 0; i < data.count; i++) {
      const number = data.types[i] === LINE && CLASSES.has(valueOf(data, i, 'road_class')) ? valueOf(data, i, 'ref') : null;
      if (!number || number.length > 8) continue;
      const from = data.coordStarts[data.partStarts[i]];
      const to = data.coordStarts[data.partStarts[i] + 1];
      const middle = from + 2 * Math.floor((to - from) / 4);
      spots.push({ number, x: data.coords[middle], y: data.coords[middle + 1] });
    }
    entry.drawn.set('numbers', spots);
  }
  return spots;
}

/** Draws the shields that find room. */
export function drawShields(board, pieces) {
  const placed = new Map();
  for (const { entry, left, top, span } of pieces) {
    const unit = span / entry.data.extent;
    for (const { number, x, y } of numbered(entry)) {
      const at = { x: left + x * unit, y: top + y * unit };
      const others = placed.get(number) ?? [];
      if (others.some((other) => Math.hypot(other.x - at.x, other.y - at.y) < REPEAT * board.frame.size)) continue;
      if (drawShield(board, number.split(';')[0], at)) placed.set(number, [...others, at]);
    }
  }
}

function drawShield(board, number, { x, y }) {
  const { frame, inks } = board;
  const em = 10.5 * frame.size;
  const font = `700 ${em}px ${FONT}`;
  const w = board.width(number, font) + em * 0.9;
  const h = em * 1.5;
  const box = { x: x - w / 2, y: y - h / 2, w, h };
  if (!board.free(box)) return false;
  board.take(box);
  board.sheet.add({ x: box.x - em, y: box.y - em, w: w + 2 * em, h: h + 2 * em }, (ctx) => {
    ctx.beginPath();
    ctx.roundRect(box.x, box.y, w, h, em * 0.3);
    ctx.fillStyle = inks.shield.ground;
    ctx.fill();
    ctx.lineWidth = frame.size;
    ctx.strokeStyle = inks.shield.line;
    ctx.stroke();
    ctx.font = font;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'alphabetic';
    ctx.fillStyle = inks.shield.ink;
    ctx.fillText(number, x, y + em * 0.36);
  });
  return true;
}
