import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, temporaryFolder } from '../support/folders.js';
import { run } from './_world.js';

const answers = ['--country', 'XT', '--languages', 'en', '--time-zone', 'UTC', '--body', 'Council'];

/** A register as `init` leaves it, all of it committed. */
async function started(): Promise<string> {
  const folder = join(temporaryFolder(), 'register');
  expect((await run(['init', folder, ...answers])).code).toBe(0);
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['add', '--all', '--force']);
  git(folder, ['commit', '--quiet', '--message', 'Start']);
  return folder;
}

/** Leaves a file as an older version of the program would have: other bytes, and the note that they are its own. */
function older(folder: string, path: string, text: string): void {
  writeFileSync(join(folder, path), text);
  const note = join(folder, '.secretariat/written.json');
  const noted = JSON.parse(readFileSync(note, 'utf8')) as { files: Record<string, string> };
  noted.files[path] = createHash('sha256').update(text).digest('hex');
  writeFileSync(note, `${JSON.stringify(noted, null, 2)}\n`);
}

const changed = (folder: string): string => git(folder, ['status', '--porcelain', '--untracked-files=all']);

describe('init --refresh', () => {
  it('changes nothing where all is as this version writes it', async () => {
    const folder = await started();
    const { code, stdout } = await run(['init', folder, '--refresh']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "the program's own files are as this version writes them\n" });
    expect(changed(folder)).toBe('');
  });

  it('writes what an older version wrote anew, what is missing too, and can be taken back', async () => {
    const folder = await started();
    const schema = '.secretariat/schemas/gap.schema.json';
    const before = readFileSync(join(folder, schema), 'utf8');
    older(folder, schema, '{}\n');
    rmSync(join(folder, '.editorconfig'));
    const { code, stdout } = await run(['init', folder, '--refresh']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'created .editorconfig\nchanged .secretariat/\n' });
    expect(readFileSync(join(folder, schema), 'utf8')).toBe(before);
    expect(changed(folder)).toBe('');
    expect((await run(['undo', '--repo', folder])).stdout).toContain('taken back: init --refresh');
    expect(existsSync(join(folder, '.editorconfig'))).toBe(false);
  });

  it('never overwrites what a person changed, nor what nobody knows about', async () => {
    const folder = await started();
    const settings = join(folder, '.vscode/settings.json');
    writeFileSync(settings, '{ "mine": true }\n');
    rmSync(join(folder, '.secretariat/written.json'));
    writeFileSync(join(folder, '.gitignore'), 'mine\n');
    const { code, stdout } = await run(['init', folder, '--refresh']);
    expect(code).toBe(0);
    expect(stdout).toContain('kept .vscode/settings.json: somebody may have changed it');
    expect(stdout).toContain('kept .gitignore');
    expect(readFileSync(settings, 'utf8')).toBe('{ "mine": true }\n');
    // A later version does not take them for its own either.
    expect((await run(['init', folder, '--refresh'])).stdout).toContain('kept .vscode/settings.json');
  });

  it('knows its files again with the line ends of another machine', async () => {
    const folder = await started();
    const path = join(folder, '.vscode/settings.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    expect((await run(['init', folder, '--refresh'])).stdout).toContain('are as this version writes them');
  });

  it('writes through no link, and into no other folder', async () => {
    const folder = await started();
    const elsewhere = join(temporaryFolder(), 'theirs');
    writeFileSync(elsewhere, 'theirs');
    rmSync(join(folder, '.editorconfig'));
    symlinkSync(elsewhere, join(folder, '.editorconfig'));
    const linked = await run(['init', folder, '--refresh']);
    expect(readFileSync(elsewhere, 'utf8')).toBe('theirs');
    expect(linked.stdout).toContain('kept .editorconfig');
    const none = await run(['init', temporaryFolder(), '--refresh']);
    expect(none).toMatchObject({ code: 2 });
    expect(none.stderr).toContain('is no register');
  });
});
