/**
 * Fills `{name}` in a message from a finding's data. A name that the data lack stays as it stands, so that a slip shows
 * instead of hiding; what is filled in is not searched again, so that a title with braces is just a title.
 */
export function fillMessage(text: string, data: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{([a-zA-Z]+)\}/gu, (whole, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : whole,
  );
}
