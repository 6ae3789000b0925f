// The one character written inside a symbol, per layer and code, in Chinese and in English.

const GLYPHS = {
  resources: {
    'fire-station': ['消', 'F'],
    'rescue-team': ['救', 'R'],
    'chemical-team': ['危', 'C'],
    hospital: ['医', 'H'],
    ambulance: ['急', 'A'],
    police: ['警', 'P'],
    store: ['物', 'S'],
    shelter: ['避', 'E'],
    hydrant: ['栓', 'W'],
    assembly: ['集', 'M'],
  },
  'protected-places': {
    school: ['校', 'S'],
    kindergarten: ['幼', 'K'],
    hospital: ['医', 'H'],
    clinic: ['诊', 'C'],
    'care-home': ['养', 'N'],
    mall: ['商', 'M'],
    market: ['市', 'B'],
    station: ['站', 'T'],
    worship: ['宗', 'W'],
    culture: ['文', 'A'],
    hotel: ['宿', 'L'],
    government: ['政', 'G'],
    housing: ['居', 'R'],
    other: ['护', 'P'],
  },
  sensors: { alarm: ['!', '!'], stale: ['?', '?'], fault: ['×', '×'], normal: ['', ''] },
  incidents: { open: ['!', '!'], controlled: ['=', '='], closed: ['✓', '✓'] },
  penalties: { '': ['罚', '¥'] },
  'hidden-dangers': { major: ['!', '!'], general: ['', ''] },
};

/** Fill of a symbol where its code and not its layer decides: who comes is told apart from where it is stored. */
const FILLS = {
  resources: {
    hospital: '#0f766e',
    ambulance: '#0f766e',
    store: '#475569',
    shelter: '#475569',
    hydrant: '#475569',
    assembly: '#475569',
    police: '#312e81',
  },
  sensors: { alarm: '#111827', stale: '#94a3b8', fault: '#64748b' },
  incidents: { controlled: '#475569', closed: '#94a3b8' },
};

/** The code of a layer's scale that must not be lost in a count. */
const URGENT = { sensors: 'alarm', incidents: 'open', 'hidden-dangers': 'major' };

/** The code whose features a ring tells beside its count, or undefined. */
export function urgentOf(layer) {
  return URGENT[layer];
}

/** The character of a code, or an empty text. */
export function glyphOf(layer, code, lang) {
  const pair = GLYPHS[layer]?.[code ?? ''];
  return pair ? pair[lang === 'en' ? 1 : 0] : '';
}

/** The fill of a code, or undefined where the layer's own colour holds. */
export function fillOf(layer, code) {
  return FILLS[layer]?.[code];
}
