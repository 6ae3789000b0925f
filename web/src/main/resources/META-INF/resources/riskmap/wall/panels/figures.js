// Keeps the figures of the panels: read again when a layer changes, and now and then for those that depend on the time.
import { get, set, subscribe } from '../../state.js';
import { together } from '../../together.js';
import { figures } from '../server.js';

const TOGETHER_MS = 500;
const REST_MS = 2000; // every screen asks for all figures; under a stream of changes no oftener than this
const AGAIN_MS = 30000;

/** Begins keeping. What was read last stays while the service is away; its age is told beside it. */
export function keepFigures() {
  let reading = false;
  const read = async () => {
    if (reading) return soon();
    reading = true;
    const answer = await figures().catch(() => null);
    reading = false;
    if (answer && answer.version !== get('figures')?.version) set({ figures: answer });
    else if (answer && JSON.stringify(answer.panels) !== JSON.stringify(get('figures').panels)) set({ figures: answer });
  };
  const soon = together(read, TOGETHER_MS, REST_MS);
  subscribe(['change'], soon);
  setInterval(soon, AGAIN_MS);
  read();
}
