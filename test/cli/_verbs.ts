import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import { git, repositoryWith, writeFiles } from '../support/folders.js';
import { run, wordsOf } from './_world.js';
import type { Run } from './_world.js';

/** The example under git, its draft of a decision, meeting and assessment beside it. */
function makeRegister(): string {
  const top = mkdtempSync(join(tmpdir(), 'secretariat-verbs-'));
  const folder = join(top, 'register');
  cpSync('data-example', folder, { recursive: true });
  writeFiles(folder, {
    'meetings/MTG-018.yaml':
      'body: ncc\ndate: 2026-09-24\ntype: ordinary\nstatus: planned\nhistory:\n  - on: 2026-09-01\n    status: planned\n',
    'decisions/DEC-017.yaml':
      'title: Amend the dates of two actions\nmeeting: MTG-018\ntext: The dates are moved.\ntype: amend\nstatus: draft\nhistory:\n  - on: 2026-09-10\n    status: draft\nconcerns: [ACT-002, ACT-003, ACT-004, GAP-001]\nfollow_up:\n  - id: F1\n    what: Tell the members\n    who: mo-justice\n    due: 2026-10-31\n',
    'decisions/DEC-018.yaml':
      'title: Endorse the assessment\nmeeting: MTG-018\ntype: endorse\nstatus: draft\nhistory:\n  - on: 2026-09-10\n    status: draft\nconcerns: [ASM-003]\n',
    'assessments/ASM-003.yaml':
      'title: Mid-term look\nframework: mnr-2016\ndate: 2026-09-10\nstatus: draft\nhistory:\n  - on: 2026-09-10\n    status: draft\ncapabilities: []\n',
  });
  repositoryWith({}, folder);
  git(folder, ['tag', 'begin']);
  return folder;
}

let made: string | undefined;
afterAll(() => {
  if (made !== undefined) rmSync(join(made, '..'), { recursive: true, force: true });
});

/** One register for all tests of a file, as it was committed: copying and committing it takes longer than the tests. */
export function register(): string {
  if (made === undefined) return (made = makeRegister());
  git(made, ['reset', '--quiet', '--hard', 'begin']);
  git(made, ['clean', '--quiet', '--force', '-d']);
  return made;
}

export const as = ['--as-of', '2026-09-30'];
/** Runs a line on a register, on the day of the example. */
export const does = (folder: string, line: string): Promise<Run> => run([...wordsOf(line), '--repo', folder, ...as]);
/** What a file holds. */
export const read = (folder: string, path: string): Record<string, unknown> =>
  parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;
/** The files that differ from the last commit. */
export const changed = (folder: string): string[] =>
  git(folder, ['diff', '--name-only', 'HEAD'])
    .split('\n')
    .filter((line) => line !== '');

/** What `validate --base HEAD` holds against what stands on disk, as far as it is an error of a change. */
export async function judged(folder: string): Promise<string[]> {
  const { stdout } = await run([
    'validate',
    '--repo',
    folder,
    '--base',
    'HEAD',
    '--rule',
    'change',
    '--format',
    'json',
    '--audience',
    'restricted',
    ...as,
  ]);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string; message: string }[] };
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message}`);
}
