import { expect, test } from 'vitest';
import { RespondentCodes } from '../../src/survey/respondent-codes.ts';
import { seeded } from '../io/read/csv-oracle.ts';

/** Gives each code a number, as the codes do and as a Map does. */
function numbered(codes: Iterable<string>): { readonly own: number[]; readonly expected: number[] } {
  const respondents = new RespondentCodes();
  const known = new Map<string, number>();
  const [own, expected]: [number[], number[]] = [[], []];
  for (const code of codes) {
    // Somewhere in other bytes, as in a file.
    const bytes = Buffer.from(`,${code},`);
    own.push(respondents.of(bytes, 1, bytes.length - 1));
    known.set(code, known.get(code) ?? known.size + 1);
    expected.push(known.get(code) ?? 0);
  }
  expect(respondents.count).toBe(known.size);
  return { own, expected };
}

test('equal codes have one number, others another, in the order in which they first came', () => {
  const random = seeded(21);
  const kinds = [
    (n: number) => `P${n}`,
    (n: number) => `p${String(n).padStart(6, '0')}`,
    (n: number) => String(n),
    (n: number) => `0${n}`,
    (n: number) => `${n}-a`,
    (n: number) => 'x'.repeat(n % 300) || 'x',
    (n: number) => `DN ${n * 999_983} ấp`,
    // Numbers far apart, more than nine digits, and more beginnings than are kept.
    (n: number) => `q${n * 999_983}`,
    (n: number) => `${n}${'7'.repeat(9)}`,
    (n: number) => `${n}x1`,
  ];
  const codes = Array.from({ length: 60_000 }, () => {
    const kind = kinds[Math.floor(random() * kinds.length)];
    return kind?.(Math.floor(random() ** 3 * 30_000)) ?? '';
  });
  const { own, expected } = numbered(codes);
  expect(own).toEqual(expected);
});

test('numbers with and without noughts before them are not the same, whatever came first', () => {
  const codes = Array.from({ length: 5000 }, (_, n) =>
    ['', '0', '00', 'p', 'p0', 'p-'].map((before) => `${before}${n}`),
  ).flat();
  const random = seeded(4);
  const shuffled = codes.map((code) => ({ code, at: random() })).sort((a, b) => a.at - b.at);
  const { own, expected } = numbered([...shuffled.map(({ code }) => code), ...codes]);
  expect(own).toEqual(expected);
});

test('a hundred thousand codes are told apart, and known again', () => {
  const codes = Array.from({ length: 100_000 }, (_, i) => `P${i}`);
  const { own, expected } = numbered([...codes, ...codes.toReversed()]);
  expect(own).toEqual(expected);
});
