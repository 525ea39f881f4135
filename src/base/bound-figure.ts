/** How a figure that is asserted relates to the value that stands in the text. */
export type Relation = 'is' | 'at least' | 'at most';

/** A figure that a text is bound to. */
export interface Binding {
  /** As it stands in the text. */
  readonly text: string;
  /** `family/name`. */
  readonly metric: string;
  /** What the text says the figure is; undefined where it leaves that to the data. */
  readonly claim: { readonly relation: Relation; readonly value: string } | undefined;
}

/*
 * `{{metric "progress/on-time"}}` prints a figure, `{{metric "progress/on-time" is 66.7 %}}` prints it and says what it is, and
 * `{{assert "progress/overdue" at most 4}}` only says so. A value is a number, a percentage, `8 of 12`, or a sum: `USD 2160000`.
 * Nothing else between braces is read.
 */
const amount = String.raw`-?[0-9]{1,15}(?:\.[0-9]{1,6})?`;
const value = String.raw`(?:[A-Z]{3} )?${amount}(?: ?%| of ${amount})?`;
const claim = String.raw`\s+(is|at least|at most)\s+(${value})`;
const named = String.raw`"([a-z-]{1,60}\/[a-z-]{1,60})"`;
const bound = new RegExp(String.raw`\{\{\s*(?:metric\s+${named}(?:${claim})?|assert\s+${named}${claim})\s*\}\}`, 'gu');

/** Anything that looks as if it were meant to be one. */
const braced = /\{\{[^{}]{0,200}\}\}/gu;

function bindingOf([
  text = '',
  printed,
  relation,
  said,
  asserted,
  assertedRelation,
  assertedValue,
]: RegExpMatchArray): Binding {
  const [how, what] = [relation ?? assertedRelation, said ?? assertedValue];
  return {
    text,
    metric: printed ?? asserted ?? '',
    claim: how === undefined || what === undefined ? undefined : { relation: how as Relation, value: what },
  };
}

/** The figures that a text is bound to, in the order of the text. */
export function bindingsIn(text: string): readonly Binding[] {
  return [...text.matchAll(bound)].map(bindingOf);
}

/** The ids of the metrics that a text is bound to, each once, in the order of the text. */
export function boundMetrics(text: string): readonly string[] {
  return [...new Set(bindingsIn(text).map(({ metric }) => metric))];
}

/** A text with something in place of each figure that it prints, and nothing in place of what it only asserts. */
export function replaceBound(text: string, replacement: (found: string, metric: string) => string): string {
  return text.replace(bound, (found: string, metric: string | undefined) =>
    metric === undefined ? '' : replacement(found, metric),
  );
}

/** What stands in double braces and is no bound figure, so that it would be printed as it stands. */
export function unreadBindings(text: string): readonly string[] {
  return [...text.replace(bound, '').matchAll(braced)].map(([found]) => found);
}
