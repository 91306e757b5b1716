/** The words of `ddci robustness` about its respondents. */
import { listed } from '../text.ts';

export const respondents = {
  replicates: 'số lần lấy mẫu lại người trả lời',
  confidence: 'mức tin cậy của các khoảng, ví dụ 0.95',
  simultaneous: 'mức tin cậy áp dụng chung cho khoảng hạng của tất cả các đơn vị, không phải riêng từng đơn vị',
  progress: (done: string, all: string) => `Lấy mẫu lại người trả lời: ${done}/${all}`,
  title: 'Sai số do chọn người trả lời',
  drawn: (replicates: string, confidence: string, respondents: string) =>
    `Lấy mẫu lại ngẫu nhiên ${respondents} người trả lời ${replicates} lần, mỗi lần tính lại toàn bộ từ câu trả lời đến thứ hạng; mức tin cậy ${confidence}.`,
  shared: (count: string) =>
    `${count} người đánh giá nhiều đơn vị; mỗi người được lấy mẫu cùng tất cả các phiếu của mình.`,
  fixed: (figures: number, pooled: number) =>
    `Giữ nguyên qua các lần lấy mẫu lại: ${[
      ...(figures === 0 ? [] : [`dữ liệu cứng (${figures} chỉ tiêu)`]),
      ...(pooled === 0 ? [] : [`giá trị các năm trước dùng làm mốc (${pooled} chỉ tiêu)`]),
    ].join(' và ')}.`,
  totals: (confidence: string) =>
    `Khoảng điểm lấy đều về hai phía của điểm đã tính và chứa điểm của ${confidence} số lần lấy mẫu lại.`,
  sets: {
    each: (confidence: string) =>
      `Khoảng hạng: với mức tin cậy ${confidence}, hạng thật của đơn vị nằm trong khoảng này; tính riêng từng đơn vị.`,
    all: (confidence: string) =>
      `Khoảng hạng: với mức tin cậy ${confidence}, hạng thật của tất cả các đơn vị cùng nằm trong các khoảng này.`,
  },
  rank: 'Hạng',
  unit: 'Đơn vị',
  total: 'Tổng điểm',
  between: 'Khoảng điểm',
  ranks: 'Khoảng hạng',
  firstThree: 'Ba hạng đầu',
  aboveNext: 'Hơn kế dưới',
  tiers: 'Xác suất của từng mức xếp loại (%)',
  tiersNote: 'Tỷ lệ số lần lấy mẫu lại mà đơn vị được xếp vào mức đó.',
  apart: 'Những đơn vị chưa phân biệt được',
  apartNote: 'Với số người trả lời hiện có, chưa thể nói đơn vị nào trong số này hơn đơn vị nào.',
  /** Each line is about one unit by itself. */
  apartEach: 'Mỗi dòng xét riêng một đơn vị: tên A có thể ở dòng của B trong khi tên B không ở dòng của A.',
  alike: (unit: string, others: readonly string[], more: number) =>
    `${unit}: chưa phân biệt được với ${others.join(', ')}${more === 0 ? '' : ` và ${more} đơn vị khác`}.`,
  alone: (unit: string) => `${unit}: phân biệt được với mọi đơn vị khác.`,
  missing: (unit: string, missing: string, replicates: string) =>
    `${unit}: ${missing}/${replicates} lần lấy mẫu lại không xếp hạng được vì quá ít câu trả lời; kết quả tính trên các lần còn lại.`,
  tooFew: (units: readonly string[], least: number) =>
    `Không nêu kết quả của ${units.join(', ')}: có chỉ tiêu dựa trên ít hơn ${least} người trả lời. Không phân biệt được các đơn vị này với đơn vị nào.`,
  simulated: (values: number, least: number) =>
    `Mô phỏng ${values} giá trị dựa trên ít hơn ${least} câu trả lời hoặc của đơn vị không được công bố, từ giá trị và số câu trả lời: lấy mẫu lại chính các câu trả lời này có thể làm lộ câu trả lời của từng người.`,
  oneVoice: (units: readonly string[]) =>
    `Mọi người trả lời về ${listed(units)} đều trả lời như nhau, nên lấy mẫu lại không làm thay đổi giá trị của đơn vị: khoảng hẹp, hoặc chỉ còn một giá trị, chưa có nghĩa là chắc chắn.`,
  noSurvey: 'Không có khối nào xếp hạng dựa trên phiếu khảo sát, nên không có gì để lấy mẫu lại.',
};
