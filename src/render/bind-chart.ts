import { drawPanel } from '../charts/draw.js';
import type { Chart, ChartLook, ChartPanel } from '../model/chart.js';
import type { Line, MarkName } from '../model/view.js';
import { bindLine } from './bind-line.js';
import type { Binding } from './bind-line.js';
import type { Markup } from './markup.js';
import { lineTextIn } from './text-dialect.js';

const textures: ReadonlySet<string> = new Set(['full', 'part', 'open']);
const longestAlternative = 600;

/** Whether a look is one of the page's marks. */
function isMark(look: ChartLook): look is MarkName {
  return !textures.has(look);
}

/** What a panel shows, row by row or point by point, for those who cannot see it. */
function wordsOf(panel: ChartPanel, say: (line: Line) => string): string[] {
  if (panel.kind === 'trend') return panel.series.flatMap(({ points }) => points.map(({ text }) => say(text)));
  return panel.rows.map(({ label, note }) => [say(label), say(note)].filter((text) => text !== '').join(': '));
}

function alternativeOf(chart: Chart, panel: ChartPanel, say: (line: Line) => string): string {
  const heading = say(panel.heading);
  const words = [
    heading === '' ? say(chart.title) : heading,
    wordsOf(panel, say)
      .filter((text) => text !== '')
      .join('; '),
  ];
  const whole = words.filter((text) => text !== '').join('. ');
  return whole.length <= longestAlternative ? whole : `${words[0] ?? ''}. ${chart.dataLabel}`;
}

/** A panel with its picture; a format that cannot draw has the table. */
function bindPanel(
  binding: Binding,
  chart: Chart,
  panel: ChartPanel,
): { readonly heading: Markup; readonly picture: Markup } {
  const say = (line: Line): string => lineTextIn(binding.formatter, line);
  const { dialect, direction } = binding;
  return {
    heading: bindLine(binding, panel.heading),
    picture: dialect.drawing(() => drawPanel(panel, say), alternativeOf(chart, panel, say), direction),
  };
}

/** A chart without its table, bound to a format. */
export function bindChart(binding: Binding, chart: Chart): Readonly<Record<string, unknown>> {
  return {
    title: bindLine(binding, chart.title),
    legend: chart.legend.map(({ look, label }) => ({ look, isMark: isMark(look), label: bindLine(binding, label) })),
    isMany: chart.panels.length > 1,
    panels: chart.panels.map((panel) => bindPanel(binding, chart, panel)),
    source: bindLine(binding, chart.source),
    dataLabel: binding.dialect.words(chart.dataLabel),
  };
}
