/** All pairs, those that have moved furthest from what is usual for them first. */
import { html, nothing } from './library/lit-html/lit-html.js';
import { repeat } from './library/lit-html/directives/repeat.js';
import { ask } from './api.js';
import { count, signed, whole } from './format.js';
import { empty, when } from './parts.js';
import { linkTo } from './route.js';
import { View } from './view.js';
import { driftDirection } from './words.js';

const PAGE = 50;
const TYPING_MILLISECONDS = 250;
const REFRESH_MILLISECONDS = 5000;

export class PairsView extends View {
  #query = this.route.parameters.get('query') ?? '';
  #offset = 0;
  #typing;
  #refresh;

  get title() {
    return 'Pairs by drift';
  }

  get subject() {
    return 'pairs';
  }

  fetch(signal) {
    const parameters = { query: this.#query, limit: PAGE, offset: this.#offset, run: this.route.run };
    return ask('/api/pairs', parameters, signal);
  }

  stop() {
    super.stop();
    clearTimeout(this.#typing);
    clearTimeout(this.#refresh);
  }

  /** Alerts tell that pairs have moved; the list follows at a pace at which it can be read. */
  received() {
    this.#refresh ??= setTimeout(() => {
      this.#refresh = undefined;
      this.load();
    }, REFRESH_MILLISECONDS);
  }

  controls() {
    return html`
      <form class="controls" role="search" aria-label="Pairs" @submit=${(event) => event.preventDefault()}>
        <label class="field">
          <span>Filter by name</span>
          <input type="search" name="query" autocomplete="off" spellcheck="false"
            .value=${this.#query} @input=${(event) => this.#typed(event.target.value)} />
        </label>
      </form>
    `;
  }

  #typed(text) {
    this.#query = text.trim();
    this.#offset = 0;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const parameters = { query: this.#query };
      history.replaceState(null, '', linkTo('pairs', { parameters, run: this.route.run }));
      this.load();
    }, TYPING_MILLISECONDS);
  }

  content() {
    const { total, pairs, asOf } = this.data;
    if (total === 0) {
      return this.#nothingHere();
    }
    const last = this.#offset + pairs.length;
    return html`
      <p class="quiet" role="status">
        ${whole(this.#offset + 1)}–${whole(last)} of ${count(total, 'pair')}${asOf ? html`, as of ${when(asOf)}` : nothing}
      </p>
      <table class="pairs">
        <caption class="unseen">Pairs, the furthest from their baseline first</caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col" class="number">Deviations</th>
            <th scope="col" class="number index">Index</th>
            <th scope="col" class="number spare">Baseline</th>
            <th scope="col" class="number spare">Stories open</th>
            <th scope="col" class="number">Alerts<span class="spare-word"> open</span></th>
            <th scope="col" class="spare">Last report</th>
          </tr>
        </thead>
        <tbody>${repeat(pairs, (pair) => pair.pair, (pair) => this.#row(pair))}</tbody>
      </table>
      ${total > PAGE ? this.#pages(total, last) : nothing}
    `;
  }

  #row(pair) {
    const where = driftDirection(pair.index);
    return html`
      <tr>
        <th scope="row"><a href=${linkTo('pair', { id: pair.pair, run: this.route.run })}>${pair.names.join(' – ')}</a></th>
        <td class="number">${known(pair.deviations)}</td>
        <td class="number ${where}">${signed(pair.index)} <span class="where">${where}</span></td>
        <td class="number spare">${known(pair.baseline)}</td>
        <td class="number spare">${pair.openStories}</td>
        <td class="number">${pair.openAlerts}</td>
        <td class="spare">${pair.lastReportAt ? when(pair.lastReportAt) : '–'}</td>
      </tr>
    `;
  }

  #pages(total, last) {
    const go = (offset) => () => {
      this.#offset = offset;
      this.load();
    };
    return html`
      <nav class="pages" aria-label="Pages of pairs">
        <button type="button" ?disabled=${this.#offset === 0} @click=${go(Math.max(0, this.#offset - PAGE))}>Previous ${PAGE}</button>
        <button type="button" ?disabled=${last >= total} @click=${go(this.#offset + PAGE)}>Next ${PAGE}</button>
      </nav>
    `;
  }

  #nothingHere() {
    return this.#query === ''
      ? empty('No pair has a story yet.', html`Pairs appear with the first report of a shift. <a href="#/feeds">The feeds</a> say whether items arrive.`)
      : empty(`No pair is called like “${this.#query}”.`, 'Names and ids are searched: try a part of one, such as “open”.');
  }
}

/** During the warm-up of a pair nothing is usual yet. */
function known(value) {
  return value === undefined || value === null ? html`<span class="quiet">not yet</span>` : signed(value);
}
