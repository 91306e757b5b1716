/** The headline of a run and its three sentences. */
import { decimal } from './text.ts';

export const message = {
  ends: 'Đầu bảng, cuối bảng',
  ranges: 'Chắc chắn đến mức nào',
  drivers: 'Tạo ra chênh lệch nhiều nhất',
  results: (title: string): string => `Kết quả ${title}`,
  ofYear: (text: string, year: number): string => `${text} năm ${year}`,
  /** Of the headline. */
  highest: (unit: string): string => `${unit} có tổng điểm cao nhất`,
  alone: (unit: string): string => `${unit} đứng đầu`,
  several: (count: number): string => `${count} đơn vị có thể đứng đầu, chưa phân được hơn kém`,
  open: 'Chưa đủ căn cứ để nói đơn vị nào đứng đầu',
  lastOne: (unit: string): string => `${unit} thấp hơn rõ rệt`,
  lastOnes: (count: number): string => `${count} đơn vị cuối bảng thấp hơn rõ rệt`,
  /** Of the sentences; totals are texts, units null where they are many. */
  unit: (name: string, total: string): string => `${name} (${total} điểm)`,
  highestTotal: (units: string): string => `Tổng điểm cao nhất: ${units}`,
  aloneTotal: (unit: string): string => `${unit} đứng đầu, cao hơn các đơn vị còn lại ngoài phạm vi sai số`,
  severalTotals: (count: number, units: string | null, least: string, greatest: string, apart: boolean): string =>
    `${count} đơn vị có thể đứng đầu (từ ${least} đến ${greatest} điểm), chưa đủ căn cứ để nói đơn vị nào hơn${units === null ? '' : `: ${units}`}${apart ? '; tất cả cao hơn các đơn vị còn lại ngoài phạm vi sai số' : ''}`,
  openTotals: (count: number, ranked: number): string =>
    `${count}/${ranked} đơn vị có thể đứng đầu, chưa đủ căn cứ để nói đơn vị nào hơn`,
  lastTotals: (units: string): string => `Cuối bảng, thấp hơn các đơn vị còn lại ngoài phạm vi sai số: ${units}`,
  single: (unit: string): string => `Chỉ có một đơn vị được xếp hạng: ${unit}`,
  notCompared: 'Không có đơn vị nào khác để so sánh thứ hạng',
  tooFew: 'Có quá ít người trả lời nên chưa biết thứ hạng chắc chắn đến mức nào',
  /** @param percent of the confidence */
  width: (width: string, ranked: number, percent: number): string =>
    `Khoảng hạng (mức tin cậy ${decimal(percent)}%) thường rộng ${width} bậc trên ${ranked}`,
  byParts: 'nên đọc theo nhóm đầu, giữa, cuối',
  exactRanks: (percent: number): string =>
    `Phần lớn đơn vị chỉ có thể ở đúng hạng của mình (mức tin cậy ${decimal(percent)}%)`,
  margin: (margin: string): string => `sai số của tổng điểm thường là ±${margin}`,
  figures: 'Xếp hạng chỉ dựa trên dữ liệu cứng nên không có sai số chọn mẫu',
  driver: (name: string, percent: string): string => `${name} (${percent}%)`,
  driversTotal: (components: readonly string[]): string =>
    `${components.join('; ')} của chênh lệch điểm giữa các đơn vị`,
};
