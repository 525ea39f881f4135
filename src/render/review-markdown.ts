import { plural } from '../base/text.js';
import { changeLine } from '../compare/words.js';
import { shapes } from '../kinds/shape.generated.js';
import type { RecordChange } from '../model/change.js';
import type { Finding } from '../model/finding.js';
import type { Line } from '../model/view.js';
import type { Approval, MovedFigure, Review, ReviewedLink, Step } from '../model/review.js';
import { bindLine } from './bind.js';
import type { Binding } from './bind.js';
import { escapeMarkdown } from './escape.js';
import { english, formatterOf } from './format.js';
import { markdownDialect } from './markdown-dialect.js';
import { valueText } from './measures-text.js';

/** A review thread is read by people: what is longer than this is summed up. */
const most = 100;

const formatter = formatterOf(english);
const binding: Binding = {
  dialect: markdownDialect,
  formatter,
  direction: english.direction,
  pageLanguage: 'en',
  anchors: new Set(),
  placed: new Set(),
  look: () => '',
};

/** Everything that came from people goes through here. */
const safe = (text: string): string => escapeMarkdown(text);
const written = (line: Line): string => bindLine(binding, line);
const day = (on: string): string => formatter.day(on).replaceAll('\u00a0', ' ');

/** A list, cut where nobody would read on, with how many more there are. */
function list(items: readonly string[], what: readonly [one: string, many: string]): string {
  const shown = items.slice(0, most).map((item) => `- ${item}`);
  const rest = items.length - shown.length;
  return [...shown, ...(rest === 0 ? [] : [`- and ${plural(rest, `more ${what[0]}`, `more ${what[1]}`)}`])].join('\n');
}

function section(heading: string, body: string): string[] {
  return body === '' ? [] : [`### ${heading}`, body];
}

const verbs: Readonly<Record<RecordChange['type'], string>> = {
  added: 'added',
  changed: 'changed',
  retired: 'ended',
  removed: 'deleted',
};

/** A record with everything that changed in it, one line each. */
function recordLines({ id, title, type, formerly, values }: RecordChange): string {
  const name = title === '' ? safe(id) : `${safe(id)} (${safe(title)})`;
  const was = formerly === null ? '' : `, formerly ${safe(formerly)}`;
  const lines = values.slice(0, most).map((change) => `  - ${written(changeLine(change))}`);
  return [`**${name}** ${verbs[type]}${was}`, ...lines].join('\n');
}

function recordsByKind(records: readonly RecordChange[]): string {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => {
    const own = records.filter((record) => record.kind === kind);
    const { title } = shapes[kind];
    return `${title} (${String(own.length)}):\n\n${list(own.map(recordLines), ['record', 'records'])}`;
  });
  return parts.join('\n\n');
}

function stepLine({ record, from, to, on, decision }: Step): string {
  const when = on === null ? ', without an entry in its history' : ` on ${day(on)}`;
  return `${safe(record)}: ${safe(from)} → ${safe(to)}${when}${decision === null ? '' : `, by ${safe(decision)}`}`;
}

/** A cell of a table: one line, in which nothing ends the cell. */
const cell = (text: string): string => safe(text);

function figureTable(figures: readonly MovedFigure[]): string {
  if (figures.length === 0) return '';
  const rows = figures.map(({ before, after, movers }) => {
    const [named, rest] = [movers.slice(0, 8), movers.length - 8];
    const by = [...named, ...(rest > 0 ? [`${String(rest)} more`] : [])].map(safe).join(', ');
    const values = [valueText(before, before.unit), valueText(after, after.unit)].map(cell);
    return `| ${[`${cell(after.title)} (${cell(after.id)})`, ...values, by].join(' | ')} |`;
  });
  return ['| Figure | Before | After | Because of |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function approvalLine({ team, what }: Approval): string {
  // A team is named as the host writes it, and not called: who is asked is the host's business.
  const who = team === null ? 'the keepers' : safe(team);
  return `${who}: ${what.map(safe).join(', ')}`;
}

function findingLine({ severity, rule, message, path, start, record }: Finding): string {
  const where = record ?? `${path}:${String(start.line)}`;
  return `**${severity}** ${safe(message)} (${safe(where)}, ${safe(rule)})`;
}

function findingList(findings: readonly Finding[]): string {
  const gravity = ['error', 'warning', 'info'];
  const sorted = [...findings].sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
  return list(sorted.map(findingLine), ['finding', 'findings']);
}

const linkLine = ({ record, target }: ReviewedLink): string => `${safe(record)} relies on ${safe(target)}`;

function suspectLine(link: ReviewedLink): string {
  return `${linkLine(link)}, which changes in something that matters: look whether it still fits`;
}

function headLine({ ref, commit, asOf, audience, records, figures, found, mended, suspect }: Review): string {
  const base = commit === null ? '' : ` (${commit.slice(0, 10)})`;
  const counts = [
    plural(records.length, 'record', 'records'),
    plural(figures.length, 'figure', 'figures'),
    ...(suspect.length === 0 ? [] : [plural(suspect.length, 'suspect link', 'suspect links')]),
    plural(found.length, 'new finding', 'new findings'),
    plural(mended.length, 'mended', 'mended'),
  ];
  return `${counts.join(' · ')}. Compared with ${safe(ref)}${base}, as of ${day(asOf)}, for ${audience}.`;
}

/** What a change means, as Markdown for a review thread. Nothing that people wrote is syntax in it. */
export function reviewMarkdown(review: Review): string {
  const { records, steps, figures, sections, approvals, found, mended, suspect, cleared } = review;
  const nothing = records.length === 0 && review.files === 0 ? ['Nothing changes.'] : [];
  const parts = [
    '## What this change means',
    headLine(review),
    ...nothing,
    ...section('Approvals owed', list(approvals.map(approvalLine), ['team', 'teams'])),
    ...section('Steps', list(steps.map(stepLine), ['step', 'steps'])),
    ...section('New findings', findingList(found)),
    ...section('Mended', findingList(mended)),
    ...section('Links that are suspect now', list(suspect.map(suspectLine), ['link', 'links'])),
    ...section('Links affirmed again', list(cleared.map(linkLine), ['link', 'links'])),
    ...section('Figures that move', figureTable(figures)),
    ...section(
      'Sections of the quarterly report that read otherwise',
      list(sections.map(safe), ['section', 'sections']),
    ),
    ...section('Records', recordsByKind(records)),
  ];
  return `${parts.join('\n\n')}\n`;
}
