import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../base/day.js';
import { parsePeriod } from '../base/period.js';
import type { Period } from '../base/period.js';
import { commitFiles, commitsSince, demandCommitted, filesIn, hasTag, readTag, setTag } from '../io/closing.js';
import { readCommitTree } from '../io/commit-tree.js';
import { readFrameworks } from '../io/package-files.js';
import { readReportFiles } from '../io/report-files.js';
import { readWorkingTree } from '../io/working-tree.js';
import type { Audience } from '../model/audience.js';
import { Misuse, Unanswerable } from '../model/errors.js';
import type { Manifest } from '../model/manifest.js';
import { closedText } from '../parse/close-period.js';
import { closingPaths, hindrances, manifestOf, manifestText, publishedFiles, readManifest } from '../run/closing.js';
import { loadRegister } from '../run/register.js';
import type { Register } from '../run/register.js';
import { restatedFigures } from '../run/restate.js';
import type { RestatedFigure } from '../run/restate.js';
import { verifyClosing } from '../run/verify.js';
import type { Verdict } from '../run/verify.js';

/** The period that was named. @throws Misuse for what is none */
function periodNamed(text: string): Period {
  const period = parsePeriod(text);
  if (period !== undefined) return period;
  throw new Misuse(`"${text}" is no period`, 'Write it as 2026-Q3, 2026-H2 or 2026.');
}

async function registerAt(
  folder: string,
  commit: string,
): Promise<{ register: Register; tree: Awaited<ReturnType<typeof readCommitTree>> }> {
  const tree = await readCommitTree(folder, commit);
  return { tree, register: loadRegister(tree, readFrameworks()) };
}

/** How a period is closed. */
export interface CloseOptions {
  /** The day on which it is closed. */
  readonly today: Day;
  /** Close although updates are missing; the manifest names them. */
  readonly withoutUpdates?: boolean;
}

/** What closing did. */
export interface Closed {
  readonly commit: string;
  readonly tag: 'signed' | 'unsigned';
  readonly manifest: Manifest;
}

/** What stands in the way, each in a sentence with what to do. Nothing was changed. */
export interface NotClosed {
  readonly hindrances: readonly string[];
}

/** The record of the period with its status closed. @throws Unanswerable where its history cannot be added to */
function closedRecord({ parsed }: Register, period: string, today: Day): string {
  const { record: path } = closingPaths(period);
  const record = parsed.dataset.get('period', period);
  const text = parsed.sourceOf(path);
  const closed = record && text && closedText(text, parsed, record, today);
  if (closed === undefined || closed === '') {
    throw new Unanswerable(
      `${path} cannot be added to`,
      'Write its "history" with one entry a line, and run it again.',
    );
  }
  return closed;
}

/** Makes sure that the record reads back as intended. */
function demandIntended(register: Register, after: Register, period: string): void {
  const [was, is] = [register, after].map(({ parsed }) => parsed.dataset.get('period', period)?.data);
  const intended = was && { ...was, status: 'closed', history: is?.history };
  const history = is?.history ?? [];
  const isIntended =
    isDeepStrictEqual(intended, is) &&
    history.at(-1)?.status === 'closed' &&
    isDeepStrictEqual(history.slice(0, -1), was?.history ?? []);
  if (!isIntended) throw new Error(`The record of ${period} does not read back as it was meant.`);
}

/**
 * Closes a period: commits its record as closed with a manifest of what was closed, and tags the commit.
 *
 * @returns what was closed, or what stands in the way
 * @throws Misuse where something is not committed; WriteFailure where git refuses
 */
export async function closePeriod(folder: string, name: string, options: CloseOptions): Promise<Closed | NotClosed> {
  const period = periodNamed(name);
  const head = await demandCommitted(folder);
  const { register, tree } = await registerAt(folder, head);
  const reasons = hindrances(register, period, options.today, options.withoutUpdates === true);
  if (reasons.length > 0) return { hindrances: reasons };
  if (await hasTag(folder, period.id)) {
    throw new Misuse(
      `there is a tag "${period.id}" already`,
      'Look at what it marks (git show); a period is closed once.',
    );
  }
  const manifest = manifestOf(register, { tree, period, closedOn: options.today, files: readReportFiles() });
  const paths = closingPaths(period.id);
  const record = closedRecord(register, period.id, options.today);
  demandIntended(register, withFile(register, tree, paths.record, record), period.id);
  const files = [
    { path: paths.record, text: record },
    { path: paths.manifest, text: manifestText(manifest) },
  ];
  const message = `Close ${period.id}`;
  const commit = await commitFiles(folder, files, message);
  return { commit, tag: await setTag(folder, period.id, commit, message), manifest };
}

