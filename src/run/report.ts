import { createHash } from 'node:crypto';
import { sortBy } from '../base/order.js';
import { nearest } from '../base/text.js';
import { previousPeriod, periodDays } from '../base/period.js';
import { version } from '../base/version.generated.js';
import { periodReported, reportingOn, snapshotOf } from '../facts/snapshot.js';
import type { Metric } from '../metrics/define.js';
import { metrics } from '../metrics/registry.generated.js';
import { Misuse } from '../model/errors.js';
import type { Measure } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Provenance } from '../model/source.js';
import type { Block, Catalogue, ExplainedMeasure, ReportFiles, ReportView, SectionView } from '../model/view.js';
import { english } from '../render/format.js';
import { reportHtml } from '../render/report-html.js';
import { reportMarkdown } from '../render/report-markdown.js';
import type { Report } from '../reports/define.js';
import type { Rule } from '../rules/define.js';
import { reports } from '../reports/registry.generated.js';
import { rules } from '../rules/registry.generated.js';
import { contextFor } from '../sections/context.js';
import type { ReportVoice } from '../sections/context.js';
import type { MetricDescription, ReportFacts, ReportSubject, RuleDescription, Section } from '../sections/define.js';
import { frameOf } from '../sections/frame.js';
import { narrativeBlocks, leftoverNarrative } from '../sections/narrative.js';
import { phrasebookOf, plain } from '../sections/phrasebook.js';
import type { Phrasebook } from '../sections/phrasebook.js';
import { sections } from '../sections/registry.generated.js';
import { measure } from './measure.js';

/** A text that stands in every report; files without it are not ours to replace. */
export const reportMark = `Report written by secretariat`;

/** How a report is written. */
export interface ReportOptions {
  /** The report's name; `quarterly` unless given. */
  readonly report?: string;
  /** Whom or what it is about, where it is not the whole register. */
  readonly subject?: ReportSubject;
  /** A language of the register; its first unless given. */
  readonly language?: string;
  /** Which knowledge the register holds. */
  readonly provenance: Pick<Provenance, 'commit' | 'dirty'>;
  /** Paths of records that could not be read: the report says so first. */
  readonly unread?: readonly string[];
  /** How many records the audience may not see, where the settings let a report say so. */
  readonly withheld?: number;
  /** The program's words in the language; English without. */
  readonly catalogue?: Catalogue;
}

/** The sections of a report in the order in which they are read, each with the part in which it stands. */
function sectionsOf(report: Report): Placed[] {
  const parts = [
    ['cover', report.cover],
    ['body', report.body],
    ['annex', report.annex],
  ] as const;
  return parts.flatMap(([part, ids]) => ids.map((id): Placed => ({ part, section: sectionNamed(id) })));
}

/** The section of an id. */
export function sectionNamed(id: string): Section {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`There is no section ${id}.`);
  return found;
}

/** @throws Misuse naming the nearest where there is no report of this name */
export function reportNamed(name: string): Report {
  const found = reports.find((report) => report.name === name);
  if (found !== undefined) return found;
  const names = reports.map((report) => report.name);
  const [best] = nearest(name, names);
  const help = best === undefined ? `Reports: ${names.join(', ')}.` : `Did you mean "${best}"?`;
  throw new Misuse(`there is no report "${name}"`, help);
}

/** A language of the register; its first unless named. @throws Misuse for one that it has not */
export function languageOf(snapshot: Snapshot, wanted: string | undefined): string {
  const { languages } = snapshot.dataset.settings;
  const language = wanted ?? languages[0] ?? 'en';
  if (languages.includes(language)) return language;
  const [best] = nearest(language, languages);
  const meant = best === undefined ? '' : `Did you mean "${best}"? `;
  throw new Misuse(
    `the register has no language "${language}"`,
    `${meant}Its languages are ${languages.join(', ')}: see "languages" in secretariat.yaml.`,
  );
}

/** The checksum of all that is shown to the audience: equal digests mean equal facts. Who could guess a withheld number could prove it otherwise. */
export function digestOf({ dataset }: Snapshot): string {
  const hash = createHash('sha256');
  const records = sortBy(dataset.records.values(), ({ id }) => id);
  for (const { kind, id, data } of records) hash.update(`${JSON.stringify([kind, id, data])}\n`, 'utf8');
  return hash.digest('hex');
}

/** Measures by the ids of their metrics. */
export function byId(measures: readonly Measure[]): ReadonlyMap<string, Measure> {
  return new Map(measures.map((one) => [one.id, one]));
}

/**
 * The snapshot with which a report compares: the same knowledge as of the last day of the period before the reported one.
 */
export function snapshotBefore(snapshot: Snapshot): Snapshot {
  const period = periodReported(snapshot);
  const { to } = periodDays(previousPeriod(period), snapshot.dataset.fiscalYear);
  return reportingOn(snapshotOf(snapshot.dataset, to, snapshot.audience), previousPeriod(period));
}

/** What the annexes say of a metric, in the language of the page. */
export function translatedMetric(
  phrasebook: Phrasebook,
  { id, title, definition, formula, unit }: Metric,
): MetricDescription {
  const say = (key: string, english: string): string =>
    plain(phrasebook.phrase(`metric/${id.replace('/', '.')}-${key}`, english));
  return {
    id,
    unit,
    title: say('title', title),
    definition: say('definition', definition),
    formula: say('formula', formula),
  };
}

