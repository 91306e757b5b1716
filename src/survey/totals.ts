/** Words found in place of a unit's name or a respondent's code, in rows that sum up the table (SPEC §3.1). */
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
    'cả tỉnh',
    'toàn ngành',
    'toàn khối',
    'tbc',
    'bq',
    'gtln',
    'gtnn',
    'giá trị lớn nhất',
    'giá trị nhỏ nhất',
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

/** Of what a total may be: «Trung bình toàn tỉnh», «Bình quân chung các xã». */
const OF_ALL = /(?: (?:của )?(?:toàn|cả|các) (?:tỉnh|khối|ngành|huyện|xã|sở|đơn vị|địa phương)| chung)+$/u;

/** Also with a figure behind it («Tổng số phiếu: 24»), and of what it is («Trung bình toàn tỉnh»). */
export function isTotalsWord(text: string): boolean {
  const words = fold(text).replace(/[ .:]*(?:\([\d.,]+(?: phiếu)?\)|[\d.,]*(?: phiếu)?)[ .:]*$/u, '');
  return WORDS.has(words) || WORDS.has(words.replace(OF_ALL, ''));
}
