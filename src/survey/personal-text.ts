/**
 * Whether a text looks like a person's or a firm's own data (SPEC §11), whatever column it is in and however it is written:
 * an e-mail address, a Vietnamese telephone number, a tax code (10 digits, the last of them a check digit, and perhaps 3 more
 * for a branch), an identity number (12 digits, the first three 001–096; 9 digits before 2021), and what a spreadsheet makes
 * of them when it takes them for numbers: the same without their leading zeros. Numbers of which nothing but the length is
 * known, such as a turnover, do not count.
 */
export function looksPersonal(text: string): boolean {
  const start = text.slice(0, MOST).normalize('NFKC').replace(INVISIBLE, '');
  if (AT.test(start) && (EMAIL.test(start) || SHORT_EMAIL.test(start))) return true;
  if (start.replace(/\D/gu, '').length < 9) return false;
  const whole = asWhole(start);
  if (DECIMAL.test(whole.trim())) return false;
  return [...whole.replace(DATES, ' § ').replace(TIMES, ' § ').matchAll(NUMBERS)].some(([number]) =>
    hasPersonalNumber(groupsOf(number)),
  );
}

function asWhole(text: string): string {
  if (SCIENTIFIC.test(text)) return String(Math.round(Number(text.trim().replace(',', '.'))));
  return text.replace(WHOLE, '$1');
}

/** The text as the desk may quote it (SPEC §9); null: what looks personal is not quoted. */
export function quotable(text: string): string | null {
  return looksPersonal(text) ? null : text.slice(0, 200);
}

const MOST = 2000;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** What every e-mail address has of these. */
const AT = /[@[(]/u;
/** Bounded, so that no text makes it slow. */
const EMAIL =
  /[^\s@]{1,64}\s?(?:@|[[(] ?(?:at|a còng) ?[\])])\s?[^\s@.]{1,63}\s?(?:\.|[[(] ?(?:dot|chấm) ?[\])])\s?[^\s@.]{1,63}/iu;
/** Without the rest of its domain. */
const SHORT_EMAIL = /(?<![^\s(:;,<])[\p{L}\d][\p{L}\d._+-]{1,63}@[\p{L}\d][\p{L}\d-]{1,62}/iu;
/** A whole number as programs write numbers: 912345678.0, 9.12345678E+8. */
const WHOLE = /^\s*'?(\d{9,14})[.,]0{1,3}\s*$/u;
const SCIENTIFIC = /^\s*\d(?:[.,]\d{1,14})?E\+?(?:0?[89]|1[0-3])\s*$/iu;
const DATES = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})(?!\d)/gu;
const TIMES = /(?<!\d)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\+\d\d:?\d\d)?(?!\d)/gu;
const DECIMAL = /^-?\d*[.,]\d+$/u;
/** Digits that nothing but marks and spaces part: 0912 345 678, +84(0)912.345.678, 2900000013-001. */
const NUMBERS = /\d(?:[\s\p{Pd}.,/()·•‧∙⋅−_:;'|*~+]{0,4}\d){8,47}/gu;

interface DigitGroup {
  readonly digits: string;
  /** The marks before it. */
  readonly mark: string;
}

function groupsOf(number: string): DigitGroup[] {
  return [...number.matchAll(/(\D*)(\d+)/gu)].map(([, mark = '', digits = '']) => ({ mark, digits }));
}

/** Two numbers may follow one another, and an ordinal may go before: each run of groups is looked at. */
function hasPersonalNumber(groups: readonly DigitGroup[]): boolean {
  return groups.some((_, start) => {
    let digits = '';
    for (let end = start; end < groups.length && digits.length < 14; end++) {
      digits += groups[end]?.digits ?? '';
      if (isPersonalNumber(digits, groups.slice(start, end + 1))) return true;
    }
    return false;
  });
}

/** Mobile and other telephones, with the country's code or without. */
const TELEPHONE = /^(?:0|(?:00)?840?)(?:[35789]\d{8}|2\d{9})$/u;
const IDENTITY = /^0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}$/u;
/** A mobile telephone or an identity number of nine digits; a landline; identity numbers: all without their leading noughts. */
const WITHOUT_NOUGHTS = /^(?:[0-35789]\d{8}|2\d\d[2-8]\d{6}|[1-9][0-3]\d{8}|[1-9]\d[0-3]\d{8})$/u;

function isPersonalNumber(digits: string, groups: readonly DigitGroup[]): boolean {
  if (TELEPHONE.test(digits)) return !isListOfCodes(groups);
  // Others are parted in groups of three or more, if at all: 10, 20, 30 are answers.
  if (groups.some((group) => group.digits.length < 3)) return false;
  if (IDENTITY.test(digits) || isTaxCode(digits)) return true;
  // A sum of money is a round number mostly, and its thousands are parted by one mark.
  return groups.length <= 3 && WITHOUT_NOUGHTS.test(digits) && !/000$/u.test(digits);
}

/** The options chosen, by their codes: 0, 3, 5, 7, … */
function isListOfCodes(groups: readonly DigitGroup[]): boolean {
  return groups.every(
    ({ digits }, i) => digits.length <= 2 && (i === 0 || Number(digits) > Number(groups[i - 1]?.digits)),
  );
}

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

function isTaxCode(digits: string): boolean {
  if (digits.length !== 10 && digits.length !== 13) return false;
  const sum = TAX_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  // No tax code ends in so many noughts.
  return 10 - (sum % 11) === Number(digits[9]) && !/0{4}$/u.test(digits.slice(0, 10));
}
