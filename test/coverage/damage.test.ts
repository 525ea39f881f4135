import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { rules } from '../../src/rules/registry.generated.js';
import { check } from '../../src/run/check.js';
import { exampleFiles } from '../support/example.js';
import { readFiles } from '../support/register.js';
import { bodyDamages } from './damages/body.js';
import type { Damage, Files } from './damages/define.js';
import { responseDamages } from './damages/response.js';
import { resultDamages } from './damages/results.js';

const damages: readonly Damage[] = [...bodyDamages, ...responseDamages, ...resultDamages];

/** The day of the story. */
const storyDay = '2026-09-30';

/** What stands open in a register: the findings that no waiver covers, under the profile that asks for most. */
function findingsOf(files: Files, asOf: string): readonly Finding[] {
  const { parsed, snapshot } = readFiles(files, asOf);
  return check(snapshot, parsed, { profile: 'strict' }).filter(({ waivedBy }) => waivedBy === null);
}

/** What makes a finding the same before and after: lines and sums move when a file is edited, places in a record do not. */
function identityOf({ rule, messageId, path, pointer }: Finding): string {
  return [rule, messageId, path, pointer].join('\n');
}

/** How often each finding is there: one place can have two of a sort. */
function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(identityOf(finding), (counts.get(identityOf(finding)) ?? 0) + 1);
  return counts;
}

const tallies = new Map<string, ReadonlyMap<string, number>>();

/** What stands open in the undamaged example on a day. */
function knownOn(asOf: string): ReadonlyMap<string, number> {
  const known = tallies.get(asOf) ?? tally(findingsOf(exampleFiles, asOf));
  tallies.set(asOf, known);
  return known;
}

/** The rules that speak after a damage and did not before; each once. */
function rulesThatSpeak({ edits, asOf = storyDay }: Damage): readonly string[] {
  const files = new Map(exampleFiles);
  for (const edit of edits) edit(files);
  const known = knownOn(asOf);
  const after = findingsOf(files, asOf);
  const counts = tally(after);
  const added = after.filter((finding) => {
    const identity = identityOf(finding);
    return (counts.get(identity) ?? 0) > (known.get(identity) ?? 0);
  });
  return [...new Set(added.map(({ rule }) => rule))].sort();
}

describe('the damage test', () => {
  it('has one damage for each rule', () => {
    const aboutStates = rules.filter(({ scope }) => scope !== 'change');
    expect(damages.map(({ rule }) => rule).sort()).toEqual(aboutStates.map(({ id }) => id).sort());
  });

  it.each(damages.map((damage) => [damage.rule, damage.what, damage] as const))('%s: %s', (rule, _what, damage) => {
    expect(rulesThatSpeak(damage)).toEqual([rule, ...(damage.besides ?? [])].sort());
  });
});
