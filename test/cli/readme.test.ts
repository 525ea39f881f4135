import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './_world.js';

/** One thing that the README has its reader do or see, in order. */
type Step =
  | { readonly what: 'run'; readonly line: string }
  | { readonly what: 'see'; readonly texts: readonly string[] }
  | { readonly what: 'file'; readonly path: string; readonly text: string }
  | { readonly what: 'change'; readonly from: string; readonly to: string; readonly path: string | undefined };

const readme = readFileSync('README.md', 'utf8');
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

const part =
  /^```(?<language>[a-z]+)(?: (?<file>\S+))?\n(?<body>[\s\S]*?)^```$|(?:[Ii]n `(?<path>\S+)`, )?[Cc]hange `(?<from>[^`]+)` (?:back )?to `(?<to>[^`]+)`/gm;

/** Reads the steps of the README. */
function stepsOf(text: string): Step[] {
  return [...text.matchAll(part)].flatMap(({ groups = {} }): Step[] => {
    const { language, file, body = '', path, from, to } = groups;
    if (from !== undefined && to !== undefined) return [{ what: 'change', from, to, path }];
    const lines = body.trim().split('\n');
    if (language === 'sh') return lines.map((line) => ({ what: 'run', line }));
    if (language === 'text') return [{ what: 'see', texts: lines.map((line) => line.trim()) }];
    if (file !== undefined) return [{ what: 'file', path: file, text: body }];
    throw new Error(`A block of the README is neither command, output nor file: ${lines[0] ?? ''}`);
  });
}

let folder = '';
let printed = '';
let changed = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'secretariat-readme-')));
  const leftOut = new Set(['node_modules', '.git', 'build', 'test'].map((name) => resolve(name)));
  cpSync('.', folder, { recursive: true, filter: (source) => !leftOut.has(resolve(source)) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** The words of a command as Node runs them: scripts of the package are looked up, so that no shell is needed. */
function wordsOf(line: string): string[] {
  const [program, ...words] = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  if (program === 'node') return words;
  expect([program, words[0], words[2]]).toEqual(['npm', 'run', '--']);
  const [loader, script = ''] = scripts[words[1] ?? '']?.split(' ') ?? [];
  expect(loader).toBe('tsx');
  return [join('node_modules', 'tsx', 'dist', 'cli.mjs'), script, ...words.slice(3)];
}

/** Runs a line as a reader would, and keeps what it printed. */
function perform(line: string): number | null {
  const { TZ, PATH, HOME, SystemRoot } = process.env;
  const environment = { TZ, PATH, HOME, SystemRoot, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, wordsOf(line), {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  });
  printed += stdout + stderr;
  return status;
}

/** Whether the reader was told to break something just before. */
let isBroken = false;

function follow(step: Step): void {
  if (step.what === 'run') {
    expect(perform(step.line), printed).toBe(isBroken ? 1 : 0);
  } else if (step.what === 'see') {
    for (const text of step.texts) expect(printed).toContain(text);
    printed = '';
  } else if (step.what === 'change') {
    changed = step.path ?? changed;
    const file = join(folder, changed);
    const before = readFileSync(file, 'utf8');
    expect(before).toContain(`${step.from}\n`);
    writeFileSync(file, before.replace(`${step.from}\n`, `${step.to}\n`));
    isBroken = !isBroken;
    printed = '';
  } else {
    const file = join(folder, 'build', 'own', step.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, step.text);
  }
}

const steps = stepsOf(readme);
const ofTour = steps.filter((step) => !(step.what === 'run' && step.line.startsWith('npm ci && ')));

describe('the README', () => {
  it('shows the two commands on its first screen', () => {
    const screen = readme.split('\n').slice(0, 25).join('\n');
    expect(screen).toContain('\nnpm ci && npm run demo\nnpm ci && npm test\n');
    expect(readFileSync('.ci/run', 'utf8')).toContain('npm ci && npm test');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
  });

  it('says first that visibility governs outputs', () => {
    expect(readme.indexOf('Visibility governs outputs, not the repository')).toBeLessThan(readme.indexOf('## '));
  });

  it('leads its reader through a tour that works', { timeout: 120_000 }, () => {
    expect(ofTour.filter(({ what }) => what === 'run').length).toBeGreaterThan(8);
    for (const step of ofTour) follow(step);
    expect(isBroken, 'the mistake is undone again').toBe(false);
  });

  it('shows a register that passes', async () => {
    const { code, stdout } = await run(['validate', '--repo', join(folder, 'build', 'own')]);
    expect(code, stdout).toBe(0);
  });

  it('links only to what is there', () => {
    for (const [, target = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(readFileSync(target, 'utf8').length, basename(target)).toBeGreaterThan(0);
    }
  });
});
