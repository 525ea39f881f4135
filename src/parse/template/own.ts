import { nearest } from '../../base/text.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Finding } from '../../model/finding.js';
import type { OwnTemplates, TemplatePart } from '../../model/template.js';
import { noTemplates, templateParts } from '../../model/template.js';
import type { SourceFile } from '../../model/source.js';
import type { Catalogue } from '../../model/view.js';
import { decode } from '../decode.js';
import { languageProblems, catalogueOf } from '../language.js';
import { limits, limitsSentence } from '../limits.js';
import type { Locate } from '../locate.js';
import { fileStart, findingAt, findingsOf } from '../problem.js';
import type { Problem, Statement } from '../problem.js';
import { readDocument } from '../document.js';
import { quoted } from '../words.js';
import { checkMarkup, checkStyle } from './markup.js';
import { checkNames } from './names.js';
import { readTags } from './tags.js';

/** Where in a register a country's own templates lie, and its own languages. */
export const templateFolder = 'templates/report/';
export const languageFolder = 'templates/languages/';

/** The style sheet of a report. */
export const styleName = 'report.css';

/** The names that a file of the folder may have: the style sheet, and both editions of each part. */
export const templateFileNames: readonly string[] = [
  styleName,
  ...templateParts.flatMap((part) => [`${part}.html.hbs`, `${part}.md.hbs`]),
];

/** Whether a path lies where a country keeps templates or languages of its own. */
export function isOwnTemplate(path: string): boolean {
  return (
    (path.startsWith(templateFolder) && !path.slice(templateFolder.length).startsWith('.')) ||
    (path.startsWith(languageFolder) && path.endsWith('.yaml'))
  );
}

/** An empty style sheet is a plain page; any other empty template would take something out of every report. */
const empty: Problem = {
  rule: 'template/syntax',
  messageId: 'empty',
  message: 'this template is empty, and what it prints would be missing in every report',
  help: 'Remove the file, and the one that ships is used; or write what is to be printed.',
  pointer: '',
  start: 0,
  end: 0,
};

/**
 * Checks one template: that it is understood, reads what there is, and holds nothing that could harm a reader.
 *
 * @param name such as `table.html.hbs`
 */
export function templateProblems(name: string, text: string): readonly Problem[] {
  if (name === styleName) return checkStyle(text);
  if (text.trim() === '') return [empty];
  const [part = '', edition] = name.split('.');
  const { tags, problems } = readTags(text);
  const { problems: ofNames, printed } = checkNames(part as TemplatePart, tags);
  const ofMarkup = edition === 'html' ? checkMarkup(text, tags, printed, part === 'page') : [];
  return [...problems, ...ofNames, ...ofMarkup].sort((a, b) => a.start - b.start);
}

function unknownFile(name: string): Statement {
  const suggestions = nearest(name, templateFileNames);
  const [best] = suggestions;
  return {
    rule: 'template/file',
    messageId: 'unknown-file',
    severity: 'warning',
    message: `no report is printed from a file named ${quoted(name)}`,
    help: best === undefined ? `Templates: ${templateFileNames.join(', ')}.` : `did you mean ${quoted(best)}?`,
    suggestions,
  };
}

function notReadable(file: SourceFile): Statement {
  const isLink = file.type !== 'file';
  return {
    rule: 'template/file',
    messageId: isLink ? 'no-file' : 'size',
    message: isLink
      ? 'this is no regular file, and is not read'
      : `the file has ${String(file.size)} bytes, and can have ${String(limits.fileBytes)}`,
    help: isLink ? 'Put the file itself here.' : `Make it smaller. ${limitsSentence}`,
  };
}

/** Reads what a country has of its own, one file after another. */
class Reading {
  readonly findings: Finding[] = [];
  readonly report = new Map<string, string>();
  readonly languages = new Map<string, Catalogue>();
  style: string | undefined;
  private readonly locate: Locate;

  constructor(locate: Locate) {
    this.locate = locate;
  }

  take(file: SourceFile): void {
    const subject = { path: file.path, record: null };
    if (file.type !== 'file' || file.size > limits.fileBytes) {
      this.findings.push(findingAt(subject, fileStart, notReadable(file)));
      return;
    }
    const isLanguage = file.path.startsWith(languageFolder);
    const name = file.path.slice(isLanguage ? languageFolder.length : templateFolder.length);
    if (!isLanguage && !templateFileNames.includes(name)) {
      this.findings.push(findingAt(subject, fileStart, unknownFile(name)));
      return;
    }
    const decoded = decode(file.read());
    if (!decoded.ok) this.findings.push(findingAt(subject, decoded.error.place, decoded.error));
    else if (isLanguage) this.language(file.path, name.replace(/\.yaml$/, ''), decoded.value);
    else this.template(file.path, name, decoded.value);
  }

  private template(path: string, name: string, text: string): void {
    const problems = templateProblems(name, text);
    this.findings.push(...findingsOf({ path, record: null }, text, problems));
    if (problems.length > 0) return;
    if (name === styleName) this.style = text;
    else this.report.set(name.replace(/\.hbs$/, ''), text);
  }

  private language(path: string, code: string, text: string): void {
    const subject = { path, record: null };
    const read = readDocument(subject, text, 'language', shapes.language);
    if (!read.ok) {
      this.findings.push(...read.error);
      return;
    }
    const problems = languageProblems(code, read.value.data);
    for (const problem of problems) {
      const { pointer, ...place } = this.locate({ path, at: problem.at, part: 'value' });
      this.findings.push(findingAt(subject, place, problem, { pointer }));
    }
    if (problems.length === 0) this.languages.set(code, catalogueOf(code, read.value.data));
  }
}

/**
 * Reads the templates and languages that a register has of its own. What has a mistake is a finding, and is not used.
 *
 * @param files all files of the register
 * @param locate finds exact places in them
 */
export function readOwnTemplates(
  files: readonly SourceFile[],
  locate: Locate,
): {
  readonly templates: OwnTemplates;
  readonly findings: readonly Finding[];
} {
  const own = files.filter(({ path }) => isOwnTemplate(path));
  if (own.length === 0) return { templates: noTemplates, findings: [] };
  const reading = new Reading(locate);
  for (const file of own) reading.take(file);
  const { report, languages, style, findings } = reading;
  const faulty = [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ path }) => path))].sort();
  return { templates: { report, languages, style: style ?? null, faulty }, findings };
}
