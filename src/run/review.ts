import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../base/day.js';
import { sortedUnique } from '../base/text.js';
import { continued } from '../compare/change.js';
import { compareDatasets } from '../compare/changes.js';
import { matchRecords, renamesAmong } from '../compare/match.js';
import { jointView } from '../compare/joint.js';
import { transitionsBetween } from '../compare/transitions.js';
import { nameOf } from '../facts/names.js';
import { snapshotOf } from '../facts/snapshot.js';
import { shapes } from '../kinds/shape.generated.js';
import { mayRead, narrower } from '../model/audience.js';
import type { Audience } from '../model/audience.js';
import type { Dataset, ResolvedSettings } from '../model/dataset.js';
import type { Finding } from '../model/finding.js';
import type { Measure } from '../model/measure.js';
import type { AnyRecord, KindName } from '../model/record.js';
import type { MovedFigure, Approval, Review, Step } from '../model/review.js';
import { sortPath } from '../parse/paths.js';
import { buildDataset } from '../parse/dataset.js';
import { audienceOf } from '../parse/known.js';
import { project } from '../parse/project.js';
import { findingsBefore, findingsWithout } from './affected.js';
import { changeBetween } from './change.js';
import type { Base } from './change.js';
import { measure } from './measure.js';
import { moversOf } from './movers.js';
import { buildReport } from './report.js';
import type { Register } from './register.js';
import { reviewedLinks } from './review-links.js';
import { titleOfRule, validateRegister, withholderOf } from './validate.js';
import { withholderFor } from './withhold.js';

/** For whom and for which day a change is described. */
export interface ReviewOptions {
  readonly asOf: Day;
  readonly audience: Audience;
}

/** Two settings as one that lets nobody read more than either does. */
function narrowest(first: ResolvedSettings, second: ResolvedSettings): ResolvedSettings {
  const kinds = Object.entries(shapes).filter(([, shape]) => shape.folder !== '');
  const usual = kinds.map(([kind, shape]) => {
    const of = ({ default_visibility: own }: ResolvedSettings): Audience => own?.[kind] ?? shape.visibility;
    return [kind, narrower(of(first), of(second))] as const;
  });
  const [one, other] = [first.narrowed_visibility ?? {}, second.narrowed_visibility ?? {}];
  const properties = sortedUnique([...Object.keys(one), ...Object.keys(other)]).map(
    (name) => [name, narrower(one[name] ?? 'public', other[name] ?? 'public')] as const,
  );
  return {
    ...first,
    default_visibility: Object.fromEntries(usual),
    ...(properties.length === 0 ? {} : { narrowed_visibility: Object.fromEntries(properties) }),
  };
}

/**
 * The later side as an audience may see it: by what the policy says, and by what the change narrows. What a change would open stays
 * closed until somebody has agreed to it.
 */
function laterSide(base: Base, { parsed }: Register): Dataset {
  const settings = narrowest(parsed.dataset.settings, parsed.ownSettings);
  const before = base.before.parsed.dataset;
  const pairs = matchRecords(before, parsed.dataset, renamesAmong(base.files));
  const earlier = new Map(pairs.flatMap((pair) => (pair.before && pair.after ? [[pair.after.id, pair.before]] : [])));
  const records = [...parsed.dataset.records.values()].map((record) => {
    const known = earlier.get(record.id);
    if (known === undefined) return record;
    const [was, is] = [audienceOf(known, before.settings), audienceOf(record, settings)];
    const visibility = narrower(was, is);
    return visibility === is ? record : ({ ...record, data: { ...record.data, visibility } } as AnyRecord);
  });
  return buildDataset({ settings, frameworks: parsed.dataset.frameworks, records });
}

const figuresOf = ({ state, value, values, numerator, denominator }: Measure): unknown => [
  state,
  value,
  values,
  numerator,
  denominator,
];

function movedFigures(before: Dataset, after: Dataset, { asOf, audience }: ReviewOptions): readonly MovedFigure[] {
  const was = new Map(measure(snapshotOf(before, asOf, audience)).map((one) => [one.id, one]));
  return measure(snapshotOf(after, asOf, audience)).flatMap((is): MovedFigure[] => {
    const old = was.get(is.id);
    if (old === undefined || isDeepStrictEqual(figuresOf(old), figuresOf(is))) return [];
    return [{ before: old, after: is, movers: moversOf(old, is) }];
  });
}

/** The sections of the quarterly report that read otherwise, by their titles. The cover always names another state. */
function touchedSections(before: Dataset, after: Dataset, { asOf, audience }: ReviewOptions): readonly string[] {
  const provenance = { commit: null, dirty: false };
  const [was, is] = [before, after].map((dataset) =>
    buildReport(snapshotOf(dataset, asOf, audience), undefined, { report: 'quarterly', provenance }),
  );
  const known = new Map(was?.sections.map((section) => [section.id, section]));
  const later = (is?.sections ?? []).filter(({ part, id, ...rest }) => {
    const { part: _part, id: _id, ...old } = known.get(id) ?? { part, id };
    return part !== 'cover' && !isDeepStrictEqual(old, rest);
  });
  return later.map(({ title }) => title);
}

