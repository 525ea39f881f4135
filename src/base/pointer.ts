/** JSON pointers (RFC 6901): the address of a value inside a record. */

const escapeSegment = (segment: string | number): string =>
  typeof segment === 'number' ? String(segment) : segment.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * The pointer to a value.
 *
 * @param segments keys and positions (from 0) on the way down; none gives the pointer to the whole document, `''`
 */
export function pointer(...segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${escapeSegment(segment)}`).join('');
}

/** A pointer that goes further down from another one. */
export function extendPointer(start: string, ...segments: readonly (string | number)[]): string {
  return start + pointer(...segments);
}

/**
 * The segments of a pointer, unescaped. Positions come back as text: only the document knows a list from a mapping.
 *
 * @throws SyntaxError when the text is not a JSON pointer
 */
export function parsePointer(text: string): string[] {
  if (text === '') return [];
  if (!text.startsWith('/') || /~(?![01])/.test(text)) {
    throw new SyntaxError(`Not a JSON pointer: ${JSON.stringify(text)}. It starts with "/", and "~" is written "~0".`);
  }
  return text
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * The pointer to the mapping or list that holds a value.
 *
 * @returns undefined for the whole document, which nothing holds
 */
export function parentPointer(text: string): string | undefined {
  return text === '' ? undefined : text.slice(0, text.lastIndexOf('/'));
}
