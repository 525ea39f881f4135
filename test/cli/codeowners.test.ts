import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/kinds/registry.generated.js';
import { shapes } from '../../src/kinds/shape.generated.js';
import { repositoryWith } from '../support/folders.js';
import { run } from './_world.js';

const settings = 'schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n';
const kept = `${settings}keepers:\n  settings: "@ncc/heads"\n  action: "@ncc/actions"\n  waiver: "@ncc/waivers"\n`;

function repository(text = kept): string {
  return repositoryWith({ 'secretariat.yaml': text });
}

/** The team that a host asks about a file: that of the last line that matches. */
function ownerOf(text: string, path: string): string | undefined {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const matching = lines.filter((line) => {
    const [pattern = ''] = line.split(/\s+/);
    const bare = pattern.replace(/^\//, '');
    return pattern === '*' || (bare.endsWith('/') ? path.startsWith(bare) : path === bare);
  });
  return matching.at(-1)?.split(/\s+/).slice(1).join(' ');
}

describe('codeowners', () => {
  it('gives each folder to its keeper, and what protects to the keeper of the settings', async () => {
    const { stdout } = await run(['codeowners', '--repo', repository(), '--print']);
    expect(ownerOf(stdout, 'actions/ACT-001.yaml')).toBe('@ncc/actions');
    for (const { name } of kinds.filter((kind) => !['action', 'waiver'].includes(kind.name)))
      expect(ownerOf(stdout, `${shapes[name].folder}/X.yaml`)).toBe('@ncc/heads');
    for (const path of [
      'secretariat.yaml',
      'frameworks/x.yaml',
      'templates/x',
      '.github/workflows/x.yml',
      'CODEOWNERS',
      '.gitattributes',
      '.gitlab-ci.yml',
    ])
      expect(ownerOf(stdout, path), path).toBe('@ncc/heads');
    expect(ownerOf(stdout, 'waivers/WVR-001.yaml')).toBe('@ncc/waivers @ncc/heads');
  });

  it('writes the file once, and finds drift afterwards with the step that mends it', async () => {
    const folder = repository();
    expect(await run(['codeowners', '--repo', folder, '--check'])).toMatchObject({
      code: 1,
      stdout: 'there is no approval file: run `secretariat codeowners`, and commit CODEOWNERS\n',
    });
    expect((await run(['codeowners', '--repo', folder])).stdout).toMatch(/^created .*CODEOWNERS\n$/);
    expect((await run(['codeowners', '--repo', folder])).stdout).toMatch(/^unchanged /);
    expect((await run(['codeowners', '--repo', folder, '--check'])).code).toBe(0);
    writeFileSync(join(folder, 'secretariat.yaml'), kept.replace('@ncc/actions', '@ncc/others'));
    const { code, stdout } = await run(['codeowners', '--repo', folder, '--check']);
    expect(code).toBe(1);
    expect(stdout).toContain('run `secretariat codeowners`, and commit it');
    expect((await run(['codeowners', '--repo', folder])).stdout).toMatch(/^replaced /);
  });

  it('looks at the file that the host reads first, and never replaces what somebody wrote', async () => {
    const folder = repository();
    mkdirSync(join(folder, '.github'));
    writeFileSync(join(folder, '.github/CODEOWNERS'), '* @somebody\n');
    expect((await run(['codeowners', '--repo', folder, '--check'])).stdout).toContain('was written by hand');
    expect(await run(['codeowners', '--repo', folder])).toMatchObject({ code: 1 });
    expect(readFileSync(join(folder, '.github/CODEOWNERS'), 'utf8')).toBe('* @somebody\n');
  });

  it('writes through no link (row 23)', async () => {
    const folder = repository();
    symlinkSync('/etc/hostname', join(folder, 'CODEOWNERS'));
    expect((await run(['codeowners', '--repo', folder])).code).toBe(1);
  });

  it('asks for a keeper of the settings first', async () => {
    const { code, stderr } = await run(['codeowners', '--repo', repository(settings)]);
    expect(code).toBe(2);
    expect(stderr).toContain('keepers: { settings: "@organisation/team" }');
  });
});
