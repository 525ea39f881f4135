import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../src/parse/settings.js';
import { onlyFinding, parse, shown } from './support.js';

const path = 'secretariat.yaml';
const settings = (...lines: readonly string[]): string =>
  ['schema_version: 1', 'name: X', 'country: XT', 'languages: [en]', 'time_zone: UTC', ...lines, ''].join('\n');

interface SettingsSchema {
  readonly properties: {
    readonly thresholds: { readonly properties: Readonly<Record<string, { readonly default: number }>> };
    readonly expected_groups: { readonly items: { readonly enum: readonly string[] } };
  };
}

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/settings.schema.json', import.meta.url), 'utf8'),
) as SettingsSchema;

describe('the settings', () => {
  it('have the defaults that their schema states', () => {
    const stated = Object.entries(schema.properties.thresholds.properties).map(([name, { default: value }]) => [
      name,
      value,
    ]);
    expect(Object.entries(defaultThresholds).sort()).toEqual(stated.sort());
    const { dataset } = parse({ [path]: settings() });
    expect(dataset.settings.expected_groups).toEqual(schema.properties.expected_groups.items.enum);
    expect(dataset.settings.profile).toBe('basic');
    expect(dataset.fiscalYear).toEqual({ startMonth: 1, namedBy: 'start' });
  });

  it('keep what they say', () => {
    const text = settings(
      'profile: strict',
      'thresholds: { grace_days: 5 }',
      'fiscal_year: { start_month: 4, named_by: end }',
    );
    const { dataset } = parse({ [path]: text });
    expect(dataset.settings).toMatchObject({ profile: 'strict', thresholds: { grace_days: 5, vacancy_days: 90 } });
    expect(dataset.fiscalYear).toEqual({ startMonth: 4, namedBy: 'end' });
  });

  it.each([
    ['time_zone: Afrika/Dakar', '5:12-24 schema/value'],
    ['areas: [{ code: XT-01, name: A }, { code: XT-01, name: B }]', '6:43-48 reference/duplicate-id'],
    ['framework: mnr-2061', '6:12-20 reference/unknown'],
    ['narrowed_visibility: { action.bugdet: members }', '6:24-37 schema/unknown-key'],
    ['narrowed_visibility: { gap.title: public, person.name: public }', '6:56-62 schema/value'],
    ['owner_fields: { action: partner }', '6:25-32 schema/value'],
    ['owner_fields: { action: title }', '6:25-30 schema/value'],
    ['owner_fields: { gap: capability }', '6:17-20 schema/unknown-key'],
    ['narrowed_visibility: { acton.budget: members }', '6:24-36 schema/unknown-key'],
  ])('%s is found at its place', (line, at) => {
    const text = line.startsWith('time_zone') ? settings().replace('time_zone: UTC', line) : settings(line);
    expect(parse({ [path]: text }).findings.map(shown)).toContain(`${path}:${at}`);
  });

  it('may narrow a property of a record, also inside lists', () => {
    const text = settings(
      'narrowed_visibility:',
      '  action.budget: members',
      '  action.milestones.evidence: restricted',
    );
    expect(parse({ [path]: text }).findings.map(shown)).toEqual([]);
  });

  it('name rules that exist, where the caller knows them', () => {
    const text = settings('severities: { gaps/no-live-acton: info }');
    const finding = onlyFinding({ [path]: text }, { rules: ['gaps/no-live-action'] });
    expect(shown(finding)).toBe(`${path}:6:15-33 reference/unknown`);
    expect(finding.suggestions).toEqual(['gaps/no-live-action']);
  });

  it('that cannot be read stop nothing else', () => {
    const { findings, settingsUsable } = parse({ [path]: 'name: [', 'gaps/GAP-001.yaml': 'titel: x\n' });
    expect(settingsUsable).toBe(false);
    expect(new Set(findings.map((finding) => finding.path))).toEqual(new Set([path, 'gaps/GAP-001.yaml']));
  });

  it('of a later data model ask for a newer tool', () => {
    const finding = onlyFinding({ [path]: settings().replace('schema_version: 1', 'schema_version: 2') });
    expect(finding).toMatchObject({ messageId: 'version', help: 'Use a newer version of the tool.' });
  });
});

describe('a framework of the register', () => {
  const own = (...lines: readonly string[]): string =>
    [
      'id: own',
      'title: Own',
      'phases: { 1: A, 2: B, 3: C, 4: D }',
      'domains:',
      '  - { id: d, title: D }',
      'capabilities:',
      '  - { id: c, number: 1, domain: d, title: C }',
      ...lines,
      '',
    ].join('\n');

  it('is known to the settings and to records', () => {
    const { findings, dataset } = parse({ 'frameworks/own.yaml': own(), [path]: settings('framework: own') });
    expect(findings.map(shown)).toEqual([]);
    expect([...dataset.frameworks.keys()].sort()).toEqual(['mnr-2016', 'own']);
  });

  it('is checked inside', () => {
    const text = own('  - { id: c, number: 2, domain: x, title: C, requires: [y] }').replace('id: own', 'id: other');
    expect(parse({ 'frameworks/own.yaml': text }).findings.map(shown)).toEqual([
      'frameworks/own.yaml:1:5-10 schema/value',
      'frameworks/own.yaml:8:11-12 reference/duplicate-id',
      'frameworks/own.yaml:8:33-34 reference/unknown',
      'frameworks/own.yaml:8:57-58 reference/unknown',
    ]);
  });

  it('that cannot be read is not said to be missing', () => {
    const finding = onlyFinding({ 'frameworks/own.yaml': 'id: [', [path]: settings('framework: own') });
    expect(finding.path).toBe('frameworks/own.yaml');
  });
});
