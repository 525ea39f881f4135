/**
 * Reads the wording of a published deadline, where it says one thing only. Seasons ("by fall 2027"), "early 2026", "ongoing" and
 * sentences are left unread: a guess would become a date for which somebody is held to account.
 */
export interface Reading {
  readonly due?: string | number;
  readonly recurrence?: { readonly every: 'half-year' | 'year'; readonly until?: string | number };
}

/** How one language says it. The first capture is a year unless named otherwise. */
interface Wording {
  readonly months: readonly string[];
  readonly by: string;
  readonly endOf: string;
  readonly range: RegExp;
  readonly twiceAYear: RegExp;
  readonly everyYear: readonly RegExp[];
}

const english: Wording = {
  months: 'january february march april may june july august september october november december'.split(' '),
  by: 'by ',
  endOf: 'end of ',
  range: /^(?:19|20|21)\d\d to (\d{4})$/,
  twiceAYear: /^biannually until (\d{4})$/,
  everyYear: [/^ongoing, annually$/, /^annually, by march 31;/],
};

const french: Wording = {
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  by: "d'ici ",
  endOf: 'la fin de ',
  range: /^de (?:19|20|21)\d\d à (\d{4})$/,
  twiceAYear: /^deux fois par année jusqu'en (\d{4})$/,
  everyYear: [/^permanent, chaque année$/, /^chaque année, au plus tard le 31 mars;/],
};

const year = /^\d{4}$/;
const fiscalYear = /^(\d{4})-(\d\d|\d{4})$/;

/** `2026-27` and `2026-2027` name a fiscal year, but not `2026-28`. */
function readFiscalYear(text: string): Reading | undefined {
  const [, first = '', second = ''] = fiscalYear.exec(text) ?? [];
  const follows = first !== '' && String(Number(first) + 1).endsWith(second);
  return follows ? { due: `FY${first}` } : undefined;
}

/** A year, the end of one, or a month of one. */
function readDate(text: string, wording: Wording): Reading | undefined {
  const bare = text.startsWith(wording.endOf) ? text.slice(wording.endOf.length) : text;
  if (year.test(bare)) return { due: Number(bare) };
  const [name = '', number = '', ...rest] = text.split(' ');
  const month = wording.months.indexOf(name) + 1;
  if (month === 0 || !year.test(number) || rest.length > 0) return undefined;
  return { due: `${number}-${String(month).padStart(2, '0')}` };
}

/** Reads one language. */
function readIn(text: string, wording: Wording): Reading | undefined {
  const plain = text.trim().toLowerCase().replaceAll('’', "'").replaceAll('\u2011', '-');
  const [, until] = wording.twiceAYear.exec(plain) ?? [];
  if (until !== undefined) return { recurrence: { every: 'half-year', until: Number(until) } };
  if (wording.everyYear.some((shape) => shape.test(plain))) return { recurrence: { every: 'year' } };
  const [, end] = wording.range.exec(plain) ?? [];
  if (end !== undefined) return { due: Number(end) };
  const date = plain.startsWith(wording.by) ? plain.slice(wording.by.length) : plain;
  return readFiscalYear(date) ?? readDate(date, wording);
}

/**
 * Reads a deadline that is published in two languages.
 *
 * @returns undefined unless both say the same
 */
export function readDeadline(published: { readonly en: string; readonly fr: string }): Reading | undefined {
  const [inEnglish, inFrench] = [readIn(published.en, english), readIn(published.fr, french)];
  return inEnglish !== undefined && JSON.stringify(inEnglish) === JSON.stringify(inFrench) ? inEnglish : undefined;
}
