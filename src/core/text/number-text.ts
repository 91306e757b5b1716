/**
 * Numbers written as text (SPEC §3.4): `7,5` and `7.5`; `1.234,5` and `1,234.5` by their last mark; `1 234,5`; `1,2E+3`;
 * `(5)` is −5, as in accounts; `75%` is 0.75. All readings are given, since `1.234` has two: which one is meant is
 * decided for a whole column.
 */

export type DecimalMark = ',' | '.';

const NUMBER =
  /^(\(?)([-+\u2212]?)([\d.,][\d., \u00a0\u2007\u2009\u202f]{0,40}?)([eE][-+]?\d{1,3})?([ \u00a0\u202f]?%)?(\)?)$/u;
const SPACES = /[ \u00a0\u2007\u2009\u202f]/gu;

/** @param decimal the decimal mark where it is known; null: either may be */
export function numberReadings(text: string, decimal: DecimalMark | null): number[] {
  const [, open = '', sign = '', digits = '', exponent = '', percent = '', close = ''] = NUMBER.exec(text.trim()) ?? [];
  if (digits === '' || (open === '') !== (close === '') || (open !== '' && sign !== '')) return [];
  if (exponent !== '' && percent !== '') return [];
  const marks: readonly DecimalMark[] = decimal === null ? [',', '.'] : [decimal];
  const readings = marks.flatMap((mark) => {
    const plain = withPoint(digits, mark, exponent !== '');
    if (plain === null) return [];
    const power = percent === '' ? exponent : 'e-2';
    const number = Number(`${plain}${power}`);
    return [open === '' && (sign === '' || sign === '+') ? number : -number];
  });
  return [...new Set(readings)].filter(Number.isFinite);
}

/** A number as Excel shows it, in 15 digits: 4.999999999999999 is 5. */
export function asShown(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(15));
}

/** How the numbers of a column are written, decided on all its texts. */
export class ColumnNumbers {
  readonly #given: DecimalMark | null;
  /** Decimal marks of numbers that have one reading; with each, the first such text. */
  readonly #decimals = new Map<DecimalMark, string>();
  /** Whether a number with both marks, or with two marks that separate thousands, shows that they are written. */
  #thousands = false;

  /** @param given the decimal mark where the method names it */
  constructor(given: DecimalMark | null, texts: Iterable<string> = []) {
    this.#given = given;
    for (const text of texts) this.add(text);
  }

  add(text: string): void {
    if (this.#given !== null || !/[.,]/u.test(text)) return;
    if (numberReadings(text, null).length !== 1) return;
    for (const mark of [',', '.'] as const) {
      const other = otherMark(mark);
      if (numberReadings(text, mark).length === 0 || numberReadings(text, other).length > 0) continue;
      // 1.234.567 has no decimal mark, but shows which one it is.
      if (!this.#decimals.has(mark)) this.#decimals.set(mark, text);
      if (text.includes(other)) this.#thousands = true;
    }
  }

  /** The decimal mark that all numbers agree on; null where none shows it, or two differ. */
  get decimal(): DecimalMark | null {
    const [mark = null] = this.#decimals.keys();
    return this.#given ?? (this.#decimals.size === 1 ? mark : null);
  }

  /** The first number with a decimal comma and the first with a decimal point, where there are both. */
  get mixed(): readonly string[] {
    const [comma, point] = [this.#decimals.get(','), this.#decimals.get('.')];
    return comma === undefined || point === undefined ? [] : [comma, point];
  }

  /**
   * The numbers that a text of the column may be. Two where nothing decides: next to 3,45 a text 1.286 may be a
   * thousand or a point that was typed for a comma, unless another number shows that points separate thousands.
   */
  readings(text: string): number[] {
    const mark = this.decimal;
    const readings = numberReadings(text, this.#given);
    const isDecided = readings.length > 1 && mark !== null && (text.includes(mark) || this.#thousands);
    return (isDecided ? numberReadings(text, mark) : readings).map(asShown);
  }
}

/** Whether a text may be two numbers, as 1.234. */
export function isDoubtful(text: string): boolean {
  return numberReadings(text, null).length > 1;
}

function otherMark(mark: DecimalMark): DecimalMark {
  return mark === ',' ? '.' : ',';
}

/**
 * The digits with the decimal mark as a point and without the marks or spaces between thousands; null if ill-formed.
 * @param scientific no thousands are separated
 */
function withPoint(digits: string, mark: DecimalMark, scientific: boolean): string | null {
  const parts = digits.split(mark);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2 || !/^\d*$/u.test(fraction) || (parts.length === 2 && fraction === '')) return null;
  const grouped = mark === ',' ? /^[1-9]\d{0,2}(?:\.\d{3})+$/u : /^[1-9]\d{0,2}(?:,\d{3})+$/u;
  const spaced = /^[1-9]\d{0,2}(?:([ \u00a0\u2007\u2009\u202f])\d{3})(?:\1\d{3})*$/u;
  const isGrouped = !scientific && (grouped.test(whole) || spaced.test(whole));
  if (!/^\d*$/u.test(whole) && !isGrouped) return null;
  const plain = whole.replace(/[.,]/gu, '').replace(SPACES, '');
  return plain + fraction === '' ? null : `${plain || '0'}.${fraction || '0'}`;
}
