import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, repositoryWith, writeFiles } from '../support/folders.js';
import { baseRegister } from '../support/register.js';
import { run } from './_world.js';
import type { Run } from './_world.js';

const name = 'Marguerite Okonjo-Valdez';
const person = `# Joined in spring.\nname: ${name}\ntitle: Director of Courts\norganisation: justice-ministry\ngrade: director\nemail: m.okonjo@justice.example\nfrom: 2025-03-01\n`;
const files = {
  ...Object.fromEntries(baseRegister),
  'people/PER-009.yaml': person,
  'meetings/MTG-001.yaml': 'body: ncc\ndate: 2026-01-20\ntype: ordinary\nstatus: held\n',
  'decisions/DEC-001.yaml':
    'title: Take names out\nmeeting: MTG-001\ntype: mandate\nstatus: adopted\nconcerns: [ncc]\n',
  'actions/ACT-001.yaml': `title: Train the judges\nstatus: in-progress\ndescription: ${name} teaches them.\nmilestones:\n  - { id: M1, title: First course, due: 2026-12-31 }\n`,
};

const register = (): string => repositoryWith(files);
const reason = ['--reason', 'Asked for', '--decision', 'DEC-001'];
const redact = (folder: string, ...words: string[]): Promise<Run> =>
  run(['redact', ...words, ...reason, '--repo', folder, '--as-of', '2026-02-01']);
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const changeFindings = async (folder: string): Promise<string[]> => {
  const { stdout } = await run([
    'validate',
    '--base',
    'HEAD',
    '--repo',
    folder,
    '--as-of',
    '2026-02-01',
    '--format',
    'json',
  ]);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] };
  return findings.filter(({ rule }) => /^(?:change|privacy)\//.test(rule)).map(({ rule }) => rule);
};

describe('redact', () => {
  it('leaves of a person a record to which references lead, and says what git still holds', async () => {
    const folder = register();
    const { code, stdout, stderr } = await redact(folder, 'PER-009');
    expect([code, stdout]).toEqual([0, 'changed people/PER-009.yaml\n']);
    expect(read(folder, 'people/PER-009.yaml')).toBe(
      [
        '# Joined in spring.',
        'name: "[redacted]"',
        'organisation: justice-ministry',
        'grade: director',
        'from: 2025-03-01',
        'redacted:',
        '  - on: 2026-02-01',
        '    fields: [name, title, email]',
        '    reason: Asked for',
        '    decision: DEC-001',
        '',
      ].join('\n'),
    );
    expect(stderr).toContain(
      'these files hold a value that was taken out, and stay as they are:\n  actions/ACT-001.yaml\n',
    );
    expect(stderr).toContain('every commit until now still holds what was taken out');
    expect(stderr).toContain('git filter-repo --replace-text FILE');
    expect(stderr).not.toContain(name);
    expect(await changeFindings(folder)).toEqual([]);
  });

  it('keeps nothing of it for undo, not even from an earlier command', async () => {
    const folder = register();
    await run(['set', 'PER-009', 'telephone=555 0100', '--repo', folder, '--force']);
    await redact(folder, 'PER-009');
    const notes = join(folder, '.git/secretariat');
    const kept = existsSync(notes) ? readdirSync(notes, { recursive: true, encoding: 'utf8' }) : [];
    const held = kept.filter((path) => path.endsWith('.json')).map((path) => readFileSync(join(notes, path), 'utf8'));
    expect(held.join('')).not.toContain(Buffer.from(person.slice(0, 60)).toString('base64').slice(0, 40));
    expect((await run(['undo', '--repo', folder])).stderr).toContain('there is nothing to take back');
  });

  it('takes the named fields out of any record, a placeholder where there must be a value', async () => {
    const folder = register();
    const { code } = await redact(folder, 'ACT-001', '--field', 'description', 'milestones.M1.title');
    expect(code).toBe(0);
    expect(read(folder, 'actions/ACT-001.yaml')).toContain(
      'milestones:\n  - { id: M1, title: "[redacted]", due: 2026-12-31 }\nredacted:\n',
    );
    expect(read(folder, 'actions/ACT-001.yaml')).not.toContain(name);
    expect(await changeFindings(folder)).toEqual([]);
  });

  it('is the only deletion: a record that vanishes, a value that comes back and a line that goes are found', async () => {
    const folder = register();
    await redact(folder, 'PER-009');
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--message', 'Redact']);
    const text = read(folder, 'people/PER-009.yaml');
    writeFiles(folder, {
      'people/PER-009.yaml': text.replace('organisation:', 'email: m.okonjo@justice.example\norganisation:'),
    });
    expect(await changeFindings(folder)).toContain('privacy/redacted');
    writeFiles(folder, { 'people/PER-009.yaml': person });
    expect(await changeFindings(folder)).toContain('change/redaction-undone');
    git(folder, ['rm', '--quiet', '--force', 'people/PER-009.yaml']);
    expect(await changeFindings(folder)).toContain('change/deleted');
  });

  it('refuses what it cannot do, and writes nothing', async () => {
    const folder = register();
    const attempts: readonly (readonly [string[], string])[] = [
      [['PER-099'], 'there is no record with the id "PER-099"'],
      [['ACT-001'], 'which fields of ACT-001 are taken out?'],
      [['ACT-001', '--field', 'status'], '"status" is not redacted'],
      [['ACT-001', '--field', 'lead'], 'there is nothing at "lead"'],
      [['ACT-001', '--field', 'descripton'], 'Did you mean "description"?'],
      [['settings', '--field', 'name'], 'the settings are not redacted'],
    ];
    for (const [words, says] of attempts) {
      const { code, stderr } = await redact(folder, ...words);
      expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    }
    const undecided = await run(['redact', 'PER-009', '--reason', 'x', '--decision', 'DEC-002', '--repo', folder]);
    expect(undecided.code).toBe(1);
    const silent = await run(['redact', 'PER-009', '--repo', folder]);
    expect(silent.code).toBe(2);
    expect(git(folder, ['status', '--porcelain'])).toBe('');
  });
});
