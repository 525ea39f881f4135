/* What every answer to a question about a register has in common, as text and as JSON. */
import { defuse } from '../base/defuse.js';
import { visible } from '../base/text.js';
import type { Day } from '../base/day.js';
import type { Audience } from '../model/audience.js';
import { unreadText } from '../render/explanation-text.js';
import type { Paint } from '../render/paint.js';
import { basisText, envelopeHead } from './envelope.js';
import type { Basis, EnvelopeHead } from './envelope.js';
import type { Register } from './register.js';

/** How text is printed. */
export interface TextOptions {
  readonly paint: Paint;
  /** Whether it goes where a service may take a line for a command. */
  readonly defused: boolean;
}

/** On what an answer stands, and for whom it is. */
export interface Answer {
  readonly asOf: Day;
  readonly audience: Audience;
  /** Records that could not be read, and are missing from the answer. */
  readonly unread: readonly string[];
}

/** Which knowledge an answer stands on. */
export function basisOf({ provenance }: Register, { asOf, audience }: Pick<Answer, 'asOf' | 'audience'>): Basis {
  return { provenance, asOf, audience };
}

/** Text with a warning before it where records are missing, safe for the place where it goes. */
export function answerText(answer: Answer, text: string, { paint, defused }: TextOptions): string {
  const { unread } = answer;
  const warning = unread.length === 0 ? '' : `${paint.warning(unreadText(unread))}\n\n`;
  return defused ? defuse(`${warning}${text}`) : `${warning}${text}`;
}

/** On what an answer stands, as a line of its own. */
export function basisLine(register: Register, answer: Answer): string {
  return basisText(basisOf(register, answer));
}

/** The beginning of an answer's envelope. */
export function answerHead<Kind extends string>(
  kind: Kind,
  register: Register,
  answer: Answer,
): EnvelopeHead<Kind> & { unread: string[] } {
  return { ...envelopeHead(kind, basisOf(register, answer)), unread: answer.unread.map(visible) };
}
