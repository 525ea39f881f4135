/*
 * Every command that answers for an audience, over a register with its history: no answer holds a word that is for narrower ones, and
 * none changes when such words, or numbers that count too few people, are others.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.generated.js';
import { buildHistory } from '../../src/develop/history/repository.js';
import { audiences, mayRead } from '../../src/model/audience.js';
import type { Audience } from '../../src/model/audience.js';
import { reports } from '../../src/reports/registry.generated.js';
import { withCanaries } from '../support/canaries.js';
import { git, writeFiles } from '../support/folders.js';
import { otherThan, withSmallNumbers } from '../support/small-numbers.js';
import type { Small } from '../support/small-numbers.js';
import { run } from './_world.js';

const top = mkdtempSync(join(tmpdir(), 'secretariat-audiences-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const day = ['--as-of', '2026-09-30'];
const subjects: Readonly<Record<string, readonly string[]>> = {
  member: ['--member', 'national-police'],
  meeting: ['--meeting', 'MTG-008'],
};
const ids = ['IND-002', 'IND-004', 'IND-006', 'IND-020', '2026-Q3/IND-020', 'PRD-001', 'PRD-003', 'ACT-001'];
const measured = ['indicators', 'dissemination'];

/** What is asked of each command. A folder to write to stands as OUT. */
const lines: Readonly<Record<string, readonly (readonly string[])[]>> = {
  blame: ids.flatMap((id) => [[id], [id, '--format', 'json']]),
  diff: [
    ...['text', 'md', 'json', 'html'].map((format) => ['2026-Q2', 'HEAD', '--format', format]),
    ['2026-Q2', '--by', 'lead'],
    ['HEAD~1', 'HEAD'],
    ['HEAD'],
  ],
  explain: [
    'indicators/on-track',
    'indicators/progress',
    'indicators/cross-border',
    'dissemination/people-reached',
    'gaps/open',
    'indicators/out-of-range',
  ].map((id) => [id, ...day]),
  export: [
    day,
    [...day, '--format', 'jsonl'],
    [...day, '--format', 'csv', '--out', 'OUT'],
    ['indicators', '--where', 'latest < 3', ...day],
  ],
  list: [
    ...['latest', '-latest', 'baseline.value', '-measurements.value', 'progress'].map((order) => ['--sort', order]),
    ...['latest = 1', 'latest != 2', 'measurements.value <= 2', 'progress = limited'].map((text) => ['--where', text]),
    ...['json', 'csv', 'ids'].map((format) => ['--format', format]),
    ['--columns', 'id,latest,latest_on,progress,baseline.value,measurements.value'],
  ]
    .map((line) => ['indicators', ...line, ...day])
    .concat(
      ['1', '2'].map((value) => ['products', '--where', `disseminations.reach = ${value}`, ...day]),
      [['products', '--columns', 'id,disseminations.reach', '--sort', 'disseminations.reach', ...day]],
      ['actions', 'gaps', 'support', 'risks'].map((kind) => [kind, ...day]),
    ),
  log: [[], ['--format', 'json', '--count', '50'], ...ids.flatMap((id) => [[id], [id, '--format', 'json']])],
  metrics: [
    [...day],
    [...day, '--format', 'json'],
    ['--at', 'HEAD~1', '--format', 'json'],
    ...['lead', 'class', 'group', 'programme'].map((axis) => ['indicators', '--by', axis, ...day]),
    ['dissemination/people-reached', '--by', 'capability', ...day],
  ],
  report: reports.map(({ name }) => [
    ...[name, '--period', '2026-Q3', '--format', 'md,json', '--out', 'OUT'],
    ...(subjects[name] ?? []),
  ]),
  restate: [['2026-Q2']],
  review: [
    ['--base', 'HEAD~1'],
    ['--base', '2026-Q2', '--at', 'HEAD'],
  ],
  show: ids.flatMap((id) => [
    [id, ...day],
    [id, ...day, '--format', 'json'],
  ]),
  site: [['--out', 'OUT', ...day]],
  status: [
    ['--all', ...day],
    ['--format', 'json', ...day],
  ],
  translations: [day],
  trend: [
    [...measured, '--every', 'commit'],
    [...measured, '--format', 'json'],
    [...measured, '--format', 'csv'],
  ],
  validate: ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'].flatMap((format) => [
    ['--format', format, '--profile', 'strict', ...day],
    ['--format', format, '--base', '2026-Q2', ...day],
  ]),
};

const port = '47813';

/** After the closing, which git dates by the clock. */
const afterwards = new Date(Date.now() + 3_600_000).toISOString();

/** The commands that take an audience as the register knows it. */
const answering = commands.filter(({ options }) =>
  options.some(({ name, choices }) => name === 'audience' && choices === audiences),
);

/** A register with its history, in which what the audience may not see is one thing or another. */
async function repositoryFor(audience: Audience, word: string, small: Small): Promise<string> {
  const folder = join(top, `${audience}-${word}`);
  const { files } = withCanaries(audience, word);
  const state = (number: Small) => Object.fromEntries(withSmallNumbers(files, number));
  const bytes = Object.entries(state(small)).map(([path, text]) => [path, Buffer.from(text)] as const);
  await buildHistory(new Map(bytes), folder);
  git(folder, ['config', 'user.name', `${word} Author`]);
  git(folder, ['config', 'user.email', `${word}@example.org`]);
  expect(await run(['close', '2026-Q2', '--repo', folder])).toMatchObject({ code: 0, stderr: '' });
  for (const number of [otherThan(small), small]) {
    writeFiles(folder, state(number));
    git(folder, ['commit', '--quiet', '--all', '--message', `${word} corrects`], afterwards);
  }
  writeFiles(folder, state(otherThan(small)));
  return folder;
}

