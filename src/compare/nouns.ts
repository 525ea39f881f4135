/** What one item of a list is called, where leaving out an s would not do. */
const singular: Readonly<Record<string, string>> = {
  history: 'history entry',
  'offers and pledges': 'offer',
  'points of contact': 'point of contact',
  'needs served': 'need served',
  'reports upward': 'report upward',
  'related policies': 'related policy',
  'depends on': 'dependency',
  concerns: 'subject',
  'balance assertions': 'balance assertion',
};

/** A title in the middle of a sentence: `Due` is `due`, `IATI type` stays. */
export function midSentence(title: string): string {
  return /^\p{Lu}[\p{Ll} ]/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/**
 * What one item of a list is called: `milestone` for `Milestones`.
 *
 * @param list the title of the list
 * @param item the title of its items, which often repeats that of the list
 */
export function nounOf(list: string, item: string): string {
  const title = midSentence(item);
  if (item !== list) return title;
  if (Object.hasOwn(singular, title)) return singular[title] ?? title;
  return title.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '');
}
