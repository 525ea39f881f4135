import { computedOutlook, reportedOutlook } from '../facts/outlook.js';
import type { ComputedOutlook, Outlook } from '../facts/outlook.js';
import type { RegisterRecord } from '../model/record.js';
import type { Cell, Inline } from '../model/view.js';
import type { SectionContext } from './define.js';
import { cellOf, mark, words } from './inline.js';

type Action = RegisterRecord<'action'>;

/** An outlook as a mark with its word. */
export function outlookMark(context: SectionContext, outlook: Outlook): Inline {
  return mark(outlook, context.word('outlook', outlook));
}

/** Whether what the lead reports differs from what the published rule says of the facts. */
export function outlooksDiffer(context: SectionContext, action: Action): boolean {
  const computed = computedOutlook(context.snapshot, action);
  const reported = reportedOutlook(context.snapshot, action);
  if (reported === undefined) return false;
  return ['green', 'amber', 'red'].includes(computed.outlook) && computed.outlook !== reported.outlook;
}

/** The phrases that {@link outlookCell} needs; a section that shows outlooks has them among its own. */
export const outlookMessages = {
  reportedAs: 'reported {outlook}',
  factsSay: 'the facts say {outlook}',
} as const;

type OutlookContext = SectionContext<keyof typeof outlookMessages>;

function secondLine(context: OutlookContext, action: Action, computed: ComputedOutlook): readonly Inline[] {
  if (computed.outlook === 'not-reported' || (computed.outlook === 'red' && computed.reason === 'not-reported-twice')) {
    return context.say('factsSay', { outlook: outlookMark(context, computed.ofTheFacts) });
  }
  const reported = reportedOutlook(context.snapshot, action);
  if (reported === undefined || !outlooksDiffer(context, action)) return [];
  return context.say('reportedAs', { outlook: outlookMark(context, reported.outlook) });
}

/** The outlook of an action by the published rule, with its reason, and what the lead reports where that differs. */
export function outlookCell(context: OutlookContext, action: Action): Cell {
  const computed = computedOutlook(context.snapshot, action);
  const isPlain = computed.reason === 'complete' || computed.reason === 'not-due' || computed.reason === 'not-reported';
  return cellOf(
    [outlookMark(context, computed.outlook)],
    isPlain ? [] : [words(context.word('reason', computed.reason))],
    secondLine(context, action, computed),
  );
}
