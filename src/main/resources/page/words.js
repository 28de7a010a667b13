/** What an alert's fields are in words: the same words as the command line uses. */
import { amounts, capitalised, count, percent, signed } from './format.js';

const REASONS = {
  opened: 'new',
  'severity-raised': 'more severe',
  'certainty-raised': 'surer',
  'new-amount': 'new amount',
  contested: 'now contested',
  denied: 'denied',
  closed: 'closed',
};
const OPPOSITES = { loosening: 'tightening', tightening: 'loosening' };

/** "3 independent origins in 4 reports" of a side. */
export function told(side) {
  return `${count(side.origins, 'independent origin')} in ${count(side.reports, 'report')}`;
}

/** "Confirmed by 3 independent origins in 4 reports". */
export function howSure(assessment) {
  const leading = assessment.sides[0];
  return capitalised(assessment.certainty) + (leading === undefined ? '' : ` by ${told(leading)}`);
}

/** The score's own formula with this alert's factors. */
export function scoreFormula(assessment) {
  return (
    `score ${assessment.score.toFixed(0)} = 100 × type ${assessment.typeWeight.toFixed(2)}` +
    ` × amount ${assessment.amountFactor.toFixed(2)} × confidence ${assessment.confidence.toFixed(2)}`
  );
}

/** "Index −73, 5.3 deviations below its usual +10 ± 16". */
export function howFar(drift) {
  const deviations = (drift.index - drift.baseline) / drift.deviation;
  return (
    `Index ${signed(drift.index, 0)}, ${Math.abs(deviations).toFixed(1)} deviations` +
    ` ${deviations < 0 ? 'below' : 'above'} its usual ${signed(drift.baseline, 0)} ± ${drift.deviation.toFixed(0)}`
  );
}

/** Apart, together, or neither. */
export function driftDirection(index) {
  if (Math.abs(index) < 0.05) {
    return 'neither';
  }
  return index < 0 ? 'apart' : 'together';
}

export function newestRevision(alert) {
  return alert.revisions.reduce((newest, next) => (next.number > newest.number ? next : newest));
}

export function reasons(revision) {
  return revision.reasons.map((reason) => REASONS[reason] ?? reason).join(', ');
}

/** "new amount; amounts: $38 billion". */
export function whyRevised(alert) {
  const told = amounts(alert.assessment?.amounts ?? []);
  return reasons(newestRevision(alert)) + (told === '' ? '' : `; amounts: ${told}`);
}

/** The sides that say otherwise than the leading one: the opposite direction, or a denial. */
export function opposing(assessment) {
  const [leading, ...others] = assessment.sides;
  return others.filter(
    (side) =>
      side.stance === OPPOSITES[leading.stance] ||
      (side.stance === 'denied') !== (leading.stance === 'denied'),
  );
}

/** "loosening, confirmed: 90 %, 1 independent origin in 1 report". */
export function sideInWords(side) {
  return `${side.stance} by ${told(side)}, ${percent(side.confidence)} sure`;
}

/** The stance of a report: what it says, or that it denies. */
export function stanceOf(report) {
  return report.certainty === 'denied' ? 'denied' : report.direction;
}
