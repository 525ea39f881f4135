import { createHash } from 'node:crypto';
import type { LanguageFormat, ReportFiles, ReportView } from '../model/view.js';
import { anchorsOf, bindLine, bindSections, needsContents } from './bind.js';
import type { Binding, BoundSection } from './bind.js';
import { formatterOf } from './format.js';
import { htmlDialect, leftToRightHtml } from './html-dialect.js';
import { pageFoot } from './page-foot.js';
import { TableLooks, cssString } from './table-looks.js';
import { printTemplate } from './templates.js';
import { lineTextIn } from './text-dialect.js';
import { tightHtml } from './tight-html.js';
import { tightStyle } from './tight-style.js';

/** The source of a style or a script that the page's policy lets through: nothing else in it can carry one. */
function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}`;
}

/** A script without its comments and indentation. */
function tightScript(script: string): string {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}

/** What stands at the foot of each printed page: what it is a page of, for whom, and its number; of the first, also who wrote it. */
function footStyle(what: string, page: string, colophon: string, isRightToLeft: boolean): string {
  const count = pageFoot(page, cssString, (name) => `counter(${name})`).join(' ');
  const [start, end] = isRightToLeft ? ['right', 'left'] : ['left', 'right'];
  const look = 'font-size:8pt;color:#3a4047';
  const each = `@page{@bottom-${start}{content:${cssString(what)};${look}}@bottom-${end}{content:${count};${look}}}`;
  return `${each}@page:first{@bottom-center{content:${cssString(colophon)};${look}}}`;
}

function entries(sections: readonly BoundSection[], part: BoundSection['part']): readonly BoundSection[] {
  return sections.filter((section) => section.part === part);
}

/** The style sheet of a page: the package's, how its tables look, and the foot of its printed pages. */
function styleOf({ frame }: ReportView, { formatter, direction }: Binding, looks: TableLooks, style: string): string {
  const foot = `${frame.title}, ${lineTextIn(formatter, frame.period)} · ${frame.audience}`;
  const colophon = lineTextIn(formatter, frame.colophon);
  return tightStyle(style) + looks.style() + footStyle(foot, frame.page, colophon, direction === 'rtl');
}

/** The words of the frame, bound to the page. */
function frameWords({ frame }: ReportView, binding: Binding): Readonly<Record<string, unknown>> {
  const words = (text: string): string => htmlDialect.words(text);
  return {
    title: words(frame.title),
    register: bindLine(binding, frame.register),
    period: bindLine(binding, frame.period),
    draft: frame.draft === null ? null : bindLine(binding, frame.draft),
    warnings: frame.warnings.map((warning) => bindLine(binding, warning)),
    audience: words(frame.audience),
    contents: words(frame.contents),
    annexes: words(frame.annexes),
    skip: words(frame.skip),
    permalink: words(frame.permalink),
    words: Object.fromEntries(Object.entries(frame.tools).map(([key, text]) => [key, words(text)])),
    colophon: bindLine(binding, frame.colophon),
  };
}

/** What the templates of the page are handed: the names that `model/template.ts` describes. */
export function htmlNames(
  view: ReportView,
  format: LanguageFormat,
  files: Pick<ReportFiles, 'style' | 'script'>,
): Readonly<Record<string, unknown>> {
  const formatter = formatterOf(format);
  const looks = new TableLooks(formatter);
  const binding: Binding = {
    dialect: format.direction === 'ltr' ? leftToRightHtml : htmlDialect,
    formatter,
    direction: format.direction,
    pageLanguage: view.wordsLanguage,
    anchors: anchorsOf(view),
    placed: new Set(),
    look: looks.nameOf,
  };
  const sections = bindSections(binding, view);
  const style = styleOf(view, binding, looks, files.style);
  const script = tightScript(files.script);
  return {
    ...frameWords(view, binding),
    language: htmlDialect.words(view.wordsLanguage),
    direction: format.direction,
    style,
    styleHash: hashOf(style),
    script,
    scriptHash: hashOf(script),
    hasContents: needsContents(sections),
    hasCharts: sections.some(({ blocks }) => blocks.some(({ type }) => type === 'chart')),
    cover: entries(sections, 'cover'),
    body: entries(sections, 'body'),
    annex: entries(sections, 'annex'),
  };
}

/** A report as one HTML file that needs no other: no request; its style and its only script are fixed by their hashes. */
export function reportHtml(view: ReportView, format: LanguageFormat, files: ReportFiles): string {
  return tightHtml(printTemplate(files.templates, 'html', htmlNames(view, format, files)));
}
