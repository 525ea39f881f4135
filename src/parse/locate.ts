import type { YAMLMap } from 'yaml';
import { pointer } from '../base/pointer.js';
import type { Place, RecordPlace } from '../model/finding.js';
import { compose } from './compose.js';
import { FastPlaces } from './fast-place.js';
import { firstLine, placeOf } from './lines.js';
import { spanAt } from './node-place.js';
import type { Path } from './node-place.js';
import { settingsPath } from './paths.js';
import { fileStart } from './problem.js';
import type { Span } from './problem.js';

/** A place in the settings. */
export interface SettingsPlace {
  readonly settings: readonly (string | number)[];
}

/** A place in any file of the register, such as a framework. */
export interface FilePlace {
  readonly path: string;
  readonly at: readonly (string | number)[];
  readonly part: 'key' | 'value';
}

/** An exact place in a file, and the address of the value in it. */
export interface LocatedPlace extends Place {
  readonly pointer: string;
}

/** Finds exact places. Nothing is kept for each record: a file is read again when something in it must be shown. */
export type Locate = (place: RecordPlace | SettingsPlace | FilePlace) => LocatedPlace;

/** A file in which places are looked for: by the fast reader, and by the yaml library only where that is not sure. */
class Opened {
  readonly text: string;
  private readonly fast: FastPlaces | undefined;
  private root: YAMLMap | 'unread' | undefined = 'unread';

  constructor(text: string) {
    this.text = text;
    this.fast = FastPlaces.of(text);
  }

  private slowly(): YAMLMap | undefined {
    if (this.root === 'unread') {
      const composed = compose(this.text);
      this.root = composed.ok ? composed.value : undefined;
    }
    return this.root;
  }

  spanAt(at: Path, part: 'key' | 'value'): Span {
    if (at.length === 0) return firstLine(this.text);
    const spot = this.fast?.spotAt(at);
    if (spot !== undefined) {
      const [first, second] = part === 'value' ? [spot.value, spot.key] : [spot.key, spot.value];
      return first ?? second ?? firstLine(this.text);
    }
    const root = this.slowly();
    return root === undefined ? firstLine(this.text) : spanAt(root, this.text, at, part);
  }
}

/** How many files are held open: findings come sorted by rule, and often several in one file. */
const mostOpened = 32;

/**
 * Makes the function that finds exact places.
 *
 * @param sourceOf the text of a file, by its path
 */
export function locator(sourceOf: (path: string) => string | undefined): Locate {
  const opened = new Map<string, Opened>();
  const open = (path: string): Opened | undefined => {
    const known = opened.get(path);
    if (known !== undefined) return known;
    const text = sourceOf(path);
    if (text === undefined) return undefined;
    const file = new Opened(text);
    const oldest = opened.keys().next().value;
    if (opened.size >= mostOpened && oldest !== undefined) opened.delete(oldest);
    opened.set(path, file);
    return file;
  };
  return (place) => {
    const { path, at, part } = inFile(place);
    const file = open(path);
    const range = file === undefined ? fileStart : placeOf(file.text, file.spanAt(at, part));
    return { path, ...range, pointer: pointer(...at) };
  };
}

function inFile(place: RecordPlace | SettingsPlace | FilePlace): FilePlace {
  if ('settings' in place) return { path: settingsPath, at: place.settings, part: 'value' };
  return 'record' in place ? { path: place.record.path, at: place.at, part: place.part } : place;
}
