// Which features of a layer are on the map, as one condition in CQL2 text: what a scene asks for, and the theme.

/** The condition, or an empty text where every feature is shown. */
export function conditionOf({ id, hasTheme }, { theme, filters }) {
  const own = filters[id] && `(${filters[id]})`;
  const themed = hasTheme && theme !== null && `theme = '${theme.replaceAll("'", "''")}'`;
  return [own, themed].filter(Boolean).join(' AND ');
}
