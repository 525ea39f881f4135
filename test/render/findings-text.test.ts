import { describe, expect, it } from 'vitest';
import { defuse } from '../../src/base/defuse.js';
import type { Finding } from '../../src/model/finding.js';
import { findingsText, tallyOf, tallyText } from '../../src/render/findings-text.js';
import type { FindingsTextOptions } from '../../src/render/findings-text.js';
import { piecesAt } from '../../src/render/frame.js';
import { plain } from '../../src/render/paint.js';

const base: Finding = {
  rule: 'reference/unknown',
  severity: 'error',
  messageId: 'unknown',
  message: 'no organisation has the id "moj-police"',
  path: 'actions/ACT-014.yaml',
  start: { line: 2, column: 7 },
  end: { line: 2, column: 17 },
  pointer: '/lead',
  record: 'ACT-014',
  help: 'did you mean "mo-police" (National Police Service)?',
  suggestions: ['mo-police'],
  related: [],
  waivedBy: null,
  label: 'unknown id',
};

function shown(findings: readonly Finding[], source: string, options: Partial<FindingsTextOptions> = {}): string {
  return findingsText(findings, {
    paint: plain,
    maximum: 50,
    piecesOf: (finding) => piecesAt(source, finding),
    defused: false,
    ...options,
  });
}

/** What the caret line of a frame points at, by columns of a terminal. */
function caretAt(line: string, column: number, end: number, columns?: number): readonly string[] {
  const place = { start: { line: 1, column }, end: { line: 1, column: end } };
  const { label: _label, ...unlabelled } = base;
  return shown([{ ...unlabelled, ...place }], line, { columns })
    .split('\n')
    .filter((text) => /^ [1 ] {1}\| ./.test(text))
    .slice(0, 2);
}

