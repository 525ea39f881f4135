import { sortBy } from '../base/order.js';
import type { Dataset, ResolvedSettings } from '../model/dataset.js';
import type { ContentChange, HistoryCommit } from '../model/history.js';
import type { AnyRecord } from '../model/record.js';
import type { Framework } from '../model/records.generated.js';
import { buildDataset } from '../parse/dataset.js';
import { isYaml, sortPath } from '../parse/paths.js';
import { presentVersion } from '../parse/migrations/define.js';
import { settingsInPlace } from '../parse/settings.js';
import type { Versions } from './versions.js';

/** The commits along the first parents, the oldest first. */
export function firstParents(commits: readonly HistoryCommit[]): readonly HistoryCommit[] {
  const byId = new Map(commits.map((commit) => [commit.commit, commit]));
  const chain: HistoryCommit[] = [];
  for (let next = commits[0]; next !== undefined; next = byId.get(next.parents[0] ?? '')) chain.push(next);
  return chain.reverse();
}

/** What each commit did to files that can be records, settings or frameworks, compared with its first parent. */
function changesOf(commit: HistoryCommit): readonly ContentChange[] {
  return (commit.changes[0] ?? []).filter(({ path, before }) => isYaml(path) || isYaml(before));
}

/** The contents that a series of commits needs. */
export function blobsOfSeries(commits: readonly HistoryCommit[]): ReadonlySet<string> {
  const changes = commits.flatMap(changesOf).filter(({ isFile, blob }) => isFile && blob !== '');
  return new Set(changes.map(({ blob }) => blob));
}

/** The files that the last of some commits has, in no order. */
function filesAfter(commits: readonly HistoryCommit[]): Map<string, Present> {
  const files = new Map<string, Present>();
  for (const changes of commits.map(changesOf)) {
    for (const { before } of changes) files.delete(before);
    for (const { path, blob, isFile, type } of changes) if (type !== 'deleted') files.set(path, { blob, isFile });
  }
  return files;
}

/** The contents that only the end of a series needs. */
export function blobsOfEnd(commits: readonly HistoryCommit[]): ReadonlySet<string> {
  return new Set([...filesAfter(commits).values()].filter(({ isFile }) => isFile).map(({ blob }) => blob));
}

/** A register as a commit knew it. */
export interface SeriesState {
  readonly dataset: Dataset;
  /** Paths of files that are meant for the register and could not be read, in order. */
  readonly unread: readonly string[];
  /** False where the settings could not be read: defaults stand in their place. */
  readonly settingsUsable: boolean;
}

/** A file that is there now. */
interface Present {
  readonly blob: string;
  readonly isFile: boolean;
}

/**
 * Goes through commits one after another, and knows the register at each. Only what a commit touched is read; records that stayed are the
 * same objects all along, so that what was found out about them holds.
 */
export class Series {
  private readonly versions: Versions;
  private readonly shipped: ReadonlyMap<string, Framework>;
  private readonly present = new Map<string, Present>();
  private readonly byId = new Map<string, AnyRecord[]>();
  private readonly unread = new Set<string>();
  private frameworks: ReadonlyMap<string, Framework>;
  private settings: ResolvedSettings = settingsInPlace;
  private version = presentVersion;
  private settingsUsable = false;
  private sorted: readonly AnyRecord[] = [];
  private state: SeriesState | undefined;

  constructor(versions: Versions, shipped: ReadonlyMap<string, Framework>) {
    this.versions = versions;
    this.shipped = shipped;
    this.frameworks = shipped;
  }

  /** Goes on by one commit, the next along the first parents. */
  step(commit: HistoryCommit): void {
    const changes = changesOf(commit);
    if (changes.length > 0) this.state = undefined;
    for (const { path, before, type } of changes) {
      this.forget(before);
      if (type === 'deleted') this.forget(path);
    }
    const kept = changes.filter(({ type }) => type !== 'deleted');
    for (const { path, blob, isFile } of kept) this.present.set(path, { blob, isFile });
    const isSettings = changes.some(({ path }) => path === 'secretariat.yaml');
    if (isSettings && this.readSettings()) this.readAgain();
    else for (const { path } of kept) this.learn(path);
    if (changes.some(({ path }) => path.startsWith('frameworks/'))) this.readFrameworks();
  }

