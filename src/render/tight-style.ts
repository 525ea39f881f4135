/** A string of a style sheet, or a comment in it. */
const strings = /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|\/\*[\s\S]*?\*\//gu;

function tight(rules: string): string {
  return rules
    .replace(/\s+/gu, ' ')
    .replace(/ ?([{};,>]) ?/gu, '$1')
    .replace(/: /gu, ':')
    .replace(/;\}/gu, '}')
    .replace(/(?<=[ :(,+-])0(?=\.[0-9])/gu, '');
}

/** A style sheet without what only people need who write it; on one line, since browsers count line breaks before they take the hash. */
export function tightStyle(style: string): string {
  const uncommented = style.replace(strings, (_found, string: string | undefined) => string ?? '');
  return uncommented
    .split(strings)
    .map((part, index) => (index % 2 === 0 ? tight(part) : part))
    .join('')
    .trim();
}
