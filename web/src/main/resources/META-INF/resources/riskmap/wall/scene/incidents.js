// An open incident that nobody has acknowledged takes the screen.
import { items, now } from '../../api.js';
import { layer } from '../../state.js';

const MOST = 50;
const DAY_MS = 86400000; // what has been open for longer is known to everybody

/** The newest open incident reported after a time, or null. */
export async function openIncident(after) {
  if (!layer('incidents')?.count) return null;
  const { features } = await items('incidents', { state: 'open', limit: MOST });
  const open = features.filter(({ geometry }) => geometry).map((feature) => ({ feature, at: Date.parse(feature.properties.reported_at ?? 0) || 0 }));
  const [newest] = open.sort((a, b) => b.at - a.at);
  return newest && newest.at > Math.max(after, now() - DAY_MS) ? newest : null;
}
