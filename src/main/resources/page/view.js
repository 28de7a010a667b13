/**
 * What all views share: a place in the page, a request that is given up when the reader goes on,
 * and the three states in which a view can be: loading, failed, loaded.
 */
import { html, render } from './library/lit-html/lit-html.js';
import { failed, loading } from './parts.js';

export class View {
  #place;
  #request = new AbortController();

  /** What the last load gave; undefined while nothing has come. */
  data;

  /** Why the last load failed. */
  failure;

  constructor(place, route) {
    this.#place = place;
    this.route = route;
  }

  /** The heading of the view; also the page's title. */
  get title() {
    return '';
  }

  /** What is loaded, for "Loading … …". */
  get subject() {
    return this.title;
  }

  /** Resolves to what the view shows. */
  async fetch() {
    return {};
  }

  /** The view of this.data. */
  content() {
    return html``;
  }

  /** What stands above the content, also while it loads: filters. */
  controls() {
    return html``;
  }

  /** Called after each drawing: charts are no markup. */
  drawn() {}

  /** Alerts that came by the stream. */
  received() {}

  async start() {
    this.draw();
    await this.load();
  }

  stop() {
    this.#request.abort();
  }

  /** Loads anew; what is shown stays until the answer is there. */
  async load() {
    this.#request.abort();
    const request = new AbortController();
    this.#request = request;
    try {
      const data = await this.fetch(request.signal);
      if (request.signal.aborted) {
        return;
      }
      this.data = data;
      this.failure = undefined;
    } catch (failure) {
      if (request.signal.aborted) {
        return;
      }
      this.failure = failure;
    }
    this.draw();
  }

  draw() {
    render(this.#template(), this.#place);
    this.drawn(this.#place);
  }

  #template() {
    return html`
      <h1 tabindex="-1">${this.title}</h1>
      ${this.controls()} ${this.failure ? failed(this.failure, () => this.load()) : ''}
      ${this.data ? this.content() : this.failure ? '' : loading(this.subject)}
    `;
  }
}
