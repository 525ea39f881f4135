import { truncate } from '../base/text.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import { mayRead } from '../model/audience.js';
import type { Audience } from '../model/audience.js';
import type { Dataset } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';

/** What stands in the place of what the reader may not see. */
export const withheld = '[withheld]';

/** Shorter texts are too common to hide anything by being found. */
const shortest = 6;
/** Messages cut long titles at this many columns, so a text is also looked for in that form. */
const cutAt = 70;

/** Texts that are words of the program (listed values, ids, days) say nothing by themselves. */
function isTelling(shape: Shape): boolean {
  return shape.values === undefined && shape.ref === undefined && shape.format !== 'day' && shape.format !== 'deadline';
}

/** Finds texts of the register that an audience may not see, wherever they are quoted. */
export class Scrubber {
  readonly #reader: Audience;
  readonly #dataset: Dataset;
  /** The hidden texts by their first characters, the longest first. */
  #hidden: Map<string, string[]> | undefined;

  constructor(reader: Audience, dataset: Dataset) {
    this.#reader = reader;
    this.#dataset = dataset;
  }

  /** The text with everything hidden replaced. */
  scrub(text: string): string {
    const hidden = (this.#hidden ??= this.collect());
    if (hidden.size === 0) return text;
    let result = '';
    let kept = 0;
    for (let start = 0; start + shortest <= text.length; start += 1) {
      const found = hidden.get(text.slice(start, start + shortest))?.find((secret) => text.startsWith(secret, start));
      if (found === undefined) continue;
      result += text.slice(kept, start) + withheld;
      kept = start + found.length;
      start = kept - 1;
    }
    // Of a hundred thousand findings most hide nothing: their texts are not copied.
    return kept === 0 ? text : result + text.slice(kept);
  }

  private collect(): Map<string, string[]> {
    const [hidden, open] = [new Set<string>(), new Set<string>()];
    for (const record of this.#dataset.records.values()) this.collectRecord(record, hidden, open);
    const index = new Map<string, string[]>();
    for (const secret of [...hidden].filter((text) => !open.has(text)).sort((a, b) => b.length - a.length)) {
      const start = secret.slice(0, shortest);
      const list = index.get(start);
      if (list === undefined) index.set(start, [secret]);
      else list.push(secret);
    }
    return index;
  }

  private collectRecord(record: AnyRecord, hidden: Set<string>, open: Set<string>): void {
    const { settings } = this.#dataset;
    const shape = shapes[record.kind];
    const audience = record.data.visibility ?? settings.default_visibility?.[record.kind] ?? shape.visibility;
    const isOpen = mayRead(this.#reader, audience);
    const walk = (value: unknown, at: Shape, name: string, seen: boolean): void => {
      const maySee = seen && mayRead(this.#reader, at.visibility) && mayRead(this.#reader, this.narrowed(name));
      if (typeof value === 'string' && isTelling(at)) collectText(value, maySee ? open : hidden);
      if (Array.isArray(value)) for (const item of value) walk(item, at.items ?? at, name, maySee);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) walk(part, childOf(at, key), `${name}.${key}`, maySee);
      }
    };
    walk(record.data, shape, record.kind, isOpen);
  }

  private narrowed(name: string): Audience {
    return this.#dataset.settings.narrowed_visibility?.[name] ?? 'public';
  }
}

/** The shape under a key; what the schema does not name (the languages of a text) is as open as what holds it. */
function childOf(shape: Shape, key: string): Shape {
  const known = shape.properties;
  if (known !== undefined && Object.hasOwn(known, key)) return known[key] ?? shape;
  return shape.entries ?? { ...shape, types: [] };
}

function collectText(value: string, into: Set<string>): void {
  const line = value.replace(/\s+/gu, ' ').trim();
  for (const form of [value, line, truncate(line, cutAt)]) if (form.length >= shortest) into.add(form);
}
