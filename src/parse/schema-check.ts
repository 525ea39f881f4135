import type { YAMLMap } from 'yaml';
import { pointer } from '../base/pointer.js';
import { listWords, nearest } from '../base/text.js';
import type { KindShape, Shape } from '../kinds/shape.js';
import { wrongFormat } from './format-words.js';
import { displacedKeys, unknownKeyHelp } from './key-words.js';
import { spanAt, spotAt } from './node-place.js';
import type { Problem, Span, Statement } from './problem.js';
import { targetAt } from './schema-place.js';
import type { Target } from './schema-place.js';
import { didYouMean, wrongLength, wrongPattern, wrongRange, wrongSize, wrongType, wrongValue } from './schema-words.js';
import { validators } from './validators.generated.js';
import type { SchemaValidator, SchemaViolation } from './validators.generated.js';
import { expectedWords, quoted, wordsOfPattern } from './words.js';

/** A file whose content is checked against a schema. */
export interface Checked {
  /** A kind, `settings` or `framework`. */
  readonly kind: string;
  readonly shape: KindShape;
  readonly data: Readonly<Record<string, unknown>>;
  readonly root: YAMLMap;
  readonly text: string;
}

/** Which of several things wrong with one value is said: the one that explains the others. */
const order = [
  'type',
  'const',
  'enum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'uniqueItems',
  'format',
  'minimum',
  'maximum',
  'pattern',
];

type Describe = (target: Target, violation: SchemaViolation, source: string) => Statement;

const describe: Readonly<Record<string, Describe>> = {
  type: (target, _violation, source) => wrongType(target, source),
  const: (target) => (target.path[0] === 'schema_version' ? wrongVersion(target) : wrongValue(target)),
  enum: (target, _violation, source) => (target.value === null ? wrongType(target, source) : wrongValue(target)),
  pattern: (target, { params }) => wrongPattern(target, params),
  format: (target, { params }) => wrongFormat(target, params),
  minimum: (target, { params, keyword }) => wrongRange(target, params, keyword),
  maximum: (target, { params, keyword }) => wrongRange(target, params, keyword),
  minLength: (target, { params, keyword }) => wrongLength(target, params, keyword),
  maxLength: (target, { params, keyword }) => wrongLength(target, params, keyword),
  minItems: (target, { params, keyword }) => wrongSize(target, params, keyword),
  maxItems: (target, { params, keyword }) => wrongSize(target, params, keyword),
  minProperties: (target, { params, keyword }) => wrongSize(target, params, keyword),
  maxProperties: (target, { params, keyword }) => wrongSize(target, params, keyword),
};

/** A register of a later data model is not broken: the tool is too old for it. */
function wrongVersion(target: Target): Statement {
  const newer = typeof target.value === 'number' && target.value > 1;
  return {
    ...wrongValue(target),
    messageId: 'version',
    message: `this tool reads version 1 of the data model, and the register says ${quoted(String(target.value))}`,
    help: newer ? 'Use a newer version of the tool.' : 'Write: schema_version: 1',
    suggestions: newer ? [] : ['1'],
  };
}

const namesOf = (shape: Shape | undefined): readonly string[] => Object.keys(shape?.properties ?? {});

/** Whether somebody wrote an entry in a form of their own: no key of it is known, or near one. What is wrong is said of its keys. */
function isOfAnotherForm({ path, value, shape }: Target): boolean {
  const [keys, known] = [Object.keys(value as object), namesOf(shape)];
  return (
    path.length > 0 && keys.length > 0 && keys.every((key) => !known.includes(key) && nearest(key, known).length === 0)
  );
}

/** Collects the problems of one file. */
class Check {
  private readonly problems: Problem[] = [];
  /** Required keys that are there under a mistyped name, by pointer: one cause, one finding. */
  private readonly mistyped = new Set<string>();
  /** Keys that belong deeper, to a key without a value: the key is at fault. By pointer. */
  private readonly displaced = new Map<string, readonly string[]>();
  /** Mappings of which one part of a number was named already. */
  private readonly cutNumbers = new Set<string>();
  private readonly checked: Checked;

