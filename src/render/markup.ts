declare const brand: unique symbol;

/** Text of a format, with everything escaped that came from people. Only a dialect makes it. */
export type Markup = string & { readonly [brand]: true };

/** Declares a text to be markup. Only dialects call it, on what they escaped or wrote themselves. */
export function markup(text: string): Markup {
  return text as Markup;
}
