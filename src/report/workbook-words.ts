/** The words of the workbook alone. */
import type { Language } from '../core/model.ts';

export interface WorkbookWords {
  readonly summary: string;
  readonly weights: string;
  readonly computed: string;
  readonly check: string;
  readonly same: string;
  readonly changed: string;
  readonly better: string;
  readonly compared: string;
  readonly mean: string;
  readonly median: string;
  readonly deviation: string;
  readonly spread: string;
  readonly share: string;
  readonly sumCheck: string;
  readonly sumRight: string;
  readonly sumOther: string;
  readonly tiers: string;
  readonly from: string;
  readonly top: string;
  readonly first: string;
  readonly last: string;
  readonly gap: string;
  readonly ranked: string;
  readonly units: string;
  readonly warnings: string;
  readonly least: string;
  readonly bases: string;
  readonly thin: string;
  readonly scoresAreFigures: string;
  readonly endsAreFigures: string;
  readonly partialScores: string;
  readonly wordsTitle: string;
  readonly step: string;
  readonly howToRead: readonly string[];
  readonly rankingLines: readonly string[];
  readonly breaksAreFigures: string;
  readonly componentLines: readonly string[];
  readonly valueLines: readonly string[];
  readonly references: string;
  readonly referenceLines: readonly string[];
  readonly weightLines: readonly string[];
  readonly normalisations: ReadonlyMap<string, string>;
  readonly means: ReadonlyMap<string, string>;
  readonly over: ReadonlyMap<string, string>;
  readonly noSpread: ReadonlyMap<string, string>;
  readonly qualityLines: readonly string[];
  readonly leftOut: string;
  readonly straight: string;
  readonly alphaTitle: string;
  readonly alpha: string;
  readonly indicators: string;
  readonly noFindings: string;
  readonly answered: (share: number) => string;
  readonly duplicates: ReadonlyMap<string, string>;
  readonly straightLining: ReadonlyMap<string, string>;
  readonly weighted: string;
  readonly answerMeanings: (scales: string) => string;
  readonly statistics: ReadonlyMap<string, string>;
  readonly published: string;
  readonly baseAll: string;
  readonly pooled: string;
  readonly steps: {
    readonly answers: string;
    readonly value: string;
    readonly shown: string;
    readonly shownText: (decimals: number) => string;
    readonly score: string;
    readonly reference: string;
    readonly mean: string;
    readonly missing: string;
    readonly missingText: (coverage: number, index: number, base: number) => string;
    readonly index: string;
    readonly indexText: (outOf: number) => string;
    readonly rank: string;
    readonly rankText: (ties: string, on: string, decimals: number, within: string, minimum: number) => string;
    readonly tier: string;
    readonly tierText: Readonly<Record<'from' | 'top' | 'natural-breaks' | 'none', string>>;
  };
}

const comma = (number: number) => String(number).replace('.', ',');

