// Which scene comes when. Knows no map and no page: it is told the time and answers what is to be shown.

/** So long before they turn together the screens of a video wall make ready. */
export const AHEAD_MS = 250;

/** Whose turn it is at a time all screens agree on, in milliseconds: `{scene, begins, ends}`. */
export function turnAt(scenes, time) {
  const cycle = scenes.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
  let ends = Math.floor(time / cycle) * cycle;
  for (const scene of scenes) {
    const begins = ends;
    ends += scene.seconds * 1000;
    if (time < ends || scene === scenes.at(-1)) return { scene, begins, ends };
  }
  return null;
}

export class Rotation {
  /**
   * @param {(scene: Object, at?: number) => void} show called with the scene to show, and when by the clock all screens agree on;
   *   at once without a time
   * @param {() => number} clock milliseconds
   */
  constructor(show, clock) {
    Object.assign(this, { show, clock, agreed: null, scenes: [], current: null, began: 0, paused: false, held: null, home: null });
  }

  /** Turns when all screens of a video wall turn, by the clock they agree on; null for a screen on its own. */
  together(agreed) {
    this.agreed = agreed;
  }

  /** Takes over the declared scenes; the scene shown stays when it is still among them. */
  declare(scenes, first) {
    this.scenes = scenes.filter(({ id }) => id !== 'emergency' || scenes.length === 1);
    this.all = scenes;
    const again = this.find(this.current?.id);
    if (!this.current) this.enter(this.find(first) ?? this.scenes[0] ?? null);
    else if (!again) this.enter(this.scenes[0] ?? null);
    else if (JSON.stringify(again) !== JSON.stringify(this.current)) this.enter(again);
    else this.current = again; // the one that is among the scenes now
  }

  find(id) {
    return this.all?.find((scene) => scene.id === id) ?? null;
  }

  enter(scene, at) {
    this.current = scene;
    this.began = this.clock();
    if (scene) this.show(scene, at);
  }

  /** Shows a scene now; for `seconds`, or for its own time in the rotation, on a video wall counted from `at`. */
  go(id, seconds, at) {
    const scene = this.find(id);
    if (!scene) return false;
    if (this.scenes.includes(this.current)) this.home = this.current.id;
    this.hold(scene, seconds, at);
    this.enter(scene);
    return true;
  }

  // On a video wall a scene that was called for out of turn keeps its time, and all screens go back at one instant.
  hold(scene, seconds, at = this.agreed?.()) {
    const time = (seconds ?? (this.agreed ? scene.seconds : 0)) * 1000;
    this.until = time && this.agreed ? at + time : null;
    this.held = time ? this.clock() + time + (this.agreed ? at - this.agreed() : 0) : null;
  }

  /** Steps on or back. */
  step(n) {
    if (this.scenes.length === 0) return;
    const at = this.scenes.findIndex(({ id }) => id === this.current?.id);
    const scene = this.scenes[(at + n + this.scenes.length) % this.scenes.length];
    this.held = null;
    if (this.agreed) this.hold(scene);
    this.enter(scene);
  }

  /** Goes back to where the rotation was before a scene was called for. */
  back() {
    this.held = null;
    if (this.agreed && this.scenes.length) this.enter(turnAt(this.scenes, this.agreed()).scene);
    else this.enter(this.scenes.find(({ id }) => id === this.home) ?? this.scenes[0] ?? null);
  }

  /** Rests, or goes on with the time of the scene beginning anew. */
  pause(paused) {
    this.paused = paused;
    this.began = this.clock();
  }

  /** Milliseconds the present scene still has; infinite while the rotation rests. */
  left() {
    if (this.paused || !this.current) return Infinity;
    if (this.agreed && !this.held && this.scenes.length) return turnAt(this.scenes, this.agreed()).ends - this.agreed();
    const end = this.held ?? this.began + this.current.seconds * 1000;
    return end - this.clock();
  }

  /** Called every moment: steps on when the time of the scene is over. */
  tick() {
    if (this.agreed) this.turnTogether();
    else if (this.left() <= 0 && (this.scenes.length > 1 || this.held)) this.step(1);
  }

  turnTogether() {
    if (this.paused || this.scenes.length === 0 || (this.held && this.left() > AHEAD_MS)) return;
    const now = this.agreed();
    const { scene, begins } = turnAt(this.scenes, this.held ? Math.max(this.until, now) : now + AHEAD_MS);
    const at = this.held ? this.until : begins;
    this.held = null;
    // A turn missed long ago, or told by a clock that has jumped since, is made up for at once.
    if (scene !== this.current) this.enter(scene, Math.abs(at - now) <= 2 * AHEAD_MS ? at : undefined);
  }
}
