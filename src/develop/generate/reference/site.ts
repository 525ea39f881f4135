import type { Phrase } from '../../../model/view.js';
import { sections } from '../../../sections/registry.generated.js';
import { sitePages } from '../../../site/pages/registry.generated.js';
import { code, plainText, table } from './markdown.js';

const english = (phrase: Phrase): string => plainText(typeof phrase === 'string' ? phrase : phrase.other);

function titleOf(id: string): string {
  return english(sections.find((section) => section.id === id)?.title ?? id);
}

/** What stands where on a site, and what of it stays. */
export function sitePart(): string {
  const rows = sitePages.map(({ name, title, intro, reads, sections: ids }) => [
    code(`${name}.html`),
    english(title),
    english(intro),
    ids.map(titleOf).join(', '),
    reads.join(', '),
  ]);
  return [
    '## Public site',
    '`secretariat site` writes these pages once for each language, below its code; a page about kinds of which the audience sees no record is not made. Every record but an update has a page `records/ID.html`; updates stand on the page of what they are about.',
    table(['Page', 'Title', 'About', 'Sections of reports', 'Kinds'], rows),
    '**Tables** are sorted and filtered by the script of reports (`assets/tables.js`). Beside each stand its data as CSV and JSON: `CODE/data/PAGE.SECTION.csv`, the second one of a section `PAGE.SECTION-2.csv`. In CSV, what a spreadsheet could take for a formula begins with an apostrophe.',
    '**Addresses** are made of ids and stay. What is no longer in use says so, since when, by which decision and what took its place. Where a register is under version control, an id that a record had before leads to the record; one of a record that was taken out of the register while the audience could read it says that and when. Where the record is, or was at last, hidden from the audience, the page says that nothing can be shown, and nothing else: neither when nor why, and nothing that changes with what becomes of the record. It is made only where the record stood open on the main line when a day ended in the time zone of the register, and for numbered ids: an id of words says what a hidden record is about.',
    '**History** begins with the commit that opened the record to the audience. Of a property from which something was redacted nothing is told from before.',
    '**What a country has of its own**: its languages and its `report.css` (after the one that ships, before `site.css`) hold on the site too. Its templates of reports do not: the pages are printed by the package alone. A mistake in any of them stops the site, as it stops a report. The narrative of the last period that has ended stands on the pages with the sections that it is about, what is about no section of the site on the home page, and all of it on the page of the period, for those who may read it; its figures are those of the last day of the period.',
    '**For programs**: `api/v1/index.json` names every file of `api/v1/` with its JSON Schema (draft 2020-12) in `api/v1/schemas/`. Names of fields change with the number of the version only; fields may be added. `gone.json` lists the addresses at which no record stands. `site-manifest.json` holds the checksum of every file.',
  ].join('\n\n');
}
