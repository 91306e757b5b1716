/** The words of pages alone. */

export const page = {
  contents: 'Mục lục',
  /** Before the head of a column. */
  sortBy: 'Sắp xếp theo',
  headline: 'Kết quả chính',
  /** Of a long ranking. @param folded units between the first and the last ones */
  controls: (folded: number): { readonly find: string; readonly all: string; readonly fold: string } => ({
    find: 'Tìm đơn vị (không cần dấu)',
    all: 'Tất cả',
    fold: `Hiện ${folded} đơn vị ở giữa bảng`,
  }),
  noneRanked: 'Không có đơn vị nào được xếp hạng.',
  andMore: (count: number) => `và ${count} đơn vị khác`,
  tierCounts: 'Số đơn vị theo mức xếp loại',
  standardError: 'Sai số chuẩn',
  rankInterval: 'Khoảng hạng',
  whiskers: (confidence: string) =>
    `Vạch ngang: khoảng điểm ở mức tin cậy ${confidence}%. Không so hai vạch để kết luận đơn vị nào hơn; hãy xem cột “Chưa phân biệt được với đơn vị hạng”.`,
  partialNote: 'Điểm được tính khi thiếu một phần dữ liệu; trọng số của phần thiếu được chia cho các phần còn lại.',
  heat: 'Màu nền theo thang điểm cố định, từ thấp nhất đến cao nhất của thang:',
  spread: 'Cao nhất, trung vị và thấp nhất',
  least: 'Thấp nhất',
  strip: (from: string, to: string) => `Các đơn vị trên thang ${from}–${to}`,
  stripNote: 'Mỗi vạch nhỏ là điểm của một đơn vị; vạch đậm là trung vị.',
  three: 'Đơn vị dẫn đầu, giữa bảng và cuối bảng',
  middle: 'Giữa bảng',
  stars: 'Biểu đồ hình sao của từng đơn vị',
  choose: 'Chọn đơn vị:',
  noProfiles: (units: number): string =>
    `Khối có ${units} đơn vị nên trang này không có biểu đồ của từng đơn vị. Hãy chạy ddci report --each-unit để có báo cáo riêng của từng đơn vị.`,
  /** Of the star of a unit, for those who cannot see it; the numbers follow. */
  starOf: (unit: string) => `Biểu đồ hình sao điểm các chỉ số thành phần của ${unit}.`,
  /** Of one component in it. */
  starPoint: (component: string, score: string, median: string, best: string) =>
    `${component}: ${score} (trung vị ${median}, cao nhất ${best}).`,
  starLegend: (unit: string): { readonly own: string; readonly median: string; readonly best: string } => ({
    own: unit,
    median: 'Trung vị của khối',
    best: 'Cao nhất của khối',
  }),
  number: 'TT',
  componentRank: 'Hạng',
  findingCounts: (errors: number, warnings: number, notes: number) =>
    `Kết quả kiểm tra: ${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú.`,
  wholeMethod: 'Toàn bộ phương pháp: thiết lập, bộ chỉ số, thang đo',
  uncertainty: {
    title: 'Độ chắc chắn của thứ hạng',
    respondentsTitle: 'Sai số chọn mẫu',
    respondents: (replicates: number, confidence: string) =>
      `Sai số chọn mẫu tính từ chính các câu trả lời, các phiếu của một người được tính cùng nhau; khoảng hạng tính từ ${replicates} lần lấy ngẫu nhiên sai số. Các khoảng có mức tin cậy ${confidence}; khoảng điểm để trống khi phần lớn chênh lệch giữa các đơn vị có thể chỉ do chọn mẫu. Sai lệch do nguyên nhân khác không nằm trong các khoảng này.`,
    simultaneous: 'Mức tin cậy này áp dụng chung cho khoảng hạng của tất cả các đơn vị.',
    single: 'Mức tin cậy này áp dụng riêng cho từng đơn vị.',
    fixed: (count: number) => `${count} chỉ tiêu từ dữ liệu cứng không có sai số chọn mẫu.`,
    simulated: (count: number) =>
      `Với ${count} giá trị dựa trên quá ít câu trả lời hoặc của đơn vị không công bố, sai số lấy theo câu trả lời của tất cả các đơn vị.`,
    oneVoice: (names: string) =>
      `Mọi người trả lời về ${names} đều trả lời như nhau, nhưng như vậy chưa phải là chắc chắn.`,
    tooFew: (names: string) => `Không tính cho đơn vị có quá ít người trả lời: ${names}.`,
    ranks: 'Khoảng hạng',
    drawn: 'Khoảng hạng (vạch) và hạng (chấm)',
    score: 'Khoảng điểm',
    firstThree: 'Khả năng trong ba hạng đầu',
    weightsTitle: 'Thay trọng số',
    weights: (draws: number, how: string) =>
      `${draws} bộ trọng số ngẫu nhiên (${how}). Khoảng hạng là từ bách phân vị 5 đến 95 của các bộ trọng số.`,
    uniform: (percent: string) => `mỗi trọng số thay đổi tối đa ${percent}%`,
    dirichlet: (concentration: string) => `phân phối Dirichlet, độ tập trung ${concentration}`,
    medianRank: 'Hạng trung vị',
    allDraws: 'Hạng trong mọi bộ trọng số',
    choicesTitle: 'Thay cách tính',
    choices: (variants: number) =>
      `Xếp hạng được tính lại với ${variants} phương án của phương pháp (chuẩn hóa, cách tính trung bình, bỏ bớt chỉ tiêu …). Khoảng hạng là hạng tốt nhất và kém nhất trong các phương án.`,
  },
};
