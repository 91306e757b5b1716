/** The words of `ddci report --each-unit`. */

export interface EachUnitMessages {
  readonly eachUnit: string;
  readonly against: string;
  readonly units: string;
  /** Formats that have no reports of units. */
  readonly noFormat: (formats: readonly string[]) => string;
  readonly alone: (option: string) => string;
  readonly needsAgainst: string;
  readonly rank: (before: string, after: string) => string;
  readonly among: (before: number, after: number) => string;
  readonly noTotal: string;
  readonly total: (before: string, after: string, change: string) => string;
  readonly totals: (before: string, after: string) => string;
  readonly tier: (before: string, after: string) => string;
  readonly notComparable: string;
  readonly onlyNow: string;
  readonly otherRules: string;
  readonly otherScale: string;
}

export const viEachUnit: EachUnitMessages = {
  eachUnit: 'ghi thêm mỗi đơn vị một báo cáo một trang A4 vào thư mục con units, có trang mục lục',
  against: 'cùng --each-unit: tệp kết quả (run.json) kỳ trước, để ghi thay đổi của từng đơn vị',
  units: 'cùng --against: bảng đơn vị hợp nhất, chia tách, đổi tên (như ddci compare)',
  noFormat: (formats) => `--each-unit cần ít nhất một trong các định dạng ${formats.join(', ')}: ví dụ --format html.`,
  alone: (option) => `${option} chỉ dùng cùng --each-unit.`,
  needsAgainst: '--units chỉ dùng cùng --against.',
  rank: (before, after) => `Hạng ${before} → ${after}.`,
  among: (before, after) => `Nếu chỉ tính các đơn vị so sánh được: hạng ${before} → ${after}.`,
  noTotal: 'Ít nhất một kỳ không có tổng điểm nên không tính thay đổi.',
  total: (before, after, change) => `Tổng điểm ${before} → ${after} (${change}).`,
  totals: (before, after) => `Tổng điểm ${before} → ${after}.`,
  tier: (before, after) => (before === after ? `Xếp loại không đổi: ${after}.` : `Xếp loại ${before} → ${after}.`),
  notComparable: 'Không so sánh được với kỳ trước.',
  onlyNow: 'Khối này không có ở kỳ trước.',
  otherRules: 'Quy tắc của hai kỳ khác nhau (xem ddci compare), nên thay đổi không chỉ do kết quả của đơn vị.',
  otherScale: 'Điểm của hai kỳ ở hai thang khác nhau nên không tính thay đổi điểm.',
};

export const enEachUnit: EachUnitMessages = {
  eachUnit: 'also write a report of one A4 page for each unit into the subfolder units, with an index page',
  against: 'with --each-unit: the run.json of an earlier year, for the change of each unit',
  units: 'with --against: a table of merged, split and renamed units (as for ddci compare)',
  noFormat: (formats) => `--each-unit needs at least one of the formats ${formats.join(', ')}: say, --format html.`,
  alone: (option) => `${option} goes with --each-unit only.`,
  needsAgainst: '--units goes with --against only.',
  rank: (before, after) => `Rank ${before} → ${after}.`,
  among: (before, after) => `Among the units that can be compared: rank ${before} → ${after}.`,
  noTotal: 'One of the runs has no total for it, so no change is shown.',
  total: (before, after, change) => `Total ${before} → ${after} (${change}).`,
  totals: (before, after) => `Total ${before} → ${after}.`,
  tier: (before, after) => (before === after ? `Tier unchanged: ${after}.` : `Tier ${before} → ${after}.`),
  notComparable: 'Not comparable with the earlier run.',
  onlyNow: 'The earlier run has no such track.',
  otherRules: 'The rules of the two runs differ (see ddci compare): the change is not the unit’s alone.',
  otherScale: 'The scores of the two runs are on different scales, so no change of the total is shown.',
};
