import { closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from '../../base/id.js';
import { compareNatural, sortBy } from '../../base/order.js';
import { parsePeriod } from '../../base/period.js';
import { visible } from '../../base/text.js';
import { runGitNow } from '../../io/git-process.js';
import { kindNames } from './names.generated.js';

/** A word that may be typed, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** More words than anybody reads on a screen have no titles: each costs a file. */
const mostTitles = 300;
const bytesLookedAt = 2048;
const yaml = '.yaml';

/** The names in a folder; none where it cannot be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The ids that the files of a folder stand for. What cannot be an id is never offered: a shell may take it for a command. */
function idsIn(folder: string): string[] {
  const stems = namesIn(folder).flatMap((name) => (name.endsWith(yaml) ? [name.slice(0, -yaml.length)] : []));
  return stems.filter((stem) => isId(stem, { period: true })).sort(compareNatural);
}

/** The beginning of a file as text, or '' where it cannot be read. */
function beginningOf(path: string): string {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const bytes = Buffer.alloc(bytesLookedAt);
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytesLookedAt, 0));
  } catch {
    return '';
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

const heading = /^(?:title|name|seat):[ ]*(?:[>|][+-]?[ ]*)?(?:\r?\n[ ]+)?(?:[a-z]{2,3}:[ ]+)?(\S.*)$/m;

/** What a record is called, found without reading it as YAML: the first line of its heading, good enough to choose by. */
function titleIn(path: string): string {
  const found = heading.exec(beginningOf(path))?.[1]?.trim() ?? '';
  return visible(found.replace(/^(["'])(.*)\1$/, '$2'));
}

interface RecordName {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

/** The records of one folder of a register; updates lie in folders of periods. */
function recordsOf(register: string, kind: string, folder: string): RecordName[] {
  const full = join(register, folder);
  if (kind !== 'update') return idsIn(full).map((id) => ({ id, kind, path: join(full, id + yaml) }));
  const periods = namesIn(full).filter((name) => parsePeriod(name) !== undefined);
  return periods.flatMap((period) =>
    idsIn(join(full, period)).map((id) => ({ id: `${period}/${id}`, kind, path: join(full, period, id + yaml) })),
  );
}

/** People are known by their number alone; an update by what it is about. */
function describe({ kind, path }: RecordName): string {
  const title = kind === 'person' || kind === 'update' ? '' : titleIn(path);
  return title === '' ? kind : title;
}

/**
 * The ids in a register that begin as typed, by file names alone; with titles where the shell shows them.
 *
 * @param only the kind that is meant; any unless given
 */
export function recordCandidates(register: string, typed: string, withTitles: boolean, only?: string): Candidate[] {
  const found = kindNames
    .filter(([kind]) => only === undefined || kind === only)
    .flatMap(([kind, , folder]) => recordsOf(register, kind, folder))
    .filter(({ id }) => id.startsWith(typed) && (typed.includes('/') || !id.includes('/')));
  const isTitled = withTitles && found.length <= mostTitles;
  return found.map((record) => ({ value: record.id, description: isTitled ? describe(record) : record.kind }));
}

/** The periods that the register knows: those with a record, and those with updates. */
export function periodCandidates(register: string): Candidate[] {
  const folders = namesIn(join(register, 'updates')).filter((name) => parsePeriod(name) !== undefined);
  const periods = new Set([...idsIn(join(register, 'periods')), ...folders]);
  return sortBy(periods, (period) => period).map((value) => ({ value, description: 'period' }));
}

/** The languages of a register, found without reading its settings as YAML: in brackets, or one a line. */
export function languageCandidates(register: string): Candidate[] {
  const [, inBrackets, lines = ''] =
    /^languages:[ ]*(?:\[([^\]]*)\]|(?:#[^\n]*)?\r?\n((?:[ ]*- [^\n]*\n?)+))/m.exec(
      beginningOf(join(register, 'secretariat.yaml')),
    ) ?? [];
  const codes = (inBrackets ?? lines).match(/\b[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?\b/g) ?? [];
  return codes.map((value) => ({ value, description: 'a language of the register' }));
}

/** Names that no shell can take for anything but a word. */
const harmless = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;

/** The branches and tags of the repository in which the register lies. */
export function commitCandidates(register: string): Candidate[] {
  const fields = '--format=%(refname:short)%09%(objecttype)';
  const answer = runGitNow(register, ['for-each-ref', fields, 'refs/heads', 'refs/tags', 'refs/remotes']);
  const lines = answer?.ok === true ? answer.stdout.toString('utf8').split('\n') : [];
  const names = lines.flatMap((line) => line.split('\t')[0] ?? []).filter((name) => harmless.test(name));
  return ['HEAD', ...names].map((value) => ({ value, description: 'commit' }));
}
