import type { Day } from '../base/day.js';
import { xmlAttribute, xmlLine } from './xml.js';

/** One entry of a feed. */
export interface FeedEntry {
  /** A URI that stays the same for ever. */
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  /** Where the entry leads: an address, or a way from the feed. */
  readonly link: string;
  readonly summary: string;
}

/** A feed of changes. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Who publishes it. */
  readonly author: string;
  readonly updated: Day;
  /** Where the feed itself stands; undefined where nobody said where the site will be. */
  readonly self: string | undefined;
  /** The page that it is about. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** A day as RFC 3339 wants it: facts are dated by days, so their instant is the day's beginning. */
const instant = (day: Day): string => `${day}T00:00:00Z`;

function entryText({ id, title, day, link, summary }: FeedEntry): string {
  return [
    '<entry>',
    `<id>${xmlLine(id)}</id>`,
    `<title>${xmlLine(title)}</title>`,
    `<updated>${instant(day)}</updated>`,
    `<link rel="alternate" type="text/html" href=${xmlAttribute(link)}/>`,
    `<summary>${xmlLine(summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

/** A feed by RFC 4287. */
export function atomFeed(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang=${xmlAttribute(feed.language)}>`,
    `<id>${xmlLine(feed.id)}</id>`,
    `<title>${xmlLine(feed.title)}</title>`,
    `<updated>${instant(feed.updated)}</updated>`,
    `<author><name>${xmlLine(feed.author)}</name></author>`,
    ...(feed.self === undefined
      ? []
      : [`<link rel="self" type="application/atom+xml" href=${xmlAttribute(feed.self)}/>`]),
    `<link rel="alternate" type="text/html" href=${xmlAttribute(feed.page)}/>`,
    ...feed.entries.map(entryText),
    '</feed>',
    '',
  ].join('\n');
}
