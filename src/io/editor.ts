import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Misuse } from '../model/errors.js';
import { WriteFailure } from './write.js';

/** A text that a person works at, in a file of its own outside the register. */
export interface Draft {
  /** Where it lies, for when it is given up. */
  readonly path: string;
  /** Opens the editor with a text, and gives back what was saved. */
  edit(text: string): string;
  /** Takes the file away. */
  discard(): void;
}

/** Runs the editor as git does: its name may hold options, and is the person's own. */
function runEditor(editor: string, path: string): void {
  const isWindows = process.platform === 'win32';
  const { error, status } = isWindows
    ? spawnSync(`${editor} "${path}"`, { shell: true, stdio: 'inherit' })
    : spawnSync('sh', ['-c', `${editor} "$@"`, editor, path], { stdio: 'inherit' });
  if (error === undefined && status === 0) return;
  const reason = error === undefined ? `it ended with exit code ${String(status)}` : error.message;
  throw new WriteFailure(
    `the editor failed: ${reason}; nothing was written`,
    'Set EDITOR to one that works, such as nano or "code --wait".',
  );
}

/**
 * Opens a draft.
 *
 * @param name of the file, by which the editor knows what it is
 * @param environment names the editor by VISUAL or EDITOR
 * @throws Misuse where none is named
 */
export function openDraft(name: string, environment: Readonly<Record<string, string | undefined>>): Draft {
  const editor = [environment['VISUAL'], environment['EDITOR']].find(
    (command) => command !== undefined && command.trim() !== '',
  );
  if (editor === undefined) {
    throw new Misuse(
      'no editor is set',
      'Set EDITOR, such as EDITOR=nano or EDITOR="code --wait"; or give the fields with --set.',
    );
  }
  const folder = fs.mkdtempSync(join(tmpdir(), 'secretariat-draft-'));
  const path = join(folder, name);
  return {
    path,
    edit(text) {
      fs.writeFileSync(path, text);
      runEditor(editor, path);
      return fs.readFileSync(path, 'utf8');
    },
    discard: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
