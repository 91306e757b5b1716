/** Names of the files of units: safe wherever they are copied to, and never two alike. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNames } from '../../../src/report/unit/file-names.ts';

const names = (...ids: string[]) => fileNames(ids.map((id) => ['t', id]));

test('an id of letters, digits, - and _ is the name; Vietnamese letters lose their marks', () => {
  expect(names('SKHCN', 'so_1-a')).toEqual(['SKHCN', 'so_1-a']);
  expect(names('Sở Công Thương', 'huyện Đô Lương')).toEqual(['So-Cong-Thuong', 'huyen-Do-Luong']);
});

test('what Windows keeps for itself, and the index, get digits behind them', () => {
  for (const id of ['CON', 'con', 'nul', 'Com1', 'LPT9', 'index', 'INDEX', 'aux.txt']) {
    const [name = ''] = names(id);
    if (id !== 'aux.txt') expect(name.toLowerCase()).toMatch(new RegExp(`^${id.toLowerCase()}-[0-9a-f]{8}$`, 'u'));
    expect(name).not.toMatch(/^(?:con|nul|aux|com1|lpt9|index)$/iu);
  }
});

test('ids that would share a name are told apart, whatever their order', () => {
  const [a, b, c] = names('Thành', 'Thanh', 'khác');
  expect([a, b]).toEqual([
    expect.stringMatching(/^Thanh-[0-9a-f]{8}$/u),
    expect.stringMatching(/^Thanh-[0-9a-f]{8}$/u),
  ]);
  expect(a).not.toBe(b);
  expect(c).toBe('khac');
  expect(names('Thanh', 'Thành')).toEqual([b, a]);
  const [lower = '', upper = ''] = names('ab', 'AB');
  expect(lower.toLowerCase()).not.toBe(upper.toLowerCase());
});

test('the same id in two tracks is two files', () => {
  const [one, two] = fileNames([
    ['a', '1'],
    ['b', '1'],
  ]);
  expect(one).not.toBe(two);
});

test('no id leads out of the folder, and a long one is cut', () => {
  expect(names('../../etc/passwd', '/a', 'C:\\x', '..', '', '   ', '\u0000', '🏛️', '中文')).toEqual(
    Array.from({ length: 9 }, () => expect.stringMatching(/^[\w-]{1,32}$/u)),
  );
  expect(names('x'.repeat(200))[0]).toMatch(/^x{23}-[0-9a-f]{8}$/u);
});

test('every name is safe and no two are alike by case, for any ids', () => {
  const id = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('CON', 'con', 'a', 'A', 'á', 'index', 'a-b', 'a b', 'Đ', 'D', '-', '_'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 40 }), (ids) => {
      const made = names(...ids);
      expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(ids.length);
      for (const name of made) {
        expect(name).toMatch(/^[A-Za-z0-9_-]{1,32}$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d|index)$/iu);
      }
    }),
    { numRuns: 300 },
  );
});
