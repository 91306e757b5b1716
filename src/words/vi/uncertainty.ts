/** The words for how sure a ranking is. */

import { decimal } from './text.ts';

export const uncertainty = {
  title: 'Độ chắc chắn của thứ hạng',
  /** @param percent of the intervals */
  margin: (percent: number) => `± (${String(percent).replace('.', ',')}%)`,
  rank: (percent: number) => `Khoảng hạng (${String(percent).replace('.', ',')}%)`,
  alike: 'Chưa phân biệt được với',
  alikeRanks: 'Chưa phân biệt được với đơn vị hạng',
  alikeAll: 'mọi hạng khác',
  none: '(phân biệt được với mọi đơn vị)',
  more: (count: number) => `và ${count} đơn vị khác`,
  weights: 'Hạng khi đổi trọng số',
  choices: 'Hạng khi đổi cách tính',
  /** Of a unit on a thin base, after its number of responses. */
  few: 'ít',
  thinNote: (least: number) => `Dưới ${least} phiếu: cần thận trọng`,
  leaders: (count: number, percent: number, names: string) =>
    `Chưa đủ căn cứ để nói đơn vị nào đứng đầu trong ${count} đơn vị sau (mức tin cậy ${decimal(percent)}%): ${names}. Chênh lệch điểm có thể chỉ do chọn mẫu, không nên công bố là hơn kém.`,
  allMayLead: (count: number, percent: number) =>
    `Chưa đủ căn cứ để nói đơn vị nào đứng đầu: cả ${count} đơn vị đều có thể (mức tin cậy ${decimal(percent)}%). Chênh lệch điểm có thể chỉ do chọn mẫu, không nên công bố là hơn kém.`,
  allTooFew: (count: number) =>
    `Chưa đủ căn cứ để nói đơn vị nào đứng đầu: cả ${count} đơn vị đều có quá ít người trả lời, không nên công bố là hơn kém.`,
  example: (unit: string, responses: number, percent: number, low: number, high: number) =>
    `Thứ hạng tính từ mẫu khảo sát nên có sai số. Ví dụ: ${unit} có ${responses} phiếu; với mức tin cậy ${decimal(percent)}%, có thể xếp từ hạng ${low} đến hạng ${high}.`,
  reliability: (lambda: string) =>
    `Độ tin cậy của tổng điểm trong khối: ${lambda}, tức phần chênh lệch giữa các đơn vị không phải do chọn mẫu (cao nhất là 1).`,
  thin: (least: number, names: string) => `Đơn vị có ít hơn ${least} phiếu, cần thận trọng khi so sánh: ${names}.`,
  tooFew: (names: string) => `Không nêu khoảng hạng của đơn vị có quá ít người trả lời: ${names}.`,
  fewerReplicates: (replicates: number, asked: number) =>
    `Khoảng hạng tính từ ${replicates} lần lấy ngẫu nhiên sai số thay vì ${asked}, vì khối có nhiều đơn vị.`,
  shrunken:
    'Khối này xếp hạng theo tổng điểm đã điều chỉnh về trung bình (“ranking.by: shrunken”): tổng điểm của mỗi đơn vị được kéo về gần trung bình của các đơn vị cùng xếp hạng, sai số chọn mẫu càng lớn thì kéo càng nhiều (dự báo tốt nhất thực nghiệm). Phần tăng, giảm này nằm trong điểm cộng, trừ của đơn vị; trong tệp Excel, đó là số đã tính.',
  shrunkenNote:
    'Điểm điều chỉnh: tổng điểm được kéo về mức trung bình của các đơn vị xếp hạng cùng nhau, sai số càng lớn thì kéo càng nhiều. Hạng trung bình: trung bình của các hạng mà đơn vị có thể giữ.',
  shrunkenAside: 'Hai cột này để tham khảo, không thay cho hạng chính thức.',
  /** Of totals, where those of the ranking are shrunken. */
  unshrunken: 'Chưa điều chỉnh về trung bình',
  shrunkenTotal: 'Điểm điều chỉnh',
  meanRank: 'Hạng trung bình',
  onlyTotals:
    'Xếp hạng theo tổng điểm đã điều chỉnh về trung bình (“ranking.by: shrunken”) dựa trên câu trả lời và sai số chọn mẫu, nên không thể tính lại với trọng số, quy tắc hay giá trị tham chiếu khác chỉ từ các giá trị. Hãy sửa phương pháp rồi chạy lại ddci score, hoặc dùng xếp hạng theo tổng điểm (“ranking.by=total”).',
  needsError: '“ranking.by: shrunken” cần sai số chọn mẫu: hãy bỏ --no-uncertainty, hoặc dùng “ranking.by=total”.',
  notComputed: 'Chưa tính sai số chọn mẫu, nên chưa biết thứ hạng chắc chắn đến mức nào.',
  /** Of a workbook's columns. */
  note: 'Các cột về độ chắc chắn là số đã tính; sửa tệp này thì các cột đó không đổi.',
  /** Of charts. @param percent of the intervals */
  whisker: (percent: number) => `Tổng điểm; vạch ngang: khoảng điểm ${String(percent).replace('.', ',')}%`,
  down: 'Khoảng phía dưới',
  up: 'Khoảng phía trên',
};
