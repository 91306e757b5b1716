/** What is written in a cell to say that nothing belongs there. */
import { fold } from '../core/text/fold.ts';

const BLANK_WORDS = new Set(
  [
    ...['-', '--', '---', '.', '..', '...', '…', '/', 'n/a', 'na', 'n.a.', 'n.a', '#n/a', 'nan', 'null', 'none', 'nil'],
    ...['không áp dụng', 'không hỏi', 'không có dữ liệu', 'kad', 'k/a', 'trống', 'để trống', 'bỏ trống', '(trống)'],
    ...['not applicable', 'not asked', 'blank', '(blank)', 'empty', 'skipped', 'no data'],
  ].map(fold),
);

/** @param text folded */
export function isBlankWord(text: string): boolean {
  return BLANK_WORDS.has(text);
}
