import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegister } from '../../src/api/register.js';
import { site } from '../../src/api/site.js';
import type { Audience } from '../../src/model/audience.js';
import { withCanaries } from '../support/canaries.js';
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

/** The site of a repository in English, as its files say it. */
async function siteOf(folder: string, audience: Audience = 'public'): Promise<ReadonlyMap<string, string>> {
  const built = await site(folder, await openRegister(folder), { asOf: '2026-09-30', audience, languages: ['en'] });
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

  const gone = (files: ReadonlyMap<string, string>): unknown =>
    (JSON.parse(files.get('api/v1/gone.json')!) as { gone: unknown }).gone;

  it('keeps an address for a record that was taken out while it was public, and says when', async () => {
    const folder = repository();
    rmSync(join(folder, 'actions/ACT-001.yaml'));
    commit(folder, 'Secretsubject', '2026-06-01T12:00:00Z');
    const files = await siteOf(folder);
    const page = files.get('en/records/ACT-001.html')!;
    expect(page).toContain('This record is no longer in the register');
    expect(page).toContain('1\u00a0June\u00a02026');
    expect(page).not.toMatch(/Open from the start|Secret|[Cc]ommit/u);
    expect([...files].filter(([, text]) => text.includes('Open from the start')).map(([path]) => path)).toEqual([]);
    expect(gone(files)).toEqual([
      expect.objectContaining({ id: 'ACT-001', state: 'removed', kind: 'action', day: '2026-06-01', commit: null }),
      expect.objectContaining({ id: 'ACT-002', state: 'moved', record: 'ACT-007' }),
    ]);
    const members = await siteOf(folder, 'members');
    const id = git(folder, ['rev-parse', '--short=12', 'HEAD']).trim();
    expect(members.get('en/records/ACT-001.html')).toContain(`Commit ${id}`);
  });

  it('says nothing of a record that is hidden now, whatever becomes of it, but that its address was one', async () => {
    const folder = repository();
    const hide = (title: string): string => action(title, 'visibility: members\nformerly: [ACT-002]\n');
    writeFiles(folder, { 'actions/ACT-007.yaml': hide('Secretname again') });
    commit(folder, 'Hidden', '2026-06-01T12:00:00Z');
    const hidden = await siteOf(folder);
    for (const path of ['en/records/ACT-002.html', 'en/records/ACT-007.html']) {
      const page = hidden.get(path)!;
      expect(page).toContain('Nothing can be shown at this address');
      expect(page).not.toMatch(/Action ACT|June|Reworded|Open since|Secret/u);
    }
    const none = { kind: null, day: null, commit: null, record: null };
    expect(gone(hidden)).toEqual(
      ['ACT-002', 'ACT-007'].map((id) => expect.objectContaining({ ...none, id, state: 'closed' }) as unknown),
    );
    expect(
      [...hidden].filter(([, text]) => /Reworded in May|Open since|Secret/u.test(text)).map(([path]) => path),
    ).toEqual([]);
    // What it says now, that it got another id, and that it is taken out: all of that is for others to know.
    writeFiles(folder, { 'actions/ACT-007.yaml': hide('Secretname once more') });
    commit(folder, 'Reworded', '2026-06-02T12:00:00Z');
    const reworded = await siteOf(folder);
    git(folder, ['mv', 'actions/ACT-007.yaml', 'actions/ACT-008.yaml']);
    commit(folder, 'Renumbered', '2026-06-03T12:00:00Z');
    const renumbered = await siteOf(folder);
    rmSync(join(folder, 'actions/ACT-008.yaml'));
    commit(folder, 'Taken out', '2026-06-04T12:00:00Z');
    for (const after of [reworded, renumbered, await siteOf(folder)]) {
      expect([...after.keys()]).toEqual([...hidden.keys()]);
      for (const [path, text] of hidden) expect(after.get(path), path).toBe(text);
    }
  });

  it('does not lead to a record from the ids that it had before it was hidden for a while', async () => {
    const folder = repository();
    const say = (visibility: string): string =>
      action('Open again', `visibility: ${visibility}\nformerly: [ACT-002, ACT-007]\n`);
    writeFiles(folder, {
      'actions/ACT-007.yaml': action('Reworded in May', 'visibility: members\nformerly: [ACT-002]\n'),
    });
    commit(folder, 'Hidden', '2026-06-01T12:00:00Z');
    git(folder, ['mv', 'actions/ACT-007.yaml', 'actions/ACT-008.yaml']);
    writeFiles(folder, { 'actions/ACT-008.yaml': say('members') });
    commit(folder, 'Renumbered', '2026-06-02T12:00:00Z');
    writeFiles(folder, { 'actions/ACT-008.yaml': say('public') });
    commit(folder, 'Opened', '2026-07-01T12:00:00Z');
    const files = await siteOf(folder);
    expect(files.get('en/records/ACT-008.html')).toContain('<h1><bdi>Open again</bdi></h1>');
    for (const id of ['ACT-002', 'ACT-007']) {
      const page = files.get(`en/records/${id}.html`)!;
      expect(page).toContain('Nothing can be shown at this address');
      expect(page).not.toContain('ACT-008');
    }
  });

  it('takes nothing for published that was mended on the day, or before it was merged, or has an id of words', async () => {
    const folder = repository();
    const before = await siteOf(folder);
    const hidden = action('Secretname', 'visibility: members\n');
    writeFiles(folder, { 'actions/ACT-009.yaml': action('Secretname') });
    commit(folder, 'By mistake', '2026-06-01T08:00:00Z');
    writeFiles(folder, { 'actions/ACT-009.yaml': hidden });
    commit(folder, 'Mended', '2026-06-01T17:00:00Z');
    git(folder, ['checkout', '--quiet', '-b', 'proposal'], '2026-06-02T08:00:00Z');
    writeFiles(folder, { 'actions/ACT-010.yaml': action('Secretname') });
    commit(folder, 'By mistake', '2026-06-02T08:00:00Z');
    writeFiles(folder, { 'actions/ACT-010.yaml': hidden });
    commit(folder, 'Mended', '2026-06-04T08:00:00Z');
    git(folder, ['checkout', '--quiet', 'main'], '2026-06-05T08:00:00Z');
    git(folder, ['merge', '--quiet', '--no-ff', '--message', 'Merge', 'proposal'], '2026-06-05T08:00:00Z');
    writeFiles(folder, { 'bodies/secretgroup.yaml': 'name: Secretname\nlevel: national\ntype: council\n' });
    commit(folder, 'By mistake', '2026-06-06T08:00:00Z');
    writeFiles(folder, {
      'bodies/secretgroup.yaml': 'name: Secretname\nlevel: national\ntype: council\nvisibility: members\n',
    });
    commit(folder, 'Mended', '2026-06-08T08:00:00Z');
    const after = await siteOf(folder);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [path, text] of before) expect(after.get(path), path).toBe(text);
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

describe.each(['public', 'members'] as const)('what is not for %s, in a history', (audience) => {
  const [hidden, shown] = audience === 'public' ? ['members', 'public'] : ['restricted', 'members'];
  const notes = (word: string): string =>
    `${action(`${word} title`)}visibility: ${shown}\ndescription: ${word} description\n`;

  it('is in no file of the site, whatever became of it', { timeout: 120_000 }, async () => {
    const [first, second] = ['CanaryFirst', 'CanarySecond'].map((name) => withCanaries(audience, name));
    const folder = repositoryWith({
      ...Object.fromEntries(first!.files),
      'actions/ACT-901.yaml': notes('CanaryHidden'),
    });
    writeFiles(folder, Object.fromEntries(second!.files));
    writeFiles(folder, {
      'actions/ACT-902.yaml': notes('CanaryGone'),
      'actions/ACT-903.yaml': notes('CanaryRedacted'),
    });
    commit(folder, 'CanarySubject', '2026-10-01T12:00:00Z');
    writeFiles(folder, {
      'actions/ACT-901.yaml': notes('CanaryHidden').replace(`visibility: ${shown}`, `visibility: ${hidden}`),
      'actions/ACT-903.yaml': notes('CanaryRedacted')
        .replaceAll(/CanaryRedacted \w+/gu, '"[redacted]"')
        .concat(
          'redacted: [{ on: 2026-10-02, fields: [title, description], reason: CanaryReason, decision: DEC-001 }]\n',
        )
        .replace('CanaryReason', audience === 'public' ? 'CanaryReason' : 'Asked for'),
    });
    rmSync(join(folder, 'actions/ACT-902.yaml'));
    commit(folder, 'CanarySubject', '2026-10-02T12:00:00Z');
    const files = await siteOf(folder, audience);
    expect(files.size).toBeGreaterThan(500);
    for (const [path, text] of files) expect(/canary/iu.test(path + text) ? path : '').toBe('');
    const encoded = Buffer.from('Canary').toString('base64').slice(0, 7);
    expect([...files].filter(([, text]) => text.includes(encoded)).map(([path]) => path)).toEqual([]);
    for (const [id, says] of [
      ['ACT-901', 'Nothing can be shown at this address'],
      ['ACT-902', 'This record is no longer in the register'],
      ['ACT-903', 'taken out for good'],
    ] as const) {
      expect(files.get(`en/records/${id}.html`)).toContain(says);
    }
    // Those who may see all find the tokens, so that this test can fail.
    const all = [...(await siteOf(folder, 'restricted')).values()].join('\n');
    for (const name of ['CanaryFirst', 'CanarySecond', 'CanaryHidden']) expect(all).toContain(name);
    expect(all).not.toMatch(/CanaryRedacted|CanaryGone/u);
  });
});
