import type { Day } from '../base/day.js';
import { defuse } from '../base/defuse.js';
import type { Audience } from '../model/audience.js';
import { Misuse } from '../model/errors.js';
import type { Review } from '../model/review.js';
import { reviewMarkdown } from '../render/review-markdown.js';
import { isComparable } from '../run/change.js';
import { reviewOf } from '../run/review.js';
import type { OpenedChange } from './judge.js';

/** For whom a change is described, and on which day. */
export interface ReviewChangeOptions {
  readonly asOf: Day;
  readonly audience: Audience;
  /** Whether it goes where a service may take a line for a command. */
  readonly defused?: boolean;
}

/**
 * What a change means, as plain data.
 *
 * @throws Misuse where the base holds no register that can be read
 */
export function review({ register, base }: OpenedChange, options: ReviewChangeOptions): Review {
  if (isComparable(base)) return reviewOf(base, register, options);
  const why = base.lacking === 'register' ? 'holds no register' : 'holds settings that cannot be read';
  throw new Misuse(
    `"${base.ref}" ${why}, so there is nothing to compare with`,
    'For a register that is brought in, read it as it is: `secretariat validate`.',
  );
}

/** What a change means, as Markdown for a review thread. */
export function reviewText(opened: OpenedChange, options: ReviewChangeOptions): string {
  const text = reviewMarkdown(review(opened, options));
  return options.defused === true ? defuse(text) : text;
}
