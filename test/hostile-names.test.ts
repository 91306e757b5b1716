/**
 * Names, answers and titles that a spreadsheet, a page or a terminal would run (fixtures/hostile-names), through every command:
 * text in every output. What a browser makes of the page is tested beside the page.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../src/cli/commands/commands.ts';
import { commandLines, words } from './golden/golden-case.ts';
import { runMain } from './run-main.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/hostile-names', import.meta.url));
/** Commands that no name of a method or survey reaches. */
const NAMELESS = ['completion', 'help'];

const folder = await mkdtemp(join(tmpdir(), 'ddci-test-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
await cp(FOLDER, folder, { recursive: true, filter: (path) => !path.endsWith('expected') });
const printed: { line: string; text: string; exit: number }[] = [];
for (const line of commandLines(await readFile(join(FOLDER, 'cmd'), 'utf8'))) {
  const { out, error, exit } = await runMain(folder, words(line));
  printed.push({ line, text: out + error, exit });
}
const inputs = (await readdir(FOLDER)).filter((name) => name !== 'expected');
const outputs = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && !inputs.includes(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const ending = (end: string) => outputs.filter((file) => file.endsWith(end));

test('every command is tried, and none fails for a name', () => {
  const tried = printed.map(({ line }) => words(line)[0]);
  expect(commands.map(({ name }) => name).filter((name) => !tried.includes(name) && !NAMELESS.includes(name))).toEqual(
    [],
  );
  for (const { line, exit } of printed)
    expect(exit, line).toBe(line.includes('loi.csv') && line.startsWith('check') ? 1 : 0);
});

test('a terminal is told no control character, nor one that turns a line round', () => {
  for (const { line, text } of printed) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(text, line).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/u);
  }
});

test('no cell of a CSV file is one that a spreadsheet would run', async () => {
  expect(ending('.csv').length).toBeGreaterThan(4);
  for (const file of ending('.csv')) {
    const rows: string[][] = parse(await readFile(file), { bom: true });
    const run = rows
      .flat()
      .filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u.test(cell));
    expect(run, file).toEqual([]);
  }
});

test('no formula of a workbook holds a foreign text, and nothing leads out of it', async () => {
  expect(ending('.xlsx').length).toBeGreaterThan(1);
  for (const file of ending('.xlsx')) {
    for (const [part, bytes] of Object.entries(unzipSync(await readFile(file)))) {
      const xml = Buffer.from(bytes).toString('utf8');
      const formulas = [...xml.matchAll(/<(?:f|formula[12]|c:f)\b[^>]*>([^<]*)</gu)].map(
        ([, formula]) => formula ?? '',
      );
      expect(
        formulas.filter((formula) => /HYPERLINK|cmd\||DROP|script|javascript/iu.test(formula)),
        part,
      ).toEqual([]);
      // The list of findings leads to the files beside it, and to nothing else.
      const links = [...xml.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/gu)].map(([link]) => link);
      expect(
        links.filter((link) => !/Target="[\w.%-]+(?:#[^"]*)?"/u.test(link)),
        part,
      ).toEqual([]);
      expect(xml, `${file} ${part}`).not.toMatch(/<script>|<svg onload|<img src=x/u);
    }
  }
});

test('a page holds no element of a name', async () => {
  expect(ending('.html').length).toBeGreaterThan(0);
  for (const file of ending('.html')) {
    const page = await readFile(file, 'utf8');
    expect(page).not.toMatch(
      /<script>alert|<img src=x|<svg onload|<h1>P<|<b>khối|<u>Kém|<i>Khá|<\/style><svg|\]\]><!--/u,
    );
    expect(page).not.toMatch(/href="javascript|\son\w+="/iu);
  }
});

test('a Markdown file holds no markup of a name', async () => {
  const texts = await Promise.all(ending('.md').map((file) => readFile(file, 'utf8')));
  expect(texts.length).toBeGreaterThan(0);
  const told = [...texts, ...printed.filter(({ line }) => line.includes('--format md')).map(({ text }) => text)];
  for (const text of told) expect(text).not.toMatch(/(?<!\\)<(?:script|img|svg|h1|b|u|i)\b|(?<!\\)\]\(javascript/u);
});
