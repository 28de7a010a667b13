/**
 * The stories of a pair in time: a bar from the first to the last report of each, in the row of its
 * type. Loosening bars are hollow, tightening ones full, so that colour is not needed to tell them.
 */
import { common, frame, timeAxis, tip } from './chart.js';
import { count, signed, time } from './format.js';

const ROW_PIXELS = 26;
const FRAME_PIXELS = 44;
const BAR_PIXELS = 12;
const LEAST_PIXELS = 8;
const LABEL_PIXELS = 120;

/** Types as they are shown from top to bottom: those with the newest stories first. */
export function rowsOf(stories) {
  const newest = new Map();
  for (const story of stories) {
    const known = newest.get(story.names.type) ?? '';
    newest.set(story.names.type, known > story.lastReportAt ? known : story.lastReportAt);
  }
  return [...newest].sort(([, one], [, other]) => (one < other ? 1 : -1)).map(([type]) => type);
}

export function timelineHeight(rows) {
  return FRAME_PIXELS + ROW_PIXELS * rows.length;
}

export function timelineOptions(stories, rows, range) {
  return (ink, width, echarts) => ({
    ...common(ink),
    useUTC: true,
    grid: frame(width, 8),
    tooltip: {
      ...common(ink).tooltip,
      trigger: 'item',
      formatter: (point) => storyTip(stories[point.dataIndex]),
    },
    xAxis: timeAxis(ink, range),
    yAxis: {
      type: 'category',
      data: rows,
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink.text, width: LABEL_PIXELS, overflow: 'truncate' },
      splitLine: { show: true, lineStyle: { color: ink.grid, opacity: 0.5 } },
    },
    series: [
      {
        type: 'custom',
        clip: true,
        encode: { x: [0, 1], y: 2 },
        data: stories.map((story) => [
          Date.parse(story.firstReportAt),
          Date.parse(story.lastReportAt),
          rows.indexOf(story.names.type),
        ]),
        renderItem: (parameters, api) =>
          bar(api, parameters.coordSys, ink, stories[parameters.dataIndex], echarts),
      },
    ],
  });
}

function bar(api, plot, ink, story, echarts) {
  const [from, row] = api.coord([api.value(0), api.value(2)]);
  const [to] = api.coord([api.value(1), api.value(2)]);
  const width = Math.max(LEAST_PIXELS, to - from);
  const whole = { x: from, y: row - BAR_PIXELS / 2, width, height: BAR_PIXELS };
  const shape = echarts.graphic.clipRectByRect(whole, plot);
  const { direction } = story.assessment;
  const colour = ink[direction] ?? ink.neutral;
  return (
    shape && {
      type: 'rect',
      shape: { ...shape, r: 3 },
      style: {
        fill: direction === 'tightening' ? colour : ink.raised,
        stroke: colour,
        lineWidth: 2,
        lineDash: direction === 'neutral' ? [3, 2] : null,
      },
    }
  );
}

function storyTip(story) {
  const lead = story.assessment.sides[0];
  return tip(`${story.names.type}, ${story.assessment.direction}`, [
    `${time(story.firstReportAt)} to ${time(story.lastReportAt)}`,
    `Score ${story.assessment.score.toFixed(0)} of 100, worth ${signed(story.strength ?? 0)} in the index`,
    lead === undefined ? '' : `${count(lead.origins, 'origin')} in ${count(lead.reports, 'report')}`,
  ]);
}
