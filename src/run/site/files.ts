/* The files of a site in one language: pages, tables, the list for searching, the feed. */
import { createHash } from 'node:crypto';
import { proseOf } from '../../facts/texts.js';
import { csv } from '../../exchange/csv.js';
import { captionText, tableRows } from '../../exchange/table-rows.js';
import type { SiteFile, SitePageView } from '../../model/site.js';
import type { SiteTableOutput } from '../../model/records.generated.js';
import type { Block, SectionView, Table } from '../../model/view.js';
import { atomFeed } from '../../render/atom.js';
import { safeJson } from '../../render/safe-json.js';
import type { Download, SiteEdition, SitePrinter } from '../../render/site-html.js';
import { methodPlace, placeOf, recordPath } from '../../site/addresses.js';
import { pagedRecords, titleOf } from '../../site/context.js';
import { wayTo } from '../../base/way.js';
import { envelopeHead } from '../envelope.js';
import type { SiteBasis } from './basis.js';
import type { Edition } from './edition.js';

/** As many entries as readers of feeds expect at most. */
const entriesOfFeed = 100;
/** Of the texts of a record so many characters can be searched for. */
const searchedText = 400;

/** What the files of a table are called after, in the place of the section in which it stands. */
const tableNames: Readonly<Record<string, string>> = { 'field-history': 'statuses' };

/** The table of a block: its own, or the data of its chart. */
function tableOf(block: Block): Table | undefined {
  return block.type === 'table' ? block : block.type === 'chart' ? block.data : undefined;
}

/** Turns the pages of one language into files. */
export class EditionFiles {
  private readonly basis: SiteBasis;
  private readonly edition: Edition;
  private readonly languages: readonly Edition[];
  private readonly downloads = new Map<Block, readonly Download[]>();
  private readonly tableFiles: SiteFile[] = [];
  private readonly pages: readonly SitePageView[];

  /** @param languages all editions of the site, among which readers can switch */
  constructor(basis: SiteBasis, edition: Edition, languages: readonly Edition[]) {
    this.basis = basis;
    this.edition = edition;
    this.languages = languages;
    this.pages = [...edition.pages(), ...edition.recordPages()];
    for (const page of this.pages) for (const section of page.sections) this.fileTables(page, section);
  }

  private get code(): string {
    return this.edition.language.code;
  }

  /** Writes the tables of a section as files; their names follow from the page, the section and their place in it. */
  private fileTables(page: SitePageView, { id, blocks }: SectionView): void {
    const name = tableNames[id] ?? id.replace(/^field-/u, '');
    const base = `${this.code}/data/${page.path.replace(/\.html$/u, '')}.${name}`;
    let number = 0;
    for (const block of blocks) {
      const table = tableOf(block);
      if (table === undefined) continue;
      number += 1;
      const files = this.filesOf(table, page, number === 1 ? base : `${base}-${String(number)}`);
      this.tableFiles.push(...files);
      this.downloads.set(
        block,
        files.map((file) => this.downloadOf(file)),
      );
    }
  }

  /** What the pages have in common. */
  shared(): SiteEdition {
    const { edition, basis, languages } = this;
    const { options } = basis;
    return {
      frame: edition.frame(),
      language: edition.language,
      languages: languages.map(({ language }) => language),
      format: edition.format,
      wordsLanguage: edition.wordsLanguage,
      links: edition.links(),
      colophon: edition.colophon,
      baseUrl: options.baseUrl,
      isOpen: options.audience === 'public',
      isPreview: options.isPreview ?? false,
      placeOf: (id) => this.placeOf(id),
      downloads: (block) => this.downloads.get(block) ?? [],
    };
  }

  private placeOf(id: string): string | undefined {
    if (id.startsWith('file:')) return id.slice('file:'.length);
    const place = this.basis.measures.has(id) ? methodPlace(id) : placeOf(this.basis.snapshot, id);
    return place === undefined ? undefined : `${this.code}/${place}`;
  }

