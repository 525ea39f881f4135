import type { Shape } from '../kinds/shape.js';
import type { Line } from '../model/view.js';
import { FieldReader, colonOf, knownEntries as entriesOf } from '../sections/field-reader.js';
import type { FieldPart, Mapping } from '../sections/field-reader.js';
import { words } from '../sections/inline.js';

export { isMapping, nameOfThing, propertyOf } from '../sections/field-reader.js';

/** Properties of a thing that need no title: what it is called, its day, where it lies. */
const selfEvident: ReadonlySet<string> = new Set(['title', 'name', 'what', 'on', 'date', 'url']);

/** The properties of a mapping that a schema knows; a page of the site shows a record whole. */
export function knownEntries(mapping: Mapping, shape: Shape): ReturnType<typeof entriesOf> {
  return entriesOf(mapping, shape, true);
}

/** Reads records for pages that show one each: parts of a mapping stand apart, and seats are titled like other records. */
export class PageFieldReader extends FieldReader {
  protected override entries(mapping: Mapping, shape: Shape): ReturnType<typeof knownEntries> {
    return knownEntries(mapping, shape);
  }

  protected override joined(parts: readonly FieldPart[]): Line {
    return parts.flatMap(({ name, title, line }, index): Line => {
      const titled = selfEvident.has(name) ? line : [words(`${title}${colonOf(this.context)}`), ...line];
      return index === 0 ? titled : [words(' · '), ...titled];
    });
  }

  protected override seat(): undefined {
    return undefined;
  }
}
