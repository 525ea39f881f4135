import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegister } from '../../src/api/register.js';
import { site } from '../../src/api/site.js';
import type { Audience } from '../../src/model/audience.js';
import { git, repositoryWith, writeFiles } from '../support/folders.js';
import { exampleHistory } from '../support/history.js';

const settings = `schema_version: 1
name: Register of A
country: XT
languages: [en]
time_zone: UTC
currency: USD
`;
const action = (title: string, more = ''): string => `title: ${title}\nstatus: not-started\n${more}`;

function commit(folder: string, message: string, on: string): void {
  git(folder, ['add', '--all'], on);
  git(folder, ['commit', '--quiet', '--message', message], on);
}

/** The site of a repository, as its files say it. */
async function siteOf(folder: string, audience: Audience = 'public'): Promise<ReadonlyMap<string, string>> {
  const built = await site(folder, await openRegister(folder), { asOf: '2026-09-30', audience });
  return new Map(built.files.map(({ path, text }) => [path, text]));
}

/** A register whose second action was for members once, and had another id. */
function repository(): string {
  const folder = repositoryWith({
    'secretariat.yaml': settings,
    'actions/ACT-001.yaml': action('Open from the start'),
    'actions/ACT-002.yaml': action('Secretname before', 'visibility: members\n'),
  });
  writeFiles(folder, { 'actions/ACT-001.yaml': action('Open from the start', 'lead: ministry\nnotes: Secretnote\n') });
  commit(folder, 'Secretsubject of this commit', '2026-02-01T12:00:00Z');
  writeFiles(folder, { 'actions/ACT-002.yaml': action('Open since March', 'visibility: public\n') });
  commit(folder, 'Opened', '2026-03-01T12:00:00Z');
  git(folder, ['mv', 'actions/ACT-002.yaml', 'actions/ACT-007.yaml']);
  writeFiles(folder, {
    'actions/ACT-007.yaml': action('Open since March', 'visibility: public\nformerly: [ACT-002]\n'),
  });
  commit(folder, 'Renumbered', '2026-04-01T12:00:00Z');
  writeFiles(folder, {
    'actions/ACT-007.yaml': action('Reworded in May', 'visibility: public\nformerly: [ACT-002]\n'),
  });
  commit(folder, 'Reworded', '2026-05-01T12:00:00Z');
  return folder;
}

describe('the history on a public site', () => {
  it('begins where the record was first public, and says nothing of commits', async () => {
    const files = await siteOf(repository());
    const all = [...files.values()].join('\n');
    for (const secret of ['Secretname', 'Secretnote', 'Secretsubject', 'test@example.org', 'Test'] as const) {
      expect(all.includes(secret) ? secret : '').toBe('');
    }
    expect(all).not.toMatch(/\b[0-9a-f]{40}\b/u);
    const page = files.get('en/records/ACT-007.html')!;
    expect(page).toContain('1\u00a0March\u00a02026');
    expect(page).not.toContain('30\u00a0September\u00a02025');
    expect(page).toContain('Reworded in May');
    const { history } = JSON.parse(files.get('api/v1/records/ACT-007.json')!) as { history: { day: string }[] };
    expect(history.map(({ day }) => day)).toEqual(['2026-05-01', '2026-04-01', '2026-03-01']);
  });

  it('leads from an id that the record had while it was public', async () => {
    const files = await siteOf(repository());
    expect(files.get('en/records/ACT-002.html')).toContain('href="ACT-007.html"');
  });

  it('is the same whatever the public may not know: authors, messages, commits without a public change', async () => {
    const folder = repository();
    const before = await siteOf(folder);
    writeFiles(folder, { 'actions/ACT-001.yaml': action('Open from the start', 'lead: ministry\nnotes: Another\n') });
    commit(folder, 'Another', '2026-06-01T12:00:00Z');
    writeFiles(folder, { 'risks/RSK-001.yaml': 'title: Another\nlikelihood: low\nimpact: low\nstatus: open\n' });
    const after = await siteOf(folder);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [path, text] of before) expect(after.get(path), path).toBe(text);
  });

  it('tells those who may see all what everybody else may not know', async () => {
    const files = await siteOf(repository(), 'members');
    const { history } = JSON.parse(files.get('api/v1/records/ACT-007.json')!) as { history: { day: string }[] };
    expect(history.at(-1)?.day).toBe('2026-09-30');
  });

  it('is told of the example by field, from and to, with the decision', { timeout: 120_000 }, async () => {
    const folder = exampleHistory();
    const built = await site(folder, await openRegister(folder), {
      asOf: '2026-09-30',
      audience: 'members',
      languages: ['fr'],
    });
    const page = built.files.find(
      ({ path }) => path === join('fr', 'records', 'ACT-010.html').replaceAll('\\', '/'),
    )!.text;
    expect(page).toMatch(/Échéance\s: 30\sjuin\s2027 → 31\sdécembre\s2027/u);
    expect(page).toContain('href="DEC-011.html"');
  });
});
