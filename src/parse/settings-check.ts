import { nearest } from '../base/text.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import { mayRead } from '../model/audience.js';
import type { KindName } from '../model/record.js';
import type { Settings } from '../model/records.generated.js';
import { organisationFields } from './owners.js';
import type { Statement } from './problem.js';
import { noFramework, unknownAmong } from './reference-words.js';
import { didYouMean } from './schema-words.js';
import { defaultFramework, knowsTimeZone } from './settings.js';
import { quoted } from './words.js';

/** Something wrong in the settings that their schema cannot see. */
export interface SettingsProblem extends Statement {
  readonly at: readonly (string | number)[];
  readonly part: 'key' | 'value';
}

function timeZoneProblem(settings: Settings): SettingsProblem[] {
  if (knowsTimeZone(settings)) return [];
  return [
    {
      rule: 'schema/value',
      messageId: 'time-zone',
      message: `there is no time zone ${quoted(settings.time_zone)}`,
      help: 'Write a name of the IANA database, such as Africa/Dakar, or UTC.',
      label: 'unknown time zone',
      at: ['time_zone'],
      part: 'value',
    },
  ];
}

function areaProblems({ areas = [] }: Settings): SettingsProblem[] {
  const codes = areas.map(({ code }) => code);
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index
      ? []
      : [
          {
            rule: 'reference/duplicate-id',
            messageId: 'area',
            message: `the area ${quoted(code)} stands twice`,
            help: 'Remove one of the two: each area counts once.',
            label: 'stands twice',
            at: ['areas', index, 'code'],
            part: 'value' as const,
          },
        ],
  );
}

/** The property that a path such as `action.budget.amount` names; lists are passed through. */
function propertyAt(path: readonly string[]): Shape | readonly string[] | undefined {
  const [kind = '', ...names] = path;
  let shape: Shape | undefined = Object.hasOwn(shapes, kind) ? shapes[kind as keyof typeof shapes] : undefined;
  if (shape === undefined) return nearest(kind, Object.keys(shapes)).map((near) => [near, ...names].join('.'));
  for (const [index, name] of names.entries()) {
    const properties: Readonly<Record<string, Shape>> = (shape.items ?? shape).properties ?? {};
    if (!Object.hasOwn(properties, name)) {
      const before = path.slice(0, index + 1);
      return nearest(name, Object.keys(properties)).map((near) =>
        [...before, near, ...names.slice(index + 1)].join('.'),
      );
    }
    shape = properties[name] ?? shape;
  }
  return shape;
}

/** What narrows must name a property, and narrow it. */
function narrowedProblems({ narrowed_visibility = {} }: Settings): SettingsProblem[] {
  return Object.entries(narrowed_visibility).flatMap(([name, audience]): SettingsProblem[] => {
    const found = propertyAt(name.split('.'));
    const key = { at: ['narrowed_visibility', name], label: 'no such property', part: 'key' } as const;
    if (found === undefined || isSuggestions(found)) {
      const message = `no kind has the property ${quoted(name)}, so this narrows nothing`;
      const help = didYouMean(name, found ?? [], 'Write a kind and a property, such as action.budget.');
      return [{ rule: 'schema/unknown-key', messageId: 'property', message, help, suggestions: found ?? [], ...key }];
    }
    // Whoever may read what is meant for the narrower audience belongs to the schema's audience too.
    if (mayRead(audience, found.visibility)) return [];
    const message = `${quoted(name)} is for ${found.visibility} by its schema, and settings can narrow it, never widen it`;
    const help = `Remove the line, or name a narrower audience than ${found.visibility}.`;
    return [{ rule: 'schema/value', messageId: 'widened', message, help, label: 'wider', at: key.at, part: 'value' }];
  });
}

function isSuggestions(found: Shape | readonly string[]): found is readonly string[] {
  return Array.isArray(found);
}

function frameworkProblems(
  { framework }: Settings,
  known: readonly string[],
  unread: ReadonlySet<string>,
): SettingsProblem[] {
  if (framework === undefined || framework === defaultFramework || known.includes(framework) || unread.has(framework))
    return [];
  return [{ ...noFramework(framework, known), at: ['framework'], part: 'value' }];
}

function severityProblems({ severities = {} }: Settings, rules: ReadonlySet<string> | undefined): SettingsProblem[] {
  if (rules === undefined) return [];
  return Object.keys(severities)
    .filter((id) => !rules.has(id))
    .map((id) => ({
      ...unknownAmong('rule', id, [...rules], 'the tool has'),
      at: ['severities', id],
      part: 'key' as const,
    }));
}

/** Whom remarks are for must be said by a property that names organisations. */
function ownerProblems({ owner_fields = {} }: Settings): SettingsProblem[] {
  return Object.entries(owner_fields).flatMap(([kind, field]): SettingsProblem[] => {
    const fields = organisationFields(kind as KindName);
    if (fields.includes(field)) return [];
    const suggestions = nearest(field, fields);
    const message = `${quoted(field)} of ${quoted(kind)} names no organisation, so nobody would be shown its remarks`;
    const help = didYouMean(field, suggestions, `Properties that do: ${fields.join(', ')}.`);
    const at = ['owner_fields', kind];
    return [
      {
        rule: 'schema/value',
        messageId: 'owner',
        message,
        help,
        suggestions,
        label: 'no organisation',
        at,
        part: 'value',
      },
    ];
  });
}

/** What the settings are checked against. */
export interface SettingsSurroundings {
  readonly frameworks: readonly string[];
  readonly unreadFrameworks: ReadonlySet<string>;
  readonly rules: ReadonlySet<string> | undefined;
}

/** Checks what the settings' schema cannot see: time zone, areas, framework, rules, narrowed properties, owner fields. */
export function settingsProblems(settings: Settings, around: SettingsSurroundings): readonly SettingsProblem[] {
  return [
    ...timeZoneProblem(settings),
    ...areaProblems(settings),
    ...frameworkProblems(settings, around.frameworks, around.unreadFrameworks),
    ...severityProblems(settings, around.rules),
    ...narrowedProblems(settings),
    ...ownerProblems(settings),
  ];
}
