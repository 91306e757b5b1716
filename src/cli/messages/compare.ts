/** The words of `ddci compare`. */
import type { NotSame, Same } from '../../core/unit-pairs.ts';
import type { Topic } from '../../method/differences.ts';
import { listed, quoted } from './messages.ts';

export interface CompareMessages {
  readonly older: string;
  readonly newer: string;
  readonly units: string;
  readonly pooled: string;
  readonly output: string;
  readonly format: string;
  readonly formatNeedsOutput: string;
  readonly differencesTab: string;
  readonly componentsTab: string;
  readonly sentence: string;
  readonly note: string;
  readonly title: string;
  readonly runs: (before: string, after: string) => readonly string[];
  readonly differences: string;
  readonly noDifferences: string;
  readonly differencesNote: string;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly track: (name: string) => string;
  /** Fields that the method's workbook has no column of, as tables call them. */
  readonly fields: ReadonlyMap<string, string>;
  readonly answer: (label: string) => string;
  readonly kinds: Readonly<Record<'component' | 'dimension' | 'indicator', string>>;
  readonly added: string;
  readonly removed: string;
  readonly weightOf: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly all: (count: number) => string;
  readonly tool: (before: string, after: string) => string;
  readonly onlyBefore: (track: string) => string;
  readonly onlyAfter: (track: string) => string;
  readonly otherTrack: (before: string, after: string) => string;
  readonly unitCount: (track: string, before: number, after: number) => string;
  readonly rankedCount: (track: string, before: number, after: number) => string;
  readonly otherScale: (track: string) => string;
  readonly ownReferences: string;
  readonly pooledTitle: string;
  readonly pooledNote: string;
  readonly pooledCount: (track: string, alike: number, all: number) => string;
  readonly unlike: (ids: readonly string[]) => string;
  readonly otherSource: (ids: readonly string[]) => string;
  readonly withheldNote: string;
  readonly compared: (compared: number, before: number, after: number) => string;
  readonly correlations: (spearman: string, kendall: string) => string;
  readonly rank: string;
  readonly before: string;
  readonly unit: string;
  readonly total: string;
  readonly change: string;
  readonly tier: string;
  readonly among: string;
  readonly group: string;
  readonly amongNote: string;
  readonly matched: string;
  readonly notCompared: string;
  readonly same: Readonly<Record<Exclude<Same, 'id'>, (before: string, after: string) => string>>;
  readonly notSame: Readonly<Record<NotSame, (unit: string, isNew: boolean, related: readonly string[]) => string>>;
  readonly oldUnit: string;
  readonly scores: string;
  readonly shares: string;
  readonly sharesNote: string;
  readonly sharesUnknown: string;
  readonly adjustment: string;
}

