// Colours of the ground by theme: land, land use, water, roads.

/** Land, its uses, water, and the veil and line of the jurisdiction. */
export const GROUNDS = {
  light: {
    ground: '#eef1f4',
    land: '#f7f8fa',
    water: '#cfe3f3',
    shore: '#b7d2e8',
    veil: 'rgba(232,236,240,0.62)',
    border: '#334155',
    buildingLine: '#c3ccd7',
    uses: {
      land: '#f7f8fa',
      farmland: '#f1f4ea',
      green: '#dfeedd',
      residential: '#f3f1ee',
      industrial: '#ebe9f0',
      commercial: '#f7efe9',
      civic: '#f6f1e2',
      transport: '#eceff3',
      building: 'rgba(203,211,221,0.62)',
    },
  },
  dark: {
    ground: '#0c1422',
    land: '#101b2d',
    water: '#0f2740',
    shore: '#16345a',
    veil: 'rgba(12,20,34,0.62)',
    border: '#94a3b8',
    buildingLine: '#22304a',
    uses: {
      land: '#101b2d',
      farmland: '#111e2c',
      green: '#10242b',
      residential: '#131e31',
      industrial: '#171d35',
      commercial: '#1a1f31',
      civic: '#1a2030',
      transport: '#141f33',
      building: 'rgba(38,54,84,0.7)',
    },
  },
};

/** Roads: fillings and casings by class, lines too thin for a casing, railways. */
export const ROADS = {
  light: {
    fill: { motorway: '#ffffff', trunk: '#ffffff', primary: '#ffffff', path: '#c3cbd5', other: '#ffffff' },
    casing: { motorway: '#aeb9c7', trunk: '#b9c3cf', primary: '#c4ccd6', other: '#d5dbe3' },
    thin: '#d9dfe6',
    rail: '#a8b2bf',
    gap: '#f7f8fa',
  },
  dark: {
    fill: { motorway: '#2f4263', trunk: '#2b3d5b', primary: '#2a3b56', path: '#1d2b45', other: '#1b2940' },
    casing: { motorway: '#0a1220', trunk: '#0a1220', primary: '#0b1422', other: '#0e1829' },
    thin: '#1b2940',
    rail: '#30415f',
    gap: '#101b2d',
  },
};
