import { isDay } from '../base/day.js';
import type { Day } from '../base/day.js';
import { parsePeriod } from '../base/period.js';
import type { Period } from '../base/period.js';
import { listWords, nearest, visible } from '../base/text.js';
import { Misuse } from '../model/errors.js';

/** Quotes what a person typed, safe to print. */
export function quoted(text: string): string {
  return `"${visible(text)}"`;
}

/** "Did you mean …?", or what could have been said where nothing comes near. */
export function suggestion(word: string, candidates: readonly string[], otherwise: string): string {
  const [best] = nearest(word, candidates);
  return best === undefined ? otherwise : `Did you mean "${best}"?`;
}

/** The period that somebody meant who wrote it another way: `2026q3`, `Q3 2026`, `2026-T3`. */
function periodMeant(text: string): Period | undefined {
  const year = /(?<![0-9])(?:19|2[01])[0-9]{2}(?![0-9])/.exec(text)?.[0];
  const part = /([qhts])\s*([1-4])(?![0-9])/i.exec(text);
  if (year === undefined || part === null) return undefined;
  const letter = /[hs]/i.test(part[1] ?? '') ? 'H' : 'Q';
  return parsePeriod(`${year}-${letter}${part[2] ?? ''}`);
}

/** What was typed after a command's name, read on demand; every reader says what is wrong with a value. */
export class Input {
  readonly arguments: readonly string[];
  readonly #options: Readonly<Record<string, unknown>>;

  constructor(words: readonly string[], options: Readonly<Record<string, unknown>>) {
    this.arguments = words;
    this.#options = options;
  }

  /** The value of an option, or undefined. */
  text(name: string): string | undefined {
    const value = Object.hasOwn(this.#options, name) ? this.#options[name] : undefined;
    return typeof value === 'string' ? value : undefined;
  }

  /** The values of those options that were given, by name. */
  texts<Name extends string>(...names: readonly Name[]): Partial<Record<Name, string>> {
    const given: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = this.text(name);
      if (value !== undefined) given[name] = value;
    }
    return given;
  }

  /** The words of an option that takes several, in the order given. */
  list(name: string): readonly string[] {
    const value = Object.hasOwn(this.#options, name) ? this.#options[name] : undefined;
    return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
  }

  /** Whether a switch was given. */
  flag(name: string): boolean {
    return Object.hasOwn(this.#options, name) && this.#options[name] === true;
  }

  /** One of a few values, or undefined. @throws Misuse for any other */
  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : oneOf(`--${name}`, value, allowed);
  }

  /** Some of a few values, in the order given, or undefined. @throws Misuse for any other, or for none */
  choices<T extends string>(name: string, allowed: readonly T[]): readonly T[] | undefined {
    const words = this.text(name)?.split(',');
    return words && [...new Set(words.map((word) => oneOf(`--${name}`, word.trim(), allowed)))];
  }

  /** Some names in the order given, each once, or undefined. @throws Misuse for none */
  names(name: string): readonly string[] | undefined {
    const words = this.text(name)
      ?.split(',')
      .map((word) => word.trim());
    if (words?.includes('') === true) throw new Misuse(`--${name} needs a name`, 'Several have a comma between them.');
    return words && [...new Set(words)];
  }

  /** A day, or undefined. @throws Misuse for what is no day */
  day(name: string): Day | undefined {
    const value = this.text(name);
    if (value === undefined || isDay(value)) return value;
    throw new Misuse(`--${name} takes a day, and ${quoted(value)} is none`, 'Write it as 2026-09-30.');
  }

  /** A period, or undefined. @throws Misuse for what is no period */
  period(name: string): Period | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const period = parsePeriod(value);
    if (period !== undefined) return period;
    const meant = periodMeant(value);
    const start = meant === undefined ? 'Write it as' : `Did you mean ${meant.id}? Periods are written as`;
    throw new Misuse(
      `--${name} takes a period, and ${quoted(value)} is none`,
      `${start} 2026-Q3, 2026-H2 or 2026, and follow the fiscal year of the settings.`,
    );
  }

  /** A whole number from 0 up, or undefined. @throws Misuse for any other */
  count(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^[0-9]{1,9}$/.test(value)) return Number(value);
    throw new Misuse(`--${name} takes a whole number, and ${quoted(value)} is none`, `For instance --${name} 20.`);
  }
}

/** The value if it is allowed. @throws Misuse naming what is, the nearest first */
export function oneOf<T extends string>(what: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const [best] = nearest(value, allowed);
  const all = `It takes ${listWords(allowed, 'or')}.`;
  throw new Misuse(
    `${what} does not take ${quoted(value)}`,
    best === undefined ? all : `Did you mean "${best}"? ${all}`,
  );
}
