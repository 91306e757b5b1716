/** Sentences for what is found in a method file or workbook. */
import type { FindingArguments } from '../../core/model/findings.ts';
import { wordOf } from '../cell-words.ts';
import type { Sentences } from '../sentences.ts';
import { listed, quoted } from '../text.ts';
import { init } from './init.ts';
import { decimal, meant } from './text.ts';

/** Faults of YAML, by the codes of the library. */
const SYNTAX: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'thụt dòng bằng phím Tab; phải dùng dấu cách',
  BAD_INDENT: 'thụt dòng không đều với các dòng cùng cấp',
  DUPLICATE_KEY: 'trường này đã có ở trên',
  MISSING_CHAR: 'thiếu dấu ngoặc, dấu phẩy hoặc dấu hai chấm',
  UNEXPECTED_TOKEN: 'có chữ hoặc dấu không đúng chỗ',
  BLOCK_AS_IMPLICIT_KEY:
    'một dòng có hai dấu hai chấm, hoặc thụt dòng sai; tên có dấu hai chấm phải để trong dấu ngoặc kép',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên trường',
  BAD_SCALAR_START: 'chữ bắt đầu bằng dấu đặc biệt phải để trong dấu ngoặc kép',
  BLOCK_IN_FLOW: 'trong ngoặc { } hoặc [ ] không được xuống dòng theo cách này',
  BAD_ALIAS: 'dấu * hoặc & ở đầu; hãy để trong dấu ngoặc kép',
  MULTIPLE_DOCS: 'có dòng --- chia tệp làm hai phần',
  TOO_LARGE: 'nội dung quá lớn',
};

const KINDS = {
  scale: 'thang đo',
  unit: 'đơn vị',
  question: 'câu hỏi',
  part: 'chỉ số thành phần, nhóm chỉ tiêu hoặc chỉ tiêu',
  track: 'khối',
  code: 'mã của thang đo',
  answer: 'câu trả lời của thang đo',
  tier: 'mức xếp loại',
  figure: 'cột dữ liệu cứng của chỉ tiêu',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'các trường (tên: giá trị)',
  record: 'các trường (tên: giá trị)',
  tuple: 'hai giá trị',
  codes: 'danh sách mã (số)',
  items: 'một danh sách có ít nhất một mục',
  rows: 'hai số dòng, ví dụ "4-66" hoặc "4-"',
  text: 'chữ trên một dòng, không để trống',
  pattern: 'tiêu đề có hai chữ {question} và {unit}, mỗi chữ một lần',
  'text or number': 'chữ hoặc số',
  date: 'ngày có thật, viết NĂM-THÁNG-NGÀY, ví dụ 2026-01-15',
};

/** A mark alone is quoted and named. */
const mark = (word: string) => (word === ',' ? '“,” (dấu phẩy)' : word === '.' ? '“.” (dấu chấm)' : word);

