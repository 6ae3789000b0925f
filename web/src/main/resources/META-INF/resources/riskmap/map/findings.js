// Draws the results of analyses that are switched on: areas below the symbols of the city, lines and marks above them.
// What is too small to be seen at this scale gets a mark of its own, so that no gap between grids hides.
import { onGround } from '../look/findings.js';
import { inksOf } from '../look/inks.js';
import { patternImage } from '../look/patterns.js';
import { get } from '../state.js';
import { leaveTile } from './frame.js';
import { distanceTo, holds, shapeOf } from './shapes.js';
import { about } from './sheet.js';

const SMALL = 7; // pixels below which an area is shown by a mark
const MARK = 6.5;
const RANK = 9;
const NUMBERS = 300; // more of them nobody reads at once
const FAMILY = "'Noto Sans CJK SC', sans-serif";
const shapes = new WeakMap(); // by feature of a result

const shape = (feature) => {
  if (!shapes.has(feature)) shapes.set(feature, shapeOf(feature.geometry));
  return shapes.get(feature);
};

// Results from the oldest to the newest, so that the newest lies on top.
const shown = () => get('results').filter(({ visible }) => visible).reverse();

const isIn = ({ box }, frame) =>
  box[2] * frame.world >= frame.left && box[0] * frame.world <= frame.left + frame.width && box[3] * frame.world >= frame.top && box[1] * frame.world <= frame.top + frame.height;

const isSmall = ({ box, parts }, frame, { unmarked }) => !unmarked && parts[0]?.kind === 'area' && Math.max(box[2] - box[0], box[3] - box[1]) * frame.world < SMALL * frame.size;

const middle = ({ box }, frame) => [((box[0] + box[2]) / 2) * frame.world - frame.left, ((box[1] + box[3]) / 2) * frame.world - frame.top];

function each(result, frame, visit) {
  result.features.forEach((feature, row) => {
    if (feature.hidden) return;
    const made = shape(feature);
    if (isIn(made, frame)) visit(made, onGround(result.styles[feature.style], get('ground')), feature, row);
  });
}

/** Areas, and lines that belong below the symbols of the city. */
export function drawBelow(ctx, frame) {
  leaveTile(ctx, frame);
  ctx.save();
  ctx.lineJoin = 'round';
  for (const result of shown()) {
    each(result, frame, (made, style) => {
      if (style.below) made.parts.filter(({ kind }) => kind === 'line').forEach(({ rings }) => line(ctx, frame, rings, style));
      if (!isSmall(made, frame, style)) made.parts.filter(({ kind }) => kind === 'area').forEach((part) => fill(ctx, frame, part, style));
    });
  }
  ctx.restore();
}

/** Puts points that belong among the symbols of the city, below its counted rings, on the sheet of a picture. */
export function drawAmong(sheet, frame) {
  for (const result of shown()) {
    const marks = [];
    each(result, frame, (made, style) => style.among && made.parts[0].kind === 'point' && marks.push([made, style]));
    // The first lies on top.
    for (const [made, style] of marks.reverse()) {
      const [x, y] = middle(made, frame);
      addMark(sheet, frame, { x, y, radius: style.radius * frame.size }, style);
    }
  }
}

/** Puts lines, points, and marks for areas too small to see on the sheet of a picture; they take their room on its board. */
export function drawAbove(sheet, frame, board) {
  for (const result of shown()) {
    if (result.origin) sheet.add(null, (ctx) => drawOrigin(ctx, frame, result.origin));
    const marks = marksOf(result, frame, (made, style) => {
      if (!style.below) made.parts.filter(({ kind }) => kind === 'line').forEach(({ rings }) => sheet.add(null, (ctx) => line(ctx, frame, rings, style)));
    });
    // The first lies on top.
    for (const { x, y, radius, style, text } of marks.reverse()) {
      addMark(sheet, frame, { x, y, radius }, style, text);
      board.take(about(x, y, radius));
    }
  }
}

function addMark(sheet, frame, at, style, text) {
  sheet.add(about(at.x, at.y, at.radius + 4 * frame.size), (ctx) => mark(ctx, frame, at, style, text));
}

// Areas come with the greatest first: one whose number would lie over that of a greater one goes without it.
function marksOf(result, frame, visit) {
  const marks = [];
  const numbers = [];
  each(result, frame, (made, style, { text }) => {
    visit(made, style);
    const small = isSmall(made, frame, style);
    const point = made.parts[0].kind === 'point';
    if (style.among || !(point || text || small)) return;
    const [x, y] = middle(made, frame);
    const radius = (text ? Math.max(RANK, style.radius ?? 0) : (style.radius ?? MARK)) * frame.size;
    const crowded = text && !point && (numbers.length === NUMBERS || numbers.some((one) => Math.hypot(one.x - x, one.y - y) < 2 * radius));
    if (text && !crowded) numbers.push({ x, y });
    if (!crowded) marks.push({ x, y, radius, style, text });
    else if (small) marks.push({ x, y, radius: (MARK - 2) * frame.size, style });
  });
  return marks;
}

