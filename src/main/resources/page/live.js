/**
 * The stream of alerts. Alerts that come within a moment are handed on together, so that a replay
 * of years redraws the page a few times a second at most, and only the newest revision of each is
 * kept.
 */
const FLUSH_MILLISECONDS = 400;
const RETRY_MILLISECONDS = 5000;

export class LiveAlerts extends EventTarget {
  #source;
  #waiting = new Map();
  #timer;
  #retry;
  #hasGap = false;
  #address;

  /** Where the connection stands: "connecting", "open" or "lost". */
  state = 'connecting';

  constructor(address) {
    super();
    this.#address = address;
  }

  /** Opens the stream and keeps it open; tells "alerts", "state" and, after a gap, "back". */
  start() {
    this.#source?.close();
    this.#source = new EventSource(this.#address);
    this.#source.addEventListener('open', () => this.#opened());
    this.#source.addEventListener('error', () => this.#failed());
    this.#source.addEventListener('alert', (event) => this.#received(JSON.parse(event.data)));
  }

  /** Closes the stream until the next start; what came meanwhile is told by "back" then. */
  stop() {
    this.#source.close();
    clearTimeout(this.#retry);
    this.#hasGap = true;
    this.#become('connecting');
  }

  #opened() {
    this.#become('open');
    if (this.#hasGap) {
      this.#hasGap = false;
      this.dispatchEvent(new Event('back'));
    }
  }

  #failed() {
    this.#hasGap = true;
    this.#become('lost');
    if (this.#source.readyState === EventSource.CLOSED) {
      // The browser gives up for good when it is refused, so the page tries again itself.
      this.#retry = setTimeout(() => this.start(), RETRY_MILLISECONDS);
    }
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }

  #received(alert) {
    this.#waiting.set(alert.id, alert);
    this.#timer ??= setTimeout(() => this.#flush(), FLUSH_MILLISECONDS);
  }

  #flush() {
    this.#timer = undefined;
    const alerts = [...this.#waiting.values()];
    this.#waiting.clear();
    this.dispatchEvent(new CustomEvent('alerts', { detail: alerts }));
  }
}
