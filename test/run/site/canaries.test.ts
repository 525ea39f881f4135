import { describe, expect, it } from 'vitest';
import { proseOf } from '../../../src/facts/texts.js';
import { memoryTree } from '../../../src/io/memory-tree.js';
import { readFrameworks } from '../../../src/io/package-files.js';
import type { Audience } from '../../../src/model/audience.js';
import { project } from '../../../src/parse/project.js';
import { loadRegister } from '../../../src/run/register.js';
import type { Register } from '../../../src/run/register.js';
import { withCanaries } from '../../support/canaries.js';
import { registerOf } from '../../support/report-register.js';
import { siteOf } from '../../support/site.js';

const audiences: readonly Audience[] = ['public', 'partners', 'members'];

const load = (files: ReadonlyMap<string, string>): Register => loadRegister(memoryTree(files), readFrameworks());

describe.each(audiences)('what is not for %s', (audience) => {
  const { files, tokens } = withCanaries(audience);
  const register = load(files);
  const site = siteOf(register, { audience });

  it('is in no file of the site: neither its words, nor in another spelling, nor the ids of hidden records', () => {
    expect(register.parsed.unread).toEqual([]);
    expect(tokens.length).toBeGreaterThan(audience === 'members' ? 40 : 200);
    const shown = project(register.parsed.dataset, audience);
    // What people wrote for everybody may name a record that is not for everybody: that is theirs to decide.
    const written = [...shown.records.values()]
      .flatMap((record) => [...proseOf(record)].map(({ text }) => text))
      .join(' ');
    const hidden = [...register.parsed.dataset.records.keys()].filter(
      (id) => shown.find(id) === undefined && !id.includes('/') && /\d/u.test(id) && !written.includes(id),
    );
    expect(hidden.length).toBeGreaterThan(0);
    const ids = new RegExp(`(?<![A-Za-z0-9-])(?:${hidden.join('|')})(?![0-9A-Za-z])`, 'u');
    for (const [path, text] of site) {
      expect(/canary/iu.test(path + text) ? path : '').toBe('');
      expect(ids.exec(path + text)?.[0], path).toBeUndefined();
      expect(text.includes(Buffer.from('Canary0').toString('base64').slice(0, 8)) ? path : '').toBe('');
    }
  });

  it('is there for those who may see all', () => {
    const all = [...siteOf(register, { audience: 'restricted' }).values()].join('\n');
    // People are named by their ids alone, and what a body is called by no one else's words.
    expect(tokens.filter((token) => all.includes(token)).length).toBeGreaterThan(tokens.length * 0.8);
  });
});

describe('what changes in what is not public', () => {
  const hidden: readonly Readonly<Record<string, string>>[] = [
    { 'people/PER-001.yaml': 'name: Somebody else\norganisation: ministry\n' },
    { 'people/PER-002.yaml': 'name: One more\norganisation: ministry\n' },
    { 'gaps/GAP-001.yaml': 'title: Another\ncapability: legislation\nseverity: low\nstatus: accepted\nhistory: []\n' },
    { 'gaps/GAP-002.yaml': 'title: One more\ncapability: legislation\nseverity: low\nstatus: open\nhistory: []\n' },
    { 'risks/RSK-001.yaml': 'title: Another\nlikelihood: low\nimpact: low\nstatus: materialised\n' },
    {
      'support/SUP-001.yaml':
        'title: Another\nneeds: [GAP-001]\ntype: funding\nrequired: { amount: "7777", currency: USD }\nstatus: requested\n',
    },
    { 'meetings/MTG-001.yaml': 'body: ncc\ndate: 2026-02-01\ntype: ordinary\nstatus: held\n' },
    {
      'updates/2026-Q3/ACT-001.yaml':
        'status: in-progress\nprogress: Another\nchallenges: Another\nnext_steps: Another\noutlook: green\nreported_by: ministry\nreported_on: 2026-10-05\nnotes: Another\n',
    },
    {
      'bodies/ncc.yaml':
        'name: text\nlevel: national\ntype: council\nfrom: 2020-01-01\nnotes: Another\nreferences: [{ system: Files, number: "7" }]\nformerly: [old]\n',
    },
  ];
  const before = siteOf(registerOf('text'));

  it.each(hidden)('changes no byte of the public site: %o', (change) => {
    const after = siteOf(registerOf('text', change));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [path, text] of before) expect(after.get(path), path).toBe(text);
  });

  it('changes what is for members', () => {
    for (const change of hidden.slice(2, 7)) {
      const [was, is] = [registerOf('text'), registerOf('text', change)].map((register) =>
        siteOf(register, { audience: 'members' }),
      );
      expect([...is!].some(([path, text]) => was!.get(path) !== text)).toBe(true);
    }
  });
});
