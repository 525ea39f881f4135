import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../full/_program.js';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';
import { atTerminal, hasTerminal, key } from '../support/terminal.js';
import type { Keystroke } from '../support/terminal.js';

const program = [process.execPath, resolve('bin/secretariat.js')];
const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';
if (!hasTerminal && !mustRun) console.warn('Nothing is asked at a terminal: Python 3, which gives us one, is missing.');

/** "From nothing to a first report in five minutes", the typing left out. */
const fiveMinutes = 300_000;

const { enter, down, space } = key;

const read = (folder: string, path: string): Record<string, unknown> =>
  parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;

/** What must stand in the register when all is done, however it was done. */
function expectRegister(folder: string): void {
  expect(read(folder, 'actions/ACT-001.yaml')).toMatchObject({
    title: 'Train the judges',
    lead: 'ministry-of-justice',
    due: '2027-Q2',
    status: 'complete',
    history: [{ status: 'not-started' }, { status: 'in-progress' }, { status: 'complete' }],
    evidence: [{ title: 'Record of the course' }],
  });
  const [period = ''] = readdirSync(join(folder, 'updates'));
  expect(read(folder, `updates/${period}/ACT-001.yaml`)).toMatchObject({
    status: 'in-progress',
    completion: 'limited',
    progress: 'The first course was held',
    outlook: 'amber',
    outlook_reason: 'The hall is not paid for',
    challenges: 'Money for the hall',
    reported_by: 'ministry-of-justice',
  });
  const [report = ''] = readdirSync(join(folder, 'reports')).filter((name) => name.endsWith('.md'));
  expect(readFileSync(join(folder, 'reports', report), 'utf8')).toContain('Train the judges');
}

describe.skipIf(!hasTerminal && !mustRun)('from nothing to a first report, at a terminal', () => {
  it('is asked for everything, and ends with a report', async () => {
    const top = temporaryFolder();
    writeFiles(top, { 'home/.gitconfig': '[user]\n\tname = Awa\n\temail = awa@example.org\n' });
    const environment = { HOME: join(top, 'home') };
    const folder = join(top, 'register');
    const begin = Date.now();
    const type = async (words: readonly string[], keys: readonly Keystroke[], at = folder): Promise<string> => {
      const { code, screen } = await atTerminal([...program, ...words], keys, { folder: at, environment, seconds: 60 });
      expect(code, screen).toBe(0);
      return screen;
    };
    await type(
      ['init', 'register'],
      [
        ['Which country?', `SN${enter}`],
        ['In which languages', `en${enter}`],
        ['In which time zone?', enter],
        ['What is the full name', `Council${enter}`],
        ['By which short id', enter],
        ['What does the body do?', enter],
        ['Which organisation leads it?', `Ministry of Justice${enter}`],
        ['What is Ministry of Justice?', enter],
        ['What is the register called?', enter],
        ['In which month', enter],
        ['How often do members report?', enter],
        ['Who is expected at the table?', `${space}${enter}`],
        ['On whose service will it lie', enter],
        ['Keep it in git', enter],
      ],
      top,
    );
    await type(
      ['new', 'action'],
      [
        ['The action in a few words.', `Train the judges${enter}`],
        ['Where it stands now', enter],
        ['What else do you know already?', enter],
        ['Ministry of Justice', enter],
        ['the last day of it counts', `2027${enter}`],
      ],
    );
    await type(['set', 'ACT-001', 'due=2027-Q2'], []);
    const updated = await type(
      ['update', 'ACT-001'],
      [
        ['Where did it stand', `${down}${enter}`],
        ['How much of it is done?', `${down}${enter}`],
        ['What was done?', `The first course was held${enter}`],
        ['Will it arrive?', `${down}${enter}`],
        ['Why is it not green?', `The hall is not paid for${enter}`],
        ['What stands in the way?', `Money for the hall${enter}`],
        ['What else do you know already?', enter],
        ['What comes next?', `The second course${enter}`],
      ],
    );
    expect(updated).toContain('ACT-001: not-started → in-progress');
    const completed = await type(['complete', 'ACT-001'], [['What shows the result?', `Record of the course${enter}`]]);
    expect(completed).toContain('verification by somebody other than ministry-of-justice');
    expect(await type(['validate'], [])).not.toContain('error[');
    const [period = ''] = readdirSync(join(folder, 'periods')).map((name) => name.replace('.yaml', ''));
    await type(['report', 'quarterly', '--period', period, '--out', 'reports'], []);
    expectRegister(folder);
    expect(Date.now() - begin).toBeLessThan(fiveMinutes);
    expect(git(folder, ['status', '--porcelain', '--untracked-files=all'])).toContain('actions/ACT-001.yaml');
  }, 400_000);

  it('goes through what an organisation owes, one after the other', async () => {
    const folder = temporaryFolder();
    const action = (title: string): string =>
      `title: ${title}\nlead: mo-justice\nstatus: in-progress\nhistory:\n  - on: 2020-01-01\n    status: in-progress\ndue: 2040\n`;
    writeFiles(folder, {
      'secretariat.yaml':
        'schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nreporting_calendar:\n  - from: 2020-01-01\n    frequency: quarter\n    update_deadline_days: 15\n',
      'organisations/mo-justice.yaml': 'name: Ministry of Justice\nclass: government\n',
      'actions/ACT-001.yaml': action('Train judges'),
      'actions/ACT-002.yaml': action('Write rules'),
      'actions/ACT-003.yaml': action('Open a line'),
    });
    const one: readonly Keystroke[] = [
      ['Where did it stand', enter],
      ['How much of it is done?', `${down}${down}${enter}`],
      ['What was done?', `A third is done${enter}`],
      ['Will it arrive?', enter],
      ['What else do you know already?', `${key.up}${enter}`],
    ];
    const line = [...program, 'update', '--lead', 'mo-justice', '--as-of', '2026-10-12'];
    const { code, screen } = await atTerminal(
      line,
      [
        ['ACT-001 (Train judges)', ''],
        ['report on it now', `${down}${enter}`],
        ['ACT-002 (Write rules)', ''],
        ['report on it now', enter],
        ...one,
        ['What comes next?', `More${enter}`],
        ['report on it now', `${down}${down}${enter}`],
      ],
      { folder, seconds: 60 },
    );
    expect(code, screen).toBe(0);
    expect(screen).toContain('owes 3 for 2026-Q3, 3 of them still to come');
    expect(readdirSync(join(folder, 'updates/2026-Q3'))).toEqual(['ACT-002.yaml']);
  }, 120_000);
});

