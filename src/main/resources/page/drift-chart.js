/** The drift of a pair over time: its index, and the band in which it usually lies. */
import { common, frame, timeAxis, tip } from './chart.js';
import { isUsualKnown } from './drift-points.js';
import { signed, time } from './format.js';

/** The options of the chart: points of drift-points.js within the range. */
export function driftOptions(points, range, driftAlerts) {
  return (ink, width) => ({
    ...common(ink),
    useUTC: true,
    grid: frame(width, 12),
    tooltip: {
      ...common(ink).tooltip,
      trigger: 'axis',
      formatter: (hovered) => pointTip(points[hovered[0].dataIndex]),
    },
    xAxis: timeAxis(ink, range),
    yAxis: {
      type: 'value',
      axisLabel: { color: ink.quiet, formatter: (value) => signed(value, 0) },
      splitLine: { lineStyle: { color: ink.grid, opacity: 0.5 } },
    },
    series: [
      bound(points, (point) => point.baseline - point.deviation),
      { ...bound(points, (point) => 2 * point.deviation), areaStyle: { color: ink.band, opacity: 1 } },
      {
        ...line('usual', points, (point) => (isUsualKnown(point) ? point.baseline : null)),
        lineStyle: { color: ink.baseline, width: 1.5, type: 'dashed' },
      },
      {
        ...line('index', points, (point) => point.index),
        lineStyle: { color: ink.index, width: 2 },
        markArea: drifting(driftAlerts, ink, range),
      },
    ],
  });
}

function line(name, points, value) {
  return {
    name,
    type: 'line',
    showSymbol: false,
    silent: true,
    data: points.map((point) => [Date.parse(point.time), value(point)]),
  };
}

/** The band is the stack of its lower bound, which is not drawn, and its width. */
function bound(points, value) {
  return {
    ...line('band', points, (point) => (isUsualKnown(point) ? value(point) : null)),
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

function pointTip(point) {
  const lines = [`Index ${signed(point.index)}`];
  if (isUsualKnown(point)) {
    const deviations = (point.index - point.baseline) / point.deviation;
    lines.push(`Usual ${signed(point.baseline)} ± ${point.deviation.toFixed(1)}`);
    lines.push(`${signed(deviations)} deviations from it`);
  } else {
    lines.push('Nothing is usual yet');
  }
  return tip(time(point.time), lines);
}
