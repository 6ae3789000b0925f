// The analyses of this page. Each is a module that belongs to a process of the service; several may belong to one. A
// process without a module becomes an analysis by `other.js`, as long as it answers GeoJSON.
import { say } from '../text/text.js';
import clusters from './clusters.js';
import density from './density.js';
import evenGrids from './even-grids.js';
import gridCoverage from './grid-coverage.js';
import hotSpots from './hot-spots.js';
import inspectionCoverage from './inspection-coverage.js';
import { along, nearest, pairs, rings } from './near.js';
import { otherProcess } from './other.js';
import { processes } from './service.js';

const OWN = [gridCoverage, inspectionCoverage, density, hotSpots, clusters, nearest, rings, along, pairs, evenGrids];
const GEOJSON = 'application/geo+json';

const modules = new Map(OWN.map((module) => [module.id, module]));
let reading = null;

/** The service's descriptions of its processes by id, each with the media types of its result; read once. */
export function descriptions() {
  reading ??= read().catch((error) => {
    reading = null; // the next who asks tries again
    throw error;
  });
  return reading;
}

async function read() {
  const { processes: list } = await processes.list();
  const all = await Promise.all(list.map(({ id }) => processes.describe(id)));
  for (const tree of all) {
    const { schema } = tree.outputs.result;
    tree.mediaTypes = (schema.oneOf ?? [schema]).map(({ contentMediaType }) => contentMediaType);
    if (!OWN.some((module) => processOf(module) === tree.id) && tree.mediaTypes.includes(GEOJSON)) modules.set(tree.id, otherProcess(tree));
  }
  return new Map(all.map((tree) => [tree.id, tree]));
}

/** The analyses that can be run, in the order people read them. */
export function analyses(described) {
  return [...modules.values()].filter((module) => described.has(processOf(module)));
}

/** The module of an analysis; undefined when there is none. */
export function moduleOf(id) {
  return modules.get(id);
}

/** Id of the process a module belongs to. */
export function processOf({ id, process }) {
  return process ?? id;
}

/** What an analysis is called. */
export function titleOf(module, described) {
  return module.title?.() ?? say(described.get(processOf(module))?.titles);
}
