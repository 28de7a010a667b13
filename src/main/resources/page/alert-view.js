/** One alert with all that it rests on. Grafana's links and the exemplars lead here. */
import { html, nothing } from './library/lit-html/lit-html.js';
import { alertFactors } from './alert-factors.js';
import { ask } from './api.js';
import { evidenceBySide } from './evidence.js';
import { empty, fact, quote, severity, when } from './parts.js';
import { linkTo } from './route.js';
import { View } from './view.js';
import * as words from './words.js';

const NOT_FOUND = 404;

export class AlertView extends View {
  get title() {
    return this.data?.alert?.headline ?? 'Alert';
  }

  get subject() {
    return 'the alert';
  }

  async fetch(signal) {
    try {
      const path = `/api/alerts/${encodeURIComponent(this.route.id)}`;
      return { alert: await ask(path, { run: this.route.run }, signal) };
    } catch (failure) {
      if (failure.status === NOT_FOUND) {
        return {};
      }
      throw failure;
    }
  }

  received(alerts) {
    const newer = alerts.find((alert) => alert.id === this.route.id);
    if (newer !== undefined) {
      this.data = { alert: newer };
      this.draw();
    }
  }

  content() {
    const { alert } = this.data;
    if (alert === undefined) {
      return empty(
        'There is no such alert.',
        html`It may have been withdrawn: a story that turns out to begin earlier gets another alert.
          <a href=${linkTo('alerts', { run: this.route.run })}>See all alerts</a>.`,
      );
    }
    return html`
      <p class="sub">
        ${severity(alert.severity)}
        <a href=${linkTo('pair', { id: alert.key, run: this.route.run })}>
          ${alert.names.parties.join(' – ')}: ${alert.parties.length === 1 ? '' : 'drift, '}stories, alerts</a>
      </p>
      ${alert.best ? quote(alert.best) : nothing}
      <dl class="facts-list">
        ${alert.assessment ? fact('How sure', words.howSure(alert.assessment)) : nothing}
        ${alert.drift ? fact('How far', words.howFar(alert.drift)) : nothing}
        ${fact('Since', when(alert.openedAt))}
        ${fact('Last raised', html`${when(alert.raisedAt)}: ${words.whyRevised(alert)}`)}
        ${fact('State', alert.closedAt ? html`closed ${when(alert.closedAt)}` : 'open')}
      </dl>
      ${alertFactors(alert)}
      <h2>Evidence</h2>
      ${evidenceBySide(alert.evidence, alert.assessment?.sides ?? [])}
      <h2>Revisions</h2>
      ${revisions(alert)}
    `;
  }
}

function revisions(alert) {
  return html`
    <div class="wide" role="region" aria-label="Revisions" tabindex="0">
      <table>
        <thead>
          <tr><th scope="col">No.</th><th scope="col">Event time</th><th scope="col">Severity</th><th scope="col">Why</th></tr>
        </thead>
        <tbody>
          ${alert.revisions.map(
            (revision) => html`<tr>
              <td class="number">${revision.number}</td>
              <td>${when(revision.at)}</td>
              <td>${severity(revision.severity)}</td>
              <td>${words.reasons(revision)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
