import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder, readFrameworks } from '../../src/io/package-files.js';
import { readWorkingTree } from '../../src/io/working-tree.js';
import type { Block, ReportView } from '../../src/model/view.js';
import { loadRegister, snapshotFor } from '../../src/run/register.js';
import { reportFileName } from '../../src/run/report.js';
import { printed, registerOf, reportOf } from '../support/report-register.js';
import { placesOf } from '../support/site.js';

const example = loadRegister(readWorkingTree(join(packageFolder(), 'data-example')), readFrameworks());

const section = ({ sections }: ReportView, id: string): readonly Block[] =>
  sections.find((one) => one.id === id)?.blocks ?? [];

describe('the register as a report', () => {
  it.each(['public', 'members'] as const)('reads as before, for %s', async (audience) => {
    const view = reportOf(registerOf('text'), { report: 'register', audience });
    await expect(printed(view, 'md')).toMatchFileSnapshot(`golden/${reportFileName(view, 'md')}`);
  });

  it('tells long lists in as few words as they can be', () => {
    const text = printed(reportOf(example, { report: 'register' }), 'md').replaceAll('\u00a0', ' ');
    const part = (heading: string): string =>
      text.split(/\n(?=### )/u).find((one) => one.startsWith(`### ${heading}`)) ?? '';
    // Who was present and who agreed: by the word that is said of them, with what else is.
    const attendance = part('MTG-003')
      .split('\n')
      .find((line) => line.startsWith('- **Attendance:**'));
    expect(attendance).toMatch(
      / holder: MSWCS, MoI, .* · alternate: MoE, MTDE, HTA · apology: Interfaith Council of Tamaria$/u,
    );
    const adopted = part('DEC-003');
    expect(adopted).toContain('**Concerns:** PRG-001, PRG-002, ACT-001–ACT-030, IND-001–IND-013\n');
    expect(adopted).toContain(
      ' · abstain: Tamtel Mobile (Reason: The cost of blocking on mobile networks is not known yet), HJC (',
    );
    expect(adopted).toContain('- **Status:** adopted (18 September 2025)\n');
    expect(adopted).not.toContain('**History:**');
    // What has a reason of its own stays in the history.
    expect(part('ACT-015')).toMatch(/\*\*Status:\*\* cancelled\n[^]*\*\*History:\*\* .*: cancelled, Reason: /u);
  });

  it('titles a record once among those of a kind, and calls it by its id from then on', () => {
    const view = reportOf(example, { report: 'register' });
    const titles = view.sections
      .filter(({ id }) => id === 'records-action')
      .map((actions) => JSON.stringify(actions).match(/"National Programme against Sexual/gu)?.length ?? 0);
    expect(titles).toEqual([1]);
    expect(JSON.stringify(section(view, 'records-action')).match(/"id":"PRG-001"/gu)?.length).toBeGreaterThan(25);
  });

  it('has records of few fields as rows, under their whole names', () => {
    const view = reportOf(example, { report: 'register' });
    const [organisations] = section(view, 'records-organisation');
    expect(organisations).toMatchObject({ type: 'table' });
    const rows = organisations?.type === 'table' ? organisations.rows : [];
    const justice = rows.find(({ anchor }) => anchor === 'mo-justice');
    expect(JSON.stringify(justice?.cells[0])).toContain('Ministry of Justice');
    expect(section(view, 'records-decision').some(({ type }) => type === 'table')).toBe(false);
  });

  it.each(['public', 'partners', 'members', 'restricted'] as const)(
    'holds every record that %s may read',
    (audience) => {
      const view = reportOf(example, { report: 'register', audience });
      const page = printed(view, 'html');
      const { dataset } = snapshotFor(example, '2026-09-30', audience);
      const records = [...dataset.records.values()].filter(
        ({ kind, id }) => kind !== 'person' && (kind !== 'update' || id.startsWith('2026-Q3/')),
      );
      const { ids, targets } = placesOf(page);
      const places = new Set(ids);
      expect(ids).toHaveLength(places.size);
      expect(records.map(({ id }) => id).filter((id) => !places.has(id))).toEqual([]);
      expect(targets.filter((target) => !places.has(target))).toEqual([]);
      for (const person of example.parsed.dataset.of('person')) expect(page.includes(person.data.name)).toBe(false);
    },
  );
});
