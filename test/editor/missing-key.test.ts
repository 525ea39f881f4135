import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMap, parse, parseDocument } from 'yaml';
import { editedFile, quickFixes } from '../../src/index.js';
import type { EditorView } from '../../src/index.js';
import { edit } from '../../src/edit/apply.js';
import { offsetOf } from '../../src/editor/places.js';
import { SchemaNotes } from '../../src/editor/schema-notes.js';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks, readSchemas } from '../../src/io/package-files.js';
import { shapes } from '../../src/kinds/shape.generated.js';
import type { Shape } from '../../src/kinds/shape.js';
import { loadRegister } from '../../src/run/register.js';
import { validateRegister } from '../../src/run/validate.js';

const folder = 'data-example';
const everywhere = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

const settings = readFileSync(join(folder, 'secretariat.yaml'), 'utf8');
const notes = new SchemaNotes(readSchemas());

const frameworks = readFrameworks();
const checked = validateRegister(loadRegister(memoryTree({ 'secretariat.yaml': settings }), frameworks), {
  asOf: '2026-09-30',
});

/** A register of one record checked against its schema alone, as an editor sees it. */
function seen(path: string, text: string): EditorView {
  const files = { 'secretariat.yaml': settings, [path]: text };
  const register = loadRegister(memoryTree(files), frameworks);
  const validation = { ...checked, findings: register.parsed.findings };
  return {
    register,
    asOf: checked.asOf,
    validation,
    notes,
    paths: Object.keys(files),
    textOf: (other) => register.parsed.sourceOf(other),
  };
}

const schemaFindings = ({ validation }: EditorView, path: string): readonly string[] =>
  validation.findings
    .filter((finding) => finding.path === path && finding.rule.startsWith('schema/'))
    .map(({ rule, message }) => `${rule} ${message}`);

/** The text after the only fix that is offered, and what it is called. */
function fixed(view: EditorView, path: string, text: string): { title: string; text: string } {
  const fixes = quickFixes(view, path, everywhere).filter(({ title }) => title.startsWith('Add '));
  expect(fixes).toHaveLength(1);
  const [{ title, change }] = fixes as [(typeof fixes)[0]];
  const [start, end] = [offsetOf(text, change.range.start), offsetOf(text, change.range.end)];
  return { title, text: text.slice(0, start) + change.text + text.slice(end) };
}

/** The first place of every sort in a record at which a key is needed. */
function neededIn(data: unknown, shape: Shape, at: readonly (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(data)) return shape.items === undefined ? [] : neededIn(data[0], shape.items, [...at, 0]);
  if (typeof data !== 'object' || data === null) return [];
  const own = (shape.required ?? []).filter((key) => Object.hasOwn(data, key)).map((key) => [...at, key]);
  const below = Object.entries(data).flatMap(([key, value]) => {
    const inner = shape.properties?.[key];
    return inner === undefined ? [] : neededIn(value, inner, [...at, key]);
  });
  return [...own, ...below];
}

/** One record of each kind. */
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const firstOfKind = new Map(paths.toReversed().map((path) => [editedFile(path)?.kind, path]));

describe('adding a key that is missing', () => {
  it.each([...firstOfKind].filter(([kind]) => kind !== undefined))('mends any %s', (kind, path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const needed = neededIn(parse(text), shapes[kind ?? 'action']);
    expect(needed.length).toBeGreaterThan(0);
    for (const at of needed) {
      const without = edit(text, [{ kind: 'remove', at }]);
      if (!without.ok) throw new Error(`${at.join('.')}: ${without.error.message}`);
      const broken = seen(path, without.value);
      const found = schemaFindings(broken, path);
      // Settings that cannot be read leave nothing to check; an empty mapping may lack several.
      if (found.length !== 1 || !found[0]?.startsWith('schema/missing-key')) continue;
      const result = fixed(broken, path, without.value);
      expect(schemaFindings(seen(path, result.text), path), at.join('.')).toEqual([]);
      const order = Object.keys(shapes[kind ?? 'action'].properties ?? {});
      const root = parseDocument(result.text).contents;
      const keys = isMap(root) ? root.items.map((pair) => String(pair.key)) : [];
      const [last, position] = [String(at[0]), keys.indexOf(String(at[0]))];
      if (at.length === 1)
        for (const key of keys.slice(position + 1)) expect(order.indexOf(key)).toBeGreaterThan(order.indexOf(last));
    }
  });

  it.each([
    [
      'a listed value',
      'gaps/GAP-099.yaml',
      'title: A\ncapability: csea-hotline\nstatus: open\n',
      'Add severity: low',
      'title: A\ncapability: csea-hotline\nseverity: low\nstatus: open\n',
    ],
    [
      'the next id of an item',
      'actions/ACT-099.yaml',
      'title: A\nstatus: in-progress\nmilestones:\n  - id: K1\n    title: A\n    due: 2026-10-01\n  - title: B\n    due: 2026-10-01\n',
      'Add id: K2',
      'title: A\nstatus: in-progress\nmilestones:\n  - id: K1\n    title: A\n    due: 2026-10-01\n  - id: K2\n    title: B\n    due: 2026-10-01\n',
    ],
    [
      'an entry of a list, with its indent and its comment',
      'actions/ACT-099.yaml',
      'title: A\r\nstatus: in-progress\r\nmilestones:\r\n    - id: M1 # first\r\n      due: 2026-10-01\r\n',
      'Add title: Title',
      'title: A\r\nstatus: in-progress\r\nmilestones:\r\n    - id: M1 # first\r\n      title: Title\r\n      due: 2026-10-01\r\n',
    ],
    [
      'a mapping in brackets',
      'actions/ACT-099.yaml',
      'title: A\nstatus: in-progress\nbudget: { amount: "1" }\n',
      'Add currency: EUR',
      'title: A\nstatus: in-progress\nbudget: { amount: "1", currency: EUR }\n',
    ],
  ])('adds %s', (_name, path, text, title, after) => {
    const result = fixed(seen(path, text), path, text);
    expect(result).toEqual({ title, text: after });
  });
});
