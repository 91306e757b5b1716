/** The words of the reports of single units. */

export const unit = {
  of: (rank: number, count: number) => `${rank} / ${count}`,
  inGroup: (group: string) => `trong nhóm ${group}`,
  adjusted: (points: string) => `trong đó điểm cộng, trừ: ${points}`,
  leastBase: (base: number) => `chỉ tiêu có ít câu trả lời hợp lệ nhất: ${base}`,
  withheld: 'Kết quả của đơn vị không được công bố vì số phiếu khảo sát ít hơn mức tối thiểu.',
  strongest: 'Các chỉ tiêu có điểm cao nhất',
  weakest: 'Các chỉ tiêu có điểm thấp nhất',
  indicator: 'Chỉ tiêu',
  asked: 'Câu hỏi, số liệu',
  value: 'Giá trị',
  base: 'Số câu trả lời hợp lệ',
  change: 'So với kỳ trước',
  index: 'Báo cáo theo đơn vị',
  all: 'Danh sách đơn vị',
  notRanked: 'không xếp hạng',
  sure: 'Độ chắc chắn',
};
