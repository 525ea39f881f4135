/* What a preview of a site shows. */
import { escapeHtml } from '../../render/escape.js';
import { sitePolicy } from '../../render/site-html.js';
import { printerOf } from '../../render/templates.js';
import { assetsOf, templatesOf } from './site.js';
import type { SiteFiles } from './site.js';

/** Texts by their paths, and what stands in the place of every page where there is no site. */
export interface ShownSite {
  readonly files: ReadonlyMap<string, string>;
  readonly problem: string | undefined;
}

/** Lines as they stand, for a page: blanks are kept. */
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => escapeHtml(line.replaceAll(' ', '\u00a0')))
    .join('\n');

/** A page that says why there is no site to show. @param text what was found, for people at a terminal */
export function problemPage(text: string, files: SiteFiles): ShownSite {
  const print = printerOf(templatesOf(files), 'site/problem.html', {});
  const problem = print({
    policy: sitePolicy(true),
    title: 'The site cannot be shown yet',
    intro: 'Mend what is said here and save: this page is then shown anew.',
    text: lines(text),
  });
  return {
    files: new Map(assetsOf(files, { isPreview: true }).map(({ path, text: content }) => [path, content])),
    problem,
  };
}
