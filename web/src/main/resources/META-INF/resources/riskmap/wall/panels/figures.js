// Keeps the figures of the panels: read again when a layer changes, and now and then for those that depend on the time.
import { get, set, subscribe } from '../../state.js';
import { figures } from '../server.js';

const TOGETHER_MS = 500;
const AGAIN_MS = 30000;

/** Begins keeping. What was read last stays while the service is away; its age is told beside it. */
export function keepFigures() {
  let timer = 0;
  let reading = false;
  const read = async () => {
    if (reading) return soon(AGAIN_MS / 10);
    reading = true;
    const answer = await figures().catch(() => null);
    reading = false;
    if (answer && answer.version !== get('figures')?.version) set({ figures: answer });
    else if (answer && JSON.stringify(answer.panels) !== JSON.stringify(get('figures').panels)) set({ figures: answer });
    soon(AGAIN_MS);
  };
  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(read, wait);
  };
  subscribe(['change'], () => soon(TOGETHER_MS));
  read();
}
