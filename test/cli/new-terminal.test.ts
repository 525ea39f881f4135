import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run as runProgram } from '../full/_program.js';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';
import { atTerminal, hasTerminal, key } from '../support/terminal.js';

const program = [process.execPath, resolve('bin/secretariat.js')];
const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';
if (!hasTerminal && !mustRun) console.warn('Nothing is asked at a terminal: Python 3, which gives us one, is missing.');

const settings = 'schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n';

function register(): string {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'secretariat.yaml': settings,
    'organisations/mo-health.yaml': 'name: Ministry of Health\nclass: government\n',
    'organisations/mo-justice.yaml': 'name: Ministry of Justice\nclass: government\n',
  });
  return folder;
}

describe.skipIf(!hasTerminal && !mustRun)('new at a terminal', () => {
  it('asks for what must be there, then for what is usually wanted, picks records by title, and puts slips right', async () => {
    const folder = register();
    const { code, screen } = await atTerminal(
      [...program, 'new', 'action'],
      [
        ['The action in a few words.', `Train the judges${key.enter}`],
        ['Where it stands now', key.enter],
        ['What else do you know already?', key.enter],
        ['Ministry of Justice', `${key.down}${key.enter}`],
        ['the last day of it counts', `soon${key.enter}`],
        ['Write 2026-09-30', `${'\u007f'.repeat(4)}2026-Q4${key.enter}`],
      ],
      { folder },
    );
    expect(code, screen).toBe(0);
    expect(screen).toContain('created actions/ACT-001.yaml');
    expect(parse(readFileSync(join(folder, 'actions/ACT-001.yaml'), 'utf8'))).toMatchObject({
      title: 'Train the judges',
      lead: 'mo-justice',
      status: 'not-started',
      due: '2026-Q4',
    });
  });

  it('writes nothing when the person gives up', async () => {
    const folder = register();
    const { code, screen } = await atTerminal(
      [...program, 'new', 'action'],
      [['The action in a few words.', key.interrupt]],
      { folder },
    );
    expect(code).toBe(1);
    expect(screen).toContain('nothing was written');
    expect(readdirSync(folder)).toEqual(['organisations', 'secretariat.yaml']);
  });

  it('says what must be there first, where there is nothing to choose from', async () => {
    const folder = register();
    const { code, screen } = await atTerminal([...program, 'new', 'member'], [], { folder });
    expect(code).toBe(2);
    expect(screen).toContain('First: secretariat new body');
  });
});

describe('new in several processes at once (row 49)', () => {
  it.each([
    ['with git', true],
    ['without git', false],
  ])('gives each a number of its own, %s', async (_, hasGit) => {
    const folder = register();
    if (hasGit) git(folder, ['init', '--quiet']);
    const line = ['new', 'gap', '--repo', folder, '--set', 'title=x', 'capability=csea-hotline', 'severity=low'];
    const runs = await Promise.all(Array.from({ length: 4 }, () => runProgram(line)));
    expect(runs.map(({ code, stderr }) => `${String(code)}${stderr}`)).toEqual(['0', '0', '0', '0']);
    const names = ['GAP-001.yaml', 'GAP-002.yaml', 'GAP-003.yaml', 'GAP-004.yaml'];
    expect(readdirSync(join(folder, 'gaps')).sort()).toEqual(names);
  });
});