export const viCompare: CompareMessages = {
  older: 'tệp kết quả (run.json) trước (năm trước, phương pháp cũ)',
  newer: 'tệp kết quả (run.json) sau (năm sau, phương pháp mới)',
  units: 'bảng đơn vị hợp nhất, chia tách, đổi tên: các cột cũ, mới, tiếp nối (x), khối',
  pooled: 'tính lại cả hai năm theo giá trị tham chiếu gộp của hai năm',
  output: 'ghi kết quả vào thư mục này: compare.json và các định dạng được chọn',
  format: 'text hoặc md; khi có --output: md, csv, xlsx (mặc định xlsx)',
  formatNeedsOutput: 'Các định dạng csv và xlsx được ghi thành tệp: hãy thêm --output <thư mục>.',
  differencesTab: 'Khác biệt',
  componentsTab: 'Thành phần',
  sentence: 'Nội dung',
  note: 'Ghi chú',
  title: 'So sánh hai kết quả',
  runs: (before, after) => [`Trước: ${before}`, `Sau: ${after}`],
  differences: 'Khác biệt về phương pháp và phạm vi',
  noDifferences: 'Không có: hai kết quả có cùng quy tắc, cùng số đơn vị.',
  differencesNote:
    'Thay đổi điểm và hạng dưới đây gồm cả tác động của các khác biệt này, không chỉ do chất lượng điều hành.',
  topics: {
    indicators: 'Bộ chỉ tiêu',
    weights: 'Trọng số',
    questions: 'Câu hỏi và nguồn số liệu',
    statistics: 'Cách tính giá trị',
    scales: 'Thang trả lời',
    normalisation: 'Chuẩn hóa',
    aggregation: 'Cách tổng hợp',
    missing: 'Quy tắc khi thiếu dữ liệu',
    index: 'Thang điểm',
    ranking: 'Quy tắc xếp hạng',
    tiers: 'Xếp loại',
    adjustments: 'Cộng, trừ điểm',
    responses: 'Quy tắc nhận phiếu',
  },
  track: (name) => `khối ${name}`,
  fields: new Map([
    ['tiers', 'các nhóm'],
    ['number', 'khoảng giá trị'],
  ]),
  answer: (label) => `câu trả lời ${quoted(label)}`,
  kinds: { component: 'chỉ số thành phần', dimension: 'nhóm chỉ tiêu', indicator: 'chỉ tiêu' },
  added: 'thêm',
  removed: 'bỏ',
  weightOf: 'tỷ trọng',
  none: 'không có',
  yes: 'có',
  no: 'không',
  all: (count) => `cả ${count}`,
  tool: (before, after) => `Phiên bản công cụ: ${before} → ${after}.`,
  onlyBefore: (track) => `Khối ${quoted(track)} chỉ có ở kết quả trước.`,
  onlyAfter: (track) => `Khối ${quoted(track)} chỉ có ở kết quả sau.`,
  otherTrack: (before, after) => `Khối ${quoted(before)} được so với khối ${quoted(after)} dù khác mã.`,
  unitCount: (track, before, after) => `Số đơn vị, ${track}: ${before} → ${after}.`,
  rankedCount: (track, before, after) =>
    `Số đơn vị được xếp hạng, ${track}: ${before} → ${after}; thứ hạng trong hai danh sách dài ngắn khác nhau không so sánh trực tiếp được.`,
  otherScale: (track) => `${track}: điểm của hai kết quả ở hai thang khác nhau nên không tính thay đổi điểm.`,
  ownReferences:
    'Điểm của mỗi kết quả được chuẩn hóa theo giá trị của riêng kết quả đó: điểm giảm có thể do đơn vị khác tiến bộ nhanh hơn. Dùng --pooled để tính cả hai theo cùng giá trị tham chiếu.',
  pooledTitle: 'Giá trị tham chiếu gộp',
  pooledNote:
    'Cả hai kết quả được tính lại: mỗi chỉ tiêu đo như nhau được chuẩn hóa theo giá trị của cả hai. Điểm dưới đây không phải điểm đã công bố.',
  pooledCount: (track, alike, all) => `${track}: gộp ${alike} trên ${all} chỉ tiêu có ở cả hai kết quả.`,
  unlike: (ids) => `Không gộp vì cách đo khác nhau: ${listed(ids, 20)}.`,
  otherSource: (ids) =>
    `Không gộp vì lấy từ câu hỏi hoặc cột số liệu khác: ${listed(ids, 20)}. Nếu nội dung vẫn là một, hãy ghi cùng một tiêu đề ở cả hai phương pháp (trang Câu hỏi, questions) rồi tính lại.`,
  withheldNote: 'Giá trị của đơn vị không được công bố không nằm trong giá trị tham chiếu gộp.',
  compared: (compared, before, after) => `So sánh được ${compared} đơn vị (trước: ${before}, sau: ${after}).`,
  correlations: (spearman, kendall) =>
    `Tương quan thứ hạng của các đơn vị so sánh được: Spearman ${spearman}, Kendall ${kendall}.`,
  rank: 'Hạng',
  before: 'Trước',
  unit: 'Đơn vị',
  total: 'Điểm',
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
  },
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
  },
  oldUnit: 'Đơn vị của kết quả trước',
  scores: 'Thay đổi điểm chỉ số thành phần',
  shares: 'Phần của thay đổi tổng điểm',
  sharesNote: 'Do điểm và trọng số của từng chỉ số thành phần (quy tắc Shapley); cộng lại bằng thay đổi tổng điểm.',
  sharesUnknown: 'Không chia được: cách tổng hợp hoặc thang điểm khác nhau, đó là thay đổi về quy tắc.',
  adjustment: 'Cộng, trừ',
};

