import type { AnyRecord, KindName } from '../model/record.js';
import type { ResolvedSettings } from '../model/dataset.js';
import type { Framework, Settings } from '../model/records.generated.js';
import { decodeForShow } from '../parse/decode.js';
import { asFramework } from '../parse/frameworks.js';
import { readMigrated, stepsFrom, versionOf } from '../parse/migrations/apply.js';
import { presentVersion } from '../parse/migrations/define.js';
import type { Migration } from '../parse/migrations/define.js';
import { migrations as allMigrations } from '../parse/migrations/registry.js';
import { sortPath } from '../parse/paths.js';
import { readFile } from '../parse/read-file.js';
import { resolveSettings } from '../parse/settings.js';
import type { FileVersion } from './trace.js';

type Kind = KindName | 'settings' | 'framework';

/** Reads files as they were in commits, each content once; what an older version of the data model wrote is brought to today's shape. */
export class Versions {
  private readonly contents: ReadonlyMap<string, Uint8Array>;
  private readonly migrations: readonly Migration[];
  private readonly read = new Map<string, unknown>();
  private readonly records = new Map<string, AnyRecord>();

  /** @param contents bytes by the ids of blobs */
  constructor(contents: ReadonlyMap<string, Uint8Array>, migrations: readonly Migration[] = allMigrations) {
    this.contents = contents;
    this.migrations = migrations;
  }

  /**
   * A record, the same object for the same file; undefined where it is none, or cannot be read.
   *
   * @param version of the data model by which it was written
   */
  record(file: FileVersion | null, version = presentVersion): AnyRecord | undefined {
    const sorted = file === null ? undefined : sortPath(file.path);
    if (file === null || sorted?.sort !== 'record') return undefined;
    const key = `${String(version)} ${file.blob} ${file.path}`;
    const known = this.records.get(key);
    if (known !== undefined) return known;
    const { kind, id } = sorted;
    const data = this.content(file, kind, id, version);
    if (data === undefined) return undefined;
    const record = { kind, id, path: file.path, data } as AnyRecord;
    this.records.set(key, record);
    return record;
  }

  /** The settings in today's shape, with the version by which they were written; undefined where they cannot be read. */
  settings(file: FileVersion | null): { readonly settings: ResolvedSettings; readonly version: number } | undefined {
    const bytes = file === null ? undefined : this.contents.get(file.blob);
    if (file === null || bytes === undefined) return undefined;
    const version = versionOf(decodeForShow(bytes) ?? '') ?? presentVersion;
    const data = this.content(file, 'settings', '', version);
    return data === undefined ? undefined : { settings: resolveSettings(data as Settings), version };
  }

  /** A framework of the register; undefined where it cannot be read. */
  framework(file: FileVersion): Framework | undefined {
    const data = this.content(file, 'framework', '', presentVersion);
    return data === undefined ? undefined : asFramework(data);
  }

  private content({ path, blob }: FileVersion, kind: Kind, id: string, version: number): unknown {
    const key = `${String(version)} ${kind} ${blob}`;
    if (!this.read.has(key)) this.read.set(key, this.parse(path, blob, kind, id, version));
    return this.read.get(key);
  }

  private parse(path: string, blob: string, kind: Kind, id: string, version: number): unknown {
    const bytes = this.contents.get(blob);
    if (bytes === undefined) return undefined;
    if (version !== presentVersion && kind !== 'framework') {
      const steps = stepsFrom(version, this.migrations);
      const text = decodeForShow(bytes);
      return steps === undefined || text === undefined ? undefined : readMigrated(text, kind, id, steps);
    }
    const file = { path, type: 'file', size: bytes.byteLength, read: () => bytes } as const;
    const result = readFile(file, kind, id === '' ? null : id);
    return result.ok ? result.value : undefined;
  }
}
