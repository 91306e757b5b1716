/** What a number format makes of a number (ECMA-376-1 §18.8.30, §18.8.31). */

export const PLAIN = 0;
export const PERCENT = 1;
/** Shows a year, month or day. */
export const DATE = 2;
/** Shows hours, minutes or seconds only. */
export const TIME = 3;
/** Shows leading zeros, as 000 does; the number of digits is added. */
export const PADDED = 16;
/** One of these numbers. */
export type Shown = number;

/** Formats that a workbook need not write out. 46 is [h]:mm:ss: how long, not when. From 27 on: East Asian and Thai ones. */
export function builtinFormat(id: number): Shown {
  if (id === 9 || id === 10) return PERCENT;
  if ((id >= 14 && id <= 17) || id === 22) return DATE;
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return TIME;
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) return DATE;
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return TIME;
  if ((id >= 71 && id <= 74) || id === 77) return DATE;
  if ((id >= 75 && id <= 76) || (id >= 78 && id <= 80)) return TIME;
  if (id === 81) return DATE;
  return id === 67 || id === 68 ? PERCENT : PLAIN;
}

/** By the first section of the format, which is for positive numbers. */
export function customFormat(format: string): Shown {
  const zeros = /^0{2,15}(?:;|$)/u.exec(format)?.[0].replace(';', '').length ?? 0;
  if (zeros > 0) return PADDED + zeros;
  const { letters, percent, elapsed } = firstSection(format.toLowerCase());
  if (elapsed) return PLAIN;
  if (letters === '') return percent ? PERCENT : PLAIN;
  if (/[ydbge]/u.test(letters)) return DATE;
  // m alone is the month; next to hours or seconds it is minutes.
  if (/[hs]/u.test(letters)) return TIME;
  return /[ma]/u.test(letters) ? DATE : PLAIN;
}

/** The letters that mean parts of a date or time, without literal text, colours and conditions. */
function firstSection(format: string): {
  readonly letters: string;
  readonly percent: boolean;
  readonly elapsed: boolean;
} {
  const letters: string[] = [];
  let percent = false;
  let elapsed = false;
  for (let i = 0; i < format.length; i++) {
    const character = format.charAt(i);
    switch (character) {
      case ';':
        return { letters: letters.join(''), percent, elapsed };
      case '"':
        i = endOf(format, '"', i + 1);
        break;
      case '[': {
        const end = endOf(format, ']', i + 1);
        if (/^(?:h+|m+|s+)$/u.test(format.slice(i + 1, end))) elapsed = true;
        i = end;
        break;
      }
      // The next character is shown literally, or is the width of a space, or is repeated to fill the cell.
      case '\\':
      case '_':
      case '*':
      case '!':
        i += 1;
        break;
      case '%':
        percent = true;
        break;
      case 'a':
        if (format.startsWith('am/pm', i)) {
          letters.push('h');
          i += 4;
        } else if (format.startsWith('a/p', i)) {
          letters.push('h');
          i += 2;
        } else if (format.startsWith('aaa', i)) letters.push('d');
        break;
      case 'g':
        if (format.startsWith('general', i)) i += 6;
        else letters.push('g');
        break;
      case 'e':
        // 0.00E+00 is a number; e alone is a year.
        if (!/[-+]/u.test(format.charAt(i + 1))) letters.push('e');
        break;
      case 'y':
      case 'm':
      case 'd':
      case 'h':
      case 's':
      case 'b':
        letters.push(character);
        break;
      default:
    }
  }
  return { letters: letters.join(''), percent, elapsed };
}

function endOf(format: string, mark: string, from: number): number {
  const end = format.indexOf(mark, from);
  return end < 0 ? format.length : end;
}
