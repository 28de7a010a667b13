/**
 * Whether the monitor can see. Silence means something only while it reads: so its own health comes
 * first, and then what each source has sent.
 */
import { html, nothing } from './library/lit-html/lit-html.js';
import { ask, askHealth } from './api.js';
import { feedTable, sourceTable } from './feed-tables.js';
import { count } from './format.js';
import { empty } from './parts.js';
import { View } from './view.js';

const REFRESH_MILLISECONDS = 10_000;

export class FeedsView extends View {
  #timer;

  get title() {
    return 'Feeds';
  }

  get subject() {
    return 'the feeds';
  }

  async fetch(signal) {
    const [health, feeds] = await Promise.all([askHealth(), ask('/api/feeds', {}, signal)]);
    return { health, ...feeds };
  }

  async load() {
    clearTimeout(this.#timer);
    await super.load();
    this.#timer = setTimeout(() => this.load(), REFRESH_MILLISECONDS);
  }

  stop() {
    super.stop();
    clearTimeout(this.#timer);
  }

  content() {
    const { health, sources, feeds } = this.data;
    const now = Date.now();
    return html`
      ${monitor(health)}
      ${feeds.length === 0 ? nothing : html`<h2>Polled feeds</h2> ${feedTable(feeds, now)}`}
      <h2>Sources</h2>
      ${sources.length === 0
        ? empty('Nothing has arrived yet.', html`Sources appear with their first item. <code>pactwatch publish items.jsonl</code> publishes items.`)
        : sourceTable(sources, now)}
    `;
  }
}

function monitor(health) {
  const sees = health.status === 'ready';
  return html`
    <section class="health ${sees ? 'sees' : 'blind'}" aria-labelledby="monitor-heading">
      <h2 id="monitor-heading">${sees ? 'The monitor reads' : 'The monitor cannot see'}</h2>
      <p>
        ${sees
          ? `${health.totalLag === 0 ? 'It has read all there is' : `It is ${count(health.totalLag, 'record')} behind`}: a source that is silent below has sent nothing.`
          : `${health.reason ?? health.state}. Until it reads again, silence below says nothing about the world.`}
      </p>
    </section>
  `;
}
