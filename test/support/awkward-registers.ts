import { parse, stringify } from 'yaml';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import { loadRegister } from '../../src/run/register.js';
import type { DocumentOptions } from '../../src/run/documents.js';
import type { Register } from '../../src/run/register.js';
import { reports } from '../../src/reports/registry.generated.js';
import { exampleFiles } from './example.js';

/** Files of a register: path → text. */
export type Files = ReadonlyMap<string, string>;

type Data = Record<string, unknown>;

/** A register that is unlike those which people think of first. */
export interface AwkwardRegister {
  readonly name: string;
  /** Makes it of another register. */
  readonly from: (files: Files) => Files;
  /** The period on which its reports are, and the day whose state they show. */
  readonly period?: string;
  readonly asOf?: string;
}

const folderOf = (path: string): string => path.split('/')[0] ?? '';

/** Changes the records of some folders; a record that becomes undefined is left out. */
function changed(files: Files, folders: RegExp, change: (data: Data, path: string) => Data | undefined): Files {
  const result = new Map<string, string>();
  for (const [path, text] of files) {
    if (!folders.test(folderOf(path))) {
      result.set(path, text);
      continue;
    }
    const data = change(parse(text) as Data, path);
    if (data !== undefined) result.set(path, stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 }));
  }
  return result;
}

/** The same register without the records of some folders. */
const without = (files: Files, folders: RegExp): Files => changed(files, folders, () => undefined);

/** The same register with other settings. */
function withSettings(files: Files, settings: Data): Files {
  return changed(files, /^secretariat\.yaml$/u, (data) => ({ ...data, ...settings }));
}

/** What people write where readers see it. */
const spokenKeys = new Set(
  (
    'title name short_name statement text unit source progress challenges corrective_action decision_needed next_steps ' +
    'public_summary reason what subject response evidence_note place due_as_published description method'
  ).split(' '),
);

/** Every text that readers see, as another. */
function withTexts(files: Files, rewrite: (text: string, index: number) => string): Files {
  let index = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return spokenKeys.has(key) && /[A-Z ]/u.test(value) ? rewrite(value, index++) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    const isText = spokenKeys.has(key);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, isText ? key : name)]));
  };
  return changed(files, /./u, (data) => walk(data, '') as Data);
}

/** Only the first records of a folder. */
function first(files: Files, folder: string, count: number): Files {
  let kept = 0;
  return changed(files, new RegExp(`^${folder}$`, 'u'), (data) => (kept++ < count ? data : undefined));
}

/** Every action in one status since the beginning of the programme. */
const actionsAll = (status: string) => (files: Files) =>
  changed(files, /^actions$/u, (data) => {
    const reason = status === 'cancelled' || status === 'suspended' ? { reason: 'The money went elsewhere.' } : {};
    return { ...data, status, history: [{ on: '2026-02-01', status, ...reason }] };
  });

const money = (amount: string, currency: string) => (files: Files) => {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if ('amount' in value && 'currency' in value) return { amount, currency };
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
  };
  return withSettings(
    changed(files, /./u, (data) => walk(data) as Data),
    { currency, rates: [] },
  );
};

const ownFramework = stringify({
  id: 'own-2026',
  title: 'National framework of our own',
  source: 'Decree 2026/14',
  phases: { '1': 'Begun', '2': 'Under way', '3': 'Settled', '4': 'Kept up' },
  prerequisite_phase: 3,
  domains: [{ id: 'all', title: 'Everything' }],
  capabilities: [
    { id: 'leadership', number: 1, domain: 'all', title: 'Who leads', about: 'One body' },
    { id: 'legislation', number: 2, domain: 'all', title: 'Law', about: 'All of the law', requires: ['leadership'] },
  ],
});

/** Sixty organisations with a seat each, of every class. */
function sixtyMembers(files: Files): Files {
  const classes = (
    'government law-enforcement judiciary civil-society industry faith-based specialist-agency academia ' +
    'international media other'
  ).split(' ');
  const more = new Map(without(files, /^members$/u));
  for (let index = 1; index <= 60; index++) {
    const number = String(index).padStart(3, '0');
    more.set(
      `organisations/crowd-${number}.yaml`,
      `name: Organisation ${number} of the crowd\nclass: ${classes[index % classes.length] ?? ''}\n`,
    );
    more.set(
      `members/MEM-${number}.yaml`,
      `body: ncc\norganisation: crowd-${number}\nroles: [{ role: ${index === 1 ? 'chair' : 'member'}, voting: true, from: 2021-01-01 }]\nfrom: 2021-01-01\n`,
    );
  }
  return more;
}

const long = (text: string): string => `${`${text} `.repeat(300).slice(0, 299)}.`;

