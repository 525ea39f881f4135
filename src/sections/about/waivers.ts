import { mayRead } from '../../model/audience.js';
import { seesKind } from '../visible-kind.js';
import type { Severity } from '../../model/finding.js';
import { waiversInForce } from '../../facts/waivers.js';
import type { Waiver } from '../../facts/waivers.js';
import { maySee } from '../../facts/visible.js';
import type { Block, Cell, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { cell, cellOf, column, day, paragraph, row, table, words } from '../inline.js';

type Key =
  | 'waivers'
  | 'none'
  | 'waiver'
  | 'rule'
  | 'covers'
  | 'reason'
  | 'decided'
  | 'expires'
  | 'wholeRule'
  | 'lowered'
  | 'declared'
  | 'here'
  | 'noneLowered'
  | 'decidedBy';

const severityOrder: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

function ruleLines(context: SectionContext<Key>, id: string): Line[] {
  const title = context.rules.find((rule) => rule.id === id)?.title;
  return [[words(id)], title === undefined ? [] : [words(title)]];
}

function coversCell(context: SectionContext<Key>, waiver: Waiver): Cell {
  const { record, scope } = waiver.data;
  if (record !== undefined) return cell(...context.titled(record));
  if (scope !== undefined) {
    return cell({ type: 'quote', text: scope, language: context.language, untranslated: false });
  }
  return cell(...context.say('wholeRule'));
}

function waiverRow(context: SectionContext<Key>, waiver: Waiver, showsReason: boolean): Row {
  const { rule, decided_on: decided, decided_by: by, expires_on: expires, reason } = waiver.data;
  return {
    anchor: waiver.id,
    cells: [
      cellOf([...context.titled(waiver.id)].slice(0, 1), ...ruleLines(context, rule)),
      coversCell(context, waiver),
      ...(showsReason ? [cell(...context.text(waiver.id, reason))] : []),
      cellOf([day(decided)], showsReason ? context.say('decidedBy', { decision: context.reference(by) }) : undefined),
      cell(day(expires)),
    ],
  };
}

function waiversBlock(context: SectionContext<Key>): Block {
  const waivers = waiversInForce(context.snapshot);
  if (waivers.length === 0) return paragraph(context.say('none'));
  const showsReason = maySee(context.snapshot, 'waiver', 'reason');
  const columns = [
    column(context.label('waiver')),
    column(context.label('covers')),
    ...(showsReason ? [column(context.label('reason'))] : []),
    column(context.label('decided')),
    column(context.label('expires')),
  ];
  const rows = waivers.map((waiver) => waiverRow(context, waiver, showsReason));
  return table(context.say('waivers'), columns, rows);
}

/** The rules whose severity the settings put below the one that they declare. */
function loweredBlock(context: SectionContext<Key>): Block {
  const settled = context.snapshot.dataset.settings.severities ?? {};
  const rows = context.rules.flatMap((rule) => {
    const here = Object.hasOwn(settled, rule.id) ? settled[rule.id] : undefined;
    if (here === undefined || severityOrder.indexOf(here) >= severityOrder.indexOf(rule.severity)) return [];
    return [
      row(
        cellOf(...ruleLines(context, rule.id)),
        cell(words(context.word('severity', rule.severity))),
        cell(words(context.word('severity', here))),
      ),
    ];
  });
  if (rows.length === 0) return paragraph(context.say('noneLowered'));
  const columns = (['rule', 'declared', 'here'] as const).map((key) => column(context.label(key)));
  return table(context.say('lowered'), columns, rows);
}

export default defineSection<Key>({
  id: 'about/waivers',
  title: 'Waivers in force and lowered severities',
  messages: {
    waivers: 'Waivers in force on the as-of day',
    none: 'No waiver is in force.',
    waiver: 'Waiver and rule',
    rule: 'Rule',
    covers: 'Covers',
    reason: 'Reason',
    decided: 'Decided',
    decidedBy: 'by {decision}',
    expires: 'Expires',
    wholeRule: 'the whole rule',
    lowered: 'Rules whose severity the settings lower',
    declared: 'Severity of the rule',
    here: 'Severity here',
    noneLowered: 'The settings lower no severity.',
  },
  build(context) {
    const isKept = context.snapshot.dataset.keeps('waiver');
    if (!isKept && !seesKind(context, 'waiver')) return undefined;
    // The settings' severities are the members' business.
    const seesSeverities = mayRead(context.snapshot.audience, 'members');
    return [waiversBlock(context), ...(seesSeverities ? [loweredBlock(context)] : [])];
  },
});
