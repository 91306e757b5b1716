/** The words of `ddci plan`. */

export const plan = {
  argument:
    'tệp kết quả (run.json) của lần khảo sát trước, hoặc tệp phương pháp khi chưa khảo sát lần nào (mặc định: tệp trong thư mục này)',
  within: 'độ lệch chuẩn của tổng điểm giữa các phiếu về cùng một đơn vị, tính bằng điểm (mặc định: theo tệp kết quả)',
  between: 'độ lệch chuẩn của tổng điểm thật giữa các đơn vị, tính bằng điểm (mặc định: theo tệp kết quả)',
  population: 'số người có thể hỏi về mỗi đơn vị, nếu ít',
  designEffect: 'hệ số thiết kế mẫu: phương sai nhân với số này so với chọn mẫu ngẫu nhiên đơn giản',
  responseRate: 'tỷ lệ phiếu gửi đi dự kiến thu về được, tính bằng phần trăm',
  total: 'tổng số phiếu để phân bổ cho các đơn vị',
  floor: 'số phiếu ít nhất của mỗi đơn vị khi phân bổ',
  output: 'ghi plan.xlsx và plan.json vào thư mục này',
  setOfRun: '--set không dùng được với tệp kết quả. Hãy dùng --within và --between để đổi giả định.',
  noUnits: 'Không có khối nào có từ hai đơn vị trở lên để xếp hạng với nhau.',
  noError: (ranking: string) =>
    `${ranking}: tệp kết quả không có sai số chọn mẫu của ít nhất ba đơn vị, nên chưa biết các phiếu chênh nhau bao nhiêu. Hãy chạy lại ddci score (không dùng --no-uncertainty), hoặc ghi --within và --between.`,
  needsWithin: (ranking: string) =>
    `${ranking}: thang điểm không có hai đầu cố định nên cần --within: độ lệch chuẩn của tổng điểm giữa các phiếu về cùng một đơn vị.`,
  tooFew: (total: string, floor: string) =>
    `--total ${total}: không đủ để mỗi đơn vị có ít nhất ${floor} phiếu. Hãy tăng --total hoặc giảm --floor.`,
  title: (title: string) => `Số phiếu cần thu: ${title}`,
  units: (count: number) => `${count} đơn vị xếp hạng với nhau.`,
  deviation: (points: string) =>
    `Tổng điểm theo từng phiếu về cùng một đơn vị lệch nhau khoảng ${points} điểm (độ lệch chuẩn).`,
  /** Before a first survey. */
  greatest: (points: string) =>
    `Chưa có lần khảo sát nào: giả định các phiếu về cùng một đơn vị lệch nhau nhiều nhất có thể, một nửa cho điểm cao nhất, một nửa cho điểm thấp nhất (độ lệch chuẩn ${points} điểm). Giả định này chỉ đúng khi hai đầu của thang điểm là hai đầu của câu trả lời; nếu chuẩn hóa theo đơn vị cao nhất và thấp nhất thì cần nhiều phiếu hơn.`,
  spread: (points: string) =>
    `Tổng điểm thật của các đơn vị lệch nhau khoảng ${points} điểm (độ lệch chuẩn, đã trừ sai số chọn mẫu).`,
  spreadAtLeast: (points: string) => `Với mức tin cậy 95%, độ lệch chuẩn đó ít nhất là ${points} điểm.`,
  noSpread:
    'Với mức tin cậy 95%, chưa thể nói các đơn vị khác nhau: không số phiếu nào chắc chắn đạt được độ tin cậy mong muốn.',
  spreadUnknown:
    'Chưa biết các đơn vị lệch nhau bao nhiêu nên chưa tính được độ tin cậy. Nếu có ước đoán, hãy ghi --between.',
  designed: (effect: string) => `Hệ số thiết kế mẫu: ${effect}.`,
  populated: (count: string) => `Mỗi đơn vị có ${count} người có thể hỏi; phần đã hỏi không còn sai số.`,
  shared: (forms: string) => `Trung bình mỗi người trả lời đánh giá ${forms} đơn vị.`,
  needed: 'Số phiếu cần thu về mỗi đơn vị',
  reliabilityNote:
    'Độ tin cậy: phần chênh lệch giữa các đơn vị là thật, không phải do chọn mẫu; 1 là hoàn toàn thật. Dưới 0,7 thì phần lớn thứ hạng có thể đổi nếu khảo sát lại.',
  safeNote:
    'Dự kiến: số phiếu nếu chênh lệch giữa các đơn vị đúng bằng ước lượng. Chắc chắn: số phiếu đủ cả khi chênh lệch thật nhỏ hơn ước lượng (mức tin cậy 95%). Các cột sau tính theo số chắc chắn, nếu có.',
  reliability: 'Độ tin cậy',
  neededColumns: ['Dự kiến', 'Chắc chắn', 'Tổng số phiếu', 'Người trả lời', 'Cần mời'] as readonly string[],
  precision: 'Số phiếu và độ chính xác',
  precisionNote:
    'Hai đơn vị: tổng điểm chênh nhau từ mức này trở lên thì phân biệt được hai đơn vị đã chọn trước (mức tin cậy 95%). Với hạng 1: chênh từ mức này thì phân biệt được đơn vị đứng đầu với từng đơn vị còn lại.',
  widthNote:
    'Khoảng hạng: số hạng trung bình trong khoảng hạng của một đơn vị, tính từ các lần khảo sát giả định có cùng độ lệch.',
  forms: 'Phiếu',
  reliabilityAtLeast: 'Ít nhất',
  twoUnits: 'Hai đơn vị',
  first: 'Với hạng 1',
  rankWidth: 'Khoảng hạng',
  allocation: 'Phân bổ phiếu cho các đơn vị',
  allocationTab: 'Phân bổ',
  allocationNote: (floor: string) =>
    `Đơn vị có câu trả lời khác nhau nhiều thì cần nhiều phiếu hơn; mỗi đơn vị ít nhất ${floor} phiếu. Đơn vị có dưới 30 phiếu ở lần trước được tính theo mức chung.`,
  left: (forms: string) => `Không phân bổ hết: còn lại ${forms} phiếu, vì mọi đơn vị đã hết người có thể hỏi.`,
  unit: 'Đơn vị',
  before: 'Lần trước',
  toSend: 'Cần gửi',
};
