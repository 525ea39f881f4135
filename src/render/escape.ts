import { visible } from '../base/text.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

/** One line: line breaks and runs of blanks become one space; what must not be echoed is shown as `\uXXXX`. */
function oneLine(text: string): string {
  return visible(text.replace(/[\t\n\r ]+/gu, ' '));
}

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an HTML element or a quoted attribute. */
export function escapeHtml(text: string): Markup {
  return markup(oneLine(text).replace(/[&<>"']/gu, (character) => htmlEntities[character] ?? ''));
}

/** An invisible character that joins words, and so parts what a host would otherwise make a link of. */
const joiner = '\u2060';

/*
 * Hosts turn mentions, issue numbers and e-mail addresses in the finished page into links, where a backslash is already gone:
 * only a character in between stops them. What stands after a backslash here was escaped before.
 */
const hostLinks = new RegExp(
  [
    // People and groups, who would be told; labels and milestones, by name or in quotation marks.
    '@(?=\\\\?[\\p{L}\\p{N}_."])',
    '[~%](?=\\\\?[\\p{L}\\p{N}_"])',
    // Issues, merge requests, snippets, epics, alerts, by number.
    '[#!$&](?=[0-9])',
    '\\bGH-(?=[0-9])',
    ':(?=[a-z0-9_+-]{1,40}:)',
    // What GitLab writes in brackets: `[vulnerability:1]`, `[[page]]`, `[[_TOC_]]`, `[+ added +]`, and `*iteration:1`.
    '\\\\\\[(?=[a-z_\\\\]+:|\\\\\\[|TOC|[-+])',
    '\\{(?=[-+])',
    '\\\\\\*(?=iteration:)',
  ].join('|'),
  'giu',
);

/** What is Markdown, GitHub's tables and autolinks, mathematics and HTML anywhere in a line. */
const inlineSyntax = /[\\`*_[\]<>|~$#]/gu;

/** Some readers make a link of anything that looks like a domain. */
const bareDomain = /(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu;

/** What begins a block at the start of a line, and what GitLab would carry out there (`/close`). */
const blockStart = /^(?:([0-9]{1,9})([.)])|([-+=]))(?=\s|$|[-+=])|^(\/)(?=[a-z])/u;

/** Text for a line of Markdown: nothing in it is syntax, on GitHub, GitLab or by CommonMark. */
export function escapeMarkdown(text: string): Markup {
  const escaped = oneLine(text)
    .replace(inlineSyntax, '\\$&')
    .replace(/&(?=[#a-z])/giu, '\\&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/\b(https?|ftp|mailto|xmpp):/giu, '$1\\:')
    .replace(bareDomain, '\\.')
    .replace(hostLinks, (found) => found + joiner)
    .replace(blockStart, (found: string, digits: string | undefined, point: string | undefined) =>
      digits === undefined ? `\\${found}` : `${digits}\\${point ?? ''}`,
    );
  return markup(escaped);
}

/** What could be the id of a commit, to which hosts lead: letters and digits of sixteen, at least seven. */
const commitId = /(?<![\p{L}\p{N}])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{7,40}(?![\p{L}\p{N}])/giu;

/** The same for what people wrote: in it, nothing is meant to lead to a commit. */
export function escapeQuote(text: string): Markup {
  const parted = (id: string): string => id.replace(/.{6}(?=.)/gu, (found) => found + joiner);
  return markup(escapeMarkdown(text).replace(commitId, parted));
}

/** Whether an address may become a link: only the web's own schemes, written in full. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s\\<>"'`|]+$/iu.test(url);
}