/** What a file asks an approval for: a kind of record, or the policy; undefined where it asks for none. */
function approvalFor(path: string): KindName | 'policy' | undefined {
  const sorted = sortPath(path);
  if (sorted.sort === 'record' && sorted.kind !== 'waiver') return sorted.kind;
  return isPolicy(path) ? 'policy' : undefined;
}

/** The team that keeps something; the keepers of the settings stand in for whom nobody named. */
function teamFor(what: KindName | 'policy', keepers: NonNullable<ResolvedSettings['keepers']>): string {
  return keepers[what === 'policy' ? 'settings' : what] ?? keepers.settings ?? '';
}

/** Who is to approve what, by the settings of the base. */
function approvalsOwed({ files, policy }: Base, audience: Audience): readonly Approval[] {
  const { keepers = {} } = policy.parsed.dataset.settings;
  const isNamed = mayRead(audience, shapes.settings.properties?.['keepers']?.visibility ?? 'restricted');
  const asked = files.flatMap(({ path, before }) => [approvalFor(path), approvalFor(before)]);
  const owed = new Map<string, string[]>();
  for (const what of asked.filter((one) => one !== undefined)) {
    const team = isNamed ? teamFor(what, keepers) : '';
    const named = what === 'policy' ? what : shapes[what].title.toLowerCase();
    owed.set(team, [...(owed.get(team) ?? []), named]);
  }
  return sortedUnique(owed.keys()).map((team) => ({
    team: team === '' ? null : team,
    what: sortedUnique(owed.get(team) ?? []),
  }));
}

/** Files that are no records and need somebody's approval all the same. */
function isPolicy(path: string): boolean {
  return /^(?:secretariat\.ya?ml$|waivers\/|frameworks\/|templates\/|\.git|CODEOWNERS$|docs\/CODEOWNERS$|\.pre-commit|\.mailmap$)/.test(
    path,
  );
}

function stepsOf(base: Base, before: Dataset, after: Dataset, options: ReviewOptions): readonly Step[] {
  const view = jointView({ before, after }, { audience: options.audience, renames: renamesAmong(base.files) });
  return continued(view).flatMap((pair) =>
    transitionsBetween(pair).map(({ from, to, recorded }) => ({
      record: nameOf(view.after, pair.after),
      kind: pair.after.kind satisfies KindName,
      from,
      to,
      on: recorded?.entry.on ?? null,
      decision: recorded?.entry.decision ?? null,
    })),
  );
}

/** What an audience may see of what stood open before. */
function shownBefore(base: Base, findings: readonly Finding[], audience: Audience): readonly Finding[] {
  const { dataset, sourceOf } = base.before.parsed;
  const withholder = withholderFor(audience, { dataset, sourceOf, titleOf: titleOfRule });
  return findings.map((finding) => withholder.finding(finding));
}

/**
 * What a change means: what becomes of the records, which figures move and by which records, what is found and what is mended, which
 * sections of the report read otherwise, and who is to approve it. All of it as the audience may see both sides.
 *
 * @param register read under the policy of the base
 */
export function reviewOf(base: Base, register: Register, options: ReviewOptions): Review {
  const { asOf, audience } = options;
  const [before, after] = [base.before.parsed.dataset, laterSide(base, register)];
  const sides = [project(before, audience), project(after, audience)] as const;
  // What was withheld is told apart before it is withheld: several different texts would look the same.
  const { findings } = validateRegister(register, { asOf, base });
  const known = findingsBefore(base, asOf);
  const withholder = withholderOf(register, { audience, base });
  const news = findingsWithout(findings, known).filter(({ waivedBy }) => waivedBy === null);
  const gone = findingsWithout(known, findings).filter(({ waivedBy }) => waivedBy === null);
  return {
    ref: base.ref,
    commit: audience === 'public' ? null : base.commit,
    asOf,
    audience,
    records: compareDatasets(before, after, { audience, renames: renamesAmong(base.files) }),
    steps: stepsOf(base, before, after, options),
    figures: movedFigures(...sides, options),
    sections: touchedSections(...sides, options),
    approvals: approvalsOwed(base, audience),
    ...reviewedLinks({
      whole: { before, after: register.parsed.dataset },
      shown: { before: sides[0], after: sides[1] },
      renames: renamesAmong(base.files),
    }),
    found: news.map((finding) => withholder.finding(finding)),
    mended: shownBefore(base, gone, audience),
    files: changeBetween(base, register, asOf).files.length,
  };
}
