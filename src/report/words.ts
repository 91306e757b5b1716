/** The words of a report (SPEC §1). Titles of indices come from the method: no report says a name of its own. */
import type { Language, LeftOutReason, UnrankedReason } from '../core/model.ts';

export interface Words {
  readonly ranking: string;
  readonly components: string;
  readonly dimensions: string;
  readonly values: string;
  readonly scores: string;
  readonly method: string;
  readonly quality: string;
  readonly year: string;
  readonly asOf: string;
  readonly track: string;
  readonly group: string;
  readonly rank: string;
  readonly id: string;
  readonly unit: string;
  readonly index: string;
  readonly adjustment: string;
  readonly total: string;
  readonly tier: string;
  readonly responses: string;
  readonly coverage: string;
  readonly note: string;
  readonly partial: string;
  readonly partialMark: string;
  readonly indicator: string;
  readonly component: string;
  readonly value: string;
  readonly base: string;
  readonly score: string;
  readonly weight: string;
  readonly name: string;
  readonly level: string;
  readonly source: string;
  readonly statistic: string;
  readonly direction: string;
  readonly positive: string;
  readonly negative: string;
  readonly rule: string;
  readonly setting: string;
  readonly scale: string;
  readonly label: string;
  readonly code: string;
  readonly missing: string;
  /** Of a scale of numbers. */
  readonly numbers: (least: string, greatest: string) => string;
  readonly sources: Readonly<Record<'survey' | 'published', string>>;
  readonly inputs: string;
  readonly file: string;
  readonly role: string;
  readonly roles: Readonly<Record<'method' | 'survey' | 'published' | 'units' | 'pool', string>>;
  readonly sha256: string;
  readonly bytes: string;
  readonly tool: string;
  readonly tree: string;
  readonly rules: string;
  readonly scales: string;
  readonly adjustments: string;
  readonly points: string;
  readonly reason: string;
  readonly received: string;
  readonly used: string;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
  readonly noUnit: string;
  readonly sum: string;
  readonly responsesTitle: string;
  readonly findings: string;
  /** How grave a finding is. */
  readonly severity: string;
  readonly place: string;
  readonly message: string;
  readonly levels: Readonly<Record<'error' | 'warning' | 'note', string>>;
  readonly unranked: Readonly<Record<UnrankedReason, string>>;
  readonly references: string;
  readonly least: string;
  readonly greatest: string;
  readonly count: string;
  readonly charts: string;
  readonly chartsLine: string;
  readonly chosenUnit: string;
  readonly choose: string;
  readonly order: string;
  readonly median: string;
  readonly best: string;
  readonly noScore: string;
  readonly contributions: string;
  readonly chartData: string;
  readonly chartOrder: string;
  readonly rankingChart: string;
  readonly contributionsChart: string;
  readonly starChart: string;
}

const vi: Words = {
  ranking: 'Xếp hạng',
  components: 'Chỉ số thành phần',
  dimensions: 'Nhóm chỉ tiêu',
  values: 'Chỉ tiêu',
  scores: 'Điểm chỉ tiêu',
  method: 'Phương pháp',
  quality: 'Chất lượng dữ liệu',
  year: 'Năm',
  asOf: 'Tính đến ngày',
  track: 'Khối',
  group: 'Nhóm',
  rank: 'Hạng',
  id: 'Mã',
  unit: 'Đơn vị',
  index: 'Điểm tổng hợp',
  adjustment: 'Điểm cộng, trừ',
  total: 'Tổng điểm',
  tier: 'Nhóm xếp loại',
  responses: 'Số phiếu',
  coverage: 'Tỷ trọng có dữ liệu',
  note: 'Ghi chú',
  partial: 'thiếu một phần dữ liệu',
  partialMark:
    'Ô nền vàng: điểm được tính khi thiếu một phần dữ liệu; trọng số của phần thiếu được chia cho các phần còn lại.',
  indicator: 'Chỉ tiêu',
  component: 'Chỉ số thành phần',
  value: 'giá trị',
  base: 'số phiếu hợp lệ',
  score: 'Điểm',
  weight: 'Trọng số',
  name: 'Tên',
  level: 'Cấp',
  source: 'Nguồn',
  statistic: 'Cách tính',
  direction: 'Chiều',
  positive: 'thuận (càng cao càng tốt)',
  negative: 'nghịch (càng thấp càng tốt)',
  rule: 'Quy tắc',
  setting: 'Giá trị',
  scale: 'Thang đo',
  label: 'Câu trả lời',
  code: 'Mã số',
  missing: '(không tính)',
  numbers: (least, greatest) => `số từ ${least} đến ${greatest}`,
  sources: { survey: 'Tệp khảo sát', published: 'Bảng dữ liệu cứng' },
  inputs: 'Tệp đầu vào',
  file: 'Tệp',
  role: 'Vai trò',
  roles: {
    method: 'phương pháp',
    survey: 'phiếu đánh giá',
    published: 'dữ liệu cứng',
    units: 'danh sách đơn vị',
    pool: 'kết quả năm trước',
  },
  sha256: 'Mã băm SHA-256',
  bytes: 'Số byte',
  tool: 'Công cụ tính',
  tree: 'Bộ chỉ số',
  rules: 'Quy tắc tính',
  scales: 'Thang đo',
  adjustments: 'Điểm cộng, trừ',
  points: 'Điểm',
  reason: 'Căn cứ',
  received: 'Nhận được',
  used: 'Sử dụng',
  leftOut: {
    where: 'ngoài phạm vi chọn',
    'no-unit': 'không ghi đơn vị',
    blank: 'phiếu trống',
    'minimum-answered': 'trả lời quá ít',
    'straight-lining': 'chọn một mức cho mọi câu',
    duplicate: 'trùng phiếu',
  },
  noUnit: '(không thuộc đơn vị nào)',
  sum: 'Cộng',
  responsesTitle: 'Phiếu đánh giá: nhận được = sử dụng + loại ra',
  findings: 'Kết quả kiểm tra',
  severity: 'Mức',
  place: 'Vị trí',
  message: 'Nội dung',
  levels: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' },
  unranked: {
    'index-coverage': 'Không xếp hạng: thiếu dữ liệu của chỉ số thành phần',
    'minimum-responses': 'Không xếp hạng: số phiếu ít hơn mức tối thiểu',
    'nothing-applies': 'Không xếp hạng: không có chỉ tiêu nào áp dụng',
  },
  references: 'Giá trị tham chiếu của chỉ tiêu',
  least: 'Nhỏ nhất',
  greatest: 'Lớn nhất',
  count: 'Số đơn vị',
  charts: 'Biểu đồ',
  chartsLine:
    'Chọn đơn vị ở ô màu xanh để xem biểu đồ hình sao của đơn vị đó. Các biểu đồ vẽ theo các bảng ở cuối trang tính này.',
  chosenUnit: 'Đơn vị (chọn trong danh sách)',
  choose: 'Chọn một đơn vị trong danh sách.',
  order: 'Thứ tự',
  median: 'Trung vị',
  best: 'Cao nhất',
  noScore: 'không có điểm',
  contributions: 'Đóng góp của các chỉ số thành phần vào điểm tổng hợp',
  chartData: 'Số liệu của biểu đồ',
  chartOrder: 'Số liệu của biểu đồ, xếp theo hạng',
  rankingChart: 'Biểu đồ thanh ngang: tổng điểm của từng đơn vị, xếp theo hạng, mỗi nhóm xếp loại một màu.',
  contributionsChart:
    'Biểu đồ thanh ngang xếp chồng: phần mỗi chỉ số thành phần đóng góp vào điểm tổng hợp của từng đơn vị, xếp theo hạng.',
  starChart:
    'Biểu đồ hình sao: điểm các chỉ số thành phần của đơn vị được chọn, so với trung vị và điểm cao nhất của khối.',
};