  files(printer: SitePrinter): SiteFile[] {
    const shared = this.shared();
    return [
      ...this.pages.map((page) => ({ path: `${this.code}/${page.path}`, text: printer.print(page, shared) })),
      ...this.tableFiles,
      this.searchFile(),
      this.feedFile(),
    ];
  }

  /** A table as CSV and as JSON. @param base their path, without its ending */
  private filesOf(table: Table, page: SitePageView, base: string): readonly SiteFile[] {
    const [head = [], ...rows] = tableRows(table);
    const { snapshot, provenance } = this.basis;
    const path = `${base}.json`;
    const output: SiteTableOutput = {
      ...envelopeHead('site-table', { provenance, asOf: snapshot.asOf, audience: snapshot.audience }),
      page: wayTo(path, `${this.code}/${page.path}`),
      language: this.code,
      title: captionText(table),
      columns: head.map(String),
      rows,
    };
    return [
      { path: `${base}.csv`, text: csv([head, ...rows]) },
      { path, text: `${safeJson(output)}\n` },
    ];
  }

  private downloadOf({ path, text }: SiteFile): Download {
    const format = path.endsWith('.csv') ? 'CSV' : 'JSON';
    return { path, format, size: this.edition.size(Buffer.byteLength(text)) };
  }

  /** The list that is searched: a script, since a page on disk may read no other file. */
  private searchFile(): SiteFile {
    const { edition } = this;
    const context = edition.recordContext();
    const entries = pagedRecords(context).map((record) => {
      const texts = [...proseOf(record)]
        .filter(({ language }) => language === undefined || language === this.code)
        .map(({ text }) => text.replace(/\s+/gu, ' ').trim());
      return [
        record.id,
        edition.text(titleOf(context, record)),
        context.word('kind', record.kind),
        texts.join(' ').slice(0, searchedText),
      ];
    });
    const lines = entries.map((entry) => safeJson(entry).replace(/\n\s*/gu, ' '));
    return {
      path: `assets/search-${this.code}.js`,
      text: `globalThis.secretariatRecords = [\n${lines.join(',\n')}\n];\n`,
    };
  }

  private feedFile(): SiteFile {
    const { edition, basis } = this;
    const { baseUrl } = basis.options;
    const path = `${this.code}/changes.atom`;
    const frame = edition.frame();
    const context = edition.recordContext();
    const address = (target: string): string => {
      const place = `${this.code}/${target}`;
      return baseUrl === undefined ? wayTo(path, place) : baseUrl + wayTo('index.html', place);
    };
    const latest = edition.changes.slice(0, entriesOfFeed);
    const entries = latest.map(({ id, day, lines }) => ({
      id: this.entryId(id, day),
      title: edition.text(context.titled(id)),
      day,
      link: address(recordPath(id)),
      summary: lines.map((line) => edition.text(line)).join('; '),
    }));
    const text = atomFeed({
      id: this.entryId('', ''),
      title: `${frame.registerText}: ${frame.words.feed}`,
      language: edition.wordsLanguage,
      author: frame.registerText,
      updated: latest[0]?.day ?? basis.snapshot.asOf,
      self: baseUrl === undefined ? undefined : address('changes.atom'),
      page: address('changes.html'),
      entries,
    });
    return { path, text };
  }

  private readonly counted = new Map<string, number>();

  /** An id that no move of the site changes, made of what it is about: a UUID of version 8 (RFC 9562). */
  private entryId(record: string, day: string): string {
    const { country } = this.basis.snapshot.dataset.settings;
    const name = JSON.stringify(['secretariat', country, this.code, record, day]);
    const count = this.counted.get(name) ?? 0;
    this.counted.set(name, count + 1);
    const hex = createHash('sha256')
      .update(`${name}${String(count)}`, 'utf8')
      .digest('hex');
    const variant = ((parseInt(hex.slice(16, 17), 16) % 4) + 8).toString(16);
    const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
    return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
  }
}
