// How results of analyses look. Red, orange, yellow and blue mean risk levels and are not used here; what differs in
// colour differs in pattern too.

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
  'hot-99': { fill: '#6b1f86', opacity: 0.72, stroke: '#581c70' },
  'hot-95': { fill: '#a458bd', opacity: 0.62, stroke: '#8a45a2' },
  'hot-90': { fill: '#d2a9de', opacity: 0.6, stroke: '#b98bc8' },
  none: { fill: '#94a3b8', opacity: 0.1, stroke: '#94a3b855' },
  'cold-90': { fill: '#a8d5c8', opacity: 0.6, stroke: '#86bfae', ink: '#0f5f4d', pattern: 'dots' },
  'cold-95': { fill: '#4fa38d', opacity: 0.6, stroke: '#3d8b77', ink: '#0f3f34', pattern: 'slant' },
  'cold-99': { fill: '#0f6b55', opacity: 0.7, stroke: '#0b5443', ink: '#ffffff', pattern: 'hatch' },
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
 * What inspection coverage finds, at places and in grids: dark where nobody ever was, paler the better it is known.
 * `among`: drawn with the symbols of the city, so that counted rings stay readable.
 */
export const VISITS = {
  no_grid: { fill: '#ffffff', stroke: '#111827', radius: 4.5, width: 2, among: true },
  no_officer: { fill: '#64748b', opacity: 0.15, stroke: '#475569', ink: '#475569', pattern: 'slant' },
  never_visited: { fill: '#1f2937', stroke: '#ffffff', radius: 3.8, width: 1, among: true },
  stale: { fill: '#8a5a12', stroke: '#ffffff', radius: 3.4, width: 1, among: true },
  overdue: { fill: '#7c3aed', stroke: '#ffffff', radius: 3.4, width: 1, among: true },
  over_cap: { fill: '#0e7490', stroke: '#ffffff', radius: 3.4, width: 1, among: true },
  far_evidence: { fill: '#ffffff', stroke: '#0e7490', radius: 3.8, width: 2, among: true },
  class_not_known: { fill: '#94a3b8', stroke: '#ffffff', radius: 3.4, width: 1, among: true },
};

/** Even grids, to compare with: only their outlines, and no marks for the slivers at the border. */
export const EVEN = { fill: '#0f766e', opacity: 0.04, stroke: '#0f766ea0', width: 1, unmarked: true };

/** Anything else. */
export const PLAIN = { fill: '#0f766e', opacity: 0.2, stroke: '#0f766e', width: 2, radius: 6 };
