import type { LanguageFormat } from '../../model/view.js';
import { quiet } from './dialect.js';
import { xmlText } from './xml.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
}

const size = (halfPoints: number): string =>
  `<w:sz w:val="${String(halfPoints)}"/><w:szCs w:val="${String(halfPoints)}"/>`;
const bold = '<w:b/><w:bCs/>';
const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${String(before)}" w:after="${String(after)}"/>`;
const rule = (side: string, width: number, colour = '000000'): string =>
  `<w:${side} w:val="single" w:sz="${String(width)}" w:space="4" w:color="${colour}"/>`;

const heading = (level: number, name: string, before: number, points: number, border = ''): Style => ({
  id: `Heading${String(level)}`,
  name,
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/>${border}${spacing(before, 120)}<w:outlineLvl w:val="${String(level - 1)}"/>`,
  run: bold + size(points),
});

/** The styles of a report, in the names by which word processors know them. */
const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', next: 'Subtitle', paragraph: `<w:keepNext/>${spacing(60, 0)}`, run: bold + size(44) },
  { id: 'Subtitle', name: 'Subtitle', next: 'Normal', paragraph: spacing(0, 240), run: size(40) },
  { id: 'Register', name: 'Register', paragraph: spacing(0, 0), run: `<w:color w:val="${quiet}"/>` },
  {
    id: 'Banner',
    name: 'Banner',
    paragraph: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => rule(side, 8, '9A5200')).join('')}</w:pBdr>${spacing(120, 200)}`,
    run: bold,
  },
  heading(1, 'heading 1', 480, 30, `<w:pBdr>${rule('top', 18)}</w:pBdr>`),
  heading(2, 'heading 2', 320, 24),
  heading(3, 'heading 3', 240, 21),
  { id: 'Caption', name: 'caption', paragraph: `<w:keepNext/>${spacing(200, 80)}`, run: bold },
  { id: 'ChartTitle', name: 'Chart title', paragraph: `<w:keepNext/>${spacing(200, 80)}`, run: bold + size(22) },
  { id: 'Source', name: 'Source', paragraph: spacing(80, 200), run: `<w:color w:val="${quiet}"/>${size(16)}` },
  {
    id: 'Note',
    name: 'Note',
    paragraph: `<w:pBdr>${rule('left', 24, 'C9CED4')}</w:pBdr>${spacing(60, 160)}<w:ind w:left="200"/>`,
  },
  { id: 'ListBullet', name: 'List Bullet', paragraph: `${spacing(0, 40)}<w:contextualSpacing/>` },
  { id: 'ListNumber', name: 'List Number', paragraph: `${spacing(0, 40)}<w:contextualSpacing/>` },
  { id: 'Cell', name: 'Cell', paragraph: spacing(0, 0), run: size(17) },
  { id: 'CellHead', name: 'Cell head', paragraph: `<w:keepNext/>${spacing(0, 0)}`, run: bold + size(17) },
  { id: 'TOCHeading', name: 'TOC Heading', paragraph: `<w:keepNext/>${spacing(240, 80)}`, run: bold + size(22) },
  { id: 'TOC1', name: 'toc 1', paragraph: spacing(0, 30) },
  { id: 'Header', name: 'header', paragraph: spacing(0, 0), run: `<w:color w:val="${quiet}"/>${size(16)}` },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="10318"/></w:tabs>${spacing(0, 0)}`,
    run: `<w:color w:val="${quiet}"/>${size(16)}`,
  },
];

function styleXml({ id, name, paragraph = '', run = '', next }: Style): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

const tableStyle =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:tblPr>' +
  `<w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B4BAC1"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B4BAC1"/></w:tblBorders>` +
  '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="000000"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>' +
  '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr></w:tblStylePr>' +
  '</w:style>';

/** The styles of a document, in its language and direction. */
export function stylesXml(language: string, direction: LanguageFormat['direction']): string {
  const code = xmlText(language);
  const bidi = direction === 'rtl' ? '<w:bidi/>' : '';
  return (
    `${head}<w:styles ${wordNamespace}><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>' +
    `${size(20)}<w:lang w:val="${code}" w:eastAsia="${code}" w:bidi="${code}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${bidi}</w:pPr></w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
    `${styles.map(styleXml).join('')}${tableStyle}</w:styles>`
  );
}

const bullets = ['•', '–', '▪'];

function levels(format: (level: number) => string): string {
  return Array.from({ length: 9 }, (_, level) => {
    const indent = `<w:pPr><w:ind w:left="${String(360 * (level + 1))}" w:hanging="360"/></w:pPr>`;
    return `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/>${format(level)}<w:lvlJc w:val="left"/>${indent}</w:lvl>`;
  }).join('');
}

/**
 * The lists of a document: one for bullets, and as many numbered ones as there are, each of which begins anew.
 *
 * @param numbered how many; they are 2, 3, …
 */
export function numberingXml(numbered: number): string {
  const bullet = (level: number): string =>
    `<w:numFmt w:val="bullet"/><w:lvlText w:val="${bullets[level % bullets.length] ?? '•'}"/>`;
  const decimal = (level: number): string => `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${String(level + 1)}."/>`;
  const instances = Array.from(
    { length: numbered },
    (_, index) =>
      `<w:num w:numId="${String(index + 2)}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return (
    `${head}<w:numbering ${wordNamespace}>` +
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels(bullet)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels(decimal)}</w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${instances.join('')}</w:numbering>`
  );
}

export { head as xmlHead };
