// How values of a result are written: one kind of column for each kind of value.
import { metres, number, spoken, squareMetres, t } from '../text/text.js';

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

/** An area with its unit. */
export const area = (key, title) => column(key, title, squareMetres);

/** A length with its unit. */
export const length = (key, title) => column(key, title, metres);

/** A probability; very small ones as less than a bound. */
export const chance = (key, title) => column(key, title, (p) => (p < 0.0001 ? '< 0.0001' : p.toFixed(4)));

/** A share of 0 to 1 as percent. */
export const share = (key, title) => column(key, title, shareText);

/** A share as percent. */
export function shareText(value) {
  return t('anPercent', number(value * 100, value > 0.999 && value < 1 ? 4 : 2));
}
