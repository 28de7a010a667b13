/** Reports as evidence: the sentence with the words that counted, and what the report weighs. */
import { html, nothing } from './library/lit-html/lit-html.js';
import { amounts, capitalised } from './format.js';
import { direction, quote } from './parts.js';
import { stanceOf } from './words.js';

/** Reports by what they say, the leading side first, so that contradictions stand side by side. */
export function evidenceBySide(reports, sides) {
  const stances = [...new Set([...sides.map((side) => side.stance), ...reports.map(stanceOf)])];
  const told = stances.filter((stance) => reports.some((report) => stanceOf(report) === stance));
  if (told.length < 2) {
    return evidenceList(reports);
  }
  return html`
    <div class="sides">
      ${told.map(
        (stance) => html`<section aria-label=${`Evidence for ${stance}`}>
          <h3>${direction(stance)}</h3>
          ${evidenceList(reports.filter((report) => stanceOf(report) === stance))}
        </section>`,
      )}
    </div>
  `;
}

export function evidenceList(reports) {
  return html`<ul class="evidence">${reports.map((report) => html`<li>${evidence(report)}</li>`)}</ul>`;
}

function evidence(report) {
  const { certaintyPercent, credibilityPercent, relevancePercent } = report.weight;
  const weight = (certaintyPercent * credibilityPercent * relevancePercent) / 1e6;
  return html`
    ${quote({ ...report, sentence: report.evidence.sentence }, marked(report.evidence))}
    <p class="facts">
      ${direction(stanceOf(report))}, ${capitalised(report.certainty)}${report.amounts.length === 0
        ? nothing
        : html`; ${amounts(report.amounts)}`};
      <span class="formula">
        weight ${weight.toFixed(2)} = certainty ${certaintyPercent} % × credibility
        ${credibilityPercent} % × relevance ${relevancePercent} %
      </span>
    </p>
  `;
}

/** The sentence with its cues marked, as pieces of text. Cues count from the start of the field. */
function marked({ sentence, start, cues }) {
  const spans = cues
    .map((cue) => [Math.max(0, cue.start - start), Math.min(sentence.length, cue.end - start)])
    .filter(([from, to]) => from < to)
    .sort(([one], [other]) => one - other);
  const pieces = [];
  let done = 0;
  for (const [from, to] of spans) {
    if (to > done) {
      const begin = Math.max(from, done);
      pieces.push(sentence.slice(done, begin), html`<mark>${sentence.slice(begin, to)}</mark>`);
      done = to;
    }
  }
  pieces.push(sentence.slice(done));
  return pieces;
}
