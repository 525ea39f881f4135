import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/base/version.generated.js';

/** npm's own program file, so that no shell is needed; where npm did not start the tests, it lies beside Node. */
function npmProgram(): string {
  const beside = resolve(
    dirname(realpathSync(process.execPath)),
    '..',
    'lib',
    'node_modules',
    'npm',
    'bin',
    'npm-cli.js',
  );
  const candidates = [process.env['npm_execpath'], beside];
  const found = candidates.find((path) => path?.includes('npm-cli') === true && existsSync(path));
  if (found === undefined) throw new Error('npm was not found: run the tests with `npm test`.');
  return found;
}

let folder = '';
let installed = '';
let packed: readonly string[] = [];

function node(
  words: readonly string[],
  cwd: string,
): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words], { cwd, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** Runs the installed command in the empty folder. */
const secretariat = (...words: string[]): ReturnType<typeof node> =>
  node([join(folder, 'node_modules', 'secretariat', 'bin', 'secretariat.js'), ...words], folder);

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'secretariat-package-')));
  const npm = npmProgram();
  // The tests built the program just before; building again would replace it under the feet of other tests.
  const pack = node([npm, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder], resolve('.'));
  const [tarball] = JSON.parse(pack.stdout) as { filename: string; files: { path: string }[] }[];
  packed = tarball?.files.map((file) => file.path) ?? [];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  const install = node([npm, 'install', ...options, join(folder, tarball?.filename ?? '')], folder);
  expect(install.code, install.stderr).toBe(0);
  installed = join(folder, 'node_modules', 'secretariat');
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the package', () => {
  it('holds what runs and what is read, and no source, test or example', () => {
    const tops = new Set(packed.map((path) => path.split('/')[0]));
    expect([...tops].sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'REFERENCE.md',
        'SECURITY.md',
        'bin',
        'dist',
        'man',
        'package.json',
        'schemas',
        'templates',
      ].sort(),
    );
    expect(packed).toContain('dist/THIRD-PARTY-LICENSES.txt');
    expect(packed).toContain('templates/frameworks/mnr-2016.yaml');
    expect(packed).toContain('man/secretariat.1');
  });

  it('brings nothing else along', () => {
    const names = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names).toEqual(['secretariat']);
  });

  it('puts a command in place', () => {
    const names = readdirSync(join(folder, 'node_modules', '.bin'));
    expect(names).toContain('secretariat');
    expect(secretariat('--version').stdout).toBe(`${version}\n`);
  });

  it('checks, measures, explains and reports', () => {
    const register = resolve('data-example');
    const line = ['--repo', register, '--as-of', '2026-09-30'];
    expect(secretariat('validate', ...line)).toMatchObject({ code: 0, stderr: '' });
    expect(secretariat('metrics', 'progress/on-time', ...line).stdout).toContain('Actions completed on time');
    expect(secretariat('explain', 'gaps/no-live-action').stdout).toContain('Wrong: ');
    expect(secretariat('schema', 'action').stdout).toContain('"title": "Action"');
    const report = secretariat('report', 'quarterly', '--period', '2026-Q3', '--repo', register, '--out', 'reports');
    expect(report).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, 'reports', 'quarterly-2026-Q3.members.en.html'), 'utf8')).toContain('</html>');
  });

  it('can be loaded by other programs, as a module and by require', () => {
    const use = `const { findings } = validate(loadRegister(memoryTree({ 'secretariat.yaml': 'schema_version: 1\\nname: A\\ncountry: XT\\nlanguages: [en]\\ntime_zone: UTC\\n', 'gaps/GAP-001.yaml': 'titel: A\\n' })), { asOf: '2026-09-30' }); console.log(findings.some((finding) => finding.rule === 'schema/unknown-key'));`;
    writeFileSync(join(folder, 'use.mjs'), `import { loadRegister, memoryTree, validate } from 'secretariat';\n${use}`);
    writeFileSync(
      join(folder, 'use.cjs'),
      `const { loadRegister, memoryTree, validate } = require('secretariat');\n${use}`,
    );
    for (const name of ['use.mjs', 'use.cjs']) {
      const { stdout, stderr } = node([name], folder);
      expect(stderr).toBe('');
      expect(stdout).toBe('true\n');
    }
  });

  it('gives editors the schemas', () => {
    const schema = JSON.parse(readFileSync(join(installed, 'schemas', 'gap.schema.json'), 'utf8')) as { title: string };
    expect(schema.title).toBe('Gap');
  });
});
