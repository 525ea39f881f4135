import type { TimelinePanel } from '../model/chart.js';
import type { Drawing, Shape } from '../model/drawing.js';
import { daysAcross } from './days.js';
import { headOf, stack } from './head.js';
import { sideOf } from './words.js';
import type { Say } from './words.js';

const trackHeight = 18;
const gap = 10;
const headHeight = 26;

/** One row for each thing: its mark on its day, and how long it is late. */
export function drawTimeline(panel: TimelinePanel, say: Say): Drawing {
  const across = daysAcross(panel.from, panel.to);
  const today = across(panel.today);
  const { shapes, bottom } = stack(panel.rows, headHeight, (row, top) => {
    const head = headOf(say(row.label), say(row.note), top);
    const line = top + head.height + trackHeight / 2;
    const track: Shape = { type: 'rule', from: 0, to: 100, top: line, bottom: line, look: 'grid' };
    const at = across(row.on);
    const late: Shape[] =
      row.lateUntil === null
        ? []
        : [{ type: 'rule', from: at, to: across(row.lateUntil), top: line, bottom: line, look: 'late' }];
    const mark: Shape = { type: 'mark', at, middle: line, mark: row.mark };
    return { shapes: [...head.shapes, track, ...late, mark], bottom: top + head.height + trackHeight + gap };
  });
  const height = bottom - gap + 2;
  const todayText = say(panel.todayText);
  const frame: Shape[] = [
    { type: 'rule', from: today, to: today, top: headHeight - 8, bottom: height, look: 'today' },
    { type: 'text', at: today, base: 12, anchor: sideOf(today, todayText), look: 'scale', text: todayText },
  ];
  return { height, shapes: [...frame, ...shapes] };
}
