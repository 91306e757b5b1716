/** Texts that a hand writes where a number is asked for: a number with words («10 ngày»), or from one number to another («5-7»). */

/** null where the text is nothing of the kind. */
export function numberLike(text: string): 'number-with-words' | 'number-span' | null {
  const plain = text.trim();
  if (SPAN.test(plain)) return 'number-span';
  return WITH_WORDS.test(plain) ? 'number-with-words' : null;
}

const NUMBER = '\\d{1,9}(?:[.,]\\d{1,6})?';
const WORDS = '(?: ?[\\p{L}%]+(?:[ /][\\p{L}]+){0,3})?';
const SPAN = new RegExp(
  `^(?:từ |khoảng )?${NUMBER}${WORDS} ?(?:[-\u2010-\u2015\u2212~]|đến|tới|to) ?${NUMBER}${WORDS}$`,
  'iu',
);
const WITH_WORDS = new RegExp(
  `^(?:(?:khoảng|gần|hơn|trên|dưới|tầm|about) )?[~≈<>≤≥]? ?${NUMBER} ?[\\p{L}]+(?:[ /][\\p{L}]+){0,3}[.+]?$|^(?:khoảng|gần|hơn|trên|dưới|tầm|about|[~≈<>≤≥]) ?${NUMBER}$`,
  'iu',
);
