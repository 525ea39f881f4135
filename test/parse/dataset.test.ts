import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/model/record.js';
import { at, atKey } from '../../src/model/finding.js';
import { restrictedItem } from '../../src/model/dataset.js';
import { project } from '../../src/parse/project.js';
import { action, gap, parse } from './support.js';

function recordOf(record: AnyRecord | undefined): AnyRecord {
  if (record === undefined) throw new Error('There is no such record');
  return record;
}

describe('a dataset', () => {
  const { dataset } = parse({
    'actions/ACT-010.yaml': action('lead: mo-police', 'depends_on: [ACT-002#M1]'),
    'actions/ACT-002.yaml': action('lead: mo-police', 'milestones:', '  - { id: M1, title: x }'),
  });

  it('holds records in natural order, by id and by kind', () => {
    expect(dataset.of('action').map(({ id }) => id)).toEqual(['ACT-002', 'ACT-010']);
    expect([...dataset.records.keys()]).toEqual(['ACT-002', 'ACT-010', 'mo-police', 'ncc']);
    expect(dataset.get('action', 'mo-police')).toBeUndefined();
    expect(dataset.get('organisation', 'mo-police')?.data.class).toBe('law-enforcement');
    expect([dataset.keeps('action'), dataset.keeps('gap')]).toEqual([true, false]);
  });

  it('links records both ways', () => {
    expect(dataset.linksFrom('ACT-010').map(({ to, item, pointer }) => [to, item, pointer])).toEqual([
      ['mo-police', undefined, '/lead'],
      ['ACT-002', 'M1', '/depends_on/0'],
    ]);
    expect(dataset.linksTo('mo-police').map(({ from }) => from.id)).toEqual(['ACT-002', 'ACT-010']);
  });
});

describe('a place', () => {
  const { dataset, locate, sourceOf } = parse({
    'actions/ACT-001.yaml': action(
      'milestones:',
      '  - id: M1',
      '    title: One',
      'budget:',
      '  amount: "5"',
      '  currency: EUR',
      'description: >-',
      '  a',
      '  b',
    ),
  });
  const record = recordOf(dataset.find('ACT-001'));
  const range = (...[place]: Parameters<typeof locate>): string => {
    const { start, end, pointer } = locate(place);
    return `${start.line}:${start.column}-${end.line}:${end.column} ${pointer}`;
  };

  it('is found by the path of a value', () => {
    expect(range(at(record, 'milestones', 0, 'title'))).toBe('5:12-5:15 /milestones/0/title');
    expect(range(atKey(record, 'milestones', 0, 'title'))).toBe('5:5-5:10 /milestones/0/title');
    expect(range(at(record, 'budget', 'amount'))).toBe('7:11-7:14 /budget/amount');
    expect(range(at(record, 'description'))).toBe('9:14-11:4 /description');
  });

  it('of what is absent is the key of the mapping that lacks it', () => {
    expect(range(at(record, 'budget', 'rate'))).toBe('6:1-6:7 /budget/rate');
    expect(range(at(record, 'milestones', 0, 'due'))).toBe('4:5-4:7 /milestones/0/due');
    expect(range(at(record, 'milestones', 3))).toBe('3:1-3:11 /milestones/3');
    expect(range(at(record, 'due'))).toBe('1:1-1:24 /due');
  });

  it('of a record as a whole is its first line', () => {
    expect(range(at(record))).toBe('1:1-1:24 ');
  });

  it('can be in the settings', () => {
    expect(range({ settings: ['country'] })).toBe('3:10-3:12 /country');
    expect(locate({ settings: ['areas'] })).toMatchObject({ path: 'secretariat.yaml', start: { line: 1, column: 1 } });
  });

  it('comes with the text', () => {
    expect(sourceOf('actions/ACT-001.yaml')).toContain('title: One');
    expect(sourceOf('actions/ACT-404.yaml')).toBeUndefined();
  });
});

describe('what an audience sees', () => {
  const parsed = parse({
    'secretariat.yaml':
      'schema_version: 1\nname: X\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nnarrowed_visibility: { action.budget: members }\nidentifier_shapes: [{ name: n, shape: NNN-NN }]\n',
    'gaps/GAP-001.yaml': gap('notes: canary-notes', 'evidence:', '  - title: canary-evidence'),
    'gaps/GAP-002.yaml': gap('visibility: public'),
    'gaps/GAP-003.yaml': gap(),
    'actions/ACT-001.yaml': action('visibility: restricted', 'description: canary-description'),
    'actions/ACT-002.yaml': action(
      'gaps: [GAP-001, GAP-002, GAP-003]',
      'depends_on: [ACT-001]',
      'budget: { amount: 98765, currency: EUR }',
      'lead: mo-police',
      'notes: canary-notes',
      'history: [{ on: 2026-01-01, status: in-progress, reason: canary-reason }]',
      'amendments:',
      '  - { field: budget, from: 98764, to: 98765, on: 2026-01-01 }',
      '  - { field: lead, from: secret-body, to: mo-police, on: 2026-01-01 }',
    ),
    'organisations/secret-body.yaml': 'name: canary-name\nclass: other\nvisibility: restricted\n',
    'updates/2026-Q3/ACT-001.yaml': 'reported_by: mo-police\nreported_on: 2026-10-01\npublic_summary: canary-summary\n',
    'updates/2026-Q3/ACT-002.yaml':
      'reported_by: mo-police\nreported_on: 2026-10-01\nprogress: canary-progress\npublic_summary: seen\n',
  });

  it('has no findings to begin with', () => {
    expect(parsed.findings).toEqual([]);
  });

  it('is everything for the secretariat', () => {
    expect(project(parsed.dataset, 'restricted')).toBe(parsed.dataset);
  });

  const dump = (audience: 'public' | 'partners' | 'members'): string => {
    const projected = project(parsed.dataset, audience);
    return JSON.stringify([[...projected.records.values()], projected.settings]);
  };

  it('for the public holds nothing that is not meant for it', () => {
    expect(dump('public')).not.toMatch(/canary|ACT-001|GAP-001|GAP-003|9876|secret-body|NNN-NN/);
    expect(dump('public')).toContain('seen');
  });

  it('for members holds what is meant for members, and no more', () => {
    expect(dump('members')).toMatch(/canary-evidence.*|GAP-001/);
    expect(dump('members')).toContain('98765');
    expect(dump('members')).toContain('canary-reason');
    expect(dump('members')).not.toMatch(/canary-notes|ACT-001|secret-body|canary-description|canary-summary/);
  });

  it('reads "restricted item" once in a list for what is hidden', () => {
    const projected = project(parsed.dataset, 'public').get('action', 'ACT-002')?.data;
    expect(projected?.gaps).toEqual([restrictedItem, 'GAP-002']);
    expect(projected?.depends_on).toEqual([restrictedItem]);
    expect(projected?.amendments).toEqual([{ field: 'lead', from: restrictedItem, to: 'mo-police', on: '2026-01-01' }]);
    expect(projected?.lead).toBe('mo-police');
  });

  it('has links to what is seen alone', () => {
    const projected = project(parsed.dataset, 'public');
    expect(projected.linksFrom('ACT-002').map(({ to }) => to)).toEqual(['GAP-002', 'mo-police']);
    expect(projected.linksTo('ACT-001')).toEqual([]);
    expect(projected.of('update').map(({ id }) => id)).toEqual(['2026-Q3/ACT-002']);
  });

  it('leaves the whole dataset as it was', () => {
    expect(parsed.dataset.get('action', 'ACT-002')?.data.gaps).toEqual(['GAP-001', 'GAP-002', 'GAP-003']);
  });
});
