/** The figures of the drift chart as a table, for those who do not see it or want the numbers. */
import { html } from './library/lit-html/lit-html.js';
import { signed } from './format.js';
import { isUsualKnown } from './drift-chart.js';

const MOST_ROWS = 60;

export function driftTable(days) {
  const step = Math.max(1, Math.ceil(days.length / MOST_ROWS));
  const shown = days.filter((_, index) => (days.length - 1 - index) % step === 0).reverse();
  return html`
    <details>
      <summary>The figures as a table${step === 1 ? '' : `, every ${step} days`}</summary>
      <div class="wide" role="region" aria-label="Figures of the drift" tabindex="0">
        <table>
          <thead>
            <tr><th scope="col">Day</th><th scope="col" class="number">Index</th><th scope="col" class="number">Usual</th><th scope="col" class="number">Deviation</th></tr>
          </thead>
          <tbody>
            ${shown.map(
              (day) => html`<tr>
                <th scope="row"><time datetime=${day.day}>${day.day}</time></th>
                <td class="number">${signed(day.index)}</td>
                <td class="number">${isUsualKnown(day) ? signed(day.baseline) : '–'}</td>
                <td class="number">${isUsualKnown(day) ? `± ${day.deviation.toFixed(1)}` : '–'}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}
