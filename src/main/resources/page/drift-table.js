/** The figures of the drift chart as a table, for those who do not see it or want the numbers. */
import { html } from './library/lit-html/lit-html.js';
import { signed } from './format.js';
import { isUsualKnown } from './drift-points.js';
import { when } from './parts.js';

const MOST_ROWS = 60;

export function driftTable(points) {
  const step = Math.max(1, Math.ceil(points.length / MOST_ROWS));
  const shown = points.filter((_, index) => (points.length - 1 - index) % step === 0).reverse();
  return html`
    <details>
      <summary>The figures as a table${step === 1 ? '' : `, every ${step} days`}</summary>
      <div class="wide" role="region" aria-label="Figures of the drift" tabindex="0">
        <table>
          <thead>
            <tr><th scope="col">At</th><th scope="col" class="number">Index</th><th scope="col" class="number">Usual</th><th scope="col" class="number">Deviation</th></tr>
          </thead>
          <tbody>
            ${shown.map(
              (point) => html`<tr>
                <th scope="row">${when(point.time)}</th>
                <td class="number">${signed(point.index)}</td>
                <td class="number">${isUsualKnown(point) ? signed(point.baseline) : '–'}</td>
                <td class="number">${isUsualKnown(point) ? `± ${point.deviation.toFixed(1)}` : '–'}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}
