import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.generated.js';
import { readSchemas } from '../../src/io/package-files.js';
import { envelope } from '../support/envelopes.js';
import { git, temporaryFolder } from '../support/folders.js';
import { copiedHistory, exampleHistory } from '../support/history.js';
import { register } from './_verbs.js';
import { run, wordsOf } from './_world.js';

const example = ['--repo', 'data-example', '--as-of', '2026-09-30'];

interface Entry {
  readonly id: string;
  readonly state: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly counted: readonly { readonly id: string; readonly in_numerator: boolean }[];
  readonly excluded: readonly { readonly id: string; readonly reason: string }[];
  readonly groups: readonly { readonly key: string; readonly numerator: number | null }[];
}

async function metricsOf(...line: string[]): Promise<readonly Entry[]> {
  const { code, stdout, stderr } = await run(['metrics', ...line, '--format', 'json']);
  expect(code, stderr).toBe(0);
  return (JSON.parse(stdout) as { metrics: Entry[] }).metrics;
}

/** A copy of the example in which one action cannot be read. */
function withUnreadable(): string {
  const folder = join(temporaryFolder(), 'register');
  cpSync('data-example', folder, { recursive: true });
  writeFileSync(join(folder, 'actions', 'ACT-001.yaml'), 'title: "never closed\n');
  return folder;
}

describe('metrics', () => {
  it('give an envelope that its schema describes', async () => {
    const { stdout } = await run(['metrics', ...example, '--by', 'lead', '--format', 'json']);
    const validator = envelope('metrics-output');
    expect(validator(JSON.parse(stdout)), JSON.stringify(validator.errors)).toBe(true);
  });

  it('agree with what they count', async () => {
    const [onTime] = await metricsOf('progress/on-time', ...example);
    expect(onTime?.state).toBe('ok');
    expect(onTime?.counted).toHaveLength(onTime?.denominator ?? 0);
    expect(onTime?.counted.filter((candidate) => candidate.in_numerator)).toHaveLength(onTime?.numerator ?? 0);
    expect(onTime?.value).toBe((onTime?.numerator ?? 0) / (onTime?.denominator ?? 1));
    const actions = readdirSync('data-example/actions').length;
    expect((onTime?.counted.length ?? 0) + (onTime?.excluded.length ?? 0)).toBe(actions);
  });

  it('are printed as n of m (p %), a family under each heading', async () => {
    const { stdout } = await run(['metrics', 'progress/on-time', ...example]);
    expect(stdout).toMatch(
      /^progress\n {2}progress\/on-time {2}Actions completed on time {2}\d+ of \d+ \(\d+\.\d %\)\n/,
    );
    expect(stdout).toContain('\nas of 2026-09-30, for members, not under version control\n');
  });

  it('say no data, and never 0, where nothing counts', async () => {
    const { stdout } = await run(['metrics', 'progress/on-time', '--repo', 'data-example', '--as-of', '2019-12-31']);
    expect(stdout).toMatch(/progress\/on-time {2}Actions completed on time {2}no data\n/);
  });

  it('print rows along a dimension, parts adding up', async () => {
    const [onTime] = await metricsOf('progress/on-time', '--by', 'lead', ...example);
    expect(onTime?.groups.reduce((sum, row) => sum + (row.numerator ?? 0), 0)).toBe(onTime?.numerator);
  });

  it('show the public neither the commit nor what only members may see', async () => {
    const { stdout } = await run(['metrics', 'gaps', ...example, '--audience', 'public', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ audience: 'public', commit: null });
    expect(stdout).not.toContain('GAP-');
  });

  it('refuse a register that cannot be read whole, unless told otherwise, and then say so', async () => {
    const line = ['metrics', 'progress/on-time', '--repo', withUnreadable(), '--as-of', '2026-09-30'];
    const refused = await run(line);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toContain('actions/ACT-001.yaml cannot be read, so the answer would be incomplete');
    expect(refused.stderr).toContain('--incomplete');
    const marked = await run([...line, '--incomplete']);
    expect(marked.code).toBe(0);
    expect(marked.stdout).toContain('incomplete: 1 record could not be read (actions/ACT-001.yaml)');
    const json = await run([...line, '--incomplete', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ unread: ['actions/ACT-001.yaml'] });
  });
});

