import { readFast } from './fast.js';
import type { Path, Spot } from './node-place.js';
import type { Span } from './problem.js';

type Segment = string | number;

/** A text that the fast reader accepts, with the place of each of its values. */
export class FastPlaces {
  private readonly root: object;
  private readonly spots: ReadonlyMap<object, ReadonlyMap<Segment, Spot>>;

  private constructor(root: object, spots: ReadonlyMap<object, ReadonlyMap<Segment, Spot>>) {
    this.root = root;
    this.spots = spots;
  }

  /** The places of a text; undefined where it must be read by the yaml library. */
  static of(text: string): FastPlaces | undefined {
    const spots = new Map<object, Map<Segment, Spot>>();
    const note = (holder: object, segment: Segment, key: Span | undefined, value: Span | undefined): void => {
      const known = spots.get(holder);
      if (known === undefined) spots.set(holder, new Map([[segment, { key, value }]]));
      else known.set(segment, { key, value });
    };
    const root = readFast(text, note);
    return root && new FastPlaces(root, spots);
  }

  /** Where a path of keys and indices leads; undefined where its end is absent, or its place is not sure. */
  spotAt(path: Path): Spot | undefined {
    let [holder, spot]: [unknown, Spot | undefined] = [this.root, undefined];
    for (const segment of path) {
      if (typeof holder !== 'object' || holder === null) return undefined;
      spot = this.spots.get(holder)?.get(Array.isArray(holder) ? Number(segment) : String(segment));
      if (spot === undefined) return undefined;
      holder = (holder as Readonly<Record<Segment, unknown>>)[segment];
    }
    return spot?.value === undefined ? undefined : spot;
  }
}
