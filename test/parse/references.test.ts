import { describe, expect, it } from 'vitest';
import { cyclesIn } from '../../src/parse/cycles.js';
import type { Finding } from '../../src/model/finding.js';
import { lookOf } from '../../src/parse/look-alike.js';
import { action, gap, onlyFinding, parse, shown } from './support.js';

const path = 'actions/ACT-001.yaml';
const programme =
  'title: Plan\nversion: "1"\nfrom: 2026-01-01\nto: 2027-12-31\nstatus: draft\nobjectives:\n  - id: O1\n    title: One\n';
const seat = (person: string): string =>
  `body: ncc\norganisation: mo-police\nroles:\n  - role: member\n    from: 2026-01-01\nholders:\n  - person: ${person}\n    from: 2026-01-01\n`;

describe('a reference', () => {
  it('to an id that does not exist names the nearest one with its title', () => {
    const finding = onlyFinding({ [path]: action('lead: moj-police') });
    expect(shown(finding)).toBe(`${path}:3:7-17 reference/unknown`);
    expect(finding).toMatchObject({
      message: 'no organisation has the id "moj-police"',
      help: 'did you mean "mo-police" (National Police Service)?',
      suggestions: ['mo-police'],
      label: 'unknown id',
      pointer: '/lead',
    });
  });

  it('does not print the title of a record that is not public', () => {
    const finding = onlyFinding({ 'gaps/GAP-001.yaml': gap(), [path]: action('gaps: [GAP-01]') });
    expect(finding.help).toBe('did you mean "GAP-001"?');
  });

  it('that resembles nothing says which file to add', () => {
    expect(onlyFinding({ [path]: action('partners: [unicorns]') }).help).toContain('organisations/unicorns.yaml');
  });

  it('to another kind says which kind it is', () => {
    const finding = onlyFinding({ [path]: action('lead: ncc') });
    expect(shown(finding)).toBe(`${path}:3:7-10 reference/kind`);
    expect(finding.message).toBe('"ncc" is a body, and "lead" takes the id of an organisation');
  });

  it('to an item is followed into the record', () => {
    const milestones = action('milestones:', '  - id: M1', '    title: x');
    const concerns = (id: string): Record<string, string> => ({
      [path]: milestones,
      'risks/RSK-001.yaml': `title: x\nconcerns: [${id}]\nlikelihood: low\nimpact: low\nstatus: open\n`,
    });
    expect(parse(concerns('ACT-001#M1')).findings.map(shown)).toEqual([]);
    expect(onlyFinding(concerns('ACT-001#M2'))).toMatchObject({
      rule: 'reference/unknown',
      message: '"ACT-001" has no item "M2"',
      suggestions: ['ACT-001#M1'],
    });
  });

  it('to an area, a capability, an objective, a framework, a rule', () => {
    const areas =
      'schema_version: 1\nname: X\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nareas:\n  - { code: XT-01, name: Coast }\n';
    expect(onlyFinding({ 'secretariat.yaml': areas, [path]: action('areas: [XT-01, XT-O1]') })).toMatchObject({
      rule: 'reference/unknown',
      suggestions: ['XT-01'],
    });
    expect(onlyFinding({ 'gaps/GAP-001.yaml': gap().replace('csea-hotline', 'csea-hotlin') }).suggestions).toEqual([
      'csea-hotline',
    ]);
    // Whoever does not know the slug writes what the thing is called.
    for (const written of ['hotline', 'reporting-hotlines']) {
      const finding = onlyFinding({ 'gaps/GAP-001.yaml': gap().replace('csea-hotline', written) });
      expect(finding).toMatchObject({ suggestions: ['csea-hotline'], help: 'did you mean "csea-hotline"?' });
    }
    expect(onlyFinding({ 'gaps/GAP-001.yaml': gap().replace('csea-hotline', 'reporting') }).suggestions).toEqual([]);
    const withProgramme = { 'programmes/PRG-001.yaml': programme };
    expect(parse({ ...withProgramme, [path]: action('programme: PRG-001', 'objective: O1') }).findings).toEqual([]);
    expect(onlyFinding({ ...withProgramme, [path]: action('programme: PRG-001', 'objective: O2') }).message).toBe(
      'the programme PRG-001 has no objective "O2"',
    );
    expect(onlyFinding({ ...withProgramme, [path]: action('objective: O2') }).rule).toBe('reference/unknown');
    const assessment =
      'title: x\nframework: mnr-2026\ndate: 2026-01-01\nstatus: draft\ncapabilities:\n  - { capability: anything, phase: 1 }\n';
    expect(onlyFinding({ 'assessments/ASM-001.yaml': assessment }).suggestions).toEqual(['mnr-2016']);
  });

  it('to a rule or metric is checked where the caller knows them', () => {
    const files = {
      'meetings/MTG-001.yaml': 'body: ncc\ndate: 2026-01-01\ntype: ordinary\nstatus: held\n',
      'decisions/DEC-001.yaml': 'title: x\nmeeting: MTG-001\ntype: note\nstatus: adopted\n',
      'waivers/WVR-001.yaml':
        'rule: gaps/no-live-acton\nreason: x\ndecided_by: DEC-001\ndecided_on: 2026-01-01\nexpires_on: 2026-12-31\n',
    };
    expect(parse(files).findings.map(shown)).toEqual([]);
    expect(onlyFinding(files, { rules: ['gaps/no-live-action'] }).suggestions).toEqual(['gaps/no-live-action']);
    expect(parse(files, { rules: ['gaps/no-live-acton'] }).findings).toEqual([]);
  });

  it('to an area says once that the settings list none', () => {
    const finding = onlyFinding({
      [path]: action('areas: [XT-01, XT-02]'),
      'actions/ACT-002.yaml': action('areas: [XT-01]'),
    });
    expect(finding.message).toContain('list no areas');
  });

  it('to a person may lead outside, where people are held elsewhere', () => {
    const elsewhere =
      'schema_version: 1\nname: X\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\npeople_dir: ../people\n';
    expect(onlyFinding({ 'members/MEM-001.yaml': seat('PER-001') }).rule).toBe('reference/unknown');
    expect(parse({ 'secretariat.yaml': elsewhere, 'members/MEM-001.yaml': seat('PER-001') }).findings).toEqual([]);
  });

  it('by an old id names the new one', () => {
    const finding = onlyFinding({
      [path]: action('formerly: [ACT-090]'),
      'actions/ACT-002.yaml': action('depends_on: [ACT-090]'),
    });
    expect(finding).toMatchObject({ messageId: 'renumbered', suggestions: ['ACT-001'] });
  });

  it('in the name of an update is checked', () => {
    const update = 'reported_by: mo-police\nreported_on: 2026-10-05\n';
    expect(parse({ [path]: action(), 'updates/2026-Q3/ACT-001.yaml': update }).findings).toEqual([]);
    expect(onlyFinding({ [path]: action(), 'updates/2026-Q3/ACT-002.yaml': update })).toMatchObject({
      rule: 'reference/unknown',
      suggestions: ['ACT-001'],
      start: { line: 1, column: 1 },
    });
    expect(onlyFinding({ 'updates/2026-Q3/mo-police.yaml': update }).rule).toBe('reference/kind');
  });
});

