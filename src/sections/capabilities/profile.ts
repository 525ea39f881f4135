import { assessmentOn, frameworkOn, movements, phaseOn } from '../../facts/capabilities.js';
import type { Capability, Movement } from '../../facts/capabilities.js';
import { liveActionsFor, openGaps } from '../../facts/gaps.js';
import { maySee } from '../../facts/visible.js';
import type { Framework } from '../../model/records.generated.js';
import type { Block, Cell, Line } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { absent, cell, cellOf, column, joined, mark, recordId, table, words } from '../inline.js';
import { seesKind } from '../visible-kind.js';
import { capabilityLine, phaseLine, phaseMark } from './_capability.js';

type Key =
  | 'capability'
  | 'phase'
  | 'movement'
  | 'gaps'
  | 'evidence'
  | 'unassessed'
  | 'up'
  | 'down'
  | 'same'
  | 'first'
  | 'notComparable'
  | 'noGap'
  | 'noAction'
  | 'confidence';

function movementLine(context: SectionContext<Key>, movement: Movement | undefined): Line {
  if (movement?.after === undefined) return [words('–')];
  if (!movement.comparable) return [absent(context.label('notComparable'))];
  if (movement.before === undefined) return context.say('first');
  if (movement.after === movement.before) return [mark('same', context.label('same'))];
  const from = phaseLine(context, movement.before, '');
  const [name, key] = movement.after > movement.before ? (['better', 'up'] as const) : (['worse', 'down'] as const);
  return [mark(name, ''), words(' '), ...context.say(key, { from })];
}

/** The open gaps of a capability, each with the live actions that address it. */
function gapCell(context: SectionContext<Key>, capability: Capability): Cell {
  const gaps = openGaps(context.snapshot).filter(({ data }) => data.capability === capability.id);
  if (gaps.length === 0) return cell(words(context.label('noGap')));
  return cellOf(
    ...gaps.map((gap): Line => {
      const actions = liveActionsFor(context.snapshot, gap.id).map(({ id }): Line => [recordId(id)]);
      const done = actions.length === 0 ? [absent(context.label('noAction'))] : joined(actions);
      return [recordId(gap.id), words(' → '), ...done];
    }),
  );
}

function evidenceCell(context: SectionContext<Key>, capability: Capability): Cell {
  const assessment = assessmentOn(context.snapshot);
  const entry = assessment?.data.capabilities.find((one) => one.capability === capability.id);
  const evidence = assessment === undefined ? [] : context.text(assessment.id, entry?.evidence);
  const confidence = entry?.confidence;
  return cellOf(
    evidence.length === 0 ? [words('–')] : evidence,
    confidence === undefined ? undefined : context.say('confidence', { level: context.word('level', confidence) }),
  );
}

function phaseCell(context: SectionContext<Key>, capability: Capability): Cell {
  const phase = phaseOn(context.snapshot, capability.id);
  const line = phaseLine(context, phase, context.label('unassessed'));
  return phase === undefined ? cellOf(line) : cellOf(line, [phaseMark(phase)]);
}

function domainTable(context: SectionContext<Key>, framework: Framework, domain: Framework['domains'][number]): Block {
  const moved = new Map(movements(context.snapshot).map((movement) => [movement.capability, movement]));
  const seesGaps = context.snapshot.dataset.keeps('gap') && seesKind(context, 'gap');
  const seesEvidence = maySee(context.snapshot, 'assessment', 'capabilities.evidence');
  const rows = framework.capabilities
    .filter((capability) => capability.domain === domain.id)
    .map((capability) => ({
      anchor: null,
      cells: [
        cellOf(capabilityLine(context, capability)),
        phaseCell(context, capability),
        cellOf(movementLine(context, moved.get(capability.id))),
        ...(seesGaps ? [gapCell(context, capability)] : []),
        ...(seesEvidence ? [evidenceCell(context, capability)] : []),
      ],
    }));
  const keys = ['capability', 'phase', 'movement'] as const;
  const columns = [
    ...keys.map((key) => column(context.label(key))),
    ...(seesGaps ? [column(context.label('gaps'))] : []),
    ...(seesEvidence ? [column(context.label('evidence'))] : []),
  ];
  return table(context.text('framework', domain.title), columns, rows);
}

export default defineSection<Key>({
  id: 'capabilities/profile',
  title: 'Profile by domain',
  messages: {
    capability: 'Capability',
    phase: 'Phase',
    movement: 'Since the assessment before',
    gaps: 'Open gaps → live actions',
    evidence: 'What the phase rests on',
    unassessed: 'not assessed',
    up: 'up from {from}',
    down: 'down from {from}',
    same: 'unchanged',
    first: 'first assessed now',
    notComparable: 'not comparable between editions',
    noGap: 'none',
    noAction: 'no live action',
    confidence: 'confidence: {level}',
  },
  build(context) {
    const framework = frameworkOn(context.snapshot);
    if (framework === undefined || assessmentOn(context.snapshot) === undefined) return undefined;
    return framework.domains.map((domain) => domainTable(context, framework, domain));
  },
});
