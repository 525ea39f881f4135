import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFrameworks } from '../../src/io/package-files.js';
import type { Framework } from '../../src/model/records.generated.js';
import { validators } from '../../src/parse/validators.generated.js';

const design = resolve(import.meta.dirname, '../../../shared/design/mnr-2016.yaml');

describe.each([...readFrameworks()])('the framework %s', (id, text) => {
  const framework = parse(text) as Framework;

  test('fits the schema and bears its own name', () => {
    const validate = validators.framework;
    validate?.(framework);
    expect(validate).toBeDefined();
    expect(validate?.errors ?? []).toEqual([]);
    expect(framework.id).toBe(id);
  });

  test('refers to what it holds', () => {
    const [domains, capabilities] = [framework.domains, framework.capabilities].map((list) =>
      list.map((item) => item.id),
    );
    for (const { domain, requires = [] } of framework.capabilities) {
      expect(domains).toContain(domain);
      for (const required of requires) expect(capabilities).toContain(required);
    }
    expect(new Set(capabilities).size).toBe(framework.capabilities.length);
  });
});

describe('the Model National Response of 2016', () => {
  const framework = parse(readFrameworks().get('mnr-2016') ?? '') as Framework;

  test('has six domains and 21 capabilities, of which three need others first', () => {
    expect(framework.domains).toHaveLength(6);
    expect(framework.capabilities.map(({ number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    const needing = framework.capabilities.filter(({ requires }) => requires !== undefined);
    expect(needing.map(({ number, requires }) => [number, requires])).toEqual([
      [7, ['legislation', 'dedicated-law-enforcement']],
      [16, ['legislation']],
      [17, ['legislation']],
    ]);
  });

  test.skipIf(!existsSync(design))('states the facts of the design', () => {
    const facts = parse(readFileSync(design, 'utf8')) as Framework;
    const { title, phases, prerequisite_phase, domains, capabilities } = framework;
    expect({ title, phases, prerequisite_phase, domains, capabilities }).toEqual({
      title: facts.title,
      phases: facts.phases,
      prerequisite_phase: facts.prerequisite_phase,
      domains: facts.domains,
      capabilities: facts.capabilities,
    });
  });
});
