import { CST, Lexer, Parser } from 'yaml';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { Guard } from './guard.js';
import type { Breach } from './guard.js';

/** The parser's own stack may be a little deeper than what the guard counts, but not without bound. */
const deepestStack = 160;

const markers: ReadonlySet<string> = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/** What the tokens of a text show, before anything is built. */
export interface TokenTree {
  readonly tokens: readonly CST.Token[];
  /** Whether there is anything that only the full language knows: anchors, aliases or tags. */
  readonly isSuspect: boolean;
}

const suspects: ReadonlySet<string> = new Set(['anchor', 'alias', 'tag']);

/** Feeds tokens one by one from the lexer through the guard into the parser, which are both lazy: a breach stops all three. */
class Reader {
  private readonly guard = new Guard();
  private readonly parser = new Parser();
  private readonly tokens: CST.Token[] = [];
  private isSuspect = false;
  private scalarFollows = false;

  private guarded(source: string): Breach | undefined {
    const type = this.scalarFollows ? 'text' : (CST.tokenType(source) ?? 'text');
    this.scalarFollows = type === 'scalar';
    if (suspects.has(type)) this.isSuspect = true;
    // The marker that a plain text follows says nothing by itself.
    return this.scalarFollows ? undefined : this.guard.take(type, source, markers.has(type));
  }

  read(text: string): Result<TokenTree, Breach> {
    for (const source of new Lexer().lex(text)) {
      const breach = this.guarded(source);
      if (breach !== undefined) return failure(breach);
      for (const token of this.parser.next(source)) this.tokens.push(token);
      if (this.parser.stack.length > deepestStack) return failure(this.guard.tooDeep());
    }
    for (const token of this.parser.end()) this.tokens.push(token);
    return success({ tokens: this.tokens, isSuspect: this.isSuspect });
  }
}

/** Cuts a text into a tree of tokens, unless it exceeds a limit. Never throws, whatever the text. */
export function readTokens(text: string): Result<TokenTree, Breach> {
  return new Reader().read(text);
}
