import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { schemaOf } from '../../../src/api/schemas.js';
import { memoryTree } from '../../../src/io/memory-tree.js';
import { readFrameworks } from '../../../src/io/package-files.js';
import { Misuse } from '../../../src/model/errors.js';
import { loadRegister } from '../../../src/run/register.js';
import type { Register } from '../../../src/run/register.js';
import { exampleFiles } from '../../support/example.js';
import { registerOf } from '../../support/report-register.js';
import { pagesOf, siteFiles, siteOf, tagsOf, targetOf } from '../../support/site.js';
import type { SiteText } from '../../support/site.js';

const example = (): Register => loadRegister(memoryTree(exampleFiles), readFrameworks());
const audiences = ['public', 'members'] as const;
const sites = new Map<string, SiteText>();

/** The example's site, built once for each audience. */
function siteFor(audience: (typeof audiences)[number]): SiteText {
  const site = sites.get(audience) ?? siteOf(example(), { audience });
  sites.set(audience, site);
  return site;
}

/** What is wrong with the links of a site. */
function brokenLinks(site: SiteText): string[] {
  const places = new Map(
    pagesOf(site).map(([path, text]) => [path, tagsOf(text).flatMap(({ attributes }) => attributes.get('id') ?? [])]),
  );
  return pagesOf(site).flatMap(([from, text]) =>
    tagsOf(text).flatMap(({ name, attributes }) => {
      const href = attributes.get('href') ?? attributes.get('src') ?? attributes.get('action');
      if (href === undefined || /^https?:/u.test(href) || name === 'use') return [];
      const { path, place } = targetOf(from, href);
      if (!site.has(path)) return [`${from}: ${href}`];
      return place === undefined || places.get(path)?.includes(place) === true ? [] : [`${from}: ${href}`];
    }),
  );
}

