import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.generated.js';
import { kinds } from '../../src/kinds/registry.generated.js';
import { shapes } from '../../src/kinds/shape.generated.js';
import { metrics } from '../../src/metrics/registry.generated.js';
import { parseRules } from '../../src/parse/catalogue.js';
import { referenceOf } from '../../src/render/finding-block.js';
import { rules } from '../../src/rules/registry.generated.js';

const reference = readFileSync('REFERENCE.md', 'utf8');
const anchors = new Set([...reference.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id));

/** What stands under an anchor, up to the next one. */
function under(anchor: string): string {
  const start = reference.indexOf(`<a id="${anchor}"></a>`);
  const end = reference.indexOf('<a id="', start + 1);
  return reference.slice(start, end < 0 ? undefined : end);
}

describe('the reference', () => {
  it.each([...parseRules, ...rules].map((rule) => [rule.id, rule] as const))(
    'explains the rule %s where findings point to',
    (id, rule) => {
      const anchor = referenceOf(id).slice('REFERENCE.md#'.length);
      expect(anchors).toContain(anchor);
      expect(under(anchor)).toContain(`### ${id}`);
      expect(under(anchor)).toContain('Ways out:');
      expect(under(anchor).replaceAll('\\', '')).toContain(rule.title.replaceAll('\\', ''));
    },
  );

  it.each(rules.map((rule) => rule.id))('shows %s wrong and right', (id) => {
    const text = under(id.replace('/', '-'));
    expect(text).toMatch(/^Wrong: /m);
    expect(text).toMatch(/^Right: /m);
    expect(text).not.toContain('#! ');
  });

  it.each(metrics.map((metric) => metric.id))('gives the metric %s its formula', (id) => {
    expect(under(`metric-${id.replace('/', '-')}`)).toContain('Formula: ');
  });

  it('describes every field of every kind', () => {
    for (const { name } of kinds) {
      const text = under(`kind-${name}`);
      for (const field of Object.keys(shapes[name].properties ?? {})) expect(text).toContain(`| \`${field}\` |`);
      const rows = text.split('\n').filter((line) => line.startsWith('| `') && line.split(' | ').length === 5);
      for (const row of rows) expect(row).toMatch(/[^|\s] \|$/);
    }
  });

  it('describes every command with its options', () => {
    for (const command of commands) {
      for (const option of command.options) expect(under(`command-${command.name}`)).toContain(`\`--${option.name}`);
    }
  });

  it('has each anchor once, and no link that leads nowhere', () => {
    expect(anchors.size).toBe([...reference.matchAll(/<a id="/g)].length);
    const headings = [...reference.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
      words.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, target = ''] of reference.matchAll(/\]\(#([^)]+)\)/g))
      expect([...anchors, ...headings]).toContain(target);
  });
});
