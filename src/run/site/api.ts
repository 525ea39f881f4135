/* The files of a site for programs: `api/v1/`. */
import type { KindName, AnyRecord } from '../../model/record.js';
import type {
  SiteChangesOutput,
  SiteGoneOutput,
  SiteIndexOutput,
  SiteRecordOutput,
  SiteRecordsOutput,
} from '../../model/records.generated.js';
import type { LifeEntry } from '../../model/life.js';
import type { SiteFile } from '../../model/site.js';
import { compareNatural, compareText } from '../../base/order.js';
import { nameWithoutId } from '../../facts/names.js';
import { historyOf } from '../../facts/status.js';
import { updatesOf } from '../../facts/updates.js';
import { kinds } from '../../kinds/registry.generated.js';
import { viewRecord } from '../../query/record-view.js';
import { measureJson } from '../../render/measures-json.js';
import { recordJson } from '../../render/record-json.js';
import { safeJson } from '../../render/safe-json.js';
import { hasPage, recordDataPath } from '../../site/addresses.js';
import { changeJson } from '../diff-answers.js';
import { envelopeHead } from '../envelope.js';
import type { EnvelopeHead } from '../envelope.js';
import type { SiteBasis } from './basis.js';

type SiteChangeJson = SiteChangesOutput['changes'][number];

/** The folder of this version of the interface. */
const folder = 'api/v1';

/** The schemas that describe the files, by the last part of their names. */
export const apiSchemas = [
  'site-index',
  'site-records',
  'site-record',
  'site-changes',
  'site-gone',
  'site-table',
  'metrics',
] as const;

const jsonFile = (path: string, value: unknown): SiteFile => ({ path, text: `${safeJson(value)}\n` });

/** Writes the files for programs. */
class Interface {
  private readonly basis: SiteBasis;
  private readonly records: readonly AnyRecord[];

  constructor(basis: SiteBasis) {
    this.basis = basis;
    this.records = [...basis.snapshot.dataset.records.values()].filter(hasPage);
  }

  private head<Kind extends string>(kind: Kind): EnvelopeHead<Kind> {
    const { snapshot, provenance } = this.basis;
    return envelopeHead(kind, { provenance, asOf: snapshot.asOf, audience: snapshot.audience });
  }

  files(languages: readonly string[]): SiteFile[] {
    const own = this.keptKinds();
    return [
      jsonFile(`${folder}/index.json`, this.index(languages)),
      ...own.map((kind) => jsonFile(`${folder}/${kind}.json`, this.ofKind(kind))),
      ...this.records.map((record) => jsonFile(recordDataPath(record.id), this.record(record, languages))),
      jsonFile(`${folder}/metrics.json`, this.metrics()),
      jsonFile(`${folder}/changes.json`, { ...this.head('site-changes'), changes: this.changes() }),
      jsonFile(`${folder}/gone.json`, this.gone(languages)),
    ];
  }

  private keptKinds(): KindName[] {
    return kinds.map(({ name }) => name).filter((name) => this.records.some(({ kind }) => kind === name));
  }

  private index(languages: readonly string[]): SiteIndexOutput {
    const resource = (name: string, schema: string, records: number | null) => ({
      name,
      address: `${name}.json`,
      schema: `schemas/${schema}.schema.json`,
      records,
    });
    const count = (name: KindName): number => this.records.filter(({ kind }) => kind === name).length;
    const resources = [
      ...this.keptKinds().map((kind) => resource(kind, 'site-records', count(kind))),
      resource('metrics', 'metrics', null),
      resource('changes', 'site-changes', null),
      resource('gone', 'site-gone', null),
    ];
    return { ...this.head('site-index'), languages: [...languages], resources };
  }

  private titleOf(record: AnyRecord): string {
    return nameWithoutId(this.basis.snapshot.dataset, record);
  }

  private ofKind(kind: KindName): SiteRecordsOutput {
    const records = this.records
      .filter((record) => record.kind === kind)
      .map((record) => ({
        id: record.id,
        title: this.titleOf(record),
        address: `records/${record.id}.json`,
        data: { ...record.data },
      }));
    return { ...this.head('site-records'), record_kind: kind, records };
  }

