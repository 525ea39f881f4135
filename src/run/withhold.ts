/*
 * Logs of a continuous-integration service are read by more people than the register. So what is above the reader's audience
 * is kept out of findings, and what cannot be judged (a file that cannot be read, a key that nobody knows) counts as restricted.
 */
import { splitUpdateId } from '../base/id.js';
import { parsePointer } from '../base/pointer.js';
import { shapes } from '../kinds/shape.generated.js';
import type { KindShape, Shape } from '../kinds/shape.js';
import { mayRead, narrower } from '../model/audience.js';
import type { Audience } from '../model/audience.js';
import type { Dataset } from '../model/dataset.js';
import type { Finding } from '../model/finding.js';
import { project } from '../parse/project.js';
import { isSparedSmallNumbers, smallNumber } from '../parse/small-numbers.js';
import type { Pieces } from '../render/frame.js';
import { Scrubber, withheld } from './scrub.js';

/** What withholding must know of a register. */
export interface Withheld {
  readonly dataset: Dataset;
  readonly sourceOf: (path: string) => string | undefined;
  /** What a rule says in general, for a finding whose own words cannot be shown. */
  readonly titleOf: (rule: string) => string;
}

/** Findings and lines as an audience may see them. */
export interface Withholder {
  finding(finding: Finding): Finding;
  pieces(finding: Finding, pieces: Pieces): Pieces;
}

/** These are about a file as such, or about what a mapping may hold: their words quote no value. */
const withoutValues =
  /^(?:path|limit)\/|^schema\/(?:unknown-key|missing-key)$|^change\/(?:mass-change|period-closed|policy-edited|renamed)$/;
/** These are about a text that could not be read, so nobody can say which value they quote. */
const unreadable = /^(?:text|yaml)\//;

const byFolder = new Map<string, readonly [name: string, shape: KindShape]>(
  Object.entries(shapes).map((entry) => [entry[1].folder, entry]),
);

/** The kind of a file, by its path. */
function kindAt(path: string): readonly [name: string, shape: KindShape] | undefined {
  const slash = path.indexOf('/');
  if (slash < 0) return path === 'secretariat.yaml' ? byFolder.get('') : undefined;
  return byFolder.get(path.slice(0, slash));
}

/** The shape below a key or an index, by the text in a pointer. */
function below(shape: Shape | undefined, segment: string): Shape | undefined {
  if (shape?.properties !== undefined && Object.hasOwn(shape.properties, segment)) return shape.properties[segment];
  if (shape?.items !== undefined && /^[0-9]+$/.test(segment)) return shape.items;
  return shape?.entries;
}

/** Whether a text that could not be read may say who may read it: then nobody else may. An escape can spell any word. */
function mayNarrowItself(source: string | undefined): boolean {
  return source === undefined || /visibility|\\[xuU]/i.test(source);
}

/** What a finding's record is about: an update speaks of an indicator, and findings about either quote both. */
const subjectOf = (id: string): string => splitUpdateId(id)?.record ?? id;

/** What records are about in which a number is withheld from an audience. */
function recordsWithSmallNumbers(dataset: Dataset, audience: Audience): ReadonlySet<string> {
  const shown = [...project(dataset, audience).records.values()];
  return new Set(shown.filter(({ data }) => holds(data, smallNumber)).map(({ id }) => subjectOf(id)));
}

/** Whether a value stands anywhere in another one. */
function holds(value: unknown, wanted: string): boolean {
  if (typeof value !== 'object' || value === null) return value === wanted;
  return Object.values(value).some((below) => holds(below, wanted));
}

/** Decides what an audience may see of findings. */
class ForAudience implements Withholder {
  readonly #reader: Audience;
  readonly #known: Withheld;
  readonly #scrubber: Scrubber;
  /** The records whose findings may quote a number that counts too few people, computed when first asked for. */
  #sparing: ReadonlySet<string> | undefined;

  constructor(reader: Audience, known: Withheld) {
    this.#reader = reader;
    this.#known = known;
    this.#scrubber = new Scrubber(reader, known.dataset);
  }

  finding(finding: Finding): Finding {
    const words = this.scrubbed(finding);
    if (this.mayReadWords(finding)) return words;
    const { label: _label, expected: _expected, actual: _actual, ...rest } = words;
    const message = `${this.#known.titleOf(finding.rule)} ${withheld}`;
    const related = rest.related.map((place) => ({ ...place, message: withheld }));
    return { ...rest, message, help: '', suggestions: [], related };
  }

