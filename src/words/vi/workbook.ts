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
  share: 'Tỷ lệ trong nhóm',
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
  bases: 'Số phiếu hợp lệ theo chỉ tiêu',
  thin: 'Số đơn vị dưới mức tối thiểu',
  scoresAreFigures:
    'Điểm là số đã tính sẵn, không phải công thức: có giá trị tham chiếu không nằm trong tệp này (năm trước hoặc đơn vị không công bố).',
  endsAreFigures:
    'Giá trị nhỏ nhất, lớn nhất là số đã tính sẵn: có giá trị tham chiếu không nằm trong tệp này (năm trước hoặc đơn vị không công bố).',
  partialScores: 'Điểm tính khi thiếu một phần dữ liệu',
  wordsTitle: 'Cách tính bằng lời',
  step: 'Bước',
  howToRead: [
    'Các trang nối với nhau bằng công thức: Chỉ tiêu → Chỉ số thành phần → Xếp hạng → Tóm tắt. Sửa trọng số (ô nền xanh ở trang Trọng số) hoặc giá trị chỉ tiêu thì điểm và hạng thay đổi theo.',
    'Cột Đối chiếu ở trang Xếp hạng so tổng điểm đang hiển thị với tổng điểm công cụ đã tính; ô đỏ nghĩa là tệp đã bị sửa.',
    'Ô trống là thiếu dữ liệu; dấu – là chỉ tiêu không áp dụng cho đơn vị.',
  ],
  rankingLines: [
    'Các dòng giữ nguyên thứ tự lúc lập báo cáo; khi sửa trọng số hoặc giá trị, xem cột Hạng (không sắp xếp lại các dòng, vì các trang khác theo thứ tự này).',
  ],
  breaksAreFigures: 'Nhóm xếp loại theo ngắt tự nhiên là kết quả đã tính sẵn, không thay đổi khi sửa trọng số.',
  componentLines: ['Màu nền theo thang điểm cố định: đỏ là thấp nhất, xanh là cao nhất của thang.'],
  valueLines: ['Giá trị và số phiếu hợp lệ của từng chỉ tiêu, tiếp theo là điểm (công thức).'],
  references: 'Giá trị tham chiếu',
  referenceLines: [
    'Mỗi chỉ tiêu được chấm điểm so với các giá trị này; chúng được tính lại theo trang Chỉ tiêu khi một giá trị bị sửa.',
  ],
  weightLines: ['Sửa được các ô nền xanh; trọng số là tương đối giữa các mục cùng cấp.'],
  qualityLines: [
    'Phiếu nhận được = phiếu sử dụng + phiếu loại ra, theo từng đơn vị. Phiếu chọn một mức cho mọi câu được đếm trong số phiếu nhận được, kể cả khi vẫn được sử dụng.',
    'Hệ số Cronbach alpha cho biết các chỉ tiêu của một chỉ số thành phần có cùng đo một nội dung hay không (càng gần 1 càng nhất quán); tính trên điểm của các đơn vị có đủ mọi chỉ tiêu.',
  ],
  leftOut: 'Loại ra',
  straight: 'Chọn một mức cho mọi câu',
  alphaTitle: 'Độ tin cậy của chỉ số thành phần (Cronbach alpha)',
  alpha: 'Cronbach alpha',
  indicators: 'Số chỉ tiêu',
  noFindings: 'Không có lỗi, cảnh báo hay ghi chú.',
  answered: (share: number): string =>
    share > 0
      ? `Phiếu trống, và phiếu trả lời ít hơn ${decimal(share)} số câu hỏi áp dụng cho đơn vị, bị loại. «Không biết» là một câu trả lời.`
      : 'Phiếu hoàn toàn trống bị loại. «Không biết» là một câu trả lời.',
  duplicates: new Map([
    ['keep-last', 'Cùng người trả lời, cùng đơn vị, nhiều phiếu: giữ phiếu sau cùng.'],
    ['keep-first', 'Cùng người trả lời, cùng đơn vị, nhiều phiếu: giữ phiếu đầu tiên.'],
    ['keep-all', 'Cùng người trả lời, cùng đơn vị, nhiều phiếu: giữ tất cả.'],
    ['error', 'Cùng người trả lời, cùng đơn vị, nhiều phiếu: là lỗi, không tính.'],
  ]),
  straightLining: new Map([
    ['flag', 'Phiếu chọn một mức cho mọi câu hỏi thang đo (từ 8 câu trở lên): vẫn tính, có cảnh báo.'],
    ['drop', 'Phiếu chọn một mức cho mọi câu hỏi thang đo (từ 8 câu trở lên): bị loại.'],
    ['ignore', 'Phiếu chọn một mức cho mọi câu hỏi thang đo: không kiểm tra.'],
  ]),
  weighted: 'Mỗi phiếu có trọng số w riêng, lấy từ tệp khảo sát; nếu không có thì w = 1.',
  answerMeanings: (scales: string) =>
    `Câu trả lời được đổi thành mã số theo bảng ${scales} ở dưới; ô trống và câu trả lời «không tính» là thiếu.`,
  published: 'Dữ liệu cứng: số liệu công bố của từng đơn vị, giữ nguyên.',
  baseAll: 'Mẫu số gồm cả câu trả lời «không tính», trừ ô trống (base: all).',
  allValues: 'kể cả giá trị của các đơn vị không đủ số phiếu',
  pooled: 'cùng với giá trị của các năm trước (pool)',
  steps: {
    answers: 'Phiếu đánh giá',
    value: 'Giá trị chỉ tiêu',
    shown: 'Hiển thị',
    shownText: (decimals: number) =>
      `Mọi phép tính dùng số chưa làm tròn; khi hiển thị, tổng điểm làm tròn ${decimals} chữ số thập phân (số đứng đúng giữa hai mức được làm tròn ra xa số 0).`,
    score: 'Điểm chỉ tiêu',
    reference: 'Giá trị tham chiếu',
    mean: 'Chỉ số thành phần, nhóm chỉ tiêu, điểm tổng hợp',
    missing: 'Thiếu dữ liệu',
    missingText: (coverage: number, index: number, base: number) =>
      `Giá trị có số phiếu hợp lệ dưới ${base} là thiếu. Mục thiếu được bỏ qua, trọng số của nó chia cho các mục còn lại; chỉ số thành phần cần ít nhất ${decimal(coverage)} trọng số có dữ liệu, điểm tổng hợp cần ít nhất ${decimal(index)}. Ngưỡng dưới 1 so ở 4 chữ số thập phân.`,
    index: 'Điểm tổng hợp',
    indexText: (outOf: number) =>
      `Bình quân các chỉ số thành phần, nhân ${decimal(outOf)} / điểm cao nhất của thang (thang không có điểm cao nhất: nhân 1), rồi cộng điểm cộng, trừ.`,
    rank: 'Xếp hạng',
    rankText: (ties: string, on: string, decimals: number, within: string, minimum: number) =>
      `Điểm cao hơn đứng trước; ${ties === 'dense' ? 'đồng hạng không bỏ hạng (1-2-2-3)' : 'đồng hạng bỏ hạng sau (1-2-2-4)'}; so ${on === 'published' ? `điểm đã làm tròn ${decimals} chữ số` : 'điểm chưa làm tròn (bằng nhau khi lệch không quá 1e-9)'}; trong cùng ${within === 'group' ? 'nhóm' : 'khối'}${minimum > 0 ? `; đơn vị dưới ${minimum} phiếu không xếp hạng` : ''}.`,
    tier: 'Xếp loại',
    tierText: {
      from: 'Theo ngưỡng điểm: nhóm đầu tiên mà tổng điểm đạt ngưỡng.',
      top: 'Theo tỷ lệ đơn vị được xếp hạng, tính từ trên xuống.',
      'natural-breaks': 'Theo ngắt tự nhiên (Fisher–Jenks) của tổng điểm.',
      none: 'Không xếp loại.',
    },
  },
};
