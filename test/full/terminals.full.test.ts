import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.generated.js';
import { temporaryFolder } from '../support/folders.js';
import { wordsOf } from '../cli/_world.js';
import { example, program, run, shell } from './_program.js';
import type { Run } from './_program.js';

/** A folder with a copy of the example, so that commands may write. */
function workplace(): string {
  const folder = temporaryFolder();
  cpSync(example, join(folder, 'data-example'), { recursive: true });
  return folder;
}

/** What asks for another stage: a protocol, a server, questions; and of the verbs, which one engine carries out, all but one. */
const triedElsewhere: ReadonlySet<string> = new Set([
  ...['lsp', 'serve', 'init', 'new', 'undo'],
  ...['adopt', 'amend', 'attend', 'cancel', 'close-gap', 'deliver', 'disseminate'],
  ...['reassign', 'reschedule', 'resume', 'retire', 'suspend'],
]);

/**
 * Every command with its first example that needs nothing but the example register. Those that look at a history or write into a
 * register of their own have it prepared in tests of their own; one that speaks a protocol says nothing to a terminal.
 */
const lines = commands
  .map(({ name, examples }) => [name, examples[0].line] as const)
  .filter(([name, line]) => !/\bbuild\/(?!reports)/.test(line) && !triedElsewhere.has(name));

const escape = '\u001b';
/** Everything that may come with colours: sixteen of them, bold, faint, underlined, and links. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const colours = /\u001b\[[0-9;]*m|\u001b\]8;;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;

/** What a run said, with its place named as in every run. */
function namedAlike({ code, stdout, stderr }: Run, place: string): Run {
  return { code, stdout: stdout.replaceAll(place, 'PLACE'), stderr: stderr.replaceAll(place, 'PLACE') };
}

function withoutColours({ code, stdout, stderr }: Run): Run {
  return { code, stdout: stdout.replaceAll(colours, ''), stderr: stderr.replaceAll(colours, '') };
}

describe.each(lines)('%s', (_name, line) => {
  const words = wordsOf(line);

  /** Runs the line where it may write, and names that place as it is named in every run. */
  const runWith = async (environment: Readonly<Record<string, string>>): Promise<Run> => {
    const cwd = workplace();
    return namedAlike(await run(words, { cwd, environment }), cwd);
  };

  it('colours where it is told to, and the words stay the same (row 53)', async () => {
    const environments = [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, { TERM: 'dumb' }, { FORCE_COLOR: '1' }];
    const [plain, none, dumb, forced] = await Promise.all(environments.map(runWith));
    expect(plain?.stdout).not.toContain(escape);
    expect(none).toEqual(plain);
    expect(dumb).toEqual(plain);
    expect(forced && withoutColours(forced)).toEqual(plain);
  });

  it('ends quietly when nobody reads on, with the code that it would have had (row 53)', async () => {
    const script = `$PROGRAM ${line} | head -c 1 >/dev/null; echo "code \${PIPESTATUS[0]}"`;
    const cwd = workplace();
    const [whole, cut] = await Promise.all([runWith({}), shell(script, { cwd })]);
    expect(namedAlike(cut, cwd)).toMatchObject({ stdout: `code ${String(whole.code)}\n`, stderr: whole.stderr });
  });

  it.runIf(spawnSync('script', ['--version']).error === undefined)(
    'fits a terminal of 20 columns without a fault, and asks nothing where it is dumb (row 53)',
    () => {
      const typed = `stty cols 20 rows 10; ${process.execPath} ${program} ${line} </dev/null; echo "code $?"`;
      const { stdout } = spawnSync('script', ['--quiet', '--return', '--command', typed, '/dev/null'], {
        cwd: workplace(),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', TERM: 'dumb', SHELL: '/bin/sh' },
      });
      expect(stdout).toMatch(/code [01]\r?\n$/);
      expect(stdout).not.toContain(escape);
      expect(stdout).not.toContain('    at ');
    },
  );
});
