import { encodings } from '../../core/text/encodings.ts';
import type { Limit } from '../../io/read/limits.ts';
import { wordOf } from '../../method/workbook/words.ts';
import { vi as check } from './check.ts';
import { viCompare } from './compare.ts';
import { vi as convert } from './convert.ts';
import { viEachUnit } from './each-unit.ts';
import { initVi } from './init.ts';
import { first, listed, type Messages, quoted } from './messages.ts';
import { nextVi } from './next.ts';
import { programWords } from './program.ts';
import { viRobustness } from './robustness.ts';
import { viVariants } from './variants.ts';

const meant = (word: string | null) => (word === null ? '' : ` Có phải là ${quoted(word)}?`);
const decimal = (number: number) => String(number).replace('.', ',');
const percent = (share: number) => `${decimal(Math.round(share * 1000) / 10)}%`;

/** Faults of YAML, by the codes of the library. */
const SYNTAX: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'thụt dòng bằng phím Tab; phải dùng dấu cách',
  BAD_INDENT: 'thụt dòng không đều với các dòng cùng cấp',
  DUPLICATE_KEY: 'trường này đã có ở trên',
  MISSING_CHAR: 'thiếu dấu ngoặc, dấu nháy, dấu phẩy hoặc dấu hai chấm',
  UNEXPECTED_TOKEN: 'có chữ hoặc dấu không đúng chỗ',
  BLOCK_AS_IMPLICIT_KEY: 'một dòng có hai dấu hai chấm, hoặc thụt dòng sai; tên có dấu hai chấm phải để trong dấu nháy',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên trường',
  BAD_SCALAR_START: 'chữ bắt đầu bằng dấu đặc biệt phải để trong dấu nháy',
  BLOCK_IN_FLOW: 'trong ngoặc { } hoặc [ ] không được xuống dòng theo cách này',
  BAD_ALIAS: 'dấu * hoặc & ở đầu; hãy để trong dấu nháy',
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
  tier: 'nhóm xếp loại',
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
};

const LIMIT_WORDS: Readonly<Record<Limit, (most: string) => string>> = {
  parts: (most) => `${most} phần trong một tệp`,
  part: (most) => `${most} byte cho một phần sau khi giải nén`,
  total: (most) => `${most} byte cho cả tệp sau khi giải nén`,
  ratio: (most) => `${most} lần dung lượng khi giải nén`,
  rows: (most) => `${most} dòng trong một trang tính`,
  columns: (most) => `${most} cột trong một trang tính`,
  cells: (most) => `${most} ô trong một trang tính`,
  characters: (most) => `${most} ký tự trong một ô`,
  container: (most) => `${most} byte cho một tệp Excel`,
  distinct: (most) => `${most} giá trị khác nhau`,
  letters: (most) => `${most} byte văn bản khác nhau`,
  listed: (most) => `${most} liên kết, định dạng ô, phông chữ hoặc định dạng số`,
  strings: (most) => `${most} chuỗi dùng chung`,
  runs: (most) => `${most} đoạn văn bản có phông chữ riêng`,
  merges: (most) => `${most} vùng ô gộp trong một trang tính`,
  allMerges: (most) => `${most} vùng ô gộp trong một tệp Excel`,
  token: (most) => `${most} byte cho một thẻ hoặc đoạn văn bản XML`,
  depth: (most) => `${most} cấp phần tử XML lồng nhau`,
  attributes: (most) => `${most} thuộc tính của một phần tử XML`,
};