describe.each(audiences)('the site of the example for %s', (audience) => {
  it('has pages whose tags are closed, and ids that stand once', () => {
    for (const [path, text] of pagesOf(siteFor(audience))) {
      const ids = tagsOf(text).flatMap(({ attributes }) => attributes.get('id') ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
      expect(text, path).not.toMatch(/\bundefined\b|\bNaN\b|\[object|Infinity/u);
    }
  });

  it('has no link that leads nowhere', () => {
    expect(brokenLinks(siteFor(audience))).toEqual([]);
  });

  it('loads nothing from elsewhere, and says so by its policy', () => {
    for (const [path, text] of pagesOf(siteFor(audience))) {
      const policy = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'";
      const tags = tagsOf(text);
      const policies = tags.filter(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy');
      expect(
        policies.map(({ attributes }) => attributes.get('content')),
        path,
      ).toEqual([policy]);
      const loaded = tags
        .filter(({ name }) => name !== 'a')
        .flatMap(({ attributes }) => [attributes.get('src'), attributes.get('href')]);
      expect(
        loaded.filter((address) => /^[a-z]+:|^\/\//iu.test(address ?? '')),
        path,
      ).toEqual([]);
      expect(
        tags.filter(({ name, attributes }) => name === 'style' || attributes.has('style')),
        path,
      ).toEqual([]);
      expect(
        tags.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => name.startsWith('on')),
        path,
      ).toEqual([]);
      expect(text, path).not.toMatch(/<script(?! src="[^"]+" defer><\/script>)/u);
    }
  });

  it('has each record that the audience may read, as a page in each language and as data', () => {
    const site = siteFor(audience);
    const found = JSON.parse(site.get('api/v1/index.json')!) as {
      resources: { name: string; records: number | null }[];
    };
    const count = found.resources.reduce((sum, { records }) => sum + (records ?? 0), 0);
    for (const folder of ['en/records/', 'fr/records/', 'api/v1/records/']) {
      expect([...site.keys()].filter((path) => path.startsWith(folder))).toHaveLength(count);
    }
  });

  it('has every table as CSV and as JSON beside it, at an address of its own, and says how large they are', () => {
    const site = siteFor(audience);
    const built = siteFiles(example(), { audience });
    expect(new Set(built.map(({ path }) => path.toLowerCase())).size).toBe(built.length);
    for (const [path, text] of pagesOf(site)) {
      const links = [
        ...text.matchAll(/<a href="([^"]+\.(csv|json))"[^>]*>(CSV|JSON) <span class="size">\((\d+(?:\.\d)?) KB\)/gu),
      ];
      if (path.startsWith('en/')) expect(links, path).toHaveLength((text.match(/<table/gu) ?? []).length * 2);
      for (const [, href = '', ending = '', format, size] of links) {
        expect(format?.toLowerCase()).toBe(ending);
        const file = site.get(targetOf(path, href).path) ?? '';
        const thousands = Math.max(Buffer.byteLength(file) / 1000, 0.1);
        expect(Math.abs(thousands - Number(size)), href).toBeLessThanOrEqual(thousands < 10 ? 0.051 : 0.51);
      }
    }
  });

  it('has data that fit the schemas beside them', () => {
    const site = siteFor(audience);
    const ajv = new Ajv2020({
      strict: false,
      allErrors: true,
      formats: { date: /^\d{4}-\d{2}-\d{2}$/u, day: /^\d{4}-\d{2}-\d{2}$/u },
    });
    const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
    const schemas: Readonly<Record<string, string>> = {
      'site-index': 'site-index',
      'site-records': 'site-records',
      'site-record': 'site-record',
      'site-changes': 'site-changes',
      'site-gone': 'site-gone',
      'site-table': 'site-table',
      metrics: 'metrics',
      'site-manifest': 'site-manifest',
    };
    const seen = new Set<string>();
    for (const [path, text] of site) {
      if (!path.endsWith('.json') || path.includes('/schemas/')) continue;
      const value = JSON.parse(text) as { kind: string };
      const name = schemas[value.kind]!;
      seen.add(name);
      const shipped = site.get(`api/v1/schemas/${name}.schema.json`);
      const { $id: _id, ...schema } = (
        shipped === undefined ? schemaOf(`${name}-output`) : JSON.parse(shipped)
      ) as Record<string, unknown>;
      const validate = compiled.get(name) ?? ajv.compile(schema);
      compiled.set(name, validate);
      expect(validate(value) ? [] : [path, validate.errors]).toEqual([]);
    }
    expect([...seen].sort()).toEqual(Object.keys(schemas).sort());
  });
});

describe('a site', () => {
  it('is the same byte for byte each time', () => {
    const again = siteOf(example());
    expect([...again.keys()]).toEqual([...siteFor('public').keys()]);
    for (const [path, text] of again) expect(text === siteFor('public').get(path), path).toBe(true);
  });

  it('says on each page for whom it is, on which day and from what', () => {
    for (const [path, text] of pagesOf(siteFor('public')).filter(([path]) => path.startsWith('en/'))) {
      expect(text, path).toContain('For: Public.');
      expect(text, path).toContain(
        'As of 30 September 2026.'.replaceAll(' ', '\u00a0').replace('As\u00a0of\u00a0', 'As of '),
      );
      expect(text, path).toMatch(/Digest of the records shown: [0-9a-f]{16}/u);
    }
    const manifest = JSON.parse(siteFor('members').get('site-manifest.json')!) as { audience: string; commit: null };
    expect(manifest).toMatchObject({ audience: 'members', as_of: '2026-09-30' });
  });

  it('asks search engines to keep away from what is not for everybody', () => {
    expect(siteFor('members').get('en/index.html')).toContain('<meta name="robots" content="noindex">');
    expect(siteFor('public').get('en/index.html')).not.toContain('noindex');
  });

  it('names its own addresses where it was told where it will stand', () => {
    const site = siteOf(example(), { baseUrl: 'https://example.org/register', languages: ['en'] });
    expect(site.get('en/records/ACT-014.html')).toContain(
      '<link rel="canonical" href="https://example.org/register/en/records/ACT-014.html">',
    );
    expect(site.get('en/changes.atom')).toContain(
      '<link rel="self" type="application/atom+xml" href="https://example.org/register/en/changes.atom"/>',
    );
  });

  it.each([
    'ftp://example.org',
    'javascript:alert(1)',
    'example.org',
    'https://example.org/?x',
    'https://example.org/#x',
  ])('refuses the address %s', (baseUrl) => {
    expect(() => siteOf(registerOf('text'), { baseUrl })).toThrow(Misuse);
  });

  it.each(['de', '../../x', 'constructor'])('refuses the language %s', (code) => {
    expect(() => siteOf(registerOf('text'), { languages: [code] })).toThrow(Misuse);
  });

  it('leads at once to the only language, and lets choose among several', () => {
    expect(siteOf(registerOf('text'), { languages: ['fr'] }).get('index.html')).toContain(
      'content="0; url=fr/index.html"',
    );
    expect(siteFor('public').get('index.html')).not.toContain('refresh');
  });

  it('keeps an address for a record that has another id now', () => {
    const site = siteOf(
      registerOf('text', {
        'risks/RSK-001.yaml': 'title: text\nlikelihood: low\nimpact: low\nstatus: open\nformerly: [RSK-009, rsk-001]\n',
      }),
      { audience: 'members' },
    );
    const moved = site.get('en/records/RSK-009.html');
    expect(moved).toContain('href="RSK-001.html"');
    expect(moved).toContain('noindex');
    // It differs from the present one by letter case only: on many systems both were one file.
    expect(site.has('en/records/rsk-001.html')).toBe(false);
    // The public may not know what a record was called before.
    const open = siteOf(
      registerOf('text', { 'actions/ACT-002.yaml': 'title: text\nstatus: open\nformerly: [ACT-009]\n' }),
    );
    expect(open.has('en/records/ACT-009.html')).toBe(false);
  });

  const bannerOf = (site: SiteText, id: string): string | undefined =>
    /<p class="banner">(.*?)<\/p>/u
      .exec(site.get(`en/records/${id}.html`) ?? '')?.[1]
      ?.replace(/<[^>]*>/gu, '')
      .replaceAll('\u00a0', ' ');

  it('says that a record is no longer in use, since when, by which decision and what took its place', () => {
    expect(bannerOf(siteFor('public'), 'ACT-015')).toMatch(/^No longer in use: cancelled since \d+ \w+ 2026\.$/u);
    expect(bannerOf(siteFor('members'), 'ACT-015')).toMatch(/ Decided by DEC-\d+\.$/u);
    expect(bannerOf(siteFor('public'), 'ACT-014')).toBeUndefined();
    const more = {
      'organisations/old.yaml':
        'name: Old\nclass: government\ngroups: [interior]\nto: 2026-03-31\nsuccessor: ministry\n',
      'organisations/later.yaml': 'name: Later\nclass: government\ngroups: [interior]\nto: 2026-09-30\n',
      'products/PRD-001.yaml': 'title: First\ntype: guidance\npublished_on: 2026-01-01\n',
      'products/PRD-002.yaml': 'title: Second\ntype: guidance\npublished_on: 2026-02-01\nsupersedes: PRD-001\n',
      'products/PRD-003.yaml': 'title: Third\ntype: guidance\npublished_on: 2026-12-01\nsupersedes: PRD-002\n',
    };
    const site = siteOf(registerOf('text', more), { languages: ['en'] });
    expect(bannerOf(site, 'old')).toBe('No longer in use: it ended on 31 March 2026. In its place: text.');
    // The last day still counts, and what comes later does not yet.
    expect(bannerOf(site, 'later')).toBeUndefined();
    expect(bannerOf(site, 'PRD-001')).toBe('No longer in use. In its place: PRD-002 Second.');
    expect(bannerOf(site, 'PRD-002')).toBeUndefined();
  });

  it('says that parts of a record were taken out, and to those who may know it when and by which decision', () => {
    const register = registerOf('text', {
      'actions/ACT-002.yaml':
        'title: "[redacted]"\nstatus: not-started\nredacted: [{ on: 2026-05-01, fields: [title], reason: Other, decision: DEC-001 }]\n',
    });
    const [open, members] = (['public', 'members'] as const).map((audience) =>
      siteOf(register, { audience, languages: ['en'] }),
    );
    expect(bannerOf(open!, 'ACT-002')).toBe('Parts of this record were taken out for good.');
    expect(bannerOf(members!, 'ACT-002')).toBe('Parts of this record were taken out for good on 1 May 2026.');
    expect(open!.get('en/records/ACT-002.html')).toContain('<h1><i>taken out for good</i></h1>');
  });

  it('has schemas that other programs understand as they stand', () => {
    for (const [path, text] of siteFor('public')) {
      if (!path.startsWith('api/v1/schemas/')) continue;
      const ajv = new Ajv2020({ allowUnionTypes: true, formats: { date: true } });
      expect(() => ajv.compile(JSON.parse(text) as object), path).not.toThrow();
    }
  });

  it('shows no number that counts too few people, in no file', () => {
    const open = siteOf(registerOf('text'));
    const page = open.get('en/records/IND-001.html')!;
    // The baseline and the last measurement; the table of updates has none.
    expect(page.match(/withheld \(small number of people\)/gu)).toHaveLength(2);
    const { data, computed } = JSON.parse(open.get('api/v1/records/IND-001.json')!) as {
      data: { baseline: { value: unknown }; measurements: { value: unknown }[] };
      computed: Readonly<Record<string, unknown>>;
    };
    expect(data.baseline.value).toBe('(withheld: small number of people)');
    expect(data.measurements.map(({ value }) => value)).toEqual([7, '(withheld: small number of people)']);
    expect(computed).toMatchObject({ latest: '(withheld: small number of people)', progress: 'withheld' });
    // With other small numbers, every byte is the same.
    const other = registerOf('text', {
      'indicators/IND-001.yaml': `title: text
level: outcome
unit: text
direction: up
counts: people
programme: PRG-001
objective: O1
baseline: { value: 1, year: 2025, source: text }
targets: [{ id: T1, by: 2027-12-31, value: 40 }]
frequency: quarter
responsible: ministry
means_of_verification: text
measurements: [{ on: 2026-03-31, value: 7 }, { on: 2026-09-30, value: 1, source: text }]
`,
    });
    const changed = siteOf(other);
    for (const [path, text] of open) expect(changed.get(path), path).toBe(text);
  });
});
