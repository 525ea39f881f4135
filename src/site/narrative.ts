import { parsePeriod } from '../base/period.js';
import type { Period } from '../base/period.js';
import type { Dataset } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';
import type { Block, Phrase } from '../model/view.js';
import type { Section, SectionContext } from '../sections/define.js';
import { paragraph, strong, words } from '../sections/inline.js';
import { narratedSections, narrativeBlocks } from '../sections/narrative.js';
import { sections } from '../sections/registry.generated.js';
import type { SitePage } from './define.js';

/** The phrases around what people wrote about a period. In catalogues: `site/narrative.key`. */
export const narrativeMessages = {
  on: '{period} in words',
} as const satisfies Readonly<Record<string, Phrase>>;

export type NarrativeKey = keyof typeof narrativeMessages;
type Context = SectionContext<NarrativeKey>;

const nameOf = ({ id }: Section): string => id.slice(id.indexOf('/') + 1);

/** What the narrative is told about beside the pages. */
interface NarrativeParts {
  /** What the audience may see. */
  readonly dataset: Dataset;
  /** The period of which the site tells: the last that has ended. */
  readonly period: Period;
  /** The title of a section in the language of the site. */
  readonly headOf: (section: Section) => string;
}

/** What people wrote about the periods, in its places on the site. Where the audience may read none, it says nothing. */
export class Narrative {
  private readonly pages: readonly SitePage[];
  private readonly contextOf: (period: Period) => Context;
  private readonly parts: NarrativeParts;
  private readonly contexts = new Map<string, Context>();

  /**
   * @param pages those that the site can have
   * @param contextOf a context whose figures are those of the last day of a period
   */
  constructor(pages: readonly SitePage[], contextOf: (period: Period) => Context, parts: NarrativeParts) {
    this.pages = pages;
    this.contextOf = contextOf;
    this.parts = parts;
  }

  /** Undefined where there is no narrative for the audience: then no figures of that day are needed. */
  private about(period: Period): Context | undefined {
    if (this.parts.dataset.get('period', period.id)?.data.narrative === undefined) return undefined;
    const context = this.contexts.get(period.id) ?? this.contextOf(period);
    this.contexts.set(period.id, context);
    return context;
  }

  /** The page on which the narrative for a section stands: one of those with the section, the home page only if it is alone. */
  private pageFor(name: string): SitePage | undefined {
    const having = this.pages.filter((page) => page.sections.some((id) => id.endsWith(`/${name}`)));
    return having.find((page) => page.feature !== 'cards') ?? having[0];
  }

  /** The prose of the present period for a section of a page. What is for no section of the site begins the home page. */
  onPage(page: SitePage, section: Section): Block[] {
    const context = this.about(this.parts.period);
    if (context === undefined) return [];
    const isFirst = page.feature === 'cards' && section.id === page.sections[0];
    const names = narratedSections(context).filter((name) => {
      const place = this.pageFor(name);
      return place === undefined ? isFirst : place === page && name === nameOf(section);
    });
    const blocks = names.flatMap((name) => narrativeBlocks(context, name));
    if (blocks.length === 0) return [];
    return [
      paragraph([strong(...context.say('on', { period: { type: 'period', id: this.parts.period.id } }))]),
      ...blocks,
    ];
  }

  /** The prose of a period on its own page, by sections of reports. */
  ofPeriod(record: AnyRecord): Block[] {
    const period = record.kind === 'period' ? parsePeriod(record.id) : undefined;
    const context = period && this.about(period);
    if (context === undefined) return [];
    return narratedSections(context).flatMap((name): Block[] => {
      const section = sections.find((one) => nameOf(one) === name);
      const content = [words(section === undefined ? name : this.parts.headOf(section))];
      return [{ type: 'heading', level: 3, content, anchor: `narrative-${name}` }, ...narrativeBlocks(context, name)];
    });
  }
}
