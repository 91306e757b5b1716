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

/** Whether a folded code of so many bytes stands for no code at all. */
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
  #least = Number.POSITIVE_INFINITY;
  #greatest = 0;

  /** @param code folded, of so many bytes */
  add(code: Uint8Array, length: number): void {
    this.count += 1;
    if (!this.#isSerial) return;
    let start = length;
    while (start > 0 && isDigit(code[start - 1] ?? 0)) start -= 1;
    this.#prefix ??= code.slice(0, start);
    this.#isSerial = start < length && length - start <= 9 && this.#hasPrefix(code, start);
    let number = 0;
    for (let i = start; i < length; i++) number = number * 10 + (code[i] ?? 0) - ZERO;
    this.#least = Math.min(this.#least, number);
    this.#greatest = Math.max(this.#greatest, number);
  }

  /** Whether they count the forms from 1 on; a few may be missing. */
  get startAtOne(): boolean {
    return this.#isSerial && this.count > 1 && this.#least <= 1 + this.count / 10 && this.#greatest <= 2 * this.count;
  }

  /** Whether none is missing: a respondent who answers about several units would leave gaps. */
  get areComplete(): boolean {
    return this.startAtOne && this.#greatest - this.#least + 1 === this.count;
  }

  #hasPrefix(code: Uint8Array, length: number): boolean {
    if (this.#prefix?.length !== length) return false;
    return this.#prefix.every((byte, i) => byte === code[i]);
  }
}

const ZERO = 0x30;

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= ZERO + 9;
}
