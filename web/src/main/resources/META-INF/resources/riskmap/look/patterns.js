// Small repeating drawings that tell areas apart without colour.

const SIZE = 12;

const STROKES = {
  plain: () => {},
  slant: (ctx) => slants(ctx, [[-3, 3, 3, -3], [-3, 15, 15, -3], [9, 15, 15, 9]]),
  hatch: (ctx) => slants(ctx, [[-3, 3, 3, -3], [-3, 9, 9, -3], [-3, 15, 15, -3], [3, 15, 15, 3], [9, 15, 15, 9]]),
  cross: (ctx) => slants(ctx, [[-3, 15, 15, -3], [-3, -3, 15, 15]]),
  dots: (ctx) => {
    for (const [x, y] of [[3, 3], [9, 9]]) {
      ctx.beginPath();
      ctx.arc(x, y, 1.2, 0, 7);
      ctx.fill();
    }
  },
};

function slants(ctx, lines) {
  ctx.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
  }
  ctx.stroke();
}

const made = new Map();

/**
 * A pattern image of 12 × 12 units at the given scale.
 *
 * @param {string} name plain, slant, hatch, cross or dots
 * @param {string} colour of the strokes
 * @param {number} scale device pixels per unit
 */
export function patternImage(name, colour, scale) {
  const key = `${name} ${colour} ${scale}`;
  if (!made.has(key)) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.max(4, Math.round(SIZE * scale));
    const ctx = canvas.getContext('2d');
    ctx.scale(canvas.width / SIZE, canvas.height / SIZE);
    ctx.strokeStyle = ctx.fillStyle = colour;
    ctx.lineWidth = 1;
    STROKES[name](ctx);
    made.set(key, canvas);
  }
  return made.get(key);
}
