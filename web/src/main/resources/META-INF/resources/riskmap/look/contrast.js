// How well a colour can be told from the ground it stands on.
import { GROUNDS } from './grounds.js';

// A little more than WCAG 2.1 asks of graphical objects (1.4.11), and of text (1.4.3): what is thin is harder to see.
const MARK = 3.1;
const THIN = 4.6;
const STEP = 0.04;

const partsOf = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const linear = (part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (parts) => parts.map(linear).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);

function ratio(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const known = new Map();

/** The colour of a mark, `#rrggbb`, moved away from the land of a theme just as far as it must be to be seen on it. */
export const standingOut = (colour, theme) => away(colour, theme, MARK);

/** The same for names and lines. */
export const readable = (colour, theme) => away(colour, theme, THIN);

function away(colour, theme, least) {
  const key = `${colour} ${theme} ${least}`;
  if (!known.has(key)) known.set(key, moved(partsOf(colour), partsOf(GROUNDS[theme].land), theme === 'dark' ? 255 : 0, least));
  return known.get(key);
}

function moved(parts, land, towards, least) {
  let mixed = parts;
  for (let share = STEP; ratio(mixed, land) < least && share < 1; share += STEP) {
    mixed = parts.map((part) => Math.round(part + (towards - part) * share));
  }
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
