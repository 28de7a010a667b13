/** One pair: how it drifts, its stories in time, its alerts with their evidence. */
import { html, nothing } from './library/lit-html/lit-html.js';
import { ask } from './api.js';
import { alertCard } from './alert-card.js';
import { Chart } from './chart.js';
import { driftOptions } from './drift-chart.js';
import { driftPoints, isUsualKnown } from './drift-points.js';
import { driftTable } from './drift-table.js';
import { signed } from './format.js';
import { fact, empty, when } from './parts.js';
import { storyList } from './story-list.js';
import { rowsOf, timelineHeight, timelineOptions } from './story-timeline.js';
import { View } from './view.js';
import { driftDirection } from './words.js';

const MOST_STORIES = 500;
const MOST_ALERTS = 200;
const FIRST_ALERTS = 10;
const DAY = 86_400_000;
/** So that what has just happened is not cut off. */
const MARGIN = 0.01;
const SPANS = [
  [90, '3 months'],
  [365, '1 year'],
  [Infinity, 'All'],
];
const REFRESH_MILLISECONDS = 2000;

export class PairView extends View {
  #span = 365;
  #charts = [];
  #refresh;
  #allAlerts = false;

  get title() {
    const named = this.data?.alerts[0] ?? this.data?.stories[0];
    return named?.names.parties.join(' – ') ?? this.route.id.split('|').join(' – ');
  }

  get subject() {
    return 'the pair';
  }

  async fetch(signal) {
    const pair = this.route.id;
    const run = this.route.run;
    const [points, stories, alerts] = await Promise.all([
      driftPoints(pair, run, signal),
      ask('/api/stories', { pair, limit: MOST_STORIES, run }, signal),
      ask('/api/alerts', { pair, limit: MOST_ALERTS, run }, signal),
    ]);
    return { points, stories: stories.stories, alerts: alerts.alerts };
  }

  received(alerts) {
    if (alerts.some((alert) => alert.key === this.route.id)) {
      this.#refresh ??= setTimeout(() => {
        this.#refresh = undefined;
        this.load();
      }, REFRESH_MILLISECONDS);
    }
  }

  stop() {
    super.stop();
    clearTimeout(this.#refresh);
    this.#forgetCharts();
  }

  content() {
    const { points, stories, alerts } = this.data;
    if (stories.length === 0 && alerts.length === 0 && points.length === 0) {
      return empty('Nothing is known of this pair.', html`It has no story yet, or it is not called like this. <a href="#/pairs">See all pairs</a>.`);
    }
    return html`
      ${points.length === 0 ? nothing : this.#driftSection(points)}
      ${stories.length === 0 ? nothing : this.#storySection(stories)}
      ${this.#alertSection(alerts)}
    `;
  }

  #driftSection(points) {
    const last = points.at(-1);
    return html`
      <section aria-labelledby="drift-heading">
        <h2 id="drift-heading">Drift</h2>
        <dl class="figures">
          ${fact('Index', html`${signed(last.index)} <span class="where">${driftDirection(last.index)}</span>`)}
          ${fact('Usual', isUsualKnown(last) ? `${signed(last.baseline)} ± ${last.deviation.toFixed(1)}` : 'not yet known')}
          ${fact('Deviations', isUsualKnown(last) ? signed((last.index - last.baseline) / last.deviation) : '–')}
          ${fact('As of', when(last.time))}
        </dl>
        ${this.#spanChoice()}
        <div class="chart drift-chart" role="img" aria-label="Drift index with the band in which it usually lies; the table below has the figures"></div>
        <p class="legend">
          <span class="key line-index">index</span> <span class="key line-usual">usual</span>
          <span class="key area-band">± 1 deviation</span> <span class="key area-apart">drift alert</span>
          below 0 is apart, above is together
        </p>
        ${driftTable(this.#inSpan(points))}
      </section>
    `;
  }

  #spanChoice() {
    return html`
      <fieldset class="spans">
        <legend class="unseen">Time shown in the charts</legend>
        ${SPANS.map(
          ([span, name]) => html`<label>
            <input type="radio" name="span" .checked=${span === this.#span}
              @change=${() => { this.#span = span; this.draw(); }} /><span>${name}</span>
          </label>`,
        )}
      </fieldset>
    `;
  }

  #storySection(stories) {
    return html`
      <section aria-labelledby="stories-heading">
        <h2 id="stories-heading">Stories</h2>
        <div class="chart story-chart" role="img" aria-label="Stories by type in time; the list below has the same"></div>
        <p class="legend">
          <span class="key box-loosening">loosening</span> <span class="key box-tightening">tightening</span>
          <span class="key box-neutral">neutral</span>
        </p>
        ${storyList(stories, this.data.alerts, this.route.run)}
      </section>
    `;
  }

  #alertSection(alerts) {
    const shown = this.#allAlerts ? alerts : alerts.slice(0, FIRST_ALERTS);
    return html`
      <section aria-labelledby="alerts-heading">
        <h2 id="alerts-heading">Alerts</h2>
        ${alerts.length === 0 ? html`<p class="quiet">None: no story has reached the score of an alert.</p>` : nothing}
        <div class="cards">${shown.map((alert) => alertCard(alert, this.route.run, 3))}</div>
        ${shown.length < alerts.length
          ? html`<p><button type="button" @click=${() => { this.#allAlerts = true; this.draw(); }}>Show all ${alerts.length} alerts</button></p>`
          : nothing}
      </section>
    `;
  }

  #range() {
    const { points, stories } = this.data;
    const first = [...points.slice(0, 1).map(({ time }) => time), ...stories.map((story) => story.firstReportAt)];
    const last = [...points.slice(-1).map(({ time }) => time), ...stories.map((story) => story.lastReportAt)];
    const to = Math.max(...last.map((time) => Date.parse(time)));
    const from = Math.max(Math.min(...first.map((time) => Date.parse(time))), to - this.#span * DAY);
    return [from, to + MARGIN * (to - from) + DAY];
  }

  #inSpan(points) {
    const [from] = this.#range();
    return points.filter(({ time }) => Date.parse(time) >= from);
  }

  drawn(place) {
    if (this.data === undefined || place.querySelector('section') === null) {
      return;
    }
    const { points, stories, alerts } = this.data;
    const range = this.#range();
    const drifts = alerts.filter((alert) => alert.drift);
    this.#show(place.querySelector('.drift-chart'), driftOptions(this.#inSpan(points), range, drifts));
    const timeline = place.querySelector('.story-chart');
    if (timeline !== null) {
      const shown = stories.filter((story) => Date.parse(story.lastReportAt) >= range[0]);
      const rows = rowsOf(shown);
      timeline.style.height = `${timelineHeight(rows)}px`;
      this.#show(timeline, timelineOptions(shown, rows, range));
    }
  }

  /** A chart lives as long as its element. */
  #show(element, options) {
    if (element === null) {
      return;
    }
    let chart = this.#charts.find((known) => known.element === element);
    if (chart === undefined) {
      chart = new Chart(element);
      this.#charts.push(chart);
    }
    chart.show(options);
  }

  #forgetCharts() {
    this.#charts.forEach((chart) => chart.dispose());
    this.#charts = [];
  }
}
