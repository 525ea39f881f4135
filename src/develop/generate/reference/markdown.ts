/** Text as Markdown shows it, with nothing of it taken for markup. */
export function plainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Code within a line. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A place that can be linked to: hosts make anchors of headings in ways of their own, so it is set explicitly. */
export function anchor(id: string): string {
  return `<a id="${id.replace('/', '-')}"></a>`;
}

/** A block of code. */
export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
