import { expect, test } from 'vitest';
import { Recoder } from '../../src/survey/recode.ts';

const recoder = (labels: readonly (readonly [string, number])[], separator = ', ') =>
  new Recoder({ id: 's', labels, range: null, missing: [], separator, decimal: null, unknown: 'error' });
const cell = (text: string) => ({ kind: 'text', text }) as const;

const OPTIONS = [
  ['Thuế', 1],
  ['Thuế, phí', 2],
  ['Phí', 3],
] as const;

test('a text that is one option, and also two others, is ambiguous', () => {
  const options = recoder(OPTIONS);
  expect(options.recode(cell('Thuế, phí'))).toEqual({ kind: 'ambiguous-choices' });
  expect(options.recode(cell('Phí, Thuế, phí'))).toEqual({ kind: 'ambiguous-choices' });
  expect(options.choiceReadings('Thuế, phí')).toEqual([['Thuế, phí'], ['Thuế', 'Phí']]);
});

test('one reading is an answer, though an option holds the separator', () => {
  const options = recoder(OPTIONS);
  expect(options.recode(cell('Thuế'))).toEqual({ kind: 'answer', answer: [1] });
  expect(options.recode(cell('Phí, thuế'))).toEqual({ kind: 'answer', answer: [1, 3] });
  const held = recoder([
    ['Đất đai, môi trường', 1],
    ['Đất đai', 2],
    ['Xây dựng', 3],
  ]);
  expect(held.recode(cell('Đất đai, môi trường, Xây dựng'))).toEqual({ kind: 'answer', answer: [1, 3] });
  expect(held.recode(cell('Đất đai, nhà ở'))).toEqual({ kind: 'unknown' });
});

test('many options in one cell are read without trying every way', () => {
  const labels = Array.from({ length: 30 }, (_, i) => [`L${'a'.repeat(i)}`, i] as const);
  const all = labels.map(([label]) => label).join(', ');
  expect(recoder(labels).recode(cell(all))).toMatchObject({ kind: 'answer' });
  expect(recoder(labels).recode(cell(`${all}, lạ`))).toEqual({ kind: 'unknown' });
});

test('free text after an option names the option, in a joined choice and alone', () => {
  const options = recoder([
    ['Thuế', 1],
    ['Khác', 2],
  ]);
  expect(options.freeTextLabel('Thuế, Khác: hải quan, cảng')).toBe('Khác');
  expect(options.freeTextLabel('Khác (hải quan)')).toBe('Khác');
  expect(options.freeTextLabel('Thuế, hải quan')).toBe(null);
  expect(options.freeTextLabel('Khác hẳn')).toBe(null);
});
