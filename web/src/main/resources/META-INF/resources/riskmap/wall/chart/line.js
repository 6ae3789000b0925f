// A line over time, drawn by ECharts: the only room that knows it. One chart per element, disposed with its panel.
import { init } from 'echarts';
import { h } from '../../dom.js';

const FONT = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const WEEK = 7;

const number = (value) => Number(value).toLocaleString('en-US');

/**
 * @param {Object[]} series `{name, colour, points: [[milliseconds, value], …]}`, a point per day, all of the same days
 * @param {Object} [how] `{unit, area}`
 * @returns {{element: HTMLElement, resize(): void, dispose(): void}}
 */
export function lineChart(series, { unit = '', area = true } = {}) {
  const element = h('div', { class: 'chart', role: 'img', 'aria-label': series.map(({ name, points }) => `${name} ${points.at(-1)?.[1] ?? ''}${unit}`).join(', ') });
  let chart = null;
  let drawnAt = 0;
  const draw = () => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (chart && drawnAt === rem) return;
    drawnAt = rem;
    chart ??= init(element, null, { renderer: 'canvas' });
    chart.setOption(optionOf(series, { unit, area, rem, inks: inksOf(element) }));
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
  return { faint: style.getPropertyValue('--second'), line: style.getPropertyValue('--border') };
}

function optionOf(series, { unit, area, rem, inks }) {
  const text = { color: inks.faint, fontSize: 0.867 * rem, fontFamily: FONT };
  const days = series[0].points.map(([time]) => new Date(time).toISOString().slice(5, 10));
  const values = series.flatMap(({ points }) => points.map(([, value]) => value));
  return {
    animation: false,
    grid: { left: 0.2 * rem, right: 1.5 * rem, top: 0.6 * rem, bottom: 0.2 * rem, containLabel: true },
    xAxis: {
      type: 'category',
      data: days,
      boundaryGap: false,
      axisLine: { lineStyle: { color: inks.line } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { ...text, interval: (i) => (days.length - 1 - i) % WEEK === 0 },
    },
    yAxis: {
      type: 'value',
      scale: true,
      splitNumber: 2,
      min: Math.min(...values) === 0 ? 0 : undefined,
      axisLabel: { ...text, formatter: (value) => number(value) + unit },
      splitLine: { lineStyle: { color: inks.line } },
    },
    series: series.map(({ name, colour, points }) => ({
      name,
      type: 'line',
      data: points.map(([, value]) => value),
      showSymbol: false,
      lineStyle: { width: 0.16 * rem, color: colour },
      itemStyle: { color: colour },
      areaStyle: area ? { opacity: 0.12, color: colour } : undefined,
    })),
  };
}
