// One small line per row under each other, every one on an axis of its own: what is many times smaller than its
// neighbour still shows how it moves. The rows themselves tell the numbers.
import { chartOf } from './canvas.js';
import { spanOf } from './span.js';

const ROOM = 0.2; // share of a row left free above and below its line

/**
 * @param {Object[]} rows `{name, colour, values}`, all of the same days
 * @returns {{element: HTMLElement, resize(): void, dispose(): void}}
 */
export function rowsChart(rows) {
  const label = rows.map(({ name, values }) => `${name} ${values[0]} → ${values.at(-1)}`).join(', ');
  return chartOf(label, ({ rem, inks }) => optionOf(rows, rem, inks));
}

function optionOf(rows, rem, inks) {
  const each = 100 / rows.length;
  const none = { show: false };
  return {
    grid: rows.map((_, i) => ({ left: 0, right: 0.3 * rem, top: `${(i + ROOM) * each}%`, height: `${(1 - 2 * ROOM) * each}%` })),
    xAxis: rows.map(({ values }, i) => ({ type: 'category', gridIndex: i, boundaryGap: false, data: values.map((_, day) => day), axisLabel: none, axisTick: none, axisLine: { lineStyle: { color: inks.border } } })),
    yAxis: rows.map(({ values }, i) => ({ type: 'value', gridIndex: i, min: spanOf(values)[0], max: spanOf(values)[1], axisLabel: none, splitLine: none, axisLine: none })),
    series: rows.map(({ name, colour, values }, i) => ({
      name,
      type: 'line',
      xAxisIndex: i,
      yAxisIndex: i,
      data: values.map((value, day) => (day === values.length - 1 ? { value, symbol: 'circle' } : { value, symbol: 'none' })),
      showAllSymbol: true,
      symbolSize: 0.5 * rem,
      lineStyle: { width: 0.16 * rem, color: colour },
      itemStyle: { color: colour },
    })),
  };
}
