/**
 * Texts that a hand writes where a number is asked for: a number with words («10 ngày»), of thousands and more («2 triệu»), or from
 * one number to another («5-7»).
 */
import { numberReadings } from '../core/text/number-text.ts';

/** null where the text is nothing of the kind. */
export function numberLike(text: string): 'number-with-words' | 'number-of-thousands' | 'number-span' | null {
  const plain = text.trim();
  if (SPAN.test(plain)) return 'number-span';
  if (OF_THOUSANDS.test(plain)) return 'number-of-thousands';
  return WITH_WORDS.test(plain) ? 'number-with-words' : null;
}

const NUMBER = '\\d{1,9}(?:[.,]\\d{1,6})?';
const WORDS = '(?: ?[\\p{L}%]+(?:[ /][\\p{L}]+){0,3})?';
const OF_THOUSANDS = new RegExp(
  `^(?:khoảng |gần |hơn |trên |dưới )?${NUMBER} ?(?:k|nghìn|ngàn|tr|triệu|tỷ|tỉ|thousand|million|billion)(?![\\p{L}])`,
  'iu',
);
const SPAN = new RegExp(
  `^(?:từ |khoảng )?${NUMBER}${WORDS} ?(?:[-\u2010-\u2015\u2212~]|đến|tới|to) ?${NUMBER}${WORDS}$`,
  'iu',
);
const WITH_WORDS = new RegExp(
  `^(?:(?:khoảng|gần|hơn|trên|dưới|tầm|about) )?[~≈<>≤≥]? ?${NUMBER} ?[\\p{L}]+(?:[ /][\\p{L}]+){0,3}[.+]?$|^(?:khoảng|gần|hơn|trên|dưới|tầm|about|[~≈<>≤≥]) ?${NUMBER}$`,
  'iu',
);

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/\d ?k(?!\p{L})|nghìn|ngàn|thousand/iu, 1e3],
  [/\d ?tr(?!\p{L})|triệu|million/iu, 1e6],
  [/tỷ|tỉ|billion/iu, 1e9],
];

/** The numbers in such a text. Of «2 triệu», 2 or 2000000: what is nearer to the other numbers, which are written as numbers. */
export function numbersMeant(text: string, others: readonly number[]): number[] {
  const kind = numberLike(text);
  const written = kind === null ? [] : [...text.matchAll(new RegExp(NUMBER, 'gu'))];
  const numbers = written.flatMap(([number]) => numberReadings(number, null));
  if (kind !== 'number-of-thousands') return numbers;
  const [, factor = 1] = FACTORS.find(([word]) => word.test(text)) ?? [];
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const beyond = (n: number) => Math.max(least / Math.max(n, 1), n / Math.max(most, 1), 1);
  return numbers
    .flatMap((number) => [number, number * factor])
    .sort((a, b) => beyond(a) - beyond(b))
    .slice(0, 1);
}