const en: Words = {
  ranking: 'Ranking',
  components: 'Components',
  dimensions: 'Dimensions',
  values: 'Indicators',
  scores: 'Indicator scores',
  method: 'Method',
  quality: 'Data quality',
  year: 'Year',
  asOf: 'As of',
  track: 'Track',
  group: 'Group',
  rank: 'Rank',
  id: 'Id',
  unit: 'Unit',
  index: 'Index',
  adjustment: 'Adjustment',
  total: 'Total',
  tier: 'Tier',
  responses: 'Responses',
  coverage: 'Share of weight present',
  note: 'Note',
  partial: 'partial data',
  partialMark: 'Yellow cells: scores made from part of the data; the weight of what is missing went to the rest.',
  indicator: 'Indicator',
  component: 'Component',
  value: 'value',
  base: 'base',
  score: 'Score',
  weight: 'Weight',
  name: 'Name',
  level: 'Level',
  source: 'Source',
  statistic: 'Statistic',
  direction: 'Direction',
  positive: 'positive (more is better)',
  negative: 'negative (less is better)',
  rule: 'Rule',
  setting: 'Setting',
  scale: 'Scale',
  label: 'Answer',
  code: 'Code',
  missing: '(missing)',
  numbers: (least, greatest) => `numbers from ${least} to ${greatest}`,
  sources: { survey: 'Survey file', published: 'Table of published figures' },
  inputs: 'Input files',
  file: 'File',
  role: 'Role',
  roles: {
    method: 'method',
    survey: 'survey',
    published: 'published figures',
    units: 'list of units',
    pool: 'earlier run',
  },
  sha256: 'SHA-256',
  bytes: 'Bytes',
  tool: 'Computed by',
  tree: 'Components and indicators',
  rules: 'Rules',
  scales: 'Scales',
  adjustments: 'Adjustments',
  points: 'Points',
  reason: 'Reason',
  received: 'Received',
  used: 'Used',
  leftOut: {
    where: 'outside the selection',
    'no-unit': 'names no unit',
    blank: 'blank form',
    'minimum-answered': 'too few answers',
    'straight-lining': 'one answer throughout',
    duplicate: 'duplicate',
  },
  noUnit: '(of no unit)',
  sum: 'Sum',
  responsesTitle: 'Responses: received = used + left out',
  findings: 'Findings',
  severity: 'Level',
  place: 'Place',
  message: 'Message',
  levels: { error: 'Error', warning: 'Warning', note: 'Note' },
  unranked: {
    'index-coverage': 'Not ranked: components are missing',
    'minimum-responses': 'Not ranked: fewer responses than the minimum',
    'nothing-applies': 'Not ranked: no indicator applies',
  },
  references: 'Reference values of the indicators',
  least: 'Least',
  greatest: 'Greatest',
  count: 'Units',
  charts: 'Charts',
  chartsLine:
    'Choose a unit in the green cell to see its star chart. The charts draw the tables at the foot of this sheet.',
  chosenUnit: 'Unit (choose from the list)',
  choose: 'Choose a unit from the list.',
  order: 'Order',
  median: 'Median',
  best: 'Best',
  noScore: 'no score',
  contributions: 'What the components give to the index',
  chartData: 'Figures of the charts',
  chartOrder: 'Figures of the charts, by rank',
  rankingChart: 'Bar chart: the total of every unit, by rank, a colour for each tier.',
  contributionsChart: 'Stacked bar chart: what each component gives to the index of every unit, by rank.',
  starChart: 'Star chart: the component scores of the chosen unit, against the median and the best of the track.',
};

export const words: Readonly<Record<Language, Words>> = { vi, en };
