/* What an organisation owes for a period, and what came of it. */
import { periodDays } from '../../base/period.js';
import type { Period } from '../../base/period.js';
import { nearest, visible } from '../../base/text.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { snapshotOf } from '../../facts/snapshot.js';
import { owedUpdates } from '../../facts/updates.js';
import type { OwedUpdate } from '../../facts/updates.js';
import { Misuse } from '../../model/errors.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Register } from '../register.js';

/** Whether a period has ended on the as-of day. */
export function isPeriodOver({ dataset, asOf }: Snapshot, period: Period): boolean {
  return periodDays(period, dataset.fiscalYear).to <= asOf;
}

/** An update that is owed, for a list and for a question. */
export interface OwedItem {
  readonly id: string;
  /** The id and title of the record. */
  readonly name: string;
  readonly deadline: string;
  readonly isReported: boolean;
  readonly reportedOn: string | undefined;
}

/** What an organisation owes. */
export interface OwedByLead {
  readonly lead: string;
  readonly period: Period;
  readonly items: readonly OwedItem[];
}

function itemOf({ dataset }: Snapshot, { subject, deadline, reported, reportedOn }: OwedUpdate): OwedItem {
  return { id: subject.id, name: nameOf(dataset, subject), deadline, isReported: reported, reportedOn };
}

/**
 * What an organisation owes for a period.
 *
 * @param period the last one that ended unless given
 * @throws Misuse for an organisation that there is not, or a period that has not ended
 */
export function owedByLead(register: Register, lead: string, period: Period | undefined, today: string): OwedByLead {
  const snapshot = snapshotOf(register.parsed.dataset, today);
  const { dataset } = snapshot;
  if (dataset.get('organisation', lead) === undefined) {
    const [best] = nearest(
      lead,
      dataset.of('organisation').map(({ id }) => id),
    );
    const help = best === undefined ? '`secretariat list organisations` shows all.' : `Did you mean "${best}"?`;
    throw new Misuse(`there is no organisation with the id "${visible(lead)}"`, help);
  }
  const meant = period ?? snapshot.period;
  if (!isPeriodOver(snapshot, meant)) {
    const { to } = periodDays(meant, dataset.fiscalYear);
    throw new Misuse(
      `${meant.id} ends on ${to}, and nothing is owed for it before`,
      `${snapshot.period.id} is the last that ended.`,
    );
  }
  const items = owedUpdates(snapshot, meant).filter(({ owner }) => owner === lead);
  return { lead: nameOfId(dataset, lead), period: meant, items: items.map((owed) => itemOf(snapshot, owed)) };
}

/** What an organisation owes, as a list. */
export function owedText({ lead, period, items }: OwedByLead): string {
  const left = items.filter(({ isReported }) => !isReported).length;
  const lines = items.map(({ name, deadline, isReported, reportedOn }) => {
    const what = isReported ? `reported${reportedOn === undefined ? '' : ` on ${reportedOn}`}` : `owed by ${deadline}`;
    return `  ${visible(name)}: ${what}\n`;
  });
  return `${visible(lead)} owes ${String(items.length)} for ${period.id}, ${String(left)} of them still to come:\n${lines.join('')}`;
}
