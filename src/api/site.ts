import type { Day } from '../base/day.js';
import { readReportFiles } from '../io/report-files.js';
import { writeSiteFolder } from '../io/site-folder.js';
import type { SiteWritten } from '../io/site-folder.js';
import { readSiteParts } from '../io/site-files.js';
import type { Audience } from '../model/audience.js';
import type { Site } from '../model/site.js';
import type { ShownSite } from '../run/site/preview.js';
import type { SiteFiles } from '../run/site/site.js';
import { demandReadable } from '../run/register.js';
import type { Register } from '../run/register.js';
import { lives } from './lives.js';
import { schemaOf } from './schemas.js';

/** For whom a site is, on which day, in which languages. */
export interface SiteRegisterOptions {
  readonly asOf: Day;
  /** The register is projected for them first: what they may not see is in no file of the site. */
  readonly audience: Audience;
  /** Languages of the register; all of them unless given. */
  readonly languages?: readonly string[];
  /** Where the site will stand: feeds and pages then name their own addresses. */
  readonly baseUrl?: string;
  /** Where in its repository the register lies, if not at the top. */
  readonly prefix?: string;
  /** Build although records cannot be read; every page says so. */
  readonly incomplete?: boolean;
  /** Whether pages are for a preview, and listen for changes. */
  readonly isPreview?: boolean;
}

/**
 * Builds a public site of a register: every page in every language, tables as data, a feed, and files for programs. The same register,
 * day and options give the same files.
 *
 * @param folder the register's folder, of whose history the pages tell
 * @throws Misuse for a language that the register has not, or an address that is none; Unanswerable where records cannot be read
 */
export async function site(folder: string, register: Register, options: SiteRegisterOptions): Promise<Site> {
  const { incomplete = false, prefix, ...rest } = options;
  demandReadable(register, incomplete);
  const { asOf, audience } = options;
  const told = await lives(folder, register, { asOf, audience, ...(prefix === undefined ? {} : { prefix }) });
  // What prints pages is large, and nothing else needs it.
  const { buildSite } = await import('../run/site/site.js');
  return buildSite(register, { ...rest, ...told }, siteFiles());
}

/**
 * Writes a site into a folder: all of it or nothing. What this program did not write stays, and a folder that holds none of its sites
 * is refused.
 *
 * @param folder made if it is not there
 * @throws Misuse for a folder that must not be written to; an error named WriteFailure where a write failed
 */
export async function writeSite(folder: string, { files }: Pick<Site, 'files'>): Promise<SiteWritten> {
  const { manifestName, pathsInManifest } = await import('../run/site/manifest.js');
  return writeSiteFolder(folder, files, { name: manifestName, pathsIn: pathsInManifest });
}

/** What ships with the program for a site. */
function siteFiles(): SiteFiles {
  return { ...readReportFiles(), site: readSiteParts(), schemaOf };
}

/** Whether a register holds something that cannot be read, so that a site of it would be incomplete. */
export function isUnreadable({ parsed }: Register): boolean {
  return !parsed.settingsUsable || parsed.unread.length > 0;
}

/** A site as a preview shows it. */
export function shownSite({ files }: Pick<Site, 'files'>): ShownSite {
  return { files: new Map(files.map(({ path, text }) => [path, text])), problem: undefined };
}

/** What a preview shows where there is no site. @param text what was found, as a terminal shows it */
export async function problemPage(text: string): Promise<ShownSite> {
  const { problemPage: pageOf } = await import('../run/site/preview.js');
  return pageOf(text, siteFiles());
}
