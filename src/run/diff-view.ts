import { version } from '../base/version.generated.js';
import { changeLine, introductionLine, valueLine } from '../compare/words.js';
import type { RecordChange } from '../model/change.js';
import type { Block, Inline, Line, ReportFiles, ReportView, SectionView } from '../model/view.js';
import { tallyOfChanges } from '../render/changes-text.js';
import { english } from '../render/format.js';
import { reportHtml } from '../render/report-html.js';
import { reportMarkdown } from '../render/report-markdown.js';
import { englishTools, frameMessages } from '../sections/frame.js';
import { incompleteText, sideText } from './diff.js';
import type { ChangeGroup, Comparison } from './diff.js';

const words = (text: string): Inline => ({ type: 'words', text });

/** The id of a record with what it is called, and what became of it. */
function headOf({ id, formerly, title, end }: RecordChange): Line {
  const called: Line =
    title === '' ? [] : [words(' '), { type: 'quote', text: title, language: 'en', untranslated: false }];
  const before: Line = formerly === null ? [] : [words(', before '), { type: 'record', id: formerly }];
  const became: Line = end === null ? [] : [words(end.type === 'day' ? ', until ' : ', '), ...valueLine(end)];
  return [{ type: 'record', id }, ...called, ...before, ...became];
}

/** New and vanished records, a line for each. */
function shortList(label: string, changes: readonly RecordChange[]): Block[] {
  if (changes.length === 0) return [];
  const items = changes.map((change): Line => {
    const told = introductionLine(change.values);
    return [...headOf(change), ...(told.length === 0 ? [] : [words(': '), ...told])];
  });
  return [
    { type: 'paragraph', content: [{ type: 'strong', content: [words(label)] }] },
    { type: 'list', items },
  ];
}

function ofRecord(change: RecordChange): Block[] {
  const heading: Block = { type: 'heading', level: 3, content: headOf(change), anchor: `change-${change.id}` };
  const items = change.values.map((value) => changeLine(value));
  return items.length === 0 ? [heading] : [heading, { type: 'list', items }];
}

function sectionOf({ key, title, changes }: ChangeGroup): SectionView {
  const of = (...types: readonly RecordChange['type'][]): RecordChange[] =>
    changes.filter(({ type }) => types.includes(type));
  const blocks = [
    { type: 'paragraph', content: [words(`${tallyOfChanges(changes)}.`)] } as const,
    ...of('changed', 'retired').flatMap(ofRecord),
    ...shortList('New', of('added')),
    ...shortList('Gone', of('removed')),
  ];
  return { id: `group-${key}`, title, part: 'body', blocks };
}

/** A comparison as a document. */
function viewOf(comparison: Comparison, mark: string): ReportView {
  const { groups, audience, from, to } = comparison;
  const all = groups.flatMap(({ changes }) => changes);
  const incomplete = incompleteText(comparison);
  return {
    report: 'changes',
    about: null,
    period: '',
    asOf: to.day ?? '',
    audience,
    language: 'en',
    wordsLanguage: 'en',
    frame: {
      title: 'Changes',
      register: [words(comparison.register)],
      period: [words(`from ${sideText(from, audience)} to ${sideText(to, audience)}`)],
      draft: null,
      warnings: incomplete === undefined ? [] : [[words(incomplete)]],
      audience,
      contents: 'Contents',
      annexes: 'Annexes',
      skip: 'Skip to the changes',
      permalink: 'Link to this section',
      colon: ':',
      page: frameMessages.page,
      tools: englishTools,
      colophon: [words(`${mark} ${version}. For ${audience === 'public' ? 'the public' : audience}.`)],
    },
    figures: [],
    sections: [
      {
        id: 'summary',
        title: 'Summary',
        part: 'cover',
        blocks: [{ type: 'paragraph', content: [words(`${tallyOfChanges(all)}.`)] }],
      },
      ...groups.map(sectionOf),
    ],
  };
}

/**
 * Prints a comparison as a document.
 *
 * @param mark the text by which the program knows files that it wrote
 */
export function diffDocument(comparison: Comparison, format: 'md' | 'html', files: ReportFiles, mark: string): string {
  const view = viewOf(comparison, mark);
  return format === 'html' ? reportHtml(view, english, files) : reportMarkdown(view, english, files);
}
