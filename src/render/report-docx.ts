import type { LanguageFormat, ReportView, SectionView } from '../model/view.js';
import { anchorsOf, numberOf } from './bind.js';
import { bindLine } from './bind-line.js';
import type { Binding } from './bind-line.js';
import { blockXml } from './docx/blocks.js';
import type { BookmarkAt } from './docx/blocks.js';
import { docxDialect } from './docx/dialect.js';
import { packDocument } from './docx/package.js';
import { numberingXml, stylesXml, wordNamespace, xmlHead } from './docx/styles.js';
import { paragraph, run } from './docx/xml.js';
import { formatterOf } from './format.js';
import { pageFoot } from './page-foot.js';
import { lineTextIn } from './text-dialect.js';

/** Names of bookmarks may hold neither points nor hyphens, so that records and sections are numbered. */
class Bookmarks {
  private readonly names: ReadonlyMap<string, string>;
  private readonly placed = new Set<string>();
  private numbered = 0;

  constructor(ids: Iterable<string>) {
    this.names = new Map([...ids].map((id, index) => [id, `place_${String(index + 1)}`]));
  }

  readonly bookmark = (id: string): string | undefined => this.names.get(id);

  /** The first place of a record keeps its bookmark. */
  readonly at: BookmarkAt = (id, runs) => {
    const name = id === null ? undefined : this.names.get(id);
    if (name === undefined || this.placed.has(name)) return runs;
    this.placed.add(name);
    const number = name.slice('place_'.length);
    return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${number}"/>`;
  };

  readonly newNumbering = (): number => (this.numbered += 1) + 1;

  get numberings(): number {
    return this.numbered;
  }
}

const placeOfSection = (id: string): string => `section ${id}`;

function sectionXml(binding: Binding, view: ReportView, section: SectionView, bookmarks: Bookmarks): string {
  const blocks = section.blocks.map((block) => blockXml(binding, block, bookmarks.at)).join('');
  if (section.part === 'cover') return blocks;
  const title = `${numberOf(view.sections, section)}\u2002${section.title}`;
  const heading = bookmarks.at(placeOfSection(section.id), binding.dialect.words(title));
  return paragraph(heading, 'Heading1') + blocks;
}

/** The table of contents: links, in a field that a word processor can renew with the numbers of pages. */
function contentsXml(binding: Binding, view: ReportView, bookmarks: Bookmarks): string {
  const sections = view.sections.filter(({ part }) => part !== 'cover');
  if (sections.length <= 3) return '';
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const begin = `${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\n </w:instrText></w:r>${field('separate')}`;
  const entries = sections.map((section, index) => {
    const title = binding.dialect.words(`${numberOf(view.sections, section)}\u2002${section.title}`);
    const anchor = bookmarks.bookmark(placeOfSection(section.id)) ?? '';
    const link = `<w:hyperlink w:anchor="${anchor}" w:history="1">${title}</w:hyperlink>`;
    const end = index === sections.length - 1 ? field('end') : '';
    return paragraph(`${index === 0 ? begin : ''}${link}${end}`, 'TOC1');
  });
  return paragraph(binding.dialect.words(view.frame.contents), 'TOCHeading') + entries.join('');
}

function coverXml(binding: Binding, { frame }: ReportView): string {
  const banners = [...(frame.draft === null ? [] : [frame.draft]), ...frame.warnings];
  return [
    paragraph(bindLine(binding, frame.register), 'Register'),
    paragraph(binding.dialect.words(frame.title), 'Title'),
    paragraph(bindLine(binding, frame.period), 'Subtitle'),
    ...banners.map((banner) => paragraph(bindLine(binding, banner), 'Banner')),
  ].join('');
}

function documentXml(binding: Binding, view: ReportView, bookmarks: Bookmarks): string {
  const written = (part: SectionView['part']): string =>
    view.sections
      .filter((section) => section.part === part)
      .map((section) => sectionXml(binding, view, section, bookmarks))
      .join('');
  const bidi = binding.direction === 'rtl' ? '<w:bidi/>' : '';
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>' +
    `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="794" w:bottom="1134" w:left="794" w:header="567" w:footer="567" w:gutter="0"/>${bidi}</w:sectPr>`;
  const body =
    coverXml(binding, view) +
    written('cover') +
    contentsXml(binding, view, bookmarks) +
    written('body') +
    written('annex') +
    paragraph(bindLine(binding, view.frame.colophon), 'Source');
  return `${xmlHead}<w:document ${wordNamespace} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}${section}</w:body></w:document>`;
}

/** What stands at the foot of each page: what it is a page of, for whom, and its number. */
function footerXml(binding: Binding, what: string, page: string): string {
  const field = (name: string): string => `<w:fldSimple w:instr=" ${name} ">${run('1')}</w:fldSimple>`;
  const count = pageFoot(page, run, (name) => field(name === 'page' ? 'PAGE' : 'NUMPAGES')).join('');
  const pages = `<w:r><w:tab/></w:r>${count}`;
  return `${xmlHead}<w:ftr ${wordNamespace}>${paragraph(binding.dialect.words(what) + pages, 'Footer')}</w:ftr>`;
}

function headerXml(binding: Binding, { frame }: ReportView): string {
  const draft = frame.draft === null ? '' : bindLine(binding, frame.draft);
  return `${xmlHead}<w:hdr ${wordNamespace}>${paragraph(draft, 'Header')}</w:hdr>`;
}

const settingsXml = `${xmlHead}<w:settings ${wordNamespace}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/**
 * A report as a document for word processors: headings, lists and tables are real ones, a chart is its sentence and its data.
 *
 * @returns the bytes of a file that holds no macro, no link outside and no date but the report's
 */
export function reportDocx(view: ReportView, format: LanguageFormat): Uint8Array {
  const anchors = anchorsOf(view);
  const bookmarks = new Bookmarks([...anchors, ...view.sections.map(({ id }) => placeOfSection(id))]);
  const formatter = formatterOf(format);
  const binding: Binding = {
    dialect: docxDialect(format.direction, bookmarks),
    formatter,
    direction: format.direction,
    pageLanguage: view.wordsLanguage,
    anchors,
    placed: new Set(),
    look: () => '',
  };
  const { frame } = view;
  const text = (line: typeof frame.period): string => lineTextIn(formatter, line);
  const document = documentXml(binding, view, bookmarks);
  const period = text(frame.period);
  return packDocument(
    {
      document,
      styles: stylesXml(view.wordsLanguage, format.direction),
      numbering: numberingXml(bookmarks.numberings),
      settings: settingsXml,
      header: headerXml(binding, view),
      footer: footerXml(binding, `${frame.title}, ${period} · ${frame.audience}`, frame.page),
    },
    {
      title: `${frame.title}, ${period}`,
      subject: frame.audience,
      creator: text(frame.register),
      language: view.wordsLanguage,
      description: text(frame.colophon),
      day: view.asOf,
    },
  );
}
