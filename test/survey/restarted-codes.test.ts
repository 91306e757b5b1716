import { expect, test } from 'vitest';
import { Respondents } from '../../src/survey/respondents.ts';
import type { Row } from '../../src/survey/table.ts';

function rowOf(code: string): Row {
  return { number: 1, width: 1, hidden: false, key: () => 1, text: () => code, bytes: () => null };
}

/** What is found where each list has these codes, all about one unit. */
function found(lists: readonly (readonly string[])[], duplicates = 'keep-last') {
  const respondents = new Respondents();
  let responses = 0;
  lists.forEach((codes, i) => {
    respondents.begin({ file: `s${i + 1}.csv` });
    for (const code of codes) {
      const respondent = respondents.number(rowOf(code), 0);
      const earlier = respondents.response(respondent, 0);
      if (earlier !== null) respondents.repeat(earlier);
      respondents.add(respondent, 0, responses++);
    }
  });
  return respondents.findings([], duplicates);
}

test('codes that restart at 1 in each file are no duplicates, and an error names the later files', () => {
  expect(
    found([
      ['1', '2', '3'],
      ['1', '2', '3', '4'],
      ['3', '2', '1'],
    ]),
  ).toEqual([
    { code: 'restarted-codes', level: 'error', place: { file: 's2.csv' }, arguments: { count: 3 } },
    { code: 'restarted-codes', level: 'error', place: { file: 's3.csv' }, arguments: { count: 3 } },
  ]);
  expect(
    found(
      [
        ['01', '02'],
        ['01', '02'],
      ],
      'keep-all',
    ),
  ).toMatchObject([{ level: 'warning' }]);
});

test('codes that go on, codes of other lists, and one form that is there twice are left alone', () => {
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
});
