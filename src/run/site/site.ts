/* A whole site: every file of it, made of a register and nothing else. */
import { Misuse } from '../../model/errors.js';
import type { Site, SiteFile } from '../../model/site.js';
import type { ReportFiles } from '../../model/view.js';
import { sortBy } from '../../base/order.js';
import { SitePrinter } from '../../render/site-html.js';
import { tightStyle } from '../../render/tight-style.js';
import { catalogueFor, demandTemplates } from '../documents.js';
import { languageOf } from '../report.js';
import type { Register } from '../register.js';
import { apiFiles } from './api.js';
import { siteBasis } from './basis.js';
import type { SiteOptions } from './basis.js';
import { Edition } from './edition.js';
import { EditionFiles } from './files.js';
import { manifestOf } from './manifest.js';

/** What ships with the program for a site. */
export interface SiteFiles extends ReportFiles {
  /** Templates, style and scripts of the site by their names: `page.html.hbs`, `site.css`, `search.js`, `preview.js`. */
  readonly site: ReadonlyMap<string, string>;
  /** A schema that needs no other, by its name. */
  readonly schemaOf: (name: string) => unknown;
}

/** @throws Misuse for what is no address of a site */
function demandBaseUrl(baseUrl: string | undefined): string | undefined {
  if (baseUrl === undefined) return undefined;
  const isAddress = URL.canParse(baseUrl) && /^https?:\/\/[^\s?#]+$/iu.test(baseUrl);
  if (!isAddress)
    throw new Misuse(`"${baseUrl}" is no address of a site`, 'Write it as https://example.org/register/.');
  const { href } = new URL(baseUrl);
  return href.endsWith('/') ? href : `${href}/`;
}

function part(files: SiteFiles, name: string): string {
  const text = files.site.get(name);
  if (text === undefined) throw new Error(`The package lacks its file "site/${name}".`);
  return text.replace(/\r\n?/gu, '\n');
}

/** The shapes of marks, as the page of a report draws them: there is one drawing of each. */
function shapesIn(page: string): string {
  const shapes = /<svg class="shapes"[^]*?<\/svg>/u.exec(page)?.[0];
  if (shapes === undefined) throw new Error('The page of reports draws no shapes.');
  return shapes;
}

/** The templates of reports, with those of the site beside them. */
export function templatesOf(files: SiteFiles): ReadonlyMap<string, string> {
  const own = [...files.site].filter(([name]) => name.endsWith('.hbs'));
  return new Map([
    ...files.templates,
    ...own.map(([name, text]) => [`site/${name.slice(0, -'.hbs'.length)}`, text] as const),
    ['site/shapes.html', shapesIn(files.templates.get('page.html') ?? '')],
  ]);
}

/** What decides on the style and the scripts of a site. */
interface AssetOptions {
  readonly isPreview?: boolean;
  /** The register's own style of reports, which holds on its site as well. */
  readonly style?: string | null;
}

/** The style and the scripts of a site. */
export function assetsOf(files: SiteFiles, { isPreview = false, style = null }: AssetOptions): SiteFile[] {
  // What a style of its own leaves out, the site still needs: its colours, above all.
  const styles = [files.style, ...(style === null ? [] : [style]), part(files, 'site.css')];
  return [
    { path: 'assets/site.css', text: `${styles.map(tightStyle).join('\n')}\n` },
    { path: 'assets/tables.js', text: files.script.replace(/\r\n?/gu, '\n') },
    { path: 'assets/search.js', text: part(files, 'search.js') },
    ...(isPreview ? [{ path: 'assets/preview.js', text: part(files, 'preview.js') }] : []),
  ];
}

/**
 * Builds a site: the same register, day, audience and languages give the same files.
 *
 * @param files what ships with the program
 * @returns the files sorted by path, then the manifest
 * @throws Misuse for a language that the register has not, or an address that is none; Unanswerable where a template of the register's own
 * has a mistake
 */
export function buildSite(register: Register, options: SiteOptions, files: SiteFiles): Site {
  const baseUrl = demandBaseUrl(options.baseUrl);
  demandTemplates(register);
  const basis = siteBasis(register, { ...options, ...(baseUrl === undefined ? {} : { baseUrl }) });
  const { settings } = basis.snapshot.dataset;
  const codes = options.languages ?? settings.languages;
  const languages = codes.map((code) => languageOf(basis.snapshot, code));
  const editions = languages.map(
    (code) => new Edition(basis, code, catalogueFor(code, files, register.parsed.templates)),
  );
  const printer = new SitePrinter(templatesOf(files));
  const parts = editions.map((edition) => new EditionFiles(basis, edition, editions));
  const all: SiteFile[] = [
    { path: 'index.html', text: printer.printDoor(parts.map((one) => one.shared())) },
    ...parts.flatMap((one) => one.files(printer)),
    ...apiFiles(basis, languages, files.schemaOf),
    ...assetsOf(files, {
      isPreview: options.isPreview ?? false,
      style: register.parsed.templates.style,
    }),
  ];
  const sorted = sortBy(all, ({ path }) => path);
  return {
    files: [...sorted, manifestOf(basis, languages, sorted)],
    audience: options.audience,
    asOf: options.asOf,
  };
}
