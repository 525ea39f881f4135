import type { CST } from 'yaml';
import { truncate, visible } from '../base/text.js';
import type { Problem } from './problem.js';

/** A piece of the text that is not part of the language. */
interface Piece {
  readonly offset: number;
  readonly source: string;
}

/** What the register's part of YAML leaves out, found in the token tree. */
interface Finds {
  readonly anchors: Piece[];
  readonly aliases: Piece[];
  readonly tags: Piece[];
  readonly merges: Piece[];
  /** Aliases inside a value that bears an anchor: what makes a small file grow without bound. */
  readonly multiplying: Piece[];
}

type Props = readonly CST.SourceToken[] | undefined;

class Search {
  readonly finds: Finds = { anchors: [], aliases: [], tags: [], merges: [], multiplying: [] };

  /** Notes anchors and tags; says whether there is an anchor. */
  private props(props: Props): boolean {
    let anchored = false;
    for (const token of props ?? []) {
      if (token.type === 'anchor') {
        this.finds.anchors.push(token);
        anchored = true;
      }
      if (token.type === 'tag') this.finds.tags.push(token);
    }
    return anchored;
  }

  private leaf(node: CST.FlowScalar, isKey: boolean, anchored: boolean): void {
    if (node.type === 'alias') (anchored ? this.finds.multiplying : this.finds.aliases).push(node);
    if (isKey && node.type === 'scalar' && node.source === '<<') this.finds.merges.push(node);
  }

  /** Levels are bounded by the guard, so that the calls are. */
  node(node: CST.Token | null | undefined, anchored: boolean, isKey = false): void {
    if (node === null || node === undefined) return;
    switch (node.type) {
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        for (const item of node.items) this.item(item, anchored);
        return;
      case 'block-scalar':
        this.props(node.props.filter((token): token is CST.SourceToken => 'source' in token));
        return;
      case 'alias':
      case 'scalar':
        this.leaf(node, isKey, anchored);
        return;
      case 'document':
        this.node(node.value, this.props(node.start));
        return;
      default:
    }
  }

  private item(item: CST.CollectionItem, anchored: boolean): void {
    const [start, sep] = [this.props(item.start), this.props(item.sep)];
    // What stands before an item without a key belongs to its value.
    this.node(item.key, anchored || start, true);
    this.node(item.value, anchored || sep || start);
  }
}

type Words = Pick<Problem, 'rule' | 'messageId' | 'message' | 'help'>;

const about = {
  merge: (): Words => ({
    rule: 'yaml/merge',
    messageId: 'merge',
    message: 'the merge key "<<" is not part of a register: each record says what it says by itself',
    help: 'Write the keys out where they are meant.',
  }),
  multiply: (): Words => ({
    rule: 'yaml/alias',
    messageId: 'multiplying',
    message: 'an alias inside a value with an anchor repeats text without bound',
    help: 'Write the values out. If the text only begins with "*", put it in quotes.',
  }),
  tag: (shown: string): Words => ({
    rule: 'yaml/tag',
    messageId: 'tag',
    message: `the tag ${shown} is not part of a register: the schema says what a value is`,
    help: 'Remove the tag. If the text only begins with "!", put it in quotes.',
  }),
  anchor: (shown: string): Words => ({
    rule: 'yaml/anchor',
    messageId: 'anchor',
    message: `the anchor ${shown} is not part of a register: what is shared is written out`,
    help: 'Write the value out where it is repeated, and remove the anchor. If the text only begins with "&", put it in quotes.',
  }),
  alias: (shown: string): Words => ({
    rule: 'yaml/alias',
    messageId: 'alias',
    message: `${shown} reads as an alias, and no anchor has that name`,
    help: 'If it is text that begins with "*", put it in quotes; else write the value out.',
  }),
};

/** The gravest thing first, and of these the one that stands first in the file: one file, one finding. */
export function outsideSubset(tokens: readonly CST.Token[]): Problem | undefined {
  const search = new Search();
  for (const token of tokens) search.node(token, false);
  const { merges, multiplying, tags, anchors, aliases } = search.finds;
  const choices: readonly [readonly Piece[], (shown: string) => Words][] = [
    [merges, about.merge],
    [multiplying, about.multiply],
    [tags, about.tag],
    [anchors, about.anchor],
    [aliases, about.alias],
  ];
  for (const [found, words] of choices) {
    const first = found[0];
    if (first === undefined) continue;
    const end = first.offset + first.source.length;
    return { ...words(truncate(visible(first.source), 40)), start: first.offset, end, pointer: '' };
  }
  return undefined;
}
