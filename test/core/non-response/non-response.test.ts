import { expect, test } from 'vitest';
import { missingAnswers } from '../../../src/core/checks/missing-answers.ts';
import { goalposts } from '../../../src/core/formulas/normalisations/goalposts.ts';
import { mean } from '../../../src/core/formulas/statistics/mean.ts';
import { share } from '../../../src/core/formulas/statistics/share.ts';
import type { TrackData } from '../../../src/core/model/answers.ts';
import type { Statistic } from '../../../src/core/model/formulas.ts';
import type { AnswerScale, Method, Question, Track } from '../../../src/core/model/method.ts';
import type { AnswerCounts } from '../../../src/core/model/run.ts';
import { nonResponse } from '../../../src/core/non-response/non-response.ts';
import { compute } from '../../../src/core/pipeline.ts';
import type { Cell, Response } from '../answers-of.ts';
import { fieldsOf } from '../fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from '../track-of.ts';

const SCALE: AnswerScale = {
  id: 'five',
  labels: [1, 2, 3, 4, 5].map((code) => [String(code), code] as const),
  range: null,
  missing: [],
  separator: null,
  decimal: null,
  unknown: 'error',
};

/** One indicator, whose value is the total: goalposts onto 0–10, times ten. */
function trackWith(units: readonly string[], statistic: Statistic, lower: number, upper: number): Track {
  const { normalise } = goalposts(fieldsOf({ lower, upper, from: 0, to: 10, clip: false }));
  const indicator = indicatorOf(units.length, { id: 'i', source: { kind: 'survey', column: 0, statistic }, normalise });
  return trackOf(units, dimensionOf({ id: 'index', coverage: 1, children: [indicator] }));
}

function methodOf(track: Track): Method {
  const question: Question = { id: 'Q1', headers: [], scale: SCALE, twin: false, applies: track.units.map(() => true) };
  const reading = { track: track.id, questions: [question] };
  return {
    title: '',
    year: null,
    language: 'vi',
    tracks: [track],
    // As far as it is looked at.
    readings: [{ ...reading, unitNames: [], survey: [], published: [], figures: [], responses: RULES, quotas: [] }],
    minimumCell: 5,
    minimumDifference: 1,
    replicates: 0,
  };
}

const RULES = { duplicates: 'keep-all', minimumAnswered: 0, straightLining: 'ignore' } as const;

/** @param cells by unit: an answer, how often */
function responsesOf(cells: readonly (readonly (readonly [Cell, number])[])[]): Response[] {
  return cells.flatMap((own, unit) =>
    own.flatMap(([cell, times]) => Array.from({ length: times }, () => ({ unit, weight: null, cells: [cell] }))),
  );
}

function found(track: Track, data: TrackData, answers: readonly AnswerCounts[] = []) {
  const method = methodOf(track);
  const stages = compute(method, [data]);
  const [result] = nonResponse(method, stages, answers);
  return { result, findings: missingAnswers(stages, method) };
}

const YES = share(fieldsOf({ of: [5] })).statistic;

test('a share is bounded by all missing answers being none and all of what is counted', () => {
  // A: 6 of 8 and 2 missing: 75 %; 6/10 and 8/10. B: 7 of 10: 70 %, none missing.
  const track = trackWith(['A', 'B'], YES, 0, 100);
  const responses = responsesOf([
    [
      [5, 6],
      [1, 2],
      ['?', 1],
      [null, 1],
    ],
    [
      [5, 7],
      [1, 3],
    ],
  ]);
  const { result } = found(track, dataOf(track, responses));
  const [a, b] = result?.units ?? [];
  expect(a).toMatchObject({ unit: 'A', share: 0.2, rank: { low: 1, high: 2 } });
  expect(a?.total?.low).toBeCloseTo(60, 10);
  expect(a?.total?.high).toBeCloseTo(80, 10);
  expect(b).toMatchObject({ unit: 'B', share: 0, total: { low: 70, high: 70 }, rank: { low: 1, high: 2 } });
  expect(result?.questions[0]).toMatchObject({ question: 'Q1', scale: 'five', asked: [10, 10], answered: [8, 10] });
});

test('the worst and the best answer are those of the scale, also where nobody gave them', () => {
  // Mean of 3 over 8, two missing: (24 + 2)/10 and (24 + 10)/10 on 1–5.
  const track = trackWith(['A', 'B'], mean(fieldsOf()).statistic, 1, 5);
  const responses = responsesOf([
    [
      [3, 8],
      [null, 2],
    ],
    [[4, 10]],
  ]);
  const { result } = found(track, dataOf(track, responses));
  expect(result?.units[0]?.total?.low).toBeCloseTo(100 * ((2.6 - 1) / 4), 10);
  expect(result?.units[0]?.total?.high).toBeCloseTo(100 * ((3.4 - 1) / 4), 10);
});

