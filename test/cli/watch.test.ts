import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchFolder } from '../../src/io/watch.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';

const files = {
  'secretariat.yaml': 'schema_version: 1\nname: A\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nprofile: basic\n',
  'bodies/ncc.yaml': 'name: Council\nlevel: national\ntype: council\n',
  'gaps/GAP-001.yaml': 'title: A\ncapability: csea-hotline\nseverity: medium\nstatus: open\n',
};

/** A register on disk. */
function register(): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

/** The real program, watching; what it says can be waited for. */
class Watcher {
  readonly child: ChildProcessWithoutNullStreams;
  said = '';
  readonly ended: Promise<number | string | null>;

  constructor(folder: string) {
    const { PATH = '', HOME = '' } = process.env;
    const line = [resolve('bin/secretariat.js'), 'validate', '--watch', '--repo', folder];
    this.child = spawn(process.execPath, line, { env: { PATH, HOME } });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (part: Buffer) => (this.said += part.toString()));
    this.ended = new Promise((done) => this.child.once('close', (code, signal) => done(code ?? signal)));
  }

  /** Waits until so many answers were given, and takes what was said. */
  async answers(count: number): Promise<string> {
    for (;;) {
      if (this.said.split('Watching for changes').length > count) return this.said;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

describe('validate --watch', () => {
  it('checks again when a file is saved, goes on over what cannot be read, and ends with its input', async () => {
    const folder = register();
    const watcher = new Watcher(folder);
    expect(await watcher.answers(1)).toMatch(/^\d+ infos in 2 records/m);
    writeFileSync(join(folder, 'gaps/GAP-001.yaml'), files['gaps/GAP-001.yaml'].replace('open', 'opne'));
    expect(await watcher.answers(2)).toContain('"status" cannot be the text "opne"');
    rmSync(join(folder, 'secretariat.yaml'));
    expect(await watcher.answers(3)).toMatch(/^error: .*secretariat\.yaml/m);
    writeFiles(folder, files);
    expect((await watcher.answers(4)).split('Something changed').at(-1)).toMatch(/^\d+ infos in 2 records/m);
    watcher.child.stdin.end();
    expect(await watcher.ended).toBe(0);
  });

  it('ends by Ctrl-C with the code of the last answer, and leaves no trace', async () => {
    const folder = register();
    writeFiles(folder, { 'gaps/GAP-002.yaml': 'title: A\n' });
    const watcher = new Watcher(folder);
    await watcher.answers(1);
    watcher.child.kill('SIGINT');
    expect(await watcher.ended).toBe(1);
    expect(watcher.said).not.toMatch(/ {4}at |abort/i);
  });
});

describe('a watched folder', () => {
  const never = new AbortController().signal;
  it('misses nothing that changes before it is asked, whatever the sort of change', async () => {
    const folder = register();
    const gap = join(folder, 'gaps/GAP-001.yaml');
    const watch = watchFolder(folder);
    const changes: (() => void)[] = [
      () => writeFileSync(gap, files['gaps/GAP-001.yaml'].replace('A', 'B')),
      () => writeFiles(folder, { 'risks/new/RSK-001.yaml': 'title: A\n' }),
      () => renameSync(gap, join(folder, 'gaps/GAP-002.yaml')),
      () => rmSync(join(folder, 'risks'), { recursive: true }),
    ];
    for (const change of changes) {
      change();
      expect(await watch.nextChange(never)).toBe(true);
    }
  });

  it('counts a save in several steps as one change', async () => {
    const folder = register();
    const watch = watchFolder(folder);
    const steps = [1, 2, 3, 4, 5, 6, 7, 8];
    const saving = (async () => {
      for (const step of steps) {
        writeFileSync(join(folder, 'gaps/GAP-001.yaml'), `title: ${String(step)}\n`);
        await new Promise((done) => setTimeout(done, 30));
      }
    })();
    expect(await watch.nextChange(never)).toBe(true);
    await saving;
    const end = AbortSignal.timeout(600);
    expect(await watch.nextChange(end)).toBe(false);
  });

  it('says at once that it is time to end', async () => {
    expect(await watchFolder(register()).nextChange(AbortSignal.abort())).toBe(false);
  });
});
