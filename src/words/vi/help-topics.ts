/** The topics of `ddci help`: what no list of the program says by itself. */
import { listed, quoted } from '../text.ts';
import { meant } from './text.ts';

export const helpTopics = {
  argument: 'chủ đề cần tra cứu, hoặc tên một lệnh',
  heading: 'Tra cứu (ddci help <chủ đề>):',
  unknown: (name: string, closest: string | null, topics: readonly string[]) =>
    `Không có chủ đề ${quoted(name)}.${meant(closest)} Các chủ đề: ${listed(topics, 20)}.`,
  summaries: {
    method: 'các trường của tệp phương pháp',
    survey: 'tệp khảo sát: cách bố trí, các cột, thang đo, phiếu',
    statistics: 'từ các câu trả lời ra giá trị chỉ tiêu',
    normalisations: 'từ giá trị ra điểm (chuẩn hóa)',
    means: 'từ điểm chỉ tiêu ra chỉ số thành phần và điểm tổng hợp',
    ranking: 'thiếu dữ liệu, thứ hạng, mức xếp loại, điểm cộng, trừ',
    uncertainty: 'thứ hạng chắc chắn đến mức nào, tính ra sao',
    outputs: 'các tệp kết quả, các cột của tệp CSV',
    presets: 'các mẫu của ddci init --preset',
    privacy: 'bảo vệ thông tin người trả lời',
    scripts: 'chạy tự động: mã thoát, JSON',
  },
  fields: 'Trường',
  columnOnly: 'cột của tệp Excel',
  required: 'bắt buộc',
  fallback: (value: string) => `mặc định: ${value}`,
  alsoHere: (sections: string) => `Các quy tắc ${sections} cũng ghi được ở đây; quy tắc ở gần chỉ tiêu nhất được dùng.`,
  methodLines: [
    'Tệp phương pháp là YAML, JSON hoặc tệp Excel có cùng nội dung; tên các tệp dữ liệu tính từ thư mục chứa tệp phương pháp.',
    'Dưới đây là tên trường trong YAML và tên, ghi chú của cột tương ứng trong tệp Excel (ddci convert chuyển giữa hai dạng).',
    'Thay một trường cho một lần chạy: --set normalisation.method=percentile',
  ],
  surveyLines: [
    'Cột được gọi bằng tiêu đề; cột không có tiêu đề là "#B", cột thứ hai có cùng tiêu đề là Q5#2.',
    'Câu hỏi chọn nhiều đáp án: một ô (separator), hoặc mỗi đáp án một cột (Q7/Thuế) ghi 1/0, x, ✓, có/không hoặc chính đáp án.',
    'Xem một tệp được đọc thế nào: ddci preview',
  ],
  layouts: {
    long: 'mỗi dòng là một phiếu về một đơn vị (mặc định); unit: cột ghi đơn vị',
    blocks: 'mỗi dòng là một người trả lời về nhiều đơn vị, mỗi đơn vị một nhóm cột; blocks: [dv1_, dv2_]',
    matrix: 'mỗi dòng là một người trả lời, mỗi cột là một câu hỏi về một đơn vị; pattern: "{question} [{unit}]"',
    'sheet-per-unit': 'như long; tên trang tính là tên đơn vị',
    'file-per-unit': 'như long; tên tệp là tên đơn vị; file: "khao-sat/*.xlsx"',
  } as Readonly<Record<string, string>>,
  statisticLines: [
    'Ghi ở chỉ tiêu: statistic. Σ tính trên các câu trả lời hợp lệ; w là trọng số phiếu (bằng 1 nếu không có).',
    'Chỉ tiêu lấy từ dữ liệu cứng thì ghi published, không ghi statistic.',
  ],
  multiple: (is: boolean) => `Câu hỏi chọn nhiều đáp án: ${is ? 'dùng được' : 'không dùng được'}`,
  weighted: (is: boolean) => `Phiếu có trọng số: ${is ? 'dùng được' : 'không dùng được'}`,
  noEnds: 'Điểm không có hai đầu: điểm tổng hợp không quy về thang điểm tối đa.',
  noBest: 'Không có điểm cao nhất: không dùng được no-spread: best.',
  positiveOnly: 'Chỉ dùng được với chiều thuận (direction: positive).',
  ofAll: 'Chung cho mọi cách chuẩn hóa',
  meanLines: [
    'Ghi ở aggregation, chung hoặc riêng cho một khối, chỉ số thành phần, nhóm chỉ tiêu. s là điểm, w là trọng số.',
  ],
  scores: {
    any: [],
    'not-negative': ['Chỉ dùng được khi không có điểm nào âm.'],
    positive: ['Chỉ dùng được khi mọi điểm đều lớn hơn 0.'],
  },
  uncertaintyParts: {
    respondents: {
      title: 'respondents: sai số do chọn người trả lời',
      lines: [
        'Lấy mẫu lại người trả lời nhiều lần, mỗi lần tính lại toàn bộ từ câu trả lời đến thứ hạng. Mỗi người được lấy cùng mọi phiếu của mình.',
        'Khoảng hạng: với mức tin cậy đã chọn, hạng thật của đơn vị nằm trong khoảng này. Không so hai khoảng hạng để kết luận đơn vị nào hơn; hãy xem danh sách các đơn vị chưa phân biệt được.',
        'Dữ liệu cứng và giá trị của các năm trước giữ nguyên.',
      ],
    },
    weights: {
      title: 'weights: thay trọng số',
      lines: [
        'Chọn ngẫu nhiên nhiều bộ trọng số quanh trọng số của phương pháp, xem đơn vị giữ hạng trong bao nhiêu phần trăm số bộ.',
      ],
    },
    choices: {
      title: 'choices: thay cách tính',
      lines: [
        'Thử các cách chuẩn hóa, cách lấy trung bình, quy tắc khác, bỏ từng chỉ số thành phần; xem lựa chọn nào làm đổi thứ hạng nhiều nhất.',
      ],
    },
    command: { title: 'ddci robustness', lines: ['Các tùy chọn: ddci robustness --help'] },
  },
  outputLines: [
    'run.json luôn được ghi; --format chọn các định dạng khác. manifest.json ghi lại các tệp đã ghi.',
    'Chỉ các tệp do công cụ ghi ra và chưa ai sửa mới bị thay; muốn thay tệp khác: --force.',
  ],
  formats: {
    json: 'run.json: toàn bộ kết quả, dùng cho mọi lệnh về sau',
    xlsx: 'report.xlsx: báo cáo cho cán bộ, có công thức',
    html: 'report.html: một trang cho lãnh đạo, không cần mạng, in trên A4',
    docx: 'report.docx: báo cáo Word theo thể thức văn bản hành chính',
    svg: 'svg/: các biểu đồ dưới dạng tệp SVG, để đưa vào bản trình chiếu',
    md: 'report.md: bảng xếp hạng để đưa vào văn bản',
    csv: 'csv/: các bảng cho chương trình khác',
  } as Readonly<Record<string, string>>,
  csvLine: 'Tiêu đề luôn là tiếng Anh; --csv-locale vi ghi dấu chấm phẩy và dấu phẩy thập phân cho Excel tiếng Việt.',
  emptyPreset: 'không có mẫu: mọi chỗ để điền',
  privacyLines: [
    'Họ tên, số điện thoại, thư điện tử, địa chỉ, số định danh, mã số thuế của người trả lời không có trong bất kỳ kết quả nào.',
    'Phân bố câu trả lời chỉ được nêu khi có đủ số câu trả lời hợp lệ, và không suy ra được từ các số khác.',
    'Giá trị chỉ tiêu được nêu dù số câu trả lời hợp lệ ít, kèm cảnh báo; muốn không nêu, đặt missing.minimum-base.',
    'Hai giá trị tính từ cùng câu trả lời, chỉ lệch nhau vài câu, vẫn được nêu, kèm cảnh báo; muốn không nêu giá trị sau, đặt privacy.minimum-difference.',
    'Kết quả hiện trên màn hình, loi.xlsx và bản sao tô màu có thể trích ô phải sửa: không gửi đi.',
  ],
  scriptLines: [
    '--json: đầu ra chuẩn chỉ có JSON. --quiet: chỉ hiện lỗi. --strict: coi cảnh báo là lỗi. --dry-run: không ghi gì.',
    'Kết quả ở đầu ra chuẩn; lỗi, cảnh báo, ghi chú ở đầu ra lỗi.',
  ],
  exitTitle: 'Mã thoát',
  exitCodes: [
    [0, 'xong'],
    [1, 'dữ liệu có lỗi, không ghi gì'],
    [2, 'dùng lệnh sai hoặc tệp phương pháp sai'],
    [3, 'không đọc được một tệp đầu vào'],
    [4, 'không ghi được kết quả'],
    [70, 'lỗi của công cụ'],
    [130, 'bị ngắt'],
  ] as readonly (readonly [code: number, meaning: string])[],
};
