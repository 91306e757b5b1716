/** Rows taken many at once say what rows taken one by one say: the same answers, counts and findings, in the same order. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Method, Reading } from '../../src/core/model.ts';
import { UnitNames } from '../../src/core/text/unit-names.ts';
import { type Cut, readCsv } from '../../src/io/read/csv.ts';
import { readYaml } from '../../src/io/read/yaml.ts';
import { resolveMethod } from '../../src/method/method.ts';
import { readSurvey, type SurveyResult } from '../../src/survey/survey.ts';
import { ownThreads } from '../io/read/csv/own-threads.ts';
import { seeded } from '../io/read/csv-oracle.ts';
import { csvText, randomCase } from '../random-case.ts';
import { temporaryFolder } from '../run-main.ts';

function methodOf(raw: unknown): Method {
  const { method, findings } = resolveMethod({ raw, place: () => ({}) });
  if (method === null) throw new Error(JSON.stringify(findings));
  return method;
}

/** Reads a survey both ways, and answers what it says. */
async function both(folder: string, reading: Reading, chunk: number): Promise<SurveyResult> {
  const read = (cut: Partial<Cut>) =>
    readSurvey(reading, new UnitNames([]), {
      open: (file, options) => readCsv(join(folder, file), file, options, cut),
      expand: async (pattern) => [pattern],
    });
  const singly = await read({});
  expect(await read({ large: 0, chunk, threads: ownThreads(2) })).toEqual(singly);
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