  constructor(checked: Checked) {
    this.checked = checked;
  }

  run(violations: readonly SchemaViolation[], settled: ReadonlySet<string>): Problem[] {
    const keyed = violations.filter(({ propertyName }) => propertyName === undefined);
    for (const violation of keyed) this.findDisplaced(violation);
    for (const violation of keyed) this.unknownKey(violation);
    for (const violation of keyed) this.missingKey(violation);
    const values = this.gravest(keyed);
    for (const [path, violation] of values) if (!settled.has(path)) this.value(violation);
    return this.problems;
  }

  private target(violation: SchemaViolation): Target {
    return targetAt(this.checked.kind, this.checked.shape, this.checked.data, violation.instancePath);
  }

  /** For each value, the violation that explains the others. */
  private gravest(violations: readonly SchemaViolation[]): Map<string, SchemaViolation> {
    const found = new Map<string, SchemaViolation>();
    for (const violation of violations) {
      const rank = order.indexOf(violation.keyword);
      const other = found.get(violation.instancePath);
      if (rank === -1 || (other !== undefined && order.indexOf(other.keyword) <= rank)) continue;
      found.set(violation.instancePath, violation);
    }
    return found;
  }

  private report(path: Target['path'], span: Span, statement: Statement, related?: Problem['related']): void {
    const more = related === undefined ? {} : { related };
    this.problems.push({ ...statement, ...span, pointer: pointer(...path), ...more });
  }

  /** Notes the keys below one without a value that are its own, and stand too far to the left. */
  private findDisplaced(violation: SchemaViolation): void {
    const target = this.target(violation);
    const parent = targetAt(
      this.checked.kind,
      this.checked.shape,
      this.checked.data,
      pointer(...target.path.slice(0, -1)),
    );
    const keys = target.value === null ? displacedKeys(target, parent) : [];
    if (keys.length > 0) this.displaced.set(pointer(...target.path), keys);
  }

  /** Whether a key is explained by another finding: it belongs deeper, or is the second part of a number with commas. */
  private isExplained(target: Target, key: string): boolean {
    const at = pointer(...target.path);
    if (/^[0-9]+$/.test(key)) {
      if (this.cutNumbers.has(at)) return true;
      this.cutNumbers.add(at);
    }
    return [...this.displaced].some(
      ([place, keys]) => place.slice(0, place.lastIndexOf('/')) === at && keys.includes(key),
    );
  }

  private unknownKey({ keyword, params, ...rest }: SchemaViolation): void {
    if (keyword !== 'additionalProperties' && keyword !== 'propertyNames') return;
    const target = this.target({ keyword, params, ...rest });
    const key = String(keyword === 'propertyNames' ? params['propertyName'] : params['additionalProperty']);
    if (this.isExplained(target, key)) return;
    const present = Object.keys(target.value as object);
    const suggestions = nearest(
      key,
      namesOf(target.shape).filter((name) => !present.includes(name)),
    );
    const best = suggestions[0];
    if (best !== undefined) this.mistyped.add(pointer(...target.path, best));
    const path = [...target.path, key];
    const statement =
      keyword === 'propertyNames' ? this.wrongName(target, key) : this.unknown(target, key, suggestions);
    this.report(path, spanAt(this.checked.root, this.checked.text, path, 'key'), statement);
  }

  private unknown(target: Target, key: string, suggestions: readonly string[]): Statement {
    const otherwise = unknownKeyHelp(this.checked.kind, target, key);
    return {
      rule: 'schema/unknown-key',
      messageId: 'unknown-key',
      message: `${target.noun} has no key ${quoted(key)}`,
      help: didYouMean(key, suggestions, otherwise),
      suggestions,
      label: 'unknown key',
    };
  }

