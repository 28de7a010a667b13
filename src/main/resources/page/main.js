/** Starts the page: one view at a time, by the fragment of the address. */
import { AlertView } from './alert-view.js';
import { AlertsView } from './alerts-view.js';
import { FeedsView } from './feeds-view.js';
import { LiveAlerts } from './live.js';
import { PairView } from './pair-view.js';
import { PairsView } from './pairs-view.js';
import { readRoute } from './route.js';
import { Shell } from './shell.js';

const VIEWS = { alerts: AlertsView, alert: AlertView, pairs: PairsView, pair: PairView, feeds: FeedsView };

const live = new LiveAlerts('/api/alerts/stream');
const shell = new Shell(live);
let view;

function show() {
  const first = view === undefined;
  const route = readRoute(location);
  view?.stop();
  const place = document.createElement('div');
  place.className = `view view-${route.name}`;
  document.getElementById('main').replaceChildren(place);
  const Shown = VIEWS[route.name] ?? AlertsView;
  view = new Shown(place, route);
  shell.show(route);
  const started = view.start();
  name(view);
  if (!first) {
    // So that keyboard and screen reader go on where the new content begins.
    window.scrollTo(0, 0);
    place.querySelector('h1').focus({ preventScroll: true });
  }
  started.then(() => name(view));
}

function name(shown) {
  document.title = `${shown.title} · pactwatch`;
}

/** Only the fragments of the page's own addresses are views; others are places in it. */
function follow() {
  if (location.hash === '' || location.hash.startsWith('#/')) {
    show();
  }
}

live.addEventListener('alerts', (event) => {
  if (view.route.run === '') {
    view.received(event.detail);
  }
});
live.addEventListener('back', () => view.load());
window.addEventListener('hashchange', follow);
document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('main').focus();
});
show();
shell.start();
live.start();

// A browser opens six connections to a server at most: pages that nobody looks at leave theirs.
document.addEventListener('visibilitychange', () => (document.hidden ? live.stop() : live.start()));
window.addEventListener('pagehide', () => live.stop());
window.addEventListener('pageshow', (event) => event.persisted && !document.hidden && live.start());
