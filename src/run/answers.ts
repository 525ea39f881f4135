/* What the commands print: a validation and a measurement, as text and as JSON. */
import type { Period } from '../base/period.js';
import { plural, visible } from '../base/text.js';
import type { Finding } from '../model/finding.js';
import type { Measure } from '../model/measure.js';
import type { MetricsOutput, ValidationOutput } from '../model/records.generated.js';
import { unreadText } from '../render/explanation-text.js';
import { findingJson } from '../render/findings-json.js';
import { findingsText, tallyOf, tallyText } from '../render/findings-text.js';
import type { FindingsTextOptions } from '../render/findings-text.js';
import { piecesAt } from '../render/frame.js';
import type { Pieces } from '../render/frame.js';
import { measureJson } from '../render/measures-json.js';
import { measuresText } from '../render/measures-text.js';
import type { Paint } from '../render/paint.js';
import { safeJson, safeJsonList } from '../render/safe-json.js';
import { baseJson, baseText } from './base-words.js';
import { basisText, envelopeHead } from './envelope.js';
import { answerHead, answerText, basisLine, basisOf } from './printing.js';
import type { Answer, TextOptions } from './printing.js';
import type { Register } from './register.js';
import type { Validation } from './validate.js';
import { withholderOf } from './validate.js';

/** How a validation is printed for people. */
export type ValidationTextOptions = TextOptions & Pick<FindingsTextOptions, 'maximum' | 'quiet' | 'columns' | 'link'>;

/** Figures of a register on a day, for an audience. */
export interface Measurement extends Answer {
  /** What figures about a period are about, where somebody named it; else the last reporting period that ended. */
  readonly period?: Period;
  readonly measures: readonly Measure[];
}

/** Which rules were asked, in words, where it was not all of them. */
function choiceText({ onlyRules, ignoredRules }: Validation): string {
  const only = onlyRules === undefined ? '' : `, only ${plural(onlyRules.length, 'rule', 'rules')} asked for`;
  const ignored = ignoredRules.length === 0 ? '' : `, ${plural(ignoredRules.length, 'rule', 'rules')} ignored`;
  return only + ignored;
}

/** One line that sums up: how many findings of each severity, and on what they stand. */
export function closingLine(register: Register, validation: Validation, paint: Paint): string {
  const { findings, profile, records } = validation;
  const tally = tallyText(tallyOf(findings), paint);
  const basis = basisText(basisOf(register, validation));
  const choice = choiceText(validation);
  return `${tally} in ${plural(records, 'record', 'records')}; ${basis}, profile ${profile}${choice}`;
}

/**
 * A validation for people: findings with their frames, then one line that sums up.
 */
export function validationText(register: Register, validation: Validation, options: ValidationTextOptions): string {
  const { findings } = validation;
  const { parsed } = register;
  const withholder = withholderOf(register, validation);
  const piecesOf = (finding: Finding): Pieces | undefined => {
    const source = parsed.sourceOf(finding.path);
    const pieces = source === undefined ? undefined : piecesAt(source, finding);
    return pieces && withholder.pieces(finding, pieces);
  };
  const body = findingsText(findings, {
    ...options,
    piecesOf,
    relatedPiecesOf: (finding, { pointer, ...related }) => {
      if (pointer === undefined && validation.audience !== 'restricted') return undefined;
      return piecesOf({ ...finding, ...related, pointer: pointer ?? '', record: null });
    },
  });
  const { base, audience, onlyChanged } = validation;
  const judged = base === undefined ? '' : `${visible(baseText(base, audience, onlyChanged))}\n`;
  return `${body}${closingLine(register, validation, options.paint)}\n${judged}`;
}

/** A validation as JSON, in parts that make one object when joined. `schemas/validation-output.schema.json` describes it. */
export function* validationJson(register: Register, validation: Validation): Generator<string> {
  const { findings, files, records } = validation;
  const { profile, onlyRules, ignoredRules, base, audience, onlyChanged } = validation;
  const head = {
    ...envelopeHead('validation', basisOf(register, validation)),
    profile,
    only_rules: onlyRules === undefined ? null : [...onlyRules],
    ignored_rules: [...ignoredRules],
    ...(base === undefined ? {} : { base: baseJson(base, audience, onlyChanged) }),
  };
  yield `${safeJson(head).slice(0, -2)},\n  "findings": `;
  yield* safeJsonList(findings, findingJson, 2);
  const summary: ValidationOutput['summary'] = { files, records, ...tallyOf(findings) };
  yield `,\n  "summary": ${safeJson(summary, 2)}\n}\n`;
}

/** A measurement for people, as a table with what it stands on below. */
export function measurementText(register: Register, measurement: Measurement, options: TextOptions): string {
  const body = measuresText(measurement.measures, options.paint);
  const about = measurement.period === undefined ? '' : `, on ${measurement.period.id}`;
  return answerText(measurement, `${body}\n${basisLine(register, measurement)}${about}\n`, options);
}

/** A measurement as JSON; `schemas/metrics-output.schema.json` describes it. */
export function measurementJson(register: Register, measurement: Measurement): string {
  const envelope: MetricsOutput = {
    ...answerHead('metrics', register, measurement),
    ...(measurement.period === undefined ? {} : { period: measurement.period.id }),
    metrics: measurement.measures.map(measureJson),
  };
  return `${safeJson(envelope)}\n`;
}

/** On what the figures of a measurement stand, in words. */
export function measurementBasis(register: Register, measurement: Omit<Measurement, 'measures'>): string {
  const { unread } = measurement;
  const marked = unread.length === 0 ? '' : `; ${unreadText(unread)}`;
  return `${basisLine(register, measurement)}${marked}`;
}
