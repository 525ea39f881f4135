import { pluralForm } from '../base/plural.js';
import type { PluralForm } from '../base/plural.js';
import type { Catalogue, Inline, Line, Phrase } from '../model/view.js';
import { lineOf, words } from './inline.js';
import type { Filling } from './inline.js';

export type Fillings = Readonly<Record<string, Filling>>;

/** Finds phrases: those of the language's catalogue, else the English ones that stand in the code. */
export interface Phrasebook {
  /** The language of the program's own words. */
  readonly language: string;
  phrase(id: string, english: Phrase): SpokenPhrase;
}

/** A phrase with the plural rules of the language in which it is said: an English one stands in for one that is not translated. */
export interface SpokenPhrase {
  readonly phrase: Phrase;
  readonly formOf: (count: number) => PluralForm;
}

const englishForm = (count: number): PluralForm => (count === 1 ? 'one' : 'other');

/** The phrasebook of a catalogue; without one, English. */
export function phrasebookOf(catalogue: Catalogue | undefined): Phrasebook {
  const phrases = catalogue?.phrases ?? {};
  const formOf = (count: number): PluralForm =>
    catalogue === undefined ? englishForm(count) : pluralForm(catalogue.plurals, count);
  return {
    language: catalogue?.language ?? 'en',
    phrase(id, english) {
      const own = Object.hasOwn(phrases, id) ? phrases[id] : undefined;
      return own === undefined ? { phrase: english, formOf: englishForm } : { phrase: own, formOf };
    },
  };
}

/** The form of a phrase for its `count`; a phrase without forms is the same for all. Where it has words for none, 0 is said in them. */
function textOf({ phrase, formOf }: SpokenPhrase, fillings: Fillings): string {
  if (typeof phrase === 'string') return phrase;
  const count = fillings['count'];
  if (typeof count !== 'number') return phrase.other;
  return (count === 0 ? phrase.zero : undefined) ?? phrase[formOf(count)] ?? phrase.other;
}

/** Fills the `{names}` of a phrase; a name without a filling stays as it stands, so that it is seen. */
export function fill(phrase: SpokenPhrase, fillings: Fillings = {}): Line {
  const parts = textOf(phrase, fillings).split(/(\{[a-z]+\})/iu);
  return parts.flatMap((part): readonly Inline[] => {
    const name = /^\{([a-z]+)\}$/iu.exec(part)?.[1];
    const filling = name !== undefined && Object.hasOwn(fillings, name) ? fillings[name] : undefined;
    if (filling !== undefined) return lineOf(filling);
    return part === '' ? [] : [words(part)];
  });
}

/** A phrase without anything to fill in, as text. */
export function plain({ phrase }: SpokenPhrase): string {
  return typeof phrase === 'string' ? phrase : phrase.other;
}
