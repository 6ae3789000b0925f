// What a screen does when the duty officer tells it something. Acts at the time named, so that several screens act as one.
import { item } from '../../api.js';
import { get, set } from '../../state.js';
import { beganAnew, rememberAnew } from '../screen/memory.js';
import { beginAnew } from '../screen/renewal.js';
import { until } from '../server.js';

const LASTING = ['scene', 'extent', 'highlight', 'message', 'notice'];
const AROUND = 0.009; // degrees shown around something pointed out
const SET_BACK = 60e6; // numbers are microseconds: one this much smaller comes from a clock that was set back

/**
 * @param {Object} screen `{rotation, stage}`
 * @returns {Object} `command(told)`, `standing(all)`: what still holds when a screen comes back, `holding`
 */
export function obedience({ rotation, stage }) {
  const timers = new Map();
  let last = -1;
  const obeyed = new Map(); // number of the last command of each kind
  let behind = false; // whether the instance has yet to hear what this screen was told by another
  let opened = null; // number of the last command to load the page anew when this page was new
  let queued = 0; // commands whose time has not come
  let rests = false; // whether the desk has told the rotation to rest
  let holder = null; // extent or highlight that keeps the rotation at rest until its time is over or a scene is told

  const act = {
    scene({ scene, seconds, at }) {
      release();
      stage.next = Date.parse(at);
      if (!rotation.go(scene, seconds, stage.next)) stage.next = undefined;
    },
    extent({ extent, at, seconds }) {
      hold('extent');
      stage.look(extent, Date.parse(at));
      after('extent', seconds, () => holder === 'extent' && act.resume());
    },
    async highlight({ feature: { layer, id }, at, seconds }) {
      const feature = await item(layer, id).catch(() => null);
      if (!feature?.geometry) return;
      // What is pointed out must be seen, whether its layer belongs to the scene or not.
      set({ feature: { ...feature, pointed: layer }, visible: new Set([...get('visible'), layer]) });
      hold('highlight');
      stage.look(around(feature.geometry), Date.parse(at));
      after('highlight', seconds, () => (holder === 'highlight' ? act.clear() : set({ feature: null })));
    },
    message({ text, seconds }) {
      set({ message: { text } });
      after('message', seconds, () => set({ message: null }));
    },
    notice({ text, seconds }) {
      set({ bulletin: { text } });
      after('notice', seconds, () => set({ bulletin: null }));
    },
    clear(told) {
      set({ message: null, bulletin: null, feature: null });
      act.resume(told);
    },
    pause() {
      holder = null;
      rests = true;
      rotation.pause(true);
      set({ paused: true });
    },
    resume({ at } = {}) {
      holder = null;
      rests = false;
      set({ feature: null });
      rotation.pause(false);
      set({ paused: false });
      stage.next = at && Date.parse(at);
      rotation.back();
      stage.next = undefined;
    },
    async reload({ seq }) {
      if (seq > beganAnew() && (await beginAnew())) rememberAnew(seq);
    },
  };

  const hold = (what) => {
    holder = what;
    rotation.pause(true);
    set({ paused: true });
  };

  const release = () => {
    if (!holder) return;
    holder = null;
    rotation.pause(false);
    set({ paused: false });
  };

  const after = (what, seconds, then) => {
    clearTimeout(timers.get(what));
    timers.delete(what);
    const over = () => {
      timers.delete(what);
      then();
    };
    if (seconds) timers.set(what, setTimeout(over, seconds * 1000));
  };

  // What was told and has been taken back while this screen did not hear.
  const forget = (all) => {
    if (!all?.message) set({ message: null });
    if (!all?.notice) set({ bulletin: null });
    const over = (holder && !all?.[holder]) || (rests && !all?.paused);
    if (!over) return;
    act.resume();
    // That went back to the rotation; what still holds is done once more.
    for (const kind of ['scene', 'extent', 'highlight']) obeyed.delete(kind);
  };

  const obey = (told) => {
    if (!act[told.kind]) return;
    last = Math.max(last, told.seq);
    obeyed.set(told.kind, told.seq);
    // What is fetched first may begin at once; the map itself moves by the clock. What was told before it comes before it.
    if (queued === 0 && ['scene', 'extent', 'highlight'].includes(told.kind)) return void act[told.kind](told);
    queued += 1;
    const turn = () => {
      queued -= 1;
      act[told.kind](told);
    };
    setTimeout(turn, Math.max(0, until(told.at)));
  };

  return {
    /** Whether something told for some seconds is not over yet. */
    get holding() {
      return timers.size > 0;
    },
    /** A channel was opened whose last command has a number. */
    begin(seq) {
      if (seq < last - SET_BACK) {
        last = -1;
        obeyed.clear();
      }
      behind = seq < last;
    },
    command(told) {
      if (told.seq > last) obey(told);
    },
    standing(all) {
      if (behind) return; // what it lacks follows as commands
      forget(all);
      const told = LASTING.map((kind) => all?.[kind]).filter((one) => one && one.seq > (obeyed.get(one.kind) ?? -1));
      for (const one of told.sort((a, b) => a.seq - b.seq)) obey(one);
      if (all?.paused) act.pause();
      // A page that was opened after it has been loaded anew by that.
      const reload = all?.reload?.seq ?? 0;
      opened ??= reload;
      if (reload > opened) act.reload({ seq: reload });
    },
  };
}

function around({ type, coordinates }) {
  const flat = (part) => (typeof part[0] === 'number' ? [part] : part.flatMap(flat));
  const places = type === 'GeometryCollection' ? [] : flat(coordinates);
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  return [Math.min(...lons) - AROUND, Math.min(...lats) - AROUND, Math.max(...lons) + AROUND, Math.max(...lats) + AROUND];
}
