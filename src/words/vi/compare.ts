/** The words of `ddci compare`. */
import type { NotSame, Same } from '../../core/unit-pairs.ts';
import { listed, quoted } from '../text.ts';
import { changeChance } from './change-chance.ts';

export const compare = {
  older: 'kết quả trước (năm trước, phương pháp cũ): tệp run.json, hoặc bảng kết quả đã công bố (xlsx, csv)',
  newer: 'kết quả sau (năm sau, phương pháp mới): như trên',
  columns:
    'cột của bảng kết quả đã công bố, nếu không tự nhận ra: đơn vị, tổng điểm, hạng, xếp loại, khối hoặc mã chỉ số thành phần = tiêu đề; ví dụ "tổng điểm=Điểm 2024"',
  badColumns: (text: string) =>
    `Không đọc được ${quoted(text)} ở --columns. Hãy ghi tên và tiêu đề cột, ngăn bằng dấu =, ví dụ "tổng điểm=Điểm 2024".`,
  pooledNeedsRuns: '--pooled cần giá trị chỉ tiêu của cả hai năm: hãy dùng hai tệp kết quả (run.json).',
  published: (title: string) =>
    `${title} là bảng kết quả đã công bố: chỉ so những gì in trong bảng (tổng điểm, hạng, xếp loại, chỉ số thành phần); không biết quy tắc tính, không có sai số, không giải thích được dưới cấp chỉ số thành phần.`,
  computedRanks: (title: string) => `${title} không in hạng: hạng được tính từ tổng điểm in trong bảng.`,
  unusedScores: (headers: readonly string[]) =>
    `Cột không ứng với chỉ số thành phần nào của kết quả kia: ${listed(headers, 20)}. Nếu là một chỉ số thành phần, hãy ghi --columns "mã=tiêu đề".`,
  units: 'bảng đơn vị hợp nhất, chia tách, đổi tên: các cột cũ, mới, tiếp nối (x), khối',
  pooled: 'tính lại cả hai năm theo giá trị tham chiếu gộp của hai năm',
  output: 'ghi kết quả vào thư mục này: compare.json và các định dạng được chọn',
  format: 'text hoặc md; khi có --output: md, csv, xlsx (mặc định xlsx)',
  formatNeedsOutput: 'Các định dạng csv và xlsx được ghi thành tệp: hãy thêm --output <thư mục>.',
  differencesTab: 'Khác biệt',
  componentsTab: 'Chỉ số thành phần',
  sentence: 'Nội dung',
  note: 'Ghi chú',
  title: 'So sánh hai kết quả',
  runs: (before: string, after: string): readonly string[] => [`Trước: ${before}`, `Sau: ${after}`],
  differences: 'Khác biệt về phương pháp và phạm vi',
  noDifferences: 'Không có: hai kết quả có cùng quy tắc, cùng số đơn vị.',
  differencesNote:
    'Thay đổi điểm và hạng dưới đây gồm cả tác động của các khác biệt này, không chỉ do chất lượng điều hành.',
  topics: {
    indicators: 'Bộ chỉ số',
    weights: 'Trọng số',
    questions: 'Câu hỏi và nguồn số liệu',
    statistics: 'Cách tính giá trị',
    scales: 'Thang đo',
    normalisation: 'Chuẩn hóa',
    aggregation: 'Cách tổng hợp',
    missing: 'Quy tắc khi thiếu dữ liệu',
    index: 'Thang điểm',
    ranking: 'Quy tắc xếp hạng',
    tiers: 'Xếp loại',
    adjustments: 'Điểm cộng, trừ',
    responses: 'Quy tắc nhận phiếu',
  },
  track: (name: string) => `khối ${name}`,
  /** Fields that the method's workbook has no column of, as tables call them. */
  fields: new Map([
    ['tiers', 'các mức xếp loại'],
    ['number', 'khoảng giá trị'],
  ]),
  answer: (label: string) => `câu trả lời ${quoted(label)}`,
  kinds: { component: 'chỉ số thành phần', dimension: 'nhóm chỉ tiêu', indicator: 'chỉ tiêu' },
  added: 'thêm',
  removed: 'bỏ',
  weightOf: 'tỷ trọng',
  none: 'không có',
  yes: 'có',
  no: 'không',
  all: (count: number) => `cả ${count}`,
  tool: (before: string, after: string) => `Phiên bản công cụ: ${before} → ${after}.`,
  onlyBefore: (track: string) => `Khối ${quoted(track)} chỉ có ở kết quả trước.`,
  onlyAfter: (track: string) => `Khối ${quoted(track)} chỉ có ở kết quả sau.`,
  otherTrack: (before: string, after: string) => `Khối ${quoted(before)} được so với khối ${quoted(after)} dù khác mã.`,
  unitCount: (track: string, before: number, after: number) => `Số đơn vị, ${track}: ${before} → ${after}.`,
  rankedCount: (track: string, before: number, after: number) =>
    `Số đơn vị được xếp hạng, ${track}: ${before} → ${after}. Hai bảng xếp hạng khác số đơn vị nên không so sánh trực tiếp thứ hạng.`,
  otherScale: (track: string) => `${track}: điểm của hai kết quả ở hai thang khác nhau nên không tính thay đổi điểm.`,
  ownReferences:
    'Điểm của mỗi kết quả được chuẩn hóa theo giá trị của riêng kết quả đó: điểm giảm có thể do đơn vị khác tiến bộ nhanh hơn. Dùng --pooled để tính cả hai theo cùng giá trị tham chiếu.',
  pooledTitle: 'Giá trị tham chiếu gộp',
  pooledNote:
    'Cả hai kết quả được tính lại: mỗi chỉ tiêu đo như nhau được chuẩn hóa theo giá trị của cả hai. Điểm dưới đây không phải điểm đã công bố.',
  pooledCount: (track: string, alike: number, among: number) =>
    `${track}: gộp ${alike}/${among} chỉ tiêu có ở cả hai kết quả.`,
  unlike: (ids: readonly string[]) => `Không gộp vì cách đo khác nhau: ${listed(ids, 20)}.`,
  otherSource: (ids: readonly string[]) =>
    `Không gộp vì lấy từ câu hỏi hoặc cột số liệu khác: ${listed(ids, 20)}. Nếu nội dung vẫn là một, hãy ghi cùng một tiêu đề ở cả hai phương pháp (trang tính Câu hỏi, questions) rồi tính lại.`,
  withheldNote: 'Giá trị của đơn vị không được công bố không nằm trong giá trị tham chiếu gộp.',
  compared: (compared: number, before: number, after: number) =>
    `So sánh được ${compared} đơn vị (trước: ${before}, sau: ${after}).`,
  correlations: (spearman: string, kendall: string) =>
    `Tương quan thứ hạng của các đơn vị so sánh được: Spearman ${spearman}, Kendall ${kendall}.`,
  rank: 'Hạng',
  before: 'Trước',
  unit: 'Đơn vị',
  total: 'Tổng điểm',
  change: 'Thay đổi',
  tier: 'Xếp loại',
  among: 'Chung',
  group: 'Nhóm',
  amongNote: 'Cột Chung: hạng trước → sau nếu chỉ tính các đơn vị so sánh được.',
  matched: 'Đơn vị được coi là một',
  notCompared: 'Đơn vị không so sánh',
  same: {
    'id-renamed': (before, after) =>
      `${before} → ${after}: cùng mã, khác tên. Nếu là hai đơn vị, hãy ghi vào bảng --units.`,
    name: (before, after) => `${before} → ${after}: cùng tên, khác mã. Nếu là hai đơn vị, hãy ghi vào bảng --units.`,
    map: (before, after) => `${before} → ${after}: theo bảng đơn vị.`,
    continues: (before, after) => `${before} → ${after}: tiếp nối theo bảng đơn vị.`,
  } satisfies Record<Exclude<Same, 'id'>, (before: string, after: string) => string>,
  notSame: {
    merged: (unit, isNew, related) =>
      isNew
        ? `${unit} (mới): hợp nhất từ ${related.join(', ')}; bảng không ghi đơn vị nào tiếp nối.`
        : `${unit} (cũ): hợp nhất vào ${related.join(', ')}.`,
    split: (unit, isNew, related) =>
      isNew ? `${unit} (mới): tách từ ${related.join(', ')}.` : `${unit} (cũ): tách thành ${related.join(', ')}.`,
    'not-continued': (unit, isNew, related) =>
      isNew
        ? `${unit} (mới): theo bảng, không tiếp nối ${related.join(', ')}.`
        : `${unit} (cũ): theo bảng, không được ${related.join(', ')} tiếp nối.`,
    'no-counterpart': (unit, isNew) =>
      isNew ? `${unit} (mới): theo bảng, trước đây không có.` : `${unit} (cũ): theo bảng, không còn.`,
    conflict: (unit, isNew, related) =>
      `${unit} (${isNew ? 'mới' : 'cũ'}): mã, tên hoặc bảng chỉ đến các đơn vị khác nhau (${related.join(', ')}). Hãy ghi vào bảng --units.`,
    unmatched: (unit, isNew, related) =>
      `${unit} (${isNew ? 'mới' : 'cũ'}): không có ở kết quả ${isNew ? 'trước' : 'sau'}.${related.length === 0 ? '' : ` Gần giống: ${related.join(', ')}. Nếu là một, hãy ghi vào bảng --units.`}`,
  } satisfies Record<NotSame, (unit: string, isNew: boolean, related: readonly string[]) => string>,
  oldUnit: 'Đơn vị của kết quả trước',
  scores: 'Thay đổi điểm chỉ số thành phần',
  shares: 'Phần của thay đổi tổng điểm',
  sharesNote: 'Do điểm và trọng số của từng chỉ số thành phần (quy tắc Shapley); cộng lại bằng thay đổi tổng điểm.',
  sharesUnknown: 'Không chia được: cách tổng hợp hoặc thang điểm khác nhau (thay đổi về quy tắc).',
  adjustment: 'Điểm cộng, trừ',
  chance: changeChance,
};
