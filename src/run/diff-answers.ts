/* What `diff` prints: text and JSON. */
import { safeJson } from '../render/safe-json.js';
import { defuse } from '../base/defuse.js';
import type { Day } from '../base/day.js';
import { visible } from '../base/text.js';
import { changeLine } from '../compare/words.js';
import type { Audience } from '../model/audience.js';
import type { RecordChange, ShownValue, ValueChange } from '../model/change.js';
import type { DiffOutput } from '../model/records.generated.js';
import { changesText } from '../render/changes-text.js';
import { lineText } from '../render/text-dialect.js';
import type { TextOptions } from './printing.js';
import { incompleteText, sideText } from './diff.js';
import type { ComparedSide, Comparison } from './diff.js';
import { envelopeHead } from './envelope.js';

/** A comparison for people at a terminal. */
export function diffText(comparison: Comparison, { paint, defused }: TextOptions): string {
  const { from, to, audience, groups } = comparison;
  const incomplete = incompleteText(comparison);
  const warning = incomplete === undefined ? '' : `${paint.warning(incomplete)}\n\n`;
  const forWhom = audience === 'restricted' ? '' : `, for ${audience === 'public' ? 'the public' : audience}`;
  const span = `from ${sideText(from, audience)} to ${sideText(to, audience)}${forWhom}`;
  const text = `${warning}${changesText(groups, paint)}; ${span}\n`;
  return defused ? defuse(text) : text;
}

type ShownJson = DiffOutput['groups'][number]['changes'][number]['values'][number]['from'];

/** A value as JSON: references as they lead, texts whole. */
export function shownJson(value: ShownValue | null): ShownJson {
  if (value === null) return null;
  if (value.type !== 'item') return { ...value };
  return { type: 'item', parts: value.parts.map(({ title, value: part }) => ({ title, value: shownJson(part) })) };
}

/** A change of a value as JSON, with the sentence that tells it. */
export function valueJson(change: ValueChange): DiffOutput['groups'][number]['changes'][number]['values'][number] {
  const { ground } = change;
  return {
    field: change.field,
    title: change.title,
    within: change.within.map(({ noun, name }) => ({ noun, name: shownJson(name) })),
    language: change.language,
    type: change.type,
    from: shownJson(change.from),
    to: shownJson(change.to),
    ground:
      ground === null
        ? null
        : { decision: shownJson(ground.decision), on: ground.on, reason: shownJson(ground.reason) },
    words: lineText(changeLine(change)),
  };
}

/** What became of a record as JSON. */
export function changeJson(change: RecordChange): DiffOutput['groups'][number]['changes'][number] {
  const { kind, id, formerly, title, lead, type, end, values } = change;
  const head = { kind, id, formerly, title, lead: shownJson(lead), type, end: shownJson(end) };
  return { ...head, values: values.map(valueJson) };
}

function sideJson({ point, day, unread }: ComparedSide, audience: Audience): DiffOutput['from'] {
  const isOpen = audience === 'restricted';
  return {
    name: isOpen ? visible(point.name) : (day ?? 'working tree'),
    day,
    commit: isOpen ? point.commit : null,
    unread: isOpen ? unread.map(visible) : [],
    unread_count: unread.length,
  };
}

/** A comparison as JSON; `schemas/diff-output.schema.json` describes it. */
export function diffJson(comparison: Comparison, asOf: Day): string {
  const { from, to, audience, by, groups } = comparison;
  const changes = groups.flatMap((group) => group.changes);
  const count = (type: RecordChange['type']): number => changes.filter((change) => change.type === type).length;
  const output: DiffOutput = {
    ...envelopeHead('diff', { provenance: to.provenance, asOf, audience }),
    commit: audience === 'restricted' ? to.provenance.commit : null,
    from: sideJson(from, audience),
    to: sideJson(to, audience),
    by,
    groups: groups.map(({ key, title, changes: list }) => ({ key, title, changes: list.map(changeJson) })),
    summary: {
      added: count('added'),
      changed: count('changed'),
      retired: count('retired'),
      removed: count('removed'),
    },
  };
  return `${safeJson(output)}\n`;
}
