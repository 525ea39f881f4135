import { meantAmong } from '../base/meant.js';
import type { FindMeant, Named } from '../base/meant.js';
import { boundMetrics, unreadBindings } from '../base/bound-figure.js';
import { shapes } from '../kinds/shape.generated.js';
import { defaultFramework } from './settings.js';
import { textsOf } from '../model/text.js';
import type { Finding } from '../model/finding.js';
import type { AnyRecord } from '../model/record.js';
import type { Framework } from '../model/records.generated.js';
import type { Surroundings } from './known.js';
import { findingAt } from './problem.js';
import type { Statement } from './problem.js';
import { itemsIn, leadsToRecord, referencesIn, splitReference } from './references.js';
import type { Reference } from './references.js';
import {
  noFramework,
  noneOfSettings,
  suggestedFor,
  unknownAmong,
  unknownItem,
  unknownRecord,
  unreadBinding,
  wrongKind,
} from './reference-words.js';

/** Looking for near ids costs time for each of them, so that only so many dangling references get suggestions. */
const mostSuggested = 300;

interface Objectives {
  readonly programme: string;
  readonly objectives: readonly string[];
}

/** Checks the references of all records: that what they name exists, and is of the right kind. */
class ReferenceCheck {
  private readonly around: Surroundings;
  private readonly idsByKind = new Map<string, readonly string[]>();
  private readonly suggestions = new Map<string, readonly string[]>();
  private areasMissed = false;

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** What is wrong with one reference, if anything. */
  statementAbout(record: AnyRecord, reference: Reference): Statement | undefined {
    if (leadsToRecord(reference)) return this.record(record, reference);
    switch (reference.ref[0]) {
      case 'area':
        return this.area(reference.value);
      case 'capability':
        return this.capability(record, reference.value);
      case 'objective':
        return this.objective(record, reference.value);
      case 'framework':
        return this.framework(reference.value);
      case 'metric':
        return this.among('metric', reference.value, this.around.metrics);
      case 'rule':
        return this.among('rule', reference.value, this.around.rules);
      default:
        return undefined;
    }
  }

  private record(from: AnyRecord, { value, ref, path }: Reference): Statement | undefined {
    const { id, item } = splitReference(value);
    const known = this.around.known.get(id);
    if (known === undefined) return this.unknown(id, ref);
    // A file that could not be sorted is at fault itself.
    if (known.kind === undefined) return undefined;
    if (!ref.includes('any') && !ref.includes(known.kind)) {
      return wrongKind({ id, kind: known.kind, ref, key: nameAt(path), suggestions: this.near(id, ref) });
    }
    if (item === undefined || known.record === undefined) return undefined;
    const items = itemsIn(known.record).map((entry) => entry.id);
    return items.includes(item) ? undefined : unknownItem(known.record, item, items, from.id === id);
  }

  private unknown(id: string, ref: readonly string[]): Statement | undefined {
    const heldElsewhere = this.around.settings.people_dir !== undefined && ref.includes('person');
    if (heldElsewhere) return undefined;
    const renumbered = this.renumbered().get(id);
    const suggestions = renumbered === undefined ? this.near(id, ref) : [renumbered];
    return unknownRecord({ id, ref, suggestions, renumbered, around: this.around });
  }

  private former: ReadonlyMap<string, string> | undefined;

  /** Ids that records had before they were renumbered. */
  private renumbered(): ReadonlyMap<string, string> {
    this.former ??= new Map(
      this.around.records.flatMap((record) => (record.data.formerly ?? []).map((old) => [old, record.id] as const)),
    );
    return this.former;
  }

  private near(id: string, ref: readonly string[]): readonly string[] {
    const key = `${ref.join(' ')} ${id}`;
    const known = this.suggestions.get(key);
    if (known !== undefined) return known;
    if (this.suggestions.size >= mostSuggested) return [];
    const ids = ref.flatMap((kind) => this.idsOf(kind));
    const found = suggestedFor(
      id,
      ids,
      this.meantAmong(ref.join(' '), () => ids.map((one) => ({ id: one, names: [] }))),
    );
    this.suggestions.set(key, found);
    return found;
  }

  private idsOf(kind: string): readonly string[] {
    const known = this.idsByKind.get(kind);
    if (known !== undefined) return known;
    const ids = [...this.around.known].filter(([, entry]) => kind === 'any' || entry.kind === kind).map(([id]) => id);
    this.idsByKind.set(kind, ids);
    return ids;
  }

  /** Without any area in the settings, the first reference to one says so for all. */
  private area(code: string): Statement | undefined {
    const { settings, settingsUsable } = this.around;
    if (!settingsUsable) return undefined;
    const codes = (settings.areas ?? []).map((area) => area.code);
    if (codes.includes(code)) return undefined;
    if (codes.length > 0) return unknownAmong('area', code, codes, 'the settings list');
    if (this.areasMissed) return undefined;
    this.areasMissed = true;
    return noneOfSettings(code);
  }

  private framework(id: string): Statement | undefined {
    const { frameworks, unreadFrameworks } = this.around;
    if (frameworks.has(id) || unreadFrameworks.has(id)) return undefined;
    return noFramework(id, [...frameworks.keys()]);
  }

