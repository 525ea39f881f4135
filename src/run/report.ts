import { createHash } from 'node:crypto';
import { compareText, sortBy } from '../base/order.js';
import { nearest } from '../base/text.js';
import { previousPeriod, periodDays } from '../base/period.js';
import type { Period } from '../base/period.js';
import { version } from '../base/version.generated.js';
import { snapshotOf } from '../facts/snapshot.js';
import { metrics } from '../metrics/registry.generated.js';
import { Misuse } from '../model/errors.js';
import type { Measure } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Provenance } from '../model/source.js';
import type { Block, Catalogue, ReportFiles, ReportView, SectionView } from '../model/view.js';
import { english } from '../render/format.js';
import { reportHtml } from '../render/report-html.js';
import { reportMarkdown } from '../render/report-markdown.js';
import { rules } from '../rules/registry.generated.js';
import { contextFor } from '../sections/context.js';
import type { ReportVoice } from '../sections/context.js';
import type { ReportFacts, Section } from '../sections/define.js';
import { frameOf } from '../sections/frame.js';
import { narrativeBlocks, leftoverNarrative } from '../sections/narrative.js';
import { phrasebookOf, plain } from '../sections/phrasebook.js';
import { sections } from '../sections/registry.generated.js';
import { measure } from './measure.js';

/** A text that stands in every report; files without it are not ours to replace. */
export const reportMark = `Report written by secretariat`;

/** How a report is written. */
export interface ReportOptions {
  /** The report: `quarterly`. */
  readonly report?: string;
  /** The period reported; the last one that ended on or before the as-of day unless given. */
  readonly period?: Period;
  /** A language of the register; its first unless given. */
  readonly language?: string;
  /** Which knowledge the register holds. */
  readonly provenance: Pick<Provenance, 'commit' | 'dirty'>;
  /** Paths of records that could not be read: the report says so first. */
  readonly unread?: readonly string[];
  /** The program's words in the language; English without. */
  readonly catalogue?: Catalogue;
}

/** The reports that there are, by the folders of their sections. */
export function reportNames(): string[] {
  return [...new Set(sections.map(({ id }) => id.slice(0, id.indexOf('/'))))].sort(compareText);
}

function sectionsOf(report: string): Section[] {
  const found = sections.filter(({ id }) => id.startsWith(`${report}/`));
  if (found.length === 0) {
    const names = reportNames();
    const [best] = nearest(report, names);
    throw new Misuse(
      `there is no report "${report}"`,
      best === undefined ? `Reports: ${names.join(', ')}.` : `Did you mean "${best}"?`,
    );
  }
  return sortBy(
    found,
    ({ order }) => order,
    ({ id }) => id,
  );
}

function languageOf(snapshot: Snapshot, wanted: string | undefined): string {
  const { languages } = snapshot.dataset.settings;
  const language = wanted ?? languages[0] ?? 'en';
  if (languages.includes(language)) return language;
  throw new Misuse(
    `the register has no language "${language}"`,
    `Its languages are ${languages.join(', ')}: see "languages" in secretariat.yaml.`,
  );
}

/** The checksum of all that the audience may see: equal digests mean equal facts. */
function digestOf(snapshot: Snapshot): string {
  const hash = createHash('sha256');
  const records = sortBy(snapshot.dataset.records.values(), ({ id }) => id);
  for (const { kind, id, data } of records) hash.update(`${JSON.stringify([kind, id, data])}\n`, 'utf8');
  return hash.digest('hex');
}

function byId(measures: readonly Measure[]): ReadonlyMap<string, Measure> {
  return new Map(measures.map((one) => [one.id, one]));
}

/**
 * The snapshot with which a report compares: the same knowledge as of the last day of the period before the reported one.
 */
export function snapshotBefore(snapshot: Snapshot, period: Period = snapshot.period): Snapshot {
  const { to } = periodDays(previousPeriod(period), snapshot.dataset.fiscalYear);
  return snapshotOf(snapshot.dataset, to, snapshot.audience);
}

function factsOf(snapshot: Snapshot, previous: Snapshot | undefined, options: ReportOptions): ReportFacts {
  return {
    snapshot,
    previous,
    period: options.period ?? snapshot.period,
    measures: byId(measure(snapshot)),
    previousMeasures: byId(previous === undefined ? [] : measure(previous)),
    metrics,
    rules,
    provenance: { commit: options.provenance.commit, dirty: options.provenance.dirty },
    digest: digestOf(snapshot),
    unread: options.unread ?? [],
  };
}

/** The id of a section inside its report. */
function nameOf({ id }: Section): string {
  return id.slice(id.indexOf('/') + 1);
}

/**
 * A section with the narrative that the period has for it; without either it does not appear. Narratives that no section
 * claims stand in the first one: nothing is hidden.
 */
function viewOf(voice: ReportVoice, section: Section, list: readonly Section[]): SectionView[] {
  const context = contextFor(voice, section);
  const own = section.build(context);
  const isFirst = section === list.find(({ part }) => part === 'body');
  const unclaimed = isFirst ? leftoverNarrative(context, list.map(nameOf)) : [];
  const narrative: readonly Block[] = [...unclaimed, ...narrativeBlocks(context, nameOf(section))];
  if (own === undefined && narrative.length === 0) return [];
  const title = plain(voice.phrasebook.phrase(`${section.id}.title`, section.title));
  return [{ id: nameOf(section), title, part: section.part, blocks: [...narrative, ...(own ?? [])] }];
}

/**
 * Builds a report as plain data, ready for any format. The same input gives the same report.
 *
 * @param snapshot projected for the audience, on the report's as-of day
 * @param previous the same register as of the last day of the period before ({@link snapshotBefore}); without it nothing is compared
 * @throws Misuse for a report or language that does not exist
 */
export function buildReport(snapshot: Snapshot, previous: Snapshot | undefined, options: ReportOptions): ReportView {
  const report = options.report ?? 'quarterly';
  const list = sectionsOf(report);
  const language = languageOf(snapshot, options.language);
  const phrasebook = phrasebookOf(options.catalogue);
  const facts = factsOf(snapshot, previous, options);
  const voice: ReportVoice = { facts, language, phrasebook, untranslated: new Map() };
  const frame = frameOf(voice, report, `${reportMark} ${version}.`);
  return {
    report,
    period: facts.period.id,
    asOf: snapshot.asOf,
    audience: snapshot.audience,
    language,
    wordsLanguage: phrasebook.language,
    frame,
    sections: list.flatMap((section) => viewOf(voice, section, list)),
  };
}

/**
 * Prints a report.
 *
 * @param format `md` for Markdown, `html` for one HTML file that needs no other
 * @param files the package's templates and style
 */
export function renderReport(
  view: ReportView,
  format: 'md' | 'html',
  files: ReportFiles,
  catalogue?: Catalogue,
): string {
  const language = catalogue?.format ?? english;
  return format === 'html' ? reportHtml(view, language, files) : reportMarkdown(view, language, files);
}

/** The name of a report's file, which says what it is and for whom: `quarterly-2026-Q3.members.en.md`. */
export function reportFileName(view: ReportView, format: 'md' | 'html'): string {
  return `${view.report}-${view.period}.${view.audience}.${view.language}.${format}`;
}
