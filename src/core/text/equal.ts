/** When two texts of cells say the same thing though they are written differently (SPEC §3.3). */
import { fold } from './fold.ts';
import { numberReadings } from './number-text.ts';

/** What every number begins with. */
const NUMBER_START = /^[(+\-\u2212\d.,]/u;

/** More digits than a spreadsheet keeps: an identity number, say. */
const MOST_DIGITS = 15;

/** 1.000 may be a thousand. */
const WHOLE = /^(0|[1-9]\d{0,14})[.,]0{1,2}$/u;

const TRUE = new Set(['true', '1', 'có', 'yes', 'đúng'].map(fold));
const FALSE = new Set(['false', '0', 'không', 'no', 'sai'].map(fold));
/** As spreadsheets and programs write truth; the words are answers of people. */
const WRITTEN = new Set(['true', 'false', '1', '0']);

/** The number that a text is; null where it is none, may be two, or is a code: 001 is not 1. */
export function numberIn(text: string): number | null {
  const trimmed = text.trim();
  if (!NUMBER_START.test(trimmed)) return null;
  if (/^[-+\u2212]?0\d/u.test(trimmed) || trimmed.replace(/\D/gu, '').length > MOST_DIGITS) return null;
  const [number, other] = numberReadings(trimmed, null);
  return number === undefined || other !== undefined ? null : number;
}

/** A code or id as it is compared: folded, and without the decimals of a whole number (1.0 is 1). */
export function foldId(text: string): string {
  return fold(text).replace(WHOLE, '$1');
}

/** What a folded text says of truth; null: nothing. */
function truthIn(folded: string): boolean | null {
  return TRUE.has(folded) ? true : FALSE.has(folded) ? false : null;
}

/** Whether two folded texts say the same truth, one of them as a program writes it: TRUE and «có», 0 and «không». */
export function sameTruth(a: string, b: string): boolean {
  return (WRITTEN.has(a) || WRITTEN.has(b)) && truthIn(a) !== null && truthIn(a) === truthIn(b);
}

/** Without leading zeros, as Excel leaves a code that it took for a number. */
export function withoutZeros(text: string): string {
  return text.trim().replace(/^0+(?=\d)/u, '');
}
