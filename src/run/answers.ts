/* What the commands print: a validation and a measurement, as text and as JSON. */
import { plural } from '../base/text.js';
import type { Measure } from '../model/measure.js';
import type { MetricsOutput, ValidationOutput } from '../model/records.generated.js';
import { unreadText } from '../render/explanation-text.js';
import { findingsJson } from '../render/findings-json.js';
import { findingsText, tallyOf, tallyText } from '../render/findings-text.js';
import { piecesAt } from '../render/frame.js';
import { measuresJson } from '../render/measures-json.js';
import { measuresText } from '../render/measures-text.js';
import { basisText, envelopeHead } from './envelope.js';
import { answerHead, answerText, basisLine, basisOf, jsonText } from './printing.js';
import type { Answer, TextOptions } from './printing.js';
import type { Register } from './register.js';
import type { Validation } from './validate.js';
import { withholderOf } from './validate.js';

/** Figures of a register on a day, for an audience. */
export interface Measurement extends Answer {
  readonly measures: readonly Measure[];
}

/**
 * A validation for people: findings with their frames, then one line that sums up.
 *
 * @param options maximum: how many findings are printed at most
 */
export function validationText(
  register: Register,
  validation: Validation,
  options: TextOptions & { readonly maximum: number },
): string {
  const { findings, profile, records } = validation;
  const { parsed } = register;
  const withholder = withholderOf(register, validation.audience);
  const body = findingsText(findings, {
    ...options,
    piecesOf: (finding) => {
      const source = parsed.sourceOf(finding.path);
      const pieces = source === undefined ? undefined : piecesAt(source, finding);
      return pieces && withholder.pieces(finding, pieces);
    },
  });
  const tally = tallyText(tallyOf(findings), options.paint);
  const basis = basisText(basisOf(register, validation));
  return `${body}${tally} in ${plural(records, 'record', 'records')}; ${basis}, profile ${profile}\n`;
}

/** How many findings are turned into text at once: a hundred thousand of them at once would fill the memory. */
const slice = 100;

/** A validation as JSON, in parts that make one object when joined. `schemas/validation-output.schema.json` describes it. */
export function* validationJson(register: Register, validation: Validation): Generator<string> {
  const { findings, files, records } = validation;
  const head = { ...envelopeHead('validation', basisOf(register, validation)), profile: validation.profile };
  yield `${jsonText(head).slice(0, -2)},\n  "findings": [`;
  for (let start = 0; start < findings.length; start += slice) {
    const some = findingsJson(findings.slice(start, start + slice));
    const lines = some.map((finding) => jsonText(finding).replaceAll('\n', '\n    '));
    yield `${start === 0 ? '' : ','}\n    ${lines.join(',\n    ')}`;
  }
  const summary: ValidationOutput['summary'] = { files, records, ...tallyOf(findings) };
  const end = findings.length === 0 ? '' : '\n  ';
  yield `${end}],\n  "summary": ${jsonText(summary).replaceAll('\n', '\n  ')}\n}\n`;
}

/** A measurement for people, as a table with what it stands on below. */
export function measurementText(register: Register, measurement: Measurement, options: TextOptions): string {
  const body = measuresText(measurement.measures, options.paint);
  return answerText(measurement, `${body}\n${basisLine(register, measurement)}\n`, options);
}

/** A measurement as JSON; `schemas/metrics-output.schema.json` describes it. */
export function measurementJson(register: Register, measurement: Measurement): string {
  const envelope: MetricsOutput = {
    ...answerHead('metrics', register, measurement),
    metrics: measuresJson(measurement.measures),
  };
  return `${jsonText(envelope)}\n`;
}

/** On what the figures of a measurement stand, in words. */
export function measurementBasis(register: Register, measurement: Omit<Measurement, 'measures'>): string {
  const { unread } = measurement;
  const marked = unread.length === 0 ? '' : `; ${unreadText(unread)}`;
  return `${basisLine(register, measurement)}${marked}`;
}
