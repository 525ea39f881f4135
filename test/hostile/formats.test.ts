import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validationFormats } from '../../src/cli/validation-output.js';
import { commandIn, harmful, linesOf, unsafe } from '../render/_findings.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';
import { gap } from '../parse/support.js';

/* What a contributor could write to make a service, or the terminal of whoever looks, do something: through the real program. */

const binary = resolve('bin/secretariat.js');
const settings = 'schema_version: 1\nname: "##[add-mask]x ::error::y"\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n';

/** Texts that want to be obeyed, as YAML in double quotes. */
const texts = [
  'x\\n::stop-commands::t', '::add-mask::e', 'a ##[add-mask]x', '##vso[task.complete]y', '##teamcity[x]', '%0A::error::z',
  '\\e[2J\\e[1;1HAll valid', '\\e]8;;http://evil\\a', '\\e]52;c;aGk=\\a', 'bad\\rgood', '\\x9b31m', '\\u202edesrever', 'EOF', '$(id)',
  'a ]]> b', '</script><script>x', '<!-- x', '&#10;::error::z', '\\t::error::tab', '\\u00a0::error::blank', '\\u0085::error::next', '\\u2028::error::line',
]; // prettier-ignore

const hostileFiles: Record<string, string> = {
  'secretariat.yaml': settings,
  // Each stands in a value, so that the message quotes it, and in a key.
  ...Object.fromEntries(
    texts.flatMap((text, index) => [
      [`gaps/GAP-${String(100 + index)}.yaml`, gap(`visibility: "${text}"`)],
      [`gaps/GAP-${String(200 + index)}.yaml`, gap(`"${text}": 1`)],
      [
        `actions/ACT-${String(100 + index)}.yaml`,
        `title: "${text.replace(/\\\\[a-z].*/, '')}"\nstatus: done\nlead: "${text}"\n`,
      ],
    ]),
  ),
  'gaps/::error file=x::pwn.yaml': gap(),
  'gaps/a\n::stop-commands::t.yaml': gap(),
  'gaps/##[add-mask]x.yaml': gap(),
  'gaps/\u001b[2Jx.yaml': gap(),
  'gaps/a\rb.yaml': gap(),
  'gaps/]]>&#10;::error::x.yaml': gap(),
  'gaps/\u2028::error::x.yaml': gap(),
  'gaps/\u202ex%0A::error::.yaml': gap(),
  '::add-mask::e/GAP-1.yaml': gap(),
  '##[group]x.yaml': gap(),
  'gaps/GAP-300.yaml': `title: "unclosed\n::error::raw line\n##[add-mask]raw\n`,
};

let folder = '';
beforeAll(() => {
  folder = repositoryWith(hostileFiles, mkdtempSync(join(tmpdir(), 'secretariat-')));
  git(folder, ['checkout', '-q', '-b', 'EOF-%0A-##vso-$(id)']);
  git(folder, ['-c', 'user.name=::error::x', 'commit', '-q', '--allow-empty', '-m', '::add-mask::e\n\n##[x]']);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program as a service would. */
function inService(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...words], {
    encoding: 'utf8',
    env: { PATH, HOME, CI: 'true', GITHUB_ACTIONS: 'true', ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

const ours =
  /^::(?:error|warning) file=[^,:]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z-]+\/[a-z-]+::/;

describe.each(validationFormats)('as %s', (format) => {
  it.each(['members', 'restricted'])(
    'for %s nothing in a record, file, branch or author name is a command or moves a cursor (rows 16 to 20)',
    (audience) => {
      const { code, stdout, stderr } = inService([
        'validate',
        '--repo',
        folder,
        '--format',
        format,
        '--audience',
        audience,
      ]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout.length).toBeGreaterThan(1000);
      const lines = linesOf(stdout);
      expect(lines.filter((line) => unsafe.test(line))).toEqual([]);
      const commands = lines.filter((line) => commandIn(line) !== undefined);
      if (format === 'github') {
        expect(commands.length).toBeGreaterThanOrEqual(10);
        for (const line of commands) {
          expect(line).toMatch(ours);
          expect(commandIn(line.replace(ours, ''))).toBeUndefined();
        }
      } else expect(commands).toEqual([]);
      // What would end a section of XML, or a script of a page that shows the answer.
      if (format === 'junit') expect(stdout).not.toMatch(/\]\]>|<\/?script|<!--/);
    },
  );
});

describe('what a service gives to a step', () => {
  it('is written to nowhere but its summary, and that holds no command (row 20)', () => {
    const place = temporaryFolder();
    const names = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
    const files = Object.fromEntries(names.map((name) => [name, join(place, name)]));
    for (const file of Object.values(files)) writeFileSync(file, '');
    inService(['validate', '--repo', folder, '--format', 'github'], files);
    const [summary = '', ...others] = names.toReversed().map((name) => readFileSync(files[name] ?? '', 'utf8'));
    expect(others).toEqual(['', '', '', '']);
    expect(summary).toContain('## Validation of the register');
    expect(harmful(summary)).toEqual([]);
  });

  it('is full at a mebibyte, with what others wrote to it', () => {
    const file = join(temporaryFolder(), 'summary');
    writeFileSync(file, 'x'.repeat(1024 * 1024 - 2000));
    inService(['validate', '--repo', folder, '--format', 'github'], { GITHUB_STEP_SUMMARY: file });
    const text = readFileSync(file, 'utf8');
    expect(text.length).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toMatch(/more findings are left out/);
  });
});

describe('what went wrong', () => {
  it.each(['##[add-mask]x', 'x\n::error::y', '%0A::x', '\u001b[2J'])(
    'quotes the ref %j so that nothing obeys it (rows 17 and 19)',
    (ref) => {
      const { code, stderr } = inService(['validate', '--repo', folder, `--at=${ref}`]);
      expect(code).toBe(2);
      expect(harmful(stderr)).toEqual([]);
    },
  );

  it('is said of a summary that cannot be written, and fails nothing else', () => {
    const good = temporaryFolder();
    writeFiles(good, {
      'secretariat.yaml': settings.replace(/name: .*/, 'name: A'),
      'bodies/ncc.yaml': 'name: A\nlevel: national\ntype: council\n',
    });
    const { code, stdout, stderr } = inService(
      ['validate', '--repo', good, '--profile', 'basic', '--format', 'github'],
      {
        GITHUB_STEP_SUMMARY: join(good, 'no/such/folder'),
      },
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning: the summary of the step could not be written: /);
    expect(stdout).toMatch(/ in 1 record; as of /);
  });
});
