/** The command line speaks one language at a time: commander's own words too (SPEC §10). */
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/commands.ts';
import { systemLanguage } from '../../src/cli/language.ts';
import { words } from '../../src/words/words.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

/** Words of commander in help and errors. */
const COMMANDERS =
  /\b(?:usage|arguments?|options?|commands?|default|display|output the|error|unknown|missing|too many|expected|did you mean)\b/iu;

describe('wrong use is told in the language of the person', () => {
  const cases = [
    [['score', '--out'], 'Không có tùy chọn “--out”. Có phải là “--output”?\nXem hướng dẫn: ddci score --help\n'],
    [['convert'], 'Thiếu tham số “tệp gốc”.\nXem hướng dẫn: ddci convert --help\n'],
    [['scor'], 'Không có lệnh “scor”. Có phải là “score”?\nXem hướng dẫn: ddci --help\n'],
    [['kiem-tr'], 'Không có lệnh “kiem-tr”. Có phải là “kiem-tra”?\nXem hướng dẫn: ddci --help\n'],
    [
      ['score', '--fromat', 'csv'],
      'Không có tùy chọn “--fromat”. Có phải là “--format”?\nXem hướng dẫn: ddci score --help\n',
    ],
    [['score', '--output'], 'Tùy chọn “--output” cần một giá trị.\nXem hướng dẫn: ddci score --help\n'],
    [['report'], 'Thiếu tham số “tệp kết quả”.\nXem hướng dẫn: ddci report --help\n'],
    [
      ['check', 'a', 'b'],
      'Lệnh này nhận nhiều nhất 1 tham số, nhưng có 2. Tên tệp có dấu cách phải để trong dấu ngoặc kép.\nXem hướng dẫn: ddci check --help\n',
    ],
  ] as const;
  test.each(cases)('ddci %j', async (args, told) => {
    const folder = await temporaryFolder();
    expect(await runMain(folder, args)).toEqual({ exit: 2, out: '', error: told });
    const { error } = await runMain(folder, [...args, '--lang', 'en']);
    expect(error).not.toBe('');
    expect(error).not.toMatch(/[ạảãâầấậăđêôơư]/u);
  });
});

describe('help', () => {
  test.each(commands.map(({ name }) => name))(
    'of ddci %s is whole in both languages, with examples of itself',
    async (name) => {
      const folder = await temporaryFolder();
      const { out, exit } = await runMain(folder, [name, '--help']);
      expect(exit).toBe(0);
      expect(out).not.toMatch(COMMANDERS);
      const { placeholders } = words.vi.program;
      const terms = [...out.matchAll(/[<[]([a-z=|-]+)[>\]]/gu)].map(([, term]) => term ?? '');
      expect(terms.filter((term) => !term.includes('|') && !placeholders.has(term))).toEqual([]);
      for (const { line } of words.vi.examples[name]) expect(line).toMatch(new RegExp(`^ddci ${name}\\b`, 'u'));
      expect(words.vi.examples[name].length).toBeGreaterThanOrEqual(2);
      const english = await runMain(folder, [name, '--help', '--lang', 'en']);
      expect(english.out).toMatch(/^Usage: /u);
      expect(english.out.replace(/"(?:Sở Công Thương|Trả lời)"/gu, '')).not.toMatch(/[ạảãâầấậăđêôơư]/u);
    },
  );

  test('of the whole is whole in both languages', async () => {
    const folder = await temporaryFolder();
    expect((await runMain(folder, ['--help'])).out).not.toMatch(COMMANDERS);
    expect((await runMain(folder, ['--help', '--lang', 'en'])).out).not.toMatch(/[ạảãâầấậăđêôơư]/u);
  });
});

test('the system speaks English only where it says so', () => {
  const told = (environment: Readonly<Record<string, string>>, locale?: string) =>
    systemLanguage({ environment, locale } as Parameters<typeof systemLanguage>[0]);
  expect(told({ LANG: 'en_US.UTF-8' })).toBe('en');
  expect(told({ LC_ALL: 'vi_VN.UTF-8', LANG: 'en_US.UTF-8' })).toBe('vi');
  expect(told({ LC_ALL: '', LANG: 'en_GB' })).toBe('en');
  expect(told({ LANG: 'C.UTF-8' })).toBe('vi');
  expect(told({})).toBe('vi');
  expect(told({}, 'en-GB')).toBe('en');
  expect(told({}, 'vi-VN')).toBe('vi');
  expect(told({ LANG: 'enm' })).toBe('vi');
});
