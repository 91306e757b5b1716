import { expect, test } from 'vitest';
import type { RespondentReach } from '../../src/core/model/method.ts';
import { Respondents } from '../../src/survey/respondents.ts';
import type { Row } from '../../src/survey/table.ts';

function rowOf(code: string, number: number): Row {
  return { number, width: 1, hidden: false, key: () => 1, keys: () => undefined, text: () => code, bytes: () => null };
}

interface Listed {
  readonly codes: readonly string[];
  readonly file?: string;
  readonly sheet?: string;
  /** The unit that all its forms are about. */
  readonly unit?: number;
  /** The units of its forms, where they are about several. */
  readonly units?: readonly number[];
  /** Whether its forms repeat the answers of earlier ones. */
  readonly copies?: boolean;
}

function read(lists: readonly Listed[], reach: RespondentReach | null = null) {
  const respondents = new Respondents();
  const numbers: number[][] = [];
  let responses = 0;
  lists.forEach(({ codes, file, sheet, unit: only = 0, units, copies = false }, i) => {
    const place = { file: file ?? `s${i + 1}.csv` };
    respondents.begin(sheet === undefined ? place : { ...place, sheet }, reach);
    numbers.push(
      codes.map((code, at) => {
        const unit = units?.[at] ?? only;
        const respondent = respondents.number(rowOf(code, at + 1), 0);
        const earlier = respondents.response(respondent, unit);
        if (earlier !== null) respondents.repeat(earlier, copies);
        respondents.add(respondent, unit, responses++);
        return respondent;
      }),
    );
  });
  return { respondents, numbers };
}

function found(lists: readonly (readonly string[])[], duplicates = 'keep-last') {
  return read(lists.map((codes) => ({ codes }))).respondents.findings([], duplicates);
}

test('codes that restart at 1 in each file are no duplicates, and an error names the later files', () => {
  expect(
    found([
      ['1', '2', '3'],
      ['1', '2', '3', '4'],
      ['3', '2', '1'],
    ]),
  ).toEqual([
    {
      code: 'restarted-codes',
      level: 'error',
      place: { file: 's2.csv' },
      arguments: { firstNumber: 1, count: 3, codes: 3, isWithin: false },
    },
    {
      code: 'restarted-codes',
      level: 'error',
      place: { file: 's3.csv' },
      arguments: { firstNumber: 1, count: 3, codes: 3, isWithin: false },
    },
  ]);
  const letters = [
    ['P01', 'P02'],
    ['P01', 'P02'],
  ];
  expect(found(letters)).toMatchObject([{ level: 'error' }]);
  expect(found(letters, 'keep-all')).toMatchObject([{ level: 'warning' }]);
});

test('codes that restart at another number than 1 are found alike, and those that go on are not', () => {
  const from = (first: number, count = 30) => Array.from({ length: count }, (_, i) => `${first + i}`);
  const error = (number: number) => [{ code: 'restarted-codes', level: 'error', arguments: { firstNumber: number } }];
  expect(found([from(101), from(101)])).toMatchObject(error(101));
  expect(found([from(101), from(501), from(103).reverse()])).toMatchObject(error(103));
  expect(found([from(2001, 5).map((code) => `PX-${code}`), from(2001, 4).map((code) => `PX-${code}`)])).toMatchObject(
    error(2001),
  );
  expect(found([[...from(101), ...from(101)]])).toMatchObject(error(101));
  const sheets = [0, 1].map((unit) => ({ codes: from(101), file: 's.xlsx', sheet: `Sở ${unit}`, unit }));
  expect(read(sheets).respondents.findings([], 'keep-last')).toMatchObject([{ level: 'warning' }]);
  expect(found([from(101), from(131)])).toEqual([]);
  expect(found([from(101), from(121)])).toEqual([]);
  expect(found([from(101).map((code) => `A${code}`), from(101).map((code) => `B${code}`)])).toEqual([]);
});

test('codes that restart in sheets about other units drop nothing: a warning', () => {
  const lists = [0, 1, 2].map((unit) => ({ codes: ['1', '2', '3'], file: 's.xlsx', sheet: `Sở ${unit}`, unit }));
  const gaps = lists.map((list) => ({ ...list, codes: ['1', '3', '4'] }));
  expect(read(gaps).respondents.findings([], 'keep-last')).toEqual([]);
  const warned = { code: 'restarted-codes', level: 'warning', arguments: { count: 0, codes: 3 } };
  expect(read(lists).respondents.findings([], 'keep-last')).toMatchObject([warned, warned]);
  expect(read(lists, 'shared').respondents.findings([], 'keep-last')).toEqual([]);
});

