/** Words that stand where a unit's name should, in rows that sum up the table (SPEC §3.1). */
import { fold } from '../core/text/fold.ts';

const WORDS = new Set(
  [
    'tổng',
    'tổng cộng',
    'tổng số',
    'tổng hợp',
    'cộng',
    'chung',
    'toàn tỉnh',
    'trung bình',
    'bình quân',
    'trung vị',
    'nhỏ nhất',
    'lớn nhất',
    'thấp nhất',
    'cao nhất',
    'độ lệch chuẩn',
    'số phiếu',
    'total',
    'sum',
    'mean',
    'average',
    'avg',
    'median',
    'min',
    'max',
    'minimum',
    'maximum',
    'count',
    'std',
    'stdev',
    'sd',
  ].map(fold),
);

export function isTotalsWord(text: string): boolean {
  return WORDS.has(
    fold(text)
      .replace(/[.:]+$/u, '')
      .trim(),
  );
}
