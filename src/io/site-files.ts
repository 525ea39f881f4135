import { readTemplate } from './package-files.js';

const names = [
  ...['page.html.hbs', 'languages.html.hbs', 'table.html.hbs', 'chart.html.hbs', 'problem.html.hbs'],
  ...['site.css', 'search.js', 'preview.js'],
];

/** The templates, style and scripts of sites, by their names. @throws Error where the package lacks one */
export function readSiteParts(): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, readTemplate(`site/${name}`)]));
}
