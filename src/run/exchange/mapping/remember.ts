/* Mappings that a register remembers: imports/NAME.yaml. */
import { slugOf } from '../../../base/id.js';
import { compareText } from '../../../base/order.js';
import { visible } from '../../../base/text.js';
import { Misuse } from '../../../model/errors.js';
import type { SourceTree } from '../../../model/source.js';
import { limits } from '../../../parse/limits.js';
import type { ChangePlan } from '../../change-plan.js';
import { readMapping } from './mapping.js';
import type { KnownMapping } from './mapping.js';

/** The folder of a register in which mappings lie. */
const folder = 'imports/';

/** The mappings of a register, by path. @throws Misuse for one that cannot be read */
export function rememberedMappings(tree: SourceTree): readonly KnownMapping[] {
  const files = tree
    .files()
    .filter(
      ({ path, type, size }) =>
        type === 'file' && path.startsWith(folder) && path.endsWith('.yaml') && size <= limits.fileBytes,
    )
    .sort((a, b) => compareText(a.path, b.path));
  return files.map((file) => {
    const read = readMapping(file.path, file.read());
    if (read.ok) return read.value;
    const [first] = read.error.findings;
    const place = first === undefined ? '' : `:${String(first.start.line)}:${String(first.start.column)}`;
    throw new Misuse(
      `${visible(file.path)}${place} cannot be read: ${first?.message ?? 'it is no mapping'}`,
      first?.help ?? 'Mend or remove it.',
    );
  });
}

/** What a mapping is called: by its title, else by its file. */
function nameOf({ mapping, path }: KnownMapping): string {
  const file =
    path
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.ya?ml$/i, '') ?? '';
  return slugOf(mapping.title ?? file) ?? slugOf(file) ?? 'mapping';
}

/**
 * Plans that a mapping is remembered, unless the register has it word for word.
 *
 * @returns its path, where something is written
 */
export function rememberMapping(plan: ChangePlan, tree: SourceTree, given: KnownMapping): string | undefined {
  if (rememberedMappings(tree).some(({ text }) => text === given.text)) return undefined;
  const path = `${folder}${nameOf(given)}.yaml`;
  if (plan.text(path) === undefined) plan.create(path, given.text);
  else plan.replace(path, given.text);
  return path;
}
