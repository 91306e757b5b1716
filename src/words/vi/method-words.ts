/** Words that stand in cells for those of the method file, by the column they stand in. The first is written, all are read. */
export const cellWords: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
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
    'base',
    new Map([
      ['valid', ['câu trả lời hợp lệ', 'phiếu hợp lệ']],
      ['all', ['mọi câu trả lời', 'mọi phiếu trả lời']],
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
    'normalisation.reference',
    new Map([
      ['shown', ['đơn vị đủ số phiếu']],
      ['all', ['mọi đơn vị']],
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
    'ranking.within',
    new Map([
      ['track', ['khối']],
      ['group', ['nhóm']],
    ]),
  ],
  [
    'ranking.by',
    new Map([
      ['total', ['tổng điểm']],
      ['shrunken', ['tổng điểm đã điều chỉnh về trung bình']],
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
    'respondents',
    new Map([
      ['shared', ['mọi tệp']],
      ['per-file', ['từng tệp']],
      ['per-sheet', ['từng trang tính']],
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
      [',', ['dấu phẩy']],
      ['.', ['dấu chấm']],
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
