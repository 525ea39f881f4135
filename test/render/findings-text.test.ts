import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { defuse, findingsText, tallyOf, tallyText } from '../../src/render/findings-text.js';
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
function caretAt(line: string, column: number, end: number): readonly string[] {
  const place = { start: { line: 1, column }, end: { line: 1, column: end } };
  const { label: _label, ...unlabelled } = base;
  return shown([{ ...unlabelled, ...place }], line)
    .split('\n')
    .slice(3, 5);
}

describe('a finding', () => {
  it('is printed with its frame, caret, help and rule', () => {
    expect(shown([base], 'title: x\nlead: moj-police\n')).toBe(
      [
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
    expect(lines.slice(1, 6)).toEqual([
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
    expect(defuse('a\n  ::x::\n##[y]')).toBe('a\n  \\u003a:x::\n#\\u0023[y]');
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