const vi: WorkbookWords = {
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
  normalisations: new Map([
    [
      'min-max',
      'điểm = a + (b − a) × (x − nhỏ nhất) / (lớn nhất − nhỏ nhất), với a, b là điểm thấp nhất và cao nhất của thang (from, to); chiều nghịch: a + b − điểm đó',
    ],
    [
      'goalposts',
      'điểm = a + (b − a) × (x − mốc dưới) / (mốc trên − mốc dưới), với a, b là điểm thấp nhất và cao nhất của thang (from, to); giới hạn trong thang trừ khi ghi khác (clip: false); chiều nghịch: a + b − điểm đó',
    ],
    [
      'z-score',
      'điểm = m + d × (x − trung bình) / độ lệch chuẩn (chia n − 1), với m, d là trung bình và độ lệch chuẩn của điểm z (mean, sd); chiều nghịch: đổi dấu (x − trung bình)',
    ],
    ['rank', 'điểm = số giá trị tham chiếu kém hơn x, cộng 1'],
    ['percentile', 'điểm = (thứ bậc − 1) / (n − 1), quy về thang từ điểm thấp nhất đến điểm cao nhất (from, to)'],
    [
      'target',
      'điểm = a + (b − a) × (x − nhỏ nhất) / (mục tiêu − nhỏ nhất), với a, b là điểm thấp nhất và cao nhất của thang (from, to); đạt mục tiêu được b; chiều nghịch: đối xứng',
    ],
    ['none', 'số liệu đã là điểm trên thang (from, to), giữ nguyên'],
  ]),
  means: new Map([
    ['arithmetic', 'trung bình cộng có trọng số: Σws / Σw'],
    ['geometric', 'trung bình nhân có trọng số: exp(Σw ln s / Σw)'],
    ['harmonic', 'trung bình điều hòa có trọng số: Σw / Σ(w/s)'],
    ['power', 'trung bình lũy thừa có trọng số: (Σw s^p / Σw)^(1/p)'],
  ]),
  over: new Map([
    ['track', 'so với các đơn vị trong cùng khối'],
    ['group', 'so với các đơn vị trong cùng nhóm'],
    ['all', 'so với các đơn vị của mọi khối có chỉ tiêu này'],
  ]),
  noSpread: new Map([
    ['missing', 'mọi giá trị bằng nhau: chỉ tiêu không tính điểm'],
    ['middle', 'mọi giá trị bằng nhau: điểm giữa thang'],
    ['best', 'mọi giá trị bằng nhau: điểm cao nhất'],
  ]),
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
  answered: (share) =>
    share > 0
      ? `Phiếu trống, và phiếu trả lời ít hơn ${comma(share)} số câu hỏi áp dụng cho đơn vị, bị loại. «Không biết» là một câu trả lời.`
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
  answerMeanings: (scales) =>
    `Câu trả lời được đổi thành mã số theo bảng ${scales} ở dưới; ô trống và câu trả lời «không tính» là thiếu.`,
  statistics: new Map([
    ['share', 'Tỷ lệ (share): phần trăm câu trả lời có một trong các mã được tính (of): 100 × Σw[mã được tính] / Σw'],
    [
      'share-above',
      'Tỷ lệ trên ngưỡng (share-above): phần trăm câu trả lời lớn hơn ngưỡng (than): 100 × Σw[x > ngưỡng] / Σw',
    ],
    [
      'share-below',
      'Tỷ lệ dưới ngưỡng (share-below): phần trăm câu trả lời nhỏ hơn ngưỡng (than): 100 × Σw[x < ngưỡng] / Σw',
    ],
    ['mean', 'Trung bình (mean): Σwx / Σw'],
    [
      'median',
      'Trung vị (median): giá trị mà tại đó trọng số phiếu cộng dồn vượt ½ Σw; đúng bằng ½ thì lấy trung bình hai giá trị kề nhau',
    ],
    ['quantile', 'Phân vị (quantile) mức p: nội suy tuyến tính giữa các giá trị xếp thứ tự (loại 7)'],
    ['balance', 'Chênh lệch tỷ lệ (balance): tỷ lệ các mã được tính (of) trừ tỷ lệ các mã bị trừ (against)'],
  ]),
  published: 'Dữ liệu cứng: số liệu công bố của từng đơn vị, giữ nguyên.',
  baseAll: 'Mẫu số gồm cả câu trả lời «không tính», trừ ô trống (base: all).',
  pooled: 'cùng với giá trị của các năm trước (pool)',
  steps: {
    answers: 'Phiếu đánh giá',
    value: 'Giá trị chỉ tiêu',
    shown: 'Hiển thị',
    shownText: (decimals) =>
      `Mọi phép tính dùng số chưa làm tròn; khi hiển thị, tổng điểm làm tròn ${decimals} chữ số thập phân (số đứng đúng giữa hai mức được làm tròn ra xa số 0).`,
    score: 'Điểm chỉ tiêu',
    reference: 'Giá trị tham chiếu',
    mean: 'Chỉ số thành phần, nhóm chỉ tiêu, điểm tổng hợp',
    missing: 'Thiếu dữ liệu',
    missingText: (coverage, index, base) =>
      `Giá trị có số phiếu hợp lệ dưới ${base} là thiếu. Mục thiếu được bỏ qua, trọng số của nó chia cho các mục còn lại; chỉ số thành phần cần ít nhất ${comma(coverage)} trọng số có dữ liệu, điểm tổng hợp cần ít nhất ${comma(index)}. Ngưỡng dưới 1 so ở 4 chữ số thập phân.`,
    index: 'Điểm tổng hợp',
    indexText: (outOf) =>
      `Bình quân các chỉ số thành phần, nhân ${comma(outOf)} / điểm cao nhất của thang (thang không có điểm cao nhất: nhân 1), rồi cộng điểm cộng, trừ.`,
    rank: 'Xếp hạng',
    rankText: (ties, on, decimals, within, minimum) =>
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

const en: WorkbookWords = {
  summary: 'Summary',
  weights: 'Weights',
  computed: 'Total as computed',
  check: 'Check',
  same: 'same',
  changed: 'changed',
  better: 'Units above',
  compared: 'Total as compared',
  mean: 'Mean',
  median: 'Median',
  deviation: 'Standard deviation',
  spread: 'Has spread (1: yes)',
  share: 'Share among siblings',
  sumCheck: 'Sum of the weights of the components',
  sumRight: 'right: the sum is 1 or 100',
  sumOther: 'note: the sum is neither 1 nor 100; weights count relative to it',
  tiers: 'Tiers',
  from: 'From',
  top: 'Share of units from the top',
  first: 'First',
  last: 'Last',
  gap: 'Gap',
  ranked: 'Ranked units',
  units: 'Units',
  warnings: 'Warnings',
  least: 'Least base',
  bases: 'Bases by indicator',
  thin: 'Units under the minimum',
  scoresAreFigures:
    'Scores are figures, not formulas: reference values of earlier years or of withheld units are not in this workbook.',
  endsAreFigures:
    'Least and greatest are figures: reference values of earlier years or of withheld units are not in this workbook.',
  partialScores: 'Scores made from part of the data',
  wordsTitle: 'The rules in words',
  step: 'Step',
  howToRead: [
    'The sheets hang together by formulas: Indicators → Components → Ranking → Summary. An edited weight (green cells of the sheet Weights) or value moves scores and ranks.',
    'The column Check of a ranking compares the total shown with the computed one; a red cell means that the workbook was edited.',
    'An empty cell is missing; a dash means that the indicator does not apply to the unit.',
  ],
  rankingLines: [
    'The rows keep the order of the report; after an edit, look at the column Rank (do not sort the rows: the other sheets follow this order).',
  ],
  breaksAreFigures: 'Tiers by natural breaks are figures: they do not move with edited weights.',
  componentLines: ['Colours follow the fixed ends of the scale: red the least, green the greatest score there is.'],
  valueLines: ['Values and bases of each indicator, then its scores (formulas).'],
  references: 'Reference values',
  referenceLines: ['Each indicator is scored against these; they follow the sheet Indicators when a value is edited.'],
  weightLines: ['Green cells may be edited; a weight is relative to its siblings.'],
  normalisations: new Map([
    ['min-max', 'score = from + (to − from)(x − min)/(max − min); negative: from + to − that'],
    [
      'goalposts',
      'score = from + (to − from)(x − lower)/(upper − lower), clipped to [from, to] unless clip: false; negative: from + to − that',
    ],
    ['z-score', 'score = mean + sd·(x − average)/s, s with n − 1; negative: −(x − average)'],
    ['rank', 'score = number of reference values worse than x, + 1'],
    ['percentile', 'score = (rank − 1)/(n − 1) onto [from, to]'],
    ['target', 'score = from + (to − from)(x − min)/(target − min), to at the target; negative: mirrored'],
    ['none', 'the figure is already a score on [from, to]'],
  ]),
  means: new Map([
    ['arithmetic', 'arithmetic mean: Σws / Σw'],
    ['geometric', 'geometric mean: exp(Σw ln s / Σw)'],
    ['harmonic', 'harmonic mean: Σw / Σ(w/s)'],
    ['power', 'power mean: (Σw s^p / Σw)^(1/p)'],
  ]),
  over: new Map([
    ['track', 'against the units of the track'],
    ['group', 'against the units of the group'],
    ['all', 'against the units of all tracks that have the indicator'],
  ]),
  noSpread: new Map([
    ['missing', 'all values equal: the indicator is not scored'],
    ['middle', 'all values equal: the middle of the scale'],
    ['best', 'all values equal: the best score'],
  ]),
  qualityLines: [
    'Received = used + left out, by unit. Forms that give one code to all questions are counted among those received, also where they are used.',
    'Cronbach alpha tells whether the indicators of a component measure one thing (the nearer to 1 the more consistent); from the scores of the units that have every indicator.',
  ],
  leftOut: 'Left out',
  straight: 'One code for all questions',
  alphaTitle: 'Reliability of the components (Cronbach alpha)',
  alpha: 'Cronbach alpha',
  indicators: 'Indicators',
  noFindings: 'No errors, warnings or notes.',
  answered: (share) =>
    share > 0
      ? `Blank forms, and forms that answer less than ${share} of the questions that apply to the unit, are left out. «Do not know» is an answer.`
      : 'Entirely blank forms are left out. «Do not know» is an answer.',
  duplicates: new Map([
    ['keep-last', 'Same respondent and unit, several forms: the last is kept.'],
    ['keep-first', 'Same respondent and unit, several forms: the first is kept.'],
    ['keep-all', 'Same respondent and unit, several forms: all are kept.'],
    ['error', 'Same respondent and unit, several forms: an error.'],
  ]),
  straightLining: new Map([
    ['flag', 'One code for all scale questions (8 or more): kept, with a warning.'],
    ['drop', 'One code for all scale questions (8 or more): left out.'],
    ['ignore', 'One code for all scale questions: not looked at.'],
  ]),
  weighted: 'Each response has a weight w of its own from the survey file; else w = 1.',
  answerMeanings: (scales) =>
    `Answers become codes by the table ${scales} below; blanks and answers that do not count are missing.`,
  statistics: new Map([
    ['share', 'share: per cent of the answers with a code of «of»: 100 × Σw[code in of] / Σw'],
    ['share-above', 'share-above: per cent of the answers above «than»: 100 × Σw[x > than] / Σw'],
    ['share-below', 'share-below: per cent of the answers below «than»: 100 × Σw[x < than] / Σw'],
    ['mean', 'mean: Σwx / Σw'],
    ['median', 'median: where the cumulative weight passes ½ Σw; the mean of two neighbours where it is exactly ½'],
    ['quantile', 'quantile: linear between order statistics (type 7)'],
    ['balance', 'balance: share of «of» minus share of «against»'],
  ]),
  published: 'Published figures of each unit, as they are.',
  baseAll: 'base: all: answers that count as missing, other than blanks, stand in the denominator.',
  pooled: 'together with the values of earlier years (pool)',
  steps: {
    answers: 'Responses',
    value: 'Indicator values',
    shown: 'Display',
    shownText: (decimals) =>
      `Nothing is rounded before it is shown; totals are shown with ${decimals} decimals, half away from nought.`,
    score: 'Indicator scores',
    reference: 'Reference values',
    mean: 'Components, dimensions, index',
    missing: 'Missing',
    missingText: (coverage, index, base) =>
      `A value with a base under ${base} is missing. What is missing is passed over and its weight goes to the rest; a component needs ${coverage} of its weight, the index ${index}. Thresholds under 1 are compared at 4 decimals.`,
    index: 'Index',
    indexText: (outOf) =>
      `Mean of the components × ${outOf} / to (scales without an upper end: × 1), then adjustments are added.`,
    rank: 'Ranking',
    rankText: (ties, on, decimals, within, minimum) =>
      `Higher is better; ties ${ties === 'dense' ? 'dense (1-2-2-3)' : 'standard (1-2-2-4)'}; compared ${on === 'published' ? `at ${decimals} decimals` : 'unrounded (equal within 1e-9)'}; within the ${within}${minimum > 0 ? `; units under ${minimum} responses are not ranked` : ''}.`,
    tier: 'Tiers',
    tierText: {
      from: 'By thresholds: the first tier whose threshold the total meets.',
      top: 'By shares of the ranked units, from the top.',
      'natural-breaks': 'By natural breaks (Fisher–Jenks) of the totals.',
      none: 'No tiers.',
    },
  },
};

export const workbookWords: Readonly<Record<Language, WorkbookWords>> = { vi, en };
