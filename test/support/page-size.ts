import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import { readReportFiles } from '../../src/io/report-files.js';
import type { Audience } from '../../src/model/audience.js';
import { reports } from '../../src/reports/registry.generated.js';
import { textDocumentsOf } from '../../src/run/documents.js';
import { loadRegister } from '../../src/run/register.js';
import type { Register } from '../../src/run/register.js';
import { exampleIn } from './example.js';
import { generatedRegister } from './generated-register.js';

export const languages = ['en', 'fr', 'es', 'ar'] as const;
export const audiences = ['public', 'partners', 'members', 'restricted'] as const;
export type PageLanguage = (typeof languages)[number];

/** The example as a register in four languages, of which it has texts in two. */
export const example = (): Register => exampleIn(languages);

/** A register of 500 actions and 1,800 other records, in four languages. */
export function large(): Register {
  const files = new Map(generatedRegister({ records: 2_340 }));
  const settings = files.get('secretariat.yaml') ?? '';
  files.set('secretariat.yaml', settings.replace(/^languages:(?:\n +- .*)+/mu, `languages: [${languages.join(', ')}]`));
  return loadRegister(memoryTree(files), readFrameworks());
}

/** What a report is about, where it is about one thing: the last meeting, or who has the first seat. */
function subjectIn(register: Register, report: string): { readonly member?: string; readonly meeting?: string } {
  const { dataset } = register.parsed;
  const scope = reports.find(({ name }) => name === report)?.scope;
  if (scope === 'member') return { member: dataset.of('member')[0]?.data.organisation ?? '' };
  const held = dataset.of('meeting').filter(({ data }) => data.status === 'held');
  return scope === 'meeting' ? { meeting: held.at(-1)?.id ?? '' } : {};
}

/** How many bytes a report takes as a page. */
export function pageSize(register: Register, report: string, audience: Audience, language: PageLanguage): number {
  const options = { report, period: '2026-Q3', audience, language, ...subjectIn(register, report) };
  const [page] = textDocumentsOf(register, options, ['html'], readReportFiles());
  return Buffer.byteLength(page?.text ?? '');
}

/** Every field of every record with its name, in languages in which the example has no texts, so that each says in which it is. */
const wholeRegister: Partial<Record<PageLanguage, number>> = {
  // 250 KB of 1,024 bytes.
  es: 256_000,
  // Arabic letters take two bytes each.
  ar: 290_000,
};

/** How many bytes a report of the example may take. */
export function mostBytes(report: string, audience: Audience, language: PageLanguage): number {
  const isWhole = report === 'register' && (audience === 'members' || audience === 'restricted');
  return (isWhole ? wholeRegister[language] : undefined) ?? 250_000;
}

/** How many bytes a report of a register with 500 actions may take. */
export const mostBytesOfLarge = 1_500_000;
