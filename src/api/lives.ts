import type { Day } from '../base/day.js';
import { readPastBlobs } from '../io/blobs.js';
import { readHistory } from '../io/history.js';
import type { History } from '../io/history.js';
import type { Audience } from '../model/audience.js';
import type { Dataset } from '../model/dataset.js';
import type { Departure } from '../model/departure.js';
import type { Life } from '../model/life.js';
import { limits } from '../parse/limits.js';
import { project } from '../parse/project.js';
import { absentTraces, departuresOf, mainLine } from '../run/departures.js';
import { lifeOf } from '../run/life.js';
import { zoneOf } from '../run/register.js';
import type { Register } from '../run/register.js';
import { traceFile } from '../run/trace.js';
import { Versions } from '../run/versions.js';
import { blobsOf, everHidden, pathsOf } from './life.js';

/** To whom lives are told, and up to which day. */
export interface LivesOptions {
  readonly audience: Audience;
  readonly asOf: Day;
  /** Where in its repository the register lies, if not at the top. */
  readonly prefix?: string;
}

/** What the history tells of all records. */
export interface Lives {
  /** By id: the lives of those that the audience may see. */
  readonly lives: ReadonlyMap<string, Life>;
  readonly departures: readonly Departure[];
}

/**
 * Tells the lives of all records that an audience may see, without the days of their values, through a few calls of git however many
 * there are. What it may see is judged by the register as it was opened.
 *
 * @param folder the register's folder
 * @returns undefined where the register is not under version control by itself
 * @throws Misuse where the clone lacks a part of the history
 */
export async function lives(
  folder: string,
  register: Register,
  { audience, asOf, prefix }: LivesOptions,
): Promise<Lives | undefined> {
  const { commit } = register.provenance;
  if (commit === null) return undefined;
  const history = await readHistory(folder, commit, prefix === undefined ? {} : { prefix });
  const shown = project(register.parsed.dataset, audience);
  const settings = traceFile(history.commits, ['secretariat.yaml']);
  const traces = [...shown.records.keys()].flatMap((id) => {
    const record = register.parsed.dataset.find(id);
    return record === undefined ? [] : [{ record, touches: traceFile(history.commits, pathsOf(record, register)) }];
  });
  const blobs = new Set([...traces.flatMap(({ touches }) => blobsOf(touches)), ...blobsOf(settings)]);
  const versions = new Versions(await readPastBlobs(folder, blobs, limits.fileBytes));
  const past = { commits: history.commits, settings, versions, register, shown };
  const isOpen = audience === 'restricted';
  const ids = register.parsed.dataset.records.keys();
  const unnamed = isOpen ? new Set<string>() : await everHidden(folder, history, past, { audience, ids });
  const told = new Map(
    traces.flatMap(({ record, touches }): [string, Life][] => {
      const life = lifeOf({ ...past, touches, present: record, unnamed }, { audience, asOf, isBlamed: false });
      return life === undefined ? [] : [[record.id, life]];
    }),
  );
  return { lives: told, departures: await departures(folder, history, past, audience) };
}

/** What became of records that the audience could read once and does not find now. */
async function departures(
  folder: string,
  history: History,
  { register, shown }: { readonly register: Register; readonly shown: Dataset },
  audience: Audience,
): Promise<readonly Departure[]> {
  const commits = mainLine(history.commits);
  const settings = traceFile(commits, ['secretariat.yaml']);
  const traces = absentTraces({ commits, register, shown, pathsOf: (record) => pathsOf(record, register) });
  const blobs = new Set([...traces.flatMap(({ touches }) => blobsOf(touches)), ...blobsOf(settings)]);
  const versions = new Versions(await readPastBlobs(folder, blobs, limits.fileBytes));
  return departuresOf(traces, { commits, settings, versions, audience, timeZone: zoneOf(register) });
}
