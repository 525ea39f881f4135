import type { KindName } from '../../model/record.js';

/** What a verb does to records of one kind, or to an item of them. What accompanies a change of status, the policy says. */
export interface Deed {
  readonly kind: KindName;
  /** The list in which the item lies that is meant: `milestones`, for `ACT-014#M2`. The record itself unless given. */
  readonly item?: string;
  /** The statuses that it may lead to: the first that is legal, unless the person says which. */
  readonly to?: readonly string[];
  /** A status that comes with it, where that is a legal move. */
  readonly towards?: string;
  /** The field that takes the day. */
  readonly dates?: string;
  /** The list that gets a new item. */
  readonly adds?: string;
  /** The field that takes the value which follows the id; its old value is kept where the kind keeps amendments. */
  readonly changes?: string;
  /** Whether any field that is kept by amendments can be changed, as `FIELD=VALUE`. */
  readonly amends?: true;
  /** The list that says of each seat one of a few words: `holder=MEM-001,MEM-004`. */
  readonly sorts?: { readonly list: string; readonly by: string };
  /** Fields that must be filled in besides, by the status that it leads to; those under "" always. */
  readonly asks?: Readonly<Record<string, readonly string[]>>;
  /** The field that names the decision by which the record as a whole was adopted. */
  readonly decisionIn?: string;
  /** Which record takes the place of this one, and the field of either that says so. */
  readonly successor?: { readonly in: 'this' | 'other'; readonly field: string };
}

/** A verb of the trade, as data: a command, its questions and its changes are made of it. */
export interface Verb {
  readonly name: string;
  readonly deeds: readonly Deed[];
}

/** What a person asks for by a verb. */
export interface DeedRequest {
  /** The id of a record, or of an item: `ACT-014#M2`. */
  readonly id: string;
  /** What follows the id: a new value, and `FIELD=VALUE`. */
  readonly words: readonly string[];
  readonly on?: string;
  readonly as?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly decision?: string;
  /** Each a title, a place (`documents/minutes.pdf`, `https://…`), or a title and then its place. */
  readonly evidence: readonly string[];
}
