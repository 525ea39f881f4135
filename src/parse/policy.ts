import type { ResolvedSettings } from '../model/dataset.js';
import type { Framework } from '../model/records.generated.js';
import type { OwnTemplates } from '../model/template.js';

/** What decides how a change is judged and shown: the settings, frameworks and templates of its base. */
export interface Policy {
  readonly settings: ResolvedSettings;
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly templates: OwnTemplates;
}

/** What one list has, and what the other adds; an entry that both have stands as the first has it. */
function withAdded<T>(first: readonly T[] = [], second: readonly T[] = [], keyOf: (entry: T) => string): T[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((entry) => !known.has(keyOf(entry)))];
}

/**
 * The settings by which a change is judged: those of the policy. What the change adds to the lists that only describe the country (areas,
 * languages, rates) is known as well, so that its records may speak of it; more shapes of identifiers to look for loosen nothing either.
 */
export function settingsUnder(policy: ResolvedSettings, proposed: ResolvedSettings): ResolvedSettings {
  const areas = withAdded(policy.areas, proposed.areas, ({ code }) => code);
  const rates = withAdded(policy.rates, proposed.rates, ({ on, from, to }) => [on, from, to].join(' '));
  const shapes = withAdded(policy.identifier_shapes, proposed.identifier_shapes, ({ shape }) => shape);
  const [language, ...others] = withAdded(policy.languages, proposed.languages, (code) => code);
  return {
    ...policy,
    ...(areas.length === 0 ? {} : { areas }),
    ...(rates.length === 0 ? {} : { rates }),
    ...(shapes.length === 0 ? {} : { identifier_shapes: shapes }),
    ...(language === undefined ? {} : { languages: [language, ...others] }),
  };
}
