/** A style sheet or script whole, or a start tag with its attributes. */
const parts = /<(script|style)\b[\s\S]*?<\/\1>|<[a-z][a-z0-9]*((?:\s+[a-z][a-z0-9:-]*(?:="[^"]*")?)+)\s*\/?>/giu;

/** What HTML reads as the same value without quotes. A slash at the end would be mistaken by people, and by tools. */
const needsNoQuotes = /="([^\s"'=<>`]*[^\s"'=<>`/])"(?=[\s>])/gu;

/**
 * A page without the quotes that its attributes do not need: a browser makes the same document of it. What stands in its style sheet and
 * its script stays byte for byte, since the policy of the page holds their hashes.
 *
 * @param page HTML in which text is escaped, so that every `<` begins a tag
 */
export function tightHtml(page: string): string {
  return page.replace(parts, (part, raw: string | undefined) =>
    raw === undefined ? part.replace(needsNoQuotes, '=$1') : part,
  );
}
