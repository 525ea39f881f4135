/**
 * The parts of what stands at the foot of each printed page, such as `Page {page} of {pages}`.
 *
 * @param say makes a part of its words
 * @param count makes a part that the printing program fills with a number
 */
export function pageFoot<T>(phrase: string, say: (text: string) => T, count: (what: 'page' | 'pages') => T): T[] {
  return phrase
    .split(/(\{pages?\})/u)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? count('page') : part === '{pages}' ? count('pages') : say(part)));
}
