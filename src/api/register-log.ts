import { renamesAmong } from '../compare/match.js';
import { readHistory } from '../io/history.js';
import type { Audience } from '../model/audience.js';
import type { HistoryCommit } from '../model/history.js';
import { compareRegisters } from '../run/diff.js';
import type { RegisterAt } from '../run/diff.js';
import { firstParents } from '../run/series.js';
import type { SeriesState } from '../run/series.js';
import type { LoggedCommit, RegisterLog } from '../run/register-log.js';
import { resolvePoint } from './points.js';
import type { PointOptions } from './points.js';
import { datasetSince } from './register.js';
import { openSeries } from './series.js';

/** Which commits are told of, and to whom. */
export interface RegisterLogOptions extends PointOptions {
  readonly audience: Audience;
  /** The commit at which the history ends; where the work stands unless given. */
  readonly at?: string;
  /** How many commits at most. */
  readonly count: number;
}

/**
 * Tells what the last commits changed in a register, each compared with its first parent.
 *
 * @throws Misuse where there is no history, or no commit of the name
 */
export async function registerLog(folder: string, options: RegisterLogOptions): Promise<RegisterLog> {
  const { audience, at = 'HEAD', count, prefix } = options;
  const place = prefix === undefined ? {} : { prefix };
  const end = await resolvePoint(folder, at, place);
  const history = await readHistory(folder, end.commit ?? at, place);
  const chain = firstParents(history.commits);
  const series = await openSeries(folder, chain);
  const since = await datasetSince(folder, '', place);
  const logged: LoggedCommit[] = [];
  // The earlier commits are gone through for what they left behind, and not told of.
  const first = Math.max(0, chain.length - count);
  for (const commit of chain.slice(0, first)) series.step(commit);
  let before = stateOf(series.now(), chain[first - 1]);
  for (const commit of chain.slice(first)) {
    series.step(commit);
    const after = stateOf(series.now(), commit);
    const renames = renamesAmong(commit.changes[0] ?? []);
    const comparison = compareRegisters(before, after, { audience, renames, ...(since && { later: since }) });
    logged.push({ author: commit.author, subject: commit.subject, comparison });
    before = after;
  }
  return { audience, commits: logged.reverse() };
}

/** A register at a commit; before the first one it holds nothing. */
function stateOf(parsed: SeriesState, commit: HistoryCommit | undefined): RegisterAt {
  const [id, committedAt] = [commit?.commit ?? null, commit?.committedAt ?? null];
  return {
    point: { name: id ?? 'nothing', commit: id },
    register: { parsed, provenance: { commit: id, dirty: false, committedAt } },
  };
}
