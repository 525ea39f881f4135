import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReportFiles } from '../../src/io/report-files.js';
import { audiences, mayRead } from '../../src/model/audience.js';
import type { Audience } from '../../src/model/audience.js';
import { reports } from '../../src/reports/registry.generated.js';
import { documentsOf } from '../../src/run/documents.js';
import type { Document } from '../../src/run/documents.js';
import type { Register } from '../../src/run/register.js';
import { exampleFiles, exampleIn } from '../support/example.js';
import { registerOf } from '../support/report-register.js';
import { siteOf } from '../support/site.js';
import { smallest, withSmallNumbers } from '../support/small-numbers.js';

const files = readReportFiles();
const formats = ['md', 'html', 'json', 'docx'] as const;
const languages = ['en', 'fr', 'es', 'ar'] as const;

const settings = `schema_version: 1
name: Register
country: XT
languages: [en, fr, es, ar]
time_zone: UTC
currency: USD
framework: mnr-2016
areas: [{ code: XT-01, name: Coast }]
`;

/** Records with a word of their own in every text that is for an audience or narrower ones. */
function filesWith(word: (audience: Audience, place: string) => string): Record<string, string> {
  return {
    'secretariat.yaml': settings,
    'people/PER-001.yaml': `name: ${word('restricted', 'person')}\norganisation: ministry\n`,
    'gaps/GAP-001.yaml': `title: ${word('members', 'gap')}\ncapability: legislation\nseverity: high\nstatus: open\nhistory: [{ on: 2026-01-10, status: open }]\nnotes: ${word('restricted', 'gap-notes')}\n`,
    'gaps/GAP-002.yaml': `title: ${word('restricted', 'hidden-gap')}\nvisibility: restricted\ncapability: legislation\nseverity: high\nstatus: open\n`,
    'risks/RSK-001.yaml': `title: ${word('members', 'risk')}\nlikelihood: high\nimpact: high\nresponse: ${word('members', 'response')}\nowner: ministry\nstatus: open\n`,
    'support/SUP-001.yaml': `title: ${word('members', 'support')}\nneeds: [GAP-001]\ntype: funding\nrequired: { amount: "500", currency: USD }\nstatus: needed\n`,
    'meetings/MTG-001.yaml': `title: ${word('members', 'meeting')}\nbody: ncc\ndate: 2026-09-17\ntype: ordinary\nstatus: held\nhistory: [{ on: 2026-09-17, status: held }]\nagenda: [{ id: A1, subject: ${word('members', 'agenda')} }]\n`,
    'actions/ACT-002.yaml': `title: ${word('restricted', 'hidden-action')}\nvisibility: restricted\nlead: ministry\nstatus: in-progress\n`,
    'actions/ACT-003.yaml': `title: Public\nlead: ministry\nstatus: in-progress\ngaps: [GAP-001, GAP-002]\nnotes: ${word('restricted', 'notes')}\n`,
    'periods/2026-Q3.yaml': `status: open\nnarrative: { headline: ${word('members', 'narrative')} }\nnotes: ${word('restricted', 'period-notes')}\n`,
    'updates/2026-Q3/ACT-001.yaml': `status: in-progress
progress: ${word('members', 'progress')}
challenges: ${word('members', 'challenges')}
corrective_action: ${word('members', 'corrective')}
decision_needed: ${word('members', 'decision')}
next_steps: ${word('members', 'steps')}
outlook: green
outlook_reason: ${word('members', 'reason')}
reported_by: ministry
reported_on: 2026-10-05
notes: ${word('restricted', 'update-notes')}
`,
  };
}

const canary = (audience: Audience, place: string): string => `CANARY-${audience}-${place}-${String(place.length)}x`;

/** All that a document says, wherever it stands in its file. */
function textOf(document: Document): string {
  if ('text' in document) return document.text;
  return Object.values(unzipSync(document.bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

interface Edition {
  readonly name: string;
  readonly text: string;
}

/** Every report in every format and language, as far as there is one for the audience. */
function editionsFor(register: Register, audience: Audience, member = 'ministry'): Edition[] {
  return reports.flatMap(({ name, scope }) =>
    languages.flatMap((language) => {
      if (scope === 'meeting' && !mayRead(audience, 'members')) return [];
      const subject = scope === 'member' ? { member } : scope === 'meeting' ? { meeting: 'MTG-001' } : {};
      const options = { report: name, period: '2026-Q3', audience, language, ...subject };
      return documentsOf(register, options, formats, files).map((one) => ({ name: one.name, text: textOf(one) }));
    }),
  );
}

describe.each(audiences)('what %s is given, in every report, format and language', (audience) => {
  const editions = editionsFor(registerOf('Plain', filesWith(canary)), audience);

  it('holds no word that is for narrower audiences', () => {
    const above = audiences.filter((other) => !mayRead(audience, other));
    for (const { name, text } of editions) {
      for (const other of above) expect(text.includes(`CANARY-${other}`), name).toBe(false);
      // People are restricted, their ids too.
      expect(text.includes('PER-001') && audience !== 'restricted', name).toBe(false);
    }
  });

  it('stays the same byte for byte when anything changes that is for narrower ones', () => {
    const changed = registerOf('Plain', {
      ...filesWith((level, place) => (mayRead(audience, level) ? canary(level, place) : `changed ${place} altogether`)),
      ...(mayRead(audience, 'members')
        ? {}
        : { 'risks/RSK-002.yaml': 'title: More\nlikelihood: low\nimpact: low\nstatus: materialised\n' }),
      ...(audience === 'restricted' ? {} : { 'people/PER-002.yaml': 'name: More\norganisation: ministry\n' }),
    });
    const after = editionsFor(changed, audience);
    expect(after.map(({ name }) => name)).toEqual(editions.map(({ name }) => name));
    const different = after.filter(({ text }, index) => text !== editions[index]?.text).map(({ name }) => name);
    expect(different).toEqual([]);
  });
});

describe('the canaries', () => {
  it('sing for those who may hear them, or these tests would prove nothing', () => {
    const texts = editionsFor(registerOf('Plain', filesWith(canary)), 'members')
      .map(({ text }) => text)
      .join('\n');
    for (const place of ['gap', 'risk', 'support', 'agenda', 'progress', 'narrative', 'decision']) {
      expect(texts.includes(canary('members', place)), place).toBe(true);
    }
  });
});

describe.each(['public', 'partners'] as const)('a number of people too small to be published, for %s', (audience) => {
  const registers = smallest.map((small) => exampleIn(languages, withSmallNumbers(exampleFiles, small)));

  it('changes no byte of any report, format and language', () => {
    const [before, after] = registers.map((register) => editionsFor(register, audience, 'national-police')) as [
      Edition[],
      Edition[],
    ];
    expect(before.length).toBeGreaterThan(100);
    expect(after.filter(({ text }, index) => text !== before[index]?.text).map(({ name }) => name)).toEqual([]);
    expect(before.filter(({ text }) => text.includes('withheld (small number of people)')).length).toBeGreaterThan(3);
  });

  it('changes no byte of the site in any language, and one for members', () => {
    const sites = registers.map((register) => siteOf(register, { audience }));
    for (const [path, text] of sites[0]!) expect(sites[1]!.get(path) === text ? '' : path).toBe('');
    const [one, other] = registers.map((register) => siteOf(register, { audience: 'members' }));
    expect(other!.get('api/v1/records/IND-020.json')).not.toBe(one!.get('api/v1/records/IND-020.json'));
  });
});
