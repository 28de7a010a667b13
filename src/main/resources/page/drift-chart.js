/** The drift of a pair over time: its index, and the band in which it usually lies. */
import { common, timeAxis, tip } from './chart.js';
import { signed } from './format.js';

/** The options of the chart: days with index and, after the warm-up, baseline and deviation. */
export function driftOptions(days, range, driftAlerts) {
  return (ink) => ({
    ...common(ink),
    useUTC: true,
    grid: { left: 8, right: 12, top: 12, bottom: 8, containLabel: true },
    tooltip: {
      ...common(ink).tooltip,
      trigger: 'axis',
      formatter: (points) => dayTip(days[points[0].dataIndex]),
    },
    xAxis: timeAxis(ink, range),
    yAxis: {
      type: 'value',
      axisLabel: { color: ink.quiet, formatter: (value) => signed(value, 0) },
      splitLine: { lineStyle: { color: ink.grid, opacity: 0.5 } },
    },
    series: [
      bound(days, (day) => day.baseline - day.deviation),
      { ...bound(days, (day) => 2 * day.deviation), areaStyle: { color: ink.band, opacity: 1 } },
      {
        ...line('usual', days, (day) => (isUsualKnown(day) ? day.baseline : null)),
        lineStyle: { color: ink.baseline, width: 1.5, type: 'dashed' },
      },
      {
        ...line('index', days, (day) => day.index),
        lineStyle: { color: ink.index, width: 2 },
        markArea: drifting(driftAlerts, ink, range),
      },
    ],
  });
}

export function isUsualKnown(day) {
  return typeof day.baseline === 'number' && typeof day.deviation === 'number';
}

function line(name, days, value) {
  return {
    name,
    type: 'line',
    showSymbol: false,
    silent: true,
    data: days.map((day) => [Date.parse(day.day), value(day)]),
  };
}

/** The band is the stack of its lower bound, which is not drawn, and its width. */
function bound(days, value) {
  return {
    ...line('band', days, (day) => (isUsualKnown(day) ? value(day) : null)),
    stack: 'band',
    stackStrategy: 'all',
    lineStyle: { opacity: 0 },
  };
}

/** The times in which a drift alert was open. */
function drifting(alerts, ink, [, to]) {
  return {
    silent: true,
    data: alerts.map((alert) => [
      {
        xAxis: Date.parse(alert.openedAt),
        itemStyle: { color: ink[alert.drift.direction], opacity: 0.12 },
      },
      { xAxis: alert.closedAt ? Date.parse(alert.closedAt) : to },
    ]),
  };
}

function dayTip(day) {
  const lines = [`Index ${signed(day.index)}`];
  if (isUsualKnown(day)) {
    const deviations = (day.index - day.baseline) / day.deviation;
    lines.push(`Usual ${signed(day.baseline)} ± ${day.deviation.toFixed(1)}`);
    lines.push(`${signed(deviations)} deviations from it`);
  } else {
    lines.push('Nothing is usual yet');
  }
  return tip(day.day, lines);
}
