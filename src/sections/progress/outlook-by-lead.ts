import { sortBy } from '../../base/order.js';
import { leadOn } from '../../facts/amendments.js';
import { computedOutlook } from '../../facts/outlook.js';
import type { Outlook } from '../../facts/outlook.js';
import { actionsOfPlan } from '../../facts/plan.js';
import type { BarsPanel } from '../../model/chart.js';
import type { Line, Row } from '../../model/view.js';
import { chart, counted, rowsAtAGlance } from '../chart.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { absent, cell, column, number, numbers, paragraph, row } from '../inline.js';

type Key =
  | 'none'
  | 'single'
  | 'some'
  | 'most'
  | 'several'
  | 'allWell'
  | 'unrated'
  | 'silent'
  | 'table'
  | 'lead'
  | 'all'
  | 'behind'
  | 'more';

/** From what is done to what is worst, then what says nothing. */
const order: readonly Outlook[] = ['complete', 'green', 'amber', 'red', 'not-reported', 'not-due', 'not-rated'];

/** A lead with how many of its actions have which outlook. */
interface Lead {
  readonly id: string | undefined;
  readonly counts: ReadonlyMap<Outlook, number>;
  readonly all: number;
  readonly behind: number;
}

/** The outlooks of the actions of each lead, those first that have most at risk or off course. */
function leadsOf(context: SectionContext<Key>): Lead[] {
  const { snapshot } = context;
  const byLead = new Map<string | undefined, Map<Outlook, number>>();
  for (const action of actionsOfPlan(snapshot)) {
    const lead = leadOn(action, snapshot.asOf);
    const counts = byLead.get(lead) ?? new Map<Outlook, number>();
    const { outlook } = computedOutlook(snapshot, action);
    byLead.set(lead, counts.set(outlook, (counts.get(outlook) ?? 0) + 1));
  }
  const leads = [...byLead].map(([id, counts]): Lead => {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return { id, counts, all, behind: (counts.get('red') ?? 0) + (counts.get('amber') ?? 0) };
  });
  return sortBy(
    leads,
    ({ behind }) => -behind,
    ({ all }) => -all,
    ({ id }) => id ?? '',
  );
}

function titleOf(context: SectionContext<Key>, leads: readonly Lead[]): Line {
  const sum = (of: (lead: Lead) => number): number => leads.reduce((total, lead) => total + of(lead), 0);
  const [count, all] = [sum(({ behind }) => behind), sum((lead) => lead.all)];
  const [first, second] = leads;
  const countOf = (look: Outlook): number => sum(({ counts }) => counts.get(look) ?? 0);
  const silent = countOf('not-reported');
  const isRated = all > silent + countOf('not-due') + countOf('not-rated');
  if (count === 0 && !isRated) return context.say('unrated', { count: all });
  if (count === 0) {
    return [
      ...context.say('allWell', { count: all }),
      ...(silent === 0 ? [] : context.say('silent', { count: silent })),
    ];
  }
  if (all === 1) return context.say('single');
  if (first === undefined || second === undefined || first.behind === second.behind) {
    return context.say('some', { count, all });
  }
  const key = first.behind * 2 > count ? 'most' : 'several';
  return context.say(key, { count, all, lead: context.organisation(first.id), most: first.behind });
}

function panelOf(context: SectionContext<Key>, leads: readonly Lead[]): BarsPanel {
  return {
    kind: 'bars',
    heading: [],
    whole: Math.max(...leads.map(({ all }) => all)),
    rows: leads.map(({ id, counts, all, behind }) => ({
      label: [context.organisation(id)],
      note: behind === 0 ? [] : context.say('behind', { count: behind, all }),
      segments: order.flatMap((look) => {
        const value = counts.get(look) ?? 0;
        return value === 0 ? [] : [{ look, value, text: [number(value)] }];
      }),
    })),
  };
}

function dataRow(context: SectionContext<Key>, { id, counts, all }: Lead, shown: readonly Outlook[]): Row {
  const numbersOf = shown.map((outlook) => cell(number(counts.get(outlook) ?? 0)));
  return row(cell(context.organisation(id)), ...numbersOf, cell(number(all)));
}

export default defineSection<Key>({
  id: 'progress/outlook-by-lead',
  title: 'Outlook by lead',
  messages: {
    none: 'No data: the plan has no action that is not cancelled.',
    some: {
      one: '{count} of {all} actions is at risk or off course',
      other: '{count} of {all} actions are at risk or off course',
    },
    most: {
      one: '{count} of {all} actions is at risk or off course, led by {lead}',
      other: '{count} of {all} actions are at risk or off course, most of them led by {lead} ({most})',
    },
    several: {
      one: '{count} of {all} actions is at risk or off course, led by {lead}',
      other: '{count} of {all} actions are at risk or off course, {most} of them led by {lead}',
    },
    single: 'The one action of the plan is at risk or off course',
    unrated: {
      one: 'The one action of the plan has no outlook: it is not reported, not due or suspended',
      other: 'None of {count} actions has an outlook: they are not reported, not due or suspended',
    },
    silent: { one: '; {count} is not reported', other: '; {count} are not reported' },
    allWell: {
      one: 'The action that counts is neither at risk nor off course',
      other: 'None of {count} actions is at risk or off course',
    },
    table: 'Actions by lead and outlook',
    lead: 'Lead',
    all: 'All',
    behind: '{count} of {all} behind',
    more: {
      one: 'Drawn are those with most at risk or off course; {count} more stands in the table.',
      other: 'Drawn are those with most at risk or off course; {count} more stand in the table.',
    },
  },
  build(context) {
    if (context.snapshot.dataset.of('action').length === 0) return undefined;
    const leads = leadsOf(context);
    if (leads.length === 0) return [paragraph([absent(context.label('none'))])];
    const totalOf = (look: Outlook): number => leads.reduce((sum, { counts }) => sum + (counts.get(look) ?? 0), 0);
    const shown = order.filter((outlook) => totalOf(outlook) > 0);
    const [drawn, more] = [leads.slice(0, rowsAtAGlance), Math.max(leads.length - rowsAtAGlance, 0)];
    return [
      chart(context, {
        title: titleOf(context, leads),
        legend: shown.map((outlook) => counted(outlook, context.word('outlook', outlook), totalOf(outlook))),
        panels: [panelOf(context, drawn)],
        ...(more === 0 ? {} : { note: context.say('more', { count: more }) }),
        caption: context.label('table'),
        columns: [
          column(context.label('lead')),
          ...shown.map((outlook) => numbers(context.word('outlook', outlook))),
          numbers(context.label('all')),
        ],
        rows: leads.map((lead) => dataRow(context, lead, shown)),
      }),
    ];
  },
});
