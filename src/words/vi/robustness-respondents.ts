/** The words of `ddci robustness` about its respondents. */
import { listed } from '../text.ts';

export const respondents = {
  replicates: 'số lần chọn lại người trả lời',
  confidence: 'mức tin cậy của các khoảng, ví dụ 0.95',
  simultaneous: 'khoảng hạng đúng cho mọi đơn vị cùng một lúc, không phải cho từng đơn vị',
  progress: (done: string, all: string) => `Chọn lại người trả lời: ${done}/${all}`,
  title: 'Sai số do chọn người trả lời',
  drawn: (replicates: string, confidence: string, respondents: string) =>
    `Chọn lại ngẫu nhiên ${respondents} người trả lời ${replicates} lần, mỗi lần tính lại toàn bộ từ câu trả lời đến thứ hạng; mức tin cậy ${confidence}.`,
  shared: (count: string) =>
    `${count} người đánh giá nhiều đơn vị; mỗi người được chọn cùng tất cả các phiếu của mình.`,
  fixed: (figures: number, pooled: number) =>
    `Giữ nguyên qua các lần chọn lại: ${[
      ...(figures === 0 ? [] : [`dữ liệu cứng (${figures} chỉ tiêu)`]),
      ...(pooled === 0 ? [] : [`giá trị các năm trước dùng làm mốc (${pooled} chỉ tiêu)`]),
    ].join(' và ')}.`,
  totals: (confidence: string) =>
    `Khoảng điểm: trong ${confidence} số lần chọn lại, điểm không ra ngoài khoảng này; khoảng cách đều hai bên điểm đã tính.`,
  sets: {
    each: (confidence: string) =>
      `Khoảng hạng: nếu hỏi những người khác thì hạng thật của đơn vị nằm trong khoảng này với độ tin cậy ${confidence}, tính riêng cho từng đơn vị.`,
    all: (confidence: string) =>
      `Khoảng hạng: nếu hỏi những người khác thì hạng thật của tất cả các đơn vị cùng nằm trong các khoảng này với độ tin cậy ${confidence}.`,
  },
  rank: 'Hạng',
  unit: 'Đơn vị',
  total: 'Điểm',
  between: 'Khoảng điểm',
  ranks: 'Khoảng hạng',
  firstThree: 'Ba hạng đầu',
  aboveNext: 'Trên dòng sau',
  tiers: 'Xác suất của từng nhóm xếp loại (%)',
  tiersNote: 'Tỷ lệ số lần chọn lại mà đơn vị thuộc nhóm đó.',
  apart: 'Những đơn vị chưa phân biệt được',
  apartNote: 'Với số người trả lời hiện có, chưa thể nói đơn vị nào trong số này hơn đơn vị nào.',
  /** Each line is about one unit by itself. */
  apartEach:
    'Mỗi dòng xét riêng cho một đơn vị, nên đơn vị này có thể có tên ở dòng của đơn vị kia mà không ngược lại.',
  alike: (unit: string, others: readonly string[], more: number) =>
    `${unit}: không phân biệt được với ${others.join(', ')}${more === 0 ? '' : ` và ${more} đơn vị khác`}.`,
  alone: (unit: string) => `${unit}: phân biệt được với mọi đơn vị khác.`,
  missing: (unit: string, missing: string, replicates: string) =>
    `${unit}: không xếp hạng được trong ${missing} của ${replicates} lần chọn lại vì có quá ít câu trả lời; các tỷ lệ và khoảng tính trên những lần còn lại.`,
  tooFew: (units: readonly string[], least: number) =>
    `Không nêu kết quả của ${units.join(', ')}: có chỉ tiêu dựa trên ít hơn ${least} người trả lời. Không phân biệt được các đơn vị này với đơn vị nào.`,
  simulated: (values: number, least: number) =>
    `Mô phỏng ${values} giá trị dựa trên ít hơn ${least} câu trả lời hoặc của đơn vị không được công bố, từ giá trị và số câu trả lời: chọn lại chính các câu trả lời này có thể làm lộ chúng.`,
  oneVoice: (units: readonly string[]) =>
    `Mọi người trả lời về ${listed(units)} đều trả lời như nhau, nên chọn lại không làm thay đổi giá trị của đơn vị: khoảng điểm hẹp hoặc chỉ là một điểm không có nghĩa là chắc chắn.`,
  noSurvey: 'Không có khối nào xếp hạng dựa trên phiếu khảo sát, nên không có gì để chọn lại.',
};
