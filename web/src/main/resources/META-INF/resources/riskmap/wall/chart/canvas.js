// A canvas that ECharts draws on: the only room that knows it. One chart per element, disposed with its panel.
import { init } from 'echarts';
import { h } from '../../dom.js';

const FONT = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/**
 * A chart that keeps to the size of its element and to the type of the screen.
 *
 * @param {string} label what it shows, for those who do not see it
 * @param {(how: {rem: number, inks: Object, text: Object}) => Object} optionOf answers ECharts' option; `rem` in pixels,
 *   `inks` of the theme, `text` the style of axis labels
 * @returns {{element: HTMLElement, resize(): void, dispose(): void}}
 */
export function chartOf(label, optionOf) {
  const element = h('div', { class: 'chart', role: 'img', 'aria-label': label });
  let chart = null;
  let drawnAt = 0;
  const draw = () => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (chart && drawnAt === rem) return;
    drawnAt = rem;
    chart ??= init(element, null, { renderer: 'canvas' });
    const inks = inksOf(element);
    chart.setOption({ animation: false, ...optionOf({ rem, inks, text: { color: inks.second, fontSize: 0.867 * rem, fontFamily: FONT } }) });
  };
  const resize = () => {
    if (!element.clientWidth || !element.clientHeight) return;
    draw();
    chart.resize();
  };
  // What stands beside it in the column may grow or shrink later than the chart is drawn.
  const watching = new ResizeObserver(resize);
  watching.observe(element);
  return {
    element,
    resize,
    dispose() {
      watching.disconnect();
      chart?.dispose();
      chart = null;
    },
  };
}

function inksOf(element) {
  const style = getComputedStyle(element);
  return Object.fromEntries(['text', 'second', 'border'].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}
