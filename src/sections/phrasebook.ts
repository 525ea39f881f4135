import type { Catalogue, Inline, Line, Phrase } from '../model/view.js';
import { lineOf, words } from './inline.js';
import type { Filling } from './inline.js';

export type Fillings = Readonly<Record<string, Filling>>;

/** Finds phrases: those of the language's catalogue, else the English ones that stand in the code. */
export interface Phrasebook {
  /** The language of the program's own words. */
  readonly language: string;
  phrase(id: string, english: Phrase): Phrase;
}

/** The phrasebook of a catalogue; without one, English. */
export function phrasebookOf(catalogue: Catalogue | undefined): Phrasebook {
  const phrases = catalogue?.phrases ?? {};
  return {
    language: catalogue?.language ?? 'en',
    phrase: (id, english) => (Object.hasOwn(phrases, id) ? (phrases[id] ?? english) : english),
  };
}

/** The form of a phrase for its `count`; a phrase without forms is the same for all. */
function formOf(phrase: Phrase, fillings: Fillings): string {
  if (typeof phrase === 'string') return phrase;
  return fillings['count'] === 1 ? phrase.one : phrase.other;
}

/** Fills the `{names}` of a phrase; a name without a filling stays as it stands, so that it is seen. */
export function fill(phrase: Phrase, fillings: Fillings = {}): Line {
  const parts = formOf(phrase, fillings).split(/(\{[a-z]+\})/iu);
  return parts.flatMap((part): readonly Inline[] => {
    const name = /^\{([a-z]+)\}$/iu.exec(part)?.[1];
    const filling = name !== undefined && Object.hasOwn(fillings, name) ? fillings[name] : undefined;
    if (filling !== undefined) return lineOf(filling);
    return part === '' ? [] : [words(part)];
  });
}

/** A phrase without anything to fill in, as text. */
export function plain(phrase: Phrase): string {
  return typeof phrase === 'string' ? phrase : phrase.other;
}
