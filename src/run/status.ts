/* What `status` answers, as text and as JSON. */
import { headlineMetrics } from '../facts/headlines.js';
import type { Measure } from '../model/measure.js';
import type { StatusOutput } from '../model/records.generated.js';
import type { StatusView } from '../model/status.js';
import { viewStatus } from '../query/status/view.js';
import { statusJson as renderJson } from '../render/status-json.js';
import { statusText as renderText } from '../render/status-text.js';
import { safeJson } from '../render/safe-json.js';
import { measure } from './measure.js';
import { answerHead, answerText, basisLine } from './printing.js';
import type { Answer, TextOptions } from './printing.js';
import { snapshotFor } from './register.js';
import type { Register } from './register.js';

/** How a register stands on a day, for an audience. */
export interface Status extends Answer {
  readonly view: StatusView;
  /** The headline figures, in their order. */
  readonly figures: readonly Measure[];
}

/** Gathers how a register stands. */
export function statusOf(register: Register, { asOf, audience }: Omit<Answer, 'unread'>): Status {
  const snapshot = snapshotFor(register, asOf, audience);
  const measures = new Map(measure(snapshot, { only: headlineMetrics }).map((one) => [one.id, one]));
  const figures = headlineMetrics.flatMap((id) => measures.get(id) ?? []);
  return {
    asOf,
    audience,
    unread: register.parsed.unread,
    view: viewStatus(snapshot, register.parsed.dataset),
    figures,
  };
}

/**
 * A status for people.
 *
 * @param options width: of the terminal in columns; maximum: how many entries of a part are shown at most
 */
export function statusText(
  register: Register,
  status: Status,
  options: TextOptions & { readonly width: number; readonly maximum: number },
): string {
  const body = renderText(status.view, status.figures, options);
  return answerText(status, `${body}\n${basisLine(register, status)}\n`, options);
}

/** A status as JSON; `schemas/status-output.schema.json` describes it. */
export function statusJson(register: Register, status: Status): string {
  const envelope: StatusOutput = {
    ...answerHead('status', register, status),
    ...renderJson(status.view, status.figures),
  };
  return `${safeJson(envelope)}\n`;
}
