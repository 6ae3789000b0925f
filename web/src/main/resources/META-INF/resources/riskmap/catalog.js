// Turns the collections document into the declarations the page works with.

const upper = (name) => name.toUpperCase().replaceAll('-', '_');

/**
 * @param {Object} document answer of `/ogc/collections`
 * @returns {Object[]} declarations: id, title and description in both languages, attributes with theirs, symbol,
 *   colour, scale, label, order, role, minZoom, maxZoom, coarse (metres of the lattice positions stand on, else null),
 *   count, changed, asOf (the time of which it speaks: readings copied late were not measured late) and staleAfter in
 *   milliseconds, bbox, systems (URIs of the reference systems it is answered in)
 */
export function layersOf({ collections }) {
  return collections.map((one) => {
    const { style, zooms } = one;
    const attributes = one.attributes.map(attributeOf);
    return {
      id: one.id,
      title: one.titles,
      description: one.descriptions,
      attributes,
      symbol: upper(style.symbol),
      colour: style.colour,
      scale: style.scale,
      scaleList: attributes.find(({ name }) => name === style.scale)?.codeList ?? null,
      label: style.label,
      order: style.order,
      role: upper(one.role),
      minZoom: zooms.min,
      maxZoom: zooms.max,
      full: zooms.full,
      hasTheme: attributes.some(({ name }) => name === 'theme'),
      coarse: one.positionMetres ?? null,
      areaSymbol: one.geometryTypes.includes('Point') && one.geometryTypes.includes('Polygon'),
      count: one.count,
      changed: timeOf(one, 'changed'),
      asOf: timeOf(one, 'asOf'),
      staleAfter: one.staleAfterSeconds ? one.staleAfterSeconds * 1000 : null,
      bbox: one.extent?.spatial?.bbox?.[0] ?? null,
      systems: one.crs,
    };
  });
}

function attributeOf({ name, titles, type, unit, codeList, codes, required }) {
  return { name, type, unit, codeList, required, title: titles, codes: codes?.map(({ value, titles: title }) => ({ value, title })) ?? null };
}

/** Ids of the layers shown without any wish: the main ones, and in a city without risk points what else there is. */
export function usualLayers(layers) {
  const surveyed = layers.some(({ id, count }) => id === 'risk-points' && count > 0);
  const more = surveyed ? [] : ['protected-places', 'resources'];
  return layers.filter(({ id, role, count }) => role === 'MAIN' || (count > 0 && more.includes(id))).map(({ id }) => id);
}

/** Box of the zone: of its jurisdiction, else of everything there is; null in an empty city. */
export function extentOf(layers) {
  const zone = layers.find(({ id, bbox, count }) => id === 'jurisdiction' && bbox && count);
  if (zone) return zone.bbox;
  const boxes = layers.filter(({ bbox, count }) => bbox && count).map(({ bbox }) => bbox);
  if (boxes.length === 0) return null;
  return [0, 1, 2, 3].map((i) => Math[i < 2 ? 'min' : 'max'](...boxes.map((box) => box[i])));
}

/** Declarations with the counts and times a heartbeat tells; the same array when nothing differs. */
export function withAges(layers, told) {
  const toldOf = (of) => ({ count: of.count, changed: timeOf(of, 'changed'), asOf: timeOf(of, 'asOf') });
  const differs = (one) => told[one.id] && Object.entries(toldOf(told[one.id])).some(([key, value]) => one[key] !== value);
  if (!layers.some(differs)) return layers;
  return layers.map((one) => (differs(one) ? { ...one, ...toldOf(told[one.id]) } : one));
}

// A service of an earlier version tells only when a layer last changed.
function timeOf(told, key) {
  return told.count ? Date.parse(told[key] ?? told.changed) : null;
}
