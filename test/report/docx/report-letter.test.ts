/** The report as an official letter: what is read back from it are the numbers of the CSV files. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import { fixed } from '../../../src/core/decimal.ts';
import type { Run } from '../../../src/core/model/run.ts';
import { reportLetter } from '../../../src/report/docx/report-letter.ts';
import { unitLetter } from '../../../src/report/docx/unit-letter.ts';
import type { WordDocument } from '../../../src/report/docx/word-document.ts';
import type { MethodTerms } from '../../../src/report/method-terms.ts';
import { unitViews } from '../../../src/report/unit/unit-view.ts';
import { words } from '../../../src/words/words.ts';
import { demonstration } from '../../demonstration.ts';
import { docxParts, docxTexts } from '../../docx-text.ts';
import { runMain } from '../../run-main.ts';

interface RankingLine {
  readonly track: string;
  readonly rank: string;
  readonly name: string;
  readonly unit: string;
  readonly total: string;
  readonly rank_low: string;
  readonly rank_high: string;
}

const folder = await mkdtemp(join(tmpdir(), 'ddci-test-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const scored = await runMain(folder, ['score', demonstration, '--format', 'docx,csv', '--output', 'out']);
const report = await readFile(join(folder, 'out', 'report.docx'));
const rows = async <Row>(name: string): Promise<Row[]> =>
  parse(await readFile(join(folder, 'out', 'csv', name)), { bom: true, columns: true });

/** As a Vietnamese reader writes it. */
const number = (text: string) => fixed(Number(text), 2).replace('.', ',');
const interval = (low: string, high: string) => (low === high ? low : `${low}–${high}`);

test('the rankings read back are those of ranking.csv', async () => {
  expect(scored.exit, scored.error).toBe(0);
  const texts = docxTexts(report);
  const ranking = await rows<RankingLine>('ranking.csv');
  expect(ranking.length).toBe(41);
  for (const { rank, name, total, rank_low: low, rank_high: high } of ranking) {
    const cells = [rank, interval(low, high), name, number(total)];
    const found = texts.some((_, i) => cells.every((cell, c) => (texts[i + c] ?? '').replace(/\*$/u, '') === cell));
    expect(found, cells.join(' | ')).toBe(true);
  }
});

test('the component tables read back are those of components.csv', async () => {
  const texts = docxTexts(report);
  const annexes = texts.slice(texts.findIndex((text) => text.startsWith('PHỤ LỤC I.')));
  const names = new Map(
    (await rows<RankingLine>('ranking.csv')).map(({ track, unit, name }) => [`${track} ${unit}`, name]),
  );
  const components = await rows<{ track: string; unit: string; level: string; score: string }>('components.csv');
  const units = new Map<string, string[]>();
  for (const { track, unit, level, score } of components) {
    if (level !== '1') continue;
    const key = `${track} ${unit}`;
    units.set(key, [...(units.get(key) ?? []), score === '' ? '–' : number(score)]);
  }
  expect(units.size).toBe(41);
  for (const [key, scores] of units) {
    const at = annexes.indexOf(names.get(key) ?? '');
    const read = annexes.slice(at + 2, at + 2 + scores.length).map((text) => text.replace(/\*$/u, ''));
    expect(read, key).toEqual(scores);
  }
});

test('the letter is A4 in Times New Roman with the margins of official letters, numbered from the second page', () => {
  const parts = docxParts(report);
  const document = parts.get('word/document.xml') ?? '';
  const sizes = [...document.matchAll(/<w:pgSz ([^>]*)\/>/gu)].map(([, text = '']) => text);
  expect(sizes.length).toBe(5);
  for (const size of sizes) expect(size).toMatch(/w:w="(?:11906|16838)" w:h="(?:16838|11906)"/u);
  expect(document).toContain('w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"');
  expect(document.match(/<w:titlePg\/>/gu)?.length).toBe(1);
  expect([...parts].filter(([name, text]) => name.startsWith('word/header') && text.includes('PAGE')).length).toBe(5);
  const styles = parts.get('word/styles.xml') ?? '';
  expect(styles).toContain('w:ascii="Times New Roman"');
  for (const style of ['Heading1', 'Caption', 'TableText']) expect(styles).toContain(`w:styleId="${style}"`);
  expect(document.match(/<w:tblHeader\/>/gu)?.length).toBeGreaterThan(8);
  const { nation, motto, office } = words.vi.letter;
  expect(docxTexts(report)).toEqual(expect.arrayContaining([nation, motto, office]));
  expect(document.match(/<w:sdt>/gu)?.length).toBeGreaterThan(6);
});

