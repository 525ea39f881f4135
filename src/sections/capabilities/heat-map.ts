import { assessmentBefore, assessmentOn, frameworkOn, movements, phaseOn } from '../../facts/capabilities.js';
import type { Movement } from '../../facts/capabilities.js';
import type { StepPlace, StepsPanel } from '../../model/chart.js';
import type { Framework } from '../../model/records.generated.js';
import type { Line, Row } from '../../model/view.js';
import { chart } from '../chart.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { absent, cell, column, number, numbers, paragraph, row, words } from '../inline.js';
import { capabilityLine } from './_capability.js';

type Key =
  | 'none'
  | 'moved'
  | 'unmoved'
  | 'first'
  | 'up'
  | 'down'
  | 'same'
  | 'unassessed'
  | 'note'
  | 'noteFirst'
  | 'table'
  | 'capability'
  | 'phase'
  | 'before';

const phases = [1, 2, 3, 4] as const;

type Moves = ReadonlyMap<string, Movement>;
type Capability = Framework['capabilities'][number];

/** The phase before, where the two can be compared. */
function beforeOf(moves: Moves, id: string): number | undefined {
  const movement = moves.get(id);
  return movement?.comparable === true ? movement.before : undefined;
}

const placeOf = (phase: number | undefined): StepPlace | null =>
  phase === undefined ? null : { step: phase - 1, mark: null };

function noteOf(context: SectionContext<Key>, phase: number | undefined, before: number | undefined): Line {
  if (phase === undefined) return [words(context.label('unassessed'))];
  if (before === undefined) return [];
  if (before === phase) return context.say('same');
  return context.say(before < phase ? 'up' : 'down', { from: before });
}

function panelOf(context: SectionContext<Key>, moves: Moves, domain: Framework['domains'][number]): StepsPanel {
  const own = frameworkOn(context.snapshot)?.capabilities.filter((one) => one.domain === domain.id) ?? [];
  return {
    kind: 'steps',
    heading: context.text('framework', domain.title),
    steps: phases.map((phase) => [number(phase)]),
    rows: own.map((capability) => {
      const [now, before] = [phaseOn(context.snapshot, capability.id), beforeOf(moves, capability.id)];
      return {
        label: capabilityLine(context, capability),
        note: noteOf(context, now, before),
        before: placeOf(before),
        now: placeOf(now),
      };
    }),
  };
}

function titleOf(context: SectionContext<Key>, framework: Framework, moves: Moves): Line {
  const states = framework.capabilities.map(({ id }) => ({
    now: phaseOn(context.snapshot, id),
    before: beforeOf(moves, id),
  }));
  const known = states.filter(({ now }) => now !== undefined);
  const far = known.filter(({ now }) => now !== undefined && now >= 3).length;
  const counts = { count: far, all: framework.capabilities.length };
  if (assessmentBefore(context.snapshot) === undefined) return context.say('first', counts);
  const moved = (test: (now: number, before: number) => boolean): number =>
    known.filter(({ now, before }) => now !== undefined && before !== undefined && test(now, before)).length;
  const [up, down] = [moved((now, before) => now > before), moved((now, before) => now < before)];
  return context.say(up + down === 0 ? 'unmoved' : 'moved', { ...counts, up, down });
}

function rowOf(context: SectionContext<Key>, moves: Moves, capability: Capability, isFirst: boolean): Row {
  const shown = (phase: number | undefined): ReturnType<typeof cell> =>
    cell(phase === undefined ? absent(context.label('unassessed')) : number(phase));
  return row(
    cell(...capabilityLine(context, capability)),
    shown(phaseOn(context.snapshot, capability.id)),
    ...(isFirst ? [] : [shown(beforeOf(moves, capability.id))]),
  );
}

export default defineSection<Key>({
  id: 'capabilities/heat-map',
  title: 'Where each capability stands',
  messages: {
    none: 'No data: no capability has been assessed.',
    unmoved: {
      zero: 'None of {all} capabilities stands at phase 3 or 4; none moved since the assessment before',
      one: '{count} of {all} capabilities stands at phase 3 or 4; none moved since the assessment before',
      other: '{count} of {all} capabilities stand at phase 3 or 4; none moved since the assessment before',
    },
    moved: {
      zero: 'None of {all} capabilities stands at phase 3 or 4; {up} rose and {down} fell since the assessment before',
      one: '{count} of {all} capabilities stands at phase 3 or 4; {up} rose and {down} fell since the assessment before',
      other:
        '{count} of {all} capabilities stand at phase 3 or 4; {up} rose and {down} fell since the assessment before',
    },
    first: {
      zero: 'None of {all} capabilities stands at phase 3 or 4 in the first assessment',
      one: '{count} of {all} capabilities stands at phase 3 or 4 in the first assessment',
      other: '{count} of {all} capabilities stand at phase 3 or 4 in the first assessment',
    },
    up: 'up from {from}',
    down: 'down from {from}',
    same: 'unchanged',
    unassessed: 'not assessed',
    note: 'Filled: the phase now, darker the further; dashed: the phase in the assessment before.',
    noteFirst: 'Filled: the phase, darker the further.',
    table: 'Capabilities with their phase now and before',
    capability: 'Capability',
    phase: 'Phase',
    before: 'Phase before',
  },
  build(context) {
    const framework = frameworkOn(context.snapshot);
    if (framework === undefined || assessmentOn(context.snapshot) === undefined) return undefined;
    const isKnown = framework.capabilities.some(({ id }) => phaseOn(context.snapshot, id) !== undefined);
    if (!isKnown) return [paragraph([absent(context.label('none'))])];
    const isFirst = assessmentBefore(context.snapshot) === undefined;
    const moves = new Map(movements(context.snapshot).map((movement) => [movement.capability, movement]));
    return [
      chart(context, {
        title: titleOf(context, framework, moves),
        panels: framework.domains.map((domain) => panelOf(context, moves, domain)),
        note: context.say(isFirst ? 'noteFirst' : 'note'),
        caption: context.label('table'),
        columns: [
          column(context.label('capability')),
          numbers(context.label('phase')),
          ...(isFirst ? [] : [numbers(context.label('before'))]),
        ],
        rows: framework.capabilities.map((capability) => rowOf(context, moves, capability, isFirst)),
      }),
    ];
  },
});
