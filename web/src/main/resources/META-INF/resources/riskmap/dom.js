// Makes elements. `h('button', { class: 'plain', onclick }, 'text')`; true and false set or leave out an attribute.

/** An element with attributes, `on…` listeners and children; children may be nodes, texts, arrays, or null. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A drawing of our own icon set, 20 × 20, in the colour of the text. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

const ICONS = {
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M12.6 12.6 17 17',
  close: 'M5 5l10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  home: 'M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13M8 10h4M10 8v4',
  layers: 'M10 3 2.5 7 10 11l7.5-4zM3.5 10.5 10 14l6.5-3.5M3.5 13.5 10 17l6.5-3.5',
  heat: 'M10 3.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6M10 6.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8M10 9.4v1.2',
  link: 'M8.2 11.8a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1M11.8 8.2a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1',
  target: 'M10 4.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M10 1.5v4M10 14.5v4M1.5 10h4M14.5 10h4',
  import: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13',
  map: 'M3 5.5 7.5 3.5l5 2 4.5-2v11l-4.5 2-5-2L3 16.5zM7.5 3.5v11M12.5 5.5v11',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15',
  undo: 'M7 5 3.5 8.5 7 12M3.5 8.5h8a4 4 0 0 1 0 8H8',
  tick: 'M4 10.5 8.2 15 16 5.5',
  down: 'M5 8l5 5 5-5',
  take: 'M10 3v9M6.2 8.4 10 12.2l3.8-3.8M3.5 13v3.5h13V13',
  grid: 'M3.5 3.5h13v13h-13zM10 3.5v13M3.5 10h13',
  hexagon: 'M10 2.8 16.2 6.4v7.2L10 17.2 3.8 13.6V6.4zM10 7.5v5M7.8 10h4.4',
  near: 'M10 17s-5-5.2-5-8.8a5 5 0 0 1 10 0C15 11.8 10 17 10 17M10 6.600a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4',
  rings: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 9.500v1',
  along: 'M3 15.500C7 15.5 7 10 10 10s3-5.5 7-5.500M6 6.500v.2M14 13.500v.2',
  pairs: 'M4.5 6.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4M15.5 9.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4M6.5 9.200l7 1.7',
  cluster: 'M4 7.5 11 3l5.5 5-2 8H6zM9 8.2v.2M12 9.6v.2M9.2 12v.2',
  visits: 'M4 3.500h12v13H4zM7 8l1.5 1.500L11 7M7 13h6',
  rectangle: 'M3.5 5h13v10h-13z',
  polygon: 'M4 7.5 11 3l5.5 5-2 8H6z',
  line: 'M3 15.5 8 7l4.5 5L17 4.5',
  point: 'M10 7.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M10 2.500v3M10 14.500v3M2.5 10h3M14.5 10h3',
  analysis: 'M3 16.500h14M5 13.500V9M9 13.500V4.500M13 13.500V7M16.5 13.500v-2',
  pen: 'M4 16l.8-3.200L13 4.600l2.4 2.4-8.2 8.200zM11.5 6.100l2.4 2.4',
  auto: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 3v14M10 7h6.300M10 10h7M10 13h6.300',
  light: 'M10 6.800a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M10 1.800v2.200M10 16v2.200M1.800 10H4M16 10h2.200M4.200 4.200l1.6 1.6M14.200 14.200l1.6 1.6M4.200 15.800l1.6-1.6M14.200 5.800l1.6-1.6',
  dark: 'M16.8 11.600A7 7 0 1 1 8.400 3.200a5.600 5.600 0 0 0 8.400 8.400z',
  alert: 'M10 3 2 16.5h16zM10 8.5v3.5M10 14.2v.3',
};

/** How much symbols and text are enlarged: the root font size against its size on a plain desk screen. */
export function screenSize() {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 15;
}

/** A canvas with a symbol of the map in its middle, for legends. */
export function swatch(draw, width = 24, height = 24) {
  const ratio = Math.max(2, window.devicePixelRatio || 1);
  const scale = screenSize();
  const canvas = h('canvas', { class: 'swatch', 'aria-hidden': 'true' });
  canvas.width = Math.round(width * ratio * scale);
  canvas.height = Math.round(height * ratio * scale);
  canvas.style.width = `${width / 15}rem`;
  canvas.style.height = `${height / 15}rem`;
  const ctx = canvas.getContext('2d');
  ctx.setTransform(ratio * scale, 0, 0, ratio * scale, canvas.width / 2, canvas.height / 2);
  draw(ctx, ratio * scale);
  return canvas;
}
