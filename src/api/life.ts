import { splitUpdateId } from '../base/id.js';
import { nearest } from '../base/text.js';
import type { Day } from '../base/day.js';
import { shapes } from '../kinds/shape.generated.js';
import { readPastBlobs } from '../io/blobs.js';
import { readHistory } from '../io/history.js';
import type { History } from '../io/history.js';
import type { Audience } from '../model/audience.js';
import { mayRead } from '../model/audience.js';
import { Misuse } from '../model/errors.js';
import type { Life } from '../model/life.js';
import type { AnyRecord } from '../model/record.js';
import { audienceOf } from '../parse/known.js';
import { limits } from '../parse/limits.js';
import { sortPath } from '../parse/paths.js';
import { project } from '../parse/project.js';
import { referencesIn, splitReference } from '../parse/references.js';
import { lifeOf } from '../run/life.js';
import type { LifeSource, PastRegister } from '../run/life.js';
import { firstParents } from '../run/series.js';
import { usualDay } from '../run/register.js';
import { traceFile } from '../run/trace.js';
import type { Touch } from '../run/trace.js';
import { Versions } from '../run/versions.js';
import { resolvePoint } from './points.js';
import type { PointOptions } from './points.js';
import { datasetSince } from './register.js';
import { readEnd } from './series.js';

/** Whose life is told, and to whom. */
export interface LifeOfOptions extends PointOptions {
  readonly audience: Audience;
  /** The commit at which the history ends; where the work stands unless given. */
  readonly at?: string;
  /** Days in the present status are counted up to it; up to the day of that commit unless given. */
  readonly asOf?: Day;
}

/** A life, with the register in which it was lived. */
export interface ToldLife {
  readonly register: PastRegister;
  readonly life: Life;
  readonly audience: Audience;
  readonly asOf: Day;
}

/** A record as it is found by an id: the present one, and the names that its file has or had. */
interface Found {
  readonly record: AnyRecord | undefined;
  readonly paths: readonly string[];
}

/** The names that the file of a record has had by its own account. */
export function pathsOf(record: AnyRecord, register: PastRegister): string[] {
  const { folder } = shapes[record.kind];
  const parts = record.kind === 'update' ? splitUpdateId(record.id) : undefined;
  const about = parts && register.parsed.dataset.find(parts.record);
  const former = (about?.data.formerly ?? []).map((id) => `${parts?.period ?? ''}/${id}`);
  return [record.path, ...[...(record.data.formerly ?? []), ...former].map((id) => `${folder}/${id}.yaml`)];
}

/** Looks a record up by its id, an id that it had, or among what is unreadable or gone. */
function findRecord(id: string, register: PastRegister, history: History, audience: Audience): Found | undefined {
  const { dataset, unread } = register.parsed;
  const all = [...dataset.records.values()];
  const record = dataset.find(id) ?? all.find(({ data }) => data.formerly?.includes(id));
  if (record !== undefined) {
    const isOpen = project(dataset, audience).find(record.id) !== undefined;
    return isOpen ? { record, paths: pathsOf(record, register) } : undefined;
  }
  if (audience !== 'restricted') return undefined;
  const isOf = (path: string): boolean => {
    const sorted = sortPath(path);
    return sorted.sort === 'record' && sorted.id === id;
  };
  const changes = history.commits.flatMap((commit) => commit.changes.flat());
  const path = unread.find(isOf) ?? changes.find((change) => isOf(change.path))?.path;
  return path === undefined ? undefined : { record: undefined, paths: [path] };
}

function notFound(id: string, register: PastRegister, audience: Audience): Misuse {
  const [best] = nearest(id, project(register.parsed.dataset, audience).records.keys());
  const help = best === undefined ? 'Name the id of a record, such as ACT-014.' : `Did you mean "${best}"?`;
  return new Misuse(`there is no record "${id}"`, help);
}