export const vi: Messages = {
  findings: {
    syntax: ({ problem }) =>
      `Không đọc được tệp (định dạng YAML hoặc JSON): ${SYNTAX[problem] ?? `sai cú pháp (${problem})`}. Hãy sửa tại dòng này.`,
    'open-place': ({ name, cells, count }) => initVi.openPlace(initVi.places.get(name) ?? name, cells, count),
    'unknown-field': ({ name, closest }) =>
      `Không có trường ${quoted(name)}.${meant(closest) || ' Hãy bỏ hoặc sửa lại tên trường.'}`,
    'missing-field': ({ name }) => `Thiếu trường ${quoted(name)}. Hãy bổ sung.`,
    'wrong-type': ({ name, expected }) =>
      `${name === '' ? 'Tệp' : quoted(name)} phải là ${TYPES[expected] ?? expected}.`,
    'wrong-value': ({ name, value, allowed, closest }) =>
      `${quoted(name)} không nhận giá trị ${quoted(value)}. Được dùng: ${listed(allowed, 20)}.${meant(closest)}`,
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
      `${indicator}: với cách chuẩn hóa giữ nguyên (none), số liệu đã là điểm nên chiều phải là thuận (positive).`,
    'refused-best': ({ method }) =>
      `Cách chuẩn hóa ${wordOf('normalisation.method', method, 'vi')} (${method}) không có điểm cao nhất nên không dùng được no-spread: best. Hãy chọn không tính điểm (missing) hoặc điểm giữa thang (middle).`,
    'refused-statistic': ({ statistic, because }) =>
      because === 'weights'
        ? `Không tính được ${wordOf('statistic', statistic, 'vi')} khi phiếu có trọng số. Hãy bỏ cột trọng số hoặc dùng cách tính khác.`
        : `Không tính được ${wordOf('statistic', statistic, 'vi')} cho câu hỏi chọn nhiều đáp án. Hãy dùng tỷ lệ (share) hoặc chênh lệch tỷ lệ (balance).`,
    'mixed-scales': ({ part, scales }) =>
      `${quoted(part)} gộp các điểm ở những thang khác nhau (${listed(scales)}). Hãy dùng chung một cách chuẩn hóa.`,
    'no-group': ({ units }) =>
      `Các đơn vị được so sánh theo nhóm, nhưng các đơn vị sau chưa có nhóm: ${listed(units)}. Hãy ghi nhóm cho từng đơn vị.`,
    'tiers-order': ({ name }) =>
      `Các nhóm xếp loại không đúng thứ tự tại ${quoted(name)}: xếp từ tốt nhất, ngưỡng (from) sau thấp hơn ngưỡng trước, tỷ lệ (top) sau lớn hơn tỷ lệ trước.`,
    'tiers-gap': ({ from, name }) =>
      `Có thể có đơn vị không thuộc nhóm xếp loại nào: nhóm cuối ${quoted(name)} dừng ở ${decimal(from)}. Ngưỡng (from) cuối phải là 0, tỷ lệ (top) cuối phải là 1; tỷ lệ được tính cộng dồn từ trên xuống.`,
    'zero-weights': ({ part }) =>
      `Mọi trọng số trong ${quoted(part)} đều bằng 0. Phải có ít nhất một trọng số lớn hơn 0.`,
    'weights-sum': ({ sum }) =>
      `Tổng trọng số các chỉ số thành phần là ${decimal(sum)}, không phải 1 hay 100. Trọng số được tính theo tỷ lệ trên tổng này.`,
    'missing-in-range': ({ scale, text }) =>
      `Trong thang đo ${scale}, câu trả lời không tính ${quoted(text)} lại nằm trong khoảng giá trị (number): mọi câu trả lời ${quoted(text)} đều không được tính. Hãy kiểm tra lại.`,
    'applies-to-none': ({ indicator }) =>
      `${indicator} không áp dụng cho đơn vị nào. Hãy sửa các mục chỉ áp dụng cho (only), không áp dụng cho (except).`,
    'unlike-indicators': ({ indicator, tracks }) =>
      `${indicator} được tính khác nhau ở các khối ${listed(tracks)} mà vẫn được so sánh chung mọi khối (over: all). Hãy thống nhất cách tính, thang đo và chiều, hoặc đặt mã khác nhau.`,
    'pool-lacks': ({ indicator }) =>
      `${indicator}: kết quả năm trước không có chỉ tiêu này nên không có giá trị để gộp vào khoảng so sánh.`,
    'pool-unlike': ({ indicator }) =>
      `${indicator}: kết quả năm trước dùng cách tính, thang đo hoặc chiều khác nên không gộp được. Hãy bỏ tệp này khỏi phần gộp các năm (pool) của chỉ tiêu, hoặc đặt mã khác.`,
    'unused-question': ({ question }) => `Câu hỏi ${quoted(question)} không được chỉ tiêu nào sử dụng.`,
    'unused-scale': ({ scale }) => `Thang đo ${quoted(scale)} không được chỉ tiêu nào sử dụng.`,
    'said-twice': ({ name, first }) => `${quoted(name)} đã được ghi ở ô ${first}. Hãy giữ lại một.`,
    'circular-part': ({ part }) => `${quoted(part)} thuộc về chính nó. Hãy sửa cột Thuộc.`,
    'empty-part': ({ part }) =>
      `Chỉ số thành phần ${quoted(part)} chưa có chỉ tiêu nào. Hãy ghi mã này ở cột Thuộc của các chỉ tiêu; nếu đây là chỉ tiêu thì ghi mã mục cha ở cột Thuộc.`,
    'faulty-cell': ({ name, text }) => `${quoted(name)}: ô có công thức lỗi (${text}). Hãy ghi lại giá trị.`,
    'date-cell': ({ name, text }) =>
      `${quoted(name)}: ô là ngày tháng (${text}), có thể do Excel tự đổi. Hãy định dạng ô là Văn bản rồi ghi lại.`,
    'ambiguous-adjustment': ({ unit, tracks }) =>
      `${quoted(unit)} là đơn vị của nhiều khối (${listed(tracks)}). Hãy ghi rõ khối (track).`,
    'missing-sheet': ({ sheet, sheets }) =>
      sheets.length === 0
        ? `Tệp này không có trang tính; hãy bỏ tên trang tính ${quoted(sheet)} (sheet).`
        : `Không có trang tính ${quoted(sheet)}. Các trang tính hiện có: ${listed(sheets)}.`,
    'empty-sheet': () => 'Tệp trống, hoặc không có trang tính nào đang hiện mà có nội dung.',
    'no-file': ({ pattern }) => `Không có tệp nào khớp với ${quoted(pattern)}.`,
    'files-passed': ({ files }) =>
      `Không đọc ${files.map(quoted).join(', ')} vì có tên như tệp do ddci check --xlsx ghi. Nếu là phiếu khảo sát, hãy đổi tên tệp, hoặc ghi đúng tên tệp trong phương pháp.`,
    'missing-column': ({ name, closest, question }) =>
      `Không tìm thấy cột ${quoted(name)}.${meant(closest)} ${question ? 'Hãy sửa tiêu đề cột, hoặc thêm tiêu đề đó cho câu hỏi này ở trang Câu hỏi (questions) của phương pháp.' : 'Hãy sửa tiêu đề cột trong tệp, hoặc sửa tên cột trong phương pháp.'}`,
    'duplicate-header': ({ name, columns }) =>
      `Tiêu đề ${quoted(name)} có ở nhiều cột: ${listed(columns)}. Hãy đổi tên hoặc bỏ bớt, chỉ giữ một cột.`,
    'hidden-rows': ({ rows, count }) => `${count} dòng ẩn vẫn được đọc như các dòng khác: ${first(rows, count)}.`,
    'hidden-sheets': ({ sheets }) => `Không đọc các trang tính ẩn: ${sheets.map(quoted).join(', ')}.`,
    'sheets-not-read': ({ sheets }) =>
      `Các trang tính sau có cùng các cột nhưng không được đọc: ${sheets.map(quoted).join(', ')}. Nếu cần đọc tất cả, hãy ghi dấu * vào ô Trang tính của nguồn dữ liệu (sheet: "*").`,
    'text-reading': ({ encoding, delimiter }) =>
      `Đọc theo bảng mã ${encoding}, dấu ngăn cách ${delimiter === '\t' ? 'tab' : quoted(delimiter)}. Nếu không đúng, hãy ghi rõ bảng mã (encoding), dấu ngăn cách cột (delimiter) của nguồn dữ liệu.`,
    'decimal-found': ({ indicator, decimal }) =>
      `${indicator}: các số như 1${decimal}234 được đọc với dấu thập phân ${quoted(decimal)}, theo các số khác trong cột. Nếu không đúng, hãy ghi rõ dấu thập phân (decimal).`,
    'unused-columns': ({ columns }) => `Các cột không sử dụng: ${listed(columns, 30)}.`,
    'personal-content': ({ name }) =>
      `Cột ${quoted(name)} có nội dung giống địa chỉ thư điện tử, số điện thoại, mã số thuế hoặc số định danh. Nội dung đó không được đưa vào bất kỳ kết quả nào; nên xóa khỏi tệp khảo sát.`,
    'personal-column': ({ name }) =>
      `Cột ${quoted(name)} có vẻ là dữ liệu cá nhân. Cột này không được đưa vào bất kỳ kết quả nào.`,
    'unknown-unit': ({ text, rows, count, closest }) =>
      `${quoted(text)} không phải tên đơn vị nào${count === 0 ? '' : `: ${count} dòng (${first(rows, count)})`}.${closest.length === 0 ? '' : ` Gần nhất: ${closest.map(quoted).join(', ')}.`} Nếu là cách viết khác của một đơn vị, hãy ghi vào tên gọi khác của đơn vị đó (aliases: [${JSON.stringify(text)}]); nếu là đơn vị còn thiếu, hãy thêm vào danh sách đơn vị (units).`,
    'sheet-passed': ({ text }) =>
      `Trang tính ${quoted(text)} không phải tên đơn vị và không có các cột cần thiết nên bỏ qua.`,
    'shared-column': ({ questions }) =>
      `Cột này được đọc cho hai câu hỏi khác nhau: ${questions.map(quoted).join(' và ')}. Hãy sửa tiêu đề ở trang Câu hỏi (questions).`,
    'no-respondent': ({ rows, count }) =>
      `${count} dòng có câu trả lời nhưng không có mã phiếu (vẫn được tính): dòng ${first(rows, count)}. Nếu là dòng tổng hợp, hãy xóa, hoặc giới hạn các dòng dữ liệu (rows).`,
    'table-twice': ({ first: file }) =>
      `Bảng này được đọc hai lần cho cùng câu hỏi (đã có ở ${quoted(file)}) nên phiếu bị tính hai lần. Hãy bỏ một nguồn, hoặc tách theo điều kiện chọn dòng (where, rows).`,
    'same-content': ({ files }) =>
      `Các tệp sau có nội dung giống hệt nhau: ${files.map(quoted).join(', ')}. Nếu là bản sao, phiếu bị tính hai lần; hãy bỏ bớt.`,
    'unit-cell-error': ({ cells, count }) =>
      `Ô ghi tên đơn vị bị lỗi: ${count} ô (${first(cells, count)}). Hãy sửa trong tệp.`,
    'no-unit-rows': ({ rows, count }) =>
      `${count} dòng có dữ liệu nhưng không ghi đơn vị nên không được tính: dòng ${first(rows, count)}. Nếu các dòng này là của một đơn vị, hãy ghi tên đơn vị vào từng dòng.`,
    'other-track-rows': ({ rows, count }) => `Bỏ qua ${count} dòng về đơn vị của khối khác: ${first(rows, count)}.`,
    'surplus-cells': ({ cells, count }) =>
      `${count} dòng có nhiều ô hơn số cột tiêu đề (${first(cells, count)}), có thể do dấu phẩy thập phân hoặc dấu ngăn cách trong ô không được đặt trong dấu nháy kép. Hãy sửa các dòng này.`,
    'merged-cells': ({ cells, count }) =>
      `${count} ô gộp (${first(cells, count)}): nội dung chỉ có ở dòng và cột đầu của ô gộp, các ô còn lại để trống. Hãy bỏ gộp ô rồi ghi đầy đủ vào từng ô.`,
    'numbered-row': () =>
      'Dòng này có vẻ là dòng đánh số các cột (1, 2, 3, …) nhưng vẫn được tính là một phiếu. Nếu không phải là phiếu, hãy xóa dòng này, hoặc giới hạn các dòng dữ liệu (rows).',
    'totals-rows': ({ rows, count }) => `Bỏ qua ${count} dòng tổng hợp: ${first(rows, count)}.`,
    'unknown-answer': ({ question, scale, text, cells, count, closest }) =>
      `${quoted(text)} không phải câu trả lời hợp lệ của ${question}${scale === null ? ' (phải là số)' : ` theo thang đo ${scale}`}: ${count} ô (${first(cells, count)}).${meant(closest)} Hãy sửa các ô này, hoặc bổ sung vào thang đo, là câu trả lời có mã (answers) hoặc câu trả lời không tính (missing).`,
    'out-of-range': ({ question, text, range, cells, count }) =>
      `${quoted(text)} nằm ngoài khoảng ${decimal(range[0])}–${decimal(range[1])} của ${question}: ${count} ô (${first(cells, count)}). Hãy sửa các ô này hoặc sửa khoảng giá trị.`,
    'ambiguous-number': ({ question, text, cells, count }) =>
      `${quoted(text)} có thể đọc thành hai số khác nhau (${question}): ${count} ô (${first(cells, count)}). Hãy ghi rõ dấu thập phân (decimal) của thang đo hoặc của bảng dữ liệu cứng, hoặc viết số không có dấu ngăn cách hàng nghìn.`,
    'mixed-percent': ({ question, cells: [percentage, plain] }) =>
      `${question}: có ô là phần trăm (${percentage}; 75% được đọc là 0,75), có ô là số thường lớn hơn 1${plain === undefined ? '' : ` (${plain})`}. Hãy ghi thống nhất một cách.`,
    'cell-error': ({ question, text, cells, count }) =>
      text === 'formula'
        ? `${question}: ${count} công thức chưa có kết quả (${first(cells, count)}). Hãy mở tệp bằng Excel, tính lại rồi lưu.`
        : `${question}: ${count} ô có lỗi ${text} (${first(cells, count)}). Hãy sửa trong tệp.`,
    'bad-weight': ({ cells, count }) =>
      `${count} trọng số phiếu không phải là số lớn hơn hoặc bằng 0: ${first(cells, count)}. Hãy sửa lại.`,
    'duplicate-response': ({ rows, count, policy }) =>
      `${count} phiếu của người đã đánh giá đơn vị đó (dòng ${first(rows, count)}): ${
        {
          'keep-last': 'lấy phiếu sau cùng.',
          'keep-first': 'lấy phiếu đầu tiên.',
          'keep-all': 'lấy tất cả.',
        }[policy] ?? 'hãy chỉ giữ lại một phiếu.'
      }`,
    'constant-respondent': ({ count }) =>
      `Mã phiếu giống nhau ở cả ${count} dòng nên không phân biệt được người trả lời. Hãy chọn đúng cột, hoặc để trống cột mã phiếu (respondent).`,
    'straight-lining': ({ rows, count, policy }) =>
      `${count} phiếu chọn cùng một mức cho mọi câu hỏi (dòng ${first(rows, count)}): ${policy === 'drop' ? 'bị loại ra.' : 'vẫn được tính.'}`,
    'left-out': ({ reason, rows, count }) =>
      `Loại ra ${count} dòng (${
        {
          where: 'ngoài phạm vi chọn',
          blank: 'phiếu trống',
          'minimum-answered': 'trả lời quá ít câu',
          'no-unit': 'không ghi đơn vị',
          'straight-lining': 'chọn một mức cho mọi câu',
          duplicate: 'trùng phiếu',
        }[reason]
      }): dòng ${first(rows, count)}.`,
    'repeated-published-unit': ({ unit, firstRow }) =>
      `${unit} đã có số liệu ở dòng ${firstRow}. Hãy bỏ một dòng, hoặc giới hạn các dòng dữ liệu (rows).`,
    'figure-twice': ({ indicator, unit, firstFile }) =>
      `${unit}, ${indicator}: đã có số liệu trong ${quoted(firstFile)}. Hãy ghi rõ cột nào lấy từ bảng nào (columns), hoặc bỏ một số liệu.`,
    'not-a-number': ({ indicator, text, cells, count }) =>
      `${quoted(text)} không phải là số (${indicator}): ${count} ô (${first(cells, count)}). Hãy ghi một số, hoặc ghi - nếu không có số liệu.`,
    'map-unknown-unit': ({ text, side, closest }) =>
      `${quoted(text)} không phải đơn vị nào của kết quả ${side === 'old' ? 'trước' : 'sau'}.${closest.length === 0 ? '' : ` Gần nhất: ${closest.map(quoted).join(', ')}.`}`,
    'map-which-track': ({ text, tracks }) =>
      `${quoted(text)} có ở nhiều khối: ${listed(tracks)}. Hãy thêm cột khối ghi mã của khối.`,
    'map-row-twice': ({ firstRow }) => `Dòng này lặp lại dòng ${firstRow}. Hãy bỏ một dòng.`,
    'map-two-continue': ({ unit, side }) =>
      side === 'old'
        ? `${quoted(unit)} đã được một đơn vị khác tiếp nối ở dòng trên; chỉ một đơn vị mới được tiếp nối.`
        : `${quoted(unit)} đã tiếp nối một đơn vị khác ở dòng trên; chỉ được tiếp nối một đơn vị cũ.`,
    'unit-without-responses': ({ unit }) => `${unit} không có phiếu đánh giá nào.`,
    'no-weight': ({ indicator, unit, base }) =>
      `${unit}, ${indicator}: có ${base} câu trả lời hợp lệ nhưng tổng trọng số phiếu bằng 0; không tính giá trị.`,
    'thin-base': ({ indicator, unit, base, minimum }) =>
      `${unit}, ${indicator}: có ${base} câu trả lời hợp lệ, ít hơn ${Math.max(1, minimum)}; không tính giá trị.`,
    'missing-figure': ({ indicator, units }) => `${indicator}: thiếu dữ liệu cứng của ${listed(units)}.`,
    'withheld-told': ({ indicators }) =>
      `Có đơn vị không được công bố điểm vì quá ít phiếu, nhưng giá trị của đơn vị đó vẫn làm mốc chuẩn hóa nên có thể suy ra từ điểm của các đơn vị khác: ${listed(indicators)}. Nếu phải giữ kín, hãy dùng normalisation goalposts cho các chỉ tiêu này, hoặc đưa đơn vị đó ra khỏi danh sách.`,
    'no-spread': ({ indicator, group, missing }) =>
      `${indicator}${group === null ? '' : ` (nhóm ${group})`}: mọi giá trị bằng nhau${missing ? '; coi như thiếu dữ liệu' : ''}.`,
    'outside-scale': ({ indicator, unit, value, bounds }) =>
      `${unit}, ${indicator}: ${value === null ? 'số liệu' : decimal(value)} nằm ngoài thang điểm ${decimal(bounds[0])}–${decimal(bounds[1])}. Hãy sửa số liệu, hoặc chọn cách chuẩn hóa khác.`,
    'partial-part': ({ part, unit, coverage }) => `${unit}, ${part}: chỉ có dữ liệu cho ${percent(coverage)} trọng số.`,
    'missing-part': ({ part, unit, coverage, minimum }) =>
      `${unit}, ${part}: chỉ có dữ liệu cho ${percent(coverage)} trọng số, dưới mức ${percent(minimum)}; không tính điểm.`,
    unranked: ({ unit, reason }) =>
      `${unit} không được xếp hạng: ${
        {
          'index-coverage': 'thiếu dữ liệu của chỉ số thành phần.',
          'minimum-responses': 'số phiếu ít hơn mức tối thiểu; không công bố điểm.',
          'nothing-applies': 'không có chỉ tiêu nào áp dụng.',
        }[reason]
      }`,
    'adjusted-unranked': ({ unit }) => `${unit} có điểm cộng, trừ nhưng không được xếp hạng.`,
    'total-outside': ({ unit, total, outOf }) =>
      `${unit}: sau khi cộng, trừ, tổng điểm ${decimal(total)} nằm ngoài khoảng 0–${decimal(outOf)}.`,
    'no-tier': ({ unit, total }) =>
      `${unit}: không có nhóm xếp loại nào cho tổng điểm ${decimal(total)}. Hãy thêm nhóm thấp hơn.`,
    'no-tiers': ({ names, values }) =>
      `Không chia được ${names} nhóm xếp loại từ ${values} mức điểm khác nhau; không xếp loại.`,
    'not-finite': ({ indicator, unit }) => `${unit}, ${indicator}: số quá lớn, không tính được. Hãy kiểm tra số liệu.`,
  },
  failures: {
    'no-such-file': ({ file }) => `Không có tệp ${quoted(file)}. Hãy kiểm tra tên tệp và thư mục.`,
    'not-a-file': ({ file }) => `${quoted(file)} không phải là một tệp thông thường. Hãy kiểm tra tên tệp.`,
    'no-permission': ({ file }) =>
      `Không được phép đọc ${quoted(file)}. Hãy đóng tệp trong chương trình khác, hoặc xin cấp quyền.`,
    'changed-meanwhile': ({ file }) =>
      `${quoted(file)} bị thay đổi trong lúc đang được đọc, nên không ghi kết quả nào. Hãy chờ chương trình khác ghi xong tệp rồi chạy lại.`,
    'cannot-read': ({ file, problem }) => `Không đọc được ${quoted(file)} (${problem}).`,
    'not-a-workbook': ({ file }) =>
      `${quoted(file)} không phải là tệp Excel (.xlsx) dù tên tệp ghi như vậy. Hãy mở bằng Excel và lưu lại thành .xlsx.`,
    'old-or-encrypted': ({ file }) =>
      `${quoted(file)} là tệp .xls cũ hoặc có mật khẩu. Hãy mở bằng Excel và lưu lại thành .xlsx, không đặt mật khẩu.`,
    'encrypted-workbook': ({ file }) =>
      `${quoted(file)} có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) và lưu lại.`,
    'old-workbook': ({ file }) =>
      `${quoted(file)} là tệp Excel đời cũ (.xls). Hãy mở bằng Excel và lưu lại thành .xlsx.`,
    'binary-workbook': ({ file }) =>
      `${quoted(file)} là tệp Excel nhị phân (.xlsb). Hãy mở bằng Excel và lưu lại thành .xlsx.`,
    'open-document': ({ file }) =>
      `${quoted(file)} là tệp OpenDocument (.ods). Hãy mở bằng LibreOffice hoặc Excel và lưu lại thành .xlsx.`,
    'csv-named-workbook': ({ file }) =>
      `${quoted(file)} là tệp văn bản (CSV) dù tên tệp ghi là sổ làm việc Excel. Hãy đổi đuôi tệp thành .csv, hoặc mở bằng Excel và lưu lại thành .xlsx.`,
    'html-named-workbook': ({ file }) =>
      `${quoted(file)} là trang web (HTML) dù tên tệp ghi là sổ làm việc Excel. Hãy mở bằng Excel và lưu lại thành .xlsx.`,
    'xml-named-workbook': ({ file }) =>
      `${quoted(file)} là bảng tính XML của Excel 2003 dù tên tệp ghi là sổ làm việc Excel. Hãy mở bằng Excel và lưu lại thành .xlsx.`,
    'no-sheets': ({ file }) =>
      `${quoted(file)} không có trang tính nào chứa ô (chỉ có biểu đồ hoặc macro). Hãy chọn tệp khác, hoặc thêm trang tính có dữ liệu.`,
    'damaged-part': ({ file, part }) =>
      `${quoted(file)} bị hỏng: không đọc được phần ${quoted(part)} bên trong tệp. Hãy mở bằng Excel và lưu lại, hoặc lấy bản khác.`,
    'workbook-doctype': ({ file, part }) =>
      `${quoted(file)}: phần ${quoted(part)} có khai báo DOCTYPE; sổ làm việc thật không có khai báo này nên tệp không được đọc. Hãy mở bằng Excel và lưu lại, hoặc lấy bản khác từ nguồn tin cậy.`,
    'workbook-part-name': ({ file, part }) =>
      `${quoted(file)} có phần mang tên trùng lặp hoặc không hợp lệ (${quoted(part)}) nên không được đọc. Hãy mở bằng Excel và lưu lại, hoặc lấy bản khác từ nguồn tin cậy.`,
    'workbook-order': ({ file, sheet, cell }) =>
      `${quoted(file)}, trang tính ${quoted(sheet)}: dòng hoặc ô không theo thứ tự (tại ${cell}). Hãy mở bằng Excel và lưu lại.`,
    'workbook-limit': ({ file, part, limit, most }) =>
      `${quoted(file)} vượt giới hạn: nhiều nhất ${LIMIT_WORDS[limit](most.toLocaleString('vi-VN'))}${part === '' ? '' : ` (tại phần ${quoted(part)})`}. Hãy chia nhỏ tệp hoặc bỏ phần thừa; nếu tệp không lớn, hãy mở bằng Excel và lưu lại.`,
    'damaged-workbook': ({ file }) =>
      `${quoted(file)} bị hỏng hoặc không đầy đủ. Hãy mở bằng Excel và lưu lại, hoặc lấy bản khác.`,
    'not-utf8': ({ file, line }) =>
      `${quoted(file)}, dòng ${line}: tệp phương pháp phải là văn bản YAML hoặc JSON theo bảng mã UTF-8. Trong Notepad: Tệp › Lưu thành › Mã hóa › UTF-8.`,
    'not-in-encoding': ({ file, row, column, encoding }) =>
      `${quoted(file)}, dòng ${row}, cột ${column}: văn bản không ở dạng ${encoding}. Hãy ghi đúng bảng mã (encoding) của nguồn dữ liệu, hoặc mở bằng Excel và lưu lại thành «CSV UTF-8».`,
    'lost-text': ({ file, row, column }) =>
      `${quoted(file)}, dòng ${row}, cột ${column}: có chữ đã bị mất từ trước (hiện là «\ufffd»). Hãy gõ lại ô này, hoặc xuất lại tệp từ nguồn.`,
    'other-encoding': ({ file, encoding, found }) =>
      `${quoted(file)} mở đầu bằng dấu hiệu của ${found}, nhưng bảng mã (encoding) được ghi là ${quoted(encoding)}. Hãy sửa hoặc để trống.`,
    'unknown-encoding': ({ file, candidates }) =>
      candidates.length === 0
        ? `${quoted(file)}: không nhận ra bảng mã; không phải UTF-8 và đọc theo bảng mã nào cũng không thành tiếng Việt. Hãy mở bằng Excel và lưu lại thành «CSV UTF-8», hoặc ghi rõ bảng mã (encoding) của nguồn dữ liệu (${encodings.join(', ')}).`
        : `${quoted(file)}: không phải UTF-8; bảng mã có thể là ${candidates.map(quoted).join(' hoặc ')}, chưa đủ chắc chắn để chọn. Hãy ghi rõ bảng mã (encoding) của nguồn dữ liệu.`,
    'no-such-encoding': ({ file, encoding }) =>
      `${quoted(file)}: không có bảng mã ${quoted(encoding)}. Hãy chọn một trong: ${encodings.join(', ')}.`,
    'not-text': ({ file }) =>
      `${quoted(file)} có byte 0 nên không phải là tệp văn bản. Hãy xuất lại thành «CSV UTF-8»; nếu đúng là văn bản, hãy ghi rõ bảng mã (encoding) của nguồn dữ liệu.`,
    'text-limit': ({ file, row, column, limit, most }) =>
      `${quoted(file)}, dòng ${row}${column === null ? '' : `, cột ${column}`} vượt giới hạn: nhiều nhất ${LIMIT_WORDS[limit](most.toLocaleString('vi-VN'))}. ${limit === 'characters' ? 'Có thể một dấu ngoặc kép chưa được đóng; hãy sửa dòng này.' : 'Hãy chia nhỏ tệp hoặc bỏ phần thừa.'}`,
    'unclosed-quote': ({ file, line }) =>
      `${quoted(file)}, dòng ${line}: dấu ngoặc kép không được đóng hoặc nằm giữa ô. Hãy sửa dòng này.`,
    'ambiguous-delimiter': ({ file, delimiters }) =>
      `${quoted(file)}: dấu ngăn cách cột có thể là ${delimiters
        .map((d) => (d === '\t' ? 'tab' : d))
        .map(quoted)
        .join(' hoặc ')}. Hãy ghi rõ dấu ngăn cách cột (delimiter) của nguồn dữ liệu.`,
    'too-long-for-cell': ({ sheet, title }) =>
      `Nội dung quá dài cho một ô Excel (32.767 ký tự): trang tính ${sheet}, cột ${title}. Hãy giữ phương pháp này ở dạng YAML hoặc rút gọn nội dung.`,
    'too-large-method': ({ file, most }) =>
      `${quoted(file)} lớn hơn ${most} MB, không thể là tệp phương pháp. Hãy kiểm tra tên tệp.`,
    'not-a-folder': ({ file }) =>
      `${quoted(file)} là một tệp, không phải thư mục. Hãy chọn thư mục khác bằng --output.`,
    'not-a-place': ({ file }) =>
      `Không ghi vào ${quoted(file)} vì đó là liên kết hoặc thư mục. Hãy chọn thư mục khác bằng --output.`,
    'not-a-method': ({ file }) =>
      `${quoted(file)} không phải là tệp phương pháp. Nếu đó là tệp khảo sát, hãy tạo tệp phương pháp từ tệp này: ddci init "${file}"`,
    'not-a-run': ({ file }) =>
      `${quoted(file)} không phải là tệp kết quả (run.json) của công cụ này, hoặc đã bị sửa. Hãy chọn đúng tệp (thường là out/run.json).`,
    'method-there': ({ file }) =>
      `Đã có tệp ${quoted(file)}; chưa ghi gì. Hãy ghi tên khác bằng --output, hoặc dùng --force để thay tệp này.`,
    'not-ours': ({ file }) =>
      `Đã có ${quoted(file)} nhưng tệp này không do công cụ ghi ra, hoặc đã bị sửa. Chưa ghi gì cả. Hãy chọn thư mục khác bằng --output, hoặc thay thế bằng --force.`,
    'is-input': ({ file }) =>
      `${quoted(file)} là dữ liệu đầu vào nên không ghi kết quả vào đó. Hãy chọn thư mục khác bằng --output.`,
    locked: ({ file, pid }) =>
      `Một lệnh ddci khác đang ghi vào thư mục này${pid === null ? '' : ` (tiến trình ${pid})`}. Hãy đợi lệnh đó chạy xong; nếu không có lệnh nào đang chạy, hãy xóa tệp ${quoted(file)}.`,
    'held-open': ({ files, kept }) => {
      const next = kept.length === 0 ? '' : `; nội dung mới nằm ở tệp ${kept.map(quoted).join(', ')}`;
      return `Tệp ${files.map(quoted).join(', ')} đang mở trong chương trình khác (Excel?) nên được giữ nguyên${next}. Hãy đóng tệp cũ rồi chạy lại.`;
    },
    'cannot-write': ({ file, problem }) =>
      problem === 'EBUSY' || problem === 'EPERM' || problem === 'EACCES'
        ? `Không ghi được ${quoted(file)} (${problem}). Hãy đóng tệp đang mở trong Excel, hoặc kiểm tra quyền ghi.`
        : `Không ghi được ${quoted(file)} (${problem}).`,
  },
  levels: { error: 'lỗi', warning: 'cảnh báo', note: 'ghi chú' },
  program: programWords.vi,
  screen: {
    row: 'dòng',
    column: 'cột',
    line: 'dòng',
    track: 'khối',
    rank: 'Hạng',
    unit: 'Đơn vị',
    group: 'Nhóm',
    total: 'Tổng điểm',
    tier: 'Xếp loại',
    responses: 'Số phiếu',
    counts: (errors, warnings, notes) => `${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú.`,
    more: (count) => `… và ${count} mục nữa cùng loại`,
    stopped: 'Chưa ghi kết quả nào. Hãy sửa các lỗi trên rồi chạy lại.',
    fine: 'Không có lỗi: có thể tính điểm.',
    written: (folder) => `Đã ghi kết quả vào ${folder}`,
    dryRun: (folder) => `Chạy thử, chưa ghi gì. Nếu chạy thật, trong thư mục ${folder}:`,
    plan: { new: 'ghi mới', replaced: 'thay thế', same: 'không đổi', removed: 'xóa (do lần tính trước ghi)' },
    received: (received, used, leftOut) => `Số phiếu: nhận được ${received} = sử dụng ${used} + loại ra ${leftOut}`,
    fault: 'Lỗi của công cụ. Xin báo lại kèm nội dung dưới đây; nội dung này không chứa dữ liệu khảo sát.',
    methodNeeded: (found) =>
      found.length === 0
        ? 'Thư mục này không có tệp phương pháp (method.xlsx hoặc method.yaml). Hãy tạo từ tệp khảo sát bằng ddci init, hoặc ghi rõ tên tệp: ddci score đường-dẫn/method.xlsx'
        : `Thư mục này có nhiều tệp phương pháp: ${found.join(', ')}. Hãy ghi rõ một tệp.`,
    badFormat: (format, allowed, closest) =>
      `Không có định dạng ${quoted(format)}. Các định dạng: ${allowed.join(', ')}.${meant(closest)}`,
    badChoice: (option, value, allowed) => `${option} không nhận ${quoted(value)}. Được dùng: ${allowed.join(', ')}.`,
    noOutput: '--output cần tên một thư mục.',
    badSet: (text) =>
      `--set ${quoted(text)}: phương pháp không có mục này. Hãy viết theo dạng đường-dẫn=giá-trị, ví dụ normalisation.method=z-score.`,
    noSet:
      'Lệnh này đọc kết quả đã tính, không tính lại, nên --set không có tác dụng. Hãy dùng --set với ddci score, check, robustness hoặc whatif.',
    badDate: (text) => `--as-of ${quoted(text)} không phải là ngày. Hãy viết theo dạng 2022-12-31.`,
    partial: 'thiếu một phần',
    size: (rows, columns) => `${rows} dòng, ${columns} cột`,
    hiddenSheet: 'trang tính ẩn',
    readingRows: (file, rows) => `Đang đọc ${file}: ${rows} dòng`,
    reading: (encoding, delimiter) =>
      `bảng mã ${encoding}, dấu ngăn cách ${delimiter === '\t' ? 'tab' : quoted(delimiter)}`,
    noHeader: 'không thấy dòng tiêu đề',
    headerAt: (rows) => `dòng tiêu đề có thể là dòng ${rows.join(' và ')}`,
    header: 'Tiêu đề',
    dataRow: (number) => `Dòng dữ liệu ${number}`,
  },
  diagnose: {
    units: (count) => `${count} đơn vị. Số liệu không công bố hoặc bị thiếu được bỏ qua; n là số đơn vị được tính.`,
    indicator: 'Chỉ tiêu',
    component: 'Chỉ số thành phần',
    values: 'Giá trị của các chỉ tiêu',
    missing: 'Thiếu %',
    mean: 'T.bình',
    median: 'T.vị',
    sd: 'ĐLC',
    skewness: 'Độ lệch',
    kurtosis: 'Độ nhọn',
    spread: 'Hai đầu và giá trị ngoại lai',
    spreadNote:
      'Trần, sàn: tỷ lệ đơn vị có điểm cao nhất, thấp nhất. r chung: tương quan giữa điểm chỉ tiêu và điểm tổng hợp. Xử lý: |độ lệch| > 2 và độ nhọn > 3,5 (JRC). Ngoại lai: giá trị nằm ngoài 1,5 lần khoảng tứ phân vị.',
    ceiling: 'Trần %',
    floor: 'Sàn %',
    withIndex: 'r chung',
    extreme: 'Xử lý',
    outliers: 'Ngoại lai',
    yes: 'cần',
    weights: 'Trọng số quy định và trọng số thực tế',
    weightsNote:
      'Thực tế: tỷ lệ phương sai của điểm tổng hợp do chỉ số thành phần đóng góp, cov(wₖsₖ, I)/var(I). r²: bình phương tương quan với điểm tổng hợp. Alpha: hệ số Cronbach tính trên điểm các chỉ tiêu của chỉ số thành phần.',
    nominal: 'Quy định %',
    share: 'Thực tế %',
    influence: 'r²',
    alpha: 'Alpha',
    reliability: 'Chỉ tiêu trong chỉ số thành phần',
    reliabilityNote:
      'Tính trên n đơn vị có đủ mọi chỉ tiêu. r còn lại: tương quan với tổng các chỉ tiêu còn lại. Alpha nếu bỏ: hệ số alpha khi bỏ chỉ tiêu đó.',
    againstRest: (indicators) =>
      `Đi ngược các chỉ tiêu còn lại: ${indicators.join(', ')}. Hãy xem chỉ tiêu có đúng chiều (thuận, nghịch) và đúng chỗ không.`,
    againstIndex: (indicators) =>
      `Đi ngược điểm tổng hợp: ${indicators.join(', ')}. Hãy xem chỉ tiêu có đúng chiều (thuận, nghịch) không.`,
    itemRest: 'r còn lại',
    alphaWithout: 'Alpha nếu bỏ',
    loading: 'TPC 1',
    principal: 'Thành phần chính',
    principalNote:
      'Tính từ ma trận tương quan của các đơn vị có đủ điểm. λ: giá trị riêng; %: tỷ lệ phương sai được giải thích; λ > 1: số giá trị riêng lớn hơn 1. TPC 1 ở bảng trên: hệ số tải trên thành phần chính thứ nhất. --json có đủ số liệu.',
    of: 'Của',
    allComponents: '(các chỉ số thành phần)',
    eigenvalue: 'λ1',
    explained: '%1',
    eigenvalue2: 'λ2',
    explained2: '%2',
    aboveOne: 'λ > 1',
    matrix: 'Tương quan giữa các chỉ số thành phần (Pearson)',
    within: 'Ngược chiều trong cùng chỉ số thành phần',
    between: 'Ngược chiều giữa các chỉ số thành phần',
    amongComponents: 'Ngược chiều giữa điểm các chỉ số thành phần',
    againstComponents: (against, all) =>
      `${against} trên ${all} cặp chỉ số thành phần đi ngược chiều nhau: điểm bên này cao thì điểm bên kia thấp.`,
    against: (against, all) =>
      `${against} trên ${all} cặp chỉ tiêu đi ngược chiều nhau: điểm chỉ tiêu này cao thì điểm chỉ tiêu kia thấp.`,
    first: (count) => `Liệt kê ${count} cặp mạnh nhất; --json có đủ các cặp.`,
  },
  explain: {
    rank: (rank, ranked, total) => `Hạng ${rank} trên ${ranked}, tổng điểm ${total}`,
    rankFormula: (rank, dense) =>
      dense
        ? `Hạng: 1 + ${rank - 1} mức tổng điểm cao hơn = ${rank}`
        : `Hạng: 1 + ${rank - 1} đơn vị có tổng điểm cao hơn = ${rank}`,
    tier: (tier, rule) => `Xếp loại: ${tier}${rule === null ? '' : ` (${rule})`}`,
    tierFrom: (from, below) => (below === null ? `từ ${from} điểm` : `từ ${from} đến dưới ${below} điểm`),
    tierTop: (percent) => `trong nhóm ${percent}% đơn vị có hạng cao nhất`,
    tierBreaks: (tiers) => `ngắt tự nhiên, ${tiers} nhóm`,
    withheld: (responses, minimum) =>
      `Không xếp hạng: có ${responses} phiếu, dưới mức tối thiểu ${minimum} phiếu. Điểm của đơn vị không được công bố.`,
    adjustment: (points, reason) => `Điểm cộng, trừ ${points}: ${reason}`,
    gain: (indicator, from, to, share, rank, total) =>
      `Thay đổi nhỏ nhất ở một chỉ tiêu để lên hạng: ${indicator} từ ${from} thành ${to} (${share}% khoảng giá trị của các đơn vị); khi đó hạng ${rank}, tổng điểm ${total}.`,
    gains: {
      first: 'Đơn vị đang đứng đầu, không còn hạng nào cao hơn.',
      none: 'Không chỉ tiêu riêng lẻ nào đủ để lên hạng, kể cả khi đạt giá trị tốt nhất hiện có.',
      unknown:
        'Không xác định được thay đổi để lên hạng từ tệp kết quả này: tệp không có đủ các giá trị dùng để tính điểm (đơn vị không công bố hoặc các năm trước).',
      'not-ranked': '',
    },
    index: 'Điểm tổng hợp',
    score: 'Điểm',
    total: 'Tổng điểm',
    noScore: 'Không có điểm: thiếu quá nhiều dữ liệu.',
    partial: (coverage, needed, missing) =>
      `Có dữ liệu cho ${coverage} trọng số (cần ${needed}); còn thiếu: ${listed(missing)}. Trọng số của phần thiếu được chia cho các phần còn lại.`,
    part: 'Thành phần',
    indicator: 'Chỉ tiêu',
    weight: 'Trọng số',
    share: 'Tỷ trọng',
    contribution: 'Đóng góp',
    notApplicable: 'không áp dụng',
    doesNotApply: 'Không áp dụng cho đơn vị này: không tính vào điểm của đơn vị và không làm giá trị tham chiếu.',
    published: (header, value) => `Dữ liệu cứng ${quoted(header)}: ${value}`,
    answers: (question, distribution, base, missing) =>
      `Câu trả lời ${question}: ${distribution} (hợp lệ ${base}, không tính ${missing})`,
    quartiles: (quartiles) => `tứ phân vị ${quartiles}`,
    multiple: 'Câu hỏi nhiều lựa chọn: một phiếu được đếm ở mọi mã đã chọn.',
    weighted: (sum) =>
      `Có trọng số phiếu, quy về trung bình 1 (tổng của các phiếu hợp lệ: ${sum}); giá trị được tính theo trọng số.`,
    weightsWithheld:
      'Có trọng số phiếu: giá trị được tính theo trọng số. Tổng trọng số của từng câu trả lời không được nêu vì có câu trả lời được quá ít phiếu chọn.',
    answersWithheld: (question, base) =>
      `Câu trả lời ${question}: hợp lệ ${base}. Phân bố câu trả lời không được công bố (số phiếu quá ít hoặc để bảo vệ phiếu khác).`,
    noValue: (base) => `Không có giá trị: ${base} phiếu hợp lệ, ít hơn mức tối thiểu.`,
    value: 'Giá trị',
    reference: (count, least, greatest) => `Giá trị tham chiếu: ${count}, thấp nhất ${least}, cao nhất ${greatest}`,
    earlier: 'năm trước',
    named: (field, word) => wordOf(field, word, 'vi'),
    noSpread: 'Không có điểm: các giá trị tham chiếu bằng nhau, hoặc thang điểm không cho điểm.',
    inIndex: (weight, contribution) =>
      `Trọng số trong điểm tổng hợp: ${weight}${contribution === null ? '' : `; đóng góp ${contribution} điểm`}`,
    onePoint: 'Nếu thêm một điểm ở một chỉ tiêu',
    onePointNote: 'Các chỉ tiêu khác giữ nguyên; nếu còn dưới một điểm thì tính đến điểm cao nhất.',
    points: 'Thêm',
    rankColumn: 'Hạng',
    unknownUnit: (text, closest) =>
      `Không có đơn vị ${quoted(text)} trong tệp kết quả này.${closest.length === 0 ? '' : ` Có phải là ${closest.map(quoted).join(', ')}?`}`,
    unknownPart: (text, closest) =>
      `Khối của đơn vị này không có chỉ số thành phần, nhóm chỉ tiêu hoặc chỉ tiêu ${quoted(text)}.${meant(closest)}`,
  },
  init: initVi,
  next: nextVi,
  help: {
    run: 'tệp kết quả của một lần tính (run.json)',
    explainedUnit: 'mã, tên hoặc tên gọi khác của đơn vị',
    explainedPart: 'chỉ xem chỉ số thành phần, nhóm chỉ tiêu hoặc chỉ tiêu này',
    resultFormat: 'text (văn bản) hoặc md (Markdown)',
    file: 'tệp Excel hoặc CSV',
    shell: 'bash, zsh, fish, powershell',
    sheet: 'tên hoặc số thứ tự trang tính',
    encoding: 'bảng mã của tệp văn bản: utf-8, utf-16le, utf-16be, windows-1258, tcvn3, vni',
    delimiter: 'dấu ngăn cách cột của tệp văn bản',
    method: 'tệp phương pháp (.xlsx, .yaml, .json); mặc định: tệp trong thư mục này',
    output: 'thư mục ghi kết quả',
    format: 'các định dạng ghi kèm run.json: xlsx, html, csv, md, json',
    csvLocale: 'en: dấu phẩy và dấu chấm thập phân; vi: dấu chấm phẩy và dấu phẩy thập phân',
    dryRun: 'không ghi gì, chỉ cho biết sẽ ghi những tệp nào',
    set: 'thay một trường của phương pháp, ví dụ normalisation.method=z-score',
    asOf: 'ngày ghi trong kết quả (NĂM-THÁNG-NGÀY)',
    json: 'in kết quả dạng JSON',
    quiet: 'không in gì ngoài lỗi',
    lang: 'ngôn ngữ của thông báo và báo cáo: vi hoặc en',
    noColor: 'không dùng màu',
    force: 'thay cả các tệp không do công cụ này ghi ra',
    strict: 'coi cảnh báo là lỗi',
    weight: 'trọng số mới, ví dụ minh-bach=20 hoặc so-nganh/minh-bach=20; có thể ghi nhiều lần',
    rescale: 'các chỉ số cùng cấp chia nhau phần trọng số còn lại theo tỷ lệ cũ',
    equal: 'mọi chỉ số thành phần có trọng số bằng nhau',
    without: 'bỏ một chỉ số thành phần, nhóm chỉ tiêu, chỉ tiêu hoặc đơn vị; có thể ghi nhiều lần',
  },
  compare: viCompare,
  robustness: viRobustness,
  check,
  eachUnit: viEachUnit,
  convert,
  variants: viVariants,
  whatif: {
    before: 'Trước',
    change: 'Thay đổi',
    movedBy: 'Do',
    changed: 'phương pháp sau khi thay đổi',
    moved: (moved, units) => `${moved} trong ${units} đơn vị thay đổi thứ hạng.`,
    correlations: (spearman, kendall) =>
      `Mức tương đồng của hai bảng xếp hạng: Spearman ${spearman}, Kendall ${kendall}.`,
    nothing:
      'Chưa có thay đổi nào. Hãy ghi rõ: --weight mã=số, --weights tệp, --equal, --pca, --without mã hoặc --set trường=giá trị.',
    badWeight: (text) => `--weight ${quoted(text)}: hãy ghi theo dạng mã=số, ví dụ minh-bach=20; số không được âm.`,
    unknown: (id, closest) =>
      `Kết quả này không có chỉ số thành phần, nhóm chỉ tiêu, chỉ tiêu hoặc đơn vị ${quoted(id)}.${meant(closest)}`,
    needsAnswers:
      'Thay đổi này cần đến chính các câu trả lời, mà tệp kết quả không lưu. Hãy sửa phương pháp rồi chạy lại ddci score.',
    hiddenValues:
      'Tệp kết quả không có đủ các giá trị làm mốc so sánh (có đơn vị không được công bố giá trị, hoặc dùng giá trị các năm trước). Hãy sửa phương pháp rồi chạy lại ddci score.',
  },
};