export const enCompare: CompareMessages = {
  older: 'the older run.json (last year, the old method)',
  newer: 'the newer run.json (this year, the new method)',
  units: 'a table of merged, split and renamed units: columns old, new, continues (x), track',
  pooled: 'recompute both years on reference values pooled over the two',
  output: 'write the result to this folder: compare.json and the formats asked for',
  format: 'text or md; with --output: md, csv, xlsx (default xlsx)',
  formatNeedsOutput: 'The formats csv and xlsx are files: add --output <folder>.',
  differencesTab: 'Differences',
  componentsTab: 'Components',
  sentence: 'What',
  note: 'Note',
  title: 'Two runs compared',
  runs: (before, after) => [`Older: ${before}`, `Newer: ${after}`],
  differences: 'Differences of method and coverage',
  noDifferences: 'None: both runs have the same rules and as many units.',
  differencesNote:
    'The changes of score and rank below contain the effect of these differences, not performance alone.',
  topics: {
    indicators: 'Indicators',
    weights: 'Weights',
    questions: 'Questions and sources',
    statistics: 'Statistics',
    scales: 'Answer scales',
    normalisation: 'Normalisation',
    aggregation: 'Means',
    missing: 'Missing data',
    index: 'Scale of the index',
    ranking: 'Ranking',
    tiers: 'Tiers',
    adjustments: 'Adjustments',
    responses: 'Responses',
  },
  track: (name) => `track ${name}`,
  fields: new Map([
    ['tiers', 'tiers'],
    ['number', 'number'],
  ]),
  answer: (label) => `answers.${label}`,
  kinds: { component: 'component', dimension: 'dimension', indicator: 'indicator' },
  added: 'added',
  removed: 'removed',
  weightOf: 'share',
  none: 'none',
  yes: 'yes',
  no: 'no',
  all: (count) => `all ${count}`,
  tool: (before, after) => `Version of the tool: ${before} → ${after}.`,
  onlyBefore: (track) => `Only the older run has the track ${quoted(track)}.`,
  onlyAfter: (track) => `Only the newer run has the track ${quoted(track)}.`,
  otherTrack: (before, after) =>
    `The track ${quoted(before)} is compared with ${quoted(after)}, though their ids differ.`,
  unitCount: (track, before, after) => `Number of units, ${track}: ${before} → ${after}.`,
  rankedCount: (track, before, after) =>
    `Number of ranked units, ${track}: ${before} → ${after}; ranks out of different numbers cannot be compared directly.`,
  otherScale: (track) =>
    `${track}: the scores of the two runs are on different scales, so that no change of score is given.`,
  ownReferences:
    'The scores of each run are relative to its own values: a score may fall because other units improved more. Use --pooled to score both against the same values.',
  pooledTitle: 'Pooled reference values',
  pooledNote:
    'Both runs are scored again: every indicator measured alike is scored against the values of both. The scores below are not the published ones.',
  pooledCount: (track, alike, all) => `${track}: ${alike} of the ${all} indicators that both runs have are pooled.`,
  unlike: (ids) => `Not pooled, because measured otherwise: ${listed(ids, 20)}.`,
  otherSource: (ids) =>
    `Not pooled, because from another question or column of figures: ${listed(ids, 20)}. If it is the same still, give both methods a header in common (questions) and score again.`,
  withheldNote: 'Values of units that are withheld are not among the pooled ones.',
  compared: (compared, before, after) => `${compared} units are compared (older: ${before}, newer: ${after}).`,
  correlations: (spearman, kendall) =>
    `Rank correlation of the units compared: Spearman ${spearman}, Kendall ${kendall}.`,
  rank: 'Rank',
  before: 'Before',
  unit: 'Unit',
  total: 'Total',
  change: 'Change',
  tier: 'Tier',
  among: 'Among',
  group: 'Group',
  amongNote: 'Among: rank before → after, counting only the units that are compared.',
  matched: 'Units taken to be one',
  notCompared: 'Units that are not compared',
  same: {
    'id-renamed': (before, after) =>
      `${before} → ${after}: same id, another name. If these are two units, say so in --units.`,
    name: (before, after) => `${before} → ${after}: same name, another id. If these are two units, say so in --units.`,
    map: (before, after) => `${before} → ${after}: by the map of units.`,
    continues: (before, after) => `${before} → ${after}: continues it, by the map of units.`,
  },
  notSame: {
    merged: (unit, isNew, related) =>
      isNew
        ? `${unit} (new): merged from ${related.join(', ')}; the map does not say which one continues.`
        : `${unit} (old): merged into ${related.join(', ')}.`,
    split: (unit, isNew, related) =>
      isNew ? `${unit} (new): split from ${related.join(', ')}.` : `${unit} (old): split into ${related.join(', ')}.`,
    'not-continued': (unit, isNew, related) =>
      isNew
        ? `${unit} (new): by the map, it does not continue ${related.join(', ')}.`
        : `${unit} (old): by the map, ${related.join(', ')} does not continue it.`,
    'no-counterpart': (unit, isNew) =>
      isNew ? `${unit} (new): by the map, it was not there before.` : `${unit} (old): by the map, it is no more.`,
    conflict: (unit, isNew, related) =>
      `${unit} (${isNew ? 'new' : 'old'}): id, name or map lead to different units (${related.join(', ')}). Say in --units which one it is.`,
    unmatched: (unit, isNew, related) =>
      `${unit} (${isNew ? 'new' : 'old'}): the ${isNew ? 'older' : 'newer'} run does not have it.${related.length === 0 ? '' : ` Nearest: ${related.join(', ')}. If they are one, say so in --units.`}`,
  },
  oldUnit: 'Unit of the older run',
  scores: 'Change of the components’ scores',
  shares: 'Parts of the change of the total',
  sharesNote: 'What each component’s score and weight make (Shapley’s rule); they sum to the change of the total.',
  sharesUnknown: 'Cannot be shared out: the mean or the scale differs, which is a change of rule.',
  adjustment: 'Points',
};
