/** A figure that a text is bound to: `{{metric "progress/on-time"}}`. Nothing else between braces is read. */
const bound = /\{\{\s*metric\s+"([a-z-]+\/[a-z-]+)"\s*\}\}/gu;

/** Anything that looks as if it were meant to be one. */
const braced = /\{\{[^{}]{0,200}\}\}/gu;

/** The ids of the metrics that a text is bound to, each once, in the order of the text. */
export function boundMetrics(text: string): readonly string[] {
  return [...new Set([...text.matchAll(bound)].flatMap((match) => match[1] ?? []))];
}

/** A text with something in place of each bound figure. */
export function replaceBound(text: string, replacement: (found: string, metric: string) => string): string {
  return text.replace(bound, replacement);
}

/** What stands in double braces and is no bound figure, so that it would be printed as it stands. */
export function unreadBindings(text: string): readonly string[] {
  return [...replaceBound(text, () => '').matchAll(braced)].map(([found]) => found);
}
