import { nearest } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import type { Dataset } from '../model/dataset.js';
import type { KindName, RegisterRecord } from '../model/record.js';
import { seatsOn } from '../facts/seats.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Report } from '../reports/define.js';
import type { ReportSubject } from '../sections/define.js';

/** What a person named for a report. */
export interface SubjectNames {
  /** An organisation that holds a seat, or one of its seats. */
  readonly member?: string;
  readonly meeting?: string;
}

/** The mistake of naming a record that there is none of, with the nearest. */
function unknown(dataset: Dataset, kind: KindName, what: string, id: string): Misuse {
  const [best] = nearest(
    id,
    dataset.of(kind).map((record) => record.id),
  );
  const all = `\`secretariat list ${kind}\` shows all.`;
  const help = best === undefined ? all : `Did you mean "${best}"? ${all}`;
  return new Misuse(`there is no ${what} "${id}"`, help);
}

function memberNamed(dataset: Dataset, id: string): RegisterRecord<'organisation'> {
  const organisation = dataset.get('member', id)?.data.organisation ?? id;
  const found = dataset.get('organisation', organisation);
  if (found === undefined) throw unknown(dataset, 'organisation', 'member', id);
  return found;
}

/** The meeting of an id. @throws Misuse naming the nearest where there is none */
export function meetingNamed(dataset: Dataset, id: string): RegisterRecord<'meeting'> {
  const found = dataset.get('meeting', id);
  if (found === undefined) throw unknown(dataset, 'meeting', 'meeting', id);
  return found;
}

/** The organisations with a seat on the as-of day, in order of their ids: each is sent a brief. */
export function membersOf(snapshot: Snapshot): readonly string[] {
  return [...new Set(seatsOn(snapshot).map(({ data }) => data.organisation))].sort();
}

/** @throws Misuse where a report is asked about what it is not about */
function demandScope(report: Report, names: SubjectNames): void {
  for (const scope of ['member', 'meeting'] as const) {
    const isNamed = names[scope] !== undefined;
    if (report.scope === scope && !isNamed) {
      throw new Misuse(`the report "${report.name}" is about one ${scope}`, `Name it: --${scope} ID.`);
    }
    if (report.scope !== scope && isNamed) {
      throw new Misuse(`the report "${report.name}" is not about one ${scope}`, `Leave --${scope} out.`);
    }
  }
}

/**
 * Whom or what a report is about.
 *
 * @param dataset what the audience may see: a member or meeting above it is not there
 * @throws Misuse where the report needs a name and none was given, or the other way round, or there is none of this name
 */
export function subjectOf(report: Report, names: SubjectNames, dataset: Dataset): ReportSubject {
  demandScope(report, names);
  if (names.member !== undefined) return { organisation: memberNamed(dataset, names.member) };
  if (names.meeting !== undefined) return { meeting: meetingNamed(dataset, names.meeting) };
  return {};
}
