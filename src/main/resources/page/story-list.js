/** The stories of a pair in words: the same as on the timeline, with their evidence. */
import { html, nothing } from './library/lit-html/lit-html.js';
import { count, signed } from './format.js';
import { evidenceList } from './evidence.js';
import { direction, when } from './parts.js';
import { linkTo } from './route.js';
import { howSure } from './words.js';

const OPEN_AT_FIRST = 8;

export function storyList(stories, alerts, run) {
  const newest = [...stories].sort((one, other) => (one.lastReportAt < other.lastReportAt ? 1 : -1));
  const alertOf = new Map(alerts.filter((alert) => alert.storyId).map((alert) => [alert.storyId, alert]));
  const item = (story) => html`<li>${entry(story, alertOf.get(story.id), run)}</li>`;
  const others = newest.slice(OPEN_AT_FIRST);
  return html`
    <ul class="stories">${newest.slice(0, OPEN_AT_FIRST).map(item)}</ul>
    ${others.length === 0
      ? nothing
      : html`<details><summary>${count(others.length, 'earlier story', 'earlier stories')}</summary>
          <ul class="stories">${others.map(item)}</ul></details>`}
  `;
}

function entry(story, alert, run) {
  return html`
    <p class="story-line">
      <strong>${story.names.type}</strong> ${direction(story.assessment.direction)}
      <span class="nowrap">score ${story.assessment.score.toFixed(0)}</span>
      ${story.strength === undefined ? nothing : html`<span class="nowrap">worth ${signed(story.strength)}</span>`}
      ${alert === undefined ? nothing : html`<a href=${linkTo('alert', { id: alert.id, run })} aria-label=${`Alert: ${alert.headline}`}>alert</a>`}
    </p>
    <p class="facts">${howSure(story.assessment)}, ${when(story.firstReportAt)} to ${when(story.lastReportAt)}</p>
    <details>
      <summary>${count(story.reports.length, 'report')}<span class="unseen"> of ${story.names.type}, ${story.firstReportAt.slice(0, 10)}</span></summary>
      ${evidenceList(story.reports)}
    </details>
  `;
}
