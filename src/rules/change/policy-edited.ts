import { isDeepStrictEqual } from 'node:util';
import { listWords, sortedUnique } from '../../base/text.js';
import type { Change } from '../../compare/change.js';
import { atFile, defineChangeRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'settings' | 'waiver' | 'framework' | 'template' | 'host' | 'git';

/** What a file decides, by its path; in this order. */
const policies: readonly (readonly [pattern: RegExp, message: MessageId])[] = [
  [/^secretariat\.ya?ml$/, 'settings'],
  [/^waivers\/[^/]+\.ya?ml$/, 'waiver'],
  [/^frameworks\//, 'framework'],
  [/^templates\//, 'template'],
  [/(?:^|\/)\.git(?:attributes|modules)$|(?:^|\/)\.mailmap$/, 'git'],
  [/^\.github\/|^\.gitlab(?:\/|-ci\.yml$)|^(?:docs\/)?CODEOWNERS$|^\.pre-commit-config\.ya?ml$/, 'host'],
];

/** The keys of the settings that differ. What only describes the register is no policy. */
function changedSettings({ before, proposed }: Change): readonly string[] {
  const [from, to] = [new Map(Object.entries(before.dataset.settings)), new Map(Object.entries(proposed))];
  const keys = sortedUnique([...from.keys(), ...to.keys()]);
  return keys.filter((key) => !isDeepStrictEqual(from.get(key), to.get(key)));
}

function placeOf(path: string, keys: readonly string[], { proposed }: Change): RuleFinding['place'] {
  const [key] = keys;
  return path === 'secretariat.yaml' && key !== undefined && key in proposed ? { settings: [key] } : atFile(path);
}

function* check(change: Change): Iterable<RuleFinding<MessageId>> {
  for (const { path, type } of change.files) {
    const message = policies.find(([pattern]) => pattern.test(path))?.[1];
    if (message === undefined) continue;
    const keys = message === 'settings' ? changedSettings(change) : [];
    // A comment in the settings decides nothing.
    if (message === 'settings' && keys.length === 0 && type === 'changed') continue;
    const what = listWords(keys.map((key) => `"${key}"`));
    yield { message, data: { path, done: type, keys: what }, place: placeOf(path, keys, change) };
  }
}

export default defineChangeRule({
  id: 'change/policy-edited',
  title: 'A change edits the policy by which changes are judged',
  why: 'A change cannot loosen the rules that judge it: it is judged by what the base says. From the next change on, what it says holds, so the keepers must have seen it; what its own policy would find on top is said with it.',
  clauses: ['L19', 'L21'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Have the keepers of the settings approve it, in a change of its own.',
    'Leave the policy as it is, and mend what it found.',
  ],
  messages: {
    settings: {
      text: 'the settings change in {keys}; this change is judged by those of the base',
      help: 'let whoever keeps the settings review it',
      label: 'policy',
    },
    waiver: {
      text: '{path} is {done}; only waivers that the base knows count for this change',
      help: 'let whoever keeps the settings review it; it counts from the next change on',
      label: 'policy',
    },
    framework: {
      text: '{path} is {done}; a framework that the base has is read as it stands there',
      help: 'let whoever keeps the settings review it',
      label: 'policy',
    },
    template: {
      text: '{path} is {done}; reports on this change print by the templates of the base',
      help: 'let whoever keeps the settings review it',
      label: 'policy',
    },
    host: {
      text: '{path} is {done}: it decides who approves changes, or how they are checked',
      help: 'let whoever keeps the settings review it',
      label: 'policy',
    },
    git: {
      text: '{path} is {done}: it decides how git reads files or names people; the register is read without it',
      help: 'let whoever keeps the settings review it',
      label: 'policy',
    },
  },
  check,
});
