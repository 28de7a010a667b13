/** Feeds that are polled, and sources whose items came by whatever way. */
import { html, nothing } from './library/lit-html/lit-html.js';
import { count, whole } from './format.js';
import { whenAndAge } from './parts.js';

/** What each state means: not to see is another thing than to see nothing. */
const STATES = {
  failing: ['blind', 'cannot see'],
  silent: ['silent', 'sees, nothing new'],
  ok: ['sees', 'sees'],
};
const WORST_FIRST = Object.keys(STATES);

export function feedTable(feeds, now) {
  const ordered = [...feeds].sort(
    (one, other) =>
      WORST_FIRST.indexOf(one.state) - WORST_FIRST.indexOf(other.state) ||
      (one.name < other.name ? -1 : 1),
  );
  return html`
    <table class="feeds">
      <caption class="unseen">Polled feeds, those that cannot see first</caption>
      <thead>
        <tr>
          <th scope="col">Feed</th><th scope="col">State</th><th scope="col" class="number spare">Items</th>
          <th scope="col">Last new item</th><th scope="col" class="spare">Last poll that worked</th>
        </tr>
      </thead>
      <tbody>${ordered.map((feed) => feedRow(feed, now))}</tbody>
    </table>
  `;
}

function feedRow(feed, now) {
  const [sign, words] = STATES[feed.state] ?? ['', feed.state];
  return html`
    <tr>
      <th scope="row">${feed.name}</th>
      <td class="sight ${sign}">
        ${words}${feed.state === 'failing' && feed.lastError ? html`<br /><span class="quiet">${feed.lastError}</span>` : nothing}
      </td>
      <td class="number spare">${whole(feed.items)}</td>
      <td>${feed.lastItemAt ? whenAndAge(feed.lastItemAt, now) : 'none yet'}</td>
      <td class="spare">${feed.lastSuccessAt ? whenAndAge(feed.lastSuccessAt, now) : 'none yet'}</td>
    </tr>
  `;
}

export function sourceTable(sources, now) {
  const newest = [...sources].sort((one, other) => ((one.lastArrivedAt ?? '') < (other.lastArrivedAt ?? '') ? 1 : -1));
  return html`
    <p class="quiet">${count(sources.length, 'source')}, the latest arrival first</p>
    <table class="sources">
      <caption class="unseen">Sources and their newest items</caption>
      <thead>
        <tr>
          <th scope="col">Source</th><th scope="col" class="number">Items</th>
          <th scope="col">Last arrival</th><th scope="col" class="spare">Newest item published</th>
        </tr>
      </thead>
      <tbody>
        ${newest.map(
          (source) => html`<tr>
            <th scope="row">${source.source}</th>
            <td class="number">${whole(source.items)}</td>
            <td>${source.lastArrivedAt ? whenAndAge(source.lastArrivedAt, now) : 'not known'}</td>
            <td class="spare">${source.lastPublishedAt ? whenAndAge(source.lastPublishedAt, now) : 'not known'}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}
