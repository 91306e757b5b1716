import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnitNames } from '../../src/core/text/unit-names.ts';
import { readTable } from '../../src/io/read/readers.ts';
import { resolveMethod } from '../../src/method/method.ts';
import { readSurvey } from '../../src/survey/survey.ts';
import { temporaryFolder } from '../run-main.ts';

const HEADER = 'Phiếu,Đơn vị,Q1,Q2';
const GOOD = ['1,A,5,4', '2,B,3,', '3,A,2,1', '4,B,1,5'];

/** Levels, codes and rows of what is found in a survey with these lines, and how many responses it has. */
async function found(lines: readonly string[]) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 's.csv'), `${[HEADER, ...lines].join('\n')}\n`);
  const indicators = ['Q1', 'Q2'].map((question) => ({
    id: question,
    question,
    scale: 'd',
    statistic: 'mean',
    direction: 'positive',
  }));
  const { method } = resolveMethod({
    raw: {
      ddci: 1,
      title: 'x',
      scales: { d: { number: [1, 5] } },
      tracks: [
        {
          id: 't',
          survey: { file: 's.csv', unit: 'Đơn vị', respondent: 'Phiếu' },
          units: [{ id: 'A' }, { id: 'B' }],
          components: [{ id: 'C', indicators }],
        },
      ],
    },
    place: () => ({}),
  });
  const reading = method?.readings[0];
  if (reading === undefined) throw new Error('no survey is read');
  const { findings, answers } = await readSurvey(reading, new UnitNames([]), {
    open: (file, options) => readTable(join(folder, file), file, options),
    expand: async (pattern) => [pattern],
    passed: async () => ({ named: [], otherCase: [] }),
  });
  const shapes = findings.filter(({ code }) => code === 'row-shape' || code === 'short-rows');
  return { responses: answers.units.length, shapes: shapes.map((f) => ({ ...f, place: undefined })) };
}

test.each([
  ['semicolons', (line: string) => line.replaceAll(',', ';'), ';'],
  ['tabs', (line: string) => line.replaceAll(',', '\t'), '\t'],
  ['bars', (line: string) => line.replaceAll(',', '|'), '|'],
  ['quotes around the whole line', (line: string) => `"${line}"`, ','],
])('rows with %s are an error with their lines', async (_, damaged, mark) => {
  const args = { rows: [6, 7, 8, 9], count: 4, found: mark, expected: ',' };
  expect((await found([...GOOD, ...GOOD.map(damaged)])).shapes).toEqual([
    { code: 'row-shape', level: 'error', arguments: args },
  ]);
});

test.each([1, 2, 3])(
  'the header says the delimiter, also where only it and the rows before row %d have it',
  async (good) => {
    const rows = [...GOOD, ...GOOD];
    const damaged = rows.map((line, i) => (i < good - 1 ? line : line.replaceAll(',', ';')));
    const { shapes } = await found(damaged);
    expect(shapes).toMatchObject([{ code: 'row-shape', level: 'error', arguments: { found: ';', expected: ',' } }]);
    expect(shapes[0]?.arguments).toMatchObject({ count: rows.length - good + 1 });
  },
);

test('a row in which a delimiter was lost is reported', async () => {
  const expected = { code: 'short-rows', arguments: { rows: [4], count: 1 } };
  expect((await found(['1,A,5,4', '2,B,3,', '3,A,2', '4,B,1,5'])).shapes).toEqual([{ ...expected, level: 'error' }]);
  // Where no row ends with a blank, the program that wrote the file may leave such cells out.
  expect((await found(['1,A,5,4', '2,B,3,4', '3,A,2', '4,B,1,5'])).shapes).toEqual([{ ...expected, level: 'warning' }]);
});

test.each([
  ['a row in two lines', ['1,A,5,4', '2,B', ',3,4', '3,A,2,', '4,B,1,5'], [3, 4]],
  ['a row of one cell', ['1,A,5,4', '2', '3,A,2,', '4,B,1,5'], [3]],
  ['rows of an earlier version of the form', ['1,A,5', '2,B,3', '3,A,2', '4,A,2,', '5,B,1,5'], [2, 3, 4]],
  ['a file that was cut off', ['1,A,5,4', '2,B,3,', '3,A,2,1', '4,B,1'], [5]],
])('%s is an error', async (_, lines, rows) => {
  const { shapes } = await found(lines);
  expect(shapes).toEqual([{ code: 'short-rows', level: 'error', arguments: { rows, count: rows.length } }]);
});

test('good rows are no other shape: blank lines, notes at the foot, blocks that Excel writes without their last cells', async () => {
  expect(await found([...GOOD, '', '"Nguồn: Sở KHĐT, tháng 12"'])).toEqual({ responses: 4, shapes: [] });
  const full = [...GOOD, ...GOOD, ...GOOD, ...GOOD].slice(1).map((line, i) => `${i}-${line}`);
  const block = Array.from({ length: 16 }, (_, i) => `${100 + i},A,1`);
  expect(await found([...full, ...block, '200,A,1,2'])).toEqual({ responses: 32, shapes: [] });
});
