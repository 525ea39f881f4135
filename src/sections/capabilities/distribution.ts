import { assessmentBefore, assessmentOn, frameworkOn, phaseIn } from '../../facts/capabilities.js';
import type { Assessment } from '../../facts/capabilities.js';
import type { Framework } from '../../model/records.generated.js';
import type { Cell, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { absent, cell, column, day, numbers, paragraph, row, share, table, words } from '../inline.js';
import { seesKind } from '../visible-kind.js';
import { phaseLine } from './_capability.js';

type Key = 'intro' | 'none' | 'table' | 'phase' | 'now' | 'before' | 'unassessed' | 'notPhases' | 'method';

const phases = [1, 2, 3, 4, undefined] as const;

function countIn(framework: Framework, assessment: Assessment, phase: number | undefined): number {
  return framework.capabilities.filter(({ id }) => phaseIn(assessment, id) === phase).length;
}

function countCell(framework: Framework, assessment: Assessment | undefined, phase: number | undefined): Cell {
  if (assessment === undefined) return cell(words('–'));
  return cell(share(countIn(framework, assessment, phase), framework.capabilities.length));
}

/** The assessment before, where it counts the same capabilities; otherwise its numbers could not be set beside these. */
function comparableBefore(context: SectionContext, framework: Framework): Assessment | undefined {
  const before = assessmentBefore(context.snapshot);
  return before?.data.framework === framework.id ? before : undefined;
}

function methodLine(context: SectionContext<Key>, assessment: Assessment): Line {
  const method = context.text(assessment.id, assessment.data.method);
  return method.length === 0 ? [] : context.say('method', { method });
}

export default defineSection<Key>({
  id: 'capabilities/distribution',
  title: 'Maturity of capabilities',
  messages: {
    intro: '{framework}, assessed as of {day}.',
    none: 'No data: no assessment is in force on this day.',
    table: 'Capabilities by phase',
    phase: 'Phase',
    now: 'Now',
    before: 'Assessment before',
    unassessed: 'not assessed',
    notPhases: 'Phases are not steps of equal size, and a fall is possible; so no mean is taken.',
    method: 'How it was assessed: {method}',
  },
  build(context) {
    const [assessment, framework] = [assessmentOn(context.snapshot), frameworkOn(context.snapshot)];
    if (assessment === undefined || framework === undefined) {
      // A report that is about nothing else says so; others leave it out.
      const isAbout = context.sectionNames.includes('prerequisites') && seesKind(context, 'assessment');
      return isAbout ? [paragraph([absent(context.label('none'))])] : undefined;
    }
    const before = comparableBefore(context, framework);
    const rows = phases.map((phase): Row =>
      row(
        cell(...(phase === undefined ? [absent(context.label('unassessed'))] : phaseLine(context, phase, ''))),
        countCell(framework, assessment, phase),
        ...(before === undefined ? [] : [countCell(framework, before, phase)]),
      ),
    );
    const columns = [
      column(context.label('phase')),
      numbers(context.label('now')),
      ...(before === undefined ? [] : [numbers(context.label('before'))]),
    ];
    const method = methodLine(context, assessment);
    return [
      paragraph(
        context.say('intro', {
          framework: context.text(framework.id, framework.title),
          day: day(assessment.data.date),
        }),
      ),
      table(context.say('table'), columns, rows),
      paragraph(context.say('notPhases')),
      ...(method.length === 0 ? [] : [paragraph(method)]),
    ];
  },
});
