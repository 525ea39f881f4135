import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapes } from '../../src/kinds/shape.generated.js';
import { readFrameworks } from '../../src/io/package-files.js';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readReportFiles } from '../../src/io/report-files.js';
import { audiences } from '../../src/model/audience.js';
import type { Audience } from '../../src/model/audience.js';
import type { KindName } from '../../src/model/record.js';
import { organisationFields, ownProperties } from '../../src/parse/owners.js';
import { project } from '../../src/parse/project.js';
import { reports } from '../../src/reports/registry.generated.js';
import { briefsOf, textDocumentsOf } from '../../src/run/documents.js';
import type { Register } from '../../src/run/register.js';
import { loadRegister } from '../../src/run/register.js';

const organisation = (name: string): string => `name: ${name}\nclass: government\ngroups: [interior]\n`;
const seat = (id: string): string =>
  `body: ncc\norganisation: ${id}\nroles: [{ role: member, voting: true }]\nfrom: 2024-01-01\nremarks: for-${id}-seat\n`;

/** Two members; what is said to each holds its own name. */
function registerWith(...settings: readonly string[]): Register {
  const lines = ['schema_version: 1', 'name: X', 'country: XT', 'languages: [en]', 'time_zone: UTC', ...settings];
  const files = {
    'secretariat.yaml': `${lines.join('\n')}\n`,
    'bodies/ncc.yaml': 'name: Council\nlevel: national\ntype: council\n',
    'organisations/first.yaml': organisation('First'),
    'organisations/second.yaml': organisation('Second'),
    'members/MEM-001.yaml': seat('first'),
    'members/MEM-002.yaml': seat('second'),
    'actions/ACT-001.yaml':
      'title: Work\nstatus: in-progress\nlead: first\npartners: [second]\nremarks: { en: for-first-lead }\n',
    'commitments/COM-001.yaml': 'title: Promise\nstatus: open\nlead: second\nremarks: for-second-lead\n',
    'indicators/IND-001.yaml':
      'title: Share\nlevel: output\nunit: per cent\ndirection: up\nresponsible: first\nremarks: for-first-unit\n',
    'policies/plan.yaml':
      'title: Plan\ntype: policy\npolicy_areas: [other]\nowner: second\nstatus: in-force\nremarks: for-second-plan\n',
  };
  const register = loadRegister(memoryTree(new Map(Object.entries(files))), readFrameworks());
  expect(register.parsed.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return register;
}

const formats = ['md', 'html'] as const;
const files = readReportFiles();

function brief(register: Register, member: string, audience: Audience): string {
  const options = { report: 'member', member, period: '2026-Q3', audience };
  return textDocumentsOf(register, options, formats, files)
    .map(({ text }) => text)
    .join('\n');
}

const remarksIn = (text: string): readonly string[] => [...new Set(text.match(/for-(?:first|second)-[a-z]+/gu))].sort();

describe('remarks for the organisation concerned', () => {
  const register = registerWith();

  it.each(['members', 'restricted'] as const)('show in its own brief for %s', (audience) => {
    expect(remarksIn(brief(register, 'first', audience))).toEqual([
      'for-first-lead',
      'for-first-seat',
      'for-first-unit',
    ]);
    // A seat names its organisation.
    expect(remarksIn(brief(register, 'MEM-002', audience))).toEqual([
      'for-second-lead',
      'for-second-plan',
      'for-second-seat',
    ]);
  });

  it.each(['public', 'partners'] as const)('show in no brief for %s', (audience) => {
    for (const member of ['first', 'second']) expect(remarksIn(brief(register, member, audience))).toEqual([]);
  });

  it('go each to its own member where all briefs are written, and stand in no list', () => {
    const documents = briefsOf(register, { period: '2026-Q3', audience: 'members' }, formats, files);
    for (const document of documents) {
      const { name } = document;
      const text = 'text' in document ? document.text : '';
      const other = name.startsWith('member-first-') ? 'second' : 'first';
      expect(remarksIn(text).filter((word) => word.includes(other))).toEqual([]);
      expect(remarksIn(text).length > 0).toBe(!name.startsWith('member-list-'));
    }
  });

  it('show in no other report, whoever reads it', () => {
    for (const { name, scope } of reports.filter((report) => report.scope === 'register')) {
      expect(scope).toBe('register');
      for (const audience of audiences) {
        const documents = textDocumentsOf(register, { report: name, period: '2026-Q3', audience }, formats, files);
        for (const { text } of documents) expect(remarksIn(text)).toEqual([]);
      }
    }
  });

  it('are left out of what everybody below restricted sees, whatever is said to whom', () => {
    const { dataset } = register.parsed;
    for (const audience of audiences.filter((one) => one !== 'restricted')) {
      expect(remarksIn(JSON.stringify([...project(dataset, audience).records]))).toEqual([]);
    }
    fc.assert(
      fc.property(fc.constantFrom(...audiences), fc.string(), (audience, concerned) => {
        fc.pre(audience !== 'restricted' && concerned !== 'first' && concerned !== 'second');
        expect(remarksIn(JSON.stringify([...project(dataset, audience, { concerned }).records]))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('are for whom the settings say', () => {
    const changed = registerWith('owner_fields: { action: partners }');
    expect(remarksIn(brief(changed, 'second', 'members'))).toContain('for-first-lead');
    expect(remarksIn(brief(changed, 'first', 'members'))).not.toContain('for-first-lead');
  });

  it('can be given to each kind that the settings can name, and to no other', () => {
    const kinds = (Object.keys(shapes) as KindName[]).filter((kind) => ownProperties(kind).length > 0);
    const named = shapes.settings.properties?.['owner_fields'];
    expect(named).toBeDefined();
    for (const kind of kinds) expect(organisationFields(kind)).not.toEqual([]);
    const refused = (kind: string): boolean =>
      loadRegister(
        memoryTree(
          new Map([
            [
              'secretariat.yaml',
              `schema_version: 1\nname: X\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nowner_fields: { ${kind}: ${organisationFields(kind as KindName)[0] ?? 'lead'} }\n`,
            ],
          ]),
        ),
        readFrameworks(),
      ).parsed.findings.some(({ rule }) => rule === 'schema/unknown-key');
    for (const kind of Object.keys(shapes))
      expect([kind, refused(kind)]).toEqual([kind, !kinds.includes(kind as KindName)]);
  });
});
