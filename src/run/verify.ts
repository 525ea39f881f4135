import { Buffer } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import type { Period } from '../base/period.js';
import { sortedUnique } from '../base/text.js';
import { version } from '../base/version.generated.js';
import { redactionsOf } from '../facts/redactions.js';
import type { Audience } from '../model/audience.js';
import type { ClosedFile, Manifest } from '../model/manifest.js';
import type { SourceTree } from '../model/source.js';
import { checksumsOf, closedData, closingPaths, measuresOf, sha256 } from './closing.js';
import type { Register } from './register.js';

/** One thing that was looked at. */
export interface Verdict {
  readonly state: 'proved' | 'differs' | 'note';
  /** What was found, and where, in a sentence. */
  readonly says: string;
}

/** A closed period with everything by which it is proved. */
export interface ClosingEvidence {
  readonly period: Period;
  readonly manifest: Manifest;
  readonly tag: {
    readonly commit: string;
    readonly parent: string | null;
    readonly isAnnotated: boolean;
    readonly signature: 'good' | 'bad' | 'none';
  };
  /** The commit that closes, and its parent, whose content is closed. */
  readonly closing: { readonly tree: SourceTree; readonly register: Register };
  readonly closed: { readonly tree: SourceTree; readonly register: Register };
  /** The files on disk. */
  readonly present: SourceTree;
  /** The reports, built anew. */
  readonly rebuilt: readonly (ClosedFile & { readonly text: string })[];
  /** The files of reports that are at hand: their bytes by their names, and all names. */
  readonly published: { read(name: string): Uint8Array | undefined; names(): readonly string[] };
  /** A tree as today's data model has it. */
  readonly read: (tree: SourceTree) => SourceTree;
  /** The manifest as this program would write it of what was closed. */
  readonly rewritten: Manifest;
}

const proved = (says: string): Verdict => ({ state: 'proved', says });
const differs = (says: string): Verdict => ({ state: 'differs', says });
const note = (says: string): Verdict => ({ state: 'note', says });

function* tagVerdicts({ tag, period }: ClosingEvidence): Generator<Verdict> {
  if (!tag.isAnnotated)
    yield differs(`the tag ${period.id} is a plain name and not the annotated tag that closing sets`);
  if (tag.signature === 'bad')
    yield differs(`the signature of the tag ${period.id} is not valid, or its key is not known here`);
  else if (tag.signature === 'good') yield proved(`the tag ${period.id} bears a valid signature`);
  else yield note(`the tag ${period.id} is not signed`);
}

/** The paths whose checksums differ, and how. */
function differencesOf(known: Readonly<Record<string, string>>, tree: SourceTree, period: string): readonly string[] {
  const found = checksumsOf(tree, period);
  return sortedUnique([...Object.keys(known), ...Object.keys(found)]).flatMap((path) => {
    if (!Object.hasOwn(found, path)) return [`${path} is missing`];
    if (!Object.hasOwn(known, path)) return [`${path} was not there when the period was closed`];
    return known[path] === found[path] ? [] : [`${path} has other bytes than the manifest says`];
  });
}

function* recordVerdicts({ manifest, tag, period, closed, closing }: ClosingEvidence): Generator<Verdict> {
  const wrong = [closed, closing].flatMap(({ tree }) => differencesOf(manifest.records, tree, period.id));
  for (const says of new Set(wrong)) yield differs(says);
  const isSame = tag.parent === manifest.commit;
  if (wrong.length === 0)
    yield proved(`${String(Object.keys(manifest.records).length)} records have the bytes that were closed`);
  if (isSame) return;
  const says = `the manifest names the commit ${manifest.commit.slice(0, 10)}, and the tag follows ${(tag.parent ?? 'none').slice(0, 10)}`;
  // A redaction of people writes the history anew; whatever was proved is still there.
  yield wrong.length === 0
    ? note(`${says}: the history was written anew, and every record is the same`)
    : differs(says);
}

/** Where two contents differ first: line and byte, from 1. */
export function firstDifference(was: Uint8Array, is: Uint8Array): string {
  let index = 0;
  while (index < was.length && index < is.length && was[index] === is[index]) index += 1;
  const line = was.subarray(0, index).filter((byte) => byte === 0x0a).length + 1;
  return `first at line ${String(line)}, byte ${String(index + 1)}`;
}

const isFrozen = (path: string, period: string): boolean =>
  path.startsWith(`updates/${period}/`) || Object.values(closingPaths(period)).includes(path);

