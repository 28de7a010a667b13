/** What stands around the views: navigation, the state of the connection, what is read out. */
import { html, nothing, render } from './library/lit-html/lit-html.js';
import { askHealth } from './api.js';
import { count } from './format.js';
import { linkTo } from './route.js';

const HEALTH_MILLISECONDS = 10_000;
const QUIET_MILLISECONDS = 3000;
const ENTRIES = [
  ['alerts', 'Alerts', ['alerts', 'alert']],
  ['pairs', 'Pairs', ['pairs', 'pair']],
  ['feeds', 'Feeds', ['feeds']],
];

export class Shell {
  #live;
  #health = { status: 'ready' };
  #run = '';
  #unread = [];
  #reading;

  constructor(live) {
    this.#live = live;
  }

  start() {
    this.#live.addEventListener('state', () => this.#drawConnection());
    this.#live.addEventListener('alerts', (event) => this.#announce(event.detail));
    this.#check();
  }

  /** Draws the navigation for where the reader is. */
  show(route) {
    this.#run = route.run;
    const entries = ENTRIES.filter(([name]) => route.run === '' || name !== 'feeds');
    render(
      html`<ul>${entries.map(
        ([name, text, views]) => html`<li>
          <a href=${linkTo(name, { run: route.run })} aria-current=${views.includes(route.name) ? 'page' : nothing}>${text}</a>
        </li>`,
      )}</ul>`,
      document.getElementById('navigation'),
    );
    render(
      route.run === ''
        ? nothing
        : html`<p class="run-notice">Backtest <code>${route.run}</code>: the past as it was replayed. <a href="/#/alerts">Back to the live monitor</a></p>`,
      document.getElementById('run-notice'),
    );
    this.#drawConnection();
  }

  async #check() {
    if (!document.hidden) {
      this.#health = await askHealth();
      this.#drawConnection();
    }
    setTimeout(() => this.#check(), HEALTH_MILLISECONDS);
  }

  #drawConnection() {
    const [state, text] = this.#connection();
    const place = document.getElementById('connection');
    place.dataset.state = state;
    render(html`<span class="lamp" aria-hidden="true"></span>${text}`, place);
  }

  #connection() {
    if (this.#run !== '') {
      return ['past', 'Backtest'];
    }
    if (this.#live.state === 'lost') {
      return ['lost', 'Connection lost; trying again …'];
    }
    if (this.#live.state === 'connecting') {
      return ['connecting', 'Connecting …'];
    }
    return this.#health.status === 'ready'
      ? ['live', 'Live']
      : ['blind', `Not reading: ${this.#health.reason ?? this.#health.status}`];
  }

  /** One alert is read out; of many that come at once, how many they are. */
  #announce(alerts) {
    if (this.#run !== '') {
      return;
    }
    this.#unread.push(...alerts);
    this.#reading ??= setTimeout(() => {
      const [first] = this.#unread;
      document.getElementById('announcements').textContent =
        this.#unread.length === 1
          ? `${first.severity} alert: ${first.headline}`
          : count(this.#unread.length, 'new or revised alert');
      this.#unread = [];
      this.#reading = undefined;
    }, QUIET_MILLISECONDS);
  }
}
