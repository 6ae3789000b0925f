// The ring chart of a cluster: the share of every level around the exact count.
import { inksOf } from './inks.js';
import { LEVELS } from './levels.js';

const HOLE = 1.46; // width left for the text, in radii

/** Radius of a ring by the number it stands for; grows with the logarithm, in pixels. */
export function ringRadius(count) {
  return Math.min(30, 10.5 + 3.6 * Math.log10(Math.max(1, count)));
}

const separated = new Intl.NumberFormat('en-US'); // made once: making one takes longer than drawing a ring

/** A count as short as it can be said exactly: thousands separated. */
export function ringText(count) {
  return separated.format(count);
}

/**
 * Draws a ring around the origin.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {{count: number, shares: Object<string, number>|null, colour: string}} cluster `shares` by level code
 * @param {number} radius
 * @param {string} font family
 * @param {string} [ground] theme of what the ring lies on
 */
export function drawRing(ctx, { count, shares, colour }, radius, font, ground = 'light') {
  const { ring } = inksOf(ground);
  const width = Math.max(3.2, radius * 0.2);
  ctx.beginPath();
  ctx.arc(0, 0, radius + 1.4, 0, 2 * Math.PI);
  ctx.fillStyle = ring.ground;
  ctx.fill();
  ctx.lineWidth = width;
  if (shares) drawShares(ctx, shares, radius - width / 2);
  else arc(ctx, radius - width / 2, 0, 1, colour);
  ctx.font = `700 ${fitted(ringText(count), radius)}px ${font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = ring.ink;
  ctx.fillText(ringText(count), 0, 0.5);
}

/**
 * Draws at the upper right of a ring around the origin how many of its features are urgent.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} count
 * @param {{fill: string, ink: string}} look of the urgent symbol
 * @param {number} radius of the ring
 * @param {string} font family
 * @param {string} [ground] theme of what the ring lies on
 */
export function drawBadge(ctx, count, { fill, ink }, radius, font, ground = 'light') {
  const text = `!${ringText(count)}`;
  const [x, y] = [radius * 0.78, -radius * 0.78];
  const width = 9 + 7.8 * text.length;
  ctx.beginPath();
  ctx.roundRect(x - 9, y - 9, width, 18, 9);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.lineWidth = 1.4;
  ctx.strokeStyle = inksOf(ground).ring.ground;
  ctx.stroke();
  ctx.font = `700 13px ${font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = ink;
  ctx.fillText(text, x - 9 + width / 2, y + 0.5);
}

function drawShares(ctx, shares, radius) {
  const total = LEVELS.reduce((sum, level) => sum + (shares[level.code] ?? 0), 0);
  let start = 0;
  for (const level of LEVELS) {
    const share = (shares[level.code] ?? 0) / total;
    if (share > 0) arc(ctx, radius, start, start + share, level.colour);
    start += share;
  }
}

function arc(ctx, radius, from, to, colour) {
  const turn = (share) => share * 2 * Math.PI - Math.PI / 2;
  ctx.beginPath();
  ctx.arc(0, 0, radius, turn(from), turn(to));
  ctx.strokeStyle = colour;
  ctx.stroke();
}

// The text must fit into the hole of the ring: digits are 0.57 of the size wide, commas half as much.
function fitted(text, radius) {
  const commas = text.split(',').length - 1;
  return Math.min(14, (radius * HOLE) / ((text.length - commas) * 0.57 + commas * 0.28));
}
