/** The words of `ddci diagnose`. */

export const diagnose = {
  units: (count: number) =>
    `${count} đơn vị. Số liệu không công bố hoặc bị thiếu được bỏ qua; n là số đơn vị được tính. ĐLC: độ lệch chuẩn.`,
  indicator: 'Chỉ tiêu',
  component: 'Chỉ số thành phần',
  values: 'Giá trị của các chỉ tiêu',
  missing: 'Thiếu %',
  mean: 'Trung bình',
  median: 'Trung vị',
  sd: 'ĐLC',
  skewness: 'Bất đối xứng',
  kurtosis: 'Nhọn',
  spread: 'Hai đầu và giá trị ngoại lai',
  spreadNote:
    'Trần, sàn: tỷ lệ đơn vị có điểm cao nhất, thấp nhất. r chung: tương quan giữa điểm chỉ tiêu và điểm tổng hợp. Phân phối lệch nhiều: |hệ số bất đối xứng| > 2 và hệ số nhọn > 3,5 (JRC): hãy kiểm tra lại số liệu, hoặc đặt cho chỉ tiêu normalisation: goalposts với hai mốc lower, upper để điểm không vượt quá hai mốc này. Ngoại lai: giá trị nằm ngoài 1,5 lần khoảng tứ phân vị.',
  ceiling: 'Trần %',
  floor: 'Sàn %',
  withIndex: 'r chung',
  extreme: 'Phân phối',
  outliers: 'Ngoại lai',
  yes: 'lệch nhiều',
  weights: 'Trọng số quy định và trọng số thực tế',
  weightsNote:
    "Thực tế: tỷ lệ phương sai của điểm tổng hợp do chỉ số thành phần đóng góp, cov(wₖsₖ, I)/var(I). r²: bình phương tương quan với điểm tổng hợp. Alpha: hệ số Cronbach's alpha, tính trên điểm các chỉ tiêu của chỉ số thành phần.",
  nominal: 'Quy định %',
  share: 'Thực tế %',
  influence: 'r²',
  alpha: 'Alpha',
  reliability: 'Chỉ tiêu trong chỉ số thành phần',
  reliabilityNote:
    'Tính trên n đơn vị có đủ mọi chỉ tiêu. Tương quan biến - tổng: tương quan với tổng các chỉ tiêu còn lại. Alpha nếu loại biến: hệ số alpha khi loại chỉ tiêu.',
  /** Indicators of which the score goes against the sum of the others of their component. */
  againstRest: (indicators: readonly string[]) =>
    `Ngược chiều với các chỉ tiêu còn lại: ${indicators.join(', ')}. Hãy xem chỉ tiêu có đúng chiều (thuận, nghịch) và đúng chỉ số thành phần không.`,
  againstIndex: (indicators: readonly string[]) =>
    `Ngược chiều với điểm tổng hợp: ${indicators.join(', ')}. Hãy xem chỉ tiêu có đúng chiều (thuận, nghịch) không.`,
  itemRest: 'Tương quan biến - tổng',
  alphaWithout: 'Alpha nếu loại biến',
  loading: 'TPC 1',
  principal: 'Thành phần chính',
  principalNote:
    'Tính từ ma trận tương quan của các đơn vị có đủ điểm. λ: giá trị riêng; %: tỷ lệ phương sai được giải thích; λ > 1: số giá trị riêng lớn hơn 1. TPC 1 ở bảng trên: hệ số tải trên thành phần chính thứ nhất. --json có đủ số liệu.',
  of: 'Của',
  allComponents: '(các chỉ số thành phần)',
  eigenvalue: 'λ1',
  explained: '%1',
  eigenvalue2: 'λ2',
  explained2: '%2',
  aboveOne: 'λ > 1',
  matrix: 'Tương quan giữa các chỉ số thành phần (Pearson)',
  within: 'Ngược chiều trong cùng chỉ số thành phần',
  between: 'Ngược chiều giữa các chỉ số thành phần',
  amongComponents: 'Ngược chiều giữa điểm các chỉ số thành phần',
  againstComponents: (against: number, among: number) =>
    `${against}/${among} cặp chỉ số thành phần ngược chiều nhau: điểm bên này cao thì điểm bên kia thấp.`,
  against: (against: number, among: number) =>
    `${against}/${among} cặp chỉ tiêu ngược chiều nhau: điểm chỉ tiêu này cao thì điểm chỉ tiêu kia thấp.`,
  /** @param units n. @param among correlations that are looked at. @param bound least correlation that chance makes of them */
  bound: (units: string, among: string, bound: string) =>
    `Chỉ nêu khi r nhỏ hơn ${bound}: với n = ${units} đơn vị và ${among} hệ số tương quan, r từ mức này trở lên có thể chỉ do ngẫu nhiên.`,
  nonResponse: 'Câu hỏi không có câu trả lời hợp lệ',
  nonResponseNote:
    'Ô trống, và câu trả lời không đưa vào tính như “Không biết”. Cao nhất: ở đơn vị có tỷ lệ cao nhất. r chung: tương quan giữa tỷ lệ của các đơn vị và điểm tổng hợp. --json có đủ theo đơn vị và câu hỏi.',
  nonResponseWith: (r: string, bound: string) =>
    `Tỷ lệ không có câu trả lời hợp lệ của đơn vị có liên quan đến điểm tổng hợp: r = ${r}, vượt mức ±${bound} do ngẫu nhiên. Cần thận trọng khi so sánh các đơn vị.`,
  nonResponseBounds: 'Hạng và tổng điểm nếu có đủ câu trả lời',
  nonResponseBoundsNote:
    'Mọi câu trả lời còn thiếu là xấu nhất hoặc tốt nhất có thể; thang điểm giữ như hiện nay. Khoảng này không dự đoán người không trả lời nghĩ gì.',
  question: 'Câu hỏi',
  unit: 'Đơn vị',
  asked: 'Được hỏi',
  unanswered: 'Không có %',
  greatest: 'Cao nhất %',
  rank: 'Hạng',
  ranksBetween: 'Khoảng hạng',
  totalsBetween: 'Khoảng điểm',
  first: (count: number) => `Liệt kê ${count} cặp mạnh nhất; --json có đủ các cặp.`,
};
