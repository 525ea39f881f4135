import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../../src/io/memory-tree.js';
import { readFrameworks } from '../../../src/io/package-files.js';
import { loadRegister } from '../../../src/run/register.js';
import { exampleFiles } from '../../support/example.js';
import { temporaryFolder } from '../../support/folders.js';
import { registerOf } from '../../support/report-register.js';
import { siteOf } from '../../support/site.js';

const hasChecker = spawnSync('xmllint', ['--version']).status === 0;

/** What a feed has to have by RFC 4287, as far as a schema can say it. */
const schema = `<?xml version="1.0"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ns="http://www.w3.org/2005/Atom">
  <start><element name="feed">
    <attribute name="xml:lang"><data type="language"/></attribute>
    <interleave>
      <element name="id"><data type="anyURI"/></element>
      <element name="title"><text/></element>
      <element name="updated"><data type="dateTime"/></element>
      <element name="author"><element name="name"><data type="string"><param name="minLength">1</param></data></element></element>
      <oneOrMore><ref name="link"/></oneOrMore>
      <zeroOrMore><element name="entry"><interleave>
        <element name="id"><data type="anyURI"/></element>
        <element name="title"><text/></element>
        <element name="updated"><data type="dateTime"/></element>
        <ref name="link"/>
        <element name="summary"><text/></element>
      </interleave></element></zeroOrMore>
    </interleave>
  </element></start>
  <define name="link"><element name="link">
    <attribute name="rel"><choice><value>self</value><value>alternate</value></choice></attribute>
    <attribute name="type"><text/></attribute>
    <attribute name="href"><data type="anyURI"/></attribute>
  </element></define>
</grammar>`;

/** What the checker says of a feed; nothing where it is valid. */
function complaints(feed: string): string {
  const grammar = join(temporaryFolder(), 'atom.rng');
  writeFileSync(grammar, schema);
  const checked = spawnSync('xmllint', ['--noout', '--nonet', '--relaxng', grammar, '-'], {
    input: feed,
    encoding: 'utf8',
  });
  return checked.status === 0 ? '' : checked.stderr;
}

const markup = `<script>x()</script> & "quoted" ]]> <!-- \u0600`;
const example = loadRegister(memoryTree(exampleFiles), readFrameworks());

describe('the feed of changes', () => {
  const feed = siteOf(example, { languages: ['en'] }).get('en/changes.atom')!;

  it.skipIf(!hasChecker)(
    'is valid by RFC 4287, also with hostile text and without any change',
    { timeout: 120_000 },
    () => {
      expect(complaints(feed)).toBe('');
      for (const register of [
        registerOf(markup),
        registerOf('text', { 'actions/ACT-001.yaml': 'title: x\nstatus: open\n' }),
      ]) {
        for (const audience of ['public', 'restricted'] as const) {
          expect(complaints(siteOf(register, { audience }).get('en/changes.atom')!)).toBe('');
        }
      }
      expect(
        complaints(siteOf(example, { baseUrl: 'https://example.org/', languages: ['fr'] }).get('fr/changes.atom')!),
      ).toBe('');
    },
  );

  it('names each entry by an id of its own, which no move of the site changes', () => {
    const idsOf = (text: string): string[] => [...text.matchAll(/<id>([^<]*)<\/id>/gu)].map(([, id]) => id!);
    const ids = idsOf(feed);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids.every((id) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(id)),
    ).toBe(true);
    expect(
      idsOf(siteOf(example, { baseUrl: 'https://example.org/', languages: ['en'] }).get('en/changes.atom')!),
    ).toEqual(ids);
  });

  it('tells the latest first, and not more than readers of feeds expect', () => {
    const days = [...feed.matchAll(/<updated>(\d{4}-\d{2}-\d{2})T/gu)].map(([, day]) => day!);
    expect(days[0]).toBe(days[1]);
    expect(days.slice(1)).toEqual([...days.slice(1)].sort().reverse());
    expect(days.length).toBeLessThanOrEqual(101);
  });
});
