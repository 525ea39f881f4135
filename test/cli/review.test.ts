import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { git, repositoryWith, writeFiles } from '../support/folders.js';
import { exampleFiles } from '../support/example.js';
import { run } from './_world.js';

const day = ['--as-of', '2026-09-30'];

/** The example register with a change on disk. */
function withChange(changes: Readonly<Record<string, string>>): string {
  const folder = repositoryWith(Object.fromEntries(exampleFiles));
  writeFiles(folder, changes);
  return folder;
}

const textOf = (path: string): string => exampleFiles.get(path) ?? '';

describe('review', () => {
  it('says what changes, what moves by it, and who is to approve', async () => {
    const action = textOf('actions/ACT-001.yaml');
    const folder = withChange({
      'actions/ACT-001.yaml': action
        .replace('due: 2026-08-31', 'due: 2026-08-31\n    done_on: 2026-09-21')
        .replace('due: 2026-12-31\nmilestones', 'due: 2027-06-30\nmilestones'),
      'decisions/DEC-006.yaml': textOf('decisions/DEC-006.yaml').replace('done_on: 2026-03-02', 'done_on: 2026-03-04'),
    });
    const first = await run(['review', '--base', 'HEAD', '--repo', folder, ...day]);
    const stdout = first.stdout.replaceAll('\u00a0', ' ');
    expect(first.code).toBe(0);
    expect(stdout).toContain('milestone M3 done on 21 September 2026');
    expect(stdout).toContain('due moved from 31 December 2026 to 30 June 2027');
    expect(stdout).toMatch(/\| Milestones due and done \(progress\/milestones\) \| \d+ of \d+ .* \| .*ACT-001\\#M3 \|/);
    expect(stdout).toMatch(/council-clerks: decision/);
    expect(stdout).toMatch(/secretariat-heads: action/);
    expect(stdout).toMatch(/\*\*error\*\* .*was adopted as 2026-12-31, and becomes 2027-06-30 without an amendment/);
    expect(stdout).toMatch(/### Mended[\s\S]*milestone M3/);
    expect(stdout).toMatch(/read otherwise[\s\S]*- Off track/);
    expect(await run(['review', '--base', 'HEAD', '--repo', folder, ...day])).toEqual(first);
  });

  it('says that nothing changes', async () => {
    const { stdout } = await run(['review', '--base', 'HEAD', '--repo', withChange({}), ...day]);
    expect(stdout).toContain('Nothing changes.');
  });

  it('shows hostile text as text (rows 19, 25, 26)', async () => {
    const hostile = `"<script>alert(1)</script> @org/team #1 [x](javascript:alert(1)) ![i](https://evil.example/i) ::error::x | ##[add-mask]x \`code\`"`;
    const folder = withChange({
      'risks/RSK-009.yaml': `title: ${hostile}\nlikelihood: low\nimpact: low\nstatus: open\n`,
      'risks/RSK-001.yaml': textOf('risks/RSK-001.yaml').replace(/^title: .*$/m, `title: ${hostile}`),
    });
    git(folder, ['branch', '--quiet', '[x](y)'.replace(/[[\]()]/g, ''), 'HEAD']);
    const { stdout } = await run(['review', '--base', 'HEAD', '--repo', folder, ...day], {
      environment: { CI: 'true' },
    });
    const html = new MarkdownIt({ html: true, linkify: true }).render(stdout);
    expect(html).not.toMatch(/<(?:script|img|a|code)\b/);
    expect(html).toContain('alert(1)');
    expect(stdout).not.toMatch(/^\s*::|##\[/m);
    expect(stdout).not.toMatch(/@org/);
    for (const row of stdout.split('\n').filter((line) => line.startsWith('|')))
      expect(row.split(/(?<!\\)\|/)).toHaveLength(6);
  });

  it('tells an audience nothing that it may not see on either side (row 41)', async () => {
    const secret = 'Saffron-17';
    const folder = repositoryWith({
      ...Object.fromEntries(exampleFiles),
      'risks/RSK-009.yaml': `title: ${secret} leaves\nlikelihood: low\nimpact: low\nstatus: open\nvisibility: restricted\n`,
    });
    writeFiles(folder, {
      'risks/RSK-009.yaml': `title: ${secret} stays\nlikelihood: low\nimpact: low\nstatus: mitigated\nvisibility: public\n`,
      'actions/ACT-001.yaml': `${textOf('actions/ACT-001.yaml')}notes: ${secret} said so\n`,
    });
    const { stdout } = await run(['review', '--base', 'HEAD', '--repo', folder, '--audience', 'public', ...day]);
    expect(stdout).not.toContain(secret);
    expect(stdout).not.toContain('ncc-tamaria');
  });

  it('needs a base with a register', async () => {
    const folder = repositoryWith({ 'README.md': 'Soon.\n' });
    writeFiles(folder, Object.fromEntries(exampleFiles));
    const { code, stderr } = await run(['review', '--base', 'HEAD', '--repo', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('holds no register');
  });
});
