// The risk scale as people see it: colour, letter and pattern. Colour alone never carries the meaning.

/** Worst first. `none` is "nobody looked" and is never drawn blue. */
export const LEVELS = [
  { code: 'red', letter: 'R', colour: '#ef4444', ink: '#7f1d1d', pattern: 'cross' },
  { code: 'orange', letter: 'O', colour: '#f97316', ink: '#7c2d12', pattern: 'slant' },
  { code: 'yellow', letter: 'Y', colour: '#eab308', ink: '#713f12', pattern: 'dots' },
  { code: 'blue', letter: 'B', colour: '#3b82f6', ink: '#1e3a8a', pattern: 'plain' },
  { code: 'none', letter: '–', colour: '#94a3b8', ink: '#475569', pattern: 'hatch' },
];

const BY_CODE = new Map(LEVELS.map((level) => [level.code, level]));

/** The level of a stored value; anything unknown or absent counts as not surveyed. */
export function levelOf(code) {
  return BY_CODE.get(code) ?? BY_CODE.get('none');
}

/** The code list that means "risk level"; only its colours are risk colours. */
export const RISK_SCALE = 'risk-level';

/** GB 18218 levels as written inside the triangle. */
export const HAZARD_NUMERALS = {
  zh: { 1: '一', 2: '二', 3: '三', 4: '四', none: '·' },
  en: { 1: '1', 2: '2', 3: '3', 4: '4', none: '·' },
};
