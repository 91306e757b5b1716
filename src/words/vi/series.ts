/** The words of `ddci series`. */
import { listed } from '../text.ts';

export const series = {
  years: 'kết quả của các năm, từ cũ đến mới: tệp run.json, hoặc bảng kết quả đã công bố (xlsx, csv)',
  units:
    'bảng đơn vị hợp nhất, chia tách, đổi tên (như ddci compare); dùng nhiều lần, từ cũ đến mới, nếu có nhiều đợt sắp xếp',
  rebase: 'tính lại mọi năm theo phương pháp của năm cuối, giá trị tham chiếu gộp của các năm; ghi cả hai điểm',
  output: 'ghi kết quả vào thư mục này: series.json và các định dạng được chọn',
  format: 'text hoặc md; khi có --output: md, csv, xlsx, html (mặc định xlsx)',
  needsTwo:
    'Cần ít nhất hai năm: hãy ghi các tệp kết quả từ cũ đến mới, ví dụ ddci series 2023/run.json 2024.xlsx 2025/run.json.',
  title: 'Kết quả nhiều năm',
  year: 'Năm',
  source: 'Nguồn',
  isPublished: 'bảng đã công bố',
  isRun: 'tệp kết quả',
  changes: 'Thay đổi về phương pháp',
  noChanges: 'Không có: mọi năm cùng quy tắc.',
  partlyKnown: 'không rõ quy tắc của bảng đã công bố, chỉ so được các cột in trong bảng',
  breakNote: 'Dấu ≠ ở một năm: từ năm đó tổng điểm được tính theo quy tắc khác. Không so điểm trước và sau dấu này.',
  otherScale: (track: string) => `${track}: tổng điểm ở thang khác`,
  ownReferences:
    'Điểm của mỗi năm được chuẩn hóa theo giá trị của riêng năm đó: điểm giảm có thể do đơn vị khác tiến bộ nhanh hơn.',
  useRebase: 'Dùng --rebase để tính mọi năm theo cùng phương pháp, cùng giá trị tham chiếu.',
  rebased: 'Điểm tính lại theo cùng phương pháp',
  rebasedTotal: 'Tổng điểm tính lại',
  rebasedNote: (track: string, title: string, share: string) =>
    `${track}, điểm tính lại: mọi năm được tính theo phương pháp của ${title}, chỉ với các chỉ tiêu đo như nhau ở mọi tệp kết quả (${share} trọng số), giá trị tham chiếu gộp của các năm. Không phải điểm đã công bố; sai số chọn mẫu của điểm này chưa được tính.`,
  rebasedWithout: (years: readonly string[]) =>
    `Không tính lại được ${listed(years, 20)}: bảng đã công bố không có giá trị chỉ tiêu.`,
  notRebased: (track: string) =>
    `${track}: không tính lại được vì không có chỉ tiêu nào đo như nhau ở mọi tệp kết quả.`,
  rebasedRank: 'Hạng tính lại',
  until: (unit: string, year: string) => `${unit} (đến ${year})`,
  all: 'Cả khối',
  unitCount: 'Số đơn vị',
  rankedCount: 'Xếp hạng',
  median: 'Trung vị',
  least: 'Thấp nhất',
  greatest: 'Cao nhất',
  totals: 'Tổng điểm (hạng)',
  unit: 'Đơn vị',
  slope: 'Mỗi năm',
  slopeNote: 'Cột Mỗi năm: độ dốc Theil - Sen của tổng điểm trong các năm cuối không thấy đổi quy tắc (ít nhất 3 năm).',
  slopeInterval: (confidence: string) =>
    `Trong ngoặc: khoảng tin cậy theo sai số chọn mẫu, mức tin cậy ${confidence} chung cho cả khối; dấu * khi khoảng này không chứa 0. Không có khoảng nếu chưa biết sai số của mọi năm.`,
  slopeLow: 'Mỗi năm, từ',
  slopeHigh: 'Mỗi năm, đến',
  slopeYears: 'Các năm của độ dốc',
  among: 'Hạng trong các đơn vị có ở mọi năm',
  events: 'Đơn vị hợp nhất, chia tách, đổi tên',
  renamed: (before: string, after: string) => `${after}: đổi tên từ ${before}.`,
  continued: (before: readonly string[], after: string) => `${after}: tiếp nối ${before.join(', ')}.`,
  components: 'Trung vị chỉ số thành phần',
  component: 'Chỉ số thành phần',
  rank: 'Hạng',
  tier: 'Xếp loại',
  charts: 'Biểu đồ',
  chart: (track: string) => `Tổng điểm qua các năm: ${track}`,
  unitChart: (unit: string) => `Tổng điểm qua các năm của ${unit}, so với trung vị của khối.`,
  range: 'Khoảng từ thấp nhất đến cao nhất',
};
