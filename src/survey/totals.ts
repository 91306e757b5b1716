/** Words that stand where a unit's name or a respondent's code should, in rows that sum up the table (SPEC §3.1). */
import { fold } from '../core/text/fold.ts';

const WORDS = new Set(
  [
    'tổng',
    'tổng cộng',
    'tổng số',
    'tổng số phiếu',
    'tổng phiếu',
    'tổng điểm',
    'tổng hợp',
    'số phiếu',
    'cộng',
    'toàn tỉnh',
    'trung bình',
    'trung bình chung',
    'trung bình cộng',
    'điểm trung bình',
    'giá trị trung bình',
    'tb',
    'điểm tb',
    'đtb',
    'bình quân',
    'trung vị',
    'nhỏ nhất',
    'lớn nhất',
    'thấp nhất',
    'cao nhất',
    'độ lệch chuẩn',
    'phương sai',
    'tỷ lệ',
    'tỷ lệ %',
    'tỷ lệ (%)',
    'tỉ lệ',
    'tỉ lệ %',
    'tỉ lệ (%)',
    'total',
    'grand total',
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

/** Also with a figure behind it: «Tổng số phiếu: 24». */
export function isTotalsWord(text: string): boolean {
  const words = fold(text).replace(/[ .:]*[\d.,]*[ .:]*$/u, '');
  return WORDS.has(words);
}
