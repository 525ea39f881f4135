import { Misuse } from '../../model/errors.js';
import type { Span } from './expression.js';

/**
 * What is wrong with an expression, at its place.
 *
 * @param source the whole expression
 * @param span what a person should look at; empty for a place between characters
 */
export function problem(source: string, { start, end }: Span, message: string, help?: string): Misuse {
  return new Misuse(message, help, { text: source, start, end });
}
