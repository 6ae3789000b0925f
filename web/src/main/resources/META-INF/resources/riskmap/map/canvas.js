// The size of a canvas.

/** Lets go of what a canvas holds: one without size holds no memory. */
export function release(canvas) {
  if (canvas.width > 0) canvas.width = canvas.height = 0;
}

/** Gives a canvas the size of a frame, in device pixels; what is on it goes only when that is another one. */
export function fit(canvas, { width, height, ratio }) {
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
}
