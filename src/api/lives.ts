import type { Day } from '../base/day.js';
import { readPastBlobs } from '../io/blobs.js';
import { readHistory } from '../io/history.js';
import type { Audience } from '../model/audience.js';
import type { Life } from '../model/life.js';
import { limits } from '../parse/limits.js';
import { project } from '../parse/project.js';
import { lifeOf } from '../run/life.js';
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

/**
 * Tells the lives of all records that an audience may see, without the days of their values, through a few calls of git however many there are. What it may see is
 * judged by the register as it was opened.
 *
 * @param folder the register's folder
 * @returns lives by id; undefined where the register is not under version control by itself
 * @throws Misuse where the clone lacks a part of the history
 */
export async function lives(
  folder: string,
  register: Register,
  { audience, asOf, prefix }: LivesOptions,
): Promise<ReadonlyMap<string, Life> | undefined> {
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
  return new Map(
    traces.flatMap(({ record, touches }): [string, Life][] => {
      const life = lifeOf({ ...past, touches, present: record, unnamed }, { audience, asOf, isBlamed: false });
      return life === undefined ? [] : [[record.id, life]];
    }),
  );
}
