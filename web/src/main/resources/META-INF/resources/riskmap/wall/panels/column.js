// A column of panels: builds those it is told, keeps the ones that stay, and makes all of them fit into the height.
import { now } from '../../api.js';
import { get, layer, subscribe } from '../../state.js';
import { say } from '../../text/text.js';
import { worstOf } from '../truth/verdict.js';
import { createPanel } from './panel.js';

// From the most room to the least: how close everything stands and how many rows tables show.
const DENSITIES = [['airy', 14], ['roomy', 14], ['roomy', 12], ['roomy', 10], ['roomy', 9], ['roomy', 8], ['close', 8], ['close', 7], ['close', 6], ['tight', 5], ['tight', 4]];
const PAGE_MS = 9000;

// A panel whose first layer is empty has nothing to say: a zero would claim to have counted.
function nameOfMissing(told) {
  const first = told && layer(told.layers[0]);
  return first && first.count === 0 ? say(first.title) : null;
}

/** Builds one column. */
export function panelColumn(element) {
  const panels = new Map();
  let page = 0;

  const show = (ids) => {
    for (const [id, panel] of panels) {
      if (!ids.includes(id)) {
        panel.dispose();
        panels.delete(id);
      }
    }
    for (const id of ids) if (!panels.has(id)) panels.set(id, createPanel(id));
    element.replaceChildren(...ids.map((id) => panels.get(id).element));
    page = 0;
    write();
  };

  const write = () => {
    const told = get('figures')?.panels ?? {};
    for (const [id, panel] of panels) panel.update(told[id] ?? null, nameOfMissing(told[id]));
    judge();
    fit();
  };

  // What is derived from several layers is as old as the oldest of them.
  const judge = () => {
    const truth = get('truth');
    if (!truth) return;
    const told = get('figures')?.panels ?? {};
    for (const [id, panel] of panels) {
      const counted = nameOfMissing(told[id]) ? null : told[id];
      panel.judge(worstOf(told[id]?.layers ?? [], truth, get('layers')), counted, now());
    }
  };

  const fit = () => {
    const all = [...panels.values()];
    all.forEach(({ element: one }) => (one.hidden = false));
    const over = () => element.scrollHeight > element.clientHeight + 1;
    for (const [density, rows] of DENSITIES) {
      element.dataset.density = density;
      showRows(rows);
      if (!over()) break;
    }
    if (over()) turn(all, over);
    all.forEach((panel) => panel.resize());
  };

  const showRows = (most) => {
    for (const body of element.querySelectorAll('tbody')) [...body.rows].forEach((row, i) => (row.hidden = i >= most));
  };

  // What does not fit even when it is tight takes turns: nothing is cut.
  const turn = (all, over) => {
    all.forEach(({ element: one }) => (one.hidden = true));
    for (let i = 0; i < all.length; i++) {
      const { element: one } = all[(page + i) % all.length];
      one.hidden = false;
      if (over() && i > 0) {
        one.hidden = true;
        break;
      }
    }
  };

  // A banner above takes room from the column.
  const watching = new ResizeObserver(fit);
  watching.observe(element);
  const following = [subscribe(['figures', 'layers'], write), subscribe(['truth'], judge)];
  const turning = setInterval(() => {
    if ([...panels.values()].some(({ element: one }) => one.hidden)) {
      page = (page + 1) % panels.size;
      fit();
    }
  }, PAGE_MS);
  return {
    show,
    fit,
    /** Leaves the page. */
    dispose() {
      clearInterval(turning);
      watching.disconnect();
      following.forEach((end) => end());
      panels.forEach((panel) => panel.dispose());
      element.remove();
    },
  };
}
