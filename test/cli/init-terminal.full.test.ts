import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';
import { atTerminal, hasTerminal, key } from '../support/terminal.js';

const program = [process.execPath, resolve('bin/secretariat.js')];
const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';
if (!hasTerminal && !mustRun) console.warn('Nothing is asked at a terminal: Python 3, which gives us one, is missing.');

/** A home whose git knows who commits. */
function homeOf(folder: string): Record<string, string> {
  writeFiles(folder, { 'home/.gitconfig': '[user]\n\tname = Awa\n\temail = awa@example.org\n' });
  return { HOME: join(folder, 'home') };
}

describe.skipIf(!hasTerminal && !mustRun)('init at a terminal', () => {
  it('asks, puts slips right at once, and starts a register with its first commit', async () => {
    const folder = temporaryFolder();
    const environment = homeOf(folder);
    const { code, screen } = await atTerminal(
      [...program, 'init', 'register'],
      [
        ['Which country?', `Senegal${key.enter}`],
        ['Write two letters', `${'\u007f'.repeat(7)}sn${key.enter}`],
        ['In which languages', `fr en${key.enter}`],
        ['In which time zone?', key.enter],
        ['What is the full name', `Conseil national pour l'enfance${key.enter}`],
        ['By which short id', key.enter],
        ['What does the body do?', `${key.down}${key.enter}`],
        ['Which organisation leads it?', `Ministère de la Justice${key.enter}`],
        ['What is Ministère de la Justice?', key.enter],
        ['What is the register called?', key.enter],
        ['In which month', `${key.down}${key.down}${key.down}${key.enter}`],
        ['called after the calendar year', `y`],
        ['How often do members report?', key.enter],
        ['Who is expected at the table?', `${key.space}${key.enter}`],
        ['On whose service will it lie', `${key.down}${key.down}${key.enter}`],
        ['Keep it in git', key.enter],
      ],
      { folder, environment },
    );
    expect(code, screen).toBe(0);
    expect(screen.indexOf('Visibility governs outputs')).toBeLessThan(screen.indexOf('Which country?'));
    const register = join(folder, 'register');
    const settings = readFileSync(join(register, 'secretariat.yaml'), 'utf8');
    expect(settings).toContain('name: "Registre : Conseil national pour l\'enfance"');
    expect(settings).toContain('country: SN\n');
    expect(settings).toContain('languages: [fr, en]\n');
    expect(settings).toContain('time_zone: UTC\n');
    expect(settings).toContain('  start_month: 4\n  named_by: end\n');
    expect(settings).toContain('expected_groups:\n  - justice\n');
    expect(readFileSync(join(register, 'bodies/cne.yaml'), 'utf8')).toContain('model: oversight\n');
    expect(readdirSync(join(register, 'organisations'))).toEqual(['ministere-de-la-justice.yaml']);
    expect(git(register, ['log', '--format=%an <%ae> %s'])).toContain('Awa <awa@example.org> Start the register');
    expect(git(register, ['status', '--porcelain'])).toBe('');
  });

  it('writes nothing when the person gives up', async () => {
    const folder = temporaryFolder();
    const keys = [
      ['Which country?', `SN${key.enter}`],
      ['In which languages', key.interrupt],
    ] as const;
    const { code, screen } = await atTerminal([...program, 'init', 'register'], keys, { folder });
    expect(code).toBe(1);
    expect(screen).toContain('nothing was written');
    expect(existsSync(join(folder, 'register'))).toBe(false);
  });

  it('asks only what has no usual answer, when told to', async () => {
    const folder = temporaryFolder();
    const line = ['init', 'register', '--yes', '--country', 'SN', '--languages', 'en', '--time-zone', 'UTC'];
    const { code } = await atTerminal([...program, ...line], [['What is the full name', `Council${key.enter}`]], {
      folder,
    });
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'register/bodies/council.yaml'))).toBe(true);
    expect(existsSync(join(folder, 'register/.git'))).toBe(false);
  });

  it('does not ask about a folder that is a register already', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'secretariat.yaml': '' });
    const { code, screen } = await atTerminal([...program, 'init'], [], { folder });
    expect(code).toBe(2);
    expect(screen).toContain('is a register already');
  });
});
