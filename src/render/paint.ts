/** How text is coloured on a terminal, without knowing by which library. Each returns the text with or without colour. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  /** What the eye should find first. */
  strong(text: string): string;
  /** What frames the rest. */
  faint(text: string): string;
  good(text: string): string;
}

const asItIs = (text: string): string => text;

/** No colours at all. */
export const plain: Paint = {
  error: asItIs,
  warning: asItIs,
  info: asItIs,
  strong: asItIs,
  faint: asItIs,
  good: asItIs,
};
