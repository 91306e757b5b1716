import { expect, test } from 'vitest';
import { scaleList } from '../../../src/survey/recognise/scale-list.ts';
import { type ScaleGuess, whichScale } from '../../../src/survey/recognise/which-scale.ts';
import { columnOf } from './columns.ts';

function guess(texts: readonly string[], header = 'Câu hỏi'): ScaleGuess {
  return whichScale(columnOf(header, texts)) ?? expect.fail('no scale');
}

/** The scale that a method would have of one question. */
function scale(texts: readonly string[], header?: string) {
  return scaleList([guess(texts, header)]).scales[0] ?? expect.fail('no scale');
}

test.each([
  ['dong-y', ['Hoàn toàn không đồng ý', 'Không đồng ý', 'Bình thường', 'Đồng ý', 'Hoàn toàn đồng ý']],
  ['dong-y', ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree']],
  ['hai-long', ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng']],
  ['hai-long', ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied']],
  ['tan-suat', ['Không bao giờ', 'Hiếm khi', 'Thỉnh thoảng', 'Thường xuyên', 'Luôn luôn']],
  ['tan-suat', ['Never', 'Rarely', 'Sometimes', 'Often', 'Always']],
  ['chat-luong', ['Rất kém', 'Kém', 'Trung bình', 'Tốt', 'Rất tốt']],
])('%s is known by its words %j, from 1 to 5', (id, texts) => {
  expect(scale(texts)).toMatchObject({ id, answers: texts.map((text, i) => [text, i + 1]), upper: [4, 5] });
});

test('codes, labels and both in one column are one scale', () => {
  const { answers, missing } = scale(['Đồng ý', '4', '5. Hoàn toàn đồng ý', '2 - Không đồng ý', 'KHÔNG  BIẾT', '99']);
  expect(answers.map(([, code]) => code)).toEqual([1, 2, 3, 4, 5]);
  expect(missing).toEqual(['KHÔNG BIẾT', '99']);
});

test('levels that nobody chose are those of the usual five, and that is told', () => {
  expect(scale(['Đồng ý', 'Không đồng ý', 'Bình thường'])).toMatchObject({ levels: { all: 5, met: 3 } });
});

test('thirty answers without one in the middle are a scale of four', () => {
  const texts = Array.from({ length: 40 }, (_, i) => ['Không đồng ý', 'Đồng ý', 'Hoàn toàn đồng ý'][i % 3] ?? '');
  const { answers, upper } = scale(texts);
  expect(answers).toEqual([
    ['Hoàn toàn không đồng ý', 1],
    ['Không đồng ý', 2],
    ['Đồng ý', 3],
    ['Hoàn toàn đồng ý', 4],
  ]);
  expect(upper).toEqual([3, 4]);
});

test('a scale whose own numbers run the other way keeps them, and no share is proposed of it', () => {
  expect(scale(['1. Hoàn toàn đồng ý', '2. Đồng ý', '5. Hoàn toàn không đồng ý'])).toMatchObject({
    answers: [
      ['Hoàn toàn không đồng ý', 5],
      ['Không đồng ý', null],
      ['Bình thường', null],
      ['Đồng ý', 2],
      ['Hoàn toàn đồng ý', 1],
    ],
    upper: null,
  });
});

test('words that several sets hold leave their codes open', () => {
  expect(scale(['Bình thường', 'Bình thường'])).toMatchObject({ kind: 'open', answers: [['Bình thường', null]] });
  expect(scale(['Kém', 'Trung bình', 'Tốt']).answers.every(([, code]) => code === null)).toBe(true);
});

test('“no opinion” is no answer beside a middle, and an open place without one', () => {
  const texts = ['Đồng ý', 'Không đồng ý', 'Hoàn toàn đồng ý', 'Không có ý kiến'];
  expect(scale([...texts, 'Bình thường']).missing).toEqual(['Không có ý kiến']);
  expect(scale(texts).answers.at(-1)).toEqual(['Không có ý kiến', null]);
});

test('yes and no are 1 and 0, or 1 and 2 where the cells say so', () => {
  expect(scale(['Có', 'Không', 'Không trả lời'])).toMatchObject({
    answers: [
      ['Có', 1],
      ['Không', 0],
    ],
    missing: ['Không trả lời'],
  });
  expect(scale(['Có', 'Không', '1', '2']).answers).toEqual([
    ['Có', 1],
    ['Không', 2],
  ]);
});

test('whole numbers from 1 to 5 are codes; with a word for counting in the header, numbers', () => {
  expect(scale(['1', '3', '5', '9'])).toMatchObject({ kind: 'codes', range: [1, 5], missing: ['9'] });
  expect(scale(['1', '3', '5'], 'Số lần phải đi lại')).toMatchObject({ kind: 'number', range: [0, 5] });
});

test('the range holds numbers that are still to be written as numbers', () => {
  const paid = ['500000', '1200000', '2 triệu', '300000'];
  expect(scale(paid, 'Chi phí (đồng)')).toMatchObject({ kind: 'number', range: [0, 2_000_000] });
});

test('numbers are read with comma or point; 999 far off the others is no answer; percentages go to 100', () => {
  expect(scale(['2,5', '4', '7.2', '999'], 'Số ngày chờ')).toMatchObject({ range: [0, 8], missing: ['999'] });
  expect(scale(['0', '3', '12,5'], 'Tỷ lệ chi phí (%)')).toMatchObject({ id: 'phan-tram', range: [0, 100] });
});

test('labels that begin with distinct numbers are their codes', () => {
  expect(scale(['2 lần', '1 lần', '4 lần trở lên', '2']).answers).toEqual([
    ['1 lần', 1],
    ['2 lần', 2],
    ['4 lần trở lên', 4],
  ]);
});

test('codes of a form tool mean nothing by themselves: A6 need not be six', () => {
  expect(scale(['A1', 'A4', 'A6'])).toMatchObject({
    kind: 'open',
    answers: [
      ['A1', null],
      ['A4', null],
      ['A6', null],
    ],
    upper: null,
  });
});

test('questions of one set share a scale with all its words', () => {
  const guesses = [guess(['Đồng ý', 'Không biết']), guess(['Rất đồng ý', 'Không đồng ý', '99'])];
  const { scales, of } = scaleList(guesses);
  expect(of).toEqual(['dong-y', 'dong-y']);
  expect(scales).toHaveLength(1);
  expect(scales[0]?.answers.map(([label]) => label)).toContain('Rất đồng ý');
  expect(scales[0]?.missing).toEqual(['Không biết', '99']);
});
