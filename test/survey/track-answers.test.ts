import { expect, test } from 'vitest';
import { answersOf } from '../core/answers-of.ts';

const response = { unit: 0, weight: null, cells: [1] };

test('who gave a response is a number in the same place, and nobody where none is named', () => {
  const named = answersOf(1, [response, { ...response, respondent: 7 }, { ...response, respondent: 3, survey: 1 }]);
  expect([...(named.respondents ?? [])]).toEqual([0, 7, 3]);
  expect([...(named.surveys ?? [])]).toEqual([0, 0, 1]);
  const nobody = answersOf(1, [response, response]);
  expect(nobody.respondents).toBeNull();
  expect(nobody.surveys).toBeNull();
});

test('they keep their places beyond the room there is at first', () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({ ...response, weight: i, respondent: i + 1, survey: i % 2 }));
  const { respondents, surveys, weights } = answersOf(1, many);
  expect([...(respondents ?? [])]).toEqual(many.map(({ respondent }) => respondent));
  expect([...(surveys ?? [])]).toEqual(many.map(({ survey }) => survey));
  expect([...(weights ?? [])]).toEqual(many.map(({ weight }) => weight));
});

test('who is named in turn is told from who is not, wherever that ends', () => {
  const named = (respondents: readonly number[]) =>
    answersOf(
      1,
      respondents.map((respondent) => ({ ...response, respondent })),
    ).respondents;
  for (const respondents of [
    [1, 2, 3],
    [1, 2, 2],
    [1, 0, 2, 3],
    [0, 2, 3],
    [1, 3, 3, 4],
    [2, 2],
  ]) {
    expect([...(named(respondents) ?? [])]).toEqual(respondents);
  }
  expect(named([0, 0])).toBeNull();
});
