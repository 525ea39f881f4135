import { schemaOf } from '../../src/api/schemas.js';
import { readReportFiles } from '../../src/io/report-files.js';
import { readSiteParts } from '../../src/io/site-files.js';
import type { SiteFile } from '../../src/model/site.js';
import type { SiteOptions } from '../../src/run/site/basis.js';
import { buildSite } from '../../src/run/site/site.js';
import type { Register } from '../../src/run/register.js';

/** The files of a site by their paths. */
export type SiteText = ReadonlyMap<string, string>;

/** Builds the site of a register, for the public as of 30 September 2026 unless told otherwise: its files in their order. */
export function siteFiles(register: Register, options: Partial<SiteOptions> = {}): readonly SiteFile[] {
  const files = { ...readReportFiles(), site: readSiteParts(), schemaOf };
  return buildSite(register, { asOf: '2026-09-30', audience: 'public', ...options }, files).files;
}

/** The same by their paths. */
export function siteOf(register: Register, options: Partial<SiteOptions> = {}): SiteText {
  return new Map(siteFiles(register, options).map(({ path, text }) => [path, text]));
}

/** The pages of a site. */
export function pagesOf(site: SiteText): [path: string, text: string][] {
  return [...site].filter(([path]) => path.endsWith('.html'));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of an attribute as a browser reads it. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/gu, (_found, name: string) => entities[name] ?? '');
}

/** An element's start tag: its name and attributes. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const tagText = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:=(?:"[^"<]*"|[^\s"'=<>`]+))?)*)\s*(\/?)>/gu;
const attributeText = /([a-zA-Z][a-zA-Z0-9-]*)(?:=(?:"([^"<]*)"|([^\s"'=<>`]+)))?/gu;
/** Elements whose end HTML lets be left out. */
const mayStayOpen = new Set(['dt', 'dd', 'li', 'p', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot']);
const empty = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'use', 'rect', 'path', 'line', 'circle']);

/**
 * Reads the tags of a page as strictly as a browser would not.
 *
 * @throws Error where a tag is malformed, not closed, or closed in another order
 */
export function tagsOf(page: string): readonly Tag[] {
  const tags = known.get(page) ?? readTags(page);
  known.set(page, tags);
  return tags;
}

const known = new Map<string, readonly Tag[]>();

function readTags(page: string): Tag[] {
  const open: string[] = [];
  const tags: Tag[] = [];
  const rest = page
    .replace(/^<!doctype html>/u, '')
    .replace(tagText, (_tag, slash: string, name: string, text: string, self: string) => {
      if (slash === '/') {
        let last = open.pop();
        while (last !== name && mayStayOpen.has(last ?? '')) last = open.pop();
        if (last !== name) throw new Error(`</${name}> closes <${String(last)}>`);
        return '';
      }
      const attributes = [...text.matchAll(attributeText)].map((match): [string, string] => [
        match[1]!,
        unescaped(match[2] ?? match[3] ?? ''),
      ]);
      const names = attributes.map(([own]) => own);
      if (new Set(names).size !== names.length) throw new Error(`<${name}> has an attribute twice: ${text}`);
      tags.push({ name, attributes: new Map(attributes) });
      if (self !== '/' && !empty.has(name)) open.push(name);
      return '';
    });
  if (open.length > 0) throw new Error(`<${String(open.at(-1))}> is not closed`);
  if (/[<>]/u.test(rest)) throw new Error(`"${/.{0,40}[<>].{0,40}/u.exec(rest)?.[0] ?? ''}" is no tag`);
  return tags;
}

/** The ids of a page that stands alone, in their order, and the places in it to which its links lead. */
export function placesOf(page: string): { readonly ids: readonly string[]; readonly targets: readonly string[] } {
  const tags = tagsOf(page.replace(/(<(style|script)>)[\s\S]*?(<\/\2>)/gu, '$1$3'));
  const hrefs = tags.flatMap(({ attributes }) => attributes.get('href') ?? []);
  return {
    ids: tags.flatMap(({ attributes }) => attributes.get('id') ?? []),
    targets: hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1)),
  };
}

/** Where a link of a page leads: a path from the top of the site, and a place in it. */
export function targetOf(from: string, href: string): { readonly path: string; readonly place: string | undefined } {
  const url = new URL(href, `https://site.invalid/${from}`);
  return {
    path: decodeURIComponent(url.pathname.slice(1)),
    place: url.hash === '' ? undefined : decodeURIComponent(url.hash.slice(1)),
  };
}
