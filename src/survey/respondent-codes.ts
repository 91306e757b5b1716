/** What the codes of respondents look like: placeholders that name nobody, and numbers that count the forms of a list. */
import { fold } from '../core/text/fold.ts';

const PLACEHOLDERS = new Set(
  [
    ...['-', '--', '---', '.', '...', '…', '?', 'x', 'xx', 'xxx', '/', '*', '_', 'n/a', 'na', 'n.a.', '#n/a', 'nan'],
    ...[
      'none',
      'null',
      'nil',
      'no',
      'unknown',
      'anonymous',
      'anon',
      'no name',
      'no code',
      'không',
      'không có',
      'không tên',
    ],
    ...[
      'không rõ',
      'không biết',
      'không có mã',
      'không mã',
      'không ghi',
      'không nêu tên',
      'chưa có',
      'chưa rõ',
      'trống',
    ],
    ...['ẩn danh', 'khuyết danh', 'vô danh', 'nặc danh', 'bỏ trống', 'không trả lời', 'không cung cấp'],
  ].map(fold),
);
const LONGEST = 32;
const decoder = new TextDecoder();

/** Whether a folded code of so many bytes is a placeholder, which names nobody. */
export function isPlaceholder(code: Uint8Array, length: number): boolean {
  if (length > LONGEST) return false;
  for (let i = 0; i < length; i++) if (isDigit(code[i] ?? 0)) return false;
  return PLACEHOLDERS.has(decoder.decode(code.subarray(0, length)));
}

/** Codes that are one and the same text and a number: 1, 2, 3, or P01, P02, P03. */
export class SerialNumbers {
  count = 0;
  /** null: none met yet. */
  #prefix: Uint8Array | null = null;
  #isSerial = true;
  /** null: none met yet. */
  #last: number | null = null;
  /** Codes that come after the last one, or are the same: the forms are listed in their order. */
  #inOrder = 0;
  #least = Number.POSITIVE_INFINITY;
  #greatest = 0;

  /** @param code folded, of so many bytes */
  add(code: Uint8Array, length: number): void {
    this.count += 1;
    if (!this.#isSerial) return;
    this.#prefix ??= code.slice(0, digitsStart(code, length));
    const number = this.#numberOf(code, length);
    this.#isSerial = number !== null;
    if (number === null) return;
    const step = this.#last === null ? 0 : number - this.#last;
    if (step >= 0 && step <= LARGEST_STEP) this.#inOrder += 1;
    this.#last = number;
    this.#least = Math.min(this.#least, number);
    this.#greatest = Math.max(this.#greatest, number);
  }

  /** Whether a code would begin the numbers again. */
  beginAgain(code: Uint8Array, length: number): boolean {
    if (!this.#isSerial || this.count < 2 || !this.areInOrder) return false;
    const number = this.#numberOf(code, length);
    return number !== null && number <= this.#least && number < (this.#last ?? 0);
  }

  /** Whether the forms are listed by their numbers, but for a few. */
  get areInOrder(): boolean {
    return this.#inOrder * 10 >= this.count * 9;
  }

  /** The text before the numbers, and the least of them. */
  get start(): { readonly prefix: string; readonly least: number } {
    return { prefix: decoder.decode(this.#prefix ?? new Uint8Array(0)), least: this.#least };
  }

  /** Whether they count the forms; a few may be missing. */
  get areDense(): boolean {
    return this.#isSerial && this.count > 1 && this.#greatest - this.#least <= 2 * this.count;
  }

  /** Whether they count the forms from a number on: its first forms may be missing. */
  startAt(number: number): boolean {
    return this.areDense && Math.abs(this.#least - number) <= this.count / 10;
  }

  /** Whether none is missing: a respondent who answers about several units would leave gaps. */
  get areComplete(): boolean {
    return this.areDense && this.#greatest - this.#least + 1 === this.count;
  }

  /** The number behind the text that all codes have; null where it is another text, or no number. */
  #numberOf(code: Uint8Array, length: number): number | null {
    const start = digitsStart(code, length);
    const prefix = this.#prefix;
    if (start === length || length - start > 9 || prefix?.length !== start) return null;
    for (let i = 0; i < start; i++) if (prefix[i] !== code[i]) return null;
    let number = 0;
    for (let i = start; i < length; i++) number = number * 10 + (code[i] ?? 0) - ZERO;
    return number;
  }
}

const ZERO = 0x30;
/** From one number to the next where the forms between are not read. */
const LARGEST_STEP = 3;

/** Where the digits at the end of a code begin. */
function digitsStart(code: Uint8Array, length: number): number {
  let start = length;
  while (start > 0 && isDigit(code[start - 1] ?? 0)) start -= 1;
  return start;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= ZERO + 9;
}
