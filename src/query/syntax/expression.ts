/** A stretch of the text of an expression, in UTF-16 code units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A field by its names: `lead.class` is two. */
export interface Path extends Span {
  readonly names: readonly string[];
}

/** A value as it was written, without quotes. Money is one text: `USD 1000`. */
export interface Literal extends Span {
  readonly text: string;
}

export const operators = ['=', '!=', '<', '<=', '>', '>=', '~', '!~'] as const;

export type Operator = (typeof operators)[number];

/** A filter. */
export type Expression =
  | { readonly type: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly type: 'not'; readonly inner: Expression }
  | {
      readonly type: 'compare';
      readonly path: Path;
      readonly operator: Operator;
      readonly value: Literal;
      readonly at: Span;
    }
  | { readonly type: 'in'; readonly path: Path; readonly values: readonly Literal[] }
  | { readonly type: 'empty'; readonly path: Path }
  /** A field on its own: yes, or more than 0. */
  | { readonly type: 'holds'; readonly path: Path };

/** Words that mean something in an expression, and so need quotes where they are values. */
export const keywords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'is', 'empty']);

/** The least that parentheses and `not` may be inside each other and still be understood by the next reader. */
export const deepest = 32;

/** The longest expression, in UTF-16 code units. */
export const longest = 10_000;
