// How results of analyses look. Red, orange, yellow and blue mean risk levels and are not used here; what differs in
// colour differs in pattern too. Colours are said for the light ground; on the dark one they are raised towards white, and
// `dark` says what is not enough for: scales whose strongest step must stand out most.
import { readable } from './contrast.js';
import { inksOf } from './inks.js';

/** What grid coverage finds. */
export const PROBLEMS = {
  gap: { fill: '#a21caf', ink: '#a21caf', pattern: 'cross', stroke: '#86198f' },
  overlap: { fill: '#7c3aed', ink: '#6d28d9', pattern: 'hatch', stroke: '#5b21b6' },
  outside: { fill: '#0e7490', ink: '#0e7490', pattern: 'dots', stroke: '#155e75' },
  misaligned: { fill: '#854d0e', ink: '#854d0e', pattern: 'slant', stroke: '#713f12' },
  invalid: { fill: '#111827', ink: '#111827', pattern: 'hatch', stroke: '#111827' },
};

/** Hot spots by significance: violet is more than chance, green is less. */
export const SPOTS = {
  'hot-99': { fill: '#6b1f86', opacity: 0.72, stroke: '#581c70', dark: { fill: '#e3b8f0', stroke: '#f0d9f7' } },
  'hot-95': { fill: '#a458bd', opacity: 0.62, stroke: '#8a45a2', dark: { fill: '#a963c2', stroke: '#c08ad3' } },
  'hot-90': { fill: '#d2a9de', opacity: 0.6, stroke: '#b98bc8', dark: { fill: '#6d3a82', stroke: '#8f5aa5' } },
  none: { fill: '#94a3b8', opacity: 0.1, stroke: '#94a3b855', dark: { stroke: '#94a3b826' } },
  'cold-90': { fill: '#a8d5c8', opacity: 0.6, stroke: '#86bfae', ink: '#0f5f4d', pattern: 'dots', dark: { fill: '#1f5e4f', stroke: '#3b8371', ink: '#8fd0bd' } },
  'cold-95': { fill: '#4fa38d', opacity: 0.6, stroke: '#3d8b77', ink: '#0f3f34', pattern: 'slant', dark: { fill: '#3f9a83', stroke: '#66b7a2', ink: '#0c2a23' } },
  'cold-99': { fill: '#0f6b55', opacity: 0.7, stroke: '#0b5443', ink: '#ffffff', pattern: 'hatch', dark: { fill: '#a5e3d1', stroke: '#c9f0e4', ink: '#0c2a23' } },
};

/** What was found near something, and the place it is near to. */
export const NEAR = {
  found: { fill: '#0f766e', stroke: '#ffffff', radius: 9, opacity: 0.22, width: 2 },
  far: { fill: '#0f766e', stroke: '#ffffff', radius: 5, opacity: 0.22, width: 1.5 },
  way: { stroke: '#0f766e', width: 1.5, dash: [5, 4] },
  ring: { stroke: '#0f766e', width: 1.5, dash: [6, 4], fill: '#0f766e', opacity: 0.05 },
};

/** Clusters that were found, against those somebody had declared. */
export const FOUND = {
  declared: { fill: '#0f766e', opacity: 0.2, stroke: '#0f766e', width: 2.5 },
  grown: { fill: '#7c3aed', opacity: 0.2, stroke: '#6d28d9', width: 2.5, ink: '#7c3aed66', pattern: 'slant' },
  undeclared: { fill: '#a21caf', opacity: 0.2, stroke: '#a21caf', width: 2.5, ink: '#a21caf66', pattern: 'dots' },
};

/**
 * What inspection coverage finds, at places and in grids: strongest where nobody ever was, weaker the better it is known.
 * `among`: drawn with the symbols of the city, so that counted rings stay readable.
 */
export const VISITS = {
  no_grid: { fill: '#ffffff', stroke: '#111827', radius: 4.5, width: 2, among: true },
  no_officer: { fill: '#64748b', opacity: 0.15, stroke: '#475569', ink: '#475569', pattern: 'slant' },
  never_visited: { fill: '#1f2937', stroke: '#ffffff', radius: 3.8, width: 1, among: true, dark: { fill: '#f8fafc' } },
  stale: { fill: '#8a5a12', stroke: '#ffffff', radius: 3.4, width: 1, among: true },
  overdue: { fill: '#7c3aed', stroke: '#ffffff', radius: 3.4, width: 1, among: true },
  over_cap: { fill: '#0e7490', stroke: '#ffffff', radius: 3.4, width: 1, among: true },
  far_evidence: { fill: '#ffffff', stroke: '#0e7490', radius: 3.8, width: 2, among: true },
  class_not_known: { fill: '#94a3b8', stroke: '#ffffff', radius: 3.4, width: 1, among: true, dark: { fill: '#718096' } },
};

/** Even grids, to compare with: only their outlines, and no marks for the slivers at the border. */
export const EVEN = { fill: '#0f766e', opacity: 0.04, stroke: '#0f766ea0', width: 1, unmarked: true };

/** Anything else. */
export const PLAIN = { fill: '#0f766e', opacity: 0.2, stroke: '#0f766e', width: 2, radius: 6 };

const raised = new WeakMap(); // looks on the dark ground by style

/** How a style looks on a ground, `light` or `dark`: what is white on the light one is as dark as the ground on the other. */
export function onGround(style, ground) {
  if (ground !== 'dark') return style;
  if (!raised.has(style)) {
    const colours = ['fill', 'stroke', 'ink'].filter((name) => style[name]).map((name) => [name, raise(style[name])]);
    raised.set(style, { ...style, ...Object.fromEntries(colours), ...style.dark });
  }
  return raised.get(style);
}

// The last two digits of eight are the opacity, which stays.
function raise(colour) {
  const solid = colour.slice(0, 7);
  return (solid === '#ffffff' ? inksOf('dark').rim : readable(solid, 'dark')) + colour.slice(7);
}
