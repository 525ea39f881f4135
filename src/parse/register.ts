import { sortBy } from '../base/order.js';
import type { Dataset, ResolvedSettings } from '../model/dataset.js';
import type { Finding } from '../model/finding.js';
import type { AnyRecord, KindName } from '../model/record.js';
import type { Framework, Settings } from '../model/records.generated.js';
import type { SourceFile, SourceTree } from '../model/source.js';
import type { OwnTemplates } from '../model/template.js';
import { cycleFindings } from './cycle-check.js';
import { parseRules } from './catalogue.js';
import { buildDataset } from './dataset.js';
import { decodeForShow } from './decode.js';
import { sortFiles } from './files.js';
import type { RecordFile, SortedFiles } from './files.js';
import { asFramework, frameworkProblems, shippedFrameworks } from './frameworks.js';
import { duplicateIds, duplicateItems, lookAlikes, orphans, reusedIds } from './id-check.js';
import type { Known, Surroundings } from './known.js';
import { limits } from './limits.js';
import { locator } from './locate.js';
import type { Locate } from './locate.js';
import { settingsUnder } from './policy.js';
import type { Policy } from './policy.js';
import { findingAt } from './problem.js';
import { readFile } from './read-file.js';
import type { Remembered } from './read-file.js';
import { referenceFindings } from './reference-check.js';
import { resolveSettings, settingsInPlace } from './settings.js';
import { settingsProblems } from './settings-check.js';
import { isOwnTemplate, readOwnTemplates } from './template/own.js';

export type { Locate, LocatedPlace, SettingsPlace } from './locate.js';
export type { Remembered } from './read-file.js';

/** What reading needs to know beside the files. */
export interface ParseOptions {
  /** The frameworks that ship with the tool: id → YAML text. */
  readonly frameworks?: ReadonlyMap<string, string>;
  /** Ids of the rules of the domain, and of the metrics; unless given, references to them are not checked. */
  readonly rules?: Iterable<string>;
  readonly metrics?: Iterable<string>;
  /** Contents read before, for a series of commits: filled and used by the blobs' ids. */
  readonly remembered?: Remembered;
  /** The policy by which the register is judged, where it is not its own. */
  readonly policy?: Policy;
}

/** A register as it was read. */
export interface ParsedRegister {
  readonly dataset: Dataset;
  /** What is wrong with texts, values, names and references; sorted by path, line, column, rule. */
  readonly findings: readonly Finding[];
  /** Paths of files that are meant for the register and could not be read, in order. */
  readonly unread: readonly string[];
  /** How many files of the register there are: settings, frameworks, records. */
  readonly files: number;
  /** False where the settings could not be read: defaults stand in their place, and no rule can be judged. */
  readonly settingsUsable: boolean;
  /** The settings as they stand in the file; those of the dataset differ where a policy was given. */
  readonly ownSettings: ResolvedSettings;
  /** The templates and languages of the register's own that reports are printed from; those of the policy where one was given. */
  readonly templates: OwnTemplates;
  /** The exact place of something in a record or in the settings. */
  readonly locate: Locate;
  /** The text of a file of the register for showing; undefined where it is none, is too large or is no text. */
  readonly sourceOf: (path: string) => string | undefined;
}

/** Takes content that passed the schema of a kind as a record of it. */
function recordOf({ file, kind, id }: RecordFile, data: unknown): AnyRecord {
  return { kind, id, path: file.path, data } as AnyRecord;
}

/** Reads a register step by step, gathering what is wrong on the way. */
class Reading {
  readonly findings: Finding[];
  readonly unread: string[];
  readonly unreadFrameworks = new Set<string>();
  private readonly tree: SourceTree;
  private readonly sorted: SortedFiles;
  private readonly options: ParseOptions;
  private readonly sources: ReadonlyMap<string, SourceFile>;
  readonly locate: Locate;

  constructor(tree: SourceTree, options: ParseOptions) {
    this.tree = tree;
    this.sorted = sortFiles(tree.files());
    this.options = options;
    this.findings = [...this.sorted.findings];
    this.unread = this.sorted.misplaced.map(({ path }) => path);
    this.sources = new Map(
      tree
        .files()
        .filter(isShowable)
        .map((file) => [file.path, file]),
    );
    this.locate = locator((path) => this.sourceOf(path));
  }

  get files(): number {
    return 1 + this.sorted.frameworks.length + this.sorted.records.length;
  }

  sourceOf(path: string): string | undefined {
    const file = this.sources.get(path);
    return file === undefined ? undefined : decodeForShow(file.read());
  }

  /** The content of a file, or undefined where it could not be read; what is wrong is noted. */
  private content(file: SourceFile, kind: KindName | 'settings' | 'framework', id: string | null): unknown {
    if (file.type !== 'file') return undefined;
    const read = readFile(file, kind, id, this.options.remembered);
    if (read.ok) return read.value;
    this.findings.push(...read.error);
    this.unread.push(file.path);
    return undefined;
  }

  settings(): ResolvedSettings | undefined {
    const content = this.content(this.sorted.settings, 'settings', null);
    return content === undefined ? undefined : resolveSettings(content as Settings);
  }

