import { expect, test } from 'vitest';
import type { AnswerScale } from '../../src/core/model/method.ts';
import { Recoder } from '../../src/survey/recode.ts';
import type { Cell } from '../../src/survey/table.ts';

const PLAIN: AnswerScale = {
  id: 'thang',
  labels: [],
  range: null,
  missing: [],
  separator: null,
  decimal: null,
  unknown: 'error',
};

/** The answer, or what else became of the cell. A string is a text cell, a number a number cell. */
function recoded(scale: Partial<AnswerScale>, cell: string | number | Cell) {
  const as: Cell =
    typeof cell === 'string'
      ? { kind: 'text', text: cell }
      : typeof cell === 'number'
        ? { kind: 'number', number: cell, percent: false }
        : cell;
  const result = new Recoder({ ...PLAIN, ...scale }).recode(as);
  return result.kind === 'answer' ? result.answer : result.kind;
}

const quality: Partial<AnswerScale> = {
  labels: [
    ['Rất kém', 1],
    ['Kém', 2],
    ['Bình thường', 3],
    ['Tốt', 4],
    ['Rất tốt', 5],
  ],
  missing: ['Không biết', '9', '99'],
};

const FIVE: readonly (string | number)[] = [
  'Rất tốt',
  ' RẤT  TỐT ',
  'Rất tốt'.normalize('NFD'),
  5,
  '5',
  '5.0',
  '5,0',
  '5. Rất tốt',
  '5.Rất tốt',
  '5 - Rất tốt',
  '5-rất tốt',
  '5 – Rất tốt',
  '5: Rất tốt',
  '5) Rất tốt',
];

test.each(FIVE)('“%s” is the code 5', (cell) => {
  expect(recoded(quality, cell)).toBe(5);
});

test('a code with the label of another is not guessed at', () => {
  expect(recoded(quality, '5. Kém')).toBe('unknown');
  expect(recoded(quality, '7. Rất tốt')).toBe('unknown');
  expect(recoded(quality, '4 Rất tốt')).toBe('unknown');
  expect(recoded(quality, 'Kém (5)')).toBe('unknown');
});

test.each(['5 Rất tốt', '5 = Rất tốt', '(5) Rất tốt', 'Rất tốt (5)', 'Rất tốt - 5'])('“%s” is the answer 5', (text) => {
  expect(recoded(quality, text)).toBe(5);
});

const UNKNOWN: readonly (string | number)[] = [
  'Rat tot',
  'Tốt lắm',
  0,
  6,
  4.5,
  '-5',
  '4;5',
  '__proto__',
  'constructor',
];

test.each(UNKNOWN)('“%s” is an unknown answer', (cell) => {
  expect(recoded(quality, cell)).toBe('unknown');
});

test('the closest label is told, and not taken', () => {
  expect(recoded(quality, 'Rất tôt')).toBe('unknown');
  expect(new Recoder({ ...PLAIN, ...quality }).closest('Rất tôt')).toBe('Rất tốt');
});

test('a cell of blanks is blank, and no missing answer', () => {
  expect(recoded(quality, { kind: 'blank' })).toBe('blank');
  expect(recoded(quality, ' \u00a0 ')).toBe('blank');
});

test.each(['Không biết', 'KHÔNG BIẾT', '9', 9, '99', '9.0', '9. Không biết'])('“%s” is missing', (cell) => {
  expect(recoded(quality, cell)).toBe('missing');
});

test('an error of the spreadsheet is an error, and no answer', () => {
  expect(recoded(quality, { kind: 'error', text: '#N/A' })).toBe('error');
});

test('labels that programs use for themselves are labels like any other', () => {
  const labels: [string, number][] = [
    ['__proto__', 1],
    ['toString', 2],
  ];
  expect(recoded({ labels }, '__proto__')).toBe(1);
  expect(recoded({ labels }, 'TOSTRING')).toBe(2);
  expect(recoded({ labels }, 'constructor')).toBe('unknown');
});

test('a label that is a number says its code, not itself', () => {
  const labels: [string, number][] = [
    ['10', 1],
    ['20', 2],
  ];
  expect([recoded({ labels }, 10), recoded({ labels }, '20'), recoded({ labels }, 30)]).toEqual([1, 2, 'unknown']);
});

test('a code may be negative or nought', () => {
  const labels: [string, number][] = [
    ['Xấu đi', -1],
    ['Như cũ', 0],
  ];
  expect(recoded({ labels }, '-1')).toBe(-1);
  expect(recoded({ labels }, '-1. Xấu đi')).toBe(-1);
  expect(recoded({ labels }, '-0')).toBe(0);
  expect(Object.is(recoded({ labels }, -0), 0)).toBe(true);
});

const days: Partial<AnswerScale> = { range: [0, 365], missing: ['999'] };

test('numbers are read with either decimal mark', () => {
  expect([recoded(days, '7,5'), recoded(days, '7.5'), recoded(days, 7.5)]).toEqual([7.5, 7.5, 7.5]);
});

test('both ends of the range are in it', () => {
  expect([recoded(days, 0), recoded(days, 365), recoded(days, '-1'), recoded(days, 365.5)]).toEqual([
    0,
    365,
    'out-of-range',
    'out-of-range',
  ]);
  expect(recoded(days, 'ba ngày')).toBe('unknown');
});

test('a number that counts as missing is missing, in range or not', () => {
  expect([recoded(days, 999), recoded(days, '999'), recoded({ ...days, range: [0, 9999] }, 999)]).toEqual([
    'missing',
    'missing',
    'missing',
  ]);
});