test('where “Không biết” counts in the denominator only blanks are filled in', () => {
  const track = trackWith(['A', 'B'], share(fieldsOf({ of: [5], base: 'all' })).statistic, 0, 100);
  const responses = responsesOf([
    [
      [5, 6],
      [1, 1],
      ['?', 2],
      [null, 1],
    ],
    [
      [5, 7],
      [1, 3],
    ],
  ]);
  const { result } = found(track, dataOf(track, responses));
  expect(result?.units[0]?.total?.low).toBeCloseTo(60, 10);
  expect(result?.units[0]?.total?.high).toBeCloseTo(70, 10);
});

test('weights of responses weigh the missing answers too', () => {
  const track = trackWith(['A'], YES, 0, 100);
  const weigh = (cell: Cell, weight: number): Response => ({ unit: 0, weight, cells: [cell] });
  const responses = [...[5, 5, 5, 1, 1].map((code) => weigh(code, 1)), weigh(null, 5)];
  const { result } = found(track, dataOf(track, responses));
  expect(result?.units[0]?.total?.low).toBeCloseTo(30, 10);
  expect(result?.units[0]?.total?.high).toBeCloseTo(80, 10);
});

test('of a unit on fewer answers than may be shown no bounds are given', () => {
  const track = trackWith(['A', 'B'], YES, 0, 100);
  const responses = responsesOf([
    [
      [5, 3],
      [1, 1],
      [null, 4],
    ],
    [
      [5, 7],
      [1, 3],
    ],
  ]);
  const { result } = found(track, dataOf(track, responses));
  expect(result?.units[0]).toMatchObject({ unit: 'A', share: 0.5, total: null, rank: null });
  expect(result?.questions[0]).toMatchObject({ unknown: [null, null], blank: [null, null] });
});

test('a source that does not ask a question makes no blanks', () => {
  const track = trackWith(['A'], YES, 0, 100);
  const data = dataOf(
    track,
    responsesOf([
      [
        [5, 6],
        [1, 2],
        [null, 4],
      ],
    ]),
  );
  const sources = [
    { first: 0, asks: [true] },
    { first: 8, asks: [false] },
  ];
  const { result } = found(track, { ...data, answers: { ...data.answers, sources } });
  expect(result?.questions[0]).toMatchObject({ asked: [8], answered: [8] });
  expect(result?.units[0]).toMatchObject({ share: 0, total: { low: 75, high: 75 } });
});

const UNITS = ['A', 'B', 'C', 'D', 'E'];

/** Shares of 90, 80, 70, 60, 50 % of 200, and of what A is asked a part without an answer. */
function five(missing: readonly number[]): Response[] {
  return responsesOf(
    missing.map((none, u) => [
      [5, 180 - 20 * u],
      [1, 20 + 20 * u],
      ['?', none],
    ]),
  );
}

test('a place hangs on missing answers where a unit lacks more of them than others, and enough to move it', () => {
  const track = trackWith(UNITS, YES, 0, 100);
  // 100 of 300 where 10 of 210 are usual: a surplus of 85.7 of them; 180 of 285.7 are 63 %.
  const { findings } = found(track, dataOf(track, five([100, 10, 10, 10, 10])));
  expect(findings).toEqual([
    {
      code: 'place-hangs',
      level: 'warning',
      place: { track: 'index' },
      arguments: { unit: 'A', share: 1 / 3, usual: 10 / 210, rank: 1, best: 1, worst: 3 },
    },
  ]);
});

test('no place hangs on a level of non-response that all share, nor on a surplus within the error of sampling', () => {
  const track = trackWith(UNITS, YES, 0, 100);
  expect(found(track, dataOf(track, five([60, 55, 60, 62, 58]))).findings).toEqual([]);
  // Ten forms a unit: a standard error of 10 to 15 points.
  const few = responsesOf(
    [9, 8, 7, 6, 5].map((yes, u) => [
      [5, yes],
      [1, 10 - yes],
      [null, u === 0 ? 2 : 0],
    ]),
  );
  expect(found(track, dataOf(track, few)).findings).toEqual([]);
});

test('a ranking of which more than three in ten answers are missing is a warning', () => {
  const track = trackWith(UNITS, YES, 0, 100);
  const [only, ...others] = found(track, dataOf(track, five([90, 90, 90, 90, 90]))).findings;
  expect(only).toMatchObject({ code: 'much-missing', arguments: { share: 90 / 290, most: 0.3 } });
  expect(others).toEqual([]);
});
