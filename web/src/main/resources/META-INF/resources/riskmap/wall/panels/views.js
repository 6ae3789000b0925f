// What stands in each panel, from the figures the service computed. A view answers elements and charts.
import { t } from '../../text/text.js';
import { lineChart } from '../chart/line.js';
import { HAZARD_NAMES, LEVEL_NAMES } from '../words.js';
import { greats, levelRows, shares } from './parts.js';

const TREND = { red: '#ef4444', orange: '#f97316', yellow: '#eab308', blue: '#3b82f6' };
const percent = (share) => (share === null || share === undefined ? null : Math.round(share * 1000) / 10);
const levelNames = () => Object.fromEntries(Object.entries(LEVEL_NAMES).map(([code, key]) => [code, t(key)]));

/** Views by the id of the panel. */
export const VIEWS = {
  'risk-levels': ({ levels }) => levelRows(levels, levelNames()),
  'risk-trend': ({ days }) => (days?.length > 1 ? lineChart(trendOf(days), { area: false }) : null),
  'hazard-levels': ({ levels, monitored, alarms }) => [
    shares(levels.map(({ code, count }) => ({ label: t(HAZARD_NAMES[code]), count, kind: code }))),
    greats([
      { caption: t('wallMonitored'), value: percent(monitored), unit: '%' },
      { caption: t('wallAlarms'), value: alarms, tone: alarms > 0 ? 'bad' : null },
    ]),
  ],
  dangers: ({ open, major, overdue }) =>
    greats([
      { caption: t('wallOpen'), value: open },
      { caption: t('wallMajor'), value: major },
      { caption: t('wallOverdue'), value: overdue, tone: overdue > 0 ? 'warn' : null },
    ]),
};

function trendOf(days) {
  return Object.keys(TREND).map((code) => ({ name: levelNames()[code], colour: TREND[code], points: days.map((day) => [Date.parse(day.date), day[code]]) }));
}