  pieces(finding: Finding, { before, token, after }: Pieces): Pieces {
    const isKey = /^\s*:/.test(after);
    const shownToken = this.mayShowToken(finding, token, isKey) ? token : withheld;
    const isPlainBefore = /^\s*(?:- +)*(?:[A-Za-z_][\w-]*:\s+)?$/.test(before);
    const isPlainAfter = isKey ? this.mayShowValueAfterKey(finding, after) : after.trim() === '';
    return {
      before: isPlainBefore ? before : `${withheld} `,
      token: shownToken,
      after: isPlainAfter ? after : isKey ? `: ${withheld}` : ` ${withheld}`,
    };
  }

  /** Whether the finding's own words may be read: they may quote the value at its place. */
  private mayReadWords(finding: Finding): boolean {
    if (withoutValues.test(finding.rule)) return true;
    if (unreadable.test(finding.rule) || this.mayQuoteSmallNumber(finding)) return false;
    return mayRead(this.#reader, this.audienceAt(finding, parsePointer(finding.pointer)));
  }

  /** Whether words or lines about a record could say how few people are counted, there or in what belongs to it. */
  private mayQuoteSmallNumber({ record }: Finding): boolean {
    if (record === null || !isSparedSmallNumbers(this.#reader)) return false;
    this.#sparing ??= recordsWithSmallNumbers(this.#known.dataset, this.#reader);
    return this.#sparing.has(subjectOf(record));
  }

  /** Whether the token may be shown: a key always, a single value if its place may be read, of several the first one. */
  private mayShowToken(finding: Finding, token: string, isKey: boolean): boolean {
    if (unreadable.test(finding.rule)) return false;
    if (isKey) return kindAt(finding.path) !== undefined;
    if (/[{[#]/.test(token) || this.mayQuoteSmallNumber(finding)) return false;
    const key = /^(?:- +)*([A-Za-z_][\w-]*):(?: |$)/.exec(token)?.[1];
    const place = parsePointer(finding.pointer);
    return mayRead(this.#reader, this.audienceAt(finding, key === undefined ? place : [...place, key]));
  }

  private mayShowValueAfterKey(finding: Finding, after: string): boolean {
    if (unreadable.test(finding.rule) || /[{[#]/.test(after) || this.mayQuoteSmallNumber(finding)) return false;
    return mayRead(this.#reader, this.audienceAt(finding, parsePointer(finding.pointer)));
  }

  /** The narrowest audience of a record and of everything on the way down to a place in it. */
  private audienceAt(finding: Finding, place: readonly string[]): Audience {
    const kind = kindAt(finding.path);
    if (kind === undefined) return 'restricted';
    const { settings } = this.#known.dataset;
    let audience = this.recordAudience(finding.path, finding.record ?? undefined);
    let shape: Shape | undefined = kind[1];
    let name = kind[0];
    for (const segment of place) {
      shape = below(shape, segment);
      if (shape === undefined) return 'restricted';
      if (!/^[0-9]+$/.test(segment)) name += `.${segment}`;
      const narrowed = settings.narrowed_visibility?.[name];
      audience = narrower(audience, narrower(shape.visibility, narrowed ?? 'public'));
      // Of a record that cannot be read nobody knows how small the number is, or whether it counts people.
      if (shape.counts !== undefined) audience = narrower(audience, 'members');
    }
    return audience;
  }

  /** Who may read a record as a whole. One that could not be read counts as restricted when it seems to say who may. */
  private recordAudience(path: string, id: string | undefined): Audience {
    const [name, shape] = kindAt(path) ?? [];
    if (name === undefined || shape === undefined) return 'restricted';
    const { dataset, sourceOf } = this.#known;
    const usual = dataset.settings.default_visibility?.[name] ?? shape.visibility;
    const record = id === undefined ? undefined : dataset.find(id);
    if (record?.path === path) return record.data.visibility ?? usual;
    return name !== 'settings' && mayNarrowItself(sourceOf(path)) ? 'restricted' : usual;
  }

  /** Every text of a finding without what stands elsewhere in the register and is above the audience. */
  private scrubbed(finding: Finding): Finding {
    const state = { isChanged: false };
    const scrub = (text: string): string => {
      const scrubbed = this.#scrubber.scrub(text);
      if (scrubbed !== text) state.isChanged = true;
      return scrubbed;
    };
    const copy = {
      ...finding,
      message: scrub(finding.message),
      help: scrub(finding.help),
      suggestions: finding.suggestions.map(scrub),
      related: finding.related.map((place) => ({ ...place, message: scrub(place.message) })),
      ...(finding.label === undefined ? {} : { label: scrub(finding.label) }),
    };
    return state.isChanged ? copy : finding;
  }
}

/**
 * Makes what an audience may see of findings: words and lines above it become `[withheld]`; place and rule stay.
 *
 * @param reader for whom; `restricted` sees all
 */
export function withholderFor(reader: Audience, known: Withheld): Withholder {
  if (reader === 'restricted') return { finding: (finding) => finding, pieces: (_finding, pieces) => pieces };
  return new ForAudience(reader, known);
}
