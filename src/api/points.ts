import { dayInZone, isDay, isTimeZone } from '../base/day.js';
import type { Day } from '../base/day.js';
import { parsePeriod, periodDays } from '../base/period.js';
import type { Period } from '../base/period.js';
import { readFileOf } from '../io/blobs.js';
import { firstParentHistory, placeOfRegister, resolveCommit } from '../io/git.js';
import { memoryTree } from '../io/memory-tree.js';
import { Misuse } from '../model/errors.js';
import type { Point } from '../model/point.js';
import { fiscalYearOf } from '../parse/settings.js';
import type { ParsedRegister } from '../parse/register.js';
import { loadRegister } from '../run/register.js';
import type { ResolvedSettings } from '../model/dataset.js';

/** Where in git a point is looked for. */
export interface PointOptions {
  /** The register's folder from the top of its repository, where it is not the top itself. */
  readonly prefix?: string;
}

const settingsFile = 'secretariat.yaml';

/**
 * A register of which only the settings are read, which say what day it was and what a period is.
 *
 * @param commit a full id
 */
export async function settingsAt(
  folder: string,
  commit: string,
  options: PointOptions = {},
): Promise<Pick<ParsedRegister, 'dataset'>> {
  const { prefix } = await placeOfRegister(folder, options.prefix);
  const bytes = await readFileOf(folder, commit, prefix === '' ? settingsFile : `${prefix}/${settingsFile}`);
  const files = new Map(bytes === undefined ? [] : [[settingsFile, bytes]]);
  return loadRegister(memoryTree(files), new Map()).parsed;
}

/** The settings of the commit at which the work stands. */
async function settingsNow(folder: string, options: PointOptions): Promise<ResolvedSettings> {
  return (await settingsAt(folder, await resolveCommit(folder, 'HEAD'), options)).dataset.settings;
}

/** The last commit along the first parents on or before a day. @throws Misuse where the history begins later */
async function commitOfDay(folder: string, day: Day, options: PointOptions): Promise<string> {
  const head = await resolveCommit(folder, 'HEAD');
  const { time_zone: named } = await settingsNow(folder, options);
  const zone = isTimeZone(named) ? named : 'UTC';
  const commits = await firstParentHistory(folder, head);
  const found = commits.find(({ committedAt }) => dayInZone(committedAt, zone) <= day);
  if (found !== undefined) return found.commit;
  const first = dayInZone(commits.at(-1)?.committedAt ?? 0, zone);
  throw new Misuse(`no commit is as old as ${day}`, `The history begins on ${first}; name a day from then on.`);
}

/** The commit that closed a period: the tag of its name. @throws Misuse where it was not closed, with the day that comes nearest */
async function commitOfPeriod(folder: string, period: Period, options: PointOptions): Promise<string> {
  try {
    return await resolveCommit(folder, `refs/tags/${period.id}`);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    const { to } = periodDays(period, fiscalYearOf(await settingsNow(folder, options)));
    throw new Misuse(
      `the period ${period.id} has no closing tag here`,
      `If it is closed, fetch its tag (git fetch --tags); if not, name its last day instead: ${to}.`,
    );
  }
}

/**
 * Resolves what a person calls a state of the register.
 *
 * @param folder the register's folder
 * @param name a day (the last commit on or before it along the first parents, in the register's time zone), a period (its closing tag), else
 *   a branch, tag or commit id; a branch that is called like a day is `heads/2026-06-30`
 * @throws Misuse where there is none of this name, with the way out
 */
export async function resolvePoint(folder: string, name: string, options: PointOptions = {}): Promise<Point> {
  await placeOfRegister(folder, options.prefix);
  if (isDay(name)) return { name, commit: await commitOfDay(folder, name, options) };
  const period = parsePeriod(name);
  if (period !== undefined) return { name, commit: await commitOfPeriod(folder, period, options) };
  return { name, commit: await resolveCommit(folder, name) };
}

/** The files as they are on disk. */
export const workingTree: Point = { name: 'working tree', commit: null };
