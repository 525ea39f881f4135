/* A register that is being edited, and what an editor does to it. */
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { RenameFile, TextDocumentEdit } from 'vscode-languageserver/node';
import type { Position, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { temporaryFolder } from '../support/folders.js';

/** A copy of the example register. */
export function exampleCopy(): string {
  const folder = join(temporaryFolder(), 'register');
  cpSync('data-example', folder, { recursive: true });
  return folder;
}

export const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** The place of a word in a text, some characters into it. */
export function placeIn(text: string, word: string, into = 1): Position {
  const offset = text.indexOf(word);
  expect(offset, word).toBeGreaterThanOrEqual(0);
  const before = text.slice(0, offset + into).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Every file of a folder with its content. */
export function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.sort().map((name) => [name, textOf(folder, name)]));
}

/** Does what an editor does with an edit: all of it, in order. */
export function apply(edit: WorkspaceEdit | null): void {
  for (const change of edit?.documentChanges ?? []) {
    if (TextDocumentEdit.is(change)) {
      const file = fileURLToPath(change.textDocument.uri);
      const document = TextDocument.create('', 'yaml', 1, readFileSync(file, 'utf8'));
      writeFileSync(file, TextDocument.applyEdits(document, change.edits as never));
    } else if (RenameFile.is(change)) {
      const [from, to] = [fileURLToPath(change.oldUri), fileURLToPath(change.newUri)];
      expect(existsSync(to)).toBe(false);
      renameSync(from, to);
    }
  }
}
