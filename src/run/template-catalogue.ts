import { nearest } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import type { ReportFiles } from '../model/view.js';
import { languageFolder, styleName, templateFileNames, templateFolder } from '../parse/template/own.js';

/** A template that ships, or a language: what a country can have of its own. */
export interface ShippedTemplate {
  /** As it is named on the command line: `table.html`, `report.css`, `languages/fr`. */
  readonly name: string;
  /** Where a register keeps its own. */
  readonly path: string;
  readonly text: string;
  readonly says: string;
}

const says: Readonly<Record<string, string>> = {
  page: 'the whole report',
  block: 'one block of a section',
  table: 'a table',
  chart: 'a chart with its legend and its data',
};

/** A language code as files are named by it. */
const languageName = /^languages\/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})$/;

function templateOf(fileName: string, { templates, style }: ReportFiles): ShippedTemplate {
  const name = fileName.replace(/\.hbs$/, '');
  const [part = '', edition] = name.split('.');
  const isStyle = fileName === styleName;
  return {
    name,
    path: templateFolder + fileName,
    text: isStyle ? style : (templates.get(name) ?? ''),
    says: isStyle
      ? 'how the HTML of a report looks'
      : `${says[part] ?? part}, in ${edition === 'md' ? 'Markdown' : 'HTML'}`,
  };
}

function languageOf(code: string, text: string): ShippedTemplate {
  const own = /^name: (.*)$/m.exec(text)?.[1] ?? code;
  return {
    name: `languages/${code}`,
    path: `${languageFolder}${code}.yaml`,
    text,
    says: `the program's words: ${own}`,
  };
}

/** Everything that ships, templates first. */
export function shippedTemplates(files: ReportFiles): readonly ShippedTemplate[] {
  return [
    ...templateFileNames.map((name) => templateOf(name, files)),
    ...[...files.languages].map(([code, text]) => languageOf(code, text)),
  ];
}

/** A language that does not ship begins as English under its own code. */
function newLanguage(code: string, files: ReportFiles): ShippedTemplate {
  const english = files.languages.get('en') ?? '';
  const text = english
    .replace(/^(?:#.*\n)+/, `# ${code}: translate what stands right of the keys, and leave {names} as they are.\n`)
    .replace(/^language: .*$/m, `language: ${code}`)
    .replace(/^name: .*$/m, `name: ${code}`);
  return languageOf(code, text);
}

/**
 * What ships under a name; for a language that does not ship, English to translate.
 *
 * @throws Misuse naming the nearest where there is none of this name
 */
export function shippedTemplate(name: string, files: ReportFiles): ShippedTemplate {
  const all = shippedTemplates(files);
  const plain = name.replace(/\.(?:hbs|yaml)$/, '');
  const found = all.find((template) => template.name === plain);
  if (found !== undefined) return found;
  const code = languageName.exec(plain)?.[1];
  if (code !== undefined) return newLanguage(code, files);
  const names = all.map((template) => template.name);
  const [best] = nearest(plain, names);
  throw new Misuse(
    `there is no template "${name}"`,
    best === undefined ? `Templates: ${names.join(', ')}; or languages/CODE.` : `Did you mean "${best}"?`,
  );
}
