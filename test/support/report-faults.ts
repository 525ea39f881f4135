/**
 * What no report may say, whatever the register holds. Each is a pattern with what is wrong where it fits; texts of the register are
 * not judged, so none of the awkward registers may hold such words itself.
 */
const everywhere: readonly (readonly [fault: string, pattern: RegExp, example: string])[] = [
  ['a value that is none', /\b(?:NaN|undefined|Infinity)\b|(?<![\w-])null\b|\[object/u, 'It grew by NaN %'],
  ['a name that was not filled in', /(?<!\{)\{(?!count|total)[a-z]+\}/iu, 'Of {all} actions'],
  ['nothing of nothing', /(?<!\d)0 (?:of|من) 0\b/u, '0 of 0 (0.0 %)'],
  ['one of one in the plural', /\b1 of 1 (?:actions|indicators|capabilities)\b/u, '1 of 1 actions is late'],
  ['none of one', /\b(?:None|All) of [01]\b/u, 'None of 1 actions'],
  [
    'one in the plural',
    /(?<![\d.,/:-])\b1 (?:actions|gaps|indicators|members|decisions|records|updates|commitments|organisations|days|milestones)\b/u,
    'with 1 actions',
  ],
  [
    'many in the singular',
    /(?<![\d.,/:-])\b(?:0|[2-9]|\d{2,}) (?:action|gap|indicator|decision|record|update|commitment|milestone) (?:is|has)\b/u,
    '12 action is late',
  ],
  ['a title that counts to none', /^\*\*0 (?:actions?|milestones?|capabilities)\b/mu, '**0 milestones are overdue**'],
];

const ofMarkdown: typeof everywhere = [
  ['a heading without words', /^#+[ \t]*$/mu, '## '],
  ['a table without rows', /^\|(?: :?-+:? \|)+\n(?!\|)/mu, '| A |\n| --- |\n\nNothing'],
  ['a list item without words', /^- *$/mu, '- '],
  ['emphasis without words', /^\*\*\s*\*\*$/mu, '****'],
];

const ofPages: typeof everywhere = [
  ['a table without rows', /<tbody>\s*<\/tbody>/u, '<tbody>\n</tbody>'],
  ['a heading without words', /<h[1-4][^>]*>\s*<\/h[1-4]>/u, '<h3 id="x"> </h3>'],
  ['a chart without a title', /<figcaption>\s*<\/figcaption>/u, '<figcaption></figcaption>'],
  ['a drawing without shapes', /<svg class="drawing"[^>]*>\s*<\/svg>/u, '<svg class="drawing" role="img"></svg>'],
];

/** A text that has each fault, with its name. */
export const faultyTexts: readonly (readonly [fault: string, text: string])[] = [
  ...[...everywhere, ...ofMarkdown].map(([fault, , example]) => [fault, example] as const),
  ...ofPages.map(([fault, , example]) => [fault, `<!doctype html>${example}`] as const),
];

/** What is wrong with the text of a report, each fault with the place where it stands first. */
export function faultsIn(text: string): string[] {
  const isPage = text.startsWith('<!doctype html>');
  // The script and the style are the same on every page, and say nothing of the register.
  const said = text.replace(/<(script|style)>[\s\S]*?<\/\1>/gu, '').replaceAll('\u00a0', ' ');
  return [...everywhere, ...(isPage ? ofPages : ofMarkdown)].flatMap(([fault, pattern]) => {
    const found = pattern.exec(said);
    return found === null ? [] : [`${fault}: ${said.slice(Math.max(0, found.index - 40), found.index + 80)}`];
  });
}
