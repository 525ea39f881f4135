import { scaleLinear } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import { daysBetween } from '../base/day.js';
import { fixedText } from '../base/number.js';

/** One curve, with a value for each day; null where there is none. */
export interface ChartLine {
  readonly title: string;
  readonly description: string;
  /** Whether values are fractions, shown in per cent from 0 to 100. */
  readonly isShare: boolean;
  readonly points: readonly { readonly day: string; readonly label: string; readonly value: number | null }[];
}

const width = 720;
const height = 240;
const margin = { top: 44, right: 24, bottom: 34, left: 64 };

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// eslint-disable-next-line no-control-regex -- XML has no way to write these
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

/** A coordinate, the same text on every machine. */
const at = (value: number): string => fixedText(value, 1).replace(/\.0$/, '');

function valueLabel(value: number, isShare: boolean): string {
  return isShare ? `${fixedText(value * 100, 0)} %` : fixedText(value, Number.isInteger(value) ? 0 : 1);
}

/** Where values and days stand on the page. */
interface Scales {
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

function scalesOf({ points, isShare }: ChartLine): Scales {
  const first = points[0]?.day ?? '';
  const span = Math.max(1, daysBetween(first, points.at(-1)?.day ?? first));
  const values = points.flatMap(({ value }) => value ?? []);
  const y = scaleLinear()
    .domain(isShare ? [0, 1] : [Math.min(0, ...values), Math.max(1, ...values)])
    .range([height - margin.bottom, margin.top]);
  if (!isShare) y.nice(4);
  const x = scaleLinear()
    .domain([0, span])
    .range([margin.left, width - margin.right]);
  return { x: (day) => x(daysBetween(first, day)), y: (value) => y(value), ticks: y.ticks(4) };
}

function gridOf({ y, ticks }: Scales, isShare: boolean): string {
  return ticks
    .map((tick) => {
      const level = at(y(tick));
      const rule = `<line class="grid" x1="${String(margin.left)}" x2="${String(width - margin.right)}" y1="${level}" y2="${level}"/>`;
      return `${rule}<text class="tick" text-anchor="end" x="${String(margin.left - 8)}" y="${at(y(tick) + 4)}">${valueLabel(tick, isShare)}</text>`;
    })
    .join('');
}

/** Names of days below the axis: the first, the last, and as many between as there is room for. */
function namesOf({ points }: ChartLine, { x }: Scales): string {
  const step = Math.max(1, Math.ceil(points.length / 6));
  return points
    .filter((_, index) => index % step === 0)
    .map(
      ({ day, label }) =>
        `<text class="tick" text-anchor="middle" x="${at(x(day))}" y="${String(height - 12)}">${escaped(label)}</text>`,
    )
    .join('');
}

function curveOf(chart: ChartLine, { x, y }: Scales): string {
  const path = lineOf<ChartLine['points'][number]>()
    .defined(({ value }) => value !== null)
    .x(({ day }) => Number(at(x(day))))
    .y(({ value }) => Number(at(y(value ?? 0))))(chart.points as ChartLine['points'][number][]);
  const dots = chart.points.flatMap(({ day, label, value }) =>
    value === null
      ? []
      : [
          `<circle class="dot" cx="${at(x(day))}" cy="${at(y(value))}" r="3"><title>${escaped(label)}: ${valueLabel(value, chart.isShare)}</title></circle>`,
        ],
  );
  return `<path class="curve" d="${path ?? ''}"/>${dots.length > 60 ? '' : dots.join('')}`;
}

function panelOf(chart: ChartLine, index: number): string {
  const scales = scalesOf(chart);
  const name = `<text class="name" x="${String(margin.left)}" y="22">${escaped(chart.title)}</text>`;
  const body = `${name}${gridOf(scales, chart.isShare)}${namesOf(chart, scales)}${curveOf(chart, scales)}`;
  return `<g transform="translate(0 ${String(index * height)})" role="group" aria-label="${escaped(chart.description)}">${body}</g>`;
}

const style =
  'text{font:12px system-ui,sans-serif;fill:#333}.name{font-size:15px;font-weight:600}.tick{fill:#595959}.grid{stroke:#ddd}.curve{fill:none;stroke:#0b5394;stroke-width:2}.dot{fill:#0b5394}';

/**
 * Draws curves one below the other as one SVG that needs nothing else: no script, no font, no link. Gaps in the data are gaps in the curve.
 *
 * @param about what the whole shows, for those who cannot see it
 */
export function trendChart(charts: readonly ChartLine[], about: string): string {
  const total = height * charts.length;
  const panels = charts.map(panelOf).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(total)}" width="${String(width)}" height="${String(total)}" role="img" aria-labelledby="trend-title">
<title id="trend-title">${escaped(about)}</title>
<style>${style}</style>
<rect width="${String(width)}" height="${String(total)}" fill="#fff"/>
${panels}
</svg>
`;
}
