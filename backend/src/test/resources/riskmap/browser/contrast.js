// What WCAG AA asks of contrast, over computed styles, in both themes: 4.5 : 1 for texts, 3 : 1 for icons, switches and the
// edges of fields, each against every colour that may lie below it. What is switched off is exempt. Answers sentences.
async () => {
  const root = document.documentElement;

  const parse = (text) => {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => {
    const mix = (channel) => top[channel] * top.a + below[channel] * (1 - top.a);
    return { r: mix('r'), g: mix('g'), b: mix('b'), a: 1 };
  };
  const luminance = ({ r, g, b }) => {
    const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const ratio = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  // Every colour there may be below an element; a pattern counts with each of its own.
  const groundsOf = (element) => {
    if (!element || element === root) return [parse(getComputedStyle(document.body).backgroundColor)];
    if (element.matches('main:has(#map)')) return [parse('rgb(255, 255, 255)'), parse('rgb(0, 0, 0)')]; // the map may show anything
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const below = groundsOf(element.parentElement).map((ground) => over(parse(backgroundColor), ground));
    const stops = backgroundImage.includes('gradient') ? backgroundImage.match(/rgba?\([^)]+\)/g).map(parse) : [];
    return stops.length ? stops.flatMap((stop) => below.map((ground) => over(stop, ground))) : below;
  };
  const opacityOf = (element) => (element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const isOff = (element) => element.closest(':disabled, [aria-disabled=true]') !== null;
  const nameOf = (element) => element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '') + [...element.classList].map((one) => `.${one}`).join('');

  const check = (faults, { element, standsOn = element, what, colour, least }) => {
    const opacity = opacityOf(element);
    for (const ground of groundsOf(standsOn)) {
      const ink = parse(colour);
      const found = ratio(over({ ...ink, a: ink.a * opacity }, ground), ground);
      if (found < least) faults.add(`${root.dataset.theme}: ${what} of ${nameOf(element)} in ${nameOf(element.parentElement)}, ${colour}, ${found.toFixed(2)} : 1 and not ${least}`);
    }
  };

  const textsIn = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, ({ nodeValue }) => (nodeValue.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT));
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode.parentElement);
    return found.filter((element) => !/^(SCRIPT|STYLE|OPTION)$/.test(element.tagName));
  };

  const faultsNow = () => {
    const faults = new Set();
    const all = (elements) => [...new Set(elements)].filter((element) => isShown(element) && !isOff(element));
    const texts = all(textsIn());
    if (texts.length < 4) faults.add(`${root.dataset.theme}: only ${texts.length} texts`);
    for (const element of texts) check(faults, { element, what: 'text', colour: getComputedStyle(element).color, least: 4.5 });
    for (const element of all(document.querySelectorAll('input, select, textarea'))) {
      if (['checkbox', 'radio', 'range', 'file'].includes(element.type)) continue; // drawn by the browser
      const { color, borderTopColor } = getComputedStyle(element);
      check(faults, { element, what: 'text', colour: color, least: 4.5 });
      if (element.placeholder) check(faults, { element, what: 'hint', colour: getComputedStyle(element, '::placeholder').color, least: 4.5 });
      check(faults, { element, standsOn: element.parentElement, what: 'edge', colour: borderTopColor, least: 3 });
    }
    for (const element of all(document.querySelectorAll('svg.icon'))) check(faults, { element, what: 'icon', colour: getComputedStyle(element).color, least: 3 });
    for (const element of all(document.querySelectorAll('[role=switch]'))) {
      check(faults, { element, standsOn: element.parentElement, what: 'switch', colour: getComputedStyle(element).backgroundColor, least: 3 });
    }
    return [...faults];
  };

  const before = root.dataset.theme;
  const found = [];
  for (const theme of ['light', 'dark']) {
    root.dataset.theme = theme;
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    found.push(...faultsNow());
  }
  root.dataset.theme = before;
  return found;
}
