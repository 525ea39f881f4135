import type { LanguageFormat, ReportFiles, ReportView } from '../model/view.js';
import { anchorsOf, bindLine, bindSections, needsContents } from './bind.js';
import type { Binding, BoundSection } from './bind.js';
import { formatterOf } from './format.js';
import { markdownDialect } from './markdown-dialect.js';
import { printTemplate } from './templates.js';

/** The place that hosts give to a heading: lower case, blanks to hyphens, without punctuation; marks over letters stay. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\s-]/gu, '')
    .trim()
    .replace(/\s+/gu, '-');
}

/** Sections of a part, with the place that a link in the table of contents leads to. */
function entries(
  sections: readonly BoundSection[],
  view: ReportView,
  part: BoundSection['part'],
): readonly Readonly<Record<string, unknown>>[] {
  return sections.flatMap((section, index) => {
    if (section.part !== part) return [];
    const title = view.sections[index]?.title ?? '';
    return [{ ...section, place: slug(`${section.number} ${title}`) }];
  });
}

/** What each headline figure means and leaves out, once: hosts set footnotes below the text, and link them both ways. */
function footnotesOf(binding: Binding, view: ReportView): readonly Readonly<Record<string, unknown>>[] {
  const figures = view.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figures' ? block.figures : [])),
  );
  return figures.map(({ metric, label, explanation }) => ({
    name: markdownDialect.words(metric.replace('/', '-')),
    label: markdownDialect.words(label),
    content: markdownDialect.lines(explanation.map((line) => bindLine(binding, line))),
  }));
}

/** Blank lines part blocks: more than one says no more. */
function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}

/** What the templates of the text are handed: the names that `model/template.ts` describes. */
export function markdownNames(view: ReportView, format: LanguageFormat): Readonly<Record<string, unknown>> {
  const binding: Binding = {
    dialect: markdownDialect,
    formatter: formatterOf(format),
    direction: format.direction,
    pageLanguage: view.wordsLanguage,
    anchors: anchorsOf(view),
    placed: new Set(),
    look: () => '',
  };
  const sections = bindSections(binding, view);
  const words = (text: string): string => markdownDialect.words(text);
  const { frame } = view;
  return {
    title: words(frame.title),
    register: bindLine(binding, frame.register),
    period: bindLine(binding, frame.period),
    draft: frame.draft === null ? null : bindLine(binding, frame.draft),
    warnings: frame.warnings.map((warning) => bindLine(binding, warning)),
    hasContents: needsContents(sections),
    contents: words(frame.contents),
    annexes: words(frame.annexes),
    colon: words(frame.colon),
    colophon: bindLine(binding, frame.colophon),
    footnotes: footnotesOf(binding, view),
    cover: entries(sections, view, 'cover'),
    body: entries(sections, view, 'body'),
    annex: entries(sections, view, 'annex'),
  };
}

/** A report as Markdown that reads well as it is, and on the hosts that render it. */
export function reportMarkdown(view: ReportView, format: LanguageFormat, files: ReportFiles): string {
  return tidy(printTemplate(files.templates, 'md', markdownNames(view, format)));
}
