/** The newest alerts, as they come. */
import { html, nothing } from './library/lit-html/lit-html.js';
import { repeat } from './library/lit-html/directives/repeat.js';
import { alertCard } from './alert-card.js';
import { ask } from './api.js';
import { count, whole } from './format.js';
import { choice, empty } from './parts.js';
import { linkTo } from './route.js';
import { View } from './view.js';

const STEP = 50;
const MOST = 1000;
const SEVERITIES = ['notice', 'major', 'critical'];
const READING_PIXELS = 200;

export class AlertsView extends View {
  #limit = STEP;
  #held = new Map();
  #place;

  constructor(place, route) {
    super(place, route);
    this.#place = place;
  }

  get title() {
    return 'Alerts';
  }

  get subject() {
    return 'alerts';
  }

  fetch(signal) {
    this.#held.clear();
    const parameters = { ...this.#filter(), limit: this.#limit, run: this.route.run };
    return ask('/api/alerts', parameters, signal);
  }

  #filter() {
    const given = this.route.parameters;
    return {
      severity: given.get('severity') ?? '',
      kind: given.get('kind') ?? '',
      open: given.get('open') ?? '',
    };
  }

  controls() {
    const filter = this.#filter();
    const set = (name) => (value) => this.#choose({ ...filter, [name]: value });
    return html`
      <form class="controls" aria-label="Which alerts" @submit=${(event) => event.preventDefault()}>
        ${choice('Severity', 'severity', filter.severity, [
          ['', 'all'],
          ['major', 'major and critical'],
          ['critical', 'critical'],
        ], set('severity'))}
        ${choice('Kind', 'kind', filter.kind, [
          ['', 'stories and drifts'],
          ['story', 'stories'],
          ['drift', 'drifts'],
        ], set('kind'))}
        ${choice('State', 'open', filter.open, [
          ['', 'open and closed'],
          ['true', 'open'],
          ['false', 'closed'],
        ], set('open'))}
      </form>
    `;
  }

  /** The address follows, so that a choice can be kept as a link; the focus stays where it is. */
  #choose(filter) {
    this.route.parameters = new URLSearchParams(filter);
    history.replaceState(null, '', linkTo('alerts', { parameters: filter, run: this.route.run }));
    this.load();
  }

  content() {
    const { total, alerts } = this.data;
    return html`
      ${this.#held.size === 0
        ? nothing
        : html`<p class="held"><button type="button" @click=${() => this.#show()}>
            Show ${count(this.#held.size, 'new or revised alert')}
          </button></p>`}
      ${total === 0 ? this.#nothingHere() : html`<p class="quiet">${whole(alerts.length)} of ${count(total, 'alert')}, the newest first</p>`}
      <div class="cards">
        ${repeat(alerts, (alert) => alert.id, (alert) => alertCard(alert, this.route.run))}
      </div>
      ${alerts.length < Math.min(total, MOST)
        ? html`<p><button type="button" @click=${() => this.#more()}>Show more</button></p>`
        : nothing}
    `;
  }

  #nothingHere() {
    if (Object.values(this.#filter()).some((value) => value !== '')) {
      return empty('No alert is like this.', html`Choose less above, or <a href=${linkTo('alerts', { run: this.route.run })}>show all alerts</a>.`);
    }
    return empty(
      'No alerts yet.',
      html`They appear here by themselves as soon as items tell of a shift. Does anything arrive?
        <a href="#/feeds">The feeds</a> say. <code>pactwatch publish items.jsonl</code> publishes items.`,
    );
  }

  #more() {
    this.#limit = Math.min(MOST, this.#limit + STEP);
    this.load();
  }

  /** Nothing moves under a reader who is in the middle of the list. */
  received(alerts) {
    for (const alert of alerts) {
      this.#held.set(alert.id, alert);
    }
    if (this.data === undefined) {
      return;
    }
    this.#isBeingRead() ? this.draw() : this.#release();
  }

  #isBeingRead() {
    const list = this.#place.querySelector('.cards');
    return window.scrollY > READING_PIXELS || (list?.contains(document.activeElement) ?? false);
  }

  /** The button goes, so the focus goes where it has led to. */
  #show() {
    this.#release();
    window.scrollTo(0, 0);
    this.#place.querySelector('.headline a')?.focus();
  }

  #release() {
    const known = new Map(this.data.alerts.map((alert) => [alert.id, alert]));
    let { total } = this.data;
    for (const alert of this.#held.values()) {
      if (this.#shows(alert)) {
        // One that is revised may be known and only not be listed.
        total += !known.has(alert.id) && alert.revisions.length === 1 ? 1 : 0;
        known.set(alert.id, alert);
      } else if (known.delete(alert.id)) {
        total -= 1;
      }
    }
    this.#held.clear();
    const alerts = [...known.values()].sort(newestFirst).slice(0, this.#limit);
    this.data = { total, alerts };
    this.draw();
  }

  #shows(alert) {
    const { severity, kind, open } = this.#filter();
    return (
      (severity === '' || SEVERITIES.indexOf(alert.severity) >= SEVERITIES.indexOf(severity)) &&
      (kind === '' || alert.kind === kind) &&
      (open === '' || (open === 'true') === !alert.closedAt)
    );
  }
}

function newestFirst(one, other) {
  if (one.raisedAt === other.raisedAt) {
    return one.id < other.id ? -1 : 1;
  }
  return one.raisedAt > other.raisedAt ? -1 : 1;
}
