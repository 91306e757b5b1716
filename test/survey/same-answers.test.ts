/** However a survey's files are read — in pieces, rows kept or walked again — its answers, counts and findings are the same. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Method, Reading } from '../../src/core/model/method.ts';
import { UnitNames } from '../../src/core/text/unit-names.ts';
import { readCsv } from '../../src/io/read/csv.ts';
import { readXlsx } from '../../src/io/read/xlsx.ts';
import { readYaml } from '../../src/io/read/yaml.ts';
import { resolveMethod } from '../../src/method/method.ts';
import { readSurvey, type SurveyResult } from '../../src/survey/survey.ts';
import { seeded } from '../io/read/csv-oracle.ts';
import { workbook } from '../io/read/xlsx/workbook.ts';
import { csvText, randomCase } from '../random-case.ts';
import { temporaryFolder } from '../run-main.ts';

function methodOf(raw: unknown): Method {
  const { method, findings } = resolveMethod({ raw, place: () => ({}) });
  if (method === null) throw new Error(JSON.stringify(findings));
  return method;
}

/** As toEqual, which takes long over columns of answers. */
function expectSame(result: SurveyResult, expected: SurveyResult): void {
  if (!isDeepStrictEqual(result, expected)) expect(result).toEqual(expected);
}

/** Reads a survey both ways, and answers what it says. */
async function both(folder: string, reading: Reading, piece: number): Promise<SurveyResult> {
  const read = (cut: { piece?: number }) =>
    readSurvey(reading, new UnitNames([]), {
      open: (file, options) => readCsv(join(folder, file), file, options, cut),
      expand: async (pattern) => [pattern],
      passed: async () => ({ named: [], otherCase: [] }),
    });
  const singly = await read({});
  expectSame(await read({ piece }), singly);
  return singly;
}

test('of random methods and surveys, each response in them many times', async () => {
  const folder = await temporaryFolder();
  let used = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const { method, files } = randomCase(seed);
    for (const [name, [header = [], ...records]] of files) {
      // Codes of respondents that differ, so that not all are duplicates.
      const many = Array.from({ length: 12 }, (_, i) =>
        records.map((record) => record.map((cell) => (/^P\d+$/u.test(cell) ? `${cell}-${i % 11}` : cell))),
      );
      await writeFile(join(folder, name), csvText([header, ...many.flat()]));
    }
    const resolved = resolveMethod({ raw: method, place: () => ({}) }).method;
    // Some have a table of units, which is not read here.
    for (const reading of resolved?.readings ?? []) {
      const { answers } = await both(folder, reading, 200 + seed * 37);
      used += answers.units.length;
    }
  }
  expect(used).toBeGreaterThan(5_000);
});

const FIXTURE = 'fixtures/nghe-an-2022';
const SURVEY = 'khao-sat-dia-phuong.csv';
const CELLS = [
  '',
  'Đồng ý',
  'đồng  ý',
  'không rõ',
  '4',
  '99',
  '12,5',
  'Tổng cộng',
  'Huyện Đô Lương',
  'Huyện Xa',
  'a,"b"',
  'x,y',
  '0912345678',
];

test('of a survey with faults put into it', async () => {
  const folder = await temporaryFolder();
  const { raw } = readYaml('method.yaml', readFileSync(join(FIXTURE, 'method.yaml'), 'utf8'));
  const reading = methodOf(raw).readings.find(({ survey }) => survey.some(({ file }) => file === SURVEY));
  if (reading === undefined) throw new Error('the demonstration has lost its survey');
  const good = parse(readFileSync(join(FIXTURE, SURVEY)), { bom: true }) satisfies string[][];
  const random = seeded(77);
  const codes = new Set<string>();
  for (const straightLining of ['flag', 'drop', 'ignore'] as const) {
    for (const duplicates of ['error', 'keep-first', 'keep-last', 'keep-all'] as const) {
      const lines = [...good];
      for (let n = 0; n < 40; n++) {
        const at = 1 + Math.floor(random() * (lines.length - 2));
        const cells = [...(lines[at] ?? [])];
        cells[Math.floor(random() * cells.length)] = CELLS[Math.floor(random() * CELLS.length)] ?? '';
        lines[at] = cells;
        if (n % 4 === 0) lines.push(cells, cells.slice(0, 2), [...cells, '4'], Array(20).fill('4'));
      }
      await writeFile(join(folder, SURVEY), csvText(lines));
      const responses = { ...reading.responses, straightLining, duplicates };
      const { findings, responses: counts } = await both(
        folder,
        { ...reading, responses },
        1 + Math.floor(random() * 20_000),
      );
      for (const { code } of findings) codes.add(code);
      for (const { leftOut } of counts) for (const { reason } of leftOut) codes.add(reason);
    }
  }
  for (const code of [
    'unknown-answer',
    'unknown-unit',
    'totals-rows',
    'duplicate-response',
    'surplus-cells',
    'blank',
  ]) {
    expect([...codes]).toContain(code);
  }
});

