import {
  cpSync,
  existsSync,
  openSync,
  ftruncateSync,
  closeSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/_world.js';
import type { Run } from '../cli/_world.js';
import { temporaryFolder } from '../support/folders.js';

beforeAll(async () => {
  await import('../../src/index.js');
}, 120_000);

function register(): string {
  const folder = join(temporaryFolder(), 'register');
  for (const part of ['secretariat.yaml', 'organisations/mo-justice.yaml']) {
    cpSync(join('data-example', part), join(folder, part), { recursive: true });
  }
  return folder;
}

const at = (folder: string, ...words: string[]): Promise<Run> =>
  run([...words, '--repo', folder, '--as-of', '2026-09-30', '--write', '--force']);

/** Imports a text as a file of a name, and makes sure that nothing of it was written. */
async function refused(name: string, text: string | Uint8Array): Promise<Run> {
  const folder = register();
  const path = join(folder, '..', name);
  writeFileSync(path, text);
  const before = readdirSync(join(folder, '..'), { recursive: true }).length;
  const done = await at(folder, 'import', path);
  expect([1, 2]).toContain(done.code);
  expect(readdirSync(join(folder, '..'), { recursive: true })).toHaveLength(before);
  expect(existsSync(join(folder, 'actions'))).toBe(false);
  return done;
}

const rows = (count: number): string => 'ACT-1,x\n'.repeat(count);

describe('hostile row 6: a file that is too large', () => {
  it('is refused by its size, unread', async () => {
    const folder = register();
    const path = join(folder, '..', 'action.csv');
    const handle = openSync(path, 'w');
    ftruncateSync(handle, 2 ** 31);
    closeSync(handle);
    const { code, stderr } = await at(folder, 'import', path);
    expect(code).toBe(2);
    expect(stderr).toContain('has 2048 MiB, and a file may have 32 MiB');
  });

  it.each([
    ['rows', `id,title\n${rows(50_001)}`],
    ['columns', `${Array.from({ length: 1_001 }, (_, index) => `c${String(index)}`).join(',')}\n`],
    ['a cell', `id,title\nACT-001,${'x'.repeat(100_001)}\n`],
    ['a cell that never ends', `id,title\nACT-001,"${'x\n'.repeat(700_000)}`],
  ])('is refused for %s, with the limits named', async (_, text) => {
    const { stdout, stderr } = await refused('action.csv', text);
    expect(stdout + stderr).toContain('A table may have 50000 rows, 1000 columns and 100000 characters a cell');
  });
});

describe('hostile rows 8 and 9: names that objects have', () => {
  it.each(['__proto__', 'constructor', 'title.__proto__', 'toString', '__proto__.visibility'])(
    'as the heading %s',
    async (name) => {
      const { stdout } = await refused('action.csv', `id,${name},export_audience\nACT-001,public,restricted\n`);
      expect(stdout).toContain('is called "');
      expect(({} as Record<string, unknown>)['visibility']).toBeUndefined();
    },
  );

  it.each(['__proto__', 'constructor', 'con', 'toString'])('as the id %s', async (id) => {
    const { stdout } = await refused('action.csv', `id,title.en,status\n${id},x,not-started\n`);
    expect(stdout).toMatch(/refused/);
  });
});

describe('hostile row 16: control characters', () => {
  it('reach no stream, wherever they stand', async () => {
    const json = {
      schema_version: 1,
      kind: 'export',
      audience: 'restricted',
      records: [
        { kind: 'action', id: 'ACT-\u001b[2J', data: { title: '\u001b[2Jx', status: '\u009b31m', '\u001b]8;;x': 1 } },
      ],
    };
    const { stdout, stderr } = await refused('x.json', JSON.stringify(json));
    // eslint-disable-next-line no-control-regex -- control characters are what this is about
    expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
    expect(stdout).toContain('\\u001b[2J');
  });
});

describe('hostile row 22: ids that lead out of the register', () => {
  it.each(['../../x', '/etc/x', 'C:\\x', '..%2fx', 'a/../../x', '.git/config', 'ACT-001\\..\\x'])('%s', async (id) => {
    const { stdout } = await refused('action.csv', `id,title.en,status\n${id},x,not-started\n`);
    expect(stdout).toMatch(/refused/);
  });

  it.each(['../../../x', '2026-Q3/../../x', '2026-Q3/con'])('%s of an update', async (id) => {
    const { stdout } = await refused('update.csv', `id,reported_by,reported_on\n${id},mo-justice,2026-09-30\n`);
    expect(stdout).toMatch(/refused/);
  });
});

describe('hostile row 33: formulas', () => {
  it.each(["=cmd|' /C calc'!A0", '+1', '-1', '@SUM', '＝1', ' =1', "'quoted", 'a","=1'])(
    '%j leaves as text, and comes back as it was',
    async (title) => {
      const folder = register();
      const path = join(folder, '..', 'first.json');
      const records = [{ kind: 'action', id: 'ACT-001', data: { title, status: 'not-started', lead: 'mo-justice' } }];
      writeFileSync(path, JSON.stringify({ schema_version: 1, kind: 'export', audience: 'restricted', records }));
      expect((await at(folder, 'import', path)).code).toBe(0);
      const text = readFileSync(join(folder, 'actions/ACT-001.yaml'), 'utf8');
      const out = join(folder, '..', 'out');
      await run([
        'export',
        'actions',
        '--format',
        'csv',
        '--audience',
        'restricted',
        '--out',
        out,
        '--repo',
        folder,
        '--as-of',
        '2026-09-30',
      ]);
      const table = readFileSync(join(out, 'action.restricted.csv'), 'utf8');
      expect(table).not.toMatch(/(?:^|,)"?[=+\-@＝]/m);
      expect((await at(folder, 'import', out)).stdout).toContain('it is so already');
      expect(readFileSync(join(folder, 'actions/ACT-001.yaml'), 'utf8')).toBe(text);
    },
  );
});
