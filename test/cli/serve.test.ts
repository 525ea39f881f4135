import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { request } from 'node:http';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { run } from './_world.js';

const files = {
  'secretariat.yaml':
    'schema_version: 1\nname: Register of A\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nprofile: basic\n',
  'bodies/ncc.yaml': 'name: Council\nlevel: national\ntype: council\n',
  'actions/ACT-000.yaml': 'title: Overdue\nstatus: in-progress\ndue: 2020-01-01\n',
  'actions/ACT-001.yaml': 'title: First title\nstatus: not-started\n',
};

/** The real program, serving; what it says can be waited for. */
class Serving {
  readonly child: ChildProcessWithoutNullStreams;
  said = '';
  readonly ended: Promise<number | string | null>;

  constructor(folder: string, ...more: readonly string[]) {
    const { PATH = '', HOME = '' } = process.env;
    const line = [resolve('bin/secretariat.js'), 'serve', '--port', '0', '--repo', folder, ...more];
    this.child = spawn(process.execPath, line, { env: { PATH, HOME } });
    onTestFinished(() => void this.child.kill('SIGKILL'));
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (part: Buffer) => (this.said += part.toString()));
    this.ended = new Promise((done) => this.child.once('close', (code, signal) => done(code ?? signal)));
  }

  /** Waits until so many answers were given. */
  async answers(count: number): Promise<void> {
    while (this.said.split('Watching for changes').length <= count) await new Promise((done) => setTimeout(done, 20));
  }

  get port(): number {
    return Number(/http:\/\/127\.0\.0\.1:(\d+)\//.exec(this.said)?.[1]);
  }

  /** A page as a browser gets it. */
  get(
    path: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number | undefined; text: string }> {
    return new Promise((done, fail) => {
      request({ host: '127.0.0.1', port: this.port, path, headers }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => done({ status: response.statusCode, text }));
      })
        .on('error', fail)
        .end();
    });
  }
}

describe('serve', () => {
  it(
    'shows the site, shows it anew on a save, says what is broken, and ends by Ctrl-C',
    { timeout: 120_000 },
    async () => {
      const folder = temporaryFolder();
      writeFiles(folder, files);
      const serving = new Serving(folder);
      await serving.answers(1);
      expect(serving.said).toMatch(/progress\/overdue[^]* in 3 records; as of /);
      expect((await serving.get('/')).text).toContain('Register of A');
      const page = await serving.get('/en/records/ACT-001.html');
      expect(page.text).toContain('First title');
      expect(page.text).toContain("connect-src 'self'");
      expect((await serving.get('/', { host: 'evil.example' })).status).toBe(403);

      writeFileSync(join(folder, 'actions/ACT-001.yaml'), 'title: Second title\nstatus: not-started\n');
      await serving.answers(2);
      expect((await serving.get('/en/records/ACT-001.html')).text).toContain('Second title');

      writeFileSync(join(folder, 'actions/ACT-001.yaml'), 'title: <b>Second</b>\nstatus: nowhere\n');
      await serving.answers(3);
      const broken = await serving.get('/en/records/ACT-001.html');
      expect(broken.status).toBe(503);
      expect(broken.text).toContain('The site cannot be shown yet');
      // What keeps the site away stands first, and nothing that does not.
      expect(broken.text).toContain('actions/ACT-001.yaml:2:9');
      expect(broken.text).not.toContain('progress/overdue');
      expect(broken.text).not.toContain('<b>Second');
      expect((await serving.get('/assets/site.css')).status).toBe(200);

      // Nothing is written, and whoever still listens does not keep it from ending.
      void serving.get('/.preview/changes').catch(() => undefined);
      expect(readdirSync(folder).sort()).toEqual(['actions', 'bodies', 'secretariat.yaml']);
      serving.child.kill('SIGINT');
      expect(await serving.ended).toBe(0);
      expect(serving.said).not.toMatch(/ {4}at |abort/i);
    },
  );

  it('refuses a port that is none, or in use', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    writeFiles(folder, files);
    expect(await run(['serve', '--port', '70000', '--repo', folder])).toMatchObject({ code: 2 });
    const serving = new Serving(folder);
    await serving.answers(1);
    const second = await run(['serve', '--port', String(serving.port), '--repo', folder]);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('is in use');
  });
});
