/**
 * Texts that a hand writes where a number is asked for: a number with words («10 ngày»), of thousands and more («2 triệu»), or from
 * one number to another («5-7»).
 */

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