test('it leads nowhere and loads nothing, and its dates say nothing', () => {
  for (const [name, text] of docxParts(report)) {
    expect(text, name).not.toMatch(/TargetMode="External"|<w:hyperlink|<w:instrText[^>]*>(?! ?PAGE)/u);
  }
  const core = docxParts(report).get('docProps/core.xml') ?? '';
  expect([...core.matchAll(/\d{4}-\d\d-\d\dT/gu)].map(([date]) => date)).toEqual(['2000-01-01T', '2000-01-01T']);
});

/** What is written of a letter, without its file. */
const textsOf = ({ sections }: WordDocument): string[] =>
  sections.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ content }) => content) : [block]))
      .flatMap((content) => (content.kind === 'picture' ? [] : [content.parts.map(({ text }) => text).join('')])),
  );

test('a letter of each unit tells of its rank; of a withheld unit nothing', async () => {
  const args = ['score', demonstration, '--set', 'ranking.minimum-responses=30', '--format', 'json', '--json'];
  const hidden = await runMain(folder, [...args, '--output', 'hidden', '--no-uncertainty']);
  expect(hidden.exit, hidden.error).toBe(0);
  const run: Run = JSON.parse(hidden.out);
  const units = unitViews(run, () => []);
  const withheld = units.filter((unit) => unit.withheld);
  expect([units.length, withheld.length]).toEqual([41, 5]);
  for (const unit of units) {
    const texts = textsOf(unitLetter(run, unit, 'vi'));
    const said = texts.join('\n');
    expect(said).toContain(unit.name);
    if (unit.withheld) {
      expect(said).toContain(words.vi.unit.withheld);
      expect(texts.filter((text) => /^\d+,\d\d\*?$/u.test(text))).toEqual([]);
    } else expect(said).toContain(`${words.vi.report.total}: ${number(String(unit.row.total))}`);
  }
  const terms: MethodTerms = { title: () => null, word: (_, word) => word };
  const whole = textsOf(reportLetter(run, 'vi', () => ({ place: '', message: '' }), terms));
  const annex = whole.slice(whole.findIndex((text) => text.startsWith('PHỤ LỤC I.')));
  for (const { name } of withheld) {
    const row = annex.slice(annex.indexOf(name) + 1, annex.indexOf(name) + 8);
    expect(row, name).toEqual(row.map(() => '–'));
  }
});

test('what a name says is text: nothing of it is XML, and nothing turns the line round', async () => {
  const method = {
    ddci: 1,
    title: '<w:p>& "tiêu đề" \u202e',
    tracks: [
      {
        id: 't',
        name: '=1+1',
        units: [
          { id: 'a', name: '</w:t><w:br/>\u202eA' },
          { id: 'b', name: 'B & C' },
        ],
        published: { file: 'f.csv', unit: 'Đơn vị' },
        components: [{ id: 'c', indicators: [{ id: 'i', published: 'x', direction: 'positive' }] }],
      },
    ],
  };
  await writeFile(join(folder, 'f.csv'), 'Đơn vị,x\na,1\nb,2\n');
  await writeFile(join(folder, 'hostile.json'), JSON.stringify(method));
  const ran = await runMain(folder, ['score', 'hostile.json', '--format', 'docx', '--output', 'hostile']);
  expect(ran.exit, ran.error).toBe(0);
  const bytes = await readFile(join(folder, 'hostile', 'report.docx'));
  const xml = docxParts(bytes).get('word/document.xml') ?? '';
  expect(xml).not.toMatch(/<w:br\/>|\u202e/u);
  expect(docxTexts(bytes)).toContain('B & C');
});
