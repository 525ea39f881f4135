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

  it.each(['public', 'restricted'])(
    'is told of no version from before it, by diff, log and a site, to %s',
    { timeout: 60_000 },
    async (audience) => {
      const folder = register();
      const told = (...words: string[]): Promise<Run> =>
        run([...words, '--repo', folder, '--audience', audience, '--format', 'json']);
      // What is taken out stood in another item of the list once, and in other words.
      const early = files['actions/ACT-001.yaml'].replace(
        '{ id: M1, title: First course,',
        '{ id: M0, title: Course of Kofi Mensah,',
      );
      writeFiles(folder, { 'actions/ACT-001.yaml': early.replace('teaches them', 'trains everybody') });
      git(folder, ['commit', '--quiet', '--all', '--message', 'Reword']);
      writeFiles(folder, { 'actions/ACT-001.yaml': files['actions/ACT-001.yaml'] });
      git(folder, ['commit', '--quiet', '--all', '--message', 'Reword again']);
      await redact(folder, 'ACT-001', '--field', 'description', 'milestones.M1.title');
      git(folder, ['commit', '--quiet', '--all', '--message', 'Redact']);
      writeFiles(folder, {
        'actions/ACT-001.yaml': read(folder, 'actions/ACT-001.yaml').replace('due: 2026-12-31', 'due: 2027-03-31'),
      });
      git(folder, ['commit', '--quiet', '--all', '--message', 'Move']);
      const answers = [
        await told('diff', 'HEAD~3', 'HEAD~2'),
        await told('diff', 'HEAD~2', 'HEAD~1'),
        await told('diff', 'HEAD~1', 'HEAD~2'),
        await told('diff', 'HEAD~4', 'HEAD'),
        await told('log'),
        await told('log', 'ACT-001'),
        await told('log', 'ACT-001', '--at', 'HEAD~2'),
        await told('blame', 'ACT-001'),
      ];
      for (const { code, stdout } of answers) {
        expect(code).toBe(0);
        expect(stdout).not.toMatch(/teaches them|trains everybody|First course|Kofi Mensah/);
      }
      expect(answers[4]?.stdout).toContain('2027-03-31');
      const out = join(folder, '..', `${audience}-site`);
      const site = await run(['site', '--repo', folder, '--audience', audience, '--as-of', '2026-09-30', '--out', out]);
      expect(site.code).toBe(0);
      for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        const text = /\.\w+$/.test(path) ? readFileSync(join(out, path), 'utf8') : '';
        expect(/teaches them|trains everybody|First course|Kofi Mensah/.test(text) ? path : '').toBe('');
      }
    },
  );
});