export const methodFindings = {
  syntax: ({ problem }) =>
    `Không đọc được tệp (định dạng YAML hoặc JSON): ${SYNTAX[problem] ?? `sai cú pháp (${problem})`}. Hãy sửa tại dòng này.`,
  'open-place': ({ name, cells, count }) => init.openPlace(init.places.get(name) ?? name, cells, count),
  'unknown-field': ({ name, closest }) =>
    `Không có trường ${quoted(name)}.${meant(closest) || ' Hãy bỏ hoặc sửa lại tên trường.'}`,
  'missing-field': ({ name, example }) =>
    `Thiếu trường ${quoted(name)}. Hãy bổ sung${example === undefined ? '' : `, ví dụ: ${example}`}.`,
  'wrong-type': ({ name, expected }) => `${name === '' ? 'Tệp' : quoted(name)} phải là ${TYPES[expected] ?? expected}.`,
  'wrong-value': ({ name, value, allowed, closest }) =>
    `${quoted(name)} không nhận giá trị ${quoted(value)}. Được dùng: ${listed(allowed.map(mark), 20)}.${meant(closest)}`,
  'wrong-number': ({ name, value, rule }) =>
    `${quoted(name)} có giá trị không phù hợp (${value}). Phải thỏa mãn điều kiện: ${rule}.`,
  'unknown-name': ({ kind, name, closest }) =>
    `${kind === 'code' ? 'Thang đo không có mã' : `Không có ${KINDS[kind]}`} ${quoted(name)}.${meant(closest)}`,
  'repeated-id': ({ kind, id }) => `Trùng ${KINDS[kind]} ${quoted(id)}. Hãy đặt mã riêng cho từng mục.`,
  'unit-names-collide': ({ text, units }) =>
    `${quoted(text)} là tên của hai đơn vị ${units[0]} và ${units[1]}. Hãy đổi tên hoặc bỏ bớt tên gọi khác.`,
  'answers-collide': ({ scale, text }) => `Trong thang đo ${scale}, ${quoted(text)} có hai nghĩa. Hãy giữ lại một.`,
  'field-without-effect': ({ name, because }) =>
    `Trường ${quoted(name)} không có tác dụng khi dùng với ${quoted(because)}. Hãy bỏ đi.`,
  'needs-field': ({ name, because }) =>
    because === 'source'
      ? 'Mỗi chỉ tiêu lấy từ một câu hỏi (question) hoặc một cột dữ liệu cứng (published): hãy ghi đúng một trong hai.'
      : because === 'scale'
        ? 'Thang đo cần có các câu trả lời kèm mã (answers), hoặc số nhỏ nhất và số lớn nhất (number).'
        : `${quoted(because)} cần trường ${quoted(name)}. Hãy bổ sung.`,
  'refused-mean': ({ mean, part }) =>
    `Không tính được ${wordOf('aggregation.method', mean, 'vi')} khi điểm có thể bằng 0 hoặc âm (tại ${quoted(part)}). Hãy dùng cách tính trung bình khác, hoặc thang điểm bắt đầu từ 1.`,
  'refused-negative': ({ indicator }) =>
    `${indicator}: với cách chuẩn hóa giữ nguyên (none), số liệu đã là điểm nên chiều phải là thuận.`,
  'refused-best': ({ method }) =>
    `Cách chuẩn hóa ${wordOf('normalisation.method', method, 'vi')} (${method}) không có điểm cao nhất nên không dùng được lựa chọn điểm cao nhất (no-spread: best). Hãy chọn không tính điểm (no-spread: missing) hoặc điểm giữa thang (no-spread: middle).`,
  'refused-statistic': ({ statistic, because }) =>
    because === 'weights'
      ? `Không tính được ${wordOf('statistic', statistic, 'vi')} khi phiếu có trọng số. Hãy bỏ cột trọng số hoặc dùng cách tính khác.`
      : `Không tính được ${wordOf('statistic', statistic, 'vi')} cho câu hỏi chọn nhiều đáp án. Hãy dùng tỷ lệ (share) hoặc chênh lệch tỷ lệ (balance).`,
  'mixed-scales': ({ part, scales }) =>
    `${quoted(part)} gộp các điểm ở những thang khác nhau (${listed(scales)}). Hãy dùng chung một cách chuẩn hóa.`,
  'no-group': ({ units }) =>
    `Các đơn vị được so sánh theo nhóm, nhưng các đơn vị sau chưa có nhóm: ${listed(units)}. Hãy ghi nhóm cho từng đơn vị.`,
  'tiers-order': ({ name }) =>
    `Các mức xếp loại không đúng thứ tự tại ${quoted(name)}: xếp từ tốt nhất, ngưỡng (from) sau thấp hơn ngưỡng trước, tỷ lệ (top) sau lớn hơn tỷ lệ trước.`,
  'tiers-gap': ({ from, name }) =>
    `Có thể có đơn vị không thuộc mức xếp loại nào: mức cuối ${quoted(name)} dừng ở ${decimal(from)}. Ngưỡng (from) cuối phải là 0, tỷ lệ (top) cuối phải là 1; tỷ lệ được tính cộng dồn từ trên xuống.`,
  'zero-weights': ({ part }) =>
    `Mọi trọng số trong ${quoted(part)} đều bằng 0. Phải có ít nhất một trọng số lớn hơn 0.`,
  'weights-sum': ({ sum }) =>
    `Tổng trọng số các chỉ số thành phần là ${decimal(sum)}, không phải 1 hay 100. Trọng số được tính theo tỷ lệ trên tổng này.`,
  'missing-in-range': ({ scale, text }) =>
    `Trong thang đo ${scale}, câu trả lời không đưa vào tính ${quoted(text)} lại nằm trong khoảng giá trị (number): mọi câu trả lời ${quoted(text)} đều không được tính. Hãy kiểm tra lại.`,
  'applies-to-none': ({ indicator }) =>
    `${indicator} không áp dụng cho đơn vị nào. Hãy sửa các mục chỉ áp dụng cho (only), không áp dụng cho (except).`,
  'shrunken-without-error': () =>
    '“ranking.by: shrunken” cần sai số chọn mẫu, nhưng “uncertainty.replicates: 0” đã tắt việc tính sai số. Hãy bỏ “replicates”, hoặc xếp hạng theo tổng điểm (“ranking.by: total”).',
  'unlike-indicators': ({ indicator, tracks }) =>
    `${indicator} được tính khác nhau ở các khối ${listed(tracks)} mà vẫn được so sánh chung mọi khối (over: all). Hãy thống nhất cách tính, thang đo và chiều, hoặc đặt mã khác nhau.`,
  'pool-lacks': ({ indicator }) =>
    `${indicator}: kết quả năm trước không có chỉ tiêu này nên không có giá trị để gộp vào khoảng so sánh.`,
  'pool-of-table': ({ indicators }) =>
    `Giá trị của ${listed(indicators, 20)} lấy từ bảng đã công bố được gộp vào giá trị tham chiếu. Bảng không cho biết cách đo: hãy chắc chắn đó là cùng một chỉ tiêu, cùng đơn vị đo.`,
  'pool-unlike': ({ indicator }) =>
    `${indicator}: kết quả năm trước dùng cách tính, thang đo hoặc chiều khác nên không gộp được. Hãy bỏ tệp này khỏi phần gộp các năm (pool) của chỉ tiêu, hoặc đặt mã khác.`,
  'unused-question': ({ question }) => `Câu hỏi ${quoted(question)} không được chỉ tiêu nào sử dụng.`,
  'unused-scale': ({ scale }) => `Thang đo ${quoted(scale)} không được chỉ tiêu nào sử dụng.`,
  'said-twice': ({ name, first }) => `${quoted(name)} đã được ghi ở ô ${first}. Hãy giữ lại một.`,
  'circular-part': ({ part }) => `${quoted(part)} thuộc về chính mục này. Hãy sửa cột Thuộc.`,
  'empty-part': ({ part }) =>
    `Chỉ số thành phần ${quoted(part)} chưa có chỉ tiêu nào. Hãy ghi mã này ở cột Thuộc của các chỉ tiêu; nếu đây là chỉ tiêu thì ghi mã mục cha ở cột Thuộc.`,
  'faulty-cell': ({ name, text }) => `${quoted(name)}: ô có công thức lỗi (${text}). Hãy ghi lại giá trị.`,
  'date-cell': ({ name, text }) =>
    `${quoted(name)}: ô là ngày tháng (${text}), có thể do Excel tự đổi. Hãy định dạng ô là Văn bản rồi ghi lại.`,
  'ambiguous-adjustment': ({ unit, tracks }) =>
    `${quoted(unit)} là đơn vị của nhiều khối (${listed(tracks)}). Hãy ghi rõ khối (track).`,
} satisfies Partial<Sentences<FindingArguments>>;