  /** A key of a mapping whose keys are free within a form: languages, kinds, rules. */
  private wrongName(target: Target, key: string): Statement {
    const inner = (validators[this.checked.kind]?.errors ?? []).find(
      ({ propertyName, instancePath }) => propertyName === key && instancePath === pointer(...target.path),
    );
    const allowed = inner?.params['allowedValues'];
    const values = Array.isArray(allowed) ? allowed.map(String) : [];
    const suggestions = nearest(key, values);
    const form =
      inner?.keyword === 'pattern'
        ? `Keys here are ${wordsOfPattern(String(inner.params['pattern']))}.`
        : `Keys here: ${values.join(', ')}.`;
    return {
      rule: 'schema/unknown-key',
      messageId: 'key-form',
      message: `${target.noun} cannot have a key ${quoted(key)}`,
      help: didYouMean(key, suggestions, form),
      suggestions,
      label: 'unknown key',
    };
  }

  private missingKey(violation: SchemaViolation): void {
    if (violation.keyword !== 'required') return;
    const target = this.target(violation);
    const key = String(violation.params['missingProperty']);
    const path = [...target.path, key];
    if (this.mistyped.has(pointer(...path)) || isOfAnotherForm(target)) return;
    const shape = target.shape?.properties?.[key];
    this.report(path, spanAt(this.checked.root, this.checked.text, path, 'key'), {
      rule: 'schema/missing-key',
      messageId: 'missing-key',
      message: `${target.noun} needs a key ${quoted(key)}`,
      help: shape === undefined ? `Add "${key}".` : `Add "${key}": ${expectedWords(shape)}.`,
      label: `"${key}" is missing`,
      expected: key,
    });
  }

  private value(violation: SchemaViolation): void {
    const target = this.target(violation);
    if (violation.keyword === 'uniqueItems') {
      this.duplicate(target, violation);
      return;
    }
    const span = spanAt(this.checked.root, this.checked.text, target.path, 'value');
    const source = this.checked.text.slice(span.start, span.end);
    const statement = describe[violation.keyword]?.(target, violation, source);
    if (statement === undefined) return;
    const displaced = this.displaced.get(violation.instancePath) ?? [];
    const help = `Set ${listWords(displaced.map(quoted))} in by two blanks more, so that they belong to it.`;
    this.report(
      target.path,
      span,
      displaced.length === 0 ? statement : { ...statement, messageId: 'not-indented', help },
    );
  }

  private duplicate(target: Target, { params }: SchemaViolation): void {
    const indices = [Number(params['i']), Number(params['j'])].sort((a, b) => a - b);
    const [first = 0, second = 0] = indices;
    const spanOfItem = (index: number): Span =>
      spanAt(this.checked.root, this.checked.text, [...target.path, index], 'value');
    const item = Array.isArray(target.value) ? String(target.value[second]) : '';
    const path = [...target.path, second];
    if (!spotAt(this.checked.root, path).isFound) return;
    const related = [{ ...spanOfItem(first), message: 'it stands here first' }];
    this.report(
      path,
      spanOfItem(second),
      {
        rule: 'schema/items',
        messageId: 'duplicate',
        message: `${quoted(item)} stands twice in ${quoted(String(target.path.at(-1) ?? ''))}`,
        help: 'Remove one of the two.',
        label: 'stands twice',
      },
      related,
    );
  }
}

/** The compiled schema of a kind. */
function validatorOf(kind: string): SchemaValidator {
  const validate = validators[kind];
  if (validate === undefined) throw new Error(`No schema is compiled for "${kind}"`);
  return validate;
}

/** Whether content is what the schema of its kind asks for. */
export function isValid(kind: string, data: Readonly<Record<string, unknown>>): boolean {
  return validatorOf(kind)(data);
}

/**
 * Checks a file against its schema, and says each cause once, at its place.
 *
 * @param settled pointers of values about which something was said already
 */
export function schemaProblems(checked: Checked, settled: ReadonlySet<string>): Problem[] {
  const validate = validatorOf(checked.kind);
  return validate(checked.data) ? [] : new Check(checked).run(validate.errors ?? [], settled);
}