test('“1.234” is ambiguous where both readings are in range, and read where one is', () => {
  expect(recoded({ range: [0, 5000] }, '1.234')).toBe('ambiguous');
  expect(recoded(days, '1.234')).toBe(1.234);
  expect(recoded({ range: [1000, 5000] }, '1.234')).toBe(1234);
  expect(recoded({ range: [2000, 5000] }, '1.234')).toBe('out-of-range');
  expect(recoded({}, '1.234')).toBe('ambiguous');
});

test('the decimal mark of the scale settles it', () => {
  expect(recoded({ range: [0, 5000], decimal: ',' }, '1.234')).toBe(1234);
  expect(recoded({ range: [0, 5000], decimal: '.' }, '1.234')).toBe(1.234);
});

test('the last mark of a number is the decimal one', () => {
  expect(recoded({ range: [0, 5000] }, '1.234,5')).toBe(1234.5);
  expect(recoded({ range: [0, 5000] }, '1,234.5')).toBe(1234.5);
});

test('two numbers with a comma and a space between are not one', () => {
  expect(recoded(days, '1, 5')).toBe('unknown');
});

test('percent cells are their number', () => {
  expect(recoded({ range: [0, 1] }, { kind: 'number', number: 0.75, percent: true })).toBe(0.75);
  expect(recoded({ range: [0, 1] }, '75%')).toBe(0.75);
});

test.each(['x', 'X', '✓', 'có', 'Có '])('“%s” is a tick where the scale has one', (cell) => {
  expect(recoded({ labels: [['x', 1]] }, cell)).toBe(1);
  expect(recoded(quality, cell)).toBe('unknown');
});

test('“không” is no tick', () => {
  expect(recoded({ labels: [['x', 1]] }, 'không')).toBe('unknown');
});

const reasons: Partial<AnswerScale> = {
  labels: [
    ['Nhanh', 1],
    ['Nhanh, gọn', 2],
    ['Rẻ', 3],
    ['Gần nhà', 12],
  ],
  separator: ', ',
  missing: ['Không biết'],
};

test('a multiple choice is the set of its codes, in ascending order, each once', () => {
  expect(recoded(reasons, 'Rẻ, Nhanh')).toEqual([1, 3]);
  expect(recoded(reasons, 'Rẻ, Rẻ')).toEqual([3]);
  expect(recoded(reasons, 'Rẻ')).toEqual([3]);
  expect(recoded(reasons, '3, 1')).toEqual([1, 3]);
  expect(recoded(reasons, 3)).toEqual([3]);
});

test('a label that holds the separator is one choice', () => {
  expect(recoded(reasons, 'Nhanh, gọn')).toEqual([2]);
  expect(recoded(reasons, 'Rẻ, Nhanh, gọn')).toEqual([2, 3]);
  expect(recoded(reasons, 'Nhanh, Nhanh, gọn, Gần nhà')).toEqual([1, 2, 12]);
});

test('a label that holds the separator is one choice with its code before it too', () => {
  expect(recoded(reasons, '2. Nhanh, gọn, 3. Rẻ')).toEqual([2, 3]);
});

test('one choice that is unknown makes the answer unknown', () => {
  expect(recoded(reasons, 'Rẻ, Đẹp')).toBe('unknown');
  expect(recoded(reasons, 'Nhanh gọn')).toBe('unknown');
  expect(recoded(reasons, 'Rẻ; Nhanh')).toBe('unknown');
});

test('a separator at the end separates nothing', () => {
  expect(recoded(reasons, 'Rẻ, Nhanh, ')).toEqual([1, 3]);
});

test('“Không biết” alone is missing, and blank is blank', () => {
  expect(recoded(reasons, 'không biết')).toBe('missing');
  expect(recoded(reasons, '')).toBe('blank');
});

test('codes are separated by other marks too', () => {
  expect(recoded({ ...reasons, separator: ';' }, '1;3')).toEqual([1, 3]);
  expect(recoded({ ...reasons, separator: ' | ' }, 'Nhanh | Rẻ')).toEqual([1, 3]);
  expect(recoded({ ...reasons, separator: '-' }, '12 - 1')).toEqual([1, 12]);
});

test('free text behind the label that the scale names is that answer, to the end of the cell', () => {
  const scale = { ...reasons, labels: [...(reasons.labels ?? []), ['Khác', 9] as const], other: 'Khác' };
  expect(recoded(scale, 'Rẻ, Khác: gần chợ')).toEqual([3, 9]);
  expect(recoded(scale, 'Khác: gần chợ, đẹp, vui')).toEqual([9]);
  expect(recoded(scale, 'Khác (ghi rõ): gần chợ, Rẻ hơn')).toEqual([9]);
  expect(recoded({ ...scale, separator: null }, 'Khác - gần chợ')).toBe(9);
  expect(recoded(scale, 'Rẻ, Khác hẳn')).toBe('unknown');
  expect(recoded(scale, 'Rẻ, đẹp, Khác: chợ')).toBe('unknown');
  expect(recoded({ ...reasons, labels: scale.labels }, 'Rẻ, Khác: gần chợ')).toBe('unknown');
});

test('free text that may be another choice is ambiguous', () => {
  const scale = { ...reasons, labels: [...(reasons.labels ?? []), ['Khác', 9] as const], other: 'Khác' };
  expect(recoded(scale, 'Khác: gần chợ, Rẻ')).toBe('ambiguous-choices');
});
