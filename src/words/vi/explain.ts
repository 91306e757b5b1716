/** The words of `ddci explain`. */
import { wordOf } from '../cell-words.ts';
import { listed, quoted } from '../text.ts';
import { meant } from './text.ts';

export const explain = {
  rank: (rank: number, ranked: number, total: string) => `Xếp thứ ${rank}/${ranked} đơn vị, tổng điểm ${total}`,
  rankFormula: (rank: number, dense: boolean): string =>
    dense
      ? `Hạng: 1 + ${rank - 1} mức tổng điểm cao hơn = ${rank}`
      : `Hạng: 1 + ${rank - 1} đơn vị có tổng điểm cao hơn = ${rank}`,
  tier: (tier: string, rule: string | null) => `Xếp loại: ${tier}${rule === null ? '' : ` (${rule})`}`,
  /** `from` is null of the lowest tier without a threshold, `below` of the highest. */
  tierFrom: (from: string | null, below: string | null): string =>
    [from === null ? [] : [`từ ${from}`], below === null ? [] : [`${from === null ? '' : 'đến '}dưới ${below}`]]
      .flat()
      .concat('điểm')
      .join(' '),
  tierTop: (percent: string) => `trong ${percent}% đơn vị có hạng cao nhất`,
  tierBreaks: (tiers: number) => `ngắt tự nhiên, ${tiers} mức`,
  withheld: (responses: number, minimum: number) =>
    `Không xếp hạng: có ${responses} phiếu, dưới mức tối thiểu ${minimum} phiếu. Điểm của đơn vị không được công bố.`,
  adjustment: (points: string, reason: string) => `Điểm cộng, trừ ${points}: ${reason}`,
  shrinkage: (points: string) =>
    `Điều chỉnh về trung bình ${points}: tổng điểm được kéo về gần trung bình của các đơn vị cùng xếp hạng, theo sai số chọn mẫu (“ranking.by: shrunken”).`,
  gain: (indicator: string, from: string, to: string, share: string, rank: number, total: string) =>
    `Thay đổi nhỏ nhất ở một chỉ tiêu để lên hạng: ${indicator} từ ${from} thành ${to} (${share}% khoảng giá trị của các đơn vị); khi đó hạng ${rank}, tổng điểm ${total}.`,
  gains: {
    first: 'Đơn vị đang đứng đầu, không còn hạng nào cao hơn.',
    none: 'Không chỉ tiêu riêng lẻ nào đủ để lên hạng, kể cả khi đạt giá trị tốt nhất hiện có.',
    unknown:
      'Không xác định được thay đổi để lên hạng từ tệp kết quả này: tệp không có đủ dữ liệu dùng để tính tổng điểm (đơn vị không công bố, các năm trước, hoặc câu trả lời dùng để điều chỉnh về trung bình).',
    'not-ranked': '',
  },
  index: 'Điểm tổng hợp',
  score: 'Điểm',
  total: 'Tổng điểm',
  noScore: 'Không có điểm: thiếu quá nhiều dữ liệu.',
  partial: (coverage: string, needed: string, missing: readonly string[]) =>
    `Có dữ liệu cho ${coverage} trọng số (cần ${needed}); còn thiếu: ${listed(missing)}. Trọng số của phần thiếu được chia cho các phần còn lại.`,
  part: 'Chỉ số thành phần',
  indicator: 'Chỉ tiêu',
  weight: 'Trọng số',
  share: 'Tỷ trọng',
  contribution: 'Đóng góp',
  notApplicable: 'không áp dụng',
  doesNotApply: 'Không áp dụng cho đơn vị này: không tính vào điểm của đơn vị và không làm giá trị tham chiếu.',
  published: (header: string, value: string) => `Dữ liệu cứng ${quoted(header)}: ${value}`,
  answers: (question: string, distribution: string, base: number, missing: number) =>
    `Câu trả lời ${question}: ${distribution} (hợp lệ ${base}, không đưa vào tính ${missing})`,
  quartiles: (quartiles: string) => `tứ phân vị ${quartiles}`,
  multiple: 'Câu hỏi nhiều lựa chọn: một phiếu được đếm ở mọi mã đã chọn.',
  weighted: (sum: string) =>
    `Có trọng số phiếu, quy về trung bình 1 (tổng của các câu trả lời hợp lệ: ${sum}); giá trị được tính theo trọng số.`,
  weightsWithheld:
    'Có trọng số phiếu: giá trị được tính theo trọng số. Tổng trọng số của từng câu trả lời không được nêu vì có câu trả lời được quá ít phiếu chọn.',
  answersWithheld: (question: string, base: number) =>
    `Câu trả lời ${question}: hợp lệ ${base}. Phân bố câu trả lời không được công bố (số phiếu quá ít hoặc để bảo vệ phiếu khác).`,
  noValue: (base: number) => `Không có giá trị: ${base} câu trả lời hợp lệ, ít hơn mức tối thiểu.`,
  value: 'Giá trị',
  reference: (count: number, least: string, greatest: string) =>
    `Giá trị tham chiếu: ${count}, thấp nhất ${least}, cao nhất ${greatest}`,
  earlier: 'năm trước',
  /** A word of the method, by its field. */
  named: (field: string, word: string) => wordOf(field, word, 'vi'),
  noSpread: 'Không có điểm: các giá trị tham chiếu bằng nhau, hoặc thang điểm không cho điểm.',
  inIndex: (weight: string, contribution: string | null) =>
    `Trọng số trong điểm tổng hợp: ${weight}${contribution === null ? '' : `; đóng góp ${contribution} điểm`}`,
  onePoint: 'Nếu thêm một điểm ở một chỉ tiêu',
  onePointNote: 'Các chỉ tiêu khác giữ nguyên; nếu còn dưới một điểm thì tính đến điểm cao nhất.',
  points: 'Thêm',
  rankColumn: 'Hạng',
  unknownUnit: (text: string, closest: readonly string[]) =>
    `Không có đơn vị ${quoted(text)} trong tệp kết quả này.${closest.length === 0 ? '' : ` Có phải là ${closest.map(quoted).join(', ')}?`}`,
  unknownPart: (text: string, closest: string | null) =>
    `Khối của đơn vị này không có chỉ số thành phần, nhóm chỉ tiêu hoặc chỉ tiêu ${quoted(text)}.${meant(closest)}`,
};
