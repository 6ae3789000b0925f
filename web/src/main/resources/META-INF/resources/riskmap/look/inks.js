// Colours of what is written and drawn over the ground, by theme: names, halos, borders, rims, rings.

const LIGHT = {
  halo: 'rgba(255,255,255,0.92)',
  rim: '#ffffff',
  area: 0.3,
  none: { fill: '#e2e8f0', opacity: 0.5, hatch: '#94a3b8' },
  borders: { zone: '#334155', street: '#475569', community: '#64748b' },
  outline: 'rgba(255,255,255,0.75)',
  edge: 'rgba(255,255,255,0.6)',
  badge: 'rgba(255,255,255,0.9)',
  ring: { ground: '#ffffff', ink: '#111827' },
  grid: '#334155',
  mark: '#1f2937',
  place: { fill: '#ffffff', stroke: '#334155', ink: '#111827' },
  road: ['#475569', '#64748b'],
  water: { colour: '#3a6e9d', halo: 'rgba(225,239,250,0.9)' },
  use: '#6b7280',
  shield: { ground: '#ffffff', line: '#64748b', ink: '#475569' },
  stale: '#b45309',
  accent: '#1d4ed8',
  second: '#475569',
};

const DARK = {
  halo: 'rgba(10,17,30,0.86)',
  rim: '#0c1422',
  area: 0.2,
  none: { fill: '#334155', opacity: 0.5, hatch: '#94a3b8' },
  borders: { zone: '#cbd5e1', street: '#94a3b8', community: '#64748b' },
  outline: 'rgba(10,17,30,0.8)',
  edge: 'rgba(10,17,30,0.7)',
  badge: 'rgba(10,17,30,0.9)',
  ring: { ground: '#0c1422', ink: '#f1f5f9' },
  grid: '#b6c2d4',
  mark: '#e2e8f0',
  place: { fill: '#16233a', stroke: '#cbd5e1', ink: '#f1f5f9' },
  road: ['#8fa0b8', '#74849c'],
  water: { colour: '#6f9fcc', halo: 'rgba(12,28,48,0.85)' },
  use: '#7f8ea5',
  shield: { ground: '#16233a', line: '#4b5f80', ink: '#a9b8cd' },
  stale: '#fbbf24',
  accent: '#60a5fa',
  second: '#94a3b8',
};

/** Inks of a theme, `light` or `dark`. */
export function inksOf(theme) {
  return theme === 'dark' ? DARK : LIGHT;
}
