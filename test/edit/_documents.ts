/* Random documents as people write them: comments, odd indents, brackets, all ways of quoting, both line ends. */
import fc from 'fast-check';
import { isMap, isSeq, parseDocument } from 'yaml';

/** How the tests read YAML, by themselves. */
export const settings = { version: '1.2', schema: 'core', merge: false, strict: true } as const;

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** Texts that YAML would misread, or that are hard to write. */
export const awkward = [
  'no',
  'NO',
  'yes',
  '~',
  'null',
  'true',
  '012',
  '0x1F',
  '1e3',
  '1_000',
  '.5',
  '2026-09-30',
  '12:30',
  '',
  ' ',
  '  lead',
  'trail ',
  'a: b',
  'a:',
  ': a',
  '#x',
  'a #x',
  '- x',
  '-',
  '? x',
  '[x',
  '{x',
  ']',
  '}',
  'a, b',
  '*x',
  '&x',
  '!x',
  '%x',
  '@x',
  '`x',
  '|',
  '>',
  '"quoted"',
  "it's",
  `both ' and "`,
  '\\n',
  'tab\there',
  'line\nline',
  'line\n',
  '\nfirst blank',
  ' \n',
  '  \n\t\n',
  'a\n\nb',
  'a\n\n',
  'a\n  deeper\nb',
  '  deeper first\nb',
  'الجهة المسؤولة',
  'Ministère – égalité',
  '防止',
  '😀',
  'x'.repeat(130),
  `${'word '.repeat(40)}end`,
  '<<',
  '---',
  '...',
  '--- a',
  'a\n--- b\n',
  'a\n# b',
  '# a\nb',
  '=',
  '+1',
  '-1',
  '1.10',
  '.inf',
  '.nan',
  '__proto__',
  'constructor',
];

const text = fc.oneof(
  fc.constantFrom(...awkward),
  fc.stringMatching(/^[a-zé][a-z é-]{0,20}$/),
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', ':', '#', '-', '"', "'", ',', '[', '{', '|', '\t', 'é', '1'),
    maxLength: 12,
  }),
);

