import { createHash } from 'node:crypto';
import type { LanguageFormat, ReportFiles, ReportView } from '../model/view.js';
import { anchorsOf, bindLine, bindSections, needsContents } from './bind.js';
import type { Binding, BoundSection } from './bind.js';
import { formatterOf } from './format.js';
import { htmlDialect, leftToRightHtml } from './html-dialect.js';
import { TableLooks } from './table-looks.js';
import { printTemplate } from './templates.js';

/** The source of a style or a script that the page's policy lets through: nothing else in it can carry one. */
function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}`;
}

/** A style sheet without what only people need who write it; on one line, since browsers count line breaks before they take the hash. */
function tight(style: string): string {
  return style
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([{};,]) ?/gu, '$1')
    .trim();
}

/** A script without its comments and indentation. */
function tightScript(script: string): string {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}

function entries(sections: readonly BoundSection[], part: BoundSection['part']): readonly BoundSection[] {
  return sections.filter((section) => section.part === part);
}

/** A report as one HTML file that needs no other: no request; its style and its only script are fixed by their hashes. */
export function reportHtml(view: ReportView, format: LanguageFormat, files: ReportFiles): string {
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
  const words = (text: string): string => htmlDialect.words(text);
  const { frame } = view;
  const style = tight(files.style) + looks.style();
  const script = tightScript(files.script);
  return printTemplate(files.templates, 'html', {
    language: words(view.wordsLanguage),
    direction: format.direction,
    style,
    styleHash: hashOf(style),
    script,
    scriptHash: hashOf(script),
    title: words(frame.title),
    register: bindLine(binding, frame.register),
    period: bindLine(binding, frame.period),
    draft: frame.draft === null ? null : bindLine(binding, frame.draft),
    warnings: frame.warnings.map((warning) => bindLine(binding, warning)),
    audience: words(frame.audience),
    hasContents: needsContents(sections),
    contents: words(frame.contents),
    annexes: words(frame.annexes),
    skip: words(frame.skip),
    permalink: words(frame.permalink),
    words: Object.fromEntries(Object.entries(frame.tools).map(([key, text]) => [key, words(text)])),
    colophon: bindLine(binding, frame.colophon),
    cover: entries(sections, 'cover'),
    body: entries(sections, 'body'),
    annex: entries(sections, 'annex'),
  });
}