/** All that stands in a folder: names and texts, of archives those inside. */
function textOf(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return paths
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const bytes = readFileSync(path);
      const parts = path.endsWith('.docx') ? Object.entries(unzipSync(bytes)) : [];
      const text = parts.map(([name, part]) => `${name}\n${strFromU8(part)}`).join('\n');
      return `${path.slice(folder.length)}\n${parts.length === 0 ? bytes.toString('utf8') : text}`;
    })
    .join('\n');
}

/** What a command says and writes. */
async function answerTo(command: string, line: readonly string[], repo: string, audience: Audience): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'secretariat-out-'));
  try {
    const words = line.map((word) => (word === 'OUT' ? join(out, 'out') : word));
    const { code, stdout, stderr } = await run([command, ...words, '--repo', repo, '--audience', audience]);
    // Neither misuse nor a fault would say anything of the register.
    expect([0, 1], `${command} ${line.join(' ')}: ${stderr}`).toContain(code);
    return `${code}\n${stdout}\n${stderr}\n${textOf(out)}`.replaceAll(out, 'OUT').replaceAll(repo, 'REPO');
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** What the preview gives for some addresses, and what it says meanwhile: how often it builds anew depends on when files are noticed. */
async function previewOf(repo: string, audience: Audience): Promise<{ readonly pages: string; readonly said: string }> {
  const end = new AbortController();
  const line = ['serve', '--repo', repo, '--audience', audience, '--port', port, ...day];
  const served = run(line, { end: end.signal });
  const read = async (path: string): Promise<string> => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/${path}`).catch(() => undefined);
      if (answer !== undefined) return answer.text();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${path} was not served`);
  };
  const texts: string[] = [];
  for (const path of ['en/index.html', 'en/records/IND-004.html', 'api/v1/indicator.json'])
    texts.push(await read(path));
  end.abort();
  const { stdout, stderr } = await served;
  return { pages: texts.join('\n').replaceAll(repo, 'REPO'), said: `${stdout}\n${stderr}` };
}

/** Holds a text against every word that is for narrower audiences. */
function expectNoCanary(answer: string, asked: string): void {
  expect(/.{0,60}canary.{0,40}/iu.exec(answer)?.[0], asked).toBeUndefined();
  expect(/.{0,60}(?:Mariama Tolo|Idris Vandal|Okonjo-Reyes).{0,40}/u.exec(answer)?.[0], asked).toBeUndefined();
}

/** Meetings are for members, and the period was closed for them and for the public. */
function isRefused(command: string, line: readonly string[], audience: Audience): boolean {
  return (line[0] === 'meeting' && !mayRead(audience, 'members')) || (command === 'restate' && audience === 'partners');
}

/** Commits by their place in the history: of two histories their ids differ, and all but the public may know them. */
function unnamed(answer: string, repo: string, audience: Audience): string {
  if (audience === 'public') return answer;
  const ids = git(repo, ['log', '--format=%H']).split('\n');
  const shown = (id: string): RegExp => new RegExp(`${id.slice(0, 7)}[0-9a-f]*`, 'gu');
  // The sums of pages that name a commit differ with it; the pages themselves are compared.
  const unsummed = answer.replace(/"sha256": "[0-9a-f]{64}"/gu, '"sha256": "#"');
  return ids.reduce((text, id, index) => text.replace(shown(id), `#${String(index)}`), unsummed);
}

/** Every answer of every command, by what was asked. */
async function answersFrom(repo: string, audience: Audience): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { name } of answering) {
    for (const line of lines[name] ?? []) {
      if (isRefused(name, line, audience)) continue;
      const answer = await answerTo(name, line, repo, audience);
      answers.set(`${name} ${line.join(' ')}`, unnamed(answer, repo, audience));
    }
  }
  const { pages, said } = await previewOf(repo, audience);
  answers.set('serve', unnamed(pages, repo, audience));
  expectNoCanary(said.replaceAll(repo, 'REPO'), 'serve');
  return answers;
}

describe('what is asked here', () => {
  it('is asked of every command that takes an audience', () => {
    const asked = [...Object.keys(lines), 'serve'].sort();
    expect(answering.map(({ name }) => name).sort()).toEqual(asked);
  });
});

/** What tells members how many people were counted: without these differences, the test would prove nothing. */
const telling: readonly (readonly [string, readonly string[]])[] = [
  ['show', ['IND-020', ...day]],
  ['show', ['PRD-003', ...day]],
  ['list', ['indicators', '--columns', 'id,latest,progress', ...day]],
  ['metrics', ['dissemination/people-reached', ...day]],
  ['log', ['IND-004']],
  ['diff', ['HEAD']],
];

describe.each(['public', 'partners', 'members'] as const)('the answers for %s', (audience) => {
  it('hold no word that is for narrower audiences, and do not change with it', { timeout: 900_000 }, async () => {
    const repo = await repositoryFor(audience, 'Canary', 1);
    const answers = await answersFrom(repo, audience);
    for (const [asked, answer] of answers) expectNoCanary(answer, asked);
    // For members, who see every number, only the words may be others.
    const small = audience === 'members' ? 1 : 2;
    const other = await repositoryFor(audience, 'Linnet', small);
    const others = await answersFrom(other, audience);
    expect([...others.keys()]).toEqual([...answers.keys()]);
    const differing = [...answers].filter(([asked, answer]) => others.get(asked) !== answer).map(([asked]) => asked);
    expect(differing).toEqual([]);
    if (small === 1) return;
    for (const [command, line] of telling) {
      const told = await answerTo(command, line, repo, 'members');
      expect(told, command).not.toBe(await answerTo(command, line, other, 'members'));
    }
  });
});
