import { isDeepStrictEqual } from 'node:util';
import { continued } from '../../compare/change.js';
import type { Change, Continued } from '../../compare/change.js';
import { transitionsBetween } from '../../compare/transitions.js';
import { at, atKey } from '../../model/finding.js';
import type { FileChange } from '../../model/file-change.js';
import type { AnyRecord, RegisterRecord } from '../../model/record.js';
import { atFile, defineChangeRule } from '../define.js';
import type { RuleFinding } from '../define.js';
import { closedPeriods, frozenPeriodOf } from './_closed.js';

type MessageId = 'update-added' | 'update' | 'period' | 'manifest' | 'signed-off' | 'no-manifest';

function messageFor(path: string, type: FileChange['type']): MessageId {
  if (path.startsWith('updates/')) return type === 'added' ? 'update-added' : 'update';
  return path.endsWith('.json') ? 'manifest' : 'period';
}

/** What a frozen file may no longer be: each change of one is a finding, at the file. */
function* frozenFiles(change: Change): Iterable<RuleFinding<MessageId>> {
  const closed = closedPeriods(change);
  const records = new Map([...change.after.dataset.records.values()].map((record) => [record.path, record]));
  for (const { path, before, type } of change.files) {
    const frozen = [before, path].find((side) => closed.has(frozenPeriodOf(side) ?? ''));
    if (frozen === undefined) continue;
    const record: AnyRecord | undefined = records.get(path);
    const message = messageFor(frozen, type === 'renamed' && frozen === path ? 'added' : type);
    const data = { period: frozenPeriodOf(frozen) ?? '', path: frozen, done: type };
    yield { message, data, place: record === undefined ? atFile(path) : at(record) };
  }
}

type Period = RegisterRecord<'period'>;

/** Whether a sign-off was added for what is signed off. */
function isSignedAnew(before: Period, after: Period): boolean {
  return !isDeepStrictEqual(before.data.sign_offs, after.data.sign_offs);
}

/** A closing comes with its manifest. */
function* closing(change: Change, pair: Continued): Iterable<RuleFinding<MessageId>> {
  if (!transitionsBetween(pair).some(({ to }) => to === 'closed')) return;
  const { id, path } = pair.after;
  const manifest = `periods/${id}.manifest.json`;
  if (change.files.some((file) => file.path === manifest && file.type !== 'deleted')) return;
  yield { message: 'no-manifest', data: { period: id, path, done: 'changed' }, place: at(pair.after, 'status') };
}

/** What was signed off says what it said when it was signed. */
function* signedOff(before: Period, after: Period): Iterable<RuleFinding<MessageId>> {
  if (before.data.status !== 'signed-off' || isSignedAnew(before, after)) return;
  for (const field of ['narrative', 'cleared_figures'] as const) {
    if (before.data[field] === undefined || isDeepStrictEqual(before.data[field], after.data[field])) continue;
    const place = field in after.data ? atKey(after, field) : at(after);
    yield { message: 'signed-off', data: { period: after.id, path: after.path, done: 'changed', field }, place };
  }
}

function* openPeriods(change: Change): Iterable<RuleFinding<MessageId>> {
  for (const pair of continued(change)) {
    const { before, after } = pair;
    if (before.kind !== 'period' || after.kind !== 'period' || before.data.status === 'closed') continue;
    yield* closing(change, pair);
    yield* signedOff(before, after);
  }
}

export default defineChangeRule({
  id: 'change/period-closed',
  title: 'A change touches what was frozen when its period was closed',
  why: 'A published report can be built again only while what it stood on stays. What comes to light later belongs to the open period, and shows as restated.',
  clauses: ['L21'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Take the change back: git checkout BASE -- PATH.',
    'File a late update in the open period, with "for_period" naming the closed one; backdated facts in other records are legal.',
  ],
  messages: {
    'update-added': {
      text: '{path} is added to the period {period}, which is closed',
      help: 'move it into the folder of the open period, and add "for_period: {period}"',
      label: 'closed',
    },
    update: {
      text: '{path} is {done}, and its period {period} is closed',
      help: 'set it back; a correction goes into the open period, with "for_period: {period}"',
      label: 'closed',
    },
    period: {
      text: 'the period {period} is closed, and its record is {done}',
      help: 'set it back as it was closed',
      label: 'closed',
    },
    manifest: {
      text: 'the manifest of the closed period {period} is {done}',
      help: 'set it back: it proves what was published',
      label: 'closed',
    },
    'signed-off': {
      text: '"{field}" of the period {period} is changed after it was signed off',
      help: 'have it signed off again and record that under "sign_offs"; or set it back',
      label: 'signed off',
      severity: 'warning',
    },
    'no-manifest': {
      text: 'the period {period} is closed without a manifest, so nobody can prove later what was published',
      help: 'set the status back, and run `secretariat close {period}`',
      label: 'no manifest',
    },
  },
  *check(change) {
    yield* frozenFiles(change);
    yield* openPeriods(change);
  },
});
