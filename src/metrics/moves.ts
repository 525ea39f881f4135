import { noMoney } from '../base/money.js';
import { compareNatural } from '../base/order.js';
import type { Figures, Move, MoveChange } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import { figuresOf } from './aggregate.js';
import { candidatesOf, isReadable } from './compute.js';
import type { LeftOut, Measured, Metric, Observation, Priced, Tested, Weighed } from './define.js';

/** A candidate, the change that could happen to it, and what it would say then; undefined for one that is gone. */
interface Trial {
  readonly change: MoveChange;
  readonly observation: Observation;
  readonly then: Observation | undefined;
}

/** Trials of which the first shows what each of them does to the figure. */
type Alike = readonly Trial[];

const isLeftOut = (observation: Observation): observation is LeftOut => 'leftOut' in observation;

/** Beyond this many, candidates that each bring a sum of their own are not tried one by one. */
const mostTried = 300;

/** A candidate of a share or a count changes sides, or comes to count at all. */
function ofTested(counting: readonly Tested[], out: readonly LeftOut[], isShare: boolean): readonly Alike[] {
  const turned = (hit: boolean, change: MoveChange): Alike =>
    counting
      .filter((observation) => observation.hit !== hit)
      .map((observation) => ({ change, observation, then: { ...observation, hit } }));
  const joined = (hit: boolean, change: MoveChange): Alike =>
    out.map((observation) => ({ change, observation, then: { id: observation.id, hit } }));
  const both = [turned(true, 'counts'), turned(false, 'counts-no-longer'), joined(true, 'joins')];
  return isShare ? [...both, joined(false, 'joins-without')] : both;
}

/** A candidate does one more or one fewer of what it could. */
function ofWeighed(counting: readonly Weighed[]): readonly Alike[] {
  const by = (step: number, change: MoveChange): Alike =>
    counting
      .filter(({ part, whole }) => part + step >= 0 && part + step <= whole)
      .map((observation) => ({ change, observation, then: { ...observation, part: observation.part + step } }));
  return [by(1, 'one-more'), by(-1, 'one-fewer')];
}

/** A candidate brings one more or one fewer; of a mean of shares, all or nothing. */
function ofMeasured(counting: readonly Measured[], isOfShares: boolean): readonly Alike[] {
  if (isOfShares) {
    const set = (number: number, change: MoveChange): readonly Alike[] =>
      counting
        .filter((observation) => observation.number !== number)
        .map((observation) => [{ change, observation, then: { ...observation, number } }]);
    return [...set(1, 'all'), ...set(0, 'none')];
  }
  const by = (step: number, change: MoveChange): Alike =>
    counting
      .filter(({ number }) => step > 0 || number > 0)
      .map((observation) => ({ change, observation, then: { ...observation, number: observation.number + step } }));
  return [by(1, 'one-more'), by(-1, 'one-fewer')];
}

/**
 * A candidate leaves. What is below the place of a quantile moves it alike, whatever it is, and so does what is above; so three
 * of them say what all do.
 */
function ofQuantile(counting: readonly Measured[], at: number): readonly Alike[] {
  const sorted = counting.toSorted((a, b) => a.number - b.number || compareNatural(a.id, b.id));
  const place = Math.floor((sorted.length - 2) * at);
  const trials = sorted.map((observation): Trial => ({ change: 'leaves', observation, then: undefined }));
  return [trials.slice(0, place + 1), trials.slice(place + 1, place + 2), trials.slice(place + 2)];
}

/** The money of a candidate comes to count, or counts no longer; each brings a sum of its own. */
function ofMoneyShare(counting: readonly Priced[]): readonly Alike[] {
  if (counting.length > mostTried) return [];
  const all = counting.map((observation): Alike => [
    { change: 'all', observation, then: { ...observation, part: observation.money } },
  ]);
  const none = counting.map((observation): Alike => [
    { change: 'none', observation, then: { ...observation, part: noMoney } },
  ]);
  return [...all, ...none];
}

/** What could happen to the candidates, those together that do the same to the figure. */
function trialsOf(metric: Metric, observations: readonly Observation[]): readonly Alike[] {
  const out = observations.filter(isLeftOut);
  const counting = observations.filter((observation) => !isLeftOut(observation));
  const tested = counting.filter((observation) => 'hit' in observation);
  const weighed = counting.filter((observation) => 'whole' in observation);
  const measured = counting.filter((observation) => 'number' in observation);
  switch (metric.aggregate.how) {
    case 'share':
    case 'count':
      // Where each brings a whole of its own, nobody knows which whole one that is left out would bring.
      return weighed.length > 0 ? ofWeighed(weighed) : ofTested(tested, out, metric.aggregate.how === 'share');
    case 'sum':
    case 'mean':
      return ofMeasured(measured, metric.unit === 'share');
    case 'quantile':
      return ofQuantile(measured, metric.aggregate.at);
    case 'money-share':
      return ofMoneyShare(counting.filter((observation) => 'money' in observation));
    case 'money':
      // Each brings its amount, which the list of what counts shows already.
      return [];
  }
}

/** A figure without its lists: what it would be, not from what. */
const bare = (figures: Figures): Figures => ({ ...figures, counted: [], excluded: [] });

/** Whether a change moves nothing. That one leaves is seen in the number of those that count; it must be seen in the value. */
function isSame(change: MoveChange, now: Figures, to: Figures): boolean {
  if (change === 'leaves') return now.state === to.state && now.value === to.value;
  return JSON.stringify(bare(now)) === JSON.stringify(bare(to));
}

/**
 * How a figure would move if one candidate changed, by computing it again with that change: for every way each candidate of which it
 * is true. Empty where the audience may not see the figure, where nothing moves it, and for sums of money.
 *
 * @param snapshot projected for the audience that will read it
 */
export function movesOf(metric: Metric, snapshot: Snapshot): readonly Move[] {
  const isKept = metric.needs.every((kind) => snapshot.dataset.keeps(kind));
  if (!isKept || !isReadable(metric, snapshot)) return [];
  const observations = candidatesOf(metric, snapshot);
  const now = figuresOf(observations, metric, snapshot);
  const moves = trialsOf(metric, observations).flatMap((alike): Move[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const changed = observations.flatMap((one) => (one === first.observation ? (first.then ?? []) : one));
    const to = figuresOf(changed, metric, snapshot);
    return isSame(first.change, now, to)
      ? []
      : [{ change: first.change, ids: alike.map(({ observation }) => observation.id), to: bare(to) }];
  });
  return together(moves);
}

/** Ways that come to the same, once, with all their candidates. */
function together(moves: readonly Move[]): readonly Move[] {
  const found = new Map<string, Move>();
  for (const move of moves) {
    const key = `${move.change} ${JSON.stringify(move.to)}`;
    const known = found.get(key);
    const ids = [...(known?.ids ?? []), ...move.ids].sort(compareNatural);
    found.set(key, { ...move, ids });
  }
  return [...found.values()];
}
