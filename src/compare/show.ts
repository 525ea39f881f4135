import type { Shape } from '../kinds/shape.js';
import { nameWithoutId } from '../facts/names.js';
import type { ShownPart, ShownValue } from '../model/change.js';
import type { Dataset } from '../model/dataset.js';
import { leadsToRecord, splitReference } from '../parse/references.js';
import { isMoney } from './differences.js';
import { isMapping, namingProperties } from './items.js';
import { midSentence } from './nouns.js';

/** Makes values of a record ready to be shown, with the names that the register knew then. */
export class Shower {
  private readonly datasets: readonly Dataset[];
  readonly language: string;

  /** @param datasets where names are looked up, the first that knows it */
  constructor(datasets: readonly Dataset[]) {
    this.datasets = datasets;
    this.language = datasets[0]?.settings.languages[0] ?? 'en';
  }

  /** @param language of a text in one language */
  value(value: unknown, shape: Shape, language?: string): ShownValue {
    if (Array.isArray(value)) return this.listOf(value, shape);
    if (isMapping(value)) return this.mapping(value, shape);
    const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
    if (shape.text === true) return { type: 'text', text, language: language ?? this.language };
    if (shape.ref !== undefined) return this.reference(text, leadsToRecord(shape));
    if (['day', 'deadline', 'period'].includes(shape.format ?? '')) return { type: 'day', text };
    return this.plain(text, shape);
  }

  /** Numbers, codes and words of a vocabulary stand as they are; anything else people wrote. */
  private plain(text: string, shape: Shape): ShownValue {
    const isCode = shape.values !== undefined || shape.format !== undefined || !shape.types.includes('string');
    return isCode || !/\s/u.test(text) ? { type: 'word', text } : { type: 'text', text, language: this.language };
  }

  reference(text: string, toRecord = true): ShownValue {
    const { id } = splitReference(text);
    const known = toRecord ? this.datasets.find((dataset) => dataset.find(id) !== undefined) : undefined;
    const record = known?.find(id);
    const name = known && record ? nameWithoutId(known, record) : '';
    return { type: 'reference', id: text, name, language: this.language };
  }

  /** By what readers know an item. */
  name(item: unknown, shape: Shape): ShownValue {
    if (!isMapping(item)) return this.value(item, shape);
    const parts = namingProperties(item).map((property): ShownPart => {
      const below = shape.properties?.[property];
      const text = String(item[property]);
      return { title: '', value: below === undefined ? { type: 'word', text } : this.value(item[property], below) };
    });
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only.value : { type: 'item', parts };
  }

  private listOf(list: readonly unknown[], shape: Shape): ShownValue {
    const items = shape.items ?? shape;
    return { type: 'item', parts: list.map((item) => ({ title: '', value: this.value(item, items) })) };
  }

  private mapping(value: Readonly<Record<string, unknown>>, shape: Shape): ShownValue {
    if (shape.text === true) return this.translations(value);
    if (isMoney(shape)) return { type: 'money', currency: String(value['currency']), amount: String(value['amount']) };
    const parts = Object.entries(value).flatMap(([key, part]): ShownPart[] => {
      const known = shape.properties?.[key];
      const below = known ?? shape.entries;
      const title = known === undefined ? key : midSentence(known.title);
      return below === undefined ? [] : [{ title, value: this.value(part, below) }];
    });
    return { type: 'item', parts };
  }

  /** Of several translations the one that everybody in the register reads. */
  private translations(text: Readonly<Record<string, unknown>>): ShownValue {
    const language = Object.hasOwn(text, this.language) ? this.language : (Object.keys(text).sort()[0] ?? '');
    const words = text[language];
    return { type: 'text', text: typeof words === 'string' ? words : '', language };
  }
}
