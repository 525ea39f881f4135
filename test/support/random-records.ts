/* Random records that their schemas accept: every kind, every key, awkward texts. */
import fc from 'fast-check';
import { shapes } from '../../src/kinds/shape.generated.js';
import type { KindName } from '../../src/model/record.js';
import { isMapping } from '../../src/parse/plain.js';
import { isValid } from '../../src/parse/schema-check.js';
import type { Plain } from '../../src/parse/values.js';
import { readSchemas } from '../../src/develop/schemas.js';
import type { SchemaNode } from '../../src/develop/schemas.js';

const schemas = new Map(readSchemas().map(({ name, schema }) => [name, schema]));

/** Follows references; what stands beside one outweighs it. */
function resolved(node: SchemaNode, root: SchemaNode): [SchemaNode, SchemaNode] {
  const reference = node['$ref'];
  if (typeof reference !== 'string') return [node, root];
  const [file = '', name = ''] = reference.split('#/$defs/');
  const owner = file === '' ? root : (schemas.get(file.replace('.schema.json', '')) ?? root);
  const [inner, innerRoot] = resolved((owner['$defs'] as Record<string, SchemaNode>)[name] ?? {}, owner);
  return [{ ...inner, ...node }, innerRoot];
}

const awkward = [
  '=1+1',
  '+41 22',
  '-5',
  '@x',
  "'quoted'",
  '"x"',
  'a;b',
  'a, b',
  'a\\;b',
  '1,5',
  '007',
  '1e3',
  'true',
  'no',
  '~',
  'null',
  '[]',
  '{}',
  'Ministère – égalité',
  'الجهة',
  '😀',
  ' x',
  'x ',
  'line\nline',
  '\nfirst',
  'a\n\nb\n',
  'tab\there',
  '2026',
  '12',
  '2026-09-30',
  'x: y',
  '# x',
  '__proto__',
  '%0A',
  '|x',
];

const prose = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({
    unit: fc.constantFrom(...Array.from('abcXYZ éü;,"\'=+-@\\\n:#{}[]|>~%&*!?0129 ')),
    minLength: 1,
    maxLength: 30,
  }),
);

const pool: Readonly<Record<string, readonly Plain[]>> = {
  day: ['2026-09-30', '2025-01-01', '2024-02-29'],
  deadline: ['2026-09-30', '2026-09', 2027, '2027', '2026-Q3', '2026-H2', 'FY2026'],
  period: ['2026-Q3', '2026-H2', '2026'],
  decimal: ['1250000.00', 5, '5', '0.10', 0, '12'],
  url: ['https://example.org/a?b=c;d', 'https://example.org/'],
  email: ['a@example.org'],
  path: ['documents/minutes.pdf'],
};

const patterned = [
  'en',
  'fr',
  'SN',
  'XOF',
  '1/2',
  'x',
  'M1',
  'a-b',
  'ncc',
  'gaps/no-live-action',
  'f'.repeat(64),
  'due',
  'lead',
  'milestones.M2.due',
  'SN-DK',
  'a.b',
  'one line',
  '=1 x',
  "'1",
];

function arbitraryOf(given: SchemaNode, root: SchemaNode): fc.Arbitrary<Plain> {
  const [node, owner] = resolved(given, root);
  const values = (node['enum'] ?? (node['const'] === undefined ? undefined : [node['const']])) as Plain[] | undefined;
  if (values !== undefined) return fc.constantFrom(...values);
  const types = ([] as unknown[]).concat(node['type'] ?? []);
  const one = types.map((type) => ofType(String(type), node, owner));
  return one.length === 1 && one[0] !== undefined ? one[0] : fc.oneof(...one);
}

function ofType(type: string, node: SchemaNode, root: SchemaNode): fc.Arbitrary<Plain> {
  const format = typeof node['format'] === 'string' ? node['format'] : '';
  if (type === 'object') return ofObject(node, root);
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') {
    const minLength = Number(node['minItems'] ?? 0);
    return fc.array(arbitraryOf(node['items'] as SchemaNode, root), { minLength, maxLength: Math.max(3, minLength) });
  }
  const some = (pool[format] ?? []).filter((value) => typeof value === (type === 'string' ? 'string' : 'number'));
  if (some.length > 0) return fc.constantFrom(...some);
  if (type === 'integer')
    return fc.integer({ min: Number(node['minimum'] ?? -3), max: Number(node['maximum'] ?? 2100) });
  if (type === 'number') return fc.constantFrom(0, 1, 2.5, -3, 0.1, 1e-7, 123456789, 1e21);
  return fc.oneof(prose, fc.constantFrom(...patterned));
}

function ofObject(node: SchemaNode, root: SchemaNode): fc.Arbitrary<Plain> {
  const properties = Object.entries((node['properties'] ?? {}) as Record<string, SchemaNode>);
  if (properties.length === 0) {
    const below = arbitraryOf(node['additionalProperties'] as SchemaNode, root);
    return fc.dictionary(fc.constantFrom('en', 'fr', 'ar'), below, {
      minKeys: Number(node['minProperties'] ?? 0),
      maxKeys: 3,
    });
  }
  const required = new Set((node['required'] ?? []) as string[]);
  return fc.record(Object.fromEntries(properties.map(([key, below]) => [key, arbitraryOf(below, root)])), {
    requiredKeys: [...required],
  });
}

/** What is not valid after all is left out, part by part, until the schema accepts the rest. */
function valid(kind: KindName, data: Record<string, Plain>): Record<string, Plain> | undefined {
  if (isValid(kind, data)) return data;
  const required = new Set(shapes[kind].required ?? []);
  const base = Object.fromEntries(Object.entries(data).filter(([key]) => required.has(key)));
  if (!isValid(kind, base)) return undefined;
  return Object.entries(data).reduce((kept, [key, value]) => {
    const more = { ...kept, [key]: value };
    return isValid(kind, more) ? more : kept;
  }, base);
}

/** Content of a record of a kind. */
export function recordData(kind: KindName): fc.Arbitrary<Record<string, Plain>> {
  const schema = schemas.get(kind) ?? {};
  return ofObject(schema, schema)
    .map((data) => (isMapping(data) ? valid(kind, data) : undefined))
    .filter((data) => data !== undefined);
}
