/** The words of the workbook alone. */
import { decimal } from './text.ts';

export const workbook = {
  summary: 'Tóm tắt',
  weights: 'Trọng số',
  computed: 'Tổng điểm đã tính',
  check: 'Đối chiếu',
  same: 'khớp',
  changed: 'đã sửa',
  better: 'Số đơn vị đứng trên',
  compared: 'Điểm dùng để so sánh',
  mean: 'Trung bình',
  median: 'Trung vị',
  deviation: 'Độ lệch chuẩn',
  spread: 'Có chênh lệch (1: có)',
  share: 'Tỷ trọng',
  sumCheck: 'Tổng trọng số các chỉ số thành phần',
  sumRight: 'đạt: tổng bằng 1 hoặc 100',
  sumOther: 'lưu ý: tổng khác 1 và 100; trọng số vẫn được tính theo tỷ lệ',
  tiers: 'Xếp loại',
  from: 'Từ điểm',
  top: 'Tỷ lệ đơn vị từ trên xuống',
  first: 'Dẫn đầu',
  last: 'Cuối bảng',
  gap: 'Khoảng cách',
  ranked: 'Số đơn vị được xếp hạng',
  units: 'Số đơn vị',
  warnings: 'Số cảnh báo',
  least: 'Ít phiếu nhất',
  bases: 'Số câu trả lời hợp lệ theo chỉ tiêu',
  thin: 'Số đơn vị dưới mức tối thiểu',
  scoresAreFigures:
    'Điểm là số đã tính sẵn, không phải công thức: có giá trị tham chiếu không nằm trong tệp này (năm trước hoặc đơn vị không công bố).',
  endsAreFigures:
    'Giá trị nhỏ nhất, lớn nhất là số đã tính sẵn: có giá trị tham chiếu không nằm trong tệp này (năm trước hoặc đơn vị không công bố).',
  partialScores: 'Điểm tính khi thiếu một phần dữ liệu',
  wordsTitle: 'Cách tính bằng lời',
  step: 'Bước',
  howToRead: [
    'Các trang tính nối với nhau bằng công thức: Chỉ tiêu → Chỉ số thành phần → Xếp hạng → Tóm tắt. Sửa trọng số (ô nền xanh ở trang tính Trọng số) hoặc giá trị chỉ tiêu thì điểm và hạng thay đổi theo.',
    'Cột Đối chiếu ở trang tính Xếp hạng so tổng điểm đang hiển thị với tổng điểm công cụ đã tính; ô đỏ nghĩa là tệp đã bị sửa.',
    'Ô trống là thiếu dữ liệu; dấu – là chỉ tiêu không áp dụng cho đơn vị.',
  ],
  rankingLines: ['Không sắp xếp lại các dòng vì các trang tính khác dựa vào thứ tự này; sau khi sửa, xem cột Hạng.'],
  breaksAreFigures: 'Xếp loại theo ngắt tự nhiên là kết quả đã tính sẵn, không thay đổi khi sửa trọng số.',
  componentLines: ['Màu nền theo thang điểm cố định: đỏ là thấp nhất, xanh là cao nhất của thang.'],
  valueLines: ['Giá trị và số câu trả lời hợp lệ của từng chỉ tiêu, tiếp theo là điểm (công thức).'],
  references: 'Giá trị tham chiếu',
  referenceLines: [
    'Điểm chỉ tiêu được tính so với các giá trị này; sửa trang tính Chỉ tiêu thì các giá trị này tự tính lại.',
  ],
  weightLines: ['Chỉ sửa ô nền xanh. Trọng số chỉ có nghĩa khi so với các mục cùng cấp.'],
  qualityLines: [
    'Phiếu nhận được = phiếu sử dụng + phiếu loại ra, theo từng đơn vị. Phiếu chọn cùng một mức ở mọi câu được đếm trong số phiếu nhận được, kể cả khi vẫn được sử dụng.',
    "Hệ số Cronbach's alpha cho biết các chỉ tiêu của một chỉ số thành phần có cùng đo một nội dung hay không (càng gần 1 càng nhất quán); tính trên điểm của các đơn vị có đủ mọi chỉ tiêu.",
  ],
  leftOut: 'Loại ra',
  straight: 'Chọn cùng một mức ở mọi câu',
  alphaTitle: "Độ tin cậy của chỉ số thành phần (hệ số Cronbach's alpha)",
  alpha: "Hệ số Cronbach's alpha",
  indicators: 'Số chỉ tiêu',
  noFindings: 'Không có lỗi, cảnh báo hay ghi chú.',
  answered: (share: number): string =>
    share > 0
      ? `Phiếu trống, và phiếu trả lời ít hơn ${decimal(share)} số câu hỏi áp dụng cho đơn vị, bị loại. “Không biết” là một câu trả lời.`
      : 'Phiếu hoàn toàn trống bị loại. “Không biết” là một câu trả lời.',
  duplicates: new Map([
    ['keep-last', 'Cùng người trả lời, cùng đơn vị, nhiều phiếu: giữ phiếu sau cùng.'],
    ['keep-first', 'Cùng người trả lời, cùng đơn vị, nhiều phiếu: giữ phiếu đầu tiên.'],
    ['keep-all', 'Cùng người trả lời, cùng đơn vị, nhiều phiếu: giữ tất cả.'],
    ['error', 'Cùng người trả lời, cùng đơn vị, nhiều phiếu: là lỗi, không tính.'],
  ]),
  straightLining: new Map([
    ['flag', 'Phiếu chọn cùng một mức ở mọi câu hỏi thang đo (từ 8 câu trở lên): vẫn tính, có cảnh báo.'],
    ['drop', 'Phiếu chọn cùng một mức ở mọi câu hỏi thang đo (từ 8 câu trở lên): bị loại.'],
    ['ignore', 'Phiếu chọn cùng một mức ở mọi câu hỏi thang đo: không kiểm tra.'],
  ]),
  weighted: 'Mỗi phiếu có trọng số w riêng, lấy từ tệp khảo sát; nếu không có thì w = 1.',
  answerMeanings: (scales: string) =>
    `Câu trả lời được đổi thành mã số theo bảng ${scales} ở dưới; ô trống và câu trả lời không đưa vào tính là thiếu.`,
  published: 'Dữ liệu cứng: số liệu công bố của từng đơn vị, giữ nguyên.',
  baseAll: 'Mẫu số gồm cả câu trả lời không đưa vào tính, trừ ô trống.',
  allValues: 'kể cả giá trị của các đơn vị không đủ số phiếu',
  pooled: 'cùng với giá trị của các năm trước',
  steps: {
    answers: 'Phiếu khảo sát',
    value: 'Giá trị chỉ tiêu',
    shown: 'Làm tròn',
    shownText: (decimals: number) =>
      `Tính bằng số chưa làm tròn; khi hiện, tổng điểm làm tròn đến ${decimals} chữ số thập phân (từ 5 trở lên thì tăng 1).`,
    score: 'Điểm chỉ tiêu',
    reference: 'Giá trị tham chiếu',
    mean: 'Chỉ số thành phần, nhóm chỉ tiêu, điểm tổng hợp',
    missing: 'Thiếu dữ liệu',
    missingText: (coverage: number, index: number, base: number) =>
      `Giá trị có số câu trả lời hợp lệ dưới ${base} là thiếu. Mục thiếu dữ liệu được bỏ qua; trọng số của mục đó chia cho các mục còn lại; chỉ số thành phần cần ít nhất ${decimal(coverage)} trọng số có dữ liệu, điểm tổng hợp cần ít nhất ${decimal(index)}. Ngưỡng dưới 1 so ở 4 chữ số thập phân.`,
    index: 'Điểm tổng hợp',
    indexText: (outOf: number) =>
      `Lấy trung bình các chỉ số thành phần, quy về thang ${decimal(outOf)} (thang không có điểm cao nhất: giữ nguyên), rồi cộng điểm cộng, trừ điểm trừ.`,
    rank: 'Xếp hạng',
    rankText: (ties: string, on: string, decimals: number, within: string, minimum: number) =>
      `Điểm cao hơn đứng trước; ${ties === 'dense' ? 'đồng hạng không bỏ hạng (1-2-2-3)' : 'đồng hạng bỏ hạng sau (1-2-2-4)'}; so ${on === 'published' ? `điểm đã làm tròn ${decimals} chữ số` : 'điểm chưa làm tròn (bằng nhau khi lệch không quá 1e-9)'}; trong cùng ${within === 'group' ? 'nhóm' : 'khối'}${minimum > 0 ? `; đơn vị dưới ${minimum} phiếu không xếp hạng` : ''}.`,
    tier: 'Xếp loại',
    tierText: {
      from: 'Xét từ mức cao nhất; xếp vào mức đầu tiên có ngưỡng mà tổng điểm đạt được.',
      top: 'Theo tỷ lệ đơn vị được xếp hạng, tính từ trên xuống.',
      'natural-breaks': 'Theo ngắt tự nhiên (Fisher–Jenks) của tổng điểm.',
      none: 'Không xếp loại.',
    },
  },
};
