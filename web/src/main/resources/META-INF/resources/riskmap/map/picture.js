// Makes a picture of the map in small pieces of work, so that a map that moves never waits for one: first the ground, then what
// stands on it is composed, then both are drawn part by part. Nothing is seen of it before all is done.
import { makeFrame } from './frame.js';
import { compose, groundFor } from './painter.js';

const SIDE = 700; // greatest side of a part in CSS pixels

/**
 * The work on a picture; it may rest wherever it yields, and be given up there.
 *
 * @param {Object} frame of the picture
 * @param {Object} choices see `compose`
 * @param {TileStore} store
 * @param {GroundCells} cells where the ground is kept; until the work is done or given up nothing else may use them
 * @param {Object} more see `groundFor` and `compose`
 * @returns {Generator<void, Object>} answers `{hits, show(ctx)}`: what can be clicked; puts the picture on a canvas, once
 */
export function* makePicture(frame, choices, store, cells, more) {
  const parts = [];
  const close = () => parts.forEach(({ image }) => image.close());
  let done = false;
  try {
    while (!cells.prepare(groundFor(cells, frame, choices, store, more), 0)) yield;
    yield;
    const { sheet, hits } = yield* compose(frame, choices, store, more);
    for (const part of partsOf(frame)) {
      parts.push(drawn(frame, part, cells, sheet));
      yield;
    }
    done = true;
    return { hits, show: (ctx) => show(ctx, parts, close) };
  } finally {
    if (!done) close();
  }
}

function partsOf({ width, height, ratio }) {
  const cut = (length) => {
    const whole = Math.round(length * ratio);
    const count = Math.ceil(length / SIDE);
    return Array.from({ length: count }, (_, i) => [i, i + 1].map((n) => Math.round((whole * n) / count)));
  };
  return cut(height).flatMap(([top, bottom]) => cut(width).map(([left, right]) => ({ left, top, width: right - left, height: bottom - top })));
}

let canvas = null; // one for all parts: what is drawn on it is taken off at once

// A part, in device pixels; `transferToImageBitmap` draws now, and not everything at once when the picture is shown.
function drawn(frame, { left, top, width, height }, cells, sheet) {
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const ctx = canvas.getContext('2d', { alpha: false });
  const { ratio } = frame;
  cells.draw(ctx, makeFrame({ ...frame, left: frame.left + left / ratio, top: frame.top + top / ratio }));
  ctx.setTransform(ratio, 0, 0, ratio, -left, -top);
  sheet.drawIn(ctx, { x: left / ratio, y: top / ratio, w: width / ratio, h: height / ratio });
  return { image: canvas.transferToImageBitmap(), left, top };
}

function show(ctx, parts, close) {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  try {
    for (const { image, left, top } of parts) ctx.drawImage(image, left, top);
  } finally {
    close();
  }
}
