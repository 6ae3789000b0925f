// Lines over days on one axis. Told apart by their stroke: colours belong to risk levels.
import { number } from '../../text/text.js';
import { chartOf } from './canvas.js';

const WEEK = 7;

/** Strokes in the order of the series: the first is what one looks for. */
export const STROKES = ['first', 'second'];

/**
 * @param {Object[]} series at most two, `{name, points: [[milliseconds, value], …]}`, a point per day, all of the same days
 * @returns {{element: HTMLElement, resize(): void, dispose(): void}}
 */
export function lineChart(series) {
  const label = series.map(({ name, points }) => `${name} ${points.at(-1)?.[1] ?? ''}`).join(', ');
  return chartOf(label, (how) => optionOf(series, how));
}

/** The day of an instant as axes write it. */
export const dayOf = (time) => new Date(time).toISOString().slice(5, 10);

function optionOf(series, { rem, inks, text }) {
  const days = series[0].points.map(([time]) => dayOf(time));
  return {
    grid: { left: 0.2 * rem, right: 0.4 * rem, top: 0.7 * rem, bottom: 0.2 * rem, containLabel: true },
    xAxis: {
      type: 'category',
      data: days,
      boundaryGap: false,
      axisLine: { lineStyle: { color: inks.border } },
      axisTick: { show: false },
      splitLine: { show: false },
      // The last day stands at the right edge; one within a few days of the left edge would lie over the other axis.
      axisLabel: { ...text, margin: 0.6 * rem, alignMaxLabel: 'right', interval: (i) => i > 2 && (days.length - 1 - i) % WEEK === 0 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: 1,
      splitNumber: 2,
      axisLabel: { ...text, formatter: (value) => number(value) },
      splitLine: { lineStyle: { color: inks.border } },
    },
    series: series.map(({ name, points }, i) => lineOf(name, points, i, rem, inks)),
  };
}

function lineOf(name, points, i, rem, inks) {
  const colour = i === 0 ? inks.text : inks.second;
  return {
    name,
    type: 'line',
    data: points.map(([, value]) => value),
    showSymbol: false,
    lineStyle: { width: 0.16 * rem, color: colour, type: i === 0 ? 'solid' : [0.35 * rem, 0.25 * rem] },
    itemStyle: { color: colour },
    areaStyle: i === 0 ? { opacity: 0.1, color: colour } : undefined,
  };
}