describe('references in a circle', () => {
  it('are found once, with the way', () => {
    const finding = onlyFinding({
      'actions/ACT-002.yaml': action('depends_on: [ACT-010]'),
      'actions/ACT-010.yaml': action('depends_on: [ACT-001, ACT-003]'),
      'actions/ACT-003.yaml': action('depends_on: [ACT-002]'),
      [path]: action(),
    });
    expect(shown(finding)).toBe('actions/ACT-002.yaml:3:14-21 reference/cycle');
    expect(finding.message).toContain('ACT-002 → ACT-010 → ACT-003 → ACT-002');
    expect(finding.related.map((other) => other.path)).toEqual(['actions/ACT-010.yaml', 'actions/ACT-003.yaml']);
  });

  it('are found for what is its own parent, and for separate circles separately', () => {
    const organisation = (lines: string): string => `name: X\nclass: other\n${lines}\n`;
    const { findings } = parse({
      'organisations/a.yaml': organisation('parent: a'),
      'organisations/b.yaml': organisation('successor: c'),
      'organisations/c.yaml': organisation('successor: b'),
      'organisations/d.yaml': organisation('successor: b'),
    });
    expect(findings.map(({ message }) => message.split(': ')[1])).toEqual(['a → a', 'b → c → b']);
  });

  it('row 51: a chain of 10,000 is walked without the call stack, also when it closes', () => {
    const size = 10_000;
    const chain = (close: boolean): Map<string, string[]> =>
      new Map(
        Array.from({ length: size }, (_, index) => [
          `A-${index}`,
          index + 1 < size ? [`A-${index + 1}`] : close ? ['A-0'] : [],
        ]),
      );
    expect(cyclesIn(chain(false))).toEqual([]);
    const [cycle] = cyclesIn(chain(true));
    expect(cycle).toHaveLength(size);
    expect(cycle?.[0]).toBe('A-0');
  });
});

