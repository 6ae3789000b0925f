// How values of a result are written: one kind of column for each kind of value.
import { number, spoken, t } from '../text/text.js';

const empty = (value) => value === undefined || value === null;
const column = (key, title, say, numeric = true) => ({ key, title, numeric, say: (value) => (empty(value) ? '–' : say(value)) });

/** A number as it is, with at most the given decimals. */
export const figure = (key, title, decimals = 2) => column(key, title, (value) => number(value, decimals));

/** Words; `say` makes them of the value. */
export const words = (key, title, say = String) => column(key, title, say, false);

/** Why something was found, in the language spoken. */
export const reason = () => ({ ...words(spoken() === 'en' ? 'reason' : 'reason_zh', t('anReason')), below: true });

/** The same sentence alone. */
export const reasonOf = (values) => values[spoken() === 'en' ? 'reason' : 'reason_zh'];

/** An area in m², beyond ten hectares in km². */
export const area = (key, title) => column(key, title, areaText);

/** A length in metres, from ten kilometres in kilometres. */
export const length = (key, title) => column(key, title, lengthText);

/** A probability; very small ones as less than a bound. */
export const chance = (key, title) => column(key, title, (p) => (p < 0.0001 ? '< 0.0001' : p.toFixed(4)));

/** A share of 0 to 1 as percent. */
export const share = (key, title) => column(key, title, shareText);

/** An area with its unit. */
export function areaText(value) {
  return value < 100000 ? `${number(value, value < 10 ? 2 : 0)} m²` : `${number(value / 1e6, 2)} km²`;
}

/** A length with its unit. */
export function lengthText(value) {
  return value < 10000 ? `${number(value, value < 100 ? 1 : 0)} m` : `${number(value / 1000, 1)} km`;
}

/** A share as percent. */
export function shareText(value) {
  return t('anPercent', number(value * 100, value > 0.999 && value < 1 ? 4 : 2));
}