/** What was frozen must be on disk as the tag has it. */
function* frozenVerdicts({ closing, present, period, read }: ClosingEvidence): Generator<Verdict> {
  const bytes = (tree: SourceTree): ReadonlyMap<string, Uint8Array> =>
    new Map(
      tree
        .files()
        .filter(({ path, type }) => type === 'file' && isFrozen(path, period.id))
        .map((file) => [file.path, file.read()]),
    );
  const [was, today, is] = [bytes(closing.tree), bytes(read(closing.tree)), bytes(present)];
  let count = 0;
  for (const path of sortedUnique([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(path), is.get(path)];
    if (old === undefined) yield differs(`${path} was added after the period was closed`);
    else if (now === undefined) yield differs(`${path} is gone`);
    // A register that was brought to a newer data model holds the same in another shape.
    else if (Buffer.compare(old, now) !== 0 && Buffer.compare(today.get(path) ?? old, now) !== 0)
      yield differs(`${path} is not as it was closed, ${firstDifference(old, now)}`);
    else count += 1;
  }
  yield proved(`${String(count)} frozen files are as they were closed`);
}

/** Whether the history was cleaned of personal data since: what was computed with them may come out otherwise. */
function isCleaned({ closed, manifest }: Pick<ClosingEvidence, 'closed' | 'manifest'>): boolean {
  const people = closed.register.parsed.dataset.of('person');
  return people.some((person) => redactionsOf(person).some(({ on }) => on > manifest.closed_on));
}

function* figureVerdicts({ manifest, closed }: ClosingEvidence): Generator<Verdict> {
  const isOurs = manifest.tool.version === version;
  const cleaned = isCleaned({ manifest, closed });
  for (const [audience, figures] of Object.entries(manifest.figures)) {
    const now = new Map(measuresOf(closed.register, manifest.as_of, audience as Audience).map((one) => [one.id, one]));
    const wrong = figures.filter((figure) => {
      const one = now.get(figure.id);
      if (one === undefined) return true;
      const { id, state, value, values, numerator, denominator } = one;
      return !isDeepStrictEqual(figure, { id, state, value, values, numerator, denominator });
    });
    for (const { id } of wrong) {
      const says = `the figure ${id} for ${audience} comes out otherwise than the manifest says`;
      if (isOurs && cleaned) yield note(`${says}; people were redacted in its history since, which may be why`);
      else
        yield isOurs
          ? differs(says)
          : note(`${says}; it was computed by version ${manifest.tool.version}, and this is ${version}`);
    }
    if (wrong.length === 0) yield proved(`${String(figures.length)} figures for ${audience} come out the same`);
  }
}

function* reportVerdicts({ manifest, rebuilt, published, closed }: ClosingEvidence): Generator<Verdict> {
  const isOurs = manifest.tool.version === version;
  const cleaned = isCleaned({ manifest, closed });
  const anew = new Map(rebuilt.map((file) => [file.name, file]));
  for (const { name, sha256: known } of manifest.files) {
    const built = anew.get(name);
    if (!isOurs)
      yield note(`${name} was written by version ${manifest.tool.version}: install it to build it again byte for byte`);
    else if (built?.sha256 === known) yield proved(`${name} is built again byte for byte`);
    else if (cleaned)
      yield note(
        `${name} comes out otherwise when it is built again: people were redacted in its history since; its checksum still proves the file`,
      );
    else yield differs(`${name} comes out otherwise when it is built again`);
    const bytes = published.read(name);
    if (bytes === undefined) continue;
    if (sha256(bytes) === known) yield proved(`${name} on disk is the file that was published`);
    else {
      const where = built?.sha256 === known ? `, ${firstDifference(Buffer.from(built.text), bytes)}` : '';
      yield differs(`${name} on disk is not the file that was published${where}`);
    }
  }
}

/** The record of the period must be what was signed off, closed and nothing else; and nothing in the manifest may be made up. */
function* closingVerdicts({ manifest, rewritten, period, closed, closing }: ClosingEvidence): Generator<Verdict> {
  const [was, is] = [closed, closing].map(({ register }) => register.parsed.dataset.get('period', period.id)?.data);
  const { record, manifest: path } = closingPaths(period.id);
  const intended = was && closedData(was as unknown as Parameters<typeof closedData>[0], manifest.closed_on);
  if (isDeepStrictEqual(intended, is)) yield proved(`${record} says what was signed off, and that it is closed`);
  else
    yield differs(
      `${record} of the commit that closes says more than that the period is closed on ${manifest.closed_on}`,
    );
  const isOurs = manifest.tool.version === version;
  const parts = ['period', 'as_of', 'tool', 'missing_updates', ...(isOurs ? (['definitions'] as const) : [])] as const;
  for (const part of parts) {
    if (part === 'tool' && !isOurs) continue;
    if (isDeepStrictEqual(manifest[part], rewritten[part])) continue;
    yield differs(`"${part}" in ${path} is not what was closed`);
  }
}

/** The checksum that the record of the period keeps of a publication is that of a report which is built again, or of a file at hand. */
function* publicationVerdicts({ manifest, rebuilt, published, period, closed }: ClosingEvidence): Generator<Verdict> {
  const { publications = [] } = closed.register.parsed.dataset.get('period', period.id)?.data ?? {};
  for (const { report, audience, language, sha256: known } of publications) {
    if (known === undefined) continue;
    const name = `${report} for ${audience} in ${language}`;
    const built = rebuilt.find(
      (file) =>
        file.sha256 === known && file.report === report && file.audience === audience && file.language === language,
    );
    const atHand = built?.name ?? published.names().find((one) => sha256(published.read(one) ?? '') === known);
    if (atHand !== undefined) {
      yield proved(`${atHand} has the checksum that the period keeps of the publication (${name})`);
    } else if (manifest.tool.version === version) {
      yield differs(
        `no file has the checksum that the period keeps of the publication (${name}), neither built again nor at hand`,
      );
    } else {
      yield note(`no file at hand has the checksum that the period keeps of the publication (${name})`);
    }
  }
}

/** Everything by which a closed period is proved or disproved, in the order in which it is looked at. */
export function verifyClosing(evidence: ClosingEvidence): readonly Verdict[] {
  return [
    ...tagVerdicts(evidence),
    ...recordVerdicts(evidence),
    ...closingVerdicts(evidence),
    ...frozenVerdicts(evidence),
    ...figureVerdicts(evidence),
    ...reportVerdicts(evidence),
    ...publicationVerdicts(evidence),
  ];
}