describe('ids', () => {
  it('stand for one record in the whole register, also when case is ignored', () => {
    const text = 'name: X\nlevel: national\ntype: council\n';
    const finding = onlyFinding({ 'bodies/MO-Police.yaml': text });
    expect(finding.rule).toBe('reference/duplicate-id');
    expect([finding.path, finding.related[0]?.path]).toEqual(['organisations/mo-police.yaml', 'bodies/MO-Police.yaml']);
  });

  it.each([
    ['ACT-O14', 'ACT-014'],
    ['ACT-14', 'ACT-014'],
    ['ACT-l4', 'ACT-14'],
  ])('%s and %s look alike, which is a warning', (first, second) => {
    const finding = onlyFinding({ [`actions/${first}.yaml`]: action(), [`actions/${second}.yaml`]: action() });
    expect(finding).toMatchObject({ rule: 'reference/look-alike', severity: 'warning' });
    expect(finding.related).toHaveLength(1);
  });

  it.each([
    ['moi', 'mol'],
    ['ACT-014', 'ACT-015'],
    ['lc-coast', 'lc-cost'],
    ['2026-Q1', '2026-Q10'],
  ])('%s and %s do not look alike', (first, second) => {
    expect(lookOf(first)).not.toBe(lookOf(second));
  });

  it('of items are unique in their record', () => {
    const finding = onlyFinding({
      [path]: action('milestones:', '  - { id: M1, title: x }', '  - { id: M1, title: y }'),
    });
    expect(shown(finding)).toBe(`${path}:5:11-13 reference/duplicate-id`);
    expect(finding.related[0]).toMatchObject({ path, start: { line: 4, column: 11 } });
  });

  it('are never used again', () => {
    const finding = onlyFinding({ [path]: action('formerly: [ACT-002]'), 'actions/ACT-002.yaml': action() });
    expect(shown(finding)).toBe(`${path}:3:12-19 reference/duplicate-id`);
  });
});

describe('a figure in a narrative', () => {
  const period = (text: string): Record<string, string> => ({
    'periods/2026-Q3.yaml': `status: open\nnarrative:\n  headline:\n    en: 'Of ours, ${text} were on time.'\n`,
  });
  const over = (text: string): readonly Finding[] =>
    parse(period(text), { metrics: ['progress/on-time'], rules: [] }).findings;

  it('must exist', () => {
    expect(over('{{metric "progress/on-time"}}')).toEqual([]);
    const [finding] = over('{{metric "progress/on-tme"}}');
    expect(finding).toMatchObject({ rule: 'reference/unknown', suggestions: ['progress/on-time'] });
    expect(finding?.pointer).toBe('/narrative/headline/en');
  });

  it.each(['{{progress/on-time}}', '{{metric progress/on-time}}', '{{#if x}}', '{{metric "a/b" by="lead"}}'])(
    'is read in one form alone: %s is none',
    (text) => {
      expect(over(text)).toMatchObject([{ rule: 'reference/unknown', actual: text }]);
    },
  );
});

describe('a person', () => {
  const person = { 'people/PER-001.yaml': 'name: A. Example\norganisation: mo-police\n' };
  it('to whom nothing refers is pointed out', () => {
    expect(onlyFinding(person)).toMatchObject({ rule: 'reference/orphan', severity: 'warning' });
    expect(parse({ ...person, 'members/MEM-001.yaml': seat('PER-001') }).findings.map(shown)).toEqual([]);
  });

  it('is not, while a file that may refer to them cannot be read', () => {
    const { findings } = parse({ ...person, 'members/MEM-001.yaml': 'body: [' });
    expect(findings.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
  });
});
