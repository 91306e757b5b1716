/** Numbers out of bytes, without making a string of the common ones. */

const POINT = 0x2e;
const MINUS = 0x2d;
const SPACES = '\t\n\r ';
/** As long as a double ever needs to be written out, and more. */
const LONGEST = 1_200;

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** NaN where the bytes are not a number, or not a finite one. */
export function numberOf(bytes: Buffer, start: number, end: number): number {
  let at = bytes[start] === MINUS ? start + 1 : start;
  let digits = 0;
  let whole = 0;
  let point = -1;
  for (; at < end && digits <= 15; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      whole = whole * 10 + byte - 0x30;
      digits += 1;
    } else if (byte === POINT && point < 0) point = at;
    else break;
  }
  if (at < end || digits === 0 || digits > 15) return numberOfText(bytes.toString('latin1', start, end));
  const number = decimal(whole, point < 0 ? 0 : end - point - 1);
  return bytes[start] === MINUS ? -number : number;
}

/** 15 digits at most and a power of ten that is exact: the quotient is the nearest double. */
export function decimal(whole: number, places: number): number {
  return places === 0 ? whole : whole / (POWERS[places] ?? Number.NaN);
}

export function numberOfText(written: string): number {
  if (written.length > LONGEST) return Number.NaN;
  const text = written.trim();
  if (text === '') return Number.NaN;
  if (/[^0-9+.eE-]/u.test(text)) return Number.NaN;
  const number = Number(text);
  return Number.isFinite(number) ? number : Number.NaN;
}

/** A whole number from 0; -1 where there is none. */
export function indexOf(bytes: Buffer, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && SPACES.includes(String.fromCharCode(bytes[from] ?? 0))) from += 1;
  while (from < to && SPACES.includes(String.fromCharCode(bytes[to - 1] ?? 0))) to -= 1;
  if (from === to || to - from > 10) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

export function indexOfText(text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  return indexOf(bytes, 0, bytes.length);
}
