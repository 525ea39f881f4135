import { chmodSync, mkdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { gitEnvironment } from '../../src/io/git-process.js';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';

/** What a run of a shell left behind. */
export interface ShellRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with the built program under its name, as an installation puts it on the path. */
export function installed(): string {
  const folder = join(temporaryFolder(), 'bin');
  mkdirSync(folder);
  const program = `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/secretariat.js')}" "$@"\n`;
  writeFiles(folder, { secretariat: program });
  chmodSync(join(folder, 'secretariat'), 0o755);
  return folder;
}

/** Runs a script as a service does: with its variables, the program on the path, and stop at the first failure. */
export function shell(
  script: string,
  folder: string,
  variables: Readonly<Record<string, string>>,
  bin = installed(),
): ShellRun {
  const { HOME = '' } = gitEnvironment();
  const PATH = `${bin}:${process.env['PATH'] ?? ''}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    env: { HOME, PATH, CI: 'true', ...variables },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

const settings = 'schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nprofile: basic\n';

/** What nobody vetted: everything that a contributor can write, aimed at a log, a runner or a shell. */
export const hostile: Readonly<Record<string, string>> = {
  'gaps/GAP-001.yaml':
    'title: "x\\n::stop-commands::t ##[add-mask]e %0A::error::z"\ncapability: csea-hotlin\nseverity: low\nstatus: open\n',
  'gaps/GAP-002.yaml':
    'title: "EOF\\nerrors=0\\nEOF"\ncapability: "$(touch pwned)`touch pwned`"\nseverity: low\nstatus: open\n',
  'gaps/GAP-003.yaml':
    'title: x\n"::error file=x::pwn\\e[2J": 1\ncapability: csea-hotline\nseverity: low\nstatus: open\n',
  'gaps/::error file=x::pwn.yaml': 'title: x\n',
  'gaps/$(touch pwned).yaml': 'title: x\n',
};

/** A branch whose name a careless script would run. */
export const hostileBranch = '$(touch${IFS}pwned);x`touch${IFS}pwned`';

/** A register with a sound base on `main`, and a hostile change on a hostile branch, checked out. */
export function hostileChange(): { readonly folder: string; readonly base: string } {
  const folder = temporaryFolder();
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  writeFiles(folder, {
    'secretariat.yaml': settings,
    'bodies/ncc.yaml': 'name: Council\nlevel: national\ntype: council\n',
  });
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--message=Start']);
  const base = git(folder, ['rev-parse', 'HEAD']);
  git(folder, ['switch', '--quiet', '--create', hostileBranch]);
  writeFiles(folder, hostile);
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--author=\u001b[31m::error::A <a@example.org>', '--message=::error::subject']);
  return { folder, base };
}

/** The lines by which a runner would be told to do something. */
export function commandsIn(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/).filter((line) => /^\s*::/.test(line) || line.includes('##['));
}
