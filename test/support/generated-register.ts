import { stringify } from 'yaml';
import { numbered } from '../../src/base/id.js';
import type { KindName } from '../../src/model/records.generated.js';
import { areas, makers, quarters } from './generated-records.js';
import type { Fields } from './generated-records.js';

/** How a register is generated. The same options give the same bytes. */
export interface GeneratedOptions {
  /** How many records, over all kinds; the settings are not counted. At least 50. */
  readonly records: number;
  /** Decides everything that varies; 1 unless given. */
  readonly seed?: number;
}

/** How many of a thousand records are of each kind; what is left over are actions. */
const shares: Readonly<Record<Exclude<KindName, 'action' | 'period' | 'programme'>, number>> = {
  organisation: 60,
  body: 6,
  person: 40,
  member: 60,
  meeting: 20,
  decision: 30,
  assessment: 2,
  gap: 80,
  priority: 6,
  indicator: 80,
  commitment: 60,
  policy: 30,
  support: 60,
  initiative: 6,
  product: 20,
  provider: 40,
  risk: 20,
  update: 160,
  waiver: 4,
};

const prefixes: Partial<Readonly<Record<KindName, string>>> = {
  person: 'PER',
  member: 'MEM',
  meeting: 'MTG',
  decision: 'DEC',
  assessment: 'ASM',
  gap: 'GAP',
  priority: 'PRI',
  programme: 'PRG',
  action: 'ACT',
  indicator: 'IND',
  commitment: 'COM',
  support: 'SUP',
  product: 'PRD',
  provider: 'PRV',
  risk: 'RSK',
  waiver: 'WVR',
};

const folders: Readonly<Record<KindName, string>> = {
  organisation: 'organisations',
  body: 'bodies',
  person: 'people',
  member: 'members',
  meeting: 'meetings',
  decision: 'decisions',
  assessment: 'assessments',
  gap: 'gaps',
  priority: 'priorities',
  programme: 'programmes',
  action: 'actions',
  indicator: 'indicators',
  commitment: 'commitments',
  policy: 'policies',
  support: 'support',
  initiative: 'initiatives',
  product: 'products',
  provider: 'providers',
  risk: 'risks',
  update: 'updates',
  period: 'periods',
  waiver: 'waivers',
};

const settings: Fields = {
  schema_version: 1,
  name: 'Generated register',
  country: 'XT',
  languages: ['en', 'fr'],
  time_zone: 'Africa/Abidjan',
  currency: 'USD',
  reporting_calendar: [{ from: '2025-10-01', frequency: 'quarter', update_deadline_days: 15 }],
  areas: areas.map((code) => ({ code, name: `Area ${code}` })),
  framework: 'mnr-2016',
  profile: 'standard',
};

/** Numbers that follow from a seed alone (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** How many records of each kind make up the whole. */
function countsOf(records: number): Map<KindName, number> {
  const counts = new Map<KindName, number>([
    ['programme', 1],
    ['period', quarters.length],
  ]);
  for (const [kind, share] of Object.entries(shares) as [KindName, number][])
    counts.set(kind, Math.max(1, Math.floor((records * share) / 1000)));
  // A seat each needs an organisation of its own.
  counts.set('member', Math.min(counts.get('member') ?? 1, counts.get('organisation') ?? 1));
  counts.set('action', records - [...counts.values()].reduce((sum, count) => sum + count, 0));
  return counts;
}

function idOf(kind: KindName, index: number): string {
  const prefix = prefixes[kind];
  if (prefix !== undefined) return numbered(prefix, index);
  if (kind === 'period') return quarters[index - 1] ?? '';
  // One update per period and action.
  if (kind === 'update') return `${quarters[index % 4] ?? ''}/${numbered('ACT', Math.floor(index / 4) + 1)}`;
  return `${kind}-${index}`;
}

/** A day's two digits. */
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A large register over all kinds of records, whose references all lead somewhere: path → text. It is well-formed and
 * breaks some rules of the domain, as registers do. It is the state of 30 September 2026.
 */
export function generatedRegister({ records, seed = 1 }: GeneratedOptions): Map<string, string> {
  const counts = countsOf(records);
  const number = numbersFrom(seed);
  const pick = <T>(choices: readonly T[]): T => choices[number(choices.length)] as T;
  const tools = {
    number,
    pick,
    some: (kind: KindName): string => idOf(kind, 1 + number(counts.get(kind) ?? 1)),
    day: (): string => {
      const month = number(12);
      return `${month < 3 ? 2025 : 2026}-${two(((month + 9) % 12) + 1)}-${two(1 + number(28))}`;
    },
    money: () => ({ amount: `${1 + number(900)}000.00`, currency: 'USD' }),
  };
  const files = new Map([['secretariat.yaml', textOf(settings)]]);
  for (const [kind, count] of counts) {
    for (let index = 1; index <= count; index++)
      files.set(`${folders[kind]}/${idOf(kind, index)}.yaml`, textOf(makers[kind]({ ...tools, index })));
  }
  return files;
}

/** Writes a mapping as a person would: in blocks, without anchors and without broken lines. */
function textOf(fields: Fields): string {
  return stringify(fields, { aliasDuplicateObjects: false, lineWidth: 0 });
}
