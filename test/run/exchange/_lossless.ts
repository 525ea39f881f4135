import fc from 'fast-check';
import { expect } from 'vitest';
import { writeDocument } from '../../../src/edit/write-value.js';
import { numbered } from '../../../src/base/id.js';
import { memoryTree } from '../../../src/io/memory-tree.js';
import { shapes } from '../../../src/kinds/shape.generated.js';
import type { KindName } from '../../../src/model/record.js';
import type { Plain } from '../../../src/parse/values.js';
import { ChangePlan } from '../../../src/run/change-plan.js';
import { exportFiles, exportOf } from '../../../src/run/exchange/export.js';
import type { ExportedFile } from '../../../src/run/exchange/format.js';
import { exchangeFormats } from '../../../src/run/exchange/formats/registry.generated.js';
import { planRecords } from '../../../src/run/exchange/plan-import.js';
import type { RecordOutcome } from '../../../src/run/exchange/plan-import.js';
import { readImport } from '../../../src/run/exchange/read-import.js';
import { pathOf } from '../../../src/run/new/ids.js';
import { loadRegister } from '../../../src/run/register.js';
import { recordFiles } from '../../../src/run/set.js';
import { readData } from '../../../src/edit/apply.js';
import { recordData } from '../../support/random-records.js';
import { frameworksForTests } from '../../support/register.js';

const settings = `schema_version: 1
country: SN
name: Register
languages: [en, fr]
time_zone: UTC
fiscal_year: { start_month: 1, named_by: start }
reporting_calendar: [{ from: 2026-01-01, frequency: quarter, update_deadline_days: 30 }]
`;

type Files = Readonly<Record<string, string>>;

function idOf(kind: KindName, index: number): string {
  const { prefix, idShape } = shapes[kind];
  if (idShape === 'period') return `202${String(index)}-Q1`;
  if (idShape === 'period/record') return `2026-Q1/ACT-00${String(index)}`;
  return prefix === undefined ? `${kind}-${String.fromCharCode(97 + index)}` : numbered(prefix, index + 1);
}

function filesOf(kind: KindName, all: readonly Record<string, Plain>[]): Files {
  const entries = all.map((data, index) => {
    const written = writeDocument(data);
    if (!written.ok) throw new Error(written.error.message);
    return [pathOf(kind, idOf(kind, index)), written.value] as const;
  });
  return { 'secretariat.yaml': settings, ...Object.fromEntries(entries) };
}

const registerOf = (files: Files) => loadRegister(memoryTree(files), frameworksForTests);

/** Imports files into a register; references of random records lead nowhere, so it is forced. */
async function imported(
  files: Files,
  out: readonly ExportedFile[],
): Promise<{ files: Files; outcomes: readonly RecordOutcome[]; problems: readonly unknown[] }> {
  const tree = memoryTree(files);
  const plan = new ChangePlan(tree);
  const reading = await readImport(
    out.map((file) => ({ name: file.name, bytes: 'bytes' in file ? file.bytes : new TextEncoder().encode(file.text) })),
    undefined,
  );
  const outcomes = planRecords(reading.records, {
    plan,
    dataset: registerOf(files).parsed.dataset,
    files: recordFiles(tree),
    namesOnBranches: new Map(),
    schemaLine: () => undefined,
    isForced: true,
  });
  const changed = plan.files().map(({ path, after }) => [path, after ?? ''] as const);
  return { files: { ...files, ...Object.fromEntries(changed) }, outcomes, problems: reading.problems };
}

const contents = (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, readData(text)]));

/** Whatever a register holds of a kind comes back from an export as it left: into itself nothing changes, into an empty one all is there. */
export function losesNothing(kind: KindName, runs: number): Promise<void> {
  const law = fc.asyncProperty(
    fc.array(recordData(kind), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    async (all, withMark) => {
      const files = filesOf(kind, all);
      const register = registerOf(files);
      expect(register.parsed.unread).toEqual([]);
      const exported = exportOf(register, { asOf: '2026-09-30', audience: 'restricted' }, { kinds: [] });
      expect(exported.records).toHaveLength(all.length);
      for (const { name } of exchangeFormats) {
        const write = () => exportFiles(register, exported, name, withMark && name === 'csv');
        const out = await write();
        expect(await write()).toEqual(out);
        const again = await imported(files, out);
        expect(again.problems).toEqual([]);
        expect(again.outcomes.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
        expect(again.files).toEqual(files);
        const fresh = await imported({ 'secretariat.yaml': settings }, out);
        expect(fresh.outcomes.filter(({ outcome }) => outcome !== 'created')).toEqual([]);
        expect(contents(fresh.files)).toEqual(contents(files));
      }
    },
  );
  return fc.assert(law, { numRuns: runs });
}