  private record(record: AnyRecord, languages: readonly string[]): SiteRecordOutput {
    const { snapshot } = this.basis;
    const view = viewRecord(snapshot, record.id);
    const { computed, pointed_at_by } = recordJson(view);
    return {
      ...this.head('site-record'),
      record: {
        id: record.id,
        kind: record.kind,
        title: this.titleOf(record),
        pages: Object.fromEntries(languages.map((code) => [code, `../../../${code}/records/${record.id}.html`])),
      },
      data: { ...record.data },
      computed,
      pointed_at_by: pointed_at_by.map(({ id, kind, fields }) => ({ id, kind, fields: [...fields] })),
      updates: updatesOf(snapshot, record.id)
        .toReversed()
        .map(({ update, period }) => ({ id: update.id, period: period.id, data: { ...update.data } })),
      history: this.changesOf(record).toReversed(),
    };
  }

  /** The addresses at which no record stands any more. */
  private gone(languages: readonly string[]): SiteGoneOutput {
    const { formerIds, departures, snapshot } = this.basis;
    const pages = (id: string): Record<string, string> =>
      Object.fromEntries(languages.map((code) => [code, `../../${code}/records/${id}.html`]));
    const none = { kind: null, day: null, commit: null, record: null };
    const moved = formerIds.map(({ id, record }) => ({
      ...{ ...none, id, state: 'moved' as const, kind: record.kind, record: record.id },
      pages: pages(id),
    }));
    const departed = departures.map(({ id, removed }) => ({
      ...{ ...none, id, state: removed === undefined ? ('closed' as const) : ('removed' as const), ...removed },
      // The public learns nothing of commits.
      commit: snapshot.audience === 'public' ? null : (removed?.commit ?? null),
      pages: pages(id),
    }));
    return { ...this.head('site-gone'), gone: [...moved, ...departed].sort((a, b) => compareNatural(a.id, b.id)) };
  }

  private metrics() {
    const { measures } = this.basis;
    return { ...this.head('metrics'), unread: [], metrics: [...measures.values()].map(measureJson) };
  }

  private changes(): SiteChangeJson[] {
    const all = this.records.flatMap((record) => this.changesOf(record));
    return all.sort((a, b) => compareText(b.day, a.day) || compareNatural(a.record.id, b.record.id));
  }

  /** The changes of a record, the oldest first: by git where it can tell, else by the record's own account. */
  private changesOf(record: AnyRecord): SiteChangeJson[] {
    const { lives } = this.basis.options;
    const about = { id: record.id, kind: record.kind, title: this.titleOf(record) };
    if (lives !== undefined) {
      const entries = lives.get(record.id)?.entries ?? [];
      return entries.map(({ day, change }: LifeEntry): SiteChangeJson => ({
        day,
        record: about,
        change: change === undefined ? null : changeJson(change),
        status: null,
      }));
    }
    return historyOf(record)
      .filter(({ on }) => on <= this.basis.snapshot.asOf)
      .map(({ on, status }) => ({ day: on, record: about, change: null, status }));
  }
}

/** What schemas say of formats of ours, in words that every checker of JSON knows; nothing of those for which there are none. */
const standardFormats: Readonly<Record<string, object>> = {
  day: { format: 'date' },
  decimal: { pattern: '^-?[0-9]+(?:\\.[0-9]+)?$' },
};

/** A schema without formats that other programs do not know. */
function inStandardFormats(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inStandardFormats);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    if (key !== 'format' || typeof value !== 'string') return [[key, inStandardFormats(value)]];
    return Object.entries(standardFormats[value] ?? {});
  });
  return Object.fromEntries(entries);
}

/**
 * The facts of a site as JSON.
 *
 * @param languages in which there are pages
 * @param schemaOf a schema that needs no other, by its name
 */
export function apiFiles(
  basis: SiteBasis,
  languages: readonly string[],
  schemaOf: (name: string) => unknown,
): readonly SiteFile[] {
  const schemas = apiSchemas.map((name) =>
    jsonFile(`${folder}/schemas/${name}.schema.json`, inStandardFormats(schemaOf(`${name}-output`))),
  );
  return [...new Interface(basis).files(languages), ...schemas];
}
