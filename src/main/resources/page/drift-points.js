/** Where a pair stood at the end of each day, and where it stands now. */
import { ask } from './api.js';

const DAY = 86_400_000;
const MOST_LIKE_IT = 100;

/**
 * Points with `time`, `index` and, after the warm-up, `baseline` and `deviation`. A key of one party
 * has none: it has stories and alerts, but no drift.
 */
export async function driftPoints(pair, run, signal) {
  if (!pair.includes('|')) {
    return [];
  }
  const [{ days }, { pairs, asOf }] = await Promise.all([
    ask('/api/pairs/drift', { pair, run }, signal),
    ask('/api/pairs', { query: pair, limit: MOST_LIKE_IT, run }, signal),
  ]);
  const points = days.map((day) => ({
    ...day,
    time: new Date(Date.parse(day.day) + DAY).toISOString(),
  }));
  const now = pairs.find((known) => known.pair === pair);
  return now === undefined || asOf === undefined ? points : [...points, { ...now, time: asOf }];
}

/** During the warm-up of a pair nothing is usual yet. */
export function isUsualKnown(point) {
  return typeof point.baseline === 'number' && typeof point.deviation === 'number';
}