export const blobsOf = (touches: readonly Touch[]): string[] =>
  touches.flatMap(({ before, after }) => [before, after].flatMap((version) => version?.blob ?? []));

/** Records that an audience may see now and might not once, among those to which versions of a record refer. */
async function onceHidden(
  folder: string,
  history: History,
  source: Pick<LifeSource, 'touches' | 'settings' | 'versions' | 'register'>,
  audience: Audience,
): Promise<ReadonlySet<string>> {
  if (audience === 'restricted') return new Set();
  const records = source.touches.flatMap(({ after }) => source.versions.record(after) ?? []);
  const ids = new Set(records.flatMap(referencesIn).map(({ value }) => splitReference(value).id));
  return everHidden(folder, history, source, { audience, ids });
}

/**
 * Of some records those that were ever hidden from an audience, by their own visibility or that of their kind.
 *
 * @param which the audience, and the ids of the records
 */
export async function everHidden(
  folder: string,
  history: History,
  source: Pick<LifeSource, 'settings' | 'versions' | 'register'>,
  { audience, ids }: { readonly audience: Audience; readonly ids: Iterable<string> },
): Promise<ReadonlySet<string>> {
  const { dataset } = source.register.parsed;
  const referred = [...ids].flatMap((id) => dataset.find(id) ?? []);
  const traces = referred.map((record) => ({
    record,
    touches: traceFile(history.commits, pathsOf(record, source.register)),
  }));
  const versions = new Versions(
    await readPastBlobs(folder, new Set(traces.flatMap(({ touches }) => blobsOf(touches))), limits.fileBytes),
  );
  const allSettings = [
    dataset.settings,
    ...source.settings.flatMap(({ after }) => source.versions.settings(after)?.settings ?? []),
  ];
  const isHidden = (touch: Touch): boolean => {
    if (touch.after === null) return false;
    const version = versions.record(touch.after);
    return version === undefined || allSettings.some((settings) => !mayRead(audience, audienceOf(version, settings)));
  };
  return new Set(traces.filter(({ touches }) => touches.some(isHidden)).map(({ record }) => record.id));
}

/** The register at the last commit; findings about it are nobody's concern here. */
async function registerAtEnd(folder: string, { head, commits }: History): Promise<PastRegister> {
  const parsed = await readEnd(folder, firstParents(commits));
  const committedAt = commits[0]?.committedAt ?? null;
  return { parsed, provenance: { commit: head, dirty: false, committedAt } };
}

/**
 * Tells the life of a record from the first commit on, also where its file was renamed.
 *
 * @param folder the register's folder
 * @param id its id, or one that it had
 * @throws Misuse where there is none of this id for the audience, or no history
 */
export async function life(folder: string, id: string, options: LifeOfOptions): Promise<ToldLife> {
  const { audience, at = 'HEAD', prefix } = options;
  const place = prefix === undefined ? {} : { prefix };
  const point = await resolvePoint(folder, at, place);
  const history = await readHistory(folder, point.commit ?? at, place);
  const register = await registerAtEnd(folder, history);
  const found = findRecord(id, register, history, audience);
  if (found === undefined) throw notFound(id, register, audience);
  const touches = traceFile(history.commits, found.paths);
  const settings = traceFile(history.commits, ['secretariat.yaml']);
  const versions = new Versions(
    await readPastBlobs(folder, new Set([...blobsOf(touches), ...blobsOf(settings)]), limits.fileBytes),
  );
  const past = { commits: history.commits, touches, settings, versions, register };
  const unnamed = await onceHidden(folder, history, past, audience);
  const asOf = options.asOf ?? usualDay(register, true, 0);
  const since = await datasetSince(folder, history.head, place);
  const later = since?.find(found.record?.id);
  const told = lifeOf(
    { ...past, present: found.record, unnamed, ...(later && { later }) },
    { audience, asOf, isBlamed: true },
  );
  if (told === undefined) throw notFound(id, register, audience);
  return { register, life: told, audience, asOf };
}
