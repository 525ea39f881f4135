import { describe, expect, it } from 'vitest';
import { generateRecordTypes } from '../../src/develop/generate/record-types.js';
import { generateShapes } from '../../src/develop/generate/shapes.js';
import { readSchemas, typeName } from '../../src/develop/schemas.js';
import type { SchemaFile, SchemaNode } from '../../src/develop/schemas.js';
import { validatorSource } from '../../src/develop/validators.js';

/** A shared schema and one kind with the given properties. */
function schemas(properties: SchemaNode): SchemaFile[] {
  return [
    {
      name: 'common',
      schema: {
        $id: 'common.schema.json',
        $defs: {
          day: { title: 'Day', description: 'A calendar day.', type: 'string', format: 'day' },
          gap: { title: 'Gap', type: 'string' },
          money: {
            type: 'object',
            additionalProperties: false,
            properties: { amount: { title: 'Amount', type: 'string', 'x-visibility': 'members' } },
          },
        },
      },
    },
    {
      name: 'gap',
      schema: {
        $id: 'gap.schema.json',
        title: 'Gap',
        description: 'Something that is missing.',
        type: 'object',
        additionalProperties: false,
        'x-folder': 'gaps',
        'x-visibility': 'members',
        properties,
      },
    },
  ];
}

/** The text of the only file. */
function text(files: readonly { readonly text: string }[]): string {
  expect(files).toHaveLength(1);
  return files[0]!.text;
}

const day = { title: 'Found on', $ref: 'common.schema.json#/$defs/day', 'x-visibility': 'public' };

describe('shapes', () => {
  it('merge a reference with what stands beside it, which outweighs it', () => {
    const shapes = text(generateShapes(schemas({ on: day })));
    expect(shapes).toContain("on: { title: 'Found on', visibility: 'public', types: ['string'], format: 'day' }");
  });

  it('follow references into shared objects', () => {
    const cost = { title: 'Cost', $ref: 'common.schema.json#/$defs/money', 'x-visibility': 'public' };
    expect(text(generateShapes(schemas({ cost })))).toContain("amount: { title: 'Amount', visibility: 'members'");
  });

  it('let items be read by those who may read the list', () => {
    const list = { title: 'Tags', type: 'array', items: { type: 'string' }, 'x-visibility': 'partners' };
    expect(text(generateShapes(schemas({ list })))).toContain("items: { title: '', visibility: 'partners'");
  });

  it('refuse a property that does not say who may read it (row 42)', () => {
    const silent = { title: 'Secret', type: 'string' };
    expect(() => generateShapes(schemas({ silent }))).toThrow('gap.silent: "x-visibility" is missing.');
    const deep = { title: 'Deep', type: 'object', 'x-visibility': 'public', properties: { silent } };
    expect(() => generateShapes(schemas({ deep }))).toThrow('gap.deep.silent');
  });

  it('refuse a reference that leads nowhere', () => {
    const lost = { $ref: 'common.schema.json#/$defs/month', 'x-visibility': 'public' };
    expect(() => generateShapes(schemas({ lost }))).toThrow('leads nowhere');
  });
});

describe('record types', () => {
  it('name shared definitions once, and keep a property called title', async () => {
    const title = { title: 'Title', description: 'In a few words.', type: 'string', 'x-visibility': 'public' };
    const types = text(await generateRecordTypes(schemas({ title, on: day, until: day })));
    expect(types.match(/export type Day = string/g)).toHaveLength(1);
    expect(types).toContain('on?: Day;\n');
    expect(types).toContain('until?: Day;\n');
    expect(types).toContain('title?: string;\n');
    expect(types).not.toContain('[k: string]');
  });

  it('keep a shared definition apart from the document of the same name', async () => {
    const parent = { title: 'Parent', $ref: 'common.schema.json#/$defs/gap', 'x-visibility': 'public' };
    const types = text(await generateRecordTypes(schemas({ parent })));
    expect(types).toContain('export type GapId = string');
    expect(types).toContain('export interface Gap {');
    expect(types).toContain('parent?: GapId;\n');
  });

  it('are named in PascalCase', () => {
    expect(typeName('externalReference')).toBe('ExternalReference');
    expect(typeName('period_of_time')).toBe('PeriodOfTime');
    expect(typeName('metrics-output')).toBe('MetricsOutput');
  });
});

describe('validators', () => {
  it('refuse a misspelt keyword, which would be silently without effect', () => {
    const on = { ...day, 'x-visiblity': 'public' };
    expect(() => validatorSource(schemas({ on }))).toThrow('unknown keyword: "x-visiblity"');
  });

  it('refuse a format that nobody checks', () => {
    const on = { title: 'On', type: 'string', format: 'dya', 'x-visibility': 'public' };
    expect(() => validatorSource(schemas({ on }))).toThrow('unknown format "dya"');
  });

  it('export one function per document under its name', () => {
    expect(validatorSource(schemas({ on: day }))).toMatch(
      /validators = \{\s*__proto__: null,\s*"gap": validate_gap,\s*\}/,
    );
  });
});

describe('the shipped schemas', () => {
  const files = readSchemas();

  /** Every pattern of a schema, wherever it stands. */
  function patterns(node: unknown): string[] {
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      key === 'pattern' && typeof value === 'string' ? [value] : patterns(value),
    );
  }

  it('say of every property who may read it', () => {
    expect(() => generateShapes(files)).not.toThrow();
  });

  it('hold 22 kinds', () => {
    expect(files.filter((file) => 'x-folder' in file.schema)).toHaveLength(22);
  });

  const pieces = ['a', 'A', '0', '-', '.', ' ', 'a.', 'a-', 'A0-', '.a', '/1', '#a'];
  // Small steps first: a pattern with exponential cost shows itself while it still comes back.
  const lengths = [...Array.from({ length: 13 }, (_, step) => 8 + 2 * step), 64, 512, 4096, 50_000];

  /** The first input on which a pattern takes longer than any linear one would, or undefined. */
  function slowInput(pattern: RegExp): string | undefined {
    for (const length of lengths) {
      for (const piece of pieces) {
        const start = performance.now();
        pattern.test(`${piece.repeat(length)}!\n`);
        if (performance.now() - start > 100) return `"${piece}" ${length} times`;
      }
    }
    return undefined;
  }

  it.each([...new Set(files.flatMap((file) => patterns(file.schema)))])(
    'match in linear time: %s (row 39)',
    (source) => {
      expect(slowInput(new RegExp(source, 'u'))).toBeUndefined();
    },
  );
});
