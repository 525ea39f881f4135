import type { YAMLMap } from 'yaml';
import { pointer } from '../base/pointer.js';
import { nearest } from '../base/text.js';
import type { KindShape, Shape } from '../kinds/shape.js';
import { spanAt, spotAt } from './node-place.js';
import type { Problem, Span, Statement } from './problem.js';
import { targetAt } from './schema-place.js';
import type { Target } from './schema-place.js';
import {
  didYouMean,
  wrongFormat,
  wrongLength,
  wrongPattern,
  wrongRange,
  wrongSize,
  wrongType,
  wrongValue,
} from './schema-words.js';
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

/** Collects the problems of one file. */
class Check {
  private readonly problems: Problem[] = [];
  /** Required keys that are there under a mistyped name, by pointer: one cause, one finding. */
  private readonly mistyped = new Set<string>();
  private readonly checked: Checked;

  constructor(checked: Checked) {
    this.checked = checked;
  }

  run(violations: readonly SchemaViolation[], settled: ReadonlySet<string>): Problem[] {
    const keyed = violations.filter(({ propertyName }) => propertyName === undefined);
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

  private unknownKey({ keyword, params, ...rest }: SchemaViolation): void {
    if (keyword !== 'additionalProperties' && keyword !== 'propertyNames') return;
    const target = this.target({ keyword, params, ...rest });
    const key = String(keyword === 'propertyNames' ? params['propertyName'] : params['additionalProperty']);
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
    const { kind } = this.checked;
    const all = namesOf(target.shape);
    const listed = all.length <= 12 && target.path.length > 0 ? `Its keys: ${all.join(', ')}.` : '';
    const otherwise =
      listed === '' ? `Remove it; \`secretariat schema ${kind}\` shows the keys that there are.` : listed;
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
    if (this.mistyped.has(pointer(...path))) return;
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
    if (statement !== undefined) this.report(target.path, span, statement);
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