test('codes that begin again within a sheet are an error with the row, where answers differ', () => {
  const restarted = read([{ codes: ['1', '2', '3', '4', '1', '2', '3'] }]).respondents.findings([], 'keep-last');
  const args = { firstNumber: 1, count: 3, codes: 3, isWithin: true };
  expect(restarted).toEqual([
    { code: 'restarted-codes', level: 'error', place: { file: 's1.csv', row: 5 }, arguments: args },
  ]);
  // Forms that were sent again, a list about each unit, codes in no order, or a method that says who is who.
  expect(found([['1', '2', '3', '4', '5', '6', '7', '8', '1', '2']])).toEqual([]);
  const units = [0, 0, 0, 1, 1, 1];
  expect(read([{ codes: ['1', '2', '3', '1', '2', '3'], units }]).respondents.findings([], 'keep-last')).toEqual([]);
  expect(found([['4', '1', '3', '2', '1', '4', '2', '3']])).toEqual([]);
  const again = [{ codes: ['1', '2', '3', '1', '2', '3'] }];
  expect(read(again, 'shared').respondents.findings([], 'keep-last')).toEqual([]);
  const mixed = [{ ...again[0], codes: ['1', '2', '3', '1', '2', '3'], units: [0, 1, 0, 1, 0, 1] }];
  expect(read(mixed).respondents.findings([], 'keep-last')).toMatchObject([{ level: 'warning', place: { row: 4 } }]);
});

test('however often codes begin again within a sheet, it is one finding, with the first row and all that are affected', () => {
  const codes = Array.from({ length: 30_000 }, (_, i) => `${(i % 3) + 1}`);
  expect(found([codes])).toEqual([
    {
      code: 'restarted-codes',
      level: 'error',
      place: { file: 's1.csv', row: 4 },
      arguments: { firstNumber: 1, count: 29_997, codes: 29_997, isWithin: true },
    },
  ]);
});

test('codes that go on, codes of other lists, copies, one table read again, one form that is there twice: no finding', () => {
  expect(
    found([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]),
  ).toEqual([]);
  expect(found([['1', '2', '2', '3']])).toEqual([]);
  expect(
    found([
      ['P01', 'P02'],
      ['P02', 'P03'],
    ]),
  ).toEqual([]);
  expect(
    found([
      ['1041', '2230', '3902'],
      ['2230', '4411', '5120'],
    ]),
  ).toEqual([]);
  const again = { codes: ['1', '2', '3'], copies: true };
  expect(read([again, again]).respondents.findings([], 'keep-last')).toEqual([]);
  const table = { codes: ['1', '2', '3'], file: 's.csv' };
  expect(read([table, { ...table, unit: 1 }]).respondents.findings([], 'keep-last')).toEqual([]);
});

test('respondents says how far a code reaches', () => {
  const codes = ['1', '2'];
  const lists = [
    { codes, file: 'a.xlsx', sheet: 'x' },
    { codes, file: 'a.xlsx', sheet: 'y' },
    { codes, file: 'b.xlsx', sheet: 'x' },
  ];
  const numbers = (reach: RespondentReach) => read(lists, reach).numbers;
  expect(numbers('shared')).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(numbers('per-file')).toEqual([
    [1, 2],
    [1, 2],
    [3, 4],
  ]);
  expect(numbers('per-sheet')).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

test('a word in place of a code names nobody', () => {
  const codes = ['Ẩn danh', 'anonymous', 'N/A', '-', 'không', 'Không có', 'A-1', ''];
  const { numbers } = read([{ codes: [...codes, ...codes] }]);
  expect(numbers[0]?.map((number) => number > 0)).toEqual([...codes, ...codes].map((code) => code === 'A-1'));
});

test('a code that is a whole number is the same with decimals', () => {
  expect(read([{ codes: ['1', '1.0', '1,0', '2', '10', '10.0', '0.10', '1.000'] }]).numbers).toEqual([
    [1, 1, 1, 2, 3, 3, 4, 5],
  ]);
});
