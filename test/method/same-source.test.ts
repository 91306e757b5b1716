/** Whether an indicator of two years is one measure. */
import { expect, test } from 'vitest';
import type { Json } from '../../src/core/model/run.ts';
import { methodRules } from '../../src/core/rules.ts';
import { comparability } from '../../src/method/same-source.ts';

interface Year {
  readonly year?: number;
  readonly indicator?: { readonly [field: string]: Json };
  readonly questions?: { readonly [id: string]: Json };
}

function side({ year = 2023, indicator = {}, questions = {} }: Year) {
  const own = { id: 'p1', statistic: 'share', of: [4, 5], scale: 'muc', direction: 'positive', ...indicator };
  const source = 'published' in indicator ? {} : { question: 'Q1' };
  const tracks = [{ id: 't', components: [{ id: 'P', indicators: [{ ...source, ...own }] }] }];
  const method = { year, tracks, questions, scales: { muc: { answers: { Khá: 4, Tốt: 5 } } } };
  return { track: 't', method, rules: methodRules(method) };
}

const of = (before: Year, after: Year) => comparability(side(before), side(after), 'p1');

test('the same question by its id, its wording or a header of either', () => {
  expect(of({}, {})).toBe('alike');
  expect(of({ questions: { Q1: ['Dễ tiếp cận'] } }, { questions: { q1: 'dễ  tiếp cận' } })).toBe('alike');
  expect(of({ questions: { Q1: ['Dễ tiếp cận'] } }, { indicator: { question: 'Dễ tiếp cận' } })).toBe('alike');
  expect(
    of(
      { questions: { Q1: ['Dễ tiếp cận'] } },
      { indicator: { question: 'Q7' }, questions: { Q7: ['Khác', 'Dễ tiếp cận'] } },
    ),
  ).toBe('alike');
  expect(of({ questions: { Q1: ['Dễ tiếp cận'] } }, {})).toBe('alike');
});

test('a question of another number in another year', () => {
  const asked = (id: string, header: string): Year => ({ indicator: { question: id }, questions: { [id]: [header] } });
  expect(of(asked('Q1', '1. Dễ tiếp cận'), asked('Q3', 'Câu 3: Dễ tiếp cận'))).toBe('alike');
  expect(of(asked('Q1', 'C2.1) Dễ tiếp cận'), asked('Q3', 'C3.4) Dễ tiếp cận'))).toBe('alike');
  expect(of(asked('Q1', 'Câu 1'), asked('Q3', 'Câu 3'))).toBe('other-source');
});

test('another wording under the same id is another question', () => {
  expect(of({ questions: { Q1: ['Dễ tiếp cận'] } }, { questions: { Q1: ['Không có chi phí'] } })).toBe('other-source');
  expect(of({}, { indicator: { question: 'Q2' } })).toBe('other-source');
});

test('a column of figures by its header, in which years move with the method’s', () => {
  const figure = (year: number, published: string): Year => ({ year, indicator: { published } });
  expect(of(figure(2022, 'Tỷ lệ 2021'), figure(2023, 'Tỷ lệ 2022'))).toBe('alike');
  expect(of(figure(2022, 'Kế hoạch 2025'), figure(2023, 'Kế hoạch 2025'))).toBe('alike');
  expect(of(figure(2022, 'Chi (nghìn đồng)'), figure(2023, 'Chi (triệu đồng)'))).toBe('other-source');
  expect(of(figure(2022, 'Mẫu 1001'), figure(2023, 'Mẫu 1002'))).toBe('other-source');
});

test('another statistic or kind of source is unlike before its source is asked for', () => {
  expect(of({}, { indicator: { of: [5] } })).toBe('unlike');
  expect(of({}, { indicator: { published: 'x' } })).toBe('unlike');
  expect(comparability(side({}), { ...side({}), track: 'u' }, 'p1')).toBeNull();
});
