/* What follows in other records from what a verb does to one. */
import { Misuse } from '../../model/errors.js';
import { nameOf } from '../../facts/names.js';
import { visible } from '../../base/text.js';
import type { AnyRecord, RegisterRecord } from '../../model/record.js';
import type { Plain } from '../../parse/values.js';
import { holdsOn } from '../../facts/time.js';
import { listIn } from './data.js';
import type { Mapping } from './data.js';
import { presentStatus, stepAlong } from './move.js';
import type { OpenDeed } from './open.js';
import { withStep } from './step-data.js';

/** A change of another record. */
export interface Following {
  readonly record: AnyRecord;
  readonly change: (data: Mapping) => Mapping;
  /** What it did, in a line. */
  readonly says: string;
}

type Follower = (open: OpenDeed) => readonly Following[];

/** Another record goes to a status too, where that is legal. */
function moved(
  { snapshot, on }: OpenDeed,
  record: AnyRecord | undefined,
  to: string,
  decision: string | undefined,
  more: Mapping = {},
): readonly Following[] {
  const step = record && (stepAlong(snapshot, record, to) ?? decidedStep(record, to, decision));
  if (record === undefined || step === undefined) return [];
  return [
    {
      record,
      change: (data) => ({ ...withStep(record, data, step, { on, decision }), ...more }),
      says: `${nameOf(snapshot.dataset, record)}: ${step.from} → ${to} on ${on}${decision === undefined ? '' : `, by ${decision}`}`,
    },
  ];
}

/** A draft that a decision adopts: the move asks for that decision, and here it is. */
function decidedStep(
  record: AnyRecord,
  to: string,
  decision: string | undefined,
): { readonly from: string; readonly to: string } | undefined {
  return presentStatus(record) === 'draft' && decision !== undefined ? { from: 'draft', to } : undefined;
}

/** What an adopted decision makes of a record that it concerns. */
function adopted(open: OpenDeed, decision: RegisterRecord<'decision'>, id: string): readonly Following[] {
  const { dataset } = open.snapshot;
  const record = dataset.find(id);
  const isDraft = record !== undefined && presentStatus(record) === 'draft';
  if (decision.data.type === 'endorse' && record?.kind === 'assessment' && isDraft)
    return moved(open, record, 'endorsed', decision.id, { endorsed_by: decision.id });
  if (decision.data.type !== 'adopt') return [];
  if (record?.kind === 'programme' && isDraft) {
    const field = { adoption_decision: decision.id };
    return [...moved(open, record, 'adopted', decision.id, field), ...supersededBy(open, record, decision.id)];
  }
  return record?.kind === 'action' ? agreed(open, record, decision.id) : [];
}

/** An action that no decision had agreed to. */
function agreed({ snapshot }: OpenDeed, action: RegisterRecord<'action'>, decision: string): readonly Following[] {
  if (action.data.agreed_by !== undefined) return [];
  const says = `${nameOf(snapshot.dataset, action)}: agreed by ${decision}`;
  return [{ record: action, change: (data) => ({ ...data, agreed_by: decision }), says }];
}

/** The programme in whose place another one is adopted. */
function supersededBy(
  open: OpenDeed,
  programme: RegisterRecord<'programme'>,
  decision: string | undefined,
): readonly Following[] {
  return moved(open, open.snapshot.dataset.get('programme', programme.data.supersedes), 'superseded', decision);
}

const decisionAdopted: Follower = (open) => {
  const { record, step, snapshot } = open;
  if (record.kind !== 'decision' || step?.to !== 'adopted') return [];
  const concerned = [...new Set((record.data.concerns ?? []).map((id) => id.split('#')[0] ?? id))];
  return [
    ...moved(open, snapshot.dataset.get('decision', record.data.supersedes), 'superseded', record.id),
    ...concerned.flatMap((id) => adopted(open, record, id)),
  ];
};

const programmeAdopted: Follower = (open) =>
  open.record.kind === 'programme' && open.step?.to === 'adopted'
    ? supersededBy(open, open.record, open.request.decision ?? open.record.data.adoption_decision)
    : [];

/** The record that takes the place of this one says so. */
const succeeded: Follower = ({ deed, record, request, snapshot }) => {
  const { by } = request;
  if (by === undefined) return [];
  if (deed.successor === undefined) throw new Misuse('--by has no meaning here', 'Leave it out.');
  const { field } = deed.successor;
  const other = snapshot.dataset.find(by);
  if (other?.kind !== record.kind || other.id === record.id) {
    throw new Misuse(`"${visible(by)}" cannot follow ${record.id}`, `Name another ${record.kind} with --by.`);
  }
  if (deed.successor.in === 'this') return [];
  const says = `${nameOf(snapshot.dataset, other)}: "${field}" is ${record.id}`;
  return [{ record: other, change: (data) => ({ ...data, [field]: record.id }), says }];
};

/** The seats of an organisation or body that ends. */
const seatsEnd: Follower = ({ record, deed, snapshot, on }) => {
  if (deed.dates !== 'to' || (record.kind !== 'organisation' && record.kind !== 'body')) return [];
  const { dataset } = snapshot;
  return dataset
    .of('member')
    .filter(({ data }) => data[record.kind] === record.id && holdsOn(data, on) && data.to === undefined)
    .map((seat) => ({
      record: seat,
      change: (data) => ({ ...data, to: on }),
      says: `${nameOf(dataset, seat)}: its seat ends on ${on}`,
    }));
};

/** What a person holds in these lists, and no longer. */
const heldIn = { member: ['holders', 'alternates'], initiative: ['contact_posts'] } as const;

function withoutHolder(data: Mapping, list: string, person: string, on: string): Mapping {
  const items = listIn(data, list);
  if (items.length === 0) return data;
  const ended = items.map((item): Plain => {
    const isTheirs = item['person'] === person && item['to'] === undefined;
    return isTheirs ? { ...item, to: on } : { ...item };
  });
  return { ...data, [list]: ended };
}

const personLeaves: Follower = ({ record, deed, snapshot, on }) => {
  if (record.kind !== 'person' || deed.dates !== 'to') return [];
  const { dataset } = snapshot;
  return [...dataset.of('member'), ...dataset.of('initiative')].flatMap((holder): Following[] => {
    const lists = heldIn[holder.kind];
    const data = holder.data as unknown as Mapping;
    const holds = lists.some((list) =>
      listIn(data, list).some((item) => item['person'] === record.id && item['to'] === undefined),
    );
    if (!holds) return [];
    const change = (before: Mapping): Mapping =>
      lists.reduce((changed, list) => withoutHolder(changed, list, record.id, on), before);
    return [{ record: holder, change, says: `${nameOf(dataset, holder)}: what ${record.id} held there ends on ${on}` }];
  });
};

const followers: readonly Follower[] = [decisionAdopted, programmeAdopted, succeeded, seatsEnd, personLeaves];

/** Every change of another record that follows from a deed. @throws Misuse for a successor that cannot be one */
export function followUps(open: OpenDeed): readonly Following[] {
  return followers.flatMap((follower) => follower(open));
}
