/*
 * XML 1.0 forbids most control characters, even as references; the others in this list would change what a reader sees. U+FFFE and
 * U+FFFF are no characters to it.
 */
const forbidden =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A character as people may read it: `\x1b`, `\u202e`. */
function shown(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text of which nothing is markup, and no part a command to a service that reads it in a log (`::…` and `##[…]`). */
function escaped(text: string): string {
  return text
    .replace(forbidden, shown)
    .replace(/[&<>"']/gu, (character) => entities[character] ?? '')
    .replaceAll('##', '#&#35;')
    .replaceAll('::', ':&#58;');
}

/** A quoted attribute. Line ends and tabs would be read as blanks, so they are written as references. */
export function xmlAttribute(text: string): string {
  const lines = escaped(text).replace(/[\t\n\r]/gu, (character) => `&#${String(character.charCodeAt(0))};`);
  return `"${lines}"`;
}

/** One line of an element's text: a line end in it is shown, so that no text can pass for a line of ours. */
export function xmlLine(text: string): string {
  return escaped(text).replace(/[\t\n\r]/gu, shown);
}
