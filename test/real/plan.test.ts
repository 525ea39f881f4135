import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { snapshotOf } from '../../src/facts/snapshot.js';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import type { ImportProposal } from '../../src/index.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { parseRegister } from '../../src/parse/register.js';
import type { ParsedRegister } from '../../src/parse/register.js';
import { check } from '../../src/run/check.js';
import { project } from '../../src/parse/project.js';
import { measure } from '../../src/run/measure.js';
import { buildReport, snapshotBefore } from '../../src/run/report.js';
import { departmentsFile, emptyRegister, importTables, writeTables } from './import-plan.js';
import type { Both, Plan } from './plan.js';
import { readPlan } from './plan.js';
import { planFile, rowsFile, skipReason } from './source.js';

if (skipReason !== undefined) process.stderr.write(`${skipReason}\n`);

/** A record as it is read back from the register. */
type Fields = Readonly<Record<string, unknown>>;

/** The texts of a register's files, by path. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

test('the published plan is there, where nothing may be skipped', () => {
  if (process.env['SECRETARIAT_NO_SKIP'] === '1') expect(skipReason).toBeUndefined();
});

describe.skipIf(skipReason !== undefined)('the published plan as a register', () => {
  const top = mkdtempSync(join(tmpdir(), 'secretariat-plan-'));
  const register = join(top, 'register');
  let plan: Plan;
  let paths: readonly string[];
  let proposal: ImportProposal;
  let files: Readonly<Record<string, string>>;
  let parsed: ParsedRegister;
  let snapshot: Snapshot;
  const record = (path: string) => parse(files[path] ?? '') as Fields;
  const folder = (name: string) => Object.keys(files).filter((path) => path.startsWith(`${name}/`));

  beforeAll(async () => {
    plan = readPlan(readFileSync(planFile, 'utf8'));
    emptyRegister(register);
    paths = writeTables(join(top, 'tables'));
    proposal = await importTables(register, paths);
    files = filesIn(register);
    parsed = parseRegister(memoryTree(files), { frameworks: readFrameworks() });
    snapshot = snapshotOf(parsed.dataset, '2026-09-30');
  }, 120_000);

  afterAll(() => rmSync(top, { recursive: true, force: true }));

  test('accounts for every row: 4 commitments, 19 milestones, 65 indicators', () => {
    expect([plan.commitments.length, plan.milestones.length, plan.indicators.length]).toEqual([4, 19, 65]);
    expect(proposal.isRefused).toBe(false);
    expect(proposal.files.map(({ rows, empty }) => [rows, empty])).toEqual([
      [9, []],
      [4, []],
      [19, []],
      [65, []],
    ]);
    const told = new Set(proposal.records.flatMap(({ rows }) => rows.map(({ file, row }) => `${file}:${String(row)}`)));
    expect(told.size).toBe(9 + 4 + 19 + 65);
    expect(proposal.records.every(({ outcome }) => outcome === 'created')).toBe(true);
    expect(folder('commitments')).toHaveLength(4);
    expect(record('programmes/PRG-001.yaml')['objectives']).toHaveLength(19);
    expect(folder('actions')).toHaveLength(65);
    expect(folder('organisations')).toHaveLength(9);
  });

  test('changes nothing when it is imported again, and remembers what the headings mean', async () => {
    expect(folder('imports')).toEqual(['imports/nap-6-tracker.yaml']);
    const again = await importTables(register, paths);
    expect(again.records.map(({ outcome }) => outcome)).toEqual(proposal.records.map(() => 'unchanged'));
    expect(again.plan.files()).toEqual([]);
    expect(filesIn(register)).toEqual(files);
  });

  test('comes whole from the one table too, but for what it tells in English only', async () => {
    const other = join(top, 'other');
    emptyRegister(other);
    const flat = await importTables(other, [departmentsFile, rowsFile]);
    expect(flat.isRefused).toBe(false);
    expect(flat.files[1]?.rows).toBe(65);
    const own = filesIn(other);
    expect(Object.keys(own)).toEqual(Object.keys(files));
    for (const path of folder('actions')) {
      // The one table names one department only.
      const { partners: _, ...expected } = record(path);
      expect(parse(own[path] ?? '')).toEqual(expected);
    }
    expect((await importTables(other, [departmentsFile, rowsFile])).plan.files()).toEqual([]);
    // The other tables then add what was missing, and nothing else.
    await importTables(other, paths);
    expect(Object.entries(filesIn(other)).map(([path, text]) => [path, parse(text) as unknown])).toEqual(
      Object.entries(files).map(([path, text]) => [path, parse(text) as unknown]),
    );
  });

  test('agrees with the same rows as a table', () => {
    const table = readFileSync(rowsFile, 'utf8').trimStart();
    const header = table.slice(0, table.indexOf('\n'));
    expect(header).toContain('indicator,milestone,commitment');
    const rows = table.match(/^"?C\d\d\.\d\.\d+"?,"?C\d\d\.\d"?,"?C\d\d"?,/gm) ?? [];
    expect(rows.map((row) => row.split(',')[0]?.replaceAll('"', ''))).toEqual(plan.indicators.map(({ code }) => code));
  });

  test('keeps every word in both languages', () => {
    const texts = [
      ...plan.commitments,
      ...plan.milestones,
      ...plan.indicators,
      ...plan.indicators.map((one) => one.deadline),
    ];
    const whole = Object.keys(files).map(record);
    const kept = new Set<string>();
    JSON.stringify(whole, (_key, value: unknown) => {
      if (typeof value === 'string') kept.add(value.trim());
      return value;
    });
    const lost = texts.flatMap(({ en, fr }: Both) => [en, fr]).filter((text) => !kept.has(text.trim()));
    expect(lost).toEqual([]);
  });

  test('gives every action to the first department named, and tells of the others', () => {
    const leads = new Map<string, number>();
    for (const path of folder('actions')) {
      const lead = String(record(path)['lead']);
      leads.set(lead, (leads.get(lead) ?? 0) + 1);
    }
    expect(Object.fromEntries(leads)).toEqual({
      'rcmp-grc': 21,
      'tbs-sct': 12,
      jus: 12,
      pch: 7,
      'pwgsc-tpsgc': 4,
      'isc-sac': 3,
      'vac-acc': 3,
      'lac-bac': 3,
    });
    const shared = folder('actions').filter((path) => 'partners' in record(path));
    expect(shared.map((path) => [record(path)['lead'], record(path)['partners']])).toEqual([
      ['pwgsc-tpsgc', ['hc-sc']],
    ]);
    const told = proposal.warnings.map(({ message }) => message).filter((message) => message.includes('are named'));
    expect(told).toEqual(['2 are named: pwgsc-tpsgc is taken first, then hc-sc']);
  });

  test('keeps the wording of every deadline, reads 37 and leaves 28 to a person', () => {
    const records = folder('actions').map(record);
    expect(records.filter((fields) => 'due_as_published' in fields)).toHaveLength(65);
    expect(records.filter((fields) => 'due' in fields || 'recurrence' in fields)).toHaveLength(37);
    expect(proposal.warnings.filter(({ message }) => message.includes('gives no date'))).toHaveLength(28);
  });

  test('puts every action under the objective and the commitment that it serves', () => {
    const ids = new Set((record('programmes/PRG-001.yaml')['objectives'] as readonly Fields[]).map(({ id }) => id));
    for (const path of folder('actions')) expect(ids.has(record(path)['objective'])).toBe(true);
    const carried = folder('commitments').map((path) => (record(path)['actions'] as readonly string[]).length);
    expect(carried).toEqual([23, 10, 13, 19]);
  });

  test('validates without an error, and leaves no unread deadline unsaid', () => {
    expect(parsed.unread).toEqual([]);
    const findings = check(snapshot, parsed);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const unread = findings.filter(({ rule }) => rule === 'progress/due-unread');
    expect(unread).toHaveLength(28);
    expect(unread.map(({ path }) => path)).toEqual(
      folder('actions').filter((path) => !('due' in record(path)) && !('recurrence' in record(path))),
    );
  });

  test('is measured by lead: the one with most actions has 21 of the 65', () => {
    const [status] = measure(snapshot, { only: ['progress/overdue'], by: 'lead' });
    const sizes = (status?.groups ?? []).map(({ key, counted, excluded }) => [key, counted.length + excluded.length]);
    expect(sizes).toContainEqual(['rcmp-grc', 21]);
    expect(sizes.reduce((sum, [, size]) => sum + Number(size), 0)).toBe(65);
  });

  test.each(['en', 'fr'] as const)('is reported in %s with every action', (language) => {
    const members = snapshotOf(project(parsed.dataset, 'members'), '2026-09-30', 'members');
    const provenance = { commit: null, dirty: false };
    const report = buildReport(members, snapshotBefore(members), { provenance, language });
    const written = JSON.stringify(report.sections);
    for (const path of folder('actions')) {
      expect(written).toContain(path.slice('actions/'.length, -'.yaml'.length));
      const [heading = ''] = (record(path)['title'] as Both)[language].split('\n');
      expect(written).toContain(JSON.stringify(heading).slice(1, -1));
    }
    expect(buildReport(members, snapshotBefore(members), { provenance, language })).toEqual(report);
  });
});
