import { bodyText, leadText, periodText, settingsText } from './records.js';
import type { SettledStart } from './answers.js';
import { ownFiles, writtenPath, writtenText } from './own-files.js';
import type { OwnMaterial } from './own-files.js';

/** What the package brings along for a new register. */
export type StartMaterial = OwnMaterial;

/** A file of a new register. */
export interface StartFile {
  readonly path: string;
  readonly text: string;
  /** Whether one that stands there already may stay: it is no record. */
  readonly optional?: true;
}

/** Puts values into a template. @throws Error for a place that has no value */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{([a-zA-Z]+)\}\}/g, (_, key: string) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined) throw new Error(`A template asks for "${key}", which nobody knows.`);
    return value;
  });
}

/** In Markdown, a name is text: nothing in it is a link, a heading or a tag. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|{}!&]/g, (character) => `\\${character}`);
}

/** What the page says of the check by the host. */
const reviewWords: Readonly<Record<string, string>> = {
  en: ' The same check runs there, and shows beside each line what is wrong.',
  fr: ' La même vérification y a lieu et montre, à chaque ligne, ce qui ne va pas.',
};

/** The page for colleagues, in the first language of the register that it is written in. */
function readmeText(start: SettledStart, { template }: StartMaterial): string {
  const languages = [...start.languages.map((code) => code.slice(0, 2)), 'en'];
  const pages = languages.map((language) => ({ language, text: template(`readme.${language}.md`) }));
  const page = pages.find(({ text }) => text !== undefined) ?? { language: 'en', text: '' };
  return fill(page.text ?? '', {
    name: inMarkdown(start.name),
    body: inMarkdown(start.body),
    bodyId: start.bodyId,
    period: start.period.id,
    tool: start.tool,
    review: start.host === 'none' ? '' : (reviewWords[page.language] ?? ''),
  });
}

/** The records with which a register begins. The settings come last: with them, the folder is a register. */
function recordFiles(start: SettledStart): StartFile[] {
  const paths = {
    body: `bodies/${start.bodyId}.yaml`,
    lead: `organisations/${start.leadId}.yaml`,
    period: `periods/${start.period.id}.yaml`,
  };
  return [
    { path: paths.body, text: bodyText(start, paths.body) },
    ...(start.lead === undefined ? [] : [{ path: paths.lead, text: leadText(start, paths.lead) }]),
    { path: paths.period, text: periodText(start, paths.period) },
    { path: 'secretariat.yaml', text: settingsText(start) },
  ];
}

/** What makes the host check every change. */
function hostFiles(
  { host, tool }: SettledStart,
  { template }: StartMaterial,
): (readonly [path: string, text: string])[] {
  const paths = { github: '.github/workflows/register.yml', gitlab: '.gitlab-ci.yml' };
  return host === 'none' ? [] : [[paths[host], fill(template(`${host}.yml`) ?? '', { tool })]];
}

/** What helps people and machines to keep the register. */
function helperFiles(start: SettledStart, material: StartMaterial): StartFile[] {
  const own = ownFiles(material);
  const ofThisOne = [['README.md', readmeText(start, material)] as const, ...hostFiles(start, material)];
  return [
    ...ofThisOne.map(([path, text]) => ({ path, text })),
    ...own,
    { path: writtenPath, text: writtenText(own) },
  ].map((file) => ({ ...file, optional: true }));
}

/** All files of a new register, in the order in which they are to be created. */
export function startFiles(start: SettledStart, material: StartMaterial): readonly StartFile[] {
  return [...helperFiles(start, material), ...recordFiles(start)];
}
