/**
 * A chart of Apache ECharts that follows the page: its width, and light or dark. The library is
 * loaded with the first chart. Tooltips are built as elements, because text that is set is never
 * markup, and because the page's policy allows no styles in markup.
 */
const WIDE_PIXELS = 640;
const LABEL_PIXELS = 136;

let library;

export class Chart {
  #element;
  #options;
  #chart;
  #echarts;
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  #resized = new ResizeObserver(() => this.#resize());
  #restyle = () => this.#draw();
  #disposed = false;

  constructor(element) {
    this.#element = element;
  }

  get element() {
    return this.#element;
  }

  /** Draws what `options` makes of the page's colours, the chart's width and the library. */
  async show(options) {
    this.#options = options;
    library ??= import('./library/echarts/echarts.esm.min.js');
    const echarts = await library;
    if (this.#disposed) {
      return;
    }
    this.#echarts = echarts;
    if (this.#chart === undefined) {
      this.#chart = echarts.init(this.#element, null, { renderer: 'canvas' });
      this.#resized.observe(this.#element);
      this.#scheme.addEventListener('change', this.#restyle);
    }
    this.#draw();
  }

  dispose() {
    this.#disposed = true;
    this.#resized.disconnect();
    this.#scheme.removeEventListener('change', this.#restyle);
    this.#chart?.dispose();
  }

  #resize() {
    this.#chart.resize();
    this.#draw();
  }

  #draw() {
    const options = this.#options(colours(), this.#element.clientWidth, this.#echarts);
    this.#chart.setOption(options, { notMerge: true });
  }
}

/** What all charts of the page have in common. */
export function common(ink) {
  return {
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif', color: ink.text },
    tooltip: {
      backgroundColor: ink.raised,
      borderColor: ink.grid,
      textStyle: { color: ink.text, fontSize: 13 },
      confine: true,
    },
  };
}

/** Room for the labels; where there is enough, the same for all charts, so that times align. */
export function frame(width, top) {
  return width < WIDE_PIXELS
    ? { left: 8, right: 12, top, bottom: 8, containLabel: true }
    : { left: LABEL_PIXELS, right: 12, top, bottom: 24 };
}

/** An axis of time between two instants, in UTC. */
export function timeAxis(ink, [from, to]) {
  return {
    type: 'time',
    min: from,
    max: to,
    axisLine: { lineStyle: { color: ink.grid } },
    axisTick: { lineStyle: { color: ink.grid } },
    axisLabel: { color: ink.quiet, hideOverlap: true },
    splitLine: { show: false },
  };
}

/** The content of a tooltip: a title and lines, as text. */
export function tip(title, lines) {
  const box = document.createElement('div');
  box.className = 'tip';
  const heading = document.createElement('strong');
  heading.textContent = title;
  box.append(heading);
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    box.append(paragraph);
  }
  return box;
}

/** The style sheet is the only place that knows colours. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const names = ['text', 'quiet', 'grid', 'raised', 'index', 'baseline', 'band', 'loosening', 'tightening', 'neutral'];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}
