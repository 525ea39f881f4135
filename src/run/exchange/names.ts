/* By what people call records: titles in all languages, short names, aliases, numbers in other systems. */
import { nearest, visible } from '../../base/text.js';
import { nameOfId } from '../../facts/names.js';
import type { KindDeclaration } from '../../kinds/define.js';
import { kindByName } from '../../kinds/registry.generated.js';
import type { Dataset } from '../../model/dataset.js';
import type { KindName, RecordData } from '../../model/record.js';
import { isMapping } from '../../parse/plain.js';
import type { Plain } from '../../parse/values.js';

type Data = { readonly [key: string]: Plain };

/** The form in which two names are the same: neither case nor blanks make a difference. */
export function foldName(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

const textsIn = (value: Plain | undefined): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isMapping(value) ? Object.values(value).flatMap(textsIn) : [];
};

/** What a record is called, in all its languages. A half-written title must do. */
export function titlesOf(kind: KindName, data: Data, id: string): string[] {
  const { heading } = kindByName[kind] as KindDeclaration;
  return textsIn(heading(data as unknown as RecordData[KindName], id) as Plain | undefined).filter(
    (text) => text !== id,
  );
}

/** Numbers of a record in other systems. */
export function numbersOf({ references }: Data): string[] {
  const list = Array.isArray(references) ? references : [];
  return list.flatMap((one) =>
    isMapping(one) ? [`${textsIn(one['system']).join('')}\n${textsIn(one['number']).join('')}`] : [],
  );
}

/** How a value in a file may name a record. */
export type NamedBy = 'name' | 'title' | 'alias' | 'number';

type Found = ReadonlyMap<string, ReadonlySet<string>>;

/** Finds records by what they are called. */
export class Names {
  private readonly titles = new Map<string, Set<string>>();
  private readonly aliases = new Map<string, Set<string>>();
  private readonly numbers = new Map<string, Set<string>>();
  private readonly bareNumbers = new Map<string, Set<string>>();
  /** As they are written, for suggestions: kind and name → id. */
  private readonly written = new Map<KindName, Map<string, string>>();

  constructor(dataset: Dataset) {
    for (const { kind, id, data } of dataset.records.values()) this.add(kind, id, data as unknown as Data);
  }

  add(kind: KindName, id: string, data: Data): void {
    const put = (index: Map<string, Set<string>>, name: string): void => {
      const key = `${kind}\n${name}`;
      const ids = index.get(key) ?? new Set();
      index.set(key, ids.add(id));
    };
    const written = this.written.get(kind) ?? new Map<string, string>();
    this.written.set(kind, written);
    const [titles, aliases] = [titlesOf(kind, data, id), [...textsIn(data['short_name']), ...textsIn(data['aliases'])]];
    for (const title of titles) put(this.titles, foldName(title));
    for (const alias of aliases) put(this.aliases, foldName(alias));
    for (const name of [...titles, ...aliases]) written.set(name, id);
    for (const number of numbersOf(data)) {
      put(this.numbers, number);
      put(this.bareNumbers, foldName(number.slice(number.indexOf('\n') + 1)));
    }
  }

  private idsIn(index: Found, kinds: readonly KindName[], key: string): string[] {
    return [...new Set(kinds.flatMap((kind) => [...(index.get(`${kind}\n${key}`) ?? [])]))];
  }

  /** The records of a kind that have a number in a system. */
  withNumber(kind: KindName, system: string, number: string): readonly string[] {
    return this.idsIn(this.numbers, [kind], `${system}\n${number}`);
  }

  /** The records of a kind with a title. */
  titled(kind: KindName, title: string): readonly string[] {
    return this.idsIn(this.titles, [kind], foldName(title));
  }

  /** The records of some kinds that a text may mean: by title first, then by alias, then by a number. */
  called(
    kinds: readonly KindName[],
    text: string,
    by: readonly NamedBy[] = ['title', 'alias', 'number'],
  ): readonly string[] {
    const key = foldName(text);
    const indices: readonly (readonly [Found, readonly NamedBy[]])[] = [
      [this.titles, ['name', 'title']],
      [this.aliases, ['name', 'alias']],
      [this.bareNumbers, ['number']],
    ];
    for (const [index, ways] of indices) {
      const ids = ways.some((way) => by.includes(way)) ? this.idsIn(index, kinds, key) : [];
      if (ids.length > 0) return ids;
    }
    return [];
  }

  /** The nearest names with their ids, in words. */
  suggestion(dataset: Dataset, kinds: readonly KindName[], text: string): string {
    const known = new Map(kinds.flatMap((kind) => [...(this.written.get(kind) ?? [])]));
    const ids = new Set([...known.values()]);
    const [best] = nearest(text, [...known.keys(), ...ids]);
    const id = best === undefined ? undefined : (known.get(best) ?? best);
    if (best === undefined || id === undefined) return this.containing(dataset, known, text);
    return `Did you mean ${visible(known.has(best) ? `"${best}" (${id})` : nameOfId(dataset, id))}?`;
  }

  /** Where no name is near by its letters, one that holds the text or is held by it. */
  private containing(dataset: Dataset, known: ReadonlyMap<string, string>, text: string): string {
    const key = foldName(text);
    const found = [...known].find(
      ([name]) => key.length > 3 && (foldName(name).includes(key) || key.includes(foldName(name))),
    );
    return found === undefined
      ? 'Write its id, or its name as the register has it; `secretariat list` shows them.'
      : `Did you mean ${visible(nameOfId(dataset, found[1]))}?`;
  }
}
