// Begins the page anew when it has become too large or too old, and only when it is sure to come back: a reload that fails
// leaves the browser's error page, and nobody is there to see it.
import { ask } from '../../api.js';
import { tired } from './endurance.js';

const PATIENCE_MS = 10000;
const AGAIN_MS = 15000;

let leaving = false;
let next = -Infinity; // when the page may ask again

/** Loads the page again, if the service hands it out now. Answers whether the page is leaving. */
export async function beginAnew() {
  const served = leaving || (await isServed().catch(() => false));
  if (served && !leaving) location.reload();
  leaving = served;
  return served;
}

// Something that answers instead of the service, such as a gateway saying that it is away, does not name our script.
async function isServed() {
  const script = document.querySelector('script[type=module]').getAttribute('src');
  const page = await ask(location.href, { cache: 'no-store', wait: PATIENCE_MS });
  return (await page.text()).includes(script);
}

let asking = false;

/** Begins anew where that is due. Answers whether the page is about to: until it is gone, its scene is the one to come back to. */
export function renews(quiet, now = performance.now()) {
  if (asking || leaving) return true;
  if (!quiet || now < next || !tired()) return false;
  next = now + AGAIN_MS;
  asking = true;
  beginAnew().finally(() => (asking = false));
  return true;
}
