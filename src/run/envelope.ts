import type { Day } from '../base/day.js';
import { version } from '../base/version.generated.js';
import type { Audience } from '../model/audience.js';
import type { Provenance } from '../model/source.js';

/** What every JSON envelope begins with. */
export interface EnvelopeHead<Kind extends string> {
  readonly schema_version: 1;
  readonly kind: Kind;
  readonly tool: { name: string; version: string };
  readonly as_of: Day;
  readonly commit: string | null;
  readonly dirty: boolean;
  readonly audience: Audience;
}

/** Which knowledge an answer stands on, and for whom it is. */
export interface Basis {
  readonly provenance: Provenance;
  readonly asOf: Day;
  readonly audience: Audience;
}

/** What the public may know of the commit is nothing: its id leads to an author and to every record. */
export function commitFor({ provenance, audience }: Basis): string | null {
  return audience === 'public' ? null : provenance.commit;
}

/** The beginning of an envelope. */
export function envelopeHead<Kind extends string>(kind: Kind, basis: Basis): EnvelopeHead<Kind> {
  return {
    schema_version: 1,
    kind,
    tool: { name: 'secretariat', version },
    as_of: basis.asOf,
    commit: commitFor(basis),
    dirty: basis.provenance.dirty,
    audience: basis.audience,
  };
}

/** The same in words: `as of 2026-09-30, for members, commit 0123456789 with changes on disk`. */
export function basisText(basis: Basis): string {
  const commit = commitFor(basis);
  const changed = basis.provenance.dirty ? ' with changes on disk' : '';
  const audience = basis.audience === 'restricted' ? '' : `, for ${audienceWords[basis.audience]}`;
  const where = commit === null ? 'not under version control' : `commit ${commit.slice(0, 10)}${changed}`;
  const from = basis.audience === 'public' ? '' : `, ${where}`;
  return `as of ${basis.asOf}${audience}${from}`;
}

const audienceWords: Readonly<Record<Audience, string>> = {
  public: 'the public',
  partners: 'partners',
  members: 'members',
  restricted: 'those who may see all',
};