/** The rows as a workbook has them. */
function workbookOf(lines: readonly (readonly string[])[]): Uint8Array {
  const escaped = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rows = lines.map((cells) => {
    const written = cells.map((cell) =>
      cell === '' ? '<c/>' : /^\d$/u.test(cell) ? `<c><v>${cell}</v></c>` : `<c t="str"><v>${escaped(cell)}</v></c>`,
    );
    return `<row>${written.join('')}</row>`;
  });
  return workbook({ rows: rows.join('') });
}

/** Reads a workbook both ways: its rows kept, and walked again one by one. */
async function bothOfWorkbook(bytes: Uint8Array, reading: Reading): Promise<SurveyResult> {
  const read = (...room: number[]) =>
    readSurvey(reading, new UnitNames([]), {
      open: (file) => readXlsx(bytes, file, ...room),
      expand: async (pattern) => [pattern],
      passed: async () => ({ named: [], otherCase: [] }),
    });
  const singly = await read(0);
  expectSame(await read(), singly);
  return singly;
}

test('of workbooks with random surveys', async () => {
  let used = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const { method, files } = randomCase(seed);
    const resolved = resolveMethod({ raw: method, place: () => ({}) }).method;
    for (const reading of resolved?.readings ?? []) {
      const [source, further] = reading.survey;
      const [header = [], ...records] = [...files].find(([name]) => name === source?.file)?.[1] ?? [];
      if (source === undefined || further !== undefined) continue;
      const lines = [header, ...Array.from({ length: 12 }, () => records).flat()];
      const { answers } = await bothOfWorkbook(workbookOf(lines), reading);
      used += answers.units.length;
    }
  }
  expect(used).toBeGreaterThan(1_000);
});

test('headers, units and answers called __proto__ and constructor are texts like others, however they are read', async () => {
  const folder = await temporaryFolder();
  const units = ['__proto__', 'constructor', 'toString'];
  const { readings } = methodOf({
    ddci: 1,
    title: 'x',
    scales: { s: { answers: { constructor: 1, ['__proto__']: 2, hasOwnProperty: 3 } } },
    tracks: [
      {
        id: 't',
        survey: { file: 'x.csv', unit: '__proto__' },
        units: units.map((id, i) => ({ id: `u${i}`, name: id })),
        components: [
          {
            id: 'C',
            indicators: [{ id: 'I', question: 'constructor', scale: 's', statistic: 'mean', direction: 'positive' }],
          },
        ],
      },
    ],
  });
  const [reading] = readings;
  if (reading === undefined) throw new Error('nothing is read');
  const answers = ['constructor', '__proto__', 'hasOwnProperty', ''];
  const records = Array.from({ length: 600 }, (_, i) => [units[i % 3] ?? '', answers[i % 4] ?? '', 'valueOf']);
  const lines = [['__proto__', 'constructor', 'prototype'], ...records];
  await writeFile(join(folder, 'x.csv'), csvText(lines));
  const ofText = await both(folder, reading, 3_000);
  expect(ofText.findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(ofText.answers.units.length).toBe(450);
  expect((await bothOfWorkbook(workbookOf(lines), reading)).answers).toEqual(ofText.answers);
});
