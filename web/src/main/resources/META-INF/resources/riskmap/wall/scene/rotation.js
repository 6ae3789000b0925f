// Which scene comes when. Knows no map and no page: it is told the time and answers what is to be shown.

export class Rotation {
  /**
   * @param {(scene: Object) => void} show called with the scene to show
   * @param {() => number} clock milliseconds
   */
  constructor(show, clock) {
    Object.assign(this, { show, clock, scenes: [], current: null, began: 0, paused: false, held: null, home: null });
  }

  /** Takes over the declared scenes; the scene shown stays when it is still among them. */
  declare(scenes, first) {
    this.scenes = scenes.filter(({ id }) => id !== 'emergency' || scenes.length === 1);
    this.all = scenes;
    const again = this.find(this.current?.id);
    if (!this.current) this.enter(this.find(first) ?? this.scenes[0] ?? null);
    else if (!again) this.enter(this.scenes[0] ?? null);
    else if (JSON.stringify(again) !== JSON.stringify(this.current)) this.enter(again);
  }

  find(id) {
    return this.all?.find((scene) => scene.id === id) ?? null;
  }

  enter(scene) {
    this.current = scene;
    this.began = this.clock();
    if (scene) this.show(scene);
  }

  /** Shows a scene now; for `seconds`, or for its own time in the rotation. */
  go(id, seconds) {
    const scene = this.find(id);
    if (!scene) return false;
    if (this.scenes.includes(this.current)) this.home = this.current.id;
    this.held = seconds ? this.clock() + seconds * 1000 : null;
    this.enter(scene);
    return true;
  }

  /** Steps on or back. */
  step(n) {
    if (this.scenes.length === 0) return;
    const at = this.scenes.findIndex(({ id }) => id === this.current?.id);
    this.held = null;
    this.enter(this.scenes[(at + n + this.scenes.length) % this.scenes.length]);
  }

  /** Goes back to where the rotation was before a scene was called for. */
  back() {
    this.held = null;
    this.enter(this.scenes.find(({ id }) => id === this.home) ?? this.scenes[0] ?? null);
  }

  /** Rests, or goes on with the time of the scene beginning anew. */
  pause(paused) {
    this.paused = paused;
    this.began = this.clock();
  }

  /** Milliseconds the present scene still has; infinite while the rotation rests. */
  left() {
    if (this.paused || !this.current) return Infinity;
    const end = this.held ?? this.began + this.current.seconds * 1000;
    return end - this.clock();
  }

  /** Called every moment: steps on when the time of the scene is over. */
  tick() {
    if (this.left() <= 0 && (this.scenes.length > 1 || this.held)) this.step(1);
  }
}
