import type { Day } from '../base/day.js';
import { parsePeriod } from '../base/period.js';
import type { Period } from '../base/period.js';
import { commitChanges, commitsSince, demandCommitted, hasTag, publishedIn, readTag, setTag } from '../io/closing.js';
import { readCommitTree } from '../io/commit-tree.js';
import { readFrameworks } from '../io/package-files.js';
import { readReportFiles } from '../io/report-files.js';
import { readWorkingTree } from '../io/working-tree.js';
import type { Audience } from '../model/audience.js';
import { Misuse, Unanswerable } from '../model/errors.js';
import type { Manifest } from '../model/manifest.js';
import type { SourceTree } from '../model/source.js';
import { migrations } from '../parse/migrations/registry.js';
import { closingPaths, hindrances, manifestOf, planClosing, publishedFiles, readManifest } from '../run/closing.js';
import { migratedTree } from '../run/migrate.js';
import { loadRegister } from '../run/register.js';
import type { Register } from '../run/register.js';
import { restatedFigures } from '../run/restate.js';
import type { RestatedFigure } from '../run/restate.js';
import { verifyClosing } from '../run/verify.js';
import type { Verdict } from '../run/verify.js';
import { fileChanges, openWorkspace, planChanges } from './change.js';

/** The period that was named. @throws Misuse for what is none */
function periodNamed(text: string): Period {
  const period = parsePeriod(text);
  if (period !== undefined) return period;
  throw new Misuse(`"${text}" is no period`, 'Write it as 2026-Q3, 2026-H2 or 2026.');
}

/** Where in its repository a register lies. */
export interface ClosingPlace {
  /** From the top of the repository, where it is not the top itself. */
  readonly prefix?: string;
}

/** A register of the past: read as today's data model has it, and byte for byte. */
interface PastRegister {
  readonly register: Register;
  readonly tree: SourceTree;
}

const placeOf = ({ prefix }: ClosingPlace): ClosingPlace => (prefix === undefined ? {} : { prefix });

async function registerAt(folder: string, commit: string, place: ClosingPlace): Promise<PastRegister> {
  const tree = await readCommitTree(folder, commit, placeOf(place));
  return { tree, register: loadRegister(migratedTree(tree, migrations), readFrameworks()) };
}

/** How a period is closed. */
export interface CloseOptions extends ClosingPlace {
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

/**
 * Closes a period: commits its record as closed with a manifest of what was closed, and tags the commit.
 *
 * @param folder the register's folder
 * @returns what was closed, or what stands in the way
 * @throws Misuse where something is not committed; WriteFailure where git refuses
 */
export async function closePeriod(folder: string, name: string, options: CloseOptions): Promise<Closed | NotClosed> {
  const { today, withoutUpdates = false } = options;
  const period = periodNamed(name);
  const workspace = openWorkspace(folder, placeOf(options));
  const head = await demandCommitted(folder, options.prefix);
  const { register, tree } = await registerAt(folder, head, options);
  const reasons = hindrances(register, period, today, withoutUpdates);
  if (reasons.length > 0) return { hindrances: reasons };
  if (await hasTag(folder, period.id)) {
    throw new Misuse(
      `there is a tag "${period.id}" already`,
      'Look at what it marks (git show); a period is closed once.',
    );
  }
  const manifest = manifestOf(register, { tree, period, closedOn: today, files: readReportFiles() });
  const plan = planChanges(workspace);
  planClosing(plan, manifest);
  const message = `Close ${period.id}`;
  const commit = await commitChanges(folder, fileChanges(plan), message);
  return { commit, tag: await setTag(folder, period.id, commit, message), manifest };
}

/** A closed period as its tag holds it. */
interface ClosedState {
  readonly tag: Awaited<ReturnType<typeof readTag>>;
  readonly manifest: Manifest;
  readonly closing: PastRegister;
  readonly closed: PastRegister;
}

/** Opens what a period's tag holds. @throws Misuse where there is no tag; Unanswerable where it holds no manifest */
async function openClosed(folder: string, period: Period, place: ClosingPlace): Promise<ClosedState> {
  const tag = await readTag(folder, period.id, place.prefix);
  const closing = await registerAt(folder, tag.commit, place);
  const { manifest: path } = closingPaths(period.id);
  const file = closing.tree.files().find((one) => one.path === path);
  const manifest = file && readManifest(new TextDecoder().decode(file.read()));
  if (manifest === undefined) {
    throw new Unanswerable(
      `the tag ${period.id} holds no manifest that can be read (${path})`,
      'A period that was closed by hand cannot be verified; close the next one with `secretariat close`.',
    );
  }
  return { tag, manifest, closing, closed: await registerAt(folder, tag.parent ?? tag.commit, place) };
}

/**
 * What proves, or disproves, that a period stands as it was closed.
 *
 * @param reports the folder that holds the published reports, as far as they are at hand
 * @throws Misuse where there is no tag; Unanswerable where it holds no manifest
 */
export async function verifyPeriod(
  folder: string,
  name: string,
  reports: string,
  place: ClosingPlace = {},
): Promise<readonly Verdict[]> {
  const period = periodNamed(name);
  const state = await openClosed(folder, period, place);
  const reportFiles = readReportFiles();
  const closed = asClosed(state);
  const files = publishedFiles(closed, period.id, reportFiles);
  const { tree } = state.closed;
  const closedOn = state.manifest.closed_on;
  return verifyClosing({
    ...state,
    period,
    rebuilt: files,
    rewritten: manifestOf(closed, { tree, period, closedOn, files: reportFiles }),
    present: readWorkingTree(folder, placeOf(place)),
    read: (tree) => migratedTree(tree, migrations),
    published: publishedIn(reports),
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
export async function restatePeriod(
  folder: string,
  name: string,
  audience: Audience,
  place: ClosingPlace = {},
): Promise<Restatement> {
  const state = await openClosed(folder, periodNamed(name), place);
  const { manifest } = state;
  if (!Object.hasOwn(manifest.figures, audience)) {
    throw new Misuse(
      `${manifest.period} was not closed for ${audience}`,
      `It was closed for ${Object.keys(manifest.figures).join(', ')}: choose one with --audience.`,
    );
  }
  const today = loadRegister(readWorkingTree(folder, placeOf(place)), readFrameworks());
  const figures = restatedFigures(manifest, asClosed(state), today, audience);
  const paths = figures.flatMap(({ paths: touched }) => touched);
  const commits = audience === 'public' ? [] : await commitsSince(folder, state.tag.commit, paths, place.prefix);
  return { manifest, figures, commits };
}