describe('a finding', () => {
  it('is printed with its frame, caret, help and rule', () => {
    expect(shown([base], 'title: x\nlead: moj-police\n')).toBe(
      [
        'actions/ACT-014.yaml: 1 error',
        '',
        'error[reference/unknown]: no organisation has the id "moj-police"',
        '  --> actions/ACT-014.yaml:2:7',
        '   |',
        ' 2 | lead: moj-police',
        '   |       ^^^^^^^^^^ unknown id',
        '   |',
        '   = help: did you mean "mo-police" (National Police Service)?',
        '   = rule: REFERENCE.md#reference-unknown',
        '',
        '',
      ].join('\n'),
    );
  });

  it('keeps its gutter straight with long line numbers', () => {
    const source = `${'\n'.repeat(119)}lead: moj-police`;
    const lines = shown([{ ...base, start: { line: 120, column: 7 }, end: { line: 120, column: 17 } }], source).split(
      '\n',
    );
    expect(lines.slice(3, 8)).toEqual([
      '    --> actions/ACT-014.yaml:120:7',
      '     |',
      ' 120 | lead: moj-police',
      '     |       ^^^^^^^^^^ unknown id',
      '     |',
    ]);
  });

  it('names the other end of a link', () => {
    const related = [
      {
        path: 'gaps/GAP-001.yaml',
        start: { line: 3, column: 9 },
        end: { line: 3, column: 12 },
        message: 'the gap stands here',
      },
    ];
    expect(shown([{ ...base, related }], 'a\nlead: moj-police')).toContain(
      '   = note: the gap stands here (gaps/GAP-001.yaml:3:9)\n',
    );
  });

  it('shows the other end in a frame of its own, the numbers below each other', () => {
    const related = [
      {
        path: 'gaps/GAP-001.yaml',
        start: { line: 112, column: 1 },
        end: { line: 112, column: 5 },
        message: 'first here',
      },
    ];
    const text = shown([{ ...base, related }], 'a\nlead: moj-police', {
      relatedPiecesOf: () => ({ before: '', token: 'lead', after: ': b' }),
    });
    expect(text.split('\n').slice(2, 13)).toEqual([
      'error[reference/unknown]: no organisation has the id "moj-police"',
      '    --> actions/ACT-014.yaml:2:7',
      '     |',
      '   2 | lead: moj-police',
      '     |       ^^^^^^^^^^ unknown id',
      '     |',
      '    ~~> gaps/GAP-001.yaml:112:1',
      '     |',
      ' 112 | lead: b',
      '     | ~~~~ first here',
      '     |',
    ]);
    expect(text).not.toContain('= note');
  });

  it('shows three other ends in frames, and names the rest', () => {
    const related = [1, 2, 3, 4, 5].map((line) => ({
      path: 'gaps/GAP-001.yaml',
      start: { line, column: 1 },
      end: { line, column: 2 },
      message: `end ${String(line)}`,
    }));
    const text = shown([{ ...base, related }], 'a\nlead: moj-police', {
      relatedPiecesOf: () => ({ before: '', token: 'a', after: '' }),
    });
    expect(text.match(/~~> /g)).toHaveLength(3);
    expect(text.match(/= note: end [45] /g)).toHaveLength(2);
  });

  it('leads to the page of its rule where the terminal can', () => {
    const text = shown([base], 'a\nlead: moj-police', { link: (words, rule) => `<${rule} ${words}>` });
    expect(text).toContain('<reference/unknown error[reference/unknown]>: no organisation');
    expect(text).toContain('= rule: <reference/unknown REFERENCE.md#reference-unknown>\n');
  });

  it('is broken to a narrow terminal, its marks in place', () => {
    const lines = shown([base], '\nlead: moj-police and much more that follows on this line', { columns: 40 }).split(
      '\n',
    );
    expect(lines.filter((line) => line.length > 40)).toEqual(['   = rule: REFERENCE.md#reference-unknown']);
    expect(lines.slice(2, 11)).toEqual([
      'error[reference/unknown]: no',
      '  organisation has the id "moj-police"',
      '  --> actions/ACT-014.yaml:2:7',
      '   |',
      ' 2 | lead: moj-police and much more tha…',
      '   |       ^^^^^^^^^^ unknown id',
      '   |',
      '   = help: did you mean "mo-police"',
      '           (National Police Service)?',
    ]);
  });

  it('fits twenty columns: what has no room behind something stands below it', () => {
    const source = '\nlead: moj-police and much more that follows on this line';
    const lines = shown([{ ...base, label: 'no organisation has this id' }], source, { columns: 20 }).split('\n');
    expect(lines.slice(2, 19)).toEqual([
      'error[reference/unknown]:',
      '  no organisation',
      '  has the id',
      '  "moj-police"',
      '  --> actions/ACT-014.yaml:2:7',
      '   |',
      ' 2 | …ad: moj-police…',
      '   |      ^^^^^^^^^^',
      '   | no organisation',
      '   | has this id',
      '   |',
      '   = help:',
      '    did you mean',
      '    "mo-police"',
      '    (National Police',
      '    Service)?',
      '   = rule: REFERENCE.md#reference-unknown',
    ]);
  });

  it('says under its marks what has no room behind them', () => {
    const lines = shown([{ ...base, label: 'no organisation has it' }], '\nlead: moj-police', { columns: 40 }).split(
      '\n',
    );
    expect(lines.slice(6, 10)).toEqual([
      ' 2 | lead: moj-police',
      '   |       ^^^^^^^^^^',
      '   |       no organisation has it',
      '   |',
    ]);
  });

  it('goes without a frame where the file cannot be shown', () => {
    expect(shown([base], '', { piecesOf: () => undefined })).not.toContain('|');
  });
});

