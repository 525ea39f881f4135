import { listWords, nearest, visible } from '../base/text.js';
import type { AnyRecord, KindName } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { Finder } from './fields.js';
import type { Astray, Way } from './fields.js';
import type { Expression, Literal, Path, Span } from './syntax/expression.js';
import { problem } from './syntax/problem.js';
import { testOf } from './test-value.js';
import type { PositiveOperator, Test, Unfit } from './test-value.js';

/** Whether a record fits a filter. */
export type Predicate = (record: AnyRecord) => boolean;

/** As many names are listed where none comes near. */
const mostNames = 12;

function help({ candidates, why }: Astray, name: string, kind: KindName): string {
  const seeAll = `\`secretariat list ${kind} --fields\` lists all.`;
  if (why === 'no fields') return 'Leave out what follows the point.';
  const [best] = nearest(name, candidates);
  if (best !== undefined) return `Did you mean "${best}"? ${seeAll}`;
  return candidates.length > mostNames ? seeAll : `It has ${listWords(candidates)}. ${seeAll}`;
}

/** The part of a path that is one of its names, in the text in which it was written. */
function spanOf({ names, start }: Path, index: number): Span {
  const before = names.slice(0, index).reduce((sum, name) => sum + name.length + 1, 0);
  return { start: start + before, end: start + before + (names[index]?.length ?? 0) };
}

/**
 * The ways to the values of a path.
 *
 * @param source what the path was written in, so that an error can point there
 * @throws Misuse for a field that is not there, or not for this audience
 */
export function waysTo(snapshot: Snapshot, kind: KindName, path: Path, source: string): readonly Way[] {
  const found = new Finder(snapshot).find(kind, path.names);
  if ('ways' in found) return found.ways;
  const { astray } = found;
  const name = path.names[astray.index] ?? '';
  const span = spanOf(path, astray.index);
  if (astray.why === 'hidden') {
    const message = `"${visible(name)}" of ${astray.within} is not for the audience "${snapshot.audience}"`;
    throw problem(source, span, message, 'Leave it out, or choose another audience by --audience.');
  }
  throw problem(source, span, `${astray.within} has no field "${visible(name)}"`, help(astray, name, kind));
}

/** What a filter is made for. */
class Compiler {
  readonly #snapshot: Snapshot;
  readonly #kind: KindName;
  readonly #source: string;

  constructor(snapshot: Snapshot, kind: KindName, source: string) {
    this.#snapshot = snapshot;
    this.#kind = kind;
    this.#source = source;
  }

  compile(expression: Expression): Predicate {
    switch (expression.type) {
      case 'and': {
        const parts = expression.parts.map((part) => this.compile(part));
        return (record) => parts.every((part) => part(record));
      }
      case 'or': {
        const parts = expression.parts.map((part) => this.compile(part));
        return (record) => parts.some((part) => part(record));
      }
      case 'not': {
        const inner = this.compile(expression.inner);
        return (record) => !inner(record);
      }
      case 'empty': {
        const ways = this.ways(expression.path);
        return (record) => !ways.some((way) => way.has(record));
      }
      case 'holds':
        return this.holds(expression.path);
      case 'in':
        return this.among(expression.path, expression.values);
      case 'compare':
        return this.compare(expression);
    }
  }

  private ways(path: Path): readonly Way[] {
    return waysTo(this.#snapshot, this.#kind, path, this.#source);
  }

  /** A field on its own: what is yes or no, or a number more than 0. */
  private holds(path: Path): Predicate {
    const ways = this.ways(path);
    if (!ways.every(({ type }) => type.of === 'boolean' || type.of === 'number')) {
      const name = path.names.join('.');
      throw problem(
        this.#source,
        path,
        `"${visible(name)}" is compared with nothing`,
        `Write it as in: ${visible(name)} is not empty`,
      );
    }
    return (record) =>
      ways.some((way) => way.read(record).some((value) => value === true || (typeof value === 'number' && value > 0)));
  }

  private among(path: Path, values: readonly Literal[]): Predicate {
    const ways = this.ways(path);
    const tests = values.map((value) => this.anyWay(ways, '=', value, value));
    return (record) => tests.some((test) => test(record));
  }

  private compare({ path, operator, value, at }: Extract<Expression, { type: 'compare' }>): Predicate {
    const ways = this.ways(path);
    if (operator === '!=' || operator === '!~') {
      const same = this.anyWay(ways, operator === '!=' ? '=' : '~', value, at);
      return (record) => !same(record);
    }
    return this.anyWay(ways, operator, value, at);
  }

  /** Whether any value fits; it is enough that the value can be asked of the records of one kind. */
  private anyWay(ways: readonly Way[], operator: PositiveOperator, value: Literal, at: Span): Predicate {
    const tests: { readonly way: Way; readonly test: Test }[] = [];
    let unfit: Unfit | undefined;
    for (const way of ways) {
      const test = testOf(way.type, operator, value.text, this.#snapshot);
      if (typeof test === 'function') tests.push({ way, test });
      else unfit ??= test;
    }
    if (tests.length === 0 && unfit !== undefined) {
      throw problem(this.#source, unfit.operator === true ? at : value, unfit.message, unfit.help);
    }
    return (record) => tests.some(({ way, test }) => way.read(record).some(test));
  }
}

/**
 * Makes a test of records out of a filter. A list fits when any of its values does, and what is absent equals nothing.
 *
 * @param source the text of the filter, so that errors can point into it
 * @throws Misuse for fields that do not exist, and for values that they cannot have
 */
export function compileFilter(snapshot: Snapshot, kind: KindName, expression: Expression, source: string): Predicate {
  return new Compiler(snapshot, kind, source).compile(expression);
}
