// A picture in the making: work that can be done a little at a time.

export class Work {
  /**
   * @param {Object} frame of the picture
   * @param {Generator<void, Object>} steps see `makePicture`
   */
  constructor(frame, steps) {
    Object.assign(this, { frame, steps, took: 0, news: false });
  }

  /** Goes on until a time, in milliseconds of `performance.now()`, at least one step; answers the picture once it is made. */
  goOn(time) {
    const began = performance.now();
    let step = this.steps.next();
    while (!step.done && performance.now() < time) step = this.steps.next();
    this.took += performance.now() - began;
    return step.done ? step.value : null;
  }

  /** Lets go of what has been made so far. */
  giveUp() {
    this.steps.return();
  }
}
