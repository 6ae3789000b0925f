// Turns the collections document into the declarations the page works with.

const SHOWN_AT_FIRST = ['MAIN'];

const pair = (value, fallback) => (typeof value === 'string' ? { zh: value, en: value } : (value ?? fallback));

/**
 * @param {Object} document answer of `/ogc/collections`
 * @returns {Object[]} declarations: id, title, description, attributes, symbol, colour, scale, label, order, role,
 *   minZoom, maxZoom, full, count, changed and staleAfter in milliseconds
 */
export function layersOf({ collections }) {
  return collections.map((one) => {
    const attributes = (one.attributes ?? []).map((attribute) => ({ ...attribute, codes: attribute.codes ?? null }));
    const style = one.style ?? {};
    const scale = attributes.find(({ name }) => name === style.scale);
    return {
      id: one.id,
      title: pair(one.titles ?? one.title, { zh: one.id, en: one.id }),
      description: pair(one.descriptions ?? one.description, { zh: '', en: '' }),
      attributes,
      symbol: style.symbol ?? 'DOT',
      colour: style.colour ?? '#64748b',
      scale: style.scale ?? null,
      scaleList: scale?.codeList ?? null,
      label: style.label ?? null,
      order: style.order ?? 50,
      role: one.role ?? 'CONTEXT',
      minZoom: one.zooms?.min ?? 0,
      maxZoom: one.zooms?.max ?? 18,
      full: one.zooms?.full ?? 14,
      hasTheme: attributes.some(({ name }) => name === 'theme'),
      areaSymbol: one.geometry === 'POINT_OR_POLYGON',
      count: one.count ?? 0,
      changed: one.changed ? Date.parse(one.changed) : null,
      staleAfter: one.staleAfter ? milliseconds(one.staleAfter) : null,
      bbox: one.extent?.spatial?.bbox?.[0] ?? null,
    };
  });
}

/** An ISO 8601 duration of days, hours, minutes and seconds, or a number of seconds, in milliseconds. */
export function milliseconds(duration) {
  if (typeof duration === 'number') return duration * 1000;
  const [, d = 0, h = 0, m = 0, s = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration) ?? [];
  return ((Number(d) * 24 + Number(h)) * 60 + Number(m)) * 60000 + Number(s) * 1000;
}

/** Ids of the layers shown without any wish. */
export function usualLayers(layers) {
  return layers.filter(({ role }) => SHOWN_AT_FIRST.includes(role)).map(({ id }) => id);
}

/** Box of the zone: of its jurisdiction, else of everything there is; null in an empty city. */
export function extentOf(layers) {
  const zone = layers.find(({ id, bbox, count }) => id === 'jurisdiction' && bbox && count);
  if (zone) return zone.bbox;
  const boxes = layers.filter(({ bbox, count }) => bbox && count).map(({ bbox }) => bbox);
  if (boxes.length === 0) return null;
  return [0, 1, 2, 3].map((i) => Math[i < 2 ? 'min' : 'max'](...boxes.map((box) => box[i])));
}
