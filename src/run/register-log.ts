/* What the last commits changed in a register: text and JSON. */
import { safeJson } from '../render/safe-json.js';
import { defuse } from '../base/defuse.js';
import { visible } from '../base/text.js';
import type { Audience } from '../model/audience.js';
import type { RegisterLogOutput } from '../model/records.generated.js';
import { recordLines, tallyOfChanges } from '../render/changes-text.js';
import { englishDay } from '../render/format.js';
import type { TextOptions } from './printing.js';
import { changeJson } from './diff-answers.js';
import type { Comparison } from './diff.js';
import { envelopeHead } from './envelope.js';

/** One commit, compared with its first parent. */
export interface LoggedCommit {
  readonly author: string;
  readonly subject: string;
  readonly comparison: Comparison;
}

/** The last commits of a register, the youngest first. */
export interface RegisterLog {
  readonly audience: Audience;
  readonly commits: readonly LoggedCommit[];
}

const changesOf = ({ comparison }: LoggedCommit): Comparison['groups'][number]['changes'] =>
  comparison.groups.flatMap(({ changes }) => changes);

/** Commits in which an audience may see that something changed. */
function shown({ commits, audience }: RegisterLog): readonly LoggedCommit[] {
  return audience === 'restricted' ? commits : commits.filter((commit) => changesOf(commit).length > 0);
}

/** The last commits for people at a terminal. */
export function registerLogText(log: RegisterLog, { paint, defused }: TextOptions): string {
  const parts = shown(log).map((logged) => {
    const { to } = logged.comparison;
    const isOpen = log.audience === 'restricted';
    const who = isOpen
      ? `  ${to.point.commit?.slice(0, 10) ?? ''} ${visible(logged.author)}: ${visible(logged.subject)}`
      : '';
    const changes = changesOf(logged);
    const head = `${paint.strong(englishDay(to.day ?? ''))}${paint.faint(who)}: ${tallyOfChanges(changes)}`;
    return `${[head, ...changes.flatMap((change) => recordLines(change, paint))].join('\n')}\n`;
  });
  const text = parts.length === 0 ? 'nothing changed\n' : parts.join('\n');
  return defused ? defuse(text) : text;
}

/** The last commits as JSON; `schemas/register-log-output.schema.json` describes it. */
export function registerLogJson(log: RegisterLog): string {
  const { audience, commits } = log;
  const isOpen = audience === 'restricted';
  const last = commits[0]?.comparison.to;
  const provenance = { commit: last?.provenance.commit ?? null, dirty: false, committedAt: null };
  const head = envelopeHead('register-log', { provenance, audience, asOf: last?.day ?? '' });
  const output: RegisterLogOutput = {
    ...head,
    commit: isOpen ? head.commit : null,
    commits: shown(log).map((logged) => ({
      origin: {
        day: logged.comparison.to.day ?? '',
        commit: isOpen ? logged.comparison.to.point.commit : null,
        author: isOpen ? visible(logged.author) : null,
        subject: isOpen ? visible(logged.subject) : null,
      },
      changes: changesOf(logged).map(changeJson),
    })),
  };
  return `${safeJson(output)}\n`;
}
