/**
 * Numbers written as text (SPEC §3.4): `7,5` and `7.5`; `1.234,5` and `1,234.5` by their last mark; `75%` is 0.75.
 * All readings are given, since `1.234` has two: the caller knows which can be meant.
 */

/** @param decimal the mark that is said to be the decimal one; null: either may be */
export function numberReadings(text: string, decimal: ',' | '.' | null): number[] {
  const match = /^([-+\u2212]?)([\d.,]{1,40})( ?%)?$/u.exec(text.trim());
  const exponent = /^[-+]?\d{1,20}(?:\.\d{1,20})?[eE][-+]?\d{1,3}$/u.test(text.trim());
  if (exponent) return finite([Number(text.trim())]);
  if (match === null) return [];
  const [, sign = '', digits = '', percent] = match;
  const marks = decimal === null ? ([',', '.'] as const) : ([decimal] as const);
  const readings = marks.flatMap((mark) => {
    const plain = withPoint(digits, mark);
    return plain === null ? [] : [Number(`${sign === '' || sign === '+' ? '' : '-'}${plain}${percent ? 'e-2' : ''}`)];
  });
  return finite([...new Set(readings)]);
}

/**
 * The decimal mark that a column of numbers uses: the one that some of them leave no doubt about (`13.57`), where no
 * other of them says otherwise (`7,5`). null where they do not tell.
 */
export function decimalMark(texts: Iterable<string>): ',' | '.' | null {
  const marks = new Set<',' | '.'>();
  for (const text of texts) {
    const readings = numberReadings(text, null);
    if (readings.length !== 1) continue;
    for (const mark of [',', '.'] as const) {
      const other = mark === ',' ? '.' : ',';
      const [reading] = numberReadings(text, mark);
      if (text.includes(mark) && reading === readings[0] && numberReadings(text, other).length === 0) marks.add(mark);
    }
  }
  const [only = null] = marks;
  return marks.size === 1 ? only : null;
}

/** The digits with the decimal mark as a point and the other mark, between thousands, taken out; null if ill-formed. */
function withPoint(digits: string, mark: ',' | '.'): string | null {
  const parts = digits.split(mark);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2 || !/^\d*$/u.test(fraction)) return null;
  const grouped = mark === ',' ? /^[1-9]\d{0,2}(?:\.\d{3})+$/u : /^[1-9]\d{0,2}(?:,\d{3})+$/u;
  if (!/^\d*$/u.test(whole) && !grouped.test(whole)) return null;
  const plain = whole.replace(/[.,]/gu, '');
  return plain + fraction === '' || (parts.length === 2 && fraction === '')
    ? null
    : `${plain || '0'}.${fraction || '0'}`;
}

function finite(numbers: readonly number[]): number[] {
  return numbers.filter(Number.isFinite);
}
