/** What an alert's figure is made of: the factors of a score, or the stories behind a drift. */
import { html, nothing } from './library/lit-html/lit-html.js';
import { amounts, capitalised, percent, signed } from './format.js';
import { direction, when } from './parts.js';
import { opposing, told } from './words.js';

export function alertFactors(alert) {
  return alert.drift ? behindDrift(alert.drift) : html`${factors(alert.assessment)} ${sides(alert.assessment)}`;
}

function factors(assessment) {
  const sums = amounts(assessment.amounts);
  return html`
    <h2>Score ${assessment.score.toFixed(2)} of 100</h2>
    <table>
      <thead><tr><th scope="col">Factor</th><th scope="col" class="number">Value</th><th scope="col">What it says</th></tr></thead>
      <tbody>
        ${row('Type weight', assessment.typeWeight, 'what this kind of shift is worth, by the catalogue')}
        ${row('Amount factor', assessment.amountFactor, sums === '' ? 'no amount is told' : `amounts: ${sums}`)}
        ${row('Confidence', assessment.confidence, 'how sure the leading side is, by independent origins')}
      </tbody>
      <tfoot>
        ${row('Novelty', assessment.novelty, 'what one more report of the same would be worth; not in the score')}
      </tfoot>
    </table>
  `;
}

function row(name, value, meaning) {
  return html`<tr><th scope="row">${name}</th><td class="number">${value.toFixed(2)}</td><td>${meaning}</td></tr>`;
}

/** Both sides stand side by side; neither is averaged away. */
function sides(assessment) {
  const against = new Set(opposing(assessment));
  return html`
    <h2>${against.size === 0 ? 'Sides' : assessment.contested ? 'Sides: contested' : 'Sides: not all say the same'}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Says</th><th scope="col">How sure</th>
          <th scope="col">Told by</th>
        </tr>
      </thead>
      <tbody>
        ${assessment.sides.map(
          (side, index) => html`<tr>
            <th scope="row">
              ${direction(side.stance)}
              <span class="quiet">${index === 0 ? 'leads' : against.has(side) ? 'against it' : ''}</span>
            </th>
            <td>${capitalised(side.certainty)}, ${percent(side.confidence)}</td>
            <td>${told(side)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}

function behindDrift(drift) {
  return html`
    <h2>Behind it</h2>
    <p>
      Index ${signed(drift.index)}, as of ${when(drift.asOf)}; usual ${signed(drift.baseline)} ±
      ${drift.deviation.toFixed(1)} by ${drift.days.length} days.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">Story</th><th scope="col" class="number">Strength</th>
          <th scope="col" class="number">Still worth</th><th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        ${drift.stories.map(
          (story) => html`<tr>
            <th scope="row">${capitalised(story.type.replaceAll('-', ' '))}</th>
            <td class="number">${signed(story.strength)}</td>
            <td class="number">${signed(story.contribution)}</td>
            <td>${when(story.changedAt)}</td>
          </tr>`,
        )}
        ${drift.otherStories === 0
          ? nothing
          : html`<tr><th scope="row">All others</th><td></td><td class="number">${signed(drift.otherStories)}</td><td></td></tr>`}
      </tbody>
    </table>
  `;
}