const single: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.integer({ min: -999, max: 99999 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);

export const keyNames = ['title', 'status', 'lead', 'due', 'notes', 'en', 'fr', 'no', '2026', 'a b', 'on'];
const key = fc.constantFrom(...keyNames);

export const values = fc.letrec<{ value: Value; list: Value; map: { [key: string]: Value } }>((tie) => ({
  value: fc.oneof({ maxDepth: 3, depthSize: 'small' }, single, tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  map: fc.dictionary(key, tie('value'), { minKeys: 0, maxKeys: 4, noNullPrototype: true }),
}));

/** How a document is written: choices are drawn from a list of numbers as they are needed. */
export class Printer {
  private at = 0;
  private readonly choices: readonly number[];

  constructor(choices: readonly number[]) {
    this.choices = choices;
  }

  /** One of n ways. */
  private pick(n: number): number {
    const choice = this.choices[this.at % Math.max(1, this.choices.length)] ?? 0;
    this.at += 1;
    return choice % n;
  }

  private comment(column: number): string[] {
    return this.pick(5) === 0 ? [`${' '.repeat(column)}# a comment: with [marks]`] : this.pick(7) === 0 ? [''] : [];
  }

  private tail(): string {
    return this.pick(5) === 0 ? ' # tail, note' : '';
  }

  private quoted(value: string): string {
    return JSON.stringify(value);
  }

  flow(value: Value): string {
    if (typeof value === 'string') {
      if (/^[a-z]{2,}$/.test(value) && !/^(no|null|true|false)$/.test(value) && this.pick(2) === 0) return value;
      if (!/[\n\t]/.test(value) && this.pick(2) === 0) return `'${value.replaceAll("'", "''")}'`;
      return this.quoted(value);
    }
    if (typeof value !== 'object' || value === null) return String(value);
    const gap = this.pick(4) === 0 ? '  ' : ' ';
    const end = this.pick(4) === 0 ? ',' : '';
    if (Array.isArray(value)) {
      return value.length === 0 ? '[]' : `[${value.map((item) => this.flow(item)).join(`,${gap}`)}${end}]`;
    }
    const pairs = Object.entries(value).map(([name, item]) => `${this.quoted(name)}: ${this.flow(item)}`);
    return pairs.length === 0 ? '{}' : `{${gap}${pairs.join(`,${gap}`)}${end}${gap}}`;
  }

  /** Brackets over several lines. */
  private wideFlow(value: Value, column: number): string {
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return this.flow(value);
    const inner = ' '.repeat(column + 2);
    const parts = Array.isArray(value)
      ? value.map((item) => this.flow(item))
      : Object.entries(value).map(([name, item]) => `${this.quoted(name)}: ${this.flow(item)}`);
    const lines = parts.map((part, index) => `${inner}${part}${index < parts.length - 1 ? ',' : ''}${this.tail()}`);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    return [`${open}${this.tail()}`, ...lines, `${inner}${close}`].join('\n');
  }

  /** What follows a colon or a hyphen whose key or hyphen stands in a column. */
  private after(value: Value, column: number, step: number): string {
    if (typeof value === 'string') return this.text(value, column + step);
    if (value === null && this.pick(2) === 0) return this.tail();
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
      return ` ${this.flow(value)}${this.tail()}`;
    const way = this.pick(6);
    if (way === 0) return ` ${this.flow(value)}${this.tail()}`;
    if (way === 1) return ` ${this.wideFlow(value, column + 1)}${this.tail()}`;
    return `${this.tail()}\n${this.block(value, column + step)}`;
  }

  private text(value: string, column: number): string {
    const isPlain = /^[a-zé][a-zé -]*[a-zé]$/.test(value) && !/^(no|null|true|false)$|\s-|- /.test(value);
    const way = this.pick(5);
    const canBlock = /^[^\s].*[^\n]\n?$/s.test(value) && !/\t/.test(value) && !/\n\s/.test(value);
    if (way === 0 && canBlock) {
      const lines = value.replace(/\n$/, '').split('\n');
      const mark = value.endsWith('\n') ? '' : '-';
      return ` |${mark}${this.tail()}\n${lines.map((line) => ' '.repeat(column) + line).join('\n')}`;
    }
    if (way === 1 && isPlain && value.includes(' '))
      return ` ${value.replace(/(?<=\S) (?=\S)/, `\n${' '.repeat(column)}`)}`;
    if (way === 2 && isPlain) return `\n${' '.repeat(column)}${value}${this.tail()}`;
    if (way === 3 && isPlain) return ` ${value}${this.tail()}`;
    return ` ${this.flow(value)}${this.tail()}`;
  }

  block(value: Value, column: number): string {
    const blanks = ' '.repeat(column);
    if (Array.isArray(value)) {
      const step = 2 + this.pick(2);
      return value
        .flatMap((item) => {
          const isMap =
            typeof item === 'object' && item !== null && !Array.isArray(item) && Object.keys(item).length > 0;
          const rest =
            isMap && this.pick(3) > 0
              ? `${' '.repeat(step - 1)}${this.block(item, column + step).trimStart()}`
              : this.after(item, column, step);
          return [...this.comment(column), `${blanks}-${rest}`];
        })
        .join('\n');
    }
    const step = 1 + this.pick(4);
    return Object.entries(value as { [key: string]: Value })
      .flatMap(([name, item], index) => {
        const plain = /^[a-z]+$/.test(name) && this.pick(4) > 0 ? name : this.quoted(name);
        const before = index === 0 && column > 0 ? [] : this.comment(column);
        return [...before, `${blanks}${plain}:${this.after(item, column, step)}`];
      })
      .join('\n');
  }

  document(value: { [key: string]: Value }): string {
    const body = [...this.comment(0), this.block(value, 0), ...this.comment(0)].join('\n');
    const whole = this.pick(3) === 0 ? body : `${body}\n`;
    return this.pick(3) === 0 ? whole.replaceAll('\n', '\r\n') : whole;
  }
}

/** A random document with what it holds. */
export const documents = fc
  .record({
    data: fc.dictionary(key, values.value, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
    choices: fc.array(fc.nat({ max: 419 }), { minLength: 40, maxLength: 80 }),
  })
  .map(({ data, choices }) => ({ data, text: new Printer(choices).document(data) }));

/** The paths of all values in some data, from the top. */
export function pathsIn(value: Value, at: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, Value][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([segment, item]) => [[...at, segment], ...pathsIn(item, [...at, segment])]);
}

/** The part of a text that an entry takes, with the line ends and comments at its edges. */
export function extent(text: string, path: readonly (string | number)[]): { start: number; end: number } {
  let node: unknown = parseDocument(text, settings).contents;
  let [start, end] = [0, text.length];
  for (const segment of path) {
    if (isMap(node)) {
      const index = node.items.findIndex(({ key }) => String(key) === String(segment));
      const { key, value } = node.items[index] as { key: { range: number[] }; value: { range?: number[] } | null };
      start = key.range[0] ?? 0;
      end = Math.max(value?.range?.[2] ?? 0, key.range[2] ?? 0);
      node = value;
    } else if (isSeq(node)) {
      const items = node.items as { range: number[] }[];
      start = text.lastIndexOf('-', (items[Number(segment)]?.range[0] ?? 0) - 1);
      if (node.flow === true) start = items[Number(segment)]?.range[0] ?? 0;
      end = items[Number(segment)]?.range[2] ?? 0;
      node = items[Number(segment)];
    }
  }
  return { start, end };
}