/** The register as it would be with another text in one file. */
function withFile(register: Register, tree: ReturnType<typeof readWorkingTree>, path: string, text: string): Register {
  const bytes = new TextEncoder().encode(text);
  const files = tree.files().map((file) => {
    if (file.path !== path) return file;
    const { blob: _blob, ...rest } = file;
    return { ...rest, size: bytes.byteLength, read: () => bytes };
  });
  return loadRegister({ provenance: register.provenance, files: () => files }, readFrameworks());
}

/** A closed period as its tag holds it. */
interface ClosedState {
  readonly tag: Awaited<ReturnType<typeof readTag>>;
  readonly manifest: Manifest;
  readonly closing: Awaited<ReturnType<typeof registerAt>>;
  readonly closed: Awaited<ReturnType<typeof registerAt>>;
}

/** Opens what a period's tag holds. @throws Misuse where there is no tag; Unanswerable where it holds no manifest */
async function openClosed(folder: string, period: Period): Promise<ClosedState> {
  const tag = await readTag(folder, period.id);
  const closing = await registerAt(folder, tag.commit);
  const { manifest: path } = closingPaths(period.id);
  const file = closing.tree.files().find((one) => one.path === path);
  const manifest = file && readManifest(new TextDecoder().decode(file.read()));
  if (manifest === undefined) {
    throw new Unanswerable(
      `the tag ${period.id} holds no manifest that can be read (${path})`,
      'A period that was closed by hand cannot be verified; close the next one with `secretariat close`.',
    );
  }
  return { tag, manifest, closing, closed: await registerAt(folder, tag.parent ?? tag.commit) };
}

/**
 * What proves, or disproves, that a period stands as it was closed.
 *
 * @param reports the folder that holds the published reports, as far as they are at hand
 * @throws Misuse where there is no tag; Unanswerable where it holds no manifest
 */
export async function verifyPeriod(folder: string, name: string, reports: string): Promise<readonly Verdict[]> {
  const period = periodNamed(name);
  const state = await openClosed(folder, period);
  const files = publishedFiles(asClosed(state), period.id, readReportFiles());
  return verifyClosing({
    ...state,
    period,
    rebuilt: files,
    present: readWorkingTree(folder),
    readPublished: filesIn(reports),
  });
}

/** The closed register, saying of itself the commit that the manifest names. */
function asClosed({ closed, manifest }: ClosedState): Register {
  const { provenance } = closed.register;
  return { ...closed.register, provenance: { ...provenance, commit: manifest.commit } };
}

/** Figures of a closed period that would be others today. */
export interface Restatement {
  readonly manifest: Manifest;
  readonly figures: readonly RestatedFigure[];
  /** The commits since that touched the records which made the difference, the youngest first. */
  readonly commits: Awaited<ReturnType<typeof commitsSince>>;
}

/** Compares the figures of a closed period with what today's knowledge makes of them. @throws Misuse, Unanswerable */
export async function restatePeriod(folder: string, name: string, audience: Audience): Promise<Restatement> {
  const state = await openClosed(folder, periodNamed(name));
  const { manifest } = state;
  if (!Object.hasOwn(manifest.figures, audience)) {
    throw new Misuse(
      `${manifest.period} was not closed for ${audience}`,
      `It was closed for ${Object.keys(manifest.figures).join(', ')}: choose one with --audience.`,
    );
  }
  const today = loadRegister(readWorkingTree(folder), readFrameworks());
  const figures = restatedFigures(manifest, asClosed(state), today, audience);
  const paths = figures.flatMap(({ paths: touched }) => touched);
  const commits = audience === 'public' ? [] : await commitsSince(folder, state.tag.commit, paths);
  return { manifest, figures, commits };
}