  /** The framework of an assessment is its own; other records are read by the one of the settings. */
  private frameworkFor(record: AnyRecord): Framework | undefined {
    const { frameworks, settings } = this.around;
    const id = record.kind === 'assessment' ? record.data.framework : (settings.framework ?? defaultFramework);
    return frameworks.get(id);
  }

  private capability(record: AnyRecord, slug: string): Statement | undefined {
    if (record.kind !== 'assessment' && !this.around.settingsUsable) return undefined;
    const framework = this.frameworkFor(record);
    if (framework === undefined) return undefined;
    const slugs = framework.capabilities.map((capability) => capability.id);
    if (slugs.includes(slug)) return undefined;
    return unknownAmong('capability', slug, slugs, `the framework ${framework.id} has`, this.meantIn(framework));
  }

  private meantIn({ id: framework, capabilities }: Framework): FindMeant {
    return this.meantAmong(`framework ${framework}`, () =>
      capabilities.map(({ id, title }) => ({ id, names: textsOf(title) })),
    );
  }

  private readonly meant = new Map<string, FindMeant>();

  /** Of records the titles are left out: what a record is called may be for fewer readers than the place that names it wrongly. */
  private meantAmong(key: string, candidates: () => readonly Named[]): FindMeant {
    const known = this.meant.get(key) ?? meantAmong(candidates());
    this.meant.set(key, known);
    return known;
  }

  private objective(record: AnyRecord, value: string): Statement | undefined {
    const { id, item = value } = splitReference(value);
    const named = value.includes('#') ? id : 'programme' in record.data ? record.data.programme : undefined;
    const meant = this.programmes().filter(({ programme }) => named === undefined || programme === named);
    const ids = meant.flatMap(({ objectives }) => objectives);
    // A programme that is missing or could not be read is the only cause.
    if (ids.includes(item) || (named !== undefined && meant.length === 0) || this.programmeIsUnread(named))
      return undefined;
    const whose = named === undefined ? 'the programmes have' : `the programme ${named} has`;
    return unknownAmong('objective', item, ids, whose);
  }

  private objectives: readonly Objectives[] | undefined;

  private programmes(): readonly Objectives[] {
    this.objectives ??= this.around.records.flatMap((record) =>
      record.kind === 'programme'
        ? [{ programme: record.id, objectives: record.data.objectives.map((objective) => objective.id) }]
        : [],
    );
    return this.objectives;
  }

  private programmeIsUnread(named: string | undefined): boolean {
    if (named !== undefined) return false;
    return [...this.around.known.values()].some(({ kind, record }) => kind === 'programme' && record === undefined);
  }

  private among(noun: string, id: string, ids: ReadonlySet<string> | undefined): Statement | undefined {
    return ids === undefined || ids.has(id) ? undefined : unknownAmong(noun, id, [...ids], 'the tool has');
  }
}

/** The key under which a reference stands. */
function nameAt(path: readonly (string | number)[]): string {
  return path.findLast((segment) => typeof segment === 'string') ?? '';
}

/** An update is about the record that its file is named after. */
function updateStatement(record: AnyRecord, check: ReferenceCheck): Statement | undefined {
  if (record.kind !== 'update') return undefined;
  const id = record.id.slice(record.id.indexOf('/') + 1);
  const statement = check.statementAbout(record, { path: [], value: id, ref: shapes.update.of ?? ['any'] });
  if (statement === undefined) return undefined;
  return { ...statement, message: `${statement.message}, and an update is named after the record that it is about` };
}

type Path = Reference['path'];

/** The texts of a period's narrative, one for each section and language, with the place of each. */
function narrativesOf(record: AnyRecord): readonly (readonly [Path, string])[] {
  if (record.kind !== 'period') return [];
  return Object.entries(record.data.narrative ?? {}).flatMap(([section, text]): (readonly [Path, string])[] =>
    typeof text === 'string'
      ? [[['narrative', section], text]]
      : Object.entries(text).map(([language, words]) => [['narrative', section, language], words]),
  );
}

/** A figure that a narrative is bound to must exist, or the sentence would be printed with a hole. */
function* bindingStatements(record: AnyRecord, check: ReferenceCheck): Iterable<readonly [Path, Statement]> {
  for (const [path, text] of narrativesOf(record)) {
    for (const value of boundMetrics(text)) {
      const statement = check.statementAbout(record, { path, value, ref: ['metric'] });
      if (statement !== undefined) yield [path, statement];
    }
    for (const found of unreadBindings(text)) yield [path, unreadBinding(found)];
  }
}

/** Checks every reference of every record that could be read. */
export function referenceFindings(around: Surroundings): Finding[] {
  const check = new ReferenceCheck(around);
  const findings: Finding[] = [];
  const report = (record: AnyRecord, path: Reference['path'], statement: Statement | undefined): void => {
    if (statement === undefined) return;
    const { pointer, ...place } = around.locate({ record, at: path, part: 'value' });
    findings.push(findingAt({ path: record.path, record: record.id }, place, statement, { pointer }));
  };
  for (const record of around.records) {
    report(record, [], updateStatement(record, check));
    for (const reference of referencesIn(record)) {
      report(record, reference.path, check.statementAbout(record, reference));
    }
    for (const [path, statement] of bindingStatements(record, check)) report(record, path, statement);
  }
  return findings;
}
