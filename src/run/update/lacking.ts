/* What an update still lacks: what its schema must have, what the policy asks for, and what the rules will. */
import { hasEvidence } from '../../facts/completion.js';
import { stepOf } from './open.js';
import type { OpenUpdate } from './open.js';

/** Something that is still to be said. */
export interface UpdateLack {
  /** A field of the update; or `reason`, `decision`, `source` of what it changes in the record. */
  readonly what: string;
  /** How it is given on the command line, and what it is. */
  readonly flag: string;
}

const lack = (what: string, words: string): UpdateLack => ({
  what,
  flag: `--${what.replaceAll('_', '-')} (${words})`,
});

/** Whether something shows the result: in what is reported, or already. */
function isShown({ data, request, subject, snapshot }: OpenUpdate): boolean {
  if (data['evidence'] !== undefined || request.evidence.length > 0 || subject.kind === 'indicator') return true;
  return hasEvidence(snapshot, subject) === true;
}

/** What must come with a change of status. */
function ofStep(open: OpenUpdate): UpdateLack[] {
  const { request, data } = open;
  const wants = {
    reason: { isThere: request.reason !== undefined, lack: lack('reason', 'why the status changed') },
    decision: { isThere: request.decision !== undefined, lack: lack('decision', 'by which it changed') },
    evidence: { isThere: isShown(open), lack: lack('evidence', 'what shows the result') },
    verification: { isThere: data['verified_by'] !== undefined, lack: lack('verified_by', 'who verified it') },
  };
  const requires = stepOf(open)?.requires ?? [];
  return requires.filter((what) => !wants[what].isThere).map((what) => wants[what].lack);
}

/** What the rules ask of what an update says. */
function ofWords({ data }: OpenUpdate): UpdateLack[] {
  const { completion, outlook, progress, public_summary: summary } = data;
  const isLittle = completion === 'not-started' || completion === 'limited';
  return [
    ...(progress === undefined && summary === undefined
      ? [lack('progress', 'what was done; "nil, because …" is valid')]
      : []),
    ...(outlook !== undefined && outlook !== 'green' && data['outlook_reason'] === undefined
      ? [lack('outlook_reason', 'why it is not green')]
      : []),
    ...(isLittle && data['challenges'] === undefined ? [lack('challenges', 'what stands in the way')] : []),
  ];
}

function ofValue({ subject, data, request }: OpenUpdate): UpdateLack[] {
  if (subject.kind !== 'indicator') return [];
  const isKnown = request.source !== undefined || subject.data.means_of_verification !== undefined;
  return [
    ...(data['value'] === undefined ? [lack('value', `in ${subject.data.unit}`)] : []),
    ...(isKnown ? [] : [lack('source', 'where the value is known from')]),
  ];
}

/** What is still to be said before an update can be written. @throws Misuse for a status that is not legal from here */
export function lackingOf(open: OpenUpdate): readonly UpdateLack[] {
  const words = open.subject.kind === 'indicator' ? [] : ofWords(open);
  const by = open.data['reported_by'] === undefined ? [lack('reported_by', 'which organisation reports')] : [];
  return [...ofStep(open), ...ofValue(open), ...words, ...by];
}
