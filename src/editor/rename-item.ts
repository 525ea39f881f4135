import { isId } from '../base/id.js';
import { visible } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import { locatedNames } from '../parse/located-references.js';
import type { LocatedItem, LocatedNames } from '../parse/located-references.js';
import { namesItem } from './navigation.js';
import type { Named } from './navigation.js';
import { demandFile, demandReferences, inOrder, withWord } from './rename.js';
import type { RegisterChange, RenamingView, TextChange } from './rename.js';
import { shapeOf } from './view.js';

/** As long as an id of an item may be, by the schema. */
const longestItemId = 40;

/** The item of a record that is meant. @throws Misuse where there is none, or two */
function demandItem({ items }: LocatedNames, { id, item }: Required<Named>): LocatedItem {
  const [found, another] = items.filter((one) => one.id === item);
  if (found === undefined) throw new Misuse(`"${visible(id)}" has no item "${visible(item)}"`);
  if (another !== undefined) {
    throw new Misuse(`two items of "${visible(id)}" have the id "${visible(item)}". Give one of them another by hand.`);
  }
  return found;
}

/** Makes sure that an item may have an id. @throws Misuse that says why not */
function checkNewItemId({ items, fields }: LocatedNames, to: string): void {
  if (!isId(to) || to.length > longestItemId) {
    const help = 'letters without accents, digits, "_" and "-"; it begins with a letter or digit, and is no number';
    throw new Misuse(`"${visible(to)}" cannot be the id of an item. It is made of ${help}.`);
  }
  if (to.includes('.') && fields.length > 0) {
    throw new Misuse(`"${to}" cannot be the id of an item that amendments may name: leave out the point.`);
  }
  if (items.some(({ id }) => id === to)) throw new Misuse(`the id "${to}" is taken by another item of the record.`);
}

/** The amendments of a record that name an item: `milestones.M2.due`. */
function amendmentChanges(
  { path, text }: { readonly path: string; readonly text: string },
  fields: LocatedNames['fields'],
  item: LocatedItem,
  to: string,
): TextChange[] {
  const named = `${item.list}.${item.id}`;
  return fields
    .filter(({ value }) => value === named || value.startsWith(`${named}.`))
    .map((field) => withWord({ path, text, ...field }, named, `${item.list}.${to}`));
}

/**
 * Gives an item of a record another id, all through the register: where it stands, in the amendments of its record, and in every
 * reference.
 *
 * @throws Misuse that says why that cannot be done
 */
export function renameItem(view: RenamingView, named: Required<Named>, to: string): RegisterChange {
  if (named.item === to) return { texts: [], files: [] };
  const file = demandFile(view, named.id);
  const text = view.textOf(file.path) ?? '';
  const read = locatedNames(text, shapeOf(file));
  if (!read.ok) throw new Misuse(`the file ${visible(file.path)} cannot be read. Mend that first.`);
  const item = demandItem(read.value, named);
  checkNewItemId(read.value, to);
  const found = demandReferences(view, [named.item], namesItem(view, named));
  return {
    texts: inOrder([
      withWord({ path: file.path, text, ...item, value: item.id }, item.id, to),
      ...amendmentChanges({ path: file.path, text }, read.value.fields, item, to),
      ...found.map(({ path, text: other, reference }) =>
        withWord({ path, text: other, ...reference }, named.item, to, true),
      ),
    ]),
    files: [],
  };
}