describe('from nothing to a first report, by flags', () => {
  it('asks nobody, and ends with the same', async () => {
    const folder = join(temporaryFolder(), 'register');
    const begin = Date.now();
    const lines: readonly (readonly string[])[] = [
      [
        'init',
        folder,
        '--country',
        'SN',
        '--languages',
        'en',
        '--time-zone',
        'UTC',
        '--body',
        'Council',
        '--lead',
        'Ministry of Justice',
      ],
      ['new', 'action', '--set', 'title=Train the judges', 'lead=ministry-of-justice', 'due=2027', '--repo', folder],
      ['set', 'ACT-001', 'due=2027-Q2', '--repo', folder],
      [
        'update',
        'ACT-001',
        '--status',
        'in-progress',
        '--completion',
        'limited',
        '--progress',
        'The first course was held',
        '--outlook',
        'amber',
        '--outlook-reason',
        'The hall is not paid for',
        '--challenges',
        'Money for the hall',
        '--repo',
        folder,
      ],
      ['complete', 'ACT-001', '--evidence', 'Record of the course', '--repo', folder],
      ['validate', '--repo', folder],
    ];
    for (const line of lines) {
      const { code, stderr } = await run(line);
      expect(code, `${line.join(' ')}\n${stderr}`).toBe(0);
    }
    const [period = ''] = readdirSync(join(folder, 'periods')).map((name) => name.replace('.yaml', ''));
    const report = await run([
      'report',
      'quarterly',
      '--period',
      period,
      '--repo',
      folder,
      '--out',
      join(folder, 'reports'),
    ]);
    expect(report.code, report.stderr).toBe(0);
    expectRegister(folder);
    expect(existsSync(join(folder, '.git'))).toBe(false);
    expect(Date.now() - begin).toBeLessThan(fiveMinutes);
  }, 400_000);
});
