/**
 * Whether a text looks like a person's or a firm's own data (SPEC §11), whatever column it stands in: an e-mail address, a Vietnamese
 * telephone number, a tax code (10 digits, the last of them a check digit, and perhaps 3 of a branch), an identity number (12
 * digits, the first three 001–096). Numbers of which nothing but the length is known, such as a turnover, are none.
 */
export function looksPersonal(text: string): boolean {
  const start = text.slice(0, MOST);
  if (start.includes('@')) return EMAIL.test(start);
  const numbers = start.replace(DATES, ' / ').matchAll(NUMBERS);
  return [...numbers].some(([number]) => isTaxCode(number) || PERSONAL.test(number.replace(/\D/gu, '')));
}

/** The text as a finding may quote it: what looks personal is not quoted. */
export function quotable(text: string): string {
  return looksPersonal(text) ? HIDDEN_TEXT : text.slice(0, 200);
}

export const HIDDEN_TEXT = '…';
const MOST = 2000;
/** Bounded, so that no text makes it slow. */
const EMAIL = /[^\s@]{1,64}@[^\s@.]{1,63}\.[^\s@]{1,63}/u;
const DATES = /\b(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})\b/gu;
/** Digits that nothing but a mark or a space parts: 0912 345 678, +84.912.345.678, 2900000013-001. */
const NUMBERS = /\d(?:[ .()-]{0,2}\d){8,13}/gu;
/** Mobile telephones, others, identity numbers. */
const PERSONAL = /^(?:(?:0|84)[35789]\d{8}|(?:0|84)2\d{9}|0(?:0[1-9]|[1-8]\d|9[0-6])\d{9})$/u;
const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

function isTaxCode(digits: string): boolean {
  if (!/^\d{10}(?:-?\d{3})?$/u.test(digits)) return false;
  const sum = TAX_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  // A turnover is a round number mostly; no tax code ends in so many noughts.
  return 10 - (sum % 11) === Number(digits[9]) && !/0{4}$/u.test(digits.slice(0, 10));
}
