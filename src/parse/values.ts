import { isMap, isScalar, isSeq } from 'yaml';
import type { Pair, Scalar, YAMLMap } from 'yaml';
import { pointer } from '../base/pointer.js';
import { truncate, visible } from '../base/text.js';
import { unsafeCharacterIn } from './decode.js';
import { numberStatement } from './numbers.js';
import type { Problem, Span, Statement } from './problem.js';

/** A value as records hold it: what JSON knows. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** The content of a file, and what is wrong with single values of it. */
export interface Content {
  readonly data: Record<string, Plain>;
  readonly problems: readonly Problem[];
  /** False where a key stands twice or is empty: then that is the only problem. */
  readonly isSure: boolean;
}

/** The span of a node: from its first character to the end of its value. */
export function spanOf(node: unknown): Span | undefined {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range === null || range === undefined ? undefined : { start: range[0], end: range[1] };
}

const noSpan: Span = { start: 0, end: 0 };

/** Turns a mapping with places into plain values, checking each as it goes. */
class Walk {
  readonly problems: Problem[] = [];
  private readonly path: (string | number)[] = [];

  private report(statement: Statement, span: Span, related?: Problem['related']): void {
    const more = related === undefined ? {} : { related };
    this.problems.push({ ...statement, ...span, pointer: pointer(...this.path), ...more });
  }

  private text(value: string, span: Span): string {
    const unsafe = unsafeCharacterIn(value);
    if (unsafe !== undefined) this.report(unsafe, span);
    return value;
  }

  private scalar(node: Scalar): Plain {
    const { value, source = '' } = node;
    if (typeof value === 'string') return this.text(value, spanOf(node) ?? noSpan);
    if (typeof value === 'number') {
      const statement = numberStatement(source, value);
      if (statement !== undefined) this.report(statement, spanOf(node) ?? noSpan);
      return value;
    }
    return typeof value === 'boolean' ? value : null;
  }

  private value(node: unknown): Plain {
    if (isMap(node)) return this.mapping(node);
    if (isSeq(node)) return node.items.map((item, index) => this.within(index, item));
    return isScalar(node) ? this.scalar(node) : null;
  }

  private within(key: string | number, node: unknown): Plain {
    this.path.push(key);
    const value = this.value(node);
    this.path.pop();
    return value;
  }

  mapping(map: YAMLMap): Record<string, Plain> {
    const result: Record<string, Plain> = {};
    const seen = new Map<string, Span>();
    for (const pair of map.items) {
      const { key, span } = this.key(pair);
      this.unique(key, span, seen);
      const value = this.within(key, pair.value);
      // Setting `__proto__` would change what the object is.
      if (key === '__proto__') Object.defineProperty(result, key, { value, enumerable: true });
      else result[key] = value;
    }
    return result;
  }

  private key(pair: Pair): { key: string; span: Span } {
    const node = pair.key;
    const span = spanOf(node) ?? noSpan;
    const key = isScalar(node) && typeof node.value === 'string' ? node.value : '';
    if (key === '') {
      this.report(
        {
          rule: 'yaml/shape',
          messageId: 'empty-key',
          message: 'a key is empty',
          help: 'Write the key before the colon.',
        },
        span,
      );
    }
    return { key: this.text(key, span), span };
  }

  /** Two keys are the same also where only the way of writing an accent differs, since readers see no difference. */
  private unique(key: string, span: Span, seen: Map<string, Span>): void {
    const normal = key.normalize('NFC');
    const first = seen.get(normal);
    if (first === undefined) {
      seen.set(normal, span);
      return;
    }
    const shown = truncate(visible(key), 60);
    this.path.push(key);
    this.report(
      {
        rule: 'yaml/duplicate-key',
        messageId: 'duplicate-key',
        message: `the key "${shown}" stands twice in the same mapping`,
        help: 'Keep one of the two, or put both values in one list where the key takes a list.',
      },
      span,
      [{ ...first, message: 'it stands here first' }],
    );
    this.path.pop();
  }
}

/**
 * Turns the mapping of a file into plain values.
 *
 * @returns the values, and what is wrong with single ones: keys that stand twice, numbers that would change silently,
 *   control characters written as escapes
 */
export function contentOf(root: YAMLMap): Content {
  const walk = new Walk();
  const data = walk.mapping(root);
  // Where a key stands twice or has no name, what the rest means is not sure.
  const stopping = walk.problems.find(({ rule }) => rule === 'yaml/duplicate-key' || rule === 'yaml/shape');
  return { data, problems: stopping === undefined ? walk.problems : [stopping], isSure: stopping === undefined };
}
