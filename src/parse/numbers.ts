import { truncate, visible } from '../base/text.js';
import type { Statement } from './problem.js';

/** How many digits a number keeps exactly, whatever they are. */
export const exactDigits = 15;

interface Doubt {
  readonly messageId: string;
  readonly message: string;
  readonly help: string;
}

/** How many digits a number has as it is written, without zeros before the first other one. */
export function digitsOf(source: string): number {
  const digits = source.replace(/[eE].*$/, '').replace(/[^0-9]/g, '');
  return digits.replace(/^0+/, '').length;
}

function doubtAbout(source: string, value: number, shown: string): Doubt | undefined {
  if (!Number.isFinite(value)) {
    const message = `${shown} is not a number that can be counted with`;
    return { messageId: 'not-finite', message, help: 'Write a finite number, or remove the key.' };
  }
  if (/^[-+]?0[0-9]/.test(source)) {
    const message = `${shown} would be read as ${value}, without its zeros`;
    return { messageId: 'leading-zero', message, help: 'If it is a number, leave out the zeros before it.' };
  }
  if (/^0[xo]/.test(source)) {
    const message = `${shown} would be read as ${value}`;
    return { messageId: 'not-decimal', message, help: `If it is a number, write ${value}.` };
  }
  if (Object.is(value, -0)) return { messageId: 'negative-zero', message: 'zero has no sign', help: 'Write 0.' };
  const digits = digitsOf(source);
  if (digits <= exactDigits && (value !== 0 || digits === 0)) return undefined;
  const message = `${shown} has more digits than a number can keep exactly (${exactDigits})`;
  return { messageId: 'too-long', message, help: 'An exact amount is written in quotes.' };
}

/**
 * Says why a number as it is written is not the number that was meant.
 *
 * @param source how the file writes it
 * @param value how it would be read
 * @returns undefined where the two are the same
 */
export function numberStatement(source: string, value: number): Statement | undefined {
  const shown = truncate(visible(source), 40);
  const doubt = doubtAbout(source, value, shown);
  if (doubt === undefined) return undefined;
  const help = `${doubt.help} If it is text, write it in quotes: "${shown}".`;
  return { rule: 'yaml/number', ...doubt, help, suggestions: [`"${source}"`] };
}
