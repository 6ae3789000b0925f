// The mark of a result's style in legends, as the map draws it.
import { patternImage } from './patterns.js';

/** Draws a style around the origin of a canvas, 22 × 18 units. */
export function drawKey(ctx, { fill, opacity = 0.3, stroke, width = 1.5, dash = [], pattern, ink, radius }, scale) {
  ctx.beginPath();
  if (radius) ctx.arc(0, 0, Math.min(radius, 7), 0, 7);
  else if (fill) ctx.roundRect(-9, -6, 18, 12, 2);
  else {
    ctx.moveTo(-9, 3);
    ctx.lineTo(9, -3);
  }
  if (fill) {
    ctx.globalAlpha = radius ? 1 : opacity;
    ctx.fillStyle = fill;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  if (fill && pattern) {
    ctx.fillStyle = ctx.createPattern(patternImage(pattern, ink ?? fill, scale), 'repeat');
    ctx.fill();
  }
  ctx.strokeStyle = stroke;
  ctx.lineWidth = Math.min(2, width);
  ctx.setLineDash(dash.map((length) => length * 0.7));
  ctx.stroke();
}