/** What the annex on lowered severities says of a rule, in the language of the page. */
export function translatedRule(phrasebook: Phrasebook, { id, title, severity }: Rule): RuleDescription {
  return { id, severity, title: plain(phrasebook.phrase(`rule/${id.replace('/', '.')}`, title)) };
}

function factsOf(
  snapshot: Snapshot,
  previous: Snapshot | undefined,
  { report, phrasebook }: { readonly report: Report; readonly phrasebook: Phrasebook },
  options: ReportOptions,
): ReportFacts {
  return {
    snapshot,
    previous,
    period: periodReported(snapshot),
    subject: options.subject ?? {},
    sectionNames: sectionsOf(report).map(({ section }) => nameOf(section)),
    measures: byId(measure(snapshot)),
    previousMeasures: byId(previous === undefined ? [] : measure(previous)),
    metrics: metrics
      .filter(({ id }) => report.families?.includes(id.slice(0, id.indexOf('/'))) ?? true)
      .map((metric) => translatedMetric(phrasebook, metric)),
    rules: rules.map((rule) => translatedRule(phrasebook, rule)),
    provenance: { commit: options.provenance.commit, dirty: options.provenance.dirty },
    digest: digestOf(snapshot),
    unread: options.unread ?? [],
    withheld: options.withheld ?? 0,
  };
}

/** A section in its place. */
interface Placed {
  readonly section: Section;
  readonly part: SectionView['part'];
}

/** The name of a section without its topic. */
export function nameOf({ id }: Section): string {
  return id.slice(id.indexOf('/') + 1);
}

/**
 * A section with the narrative that the period has for it; without either it does not appear. Narratives that no section
 * of any report claims stand in the first one: nothing is hidden.
 */
function viewOf(voice: ReportVoice, { section, part }: Placed, list: readonly Placed[]): SectionView[] {
  const context = contextFor(voice, section);
  const own = section.build(context);
  const further = (section.split?.(context) ?? []).map((one): SectionView => ({ ...one, part }));
  const isFirst = section === list.find((placed) => placed.part === 'body')?.section;
  const unclaimed = isFirst ? leftoverNarrative(context, sections.map(nameOf)) : [];
  const narrative: readonly Block[] = [...unclaimed, ...narrativeBlocks(context, nameOf(section))];
  if (own === undefined && narrative.length === 0) return further;
  const title = plain(voice.phrasebook.phrase(`${section.id}.title`, section.title));
  return [{ id: nameOf(section), title, part, blocks: [...narrative, ...(own ?? [])] }, ...further];
}

/** The metrics whose figures a block shows, binds or explains. */
function metricsIn(block: Block): readonly string[] {
  if (block.type === 'figures') return block.figures.map(({ metric }) => metric);
  if (block.type === 'prose') return Object.keys(block.figures);
  return block.type === 'table' ? block.rows.flatMap(({ anchor }) => anchor ?? []) : [];
}

/** Every figure of the sections with all that it was computed from, in the order of the registry. */
function figuresIn(facts: ReportFacts, built: readonly SectionView[]): ExplainedMeasure[] {
  const named = new Set(built.flatMap(({ blocks }) => blocks.flatMap(metricsIn)));
  return facts.metrics.flatMap(({ id, title, definition, formula }) => {
    const now = facts.measures.get(id);
    if (now === undefined || !named.has(id)) return [];
    return [{ title, definition, formula, now, before: facts.previousMeasures.get(id) ?? null }];
  });
}

/**
 * Builds a report as plain data, ready for any format. The same input gives the same report.
 *
 * @param snapshot projected for the audience, on the report's as-of day
 * @param previous the same register as of the last day of the period before ({@link snapshotBefore}); without it nothing is compared
 * @throws Misuse for a report or language that does not exist
 */
export function buildReport(snapshot: Snapshot, previous: Snapshot | undefined, options: ReportOptions): ReportView {
  const report = reportNamed(options.report ?? 'quarterly');
  const list = sectionsOf(report);
  const language = languageOf(snapshot, options.language);
  const phrasebook = phrasebookOf(options.catalogue);
  const facts = factsOf(snapshot, previous, { report, phrasebook }, options);
  const voice: ReportVoice = { facts, language, phrasebook, untranslated: new Map() };
  const title = plain(phrasebook.phrase(`report.${report.name}`, report.title));
  const built = list.flatMap((placed) => viewOf(voice, placed, list));
  const isEmpty = !built.some(({ part }) => part === 'body');
  const frame = frameOf(voice, { title, colophon: `${reportMark} ${version}.`, isEmpty });
  return {
    report: report.name,
    about: facts.subject.meeting?.id ?? facts.subject.organisation?.id ?? null,
    period: facts.period.id,
    asOf: snapshot.asOf,
    audience: snapshot.audience,
    language,
    wordsLanguage: phrasebook.language,
    frame,
    figures: figuresIn(facts, built),
    sections: built,
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

/** The name of a report's file, which says what it is and for whom: `quarterly-2026-Q3.members.en.md`, `member-mo-justice-2026-Q3.members.en.md`. */
export function reportFileName(view: ReportView, format: string): string {
  const about = view.about === null ? '' : `${view.about}-`;
  return `${view.report}-${about}${view.period}.${view.audience}.${view.language}.${format}`;
}
