/** An alert in a list: all that a reader needs to decide whether to open it. */
import { html, nothing } from './library/lit-html/lit-html.js';
import { direction, quote, severity, when } from './parts.js';
import { linkTo } from './route.js';
import * as words from './words.js';

/** `level` is that of the heading: one below the heading under which the card stands. */
export function alertCard(alert, run, level = 2) {
  return html`
    <article class="card ${alert.severity}" aria-labelledby="headline-${alert.id}">
      <div class="headline" role="heading" aria-level=${level} id="headline-${alert.id}">
        ${severity(alert.severity)}
        <a href=${linkTo('alert', { id: alert.id, run })}>${alert.headline}</a>
      </div>
      <div class="card-body">
        <div>${alert.best ? quote(alert.best) : nothing} ${against(alert)}</div>
        <div>
          <p class="facts">${facts(alert)}</p>
          <p class="why">
            <span class="label">Revision ${words.newestRevision(alert).number}</span>,
            ${when(alert.raisedAt)}: ${words.whyRevised(alert)}
          </p>
        </div>
      </div>
    </article>
  `;
}

function facts(alert) {
  const since = html`since ${when(alert.openedAt)}`;
  const end = alert.closedAt ? html`, closed ${when(alert.closedAt)}` : ', open';
  if (alert.drift) {
    return html`${direction(alert.drift.direction)} · ${words.howFar(alert.drift)}, ${since}${end}`;
  }
  return html`
    ${direction(alert.assessment.direction)} · ${words.howSure(alert.assessment)} ${since}${end}<br />
    <span class="formula">${words.scoreFormula(alert.assessment)}</span>
  `;
}

/** What speaks against it, where anything does. */
function against(alert) {
  const sides = alert.assessment ? words.opposing(alert.assessment) : [];
  return sides.map(
    (side) => html`<p class="against"><span class="label">Against it</span> ${words.sideInWords(side)}</p>`,
  );
}
