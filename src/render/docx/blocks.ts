import type { Block, Figure } from '../../model/view.js';
import { proseMarkdown } from '../bind.js';
import { bindLine, languageOf } from '../bind-line.js';
import type { Binding } from '../bind-line.js';
import { proseBlocks } from '../prose.js';
import { tableXml } from './table.js';
import { boldRuns, lineBreak, paragraph, run } from './xml.js';

/** Puts the place for links to a record around what stands there. */
export type BookmarkAt = (id: string | null, runs: string) => string;

/** Facts and figures are tables without heads: what names the row stands first. */
function pairsXml(binding: Binding, pairs: readonly (readonly [name: string, ...lines: string[]])[]): string {
  const bidi = binding.direction === 'rtl' ? '<w:bidiVisual/>' : '';
  const cell = (content: string, width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>${paragraph(content, 'Cell')}</w:tc>`;
  const rows = pairs.map(
    ([name, ...lines]) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(boldRuns(name), 3300)}${cell(lines.join(lineBreak), 7018)}</w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>${bidi}<w:tblW w:w="10318" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="3300"/><w:gridCol w:w="7018"/></w:tblGrid>${rows.join('')}</w:tbl>${paragraph('')}`
  );
}

function figurePair(binding: Binding, figure: Figure): [string, ...string[]] {
  return [
    binding.dialect.words(figure.label),
    boldRuns(bindLine(binding, figure.value)),
    bindLine(binding, figure.change),
  ];
}

/** A block of a report as paragraphs and tables. */
export function blockXml(binding: Binding, block: Block, bookmarkAt: BookmarkAt): string {
  const say = (line: Parameters<typeof bindLine>[1]): string => bindLine(binding, line);
  switch (block.type) {
    case 'paragraph':
      return paragraph(say(block.content));
    case 'note':
      return paragraph(say(block.content), 'Note');
    case 'heading':
      return paragraph(bookmarkAt(block.anchor, say(block.content)), `Heading${String(block.level - 1)}`);
    case 'prose': {
      const written = proseBlocks(proseMarkdown(binding, block), binding.dialect).join('');
      const { isUntranslated, code } = languageOf(binding, block.language, block.untranslated);
      return written + (isUntranslated ? paragraph(run(`[${code}]`), 'Source') : '');
    }
    case 'list':
      return binding.dialect.list(
        block.items.map((item) => bindLine(binding, item)),
        false,
      );
    case 'facts':
      return pairsXml(
        binding,
        block.items.map(({ term, lines }) => [say(term), ...lines.map(say)]),
      );
    case 'figures':
      return pairsXml(
        binding,
        block.figures.map((figure) => figurePair(binding, figure)),
      );
    case 'chart':
      return (
        paragraph(say(block.title), 'ChartTitle') +
        tableXml(binding, block.data, bookmarkAt) +
        paragraph(say(block.source), 'Source')
      );
    case 'table':
      return tableXml(binding, block, bookmarkAt);
  }
}
