import { packArchive } from '../../base/archive.js';
import type { PartsToPack } from '../../base/archive.js';
import { xmlHead } from './styles.js';
import { xmlText } from './xml.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts that a document has besides its text, by name, with what they are to it. */
const parts = ['styles', 'numbering', 'settings', 'footer', 'header'] as const;

const contentTypes =
  `${xmlHead}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${parts
    .map((part) => `<Override PartName="/word/${part}.xml" ContentType="${word}.${part}+xml"/>`)
    .join(
      '',
    )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const packageRelations =
  `${xmlHead}<Relationships xmlns="${packageSpace}/relationships">` +
  `<Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="r2" Type="${packageSpace}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const documentRelations = `${xmlHead}<Relationships xmlns="${packageSpace}/relationships">${parts
  .map((part) => `<Relationship Id="${part}" Type="${relations}/${part}" Target="${part}.xml"/>`)
  .join('')}</Relationships>`;

/** What a document says of itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly language: string;
  /** The mark by which the program knows its files. */
  readonly description: string;
  /** The day whose state it shows: no clock is read. */
  readonly day: string;
}

function coreXml({ title, subject, creator, language, description, day }: DocumentProperties): string {
  const at = `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified>`;
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(creator)}</dc:creator>` +
    `<dc:description>${xmlText(description)}</dc:description><dc:language>${xmlText(language)}</dc:language>${at}</cp:coreProperties>`
  );
}

/**
 * Packs the parts of a document: nothing in it leads outside, and nothing runs. The same parts give the same bytes.
 */
export function packDocument(
  text: Readonly<Record<'document' | (typeof parts)[number], string>>,
  properties: DocumentProperties,
): Uint8Array {
  const files: PartsToPack = {
    '[Content_Types].xml': utf8(contentTypes),
    '_rels/.rels': utf8(packageRelations),
    // Stored as it stands, so that the program finds its mark without unpacking the file.
    'docProps/core.xml': [utf8(coreXml(properties)), { level: 0 }],
    'word/_rels/document.xml.rels': utf8(documentRelations),
    ...Object.fromEntries(Object.entries(text).map(([name, xml]) => [`word/${name}.xml`, utf8(xml)])),
  };
  return packArchive(files);
}
