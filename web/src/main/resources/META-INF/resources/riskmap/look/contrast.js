// How well a mark can be told from the ground it stands on.
import { GROUNDS } from './grounds.js';

const LEAST = 3.1; // a little more than WCAG 2.1 asks of graphical objects (1.4.11)
const STEP = 0.04;

const partsOf = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const linear = (part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (parts) => parts.map(linear).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);

function ratio(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const known = new Map();

/** A colour, `#rrggbb`, moved away from the land of a theme just as far as it must be to be seen on it. */
export function standingOut(colour, theme) {
  const key = colour + theme;
  if (!known.has(key)) known.set(key, moved(partsOf(colour), partsOf(GROUNDS[theme].land), theme === 'dark' ? 255 : 0));
  return known.get(key);
}

function moved(parts, land, towards) {
  let mixed = parts;
  for (let share = STEP; ratio(mixed, land) < LEAST && share < 1; share += STEP) {
    mixed = parts.map((part) => Math.round(part + (towards - part) * share));
  }
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