describe('explain', () => {
  it('gives a rule its reasons, examples and ways out', async () => {
    const { code, stdout } = await run(['explain', 'gaps/no-live-action']);
    expect(code).toBe(0);
    const headings = ['Why', 'When', 'Wrong: ', 'Right: ', 'Ways out', 'Reference: REFERENCE.md#gaps-no-live-action'];
    const places = headings.map((heading) => stdout.indexOf(`\n${heading}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(stdout).not.toContain('#!');
  });

  it('shows what each message of a rule says, exactly as it is printed, with what provokes it', async () => {
    const { stdout } = await run(['explain', 'schema/unknown-key']);
    expect(stdout).toContain('\nIt says: a misspelt key\n\n  error[schema/unknown-key]: a gap has no key "severety"\n');
    expect(stdout).toContain('\n     | ^^^^^^^^ unknown key\n');
    expect(stdout.match(/^It says: /gm)).toHaveLength(3);
    const limit = await run(['explain', 'limit/items']);
    expect(limit.stdout).toContain('error[limit/items]: a list has more than 1,000 items');
  });

  it('gives a metric its value with what counted and what did not', async () => {
    const { stdout } = await run(['explain', 'progress/on-time', ...example]);
    expect(stdout).toContain('counted in the numerator');
    expect(stdout).toContain('left out, not due by the as-of day');
  });

  it('explains a metric without a register too', async () => {
    const { code, stdout } = await run(['explain', 'progress/on-time']);
    expect(code).toBe(0);
    expect(stdout).toContain('Formula');
    expect(stdout).not.toContain('Value now');
  });

  it('explains rules of reading, with nothing in them that moves the cursor', async () => {
    const { stdout } = await run(['explain', 'text/control']);
    expect(stdout).toContain('it can be neither waived nor lowered');
    expect(stdout).not.toMatch(/[^\n\P{Cc}]/u);
  });
});

describe('schema', () => {
  const names = [...readSchemas().keys()].filter((name) => name !== 'common');

  it('lists every kind', async () => {
    const { stdout } = await run(['schema']);
    expect(stdout.match(/^ {2}\S+/gm)?.map((name) => name.trim())).toEqual(names);
  });

  it.each(names)('prints %s in one piece: every reference leads inside', async (name) => {
    const { code, stdout } = await run(['schema', name]);
    expect(code).toBe(0);
    const { $defs = {} } = JSON.parse(stdout) as { $defs?: Record<string, unknown> };
    const references = [...stdout.matchAll(/"\$ref": "([^"]+)"/g)].map(([, reference]) => reference ?? '');
    for (const reference of references) expect(Object.keys($defs)).toContain(reference.replace('#/$defs/', ''));
    const used = new Set(references.map((reference) => reference.replace('#/$defs/', '')));
    expect(Object.keys($defs).filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('report', () => {
  const line = ['report', 'quarterly', '--period', '2026-Q3', '--repo', 'data-example'];

  it('writes what was asked, names it after its audience, and says what it did', async () => {
    const folder = temporaryFolder();
    const first = await run([...line, '--out', folder]);
    expect(first.stderr).toBe('');
    const names = ['quarterly-2026-Q3.members.en.md', 'quarterly-2026-Q3.members.en.html'];
    expect(first.stdout).toBe(names.map((name) => `created ${join(folder, name)}\n`).join(''));
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    const before = readFileSync(join(folder, names[1] ?? ''), 'utf8');
    const second = await run([...line, '--out', folder]);
    expect(second.stdout).toBe(names.map((name) => `unchanged ${join(folder, name)}\n`).join(''));
    expect(readFileSync(join(folder, names[1] ?? ''), 'utf8')).toBe(before);
  });

  it('writes one format, audience and language', async () => {
    const folder = temporaryFolder();
    await run([...line, '--out', folder, '--format', 'md', '--audience', 'public', '--lang', 'fr']);
    expect(readdirSync(folder)).toEqual(['quarterly-2026-Q3.public.fr.md']);
  });

  it('leaves a file of somebody else alone', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'quarterly-2026-Q3.members.en.md');
    writeFileSync(path, 'mine');
    const { code, stdout, stderr } = await run([...line, '--out', folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('was left as it is');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('refuses a register that cannot be read whole, unless told otherwise, and then says so', async () => {
    const folder = temporaryFolder();
    const broken = [
      'report',
      'quarterly',
      '--period',
      '2026-Q3',
      '--repo',
      withUnreadable(),
      '--out',
      folder,
      '--format',
      'md',
    ];
    expect((await run(broken)).code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    expect((await run([...broken, '--incomplete'])).code).toBe(0);
    expect(readFileSync(join(folder, 'quarterly-2026-Q3.members.en.md'), 'utf8')).toMatch(/could not be read/);
  });

  it.each([
    [['report', 'quartely', '--period', '2026-Q3'], 'Did you mean "quarterly"?'],
    [[...line, '--meeting', 'MTG-001'], 'Leave --meeting out.'],
    [['report', 'quarterly', '--period', '2026-Q5'], 'Write it as 2026-Q3'],
    [[...line, '--lang', 'de'], 'Its languages are'],
    [[...line, '--format', 'odt'], 'It takes md, html, json, docx or pdf.'],
  ])('refuses %j', async (words, help) => {
    const { code, stderr } = await run(words);
    expect(code).toBe(2);
    expect(stderr).toContain(help);
  });
});

/** The example's history with a period closed. */
async function closedHistory(): Promise<string> {
  const folder = copiedHistory();
  git(folder, ['config', 'user.name', 'Test']);
  git(folder, ['config', 'user.email', 'test@example.org']);
  const { stdout } = await run(['close', '2026-Q2', '--repo', folder]);
  expect(stdout).toMatch(/^closed 2026-Q2/);
  return folder;
}

/** A register in which a command has changed something that can be taken back. */
async function changedRegister(folder: string): Promise<void> {
  cpSync('data-example', folder, { recursive: true });
  mkdirSync(join(folder, '.git'));
  const { code } = await run(['set', 'ACT-001', 'tags=law', '--repo', folder, '--as-of', '2026-09-30']);
  expect(code).toBe(0);
}

/** A register of one's own, with a template of its own where the example needs one. */
async function ownRegister(folder: string, [, action, name = '']: readonly string[]): Promise<void> {
  cpSync('data-example', folder, { recursive: true });
  if (action === 'diff') await run(['template', 'eject', name, '--repo', folder]);
}

describe('every example of the help', () => {
  // The language server speaks to an editor (test/lsp has one); git hears of a merge by its exit code (merging.test.ts);
  // the preview goes on until it is ended (serve.test.ts).
  const spoken = commands.filter(({ name }) => name !== 'lsp' && name !== 'merge-driver' && name !== 'serve');
  const examples = spoken.flatMap((command) => command.examples.map((example) => example.line));

  const changesRecords = new Set(
    spoken
      .filter(({ name, options }) => name === 'import' || options.some((option) => option.name === 'dry-run'))
      .map(({ name }) => name),
  );
  const aboutChange = /^(?:What the change brings:|note: |No mapping knows the headings)[^]*$/;

  it.each(examples)('secretariat %s', async (line) => {
    const typed = wordsOf(line);
    const isAboutClosing = typed[0] === 'verify' || typed[0] === 'restate';
    const historyFor = isAboutClosing ? await closedHistory() : exampleHistory();
    const folder = join(temporaryFolder(), 'new');
    if (typed[0] === 'template') await ownRegister(folder, typed);
    if (typed[0] === 'undo') await changedRegister(folder);
    const own = typed[0] === 'adopt' ? register() : folder;
    const folderFor = (word: string): string => (word === 'build/example-history' ? historyFor : own);
    const words = typed.map((word) => (word.startsWith('build/') ? folderFor(word) : word));
    const { code, stdout, stderr } = await run(words);
    expect([0, 1], stderr).toContain(code);
    expect(stdout).not.toBe('');
    // What a change brings and leaves to do is told beside the change; of anything else there is nothing to say.
    expect(changesRecords.has(typed[0] ?? '') ? stderr.replace(aboutChange, '') : stderr).toBe('');
  });
});
