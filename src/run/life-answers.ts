/* What `log` and `blame` print of one record: text and JSON. */
import { safeJson } from '../render/safe-json.js';
import { defuse } from '../base/defuse.js';
import { visible } from '../base/text.js';
import type { Life, LifeEntry } from '../model/life.js';
import type { BlameOutput, LogOutput } from '../model/records.generated.js';
import { blameText as renderBlame, lifeText as renderLife } from '../render/life-text.js';
import type { TextOptions } from './printing.js';
import { changeJson, shownJson } from './diff-answers.js';
import { envelopeHead } from './envelope.js';
import type { Basis } from './envelope.js';

/** A life, and on what it stands. */
export interface LifeAnswer extends Omit<Basis, 'provenance'> {
  readonly register: Pick<Basis, 'provenance'>;
  readonly life: Life;
}

const isOpen = ({ audience }: LifeAnswer): boolean => audience === 'restricted';

/** The life of a record for people at a terminal. */
export function lifeText(answer: LifeAnswer, { paint, defused }: TextOptions): string {
  const text = renderLife(answer.life, { paint, isOpen: isOpen(answer) });
  return defused ? defuse(text) : text;
}

/** The values of a record with their origin, for people at a terminal. */
export function blameText(answer: LifeAnswer, { paint, defused }: TextOptions): string {
  const text = renderBlame(answer.life, { paint, isOpen: isOpen(answer) });
  return defused ? defuse(text) : text;
}

const headOf = <Kind extends string>(kind: Kind, answer: LifeAnswer): ReturnType<typeof envelopeHead<Kind>> => {
  const head = envelopeHead(kind, { ...answer, provenance: answer.register.provenance });
  return { ...head, commit: isOpen(answer) ? head.commit : null };
};

/** Where a value comes from: the commit for those who may know it, and its day. */
function originJson(
  { commit, day, author, subject }: LifeEntry,
  open: boolean,
): LogOutput['entries'][number]['origin'] {
  return open
    ? { day, commit, author: visible(author), subject: visible(subject) }
    : { day, commit: null, author: null, subject: null };
}

const recordJson = ({ kind, id, title, isPresent }: Life): LogOutput['record'] => ({
  kind,
  id,
  title,
  present: isPresent,
});

/** The life of a record as JSON; `schemas/log-output.schema.json` describes it. */
export function lifeJson(answer: LifeAnswer): string {
  const { life } = answer;
  const output: LogOutput = {
    ...headOf('log', answer),
    record: recordJson(life),
    entries: life.entries.map((entry) => ({
      origin: originJson(entry, isOpen(answer)),
      change: entry.change === undefined ? null : changeJson(entry.change),
    })),
    stays: life.stays.map((stay) => ({ ...stay })),
    moves: life.moves.map((move) => ({ ...move })),
  };
  return `${safeJson(output)}\n`;
}

/** The values of a record with their origin as JSON; `schemas/blame-output.schema.json` describes it. */
export function blameJson(answer: LifeAnswer): string {
  const { life } = answer;
  const output: BlameOutput = {
    ...headOf('blame', answer),
    record: recordJson(life),
    values: life.values.map(({ field, title, value, entry }) => ({
      field,
      title,
      value: shownJson(value),
      origin: entry === undefined ? null : originJson(entry, isOpen(answer)),
    })),
  };
  return `${safeJson(output)}\n`;
}
