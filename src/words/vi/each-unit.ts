/** The words of `ddci report --each-unit`. */

export const eachUnit = {
  eachUnit: 'ghi thêm mỗi đơn vị một báo cáo một trang A4 vào thư mục con units, có trang mục lục',
  against:
    'cùng --each-unit: tệp kết quả (run.json) hoặc bảng đã công bố của kỳ trước, để ghi thay đổi của từng đơn vị; dùng nhiều lần cho nhiều kỳ',
  againstYear: (title: string) => `So với ${title}:`,
  published: 'Kỳ trước lấy từ bảng kết quả đã công bố, không rõ quy tắc tính và không có sai số.',
  units: 'cùng --against: bảng đơn vị hợp nhất, chia tách, đổi tên (như ddci compare)',
  /** Formats that have no reports of units. */
  noFormat: (formats: readonly string[]) =>
    `--each-unit cần ít nhất một trong các định dạng ${formats.join(', ')}: ví dụ --format html.`,
  alone: (option: string) => `${option} chỉ dùng cùng --each-unit.`,
  needsAgainst: '--units chỉ dùng cùng --against.',
  rank: (before: string, after: string) => `Hạng ${before} → ${after}.`,
  among: (before: number, after: number) => `Nếu chỉ tính các đơn vị so sánh được: hạng ${before} → ${after}.`,
  noTotal: 'Ít nhất một kỳ không có tổng điểm nên không tính thay đổi.',
  total: (before: string, after: string, change: string) => `Tổng điểm ${before} → ${after} (${change}).`,
  totals: (before: string, after: string) => `Tổng điểm ${before} → ${after}.`,
  tier: (before: string, after: string): string =>
    before === after ? `Xếp loại không đổi: ${after}.` : `Xếp loại ${before} → ${after}.`,
  notComparable: 'Không so sánh được với kỳ trước.',
  onlyNow: 'Khối này không có ở kỳ trước.',
  otherRules: 'Quy tắc của hai kỳ khác nhau (xem ddci compare), nên thay đổi không chỉ do kết quả của đơn vị.',
  otherScale: 'Điểm của hai kỳ ở hai thang khác nhau nên không tính thay đổi điểm.',
};