describe('a caret', () => {
  it('stands under wide characters', () => {
    expect(caretAt('名: 警察庁', 4, 7)).toEqual([' 1 | 名: 警察庁', '   |     ^^^^^^']);
  });
  it('stands behind a tab, which prints as four blanks', () => {
    expect(caretAt('a:\tb', 4, 5)).toEqual([' 1 | a:    b', '   |       ^']);
  });
  it('stands under control characters, which are shown and not sent', () => {
    expect(caretAt('a: \u001b[2J', 4, 8)).toEqual([' 1 | a: \\u001b[2J', '   |    ^^^^^^^^^']);
  });
  it('is one column wide where the token is empty', () => {
    expect(caretAt('a:', 3, 3)).toEqual([' 1 | a:', '   |   ^']);
  });
  it('ends with the line where the token goes on', () => {
    const place = { start: { line: 1, column: 4 }, end: { line: 3, column: 2 } };
    expect(shown([{ ...base, ...place }], 'a: |\n  x\n  y')).toContain('   |    ^ unknown id');
  });
  it('keeps the token in sight of a long line', () => {
    const line = `${'x'.repeat(500)} token ${'y'.repeat(500)}`;
    const [text = '', caret = ''] = caretAt(line, 502, 507);
    expect(text.length).toBeLessThanOrEqual(110);
    expect(text.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('token');
  });
  it('stands under combining characters and joined signs, each a column or two wide', () => {
    expect(caretAt('e\u0301\u0301: 👩‍👩‍👧x', 6, 14)).toEqual([' 1 | e\u0301\u0301: 👩‍👩‍👧x', '   |    ^^']);
  });
  it('stands under what follows a right-to-left text by its columns', () => {
    expect(caretAt('خط: x', 5, 6)).toEqual([' 1 | خط: x', '   |     ^']);
  });
  it.each([20, 40, 80])('keeps the token in sight of a long line on %i columns', (columns) => {
    const [text = '', caret = ''] = caretAt(`${'x'.repeat(500)} token ${'y'.repeat(500)}`, 502, 507, columns);
    expect(text.length).toBeLessThanOrEqual(Math.max(26, columns));
    expect(text.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('token');
  });
});

describe('hostile text', () => {
  it('cannot move the cursor from any part of a finding (rows 16 and 17)', () => {
    const hostile = '\u001b[2J\u001b]8;;x\u0007\r\u009b31m\u202e';
    const text = shown(
      [{ ...base, message: hostile, help: hostile, label: hostile, path: hostile, waivedBy: null }],
      `\n${hostile}`,
    );
    expect(text).not.toMatch(/[^\n\P{Cc}]/u);
    expect(text).not.toContain('\u202e');
  });

  it('gives a service no command where the output is defused (rows 18 and 19)', () => {
    const hostile = '::error file=x::pwn ##[add-mask]x ##vso[task.x]y';
    const text = shown([{ ...base, message: hostile, help: hostile, path: `${hostile}.yaml` }], `\n${hostile}`, {
      defused: true,
    });
    for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*::|##\[|##vso\[/);
  });

  it('is defused at the beginning of any line', () => {
    expect(defuse('a\n  ::x::\n##[y] ##teamcity[z')).toBe('a\n  \\u003a:x::\n#\\u0023[y] #\\u0023teamcity[z');
  });
});

describe('many findings', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...base,
    severity: index === 59 ? ('error' as const) : ('warning' as const),
    message: `number ${String(index)}.`,
  }));

  it('are capped, the gravest kept, and the rest counted', () => {
    const text = shown(many, '\nlead: moj-police');
    expect(text.match(/number \d+\./g)).toHaveLength(50);
    expect(text).toContain('number 59.');
    expect(text).toContain('… and 10 more findings; --max-findings 0 shows all');
  });

  it('are all shown without a cap', () => {
    expect(shown(many, '\n', { maximum: Infinity }).match(/number \d+\./g)).toHaveLength(60);
  });
});

describe('files', () => {
  const other = { ...base, path: 'gaps/GAP-001.yaml', severity: 'warning' as const };
  it('each have a heading that counts all of their findings, shown or not', () => {
    const text = shown([base, base, { ...base, severity: 'info' }, other], '\nlead: moj-police', { maximum: 2 });
    expect(text).toMatch(/^actions\/ACT-014\.yaml: 2 errors, 1 info\n\nerror\[/);
    expect(text).not.toContain('gaps/GAP-001.yaml');
    expect(shown([base, other], '')).toContain('\n\ngaps/GAP-001.yaml: 1 warning\n\nwarning[');
  });
});

describe('the quiet form', () => {
  it('prints errors alone', () => {
    const rest = [
      { ...base, severity: 'warning' as const },
      { ...base, waivedBy: 'WVR-001' },
    ];
    expect(shown([base, ...rest], '', { quiet: true }).match(/^(?:error|warning|waived)\[/gm)).toEqual(['error[']);
    expect(shown(rest, '', { quiet: true })).toBe('');
  });
});

describe('a waived finding', () => {
  it('is shown in short and counts apart', () => {
    const waived = { ...base, waivedBy: 'WVR-001' };
    expect(shown([waived], '\nlead: moj-police')).toBe(
      'waived[reference/unknown]: no organisation has the id "moj-police"\n  --> actions/ACT-014.yaml:2:7, by WVR-001\n\n',
    );
    expect(tallyText(tallyOf([base, waived]), plain)).toBe('1 error, 1 waived');
  });
});

describe('the tally', () => {
  it('says so where nothing was found', () => {
    expect(tallyText(tallyOf([]), plain)).toBe('no findings');
  });
  it('counts each severity', () => {
    const findings = (['error', 'error', 'warning', 'info'] as const).map((severity) => ({ ...base, severity }));
    expect(tallyText(tallyOf(findings), plain)).toBe('2 errors, 1 warning, 1 info');
  });
});
