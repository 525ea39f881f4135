import type { Audience } from '../model/audience.js';
import type { ReportOutput } from '../model/records.generated.js';
import type { Block, ExplainedMeasure, ReportView } from '../model/view.js';
import type { Measure } from '../model/measure.js';
import type { Provenance } from '../model/source.js';
import { measureJson } from '../render/measures-json.js';
import { safeJsonLines } from '../render/safe-json.js';
import { envelopeHead } from './envelope.js';

/** A value with its keys written as JSON has them here: `words_language`. Ids of metrics are keys too, and have no capitals. */
function snakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key.replace(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`),
      snakeCase(part),
    ]),
  );
}

/** A block without what only a drawing needs: a chart is its sentence and its data. */
function blockJson(block: Block): unknown {
  if (block.type !== 'chart') return block;
  const { type, title, source, data } = block;
  return { type, title, source, data };
}

type FigureJson = ReportOutput['figures'][number];

function earlierJson({ state, value, values, numerator, denominator }: Measure): FigureJson['before'] {
  return { state, value, values: [...values], numerator, denominator };
}

function figureJson({ title, definition, formula, now, before }: ExplainedMeasure): FigureJson {
  const earlier = before === null ? null : earlierJson(before);
  return { title, definition, formula, now: measureJson(now), before: earlier };
}

/** What a report in JSON stands on, besides what its view says. */
export interface ReportJsonBasis {
  readonly provenance: Provenance;
  readonly audience: Audience;
  /** Whether records could not be read. */
  readonly isIncomplete: boolean;
}

/** A report as JSON; `schemas/report-output.schema.json` describes it. */
export function reportJson(view: ReportView, { provenance, audience, isIncomplete }: ReportJsonBasis): string {
  const { frame } = view;
  const head = {
    ...envelopeHead('report', { provenance, asOf: view.asOf, audience }),
    incomplete: isIncomplete,
    report: {
      name: view.report,
      about: view.about,
      period: view.period,
      language: view.language,
      words_language: view.wordsLanguage,
      title: frame.title,
      register: frame.register,
      subject: frame.period,
      draft: frame.draft,
      warnings: frame.warnings,
      colophon: frame.colophon,
    },
  };
  const sections = view.sections.map(({ id, title, part, blocks }) => ({
    id,
    title,
    part,
    blocks: snakeCase(blocks.map(blockJson)),
  }));
  return safeJsonLines(head, { figures: view.figures.map(figureJson), sections });
}
