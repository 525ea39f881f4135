import { addDays, addMonths } from '../../base/day.js';
import { statusOn } from '../../facts/status.js';
import { waiversInForce } from '../../facts/waivers.js';
import type { Line } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { cellOf, column, day, paragraph, row, table } from '../inline.js';

type Key = 'intro' | 'nothing' | 'table' | 'what' | 'why' | 'terms' | 'waiver' | 'signOff' | 'draft' | 'risk';

/** Something that the records ask the meeting to treat. */
interface Proposal {
  readonly record: string;
  readonly why: Line;
}

type Propose = (context: SectionContext<Key>) => Proposal[];

/** How far ahead of their end a body hears of waivers and terms of reference: until about the meeting after next. */
const aheadMonths = 6;

const terms: Propose = (context) => {
  const body = context.snapshot.dataset.get('body', context.subject.meeting?.data.body);
  const review = body?.data.terms_of_reference?.review_by;
  if (body === undefined || review === undefined || review > addMonths(context.snapshot.asOf, aheadMonths)) return [];
  return [{ record: body.id, why: context.say('terms', { day: day(review) }) }];
};

const waivers: Propose = (context) => {
  const warning = context.snapshot.dataset.settings.thresholds.waiver_warning_days;
  const until = addDays(context.snapshot.asOf, warning);
  return waiversInForce(context.snapshot)
    .filter(({ data }) => data.expires_on <= until)
    .map(({ id, data }) => ({ record: id, why: context.say('waiver', { day: day(data.expires_on) }) }));
};

const periods: Propose = (context) =>
  context.snapshot.dataset
    .of('period')
    .filter(({ data, id }) => data.status === 'open' && id <= context.period.id)
    .map(({ id }) => ({ record: id, why: context.say('signOff') }));

const drafts: Propose = (context) =>
  context.snapshot.dataset
    .of('decision')
    .filter((decision) => statusOn(decision, context.snapshot.asOf) === 'draft')
    .map(({ id }) => ({ record: id, why: context.say('draft') }));

const risks: Propose = (context) =>
  context.snapshot.dataset
    .of('risk')
    .filter((risk) => {
      const status = statusOn(risk, context.snapshot.asOf);
      const review = risk.data.review_by;
      return status === 'open' && review !== undefined && review <= context.snapshot.asOf;
    })
    .map(({ id }) => ({ record: id, why: context.say('risk') }));

const proposals: readonly Propose[] = [drafts, periods, terms, waivers, risks];

export default defineSection<Key>({
  id: 'meeting/proposed',
  title: 'Proposed from the records',
  messages: {
    intro: 'Besides what is asked for and escalated above.',
    nothing: 'The records ask for nothing besides what is asked for and escalated above.',
    table: 'Items that the records suggest',
    what: 'Record',
    why: 'Why',
    terms: 'terms of reference to be reviewed by {day}',
    waiver: 'waiver ends on {day}',
    signOff: 'period to be signed off',
    draft: 'decision in draft',
    risk: 'risk to be reviewed',
  },
  build(context) {
    if (context.subject.meeting === undefined) return undefined;
    const found = proposals.flatMap((propose) => propose(context));
    if (found.length === 0) return [paragraph(context.say('nothing'))];
    const rows = found.map(({ record, why }) => row(cellOf(context.titled(record)), cellOf(why)));
    const columns = [column(context.label('what')), column(context.label('why'))];
    return [paragraph(context.say('intro')), table(context.say('table'), columns, rows)];
  },
});
