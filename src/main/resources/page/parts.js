/** The small pieces that all views are made of. Values are always set as text, never as markup. */
import { html, nothing } from './library/lit-html/lit-html.js';
import * as format from './format.js';

export function when(instant) {
  return html`<time datetime=${instant}>${format.time(instant)}</time>`;
}

/** A time with its age, for what should be recent. */
export function whenAndAge(instant, now) {
  return html`<time datetime=${instant} title=${format.time(instant)}>
    <span class="full-time">${format.time(instant)}</span> <span class="quiet">${format.age(instant, now)}</span></time>`;
}

/** A link out of the page; what is no web address stays text. */
export function outside(address, text) {
  return isWebAddress(address)
    ? html`<a href=${address} rel="noopener noreferrer" target="_blank">${text}</a>`
    : html`${text}`;
}

function isWebAddress(address) {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

export function severity(value) {
  return html`<span class="severity ${value}">${value}</span>`;
}

/** The sign says it as well as the colour. */
export function direction(value) {
  const sign = { loosening: '◁▷', tightening: '▷◁', neutral: '◇', denied: '✕' }[value];
  return html`<span class="direction ${value}"><span aria-hidden="true">${sign}</span> ${value}</span>`;
}

/** A sentence and where it stands. */
export function quote({ sentence, source, url, publishedAt, attributedTo }, marked = sentence) {
  return html`
    <figure class="quote">
      <blockquote><p>${marked}</p></blockquote>
      <figcaption>
        ${attributedTo === undefined || attributedTo === null
          ? nothing
          : html`${format.outlet(attributedTo)}, cited by `}${outside(url, source)}${publishedAt
          ? html`, ${when(publishedAt)}`
          : nothing}
      </figcaption>
    </figure>
  `;
}

export function loading(what) {
  return html`<p class="state" role="status">Loading ${what} …</p>`;
}

/** A failure, in the server's words, and the way on. */
export function failed(failure, again) {
  return html`
    <div class="state failed" role="alert">
      <p>${failure.message}</p>
      <button type="button" @click=${again}>Try again</button>
    </div>
  `;
}

/** Nothing to show is an answer, too: it says why, and what to do. */
export function empty(title, advice) {
  return html`
    <div class="state">
      <p class="state-title">${title}</p>
      <p>${advice}</p>
    </div>
  `;
}

/** A term and its value, for a description list. */
export function fact(term, value) {
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}

/** A choice with a visible label. */
export function choice(label, name, value, options, changed) {
  return html`
    <label class="field">
      <span>${label}</span>
      <select name=${name} @change=${(event) => changed(event.target.value)}>
        ${options.map(
          ([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`,
        )}
      </select>
    </label>
  `;
}
