// Where the camera stands and how it gets there: numbers only. The world is Mercator's, of side 1.

const CLOSEST = 17.5;
const TILE = 256;

/** Place of a longitude and latitude in the Mercator world of side 1. */
export function worldOf([lon, lat]) {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

function placeOf([x, y]) {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/**
 * The camera that shows a box in the room that panels leave free.
 *
 * @param {number[]} box `[west, south, east, north]`
 * @param {Object} picture `{width, height, room: {left, top, right, bottom}, size}` in CSS pixels
 * @returns {{x: number, y: number, unit: number}} middle of the picture in the world, world length of a pixel
 */
export function cameraFor([west, south, east, north], { width, height, room, size }) {
  const [x0, y1] = worldOf([west, south]);
  const [x1, y0] = worldOf([east, north]);
  const free = [Math.max(80, width - room.left - room.right), Math.max(80, height - room.top - room.bottom)];
  const unit = Math.max((x1 - x0) / free[0], (y1 - y0) / free[1], 1 / (TILE * 2 ** CLOSEST * size));
  return {
    x: (x0 + x1) / 2 - (unit * (room.left - room.right)) / 2,
    y: (y0 + y1) / 2 - (unit * (room.top - room.bottom)) / 2,
    unit,
  };
}

/** The camera on its way from one to another; the edges of the picture move on straight lines. */
export function between(from, to, share) {
  const s = share * share * (3 - 2 * share);
  const unit = from.unit * (to.unit / from.unit) ** s;
  const way = Math.abs(to.unit / from.unit - 1) < 1e-6 ? s : (unit - from.unit) / (to.unit - from.unit);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, unit };
}

/** Where this screen's middle lies when it shows a part whose middle is `[x, y]` pixels from the picture's. */
export function viewOf({ x, y, unit }, [dx, dy]) {
  const [lon, lat] = placeOf([x + dx * unit, y + dy * unit]);
  return { lon, lat, zoom: Math.log2(1 / (TILE * unit)) };
}