function trace(ctx, frame, rings) {
  ctx.beginPath();
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i] * frame.world - frame.left, ring[i + 1] * frame.world - frame.top];
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
  }
}

function fill(ctx, frame, { rings }, { fill: colour, opacity = 0.3, pattern, ink, ...edge }) {
  trace(ctx, frame, rings);
  if (colour) {
    ctx.globalAlpha = opacity;
    ctx.fillStyle = colour;
    ctx.fill('evenodd');
    ctx.globalAlpha = 1;
  }
  if (pattern) {
    ctx.fillStyle = patternOf(ctx, frame, pattern, ink ?? colour);
    ctx.fill('evenodd');
  }
  stroke(ctx, frame, edge);
}

function patternOf(ctx, frame, name, ink) {
  const scale = frame.ratio * frame.size;
  const image = patternImage(name, ink, scale);
  const side = image.width / frame.ratio;
  const made = ctx.createPattern(image, 'repeat');
  // Anchored to the world, as the patterns of areas are.
  made.setTransform(new DOMMatrix([1 / frame.ratio, 0, 0, 1 / frame.ratio, -(frame.left % side), -(frame.top % side)]));
  return made;
}

function stroke(ctx, frame, { stroke: colour, width = 1.5, dash = [] }) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width * frame.size;
  ctx.setLineDash(dash.map((length) => length * frame.size));
  ctx.stroke();
  ctx.setLineDash([]);
}

function line(ctx, frame, rings, style) {
  ctx.lineJoin = 'round';
  trace(ctx, frame, rings);
  stroke(ctx, frame, { stroke: inksOf(get('ground')).outline, width: (style.width ?? 1.5) + 2 });
  stroke(ctx, frame, style);
}

function mark(ctx, frame, { x, y, radius }, { fill: colour, stroke: edge, radius: own, width = 1.8 }, text) {
  const { rim } = inksOf(get('ground'));
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 7);
  ctx.fillStyle = colour;
  ctx.fill();
  stroke(ctx, frame, { stroke: own ? edge : rim, width: own ? width : 1.8 });
  if (!text) return;
  ctx.font = `700 ${(text.length > 2 ? 9 : 11) * frame.size}px ${FAMILY}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = rim;
  ctx.fillText(text, x, y + 0.5 * frame.size);
}

// Where a search began: a cross in a circle, or the shape itself.
function drawOrigin(ctx, frame, geometry) {
  const { accent, rim } = inksOf(get('ground'));
  const made = shape({ geometry });
  for (const { kind, rings } of made.parts) {
    if (kind !== 'point') {
      line(ctx, frame, rings, { stroke: accent, width: 2.5 });
      continue;
    }
    const [x, y] = middle(made, frame);
    ctx.beginPath();
    ctx.arc(x, y, 7 * frame.size, 0, 7);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      ctx.moveTo(x + dx * 3 * frame.size, y + dy * 3 * frame.size);
      ctx.lineTo(x + dx * 12 * frame.size, y + dy * 12 * frame.size);
    }
    stroke(ctx, frame, { stroke: rim, width: 5 });
    stroke(ctx, frame, { stroke: accent, width: 2.5 });
  }
}

/** The feature of a result at a place of the picture: `{result, row}`, or null. */
export function findingAt(frame, x, y) {
  const reach = 5 * frame.size;
  let best = null;
  for (const result of shown()) {
    each(result, frame, (made, style, feature, row) => {
      const found = distanceOf(frame, made, style, feature, x, y);
      if (found <= reach && (best === null || found <= best.distance || best.result !== result)) best = { result, row, distance: found };
    });
  }
  return best;
}

// Pixels from a feature as it is drawn; 0 on it, the middle of areas a little behind marks and lines.
function distanceOf(frame, made, style, { text }, x, y) {
  const [wx, wy] = [(x + frame.left) / frame.world, (y + frame.top) / frame.world];
  const slack = (12 * frame.size) / frame.world;
  if (wx < made.box[0] - slack || wx > made.box[2] + slack || wy < made.box[1] - slack || wy > made.box[3] + slack) return Infinity;
  const marked = made.parts[0].kind === 'point' || text || isSmall(made, frame, style);
  const [mx, my] = middle(made, frame);
  if (marked && Math.hypot(x - mx, y - my) <= (text ? RANK : (style.radius ?? MARK)) * frame.size) return 0;
  return Math.min(
    ...made.parts.map(({ kind, rings }) => {
      if (kind === 'point') return Infinity;
      if (kind === 'area') return holds(rings, wx, wy) ? 1 : Infinity;
      return Math.min(...rings.map((ring) => distanceTo(ring, wx, wy) * frame.world));
    }),
  );
}