  frameworks(): Map<string, Framework> {
    const found = shippedFrameworks(this.options.frameworks ?? new Map());
    for (const { file, id } of this.sorted.frameworks) {
      const content = this.content(file, 'framework', null);
      if (content === undefined) this.unreadFrameworks.add(id);
      else found.set(id, this.checkedFramework(file, id, asFramework(content)));
    }
    for (const [id, framework] of this.options.policy?.frameworks ?? []) found.set(id, framework);
    return found;
  }

  private checkedFramework(file: SourceFile, id: string, framework: Framework): Framework {
    const place = (at: readonly (string | number)[]): ReturnType<Locate> =>
      this.locate({ path: file.path, at, part: 'value' });
    for (const problem of frameworkProblems(id, framework)) {
      const { pointer, ...range } = place(problem.at);
      this.findings.push(findingAt({ path: file.path, record: null }, range, problem, { pointer }));
    }
    return framework;
  }

  checkSettings(
    settings: ResolvedSettings,
    frameworks: ReadonlyMap<string, Framework>,
    rules: ReadonlySet<string> | undefined,
  ): void {
    const around = { frameworks: [...frameworks.keys()], unreadFrameworks: this.unreadFrameworks, rules };
    for (const problem of settingsProblems(settings, around)) {
      const { path } = this.sorted.settings;
      const { pointer, ...range } = this.locate({ path, at: problem.at, part: problem.part });
      this.findings.push(findingAt({ path, record: null }, range, problem, { pointer }));
    }
  }

  /** The templates that reports are printed from: those of the policy where there is one, while the register's own are checked all the same. */
  templates(): OwnTemplates {
    const { templates, findings } = readOwnTemplates(this.tree.files(), this.locate);
    this.findings.push(...findings);
    return this.options.policy?.templates ?? templates;
  }

  /** The records that can be read, in order of path, and every id with what it stands for. */
  records(): { readonly records: AnyRecord[]; readonly known: Map<string, Known> } {
    const files = this.sorted.records.map((entry) => ({ path: entry.file.path, id: entry.id }));
    const duplicates = duplicateIds(files);
    this.findings.push(...duplicates.values(), ...lookAlikes(files));
    const known = new Map<string, Known>();
    const records: AnyRecord[] = [];
    for (const entry of this.sorted.records) {
      const content = this.content(entry.file, entry.kind, entry.id);
      const isSecond = duplicates.has(entry.file.path);
      const record = content === undefined || isSecond ? undefined : recordOf(entry, content);
      if (record !== undefined) records.push(record);
      if (isSecond && content !== undefined) this.unread.push(entry.file.path);
      if (!isSecond) known.set(entry.id, { kind: entry.kind, path: entry.file.path, record });
    }
    for (const { path, id } of this.sorted.misplaced) {
      if (id !== undefined && !known.has(id)) known.set(id, { kind: undefined, path, record: undefined });
    }
    return { records, known };
  }
}

/** Only regular files of the register's size are ever shown: never what a link leads to. */
function isShowable(file: SourceFile): boolean {
  const isRead = /\.ya?ml$/i.test(file.path) || isOwnTemplate(file.path);
  return file.type === 'file' && isRead && file.size <= limits.fileBytes;
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return sortBy(
    findings,
    ({ path }) => path,
    ({ start }) => start.line,
    ({ start }) => start.column,
    ({ rule }) => rule,
    ({ message }) => message,
  );
}

/**
 * Reads a register: every file safely, by its schema; then ids and references. Mistakes are findings; a file with a mistake is left
 * out of the dataset, while its id stays known. The same files give the same result, in whatever order they come.
 *
 * @param tree where the files come from
 * @throws Misuse where there is no `secretariat.yaml`; Refusal where the register as a whole exceeds a limit
 */
export function parseRegister(tree: SourceTree, options: ParseOptions = {}): ParsedRegister {
  const reading = new Reading(tree, options);
  const rules =
    options.rules === undefined ? undefined : new Set([...options.rules, ...parseRules.map(({ id }) => id)]);
  const metrics = options.metrics === undefined ? undefined : new Set(options.metrics);
  const read = reading.settings();
  const ownSettings = read ?? settingsInPlace;
  const settings = options.policy === undefined ? ownSettings : settingsUnder(options.policy.settings, ownSettings);
  const frameworks = reading.frameworks();
  if (read !== undefined) reading.checkSettings(read, frameworks, rules);
  const { records, known } = reading.records();
  const { unreadFrameworks, locate } = reading;
  const settingsUsable = read !== undefined;
  const around: Surroundings = {
    records,
    known,
    settings,
    settingsUsable,
    frameworks,
    unreadFrameworks,
    metrics,
    rules,
    locate,
  };
  const dataset = buildDataset({ settings, frameworks, records });
  const unread = sortBy(reading.unread, (path) => path);
  const templates = reading.templates();
  const findings = inOrder([
    ...reading.findings,
    ...referenceFindings(around),
    ...cycleFindings(around),
    ...duplicateItems(around),
    ...reusedIds(around),
    ...orphans(dataset, around, unread.length),
  ]);
  const sourceOf = (path: string): string | undefined => reading.sourceOf(path);
  const { files } = reading;
  return { dataset, findings, unread, files, settingsUsable, ownSettings, templates, locate, sourceOf };
}
