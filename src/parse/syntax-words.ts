import type { ErrorCode } from 'yaml';

/** What a syntax error means for the person who wrote the file. */
export interface SyntaxWords {
  readonly messageId: string;
  readonly message: string;
  readonly help: string;
}

const quoteIt = 'If it is text, put the whole value in double quotes.';
const indentation =
  'Keys of one mapping start in the same column; what belongs to a key stands deeper. Two blanks a level is usual.';

const words: Partial<Record<ErrorCode, SyntaxWords>> = {
  BAD_DQ_ESCAPE: {
    messageId: 'escape',
    message: 'a backslash in double quotes is followed by something that has no meaning there',
    help: 'Write "\\\\" for a backslash, or use single quotes, in which a backslash is just a backslash.',
  },
  BAD_INDENT: {
    messageId: 'indentation',
    message: 'this line does not start in the column where it would belong',
    help: indentation,
  },
  BAD_SCALAR_START: {
    messageId: 'start',
    message: 'a text without quotes cannot begin with this character',
    help: quoteIt,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    messageId: 'second-key',
    message: 'a colon and a blank stand inside a text without quotes, so that it reads as a second key on the line',
    help: quoteIt,
  },
  BLOCK_IN_FLOW: {
    messageId: 'lines-in-brackets',
    message: 'inside brackets, lines cannot be arranged by indentation',
    help: 'Close the bracket first, or write the list with one "- " a line.',
  },
  KEY_OVER_1024_CHARS: { messageId: 'long-key', message: 'a key is longer than 1,024 characters', help: quoteIt },
  MULTILINE_IMPLICIT_KEY: {
    messageId: 'key-on-lines',
    message: 'a key must stand on one line, directly before its colon',
    help: 'Look at the line before: a quote may be open, or its colon or the blank after its colon may be missing.',
  },
  TAB_AS_INDENT: {
    messageId: 'tab',
    message: 'a tab stands where only blanks can indent',
    help: 'Replace the tab with blanks. Most editors can be told to insert blanks.',
  },
};

const byMessage: readonly (readonly [RegExp, SyntaxWords])[] = [
  [
    /^Missing closing ["']/,
    { messageId: 'open-quote', message: 'a quote is opened and not closed', help: 'Close the quote, or remove it.' },
  ],
  [
    /must end with a [\]}]|expected (?:flow|block) .* end|^Flow (?:map|sequence)/i,
    {
      messageId: 'open-bracket',
      message: 'a bracket is opened and not closed',
      help: 'Close the bracket at the end of the list or mapping.',
    },
  ],
  [
    /^Implicit map keys need to be followed by map values/,
    {
      messageId: 'neither-key-nor-item',
      message: 'a line is neither a key with a value nor a list item',
      help: 'Write "key: value" with a blank after the colon. A text over several lines is indented below its key.',
    },
  ],
  [
    /^Missing , /,
    { messageId: 'comma', message: 'a comma is missing inside brackets', help: 'Put a comma between the entries.' },
  ],
  [
    /^Comments must be separated/,
    {
      messageId: 'comment',
      message: 'a comment needs a blank before its "#"',
      help: 'Put a blank before "#", or quote the text.',
    },
  ],
  [
    /^Sequence item without - |^Unexpected .*seq-item-ind/,
    { messageId: 'item', message: 'a list item needs "- " before it, in the column of the others', help: indentation },
  ],
  [
    /^Unexpected scalar (?:at node end|token)/,
    { messageId: 'text-after-value', message: 'text follows where the value has already ended', help: quoteIt },
  ],
];

const otherwise: SyntaxWords = {
  messageId: 'unreadable',
  message: 'the file cannot be read as YAML from here on',
  help: 'Look at this line and the one before it: a colon, a quote, a bracket or the indentation is likely to be wrong.',
};

/** Puts an error of the yaml library in words. */
export function syntaxWords(code: ErrorCode, message: string): SyntaxWords {
  return byMessage.find(([pattern]) => pattern.test(message))?.[1] ?? words[code] ?? otherwise;
}
