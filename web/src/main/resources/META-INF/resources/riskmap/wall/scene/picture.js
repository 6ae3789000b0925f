// The one picture of a video wall and the part of it each screen shows. Between two screens lie their frames: what would
// be seen there is left out, so that a road that passes behind the frames comes out where it should.

/** Size of the whole picture when every screen of the wall is as large as this one. */
export function pictureOf(wall, { width, height }) {
  if (!wall) return { width, height };
  const { columns, rows, bezel } = wall;
  return { width: columns * width + (columns - 1) * bezel.x, height: rows * height + (rows - 1) * bezel.y };
}

/** Column and row of a screen in a wall, from the top left; null when it has no place there. */
export function placeIn(wall, screen) {
  const row = wall?.screens.findIndex((ids) => ids.includes(screen)) ?? -1;
  return row < 0 ? null : { row, column: wall.screens[row].indexOf(screen) };
}

/** Pixels from the middle of the picture to the middle of a screen. */
export function centreOf(wall, screen, { width, height }) {
  const place = placeIn(wall, screen);
  if (!place) return [0, 0];
  return [
    (place.column - (wall.columns - 1) / 2) * (width + wall.bezel.x),
    (place.row - (wall.rows - 1) / 2) * (height + wall.bezel.y),
  ];
}
