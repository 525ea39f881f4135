import { describe, expect, it } from 'vitest';
import { columnsWidth } from '../../src/base/text.js';
import { envelope } from '../support/envelopes.js';
import { exampleFiles } from '../support/example.js';
import { run } from './_world.js';

const register = ['--repo', 'data-example', '--as-of', '2026-09-30'];

interface Answer {
  readonly record: { readonly id: string; readonly title: string; readonly item: string | null };
  readonly data: Readonly<Record<string, unknown>>;
  readonly computed: Readonly<Record<string, unknown>>;
  readonly pointed_at_by: readonly { readonly id: string; readonly kind: string; readonly fields: readonly string[] }[];
  readonly updates: readonly { readonly period: string }[];
}

async function answer(id: string, ...options: string[]): Promise<Answer> {
  const { code, stdout, stderr } = await run(['show', id, '--format', 'json', ...register, ...options]);
  expect(code, stderr).toBe(0);
  const validator = envelope('show-output');
  expect(validator(JSON.parse(stdout)), JSON.stringify(validator.errors)).toBe(true);
  return JSON.parse(stdout) as Answer;
}

describe('show', () => {
  it('gives a record with what is computed, who points to it, and its updates', async () => {
    const shown = await answer('ACT-007');
    expect(shown.data['lead']).toBe('national-police');
    expect(shown.computed).toMatchObject({ overdue: 122, outlook: 'red', live: true });
    expect(shown.updates.map(({ period }) => period)).toEqual(
      shown.updates
        .map(({ period }) => period)
        .toSorted()
        .toReversed(),
    );
  });

  it('names everything that points to a record, by every field', async () => {
    const { pointed_at_by: pointing } = await answer('mo-justice', '--audience', 'restricted');
    const naming = [...exampleFiles]
      .filter(([path, text]) => /\bmo-justice\b/.test(text) && !/^(updates|organisations\/mo-justice)/.test(path))
      .map(([path]) => path.replace(/^.*\/|\.yaml$/g, ''));
    expect(pointing.map(({ id }) => id).sort()).toEqual(naming.sort());
    expect(pointing.find(({ id }) => id === 'ACT-001')?.fields).toEqual(['financing.organisation', 'lead']);
  });

  it('reads as a page at 80 columns, references with their titles', async () => {
    const { stdout } = await run(['show', 'ACT-001', ...register], { columns: 80 });
    for (const line of stdout.split('\n')) expect(columnsWidth(line)).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^ACT-001 Amend the Criminal Code/);
    expect(stdout).toContain('\nLead                    mo-justice (Ministry of Justice)\n');
    expect(stdout).toContain('\nPointed at by\n  actions\n    - ACT-007 Connect');
    expect(stdout).toContain('\nUpdate 2026-Q3\n');
  });

  it.each([40, 20])('puts values below their titles on %i columns', async (columns) => {
    const { stdout } = await run(['show', 'GAP-001', ...register], { columns });
    expect(stdout).toMatch(/\nCapability\n {2}\S/);
  });

  it('gives an item of a record, with those that point to it alone', async () => {
    const shown = await answer('ACT-001#M3');
    expect(shown.record).toMatchObject({ id: 'ACT-001#M3', item: 'M3', title: 'Bill approved by the cabinet' });
    expect(shown.data).toEqual({ id: 'M3', title: expect.anything() as unknown, due: '2026-08-31' });
    expect(shown.computed).toEqual({});
  });

  it('gives an update by its period and record', async () => {
    expect((await answer('2026-Q3/ACT-001')).computed['on_time']).toBe(true);
  });

  it('shows an audience what it may see, and says of the rest what it says of nothing', async () => {
    const shown = await answer('ACT-001', '--audience', 'public');
    expect(JSON.stringify(shown)).not.toMatch(/GAP-\d|DEC-\d|RSK-\d|evidence/);
    const hidden = await run(['show', 'GAP-001', ...register, '--audience', 'public']);
    const absent = await run(['show', 'GAP-991', ...register, '--audience', 'public']);
    expect(hidden.code).toBe(2);
    expect(hidden.stderr.replace('GAP-001', 'GAP-991')).toBe(absent.stderr);
    const person = await run(['show', 'PER-001', ...register]);
    expect(person.stderr).toContain('there is no record "PER-001" for the audience "members"');
  });

  it.each([
    ['ACT-01', 'there is no record "ACT-01"', 'Did you mean ACT-001 (Amend'],
    ['ACT-001#M9', 'ACT-001 has no item "M9"', 'Did you mean ACT-001#M1?'],
    ['ACT-001#x', 'ACT-001 has no item "x"', 'It has M1, M2, M3, M4'],
    ['constructor', 'there is no record "constructor"', '`secretariat list KIND` lists'],
    ['\u001b[2J', 'there is no record "\\u001b[2J"', 'list'],
  ])('refuses %j', async (id, problem, help) => {
    const { code, stdout, stderr } = await run(['show', id, ...register]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(problem);
    expect(stderr).toContain(help);
    expect(stderr).not.toContain('\u001b');
  });
});
