/** Words that stand in cells for those of the method file. In English they are those of the method file. */
import type { Language } from '../../core/model.ts';

/** By the column they stand in, then by the method file's word. The first is written, all are read. */
const VIETNAMESE: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  [
    'flag',
    new Map([
      ['yes', ['có', 'đúng', 'true']],
      ['no', ['không', 'sai', 'false']],
    ]),
  ],
  [
    'language',
    new Map([
      ['vi', ['Tiếng Việt']],
      ['en', ['Tiếng Anh', 'English']],
    ]),
  ],
  [
    'direction',
    new Map([
      ['positive', ['thuận', 'thuận (càng cao càng tốt)']],
      ['negative', ['nghịch', 'nghịch (càng thấp càng tốt)']],
    ]),
  ],
  [
    'statistic',
    new Map([
      ['share', ['tỷ lệ', 'tỉ lệ']],
      ['share-above', ['tỷ lệ trên ngưỡng', 'tỉ lệ trên ngưỡng']],
      ['share-below', ['tỷ lệ dưới ngưỡng', 'tỉ lệ dưới ngưỡng']],
      ['mean', ['trung bình']],
      ['median', ['trung vị']],
      ['quantile', ['phân vị']],
      ['balance', ['chênh lệch tỷ lệ', 'chênh lệch tỉ lệ']],
    ]),
  ],
  [
    'base',
    new Map([
      ['valid', ['phiếu hợp lệ']],
      ['all', ['mọi phiếu trả lời']],
    ]),
  ],
  [
    'normalisation.method',
    new Map([
      ['min-max', ['nhỏ nhất - lớn nhất']],
      ['goalposts', ['mốc cố định']],
      ['z-score', ['điểm z']],
      ['rank', ['thứ hạng']],
      ['percentile', ['bách phân vị']],
      ['target', ['theo mục tiêu']],
      ['none', ['giữ nguyên']],
    ]),
  ],
  [
    'normalisation.over',
    new Map([
      ['track', ['khối']],
      ['group', ['nhóm']],
      ['all', ['mọi khối']],
    ]),
  ],
  [
    'normalisation.no-spread',
    new Map([
      ['missing', ['không tính điểm']],
      ['middle', ['điểm giữa thang']],
      ['best', ['điểm cao nhất']],
    ]),
  ],
  [
    'aggregation.method',
    new Map([
      ['arithmetic', ['trung bình cộng']],
      ['geometric', ['trung bình nhân']],
      ['harmonic', ['trung bình điều hòa']],
      ['power', ['trung bình lũy thừa']],
    ]),
  ],
  [
    'ranking.within',
    new Map([
      ['track', ['khối']],
      ['group', ['nhóm']],
    ]),
  ],
  [
    'ranking.ties',
    new Map([
      ['standard', ['bỏ hạng sau (1-2-2-4)']],
      ['dense', ['không bỏ hạng (1-2-2-3)']],
    ]),
  ],
  [
    'ranking.on',
    new Map([
      ['full', ['điểm chưa làm tròn']],
      ['published', ['điểm đã làm tròn']],
    ]),
  ],
  [
    'responses.duplicates',
    new Map([
      ['keep-last', ['giữ phiếu sau cùng']],
      ['keep-first', ['giữ phiếu đầu tiên']],
      ['keep-all', ['giữ tất cả']],
      ['error', ['báo lỗi']],
    ]),
  ],
  [
    'responses.straight-lining',
    new Map([
      ['flag', ['đánh dấu']],
      ['drop', ['loại phiếu']],
      ['ignore', ['bỏ qua']],
    ]),
  ],
  [
    'source',
    new Map([
      ['survey', ['khảo sát']],
      ['published', ['dữ liệu cứng']],
    ]),
  ],
  [
    'layout',
    new Map([
      ['long', ['mỗi dòng một đơn vị']],
      ['blocks', ['nhiều đơn vị trên một dòng']],
      ['matrix', ['ma trận câu hỏi và đơn vị']],
      ['sheet-per-unit', ['mỗi trang tính một đơn vị']],
      ['file-per-unit', ['mỗi tệp một đơn vị']],
    ]),
  ],
  [
    'decimal',
    new Map([
      [',', ['dấu phẩy', 'comma']],
      ['.', ['dấu chấm', 'point']],
    ]),
  ],
  [
    'unknown-answers',
    new Map([
      ['error', ['báo lỗi']],
      ['missing', ['coi là không trả lời']],
    ]),
  ],
  ['tiers', new Map([['natural-breaks', ['ngắt tự nhiên']]])],
]);

const ENGLISH: ReadonlyMap<string, string> = new Map([
  [',', 'comma'],
  ['.', 'point'],
]);

/** As it is written. */
export function wordOf(column: string, word: string, language: Language): string {
  if (language === 'en') return (column === 'decimal' ? ENGLISH.get(word) : undefined) ?? word;
  return VIETNAMESE.get(column)?.get(word)?.[0] ?? word;
}

/** All that is read as it. */
export function wordsOf(column: string, word: string): readonly string[] {
  return [word, ...(VIETNAMESE.get(column)?.get(word) ?? [])];
}
