/** The words of `ddci robustness` about the error of sampling. */
import { listed } from '../text.ts';

export const respondents = {
  replicates: 'số lần lấy ngẫu nhiên sai số chọn mẫu',
  confidence: 'mức tin cậy của các khoảng, ví dụ 0.95',
  simultaneous: 'mức tin cậy áp dụng chung cho khoảng hạng của tất cả các đơn vị, không phải riêng từng đơn vị',
  title: 'Sai số chọn mẫu',
  drawn: (respondents: string, replicates: string, confidence: string) =>
    `Sai số tính từ câu trả lời của ${respondents} người; khoảng hạng và xác suất tính từ ${replicates} lần lấy ngẫu nhiên sai số; mức tin cậy ${confidence}.`,
  shared: (count: string) => `${count} người đánh giá nhiều đơn vị; các phiếu của một người được tính cùng nhau.`,
  fixed: (figures: number, pooled: number) =>
    `Không có sai số chọn mẫu: ${[
      ...(figures === 0 ? [] : [`dữ liệu cứng (${figures} chỉ tiêu)`]),
      ...(pooled === 0 ? [] : [`giá trị các năm trước dùng làm mốc (${pooled} chỉ tiêu)`]),
    ].join(' và ')}.`,
  totals: (confidence: string) =>
    `Khoảng điểm: với mức tin cậy ${confidence}, tổng điểm thật của đơn vị nằm trong khoảng này; tính riêng từng đơn vị.`,
  /** Where the reliability is too low for intervals of totals and chances of tiers. */
  noTotals:
    'Không nêu khoảng điểm và xác suất của từng mức xếp loại vì độ tin cậy dưới 0,7: phần lớn chênh lệch giữa các đơn vị có thể chỉ do chọn mẫu.',
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
  tiersNote: 'Đã tính đến việc chênh lệch trong mẫu lớn hơn chênh lệch thật.',
  shrunken: 'Nếu chỉ giữ phần chênh lệch không phải do chọn mẫu',
  apart: 'Những đơn vị chưa phân biệt được',
  apartNote: 'Với số người trả lời hiện có, chưa thể nói đơn vị nào trong số này hơn đơn vị nào.',
  /** Each line is about one unit alone. */
  apartEach: 'Mỗi dòng xét riêng một đơn vị: tên A có thể ở dòng của B trong khi tên B không ở dòng của A.',
  alike: (unit: string, others: readonly string[], more: number) =>
    `${unit}: chưa phân biệt được với ${others.join(', ')}${more === 0 ? '' : ` và ${more} đơn vị khác`}.`,
  alone: (unit: string) => `${unit}: phân biệt được với mọi đơn vị khác.`,
  tooFew: (units: readonly string[], least: number) =>
    `Không nêu kết quả của ${units.join(', ')}: có chỉ tiêu dựa trên ít hơn ${least} người trả lời. Không phân biệt được các đơn vị này với đơn vị nào.`,
  simulated: (values: number, least: number) =>
    `${values} giá trị dựa trên ít hơn ${least} câu trả lời hoặc của đơn vị không được công bố: sai số lấy theo câu trả lời của tất cả các đơn vị, để không làm lộ câu trả lời của từng người.`,
  oneVoice: (units: readonly string[]) =>
    `Mọi người trả lời về ${listed(units)} đều trả lời như nhau, nhưng như vậy chưa phải là chắc chắn: sai số được tính như khi có vài người trả lời khác đi.`,
  noSurvey: 'Không có khối nào xếp hạng dựa trên phiếu khảo sát, nên không có sai số chọn mẫu.',
};
