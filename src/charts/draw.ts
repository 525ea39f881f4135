import type { ChartPanel } from '../model/chart.js';
import type { Drawing } from '../model/drawing.js';
import { drawBars } from './bars.js';
import { drawSteps } from './steps.js';
import { drawTimeline } from './timeline.js';
import { drawTrend } from './trend.js';
import type { Say } from './words.js';

/** Draws a panel of a chart: the same panel and words give the same drawing. */
export function drawPanel(panel: ChartPanel, say: Say): Drawing {
  switch (panel.kind) {
    case 'bars':
      return drawBars(panel, say);
    case 'steps':
      return drawSteps(panel, say);
    case 'trend':
      return drawTrend(panel, say);
    case 'timeline':
      return drawTimeline(panel, say);
  }
}
