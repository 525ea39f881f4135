import { owedUpdatesIn } from '../../facts/updates.js';
import { statusOn } from '../../facts/status.js';
import { nationalBodies } from '../../facts/bodies.js';
import { periodDays } from '../../base/period.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Line } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { measureLine } from '../measure-line.js';
import { absent, day, joined, recordId, share, words } from '../inline.js';

type Key =
  | 'plan'
  | 'version'
  | 'noPlan'
  | 'body'
  | 'period'
  | 'fromTo'
  | 'asOf'
  | 'asOfMeaning'
  | 'snapshot'
  | 'commit'
  | 'dirty'
  | 'noCommit'
  | 'withheld'
  | 'withheldCount'
  | 'digest'
  | 'completeness'
  | 'updates'
  | 'noUpdates'
  | 'noneOwed'
  | 'fields'
  | 'audience'
  | 'signOff'
  | 'signedBy'
  | 'notSigned';

interface Term {
  readonly term: Line;
  readonly lines: readonly Line[];
}

/** The programme in force on the as-of day: adopted, else the latest. */
function programmeInForce(context: SectionContext): RegisterRecord<'programme'> | undefined {
  const programmes = context.snapshot.dataset.of('programme');
  const adopted = programmes.filter((programme) => statusOn(programme, context.snapshot.asOf) === 'adopted');
  return (adopted.length > 0 ? adopted : programmes).at(-1);
}

function planLines(context: SectionContext<Key>): Line[] {
  const programme = programmeInForce(context);
  if (programme === undefined) return [[absent(context.label('noPlan'))]];
  const { version, from, to } = programme.data;
  return [
    context.titled(programme.id),
    context.say('version', {
      version: [{ type: 'quote', text: version, language: context.language, untranslated: false }] as const,
      from: day(from),
      to: day(to),
    }),
  ];
}

/** The commit, or where that would say more than the audience may know, a digest of what it may. */
function snapshotLines(context: SectionContext<Key>): Line[] {
  const { provenance, digest, snapshot } = context;
  const digestLine = context.say('digest', { digest: words(digest.slice(0, 16)) });
  if (provenance.commit === null) return [context.say('noCommit'), digestLine];
  if (snapshot.audience === 'public') return [digestLine];
  const commit = context.say('commit', { commit: words(provenance.commit.slice(0, 12)) });
  return provenance.dirty ? [commit, context.say('dirty')] : [commit];
}

function completenessLines(context: SectionContext<Key>): Line[] {
  const owed = owedUpdatesIn(context.snapshot, context.period);
  const received = owed.filter((update) => update.reported).length;
  const measure = context.measures.get('data/completeness');
  return [
    owed.length === 0
      ? [absent(context.label(context.snapshot.dataset.keeps('update') ? 'noneOwed' : 'noUpdates'))]
      : context.say('updates', { share: share(received, owed.length) }),
    ...(measure?.state === 'ok' ? [context.say('fields', { share: measureLine(context, measure) })] : []),
  ];
}

function signOffLines(context: SectionContext<Key>): Line[] {
  const record = context.snapshot.dataset.get('period', context.period.id);
  const signed = (record?.data.sign_offs ?? []).filter(({ audience }) => audience === context.snapshot.audience);
  if (signed.length === 0) return [context.say('notSigned')];
  return signed.map(({ by, on }) =>
    context.say('signedBy', {
      by: [{ type: 'quote', text: by, language: context.language, untranslated: false }] as const,
      day: day(on),
    }),
  );
}

function bodyTerm(context: SectionContext<Key>): Term[] {
  const bodies = nationalBodies(context.snapshot);
  if (bodies.length === 0) return [];
  const names = bodies.map((body) => {
    const name = context.text(body.id, body.data.name);
    return name.length === 0 ? [recordId(body.id)] : name;
  });
  return [{ term: context.say('body'), lines: [joined(names)] }];
}

/** How much there is beyond what is shown, where the settings let a report say so. */
function withheldTerm(context: SectionContext<Key>): Term[] {
  const { withheld: count } = context;
  return count === 0 ? [] : [{ term: context.say('withheld'), lines: [context.say('withheldCount', { count })] }];
}

export default defineSection<Key>({
  id: 'about/cover',
  title: 'About this report',
  messages: {
    plan: 'Plan',
    version: 'Version {version}, {from} to {to}',
    noPlan: 'no programme is recorded',
    body: 'Body',
    period: 'Period',
    fromTo: '{period}: {from} to {to}',
    asOf: 'As-of day',
    asOfMeaning: '{day}. Facts dated later do not count.',
    snapshot: 'Snapshot',
    commit: 'Commit {commit}',
    dirty: 'with changes that are not committed',
    noCommit: 'Not under version control',
    withheld: 'Not shown',
    withheldCount: {
      one: '{count} record is not for this audience',
      other: '{count} records are not for this audience',
    },
    digest: 'Digest of the records shown: {digest}',
    completeness: 'Completeness of data',
    noUpdates: 'no updates are kept',
    noneOwed: 'no update is owed for this period',
    updates: 'Updates received for the period: {share}',
    fields: 'Recorded of what every live action should have (lead, deadline, financing, indicator): {share}',
    audience: 'Audience',
    signOff: 'Sign-off',
    signedBy: '{by}, {day}',
    notSigned: 'Not signed off for this audience',
  },
  build(context) {
    const { from, to } = periodDays(context.period, context.snapshot.dataset.fiscalYear);
    const period = { period: { type: 'period', id: context.period.id }, from: day(from), to: day(to) } as const;
    const items: Term[] = [
      ...bodyTerm(context),
      { term: context.say('plan'), lines: planLines(context) },
      { term: context.say('period'), lines: [context.say('fromTo', period)] },
      { term: context.say('asOf'), lines: [context.say('asOfMeaning', { day: day(context.snapshot.asOf) })] },
      { term: context.say('snapshot'), lines: snapshotLines(context) },
      { term: context.say('completeness'), lines: completenessLines(context) },
      { term: context.say('audience'), lines: [[words(context.word('audience', context.snapshot.audience))]] },
      ...withheldTerm(context),
      { term: context.say('signOff'), lines: signOffLines(context) },
    ];
    return [{ type: 'facts', items }];
  },
});