/** Every register that a report must be able to be about. */
export const awkwardRegisters: readonly AwkwardRegister[] = [
  { name: 'settings alone', from: (files) => new Map([...files].filter(([path]) => path === 'secretariat.yaml')) },
  {
    name: 'what init writes',
    from: (files) => first(without(files, /^(?!bodies$|organisations$|secretariat\.yaml$)/u), 'bodies', 1),
  },
  { name: 'before the first record', from: (files) => files, period: '2012-Q1' },
  { name: 'a period that has just begun', from: (files) => files, period: '2026-Q4', asOf: '2026-10-01' },
  { name: 'far in the future', from: (files) => files, period: '2120-Q4' },
  { name: 'all actions cancelled', from: actionsAll('cancelled') },
  { name: 'all actions suspended', from: actionsAll('suspended') },
  { name: 'all actions complete', from: actionsAll('complete') },
  { name: 'all actions not started', from: actionsAll('not-started') },
  { name: 'one action', from: (files) => first(files, 'actions', 1) },
  { name: 'two actions', from: (files) => first(files, 'actions', 2) },
  {
    name: 'one record of each kind',
    from: (files) => {
      const folders = new Set([...files.keys()].map(folderOf).filter((folder) => !folder.includes('.')));
      return [...folders].reduce((kept, folder) => first(kept, folder, 1), files);
    },
  },
  { name: 'one member', from: (files) => first(files, 'members', 1) },
  {
    name: 'one objective',
    from: (files) =>
      changed(
        changed(files, /^programmes$/u, (data) => ({ ...data, objectives: [(data['objectives'] as Data[])[0]] })),
        /^(?:actions|indicators)$/u,
        (data) => ({ ...data, ...(data['objective'] === undefined ? {} : { objective: 'O1' }) }),
      ),
  },
  {
    name: 'no programme',
    from: (files) =>
      changed(without(files, /^programmes$/u), /^(?:actions|indicators)$/u, (data) => {
        const { programme: _programme, objective: _objective, ...rest } = data;
        return rest;
      }),
  },
  { name: 'no assessment', from: (files) => without(files, /^assessments$/u) },
  { name: 'no updates', from: (files) => without(files, /^updates$/u) },
  { name: 'titles of 300 characters', from: (files) => withTexts(files, long) },
  {
    name: 'words of 200 letters',
    from: (files) => withTexts(files, (_, index) => `${'abcdefghij'.repeat(20)}${index}`),
  },
  {
    name: 'Arabic and Hebrew in English, and English in Arabic',
    from: (files) =>
      withTexts(
        files,
        (text, index) =>
          [
            `The law (القانون رقم 12 لسنة 2026) and חוק הגנת הילד, 3 of 4`,
            `القانون Cybercrime Act 2026 (v2.0) يدخل حيز النفاذ`,
            `"${text}" (ל־5%)`,
          ][index % 3] ?? text,
      ),
  },
  {
    name: 'emoji, combining marks and ideographs',
    from: (files) =>
      withTexts(
        files,
        (_, index) =>
          [
            '👩‍👩‍👧‍👦 Families 🇨🇮🏳️‍🌈',
            'Z̶a̸l̷g̵o̴ e\u0301\u0302\u0303\u0304',
            '儿童在线保护国家委员会全国行动计划',
            'เด็กไทยปลอดภัยออนไลน์',
          ][index % 4] ?? '',
      ),
  },
  {
    name: 'markup in names',
    from: (files) => withTexts(files, (_, index) => `<b>A&B</b> "x" 'y' |z| *s* _u_ \`c\` #${index}`),
  },
  { name: 'a currency without decimals, and amounts of 15 digits', from: money('123456789012345', 'JPY') },
  { name: 'a currency of three decimals', from: money('0.125', 'KWD') },
  {
    name: 'a meeting without an agenda',
    from: (files) =>
      changed(files, /^meetings$/u, (data) => {
        const { agenda: _agenda, ...rest } = data;
        return rest;
      }),
  },
  {
    name: 'a framework of its own',
    from: (files) =>
      changed(
        new Map([...withSettings(files, { framework: 'own-2026' }), ['frameworks/own-2026.yaml', ownFramework]]),
        /^assessments$/u,
        (data) => ({
          ...data,
          framework: 'own-2026',
          capabilities: [
            { capability: 'leadership', phase: 2, evidence: 'Workshop' },
            { capability: 'legislation', phase: 3, evidence: 'Workshop' },
          ],
        }),
      ),
  },
  {
    name: 'a fiscal year from July',
    from: (files) => withSettings(files, { fiscal_year: { start_month: 7, named_by: 'start' } }),
    period: '2026-Q1',
  },
  { name: 'sixty members', from: sixtyMembers },
];

/** The example register, as an awkward one in these languages. */
export function awkwardExample({ from }: AwkwardRegister, languages: readonly string[]): Register {
  const files = withSettings(from(exampleFiles), { languages });
  return loadRegister(memoryTree(new Map(files)), readFrameworks());
}

/** Which reports such a register can make, each with whom or what it is about. */
export function reportsOf({ parsed }: Register, { period, asOf }: AwkwardRegister): readonly DocumentOptions[] {
  const { dataset } = parsed;
  const nearest = (kind: 'organisation' | 'meeting', wanted: string): string | undefined =>
    (dataset.get(kind, wanted) ?? dataset.of(kind)[0])?.id;
  const [member, meeting] = [nearest('organisation', 'national-police'), nearest('meeting', 'MTG-008')];
  return reports.flatMap(({ name, scope }): DocumentOptions[] => {
    const options = { report: name, period: period ?? '2026-Q3', audience: 'members' as const };
    const dated = asOf === undefined ? options : { ...options, asOf };
    if (scope === 'member') return member === undefined ? [] : [{ ...dated, member }];
    if (scope === 'meeting') return meeting === undefined ? [] : [{ ...dated, meeting }];
    return [dated];
  });
}