  /** Goes to the end of some commits at once, reading only what is there at the end. */
  leap(commits: readonly HistoryCommit[]): void {
    this.state = undefined;
    for (const [path, file] of filesAfter(commits)) this.present.set(path, file);
    this.readSettings();
    this.readAgain();
    this.readFrameworks();
  }

  /** The register at the commit at which the series stands. */
  now(): SeriesState {
    this.state ??= this.build();
    return this.state;
  }

  private build(): SeriesState {
    const kept = this.sorted.flatMap((record) => this.byId.get(record.id)?.[0] ?? []);
    const known = new Set(kept.map(({ id }) => id));
    const added = [...this.byId].flatMap(([id, [first]]) => (known.has(id) || first === undefined ? [] : [first]));
    const { settings, frameworks } = this;
    const dataset = buildDataset({ settings, frameworks, records: [...kept, ...added] });
    this.sorted = [...dataset.records.values()];
    const second = [...this.byId.values()].flatMap((records) => records.slice(1)).map(({ path }) => path);
    const unread = sortBy([...this.unread, ...second], (path) => path);
    return { dataset, unread, settingsUsable: this.settingsUsable };
  }

  private forget(path: string): void {
    this.present.delete(path);
    this.unread.delete(path);
    const sorted = sortPath(path);
    if (sorted.sort !== 'record') return;
    const rest = (this.byId.get(sorted.id) ?? []).filter((record) => record.path !== path);
    if (rest.length === 0) this.byId.delete(sorted.id);
    else this.byId.set(sorted.id, rest);
  }

  private learn(path: string): void {
    const file = this.present.get(path);
    const sorted = sortPath(path);
    if (file === undefined || sorted.sort === 'left-alone' || sorted.sort === 'settings') return;
    if (sorted.sort === 'framework') return;
    if (sorted.sort === 'misplaced') {
      if (sorted.statement.severity !== 'warning') this.unread.add(path);
      return;
    }
    const record = file.isFile ? this.versions.record({ path, blob: file.blob }, this.version) : undefined;
    if (record === undefined) this.unread.add(path);
    else {
      const others = (this.byId.get(record.id) ?? []).filter((other) => other.path !== path);
      this.byId.set(
        record.id,
        sortBy([...others, record], (one) => one.path),
      );
    }
  }

  /** @returns whether the settings say that records are written by another version than before */
  private readSettings(): boolean {
    const file = this.present.get('secretariat.yaml');
    const read =
      file?.isFile === true ? this.versions.settings({ path: 'secretariat.yaml', blob: file.blob }) : undefined;
    const before = this.version;
    this.settingsUsable = read !== undefined;
    this.settings = read?.settings ?? settingsInPlace;
    this.version = read?.version ?? before;
    if (read === undefined) this.unread.add('secretariat.yaml');
    else this.unread.delete('secretariat.yaml');
    return this.version !== before || this.byId.size === 0;
  }

  private readAgain(): void {
    for (const path of [...this.present.keys()]) {
      const file = this.present.get(path);
      if (file === undefined || path === 'secretariat.yaml') continue;
      this.forget(path);
      this.present.set(path, file);
      this.learn(path);
    }
  }

  private readFrameworks(): void {
    const own = [...this.present].flatMap(([path, { blob, isFile }]): [string, Framework][] => {
      const sorted = sortPath(path);
      if (sorted.sort !== 'framework' || !isFile) return [];
      const framework = this.versions.framework({ path, blob });
      if (framework === undefined) this.unread.add(path);
      return framework === undefined ? [] : [[sorted.id, framework]];
    });
    this.frameworks = new Map([...this.shipped, ...own]);
  }
}
