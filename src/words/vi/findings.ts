/** A sentence for every finding. */
import type { FindingArguments } from '../../core/model/findings.ts';
import { wordOf } from '../cell-words.ts';
import { delimiterName, first, listed, quoted } from '../text.ts';
import { init } from './init.ts';
import { runPlace } from './run-places.ts';
import { decimal, meant, percent } from './text.ts';

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
};

type Sentences<Arguments> = { readonly [Code in keyof Arguments]: (args: Arguments[Code]) => string };

export const findings = {
  syntax: ({ problem }) =>
    `Không đọc được tệp (định dạng YAML hoặc JSON): ${SYNTAX[problem] ?? `sai cú pháp (${problem})`}. Hãy sửa tại dòng này.`,
  'open-place': ({ name, cells, count }) => init.openPlace(init.places.get(name) ?? name, cells, count),
  'unknown-field': ({ name, closest }) =>
    `Không có trường ${quoted(name)}.${meant(closest) || ' Hãy bỏ hoặc sửa lại tên trường.'}`,
  'missing-field': ({ name }) => `Thiếu trường ${quoted(name)}. Hãy bổ sung.`,
  'wrong-type': ({ name, expected }) => `${name === '' ? 'Tệp' : quoted(name)} phải là ${TYPES[expected] ?? expected}.`,
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
    `${indicator}: với cách chuẩn hóa giữ nguyên (none), số liệu đã là điểm nên chiều phải là thuận.`,
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
  'unlike-indicators': ({ indicator, tracks }) =>
    `${indicator} được tính khác nhau ở các khối ${listed(tracks)} mà vẫn được so sánh chung mọi khối (over: all). Hãy thống nhất cách tính, thang đo và chiều, hoặc đặt mã khác nhau.`,
  'pool-lacks': ({ indicator }) =>
    `${indicator}: kết quả năm trước không có chỉ tiêu này nên không có giá trị để gộp vào khoảng so sánh.`,
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
  'missing-sheet': ({ sheet, sheets }) =>
    sheets.length === 0
      ? `Tệp này không có trang tính; hãy bỏ tên trang tính ${quoted(sheet)} (sheet).`
      : `Không có trang tính ${quoted(sheet)}. Các trang tính hiện có: ${listed(sheets)}.`,
  'empty-sheet': () => 'Tệp trống, hoặc không có trang tính nào đang hiện mà có nội dung.',
  'no-file': ({ pattern }) => `Không có tệp nào khớp với ${quoted(pattern)}.`,
  'files-passed': ({ files }) =>
    `Không đọc ${files.map(quoted).join(', ')} vì có tên như tệp do ddci check --xlsx ghi. Nếu là phiếu khảo sát, hãy đổi tên tệp, hoặc ghi đúng tên tệp trong phương pháp.`,
  'files-other-case': ({ files }) =>
    `Không đọc ${files.map(quoted).join(', ')} vì tên tệp khác tên ghi trong phương pháp ở chữ hoa, chữ thường. Nếu là phiếu khảo sát, hãy ghi hai tên giống nhau.`,
  'missing-column': ({ name, closest, question }) =>
    `Không tìm thấy cột ${quoted(name)}.${meant(closest)} ${question ? 'Hãy sửa tiêu đề cột, hoặc thêm tiêu đề đó cho câu hỏi này ở trang tính Câu hỏi (questions) của phương pháp.' : 'Hãy sửa tiêu đề cột trong tệp, hoặc sửa tên cột trong phương pháp.'}`,
  'duplicate-header': ({ name, columns }) =>
    `Tiêu đề ${quoted(name)} có ở nhiều cột: ${listed(columns)}. Hãy đổi tên hoặc bỏ bớt, chỉ giữ một cột.`,
  'hidden-rows': ({ rows, count }) => `${count} dòng ẩn vẫn được đọc như các dòng khác: ${first(rows, count)}.`,
  'hidden-sheets': ({ sheets }) => `Không đọc các trang tính ẩn: ${sheets.map(quoted).join(', ')}.`,
  'sheets-not-read': ({ sheets }) =>
    `Các trang tính sau có cùng các cột nhưng không được đọc: ${sheets.map(quoted).join(', ')}. Nếu cần đọc tất cả, hãy ghi dấu * vào ô Trang tính của nguồn dữ liệu (sheet: "*").`,
  'text-reading': ({ encoding, delimiter }) =>
    `Đọc theo bảng mã ${encoding}, dấu ngăn cách ${delimiterName(delimiter)}. Nếu không đúng, hãy ghi rõ bảng mã (encoding), dấu ngăn cách cột (delimiter) của nguồn dữ liệu.`,
  'decimal-found': ({ indicator, decimal: mark, text, cells: [cell = ''], value }) =>
    `${indicator}: dấu thập phân là ${quoted(mark)}, theo các số khác trong cột${text === null || value === null ? ` (ô ${cell})` : `: ${quoted(text)} (ô ${cell}) được đọc là ${decimal(value)}`}. Nếu không đúng, hãy ghi rõ dấu thập phân (decimal).`,
  'mixed-marks': ({ name, texts: [comma = '', point = ''], cells: [cell = ''] }) =>
    `${name}: có số dùng dấu phẩy thập phân (${comma}), có số dùng dấu chấm thập phân (${point}); bắt đầu khác nhau từ ô ${cell}. Hãy kiểm tra lại các số này và ghi thống nhất một cách.`,
  'empty-selection': ({ columns, values, seen }) =>
    `Không có dòng nào thỏa mãn điều kiện chọn dòng (where): ${columns.map(quoted).join(', ')} = ${values.map(quoted).join(', ')}.${seen.length === 0 ? '' : ` Trong cột có: ${seen.map(quoted).join(', ')}.`} Hãy sửa giá trị trong điều kiện.`,
  'percent-answer': ({ question, text, cells, count }) =>
    `${question}: ${count} ô là phần trăm (${first(cells, count)})${text === null ? '' : `, hiển thị là ${text}`}, trong khi thang đo cần một mức trả lời. Nếu số đúng không có dấu %, hãy đổi định dạng các ô này thành số thường rồi kiểm tra lại.`,
  'unused-columns': ({ columns }) => `Các cột không sử dụng: ${listed(columns, 30)}.`,
  'personal-content': ({ name }) =>
    `Cột ${quoted(name)} có nội dung giống địa chỉ thư điện tử, số điện thoại, mã số thuế hoặc số định danh. Nội dung đó không được đưa vào bất kỳ kết quả nào; nên xóa khỏi tệp khảo sát.`,
  'personal-column': ({ name }) =>
    `Cột ${quoted(name)} có vẻ là dữ liệu cá nhân. Cột này không được đưa vào bất kỳ kết quả nào.`,
  'unknown-unit': ({ text, rows, count, closest }) =>
    text === null
      ? `${count} dòng ghi nội dung không phải tên đơn vị nào (${first(rows, count)}). Hãy ghi tên đơn vị vào các dòng này, hoặc ghi nội dung đó vào tên gọi khác của đơn vị (aliases).`
      : `${quoted(text)} không phải tên đơn vị nào${count === 0 ? '' : `: ${count} dòng (${first(rows, count)})`}.${closest.length === 0 ? '' : ` Gần nhất: ${closest.map(quoted).join(', ')}.`} Nếu là cách viết khác của một đơn vị, hãy ghi tên này vào cột Tên gọi khác, trang tính Đơn vị (aliases: [${JSON.stringify(text)}]); nếu là đơn vị còn thiếu, hãy thêm vào danh sách đơn vị (units).`,
  'sheet-passed': ({ text }) =>
    `Trang tính ${quoted(text)} không phải tên đơn vị và không có các cột cần thiết nên bỏ qua.`,
  'shared-column': ({ questions }) =>
    `Cột này được đọc cho hai câu hỏi khác nhau: ${questions.map(quoted).join(' và ')}. Hãy sửa tiêu đề ở trang tính Câu hỏi (questions).`,
  'no-respondent': ({ rows, count }) =>
    `${count} dòng có câu trả lời nhưng thiếu mã người trả lời, hoặc chỉ ghi chữ thay cho mã như “ẩn danh”, “n/a”, “-” (vẫn được tính, mỗi dòng một người): dòng ${first(rows, count)}. Nếu là dòng tổng hợp, hãy xóa, hoặc giới hạn các dòng dữ liệu (rows).`,
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
    `${count} dòng có nhiều ô hơn số cột tiêu đề (${first(cells, count)}), có thể do dấu phẩy thập phân hoặc dấu ngăn cách trong ô không được đặt trong dấu ngoặc kép. Hãy sửa các dòng này.`,
  'restarted-codes': ({ count, codes, isWithin }) =>
    `Mã người trả lời ${isWithin ? 'từ dòng này được đánh số lại từ đầu' : 'ở đây được đánh số lại từ 1, như ở tệp hoặc trang tính đọc trước'}: ${count > 0 ? `${count} phiếu trùng mã và trùng đơn vị với phiếu trước nhưng câu trả lời khác, có thể là của người khác.` : `${codes} phiếu có mã trùng với phiếu về đơn vị khác nên được coi là của cùng một người khi tính khoảng hạng.`} ${isWithin ? 'Nếu cùng mã là cùng một người, hãy ghi phạm vi của mã (respondents) là shared; nếu không, hãy ghi cho mỗi người một mã riêng trong tệp, hoặc không dùng cột mã này (respondent).' : 'Hãy ghi rõ phạm vi của mã (respondents): per-file nếu mỗi tệp đánh số riêng, per-sheet nếu mỗi trang tính đánh số riêng, shared nếu cùng mã là cùng một người.'}`,
  'row-shape': ({ rows, count, found, expected }) =>
    `${count} dòng không được ngăn thành các cột như dòng tiêu đề: dòng ${first(rows, count)}. ${found === expected ? 'Cả dòng nằm trong dấu ngoặc kép.' : `Dòng tiêu đề dùng dấu ngăn cách ${delimiterName(expected)}, các dòng này dùng ${delimiterName(found)}.`} Hãy sửa các dòng này cho giống các dòng khác.`,
  'short-rows': ({ rows, count }) =>
    `${count} dòng có ít ô hơn số cột tiêu đề, trong khi các dòng khác có đủ: dòng ${first(rows, count)}. Các câu trả lời trong dòng có thể bị lệch cột. Hãy sửa các dòng này, để trống ô không có câu trả lời.`,
  'slid-rows': ({ rows, count }) =>
    `${count} dòng có các ô bị lệch sang cột bên cạnh: dòng ${first(rows, count)}. Hãy đưa các ô về đúng cột.`,
  'whole-lines': ({ rows, count, found }) =>
    `${count} dòng có toàn bộ nội dung nằm trong cột A, ngăn cách bằng ${delimiterName(found)}: dòng ${first(rows, count)}. Hãy tách thành các cột (trong Excel: Dữ liệu › Chuyển văn bản thành cột) rồi lưu lại, hoặc dùng tệp CSV ban đầu.`,
  'versions-joined': ({ question, columns }) =>
    `${question} được đọc từ nhiều cột (${listed(columns)}): mỗi phiếu lấy cột có câu trả lời.`,
  'versions-differ': ({ question, columns, rows, count }) =>
    `${question} có nhiều cột (${listed(columns)}) và ${count} dòng có câu trả lời khác nhau ở các cột đó: dòng ${first(rows, count)}. Nếu là hai câu hỏi khác nhau, hãy đổi tiêu đề của một cột; nếu là một, hãy chỉ giữ lại một câu trả lời ở mỗi dòng.`,
  'unread-version': ({ question, headers: [used = '', other = ''], rows, count }) =>
    `Cột ${quoted(other)} không được đọc, nhưng có câu trả lời cùng thang đo ở ${count} dòng mà cột ${quoted(used)} để trống: dòng ${first(rows, count)}. Nếu đó là câu hỏi ${question} của một phiên bản phiếu khác, hãy ghi cả hai tiêu đề ở trang Câu hỏi (questions: ${question}: [${JSON.stringify(used)}, ${JSON.stringify(other)}]).`,
  'no-rows': () =>
    'Không có dòng dữ liệu nào dưới dòng tiêu đề nên không có phiếu nào để tính. Hãy kiểm tra tệp, trang tính (sheet) và các dòng dữ liệu (rows).',
  'none-ranked': ({ tracks }) =>
    `Không có đơn vị nào được xếp hạng (${listed(tracks)}). Hãy xem các cảnh báo ở trên để biết lý do.`,
  'unlisted-block': ({ mark, rows, count }) =>
    `Nhóm cột ${quoted(mark)} có dữ liệu ở ${count} dòng (${first(rows, count)}) nhưng không được đọc. Nếu đó là phiếu về đơn vị khác, hãy ghi thêm vào dấu hiệu nhóm cột (blocks).`,
  'unit-twice-in-row': ({ rows, count }) =>
    `${count} dòng đánh giá một đơn vị nhiều lần trong các nhóm cột khác nhau, mỗi lần đều được tính: dòng ${first(rows, count)}. Nếu là ghi nhầm đơn vị, hãy sửa tên đơn vị trong tệp.`,
  'ambiguous-choices': ({ question, readings, cells, count }) =>
    `${question}: nội dung ô có thể đọc thành nhiều lựa chọn khác nhau: ${readings.map((labels) => labels.map(quoted).join(' + ')).join('; ')}: ${count} ô (${first(cells, count)}). Hãy đổi dấu ngăn cách (separator) hoặc tên các lựa chọn.`,
  'merged-cells': ({ cells, count }) =>
    `${count} ô gộp (${first(cells, count)}): nội dung chỉ có ở dòng và cột đầu của ô gộp, các ô còn lại để trống. Hãy bỏ gộp ô rồi ghi đầy đủ vào từng ô.`,
  'numbered-row': () =>
    'Dòng này có vẻ là dòng đánh số các cột (1, 2, 3, …) nhưng vẫn được tính là một phiếu. Nếu không phải là phiếu, hãy xóa dòng này, hoặc giới hạn các dòng dữ liệu (rows).',
  'totals-rows': ({ rows, count }) => `Bỏ qua ${count} dòng tổng hợp: ${first(rows, count)}.`,
  'unknown-answer': ({ question, scale, text, cells, count, closest }) =>
    `${text === null ? 'Nội dung' : quoted(text)} không phải câu trả lời hợp lệ của ${question}${scale === null ? ' (phải là số)' : ` theo thang đo ${scale}`}: ${count} ô (${first(cells, count)}).${meant(closest)} Hãy sửa các ô này, hoặc bổ sung vào thang đo, là câu trả lời có mã (answers) hoặc câu trả lời không đưa vào tính (missing).`,
  'out-of-range': ({ question, text, range, cells, count }) =>
    `${text === null ? 'Số' : quoted(text)} nằm ngoài khoảng ${decimal(range[0])}–${decimal(range[1])} của ${question}: ${count} ô (${first(cells, count)}). Hãy sửa các ô này hoặc sửa khoảng giá trị.`,
  'ambiguous-number': ({ question, text, cells, count }) =>
    `${text === null ? 'Số' : quoted(text)} có thể đọc thành hai số khác nhau (${question}): ${count} ô (${first(cells, count)}). Hãy ghi rõ dấu thập phân (decimal) của thang đo hoặc của bảng dữ liệu cứng, hoặc viết số không có dấu ngăn cách hàng nghìn.`,
  'ambiguous-cells': ({ text, cells }) =>
    `${quoted(text)} có thể đọc thành hai số khác nhau: ô ${cells.join(', ')}. Hãy nhập lại dưới dạng số của Excel, không phải văn bản.`,
  'percent-among-numbers': ({ name, value, other, at }) =>
    `${quoted(name)}: ở đây ghi phần trăm (${value}), còn ${at.row === undefined ? `dòng ${at.line ?? ''}` : `ô ${at.column ?? ''}${at.row}`} cùng cấp ghi số không có dấu % (${other}). Hãy ghi thống nhất một cách.`,
  'mixed-percent': ({ question, cells: [percentage, plain] }) =>
    `${question}: có ô là phần trăm (${percentage}; 75% được đọc là 0,75), có ô là số thường lớn hơn 1${plain === undefined ? '' : ` (${plain})`}. Hãy ghi thống nhất một cách.`,
  'cell-error': ({ question, text, cells, count }) =>
    text === 'formula'
      ? `${question}: ${count} công thức chưa có kết quả (${first(cells, count)}). Hãy mở tệp bằng Excel, tính lại rồi lưu.`
      : `${question}: ${count} ô có lỗi ${text} (${first(cells, count)}). Hãy sửa trong tệp.`,
  'bad-weight': ({ cells, count }) =>
    `${count} ô trọng số phiếu không phải là số, hoặc là số âm: ${first(cells, count)}. Hãy sửa lại.`,
  'duplicate-response': ({ rows, count, policy }) =>
    `${count} phiếu trùng (cùng người trả lời, cùng đơn vị; dòng ${first(rows, count)}): ${
      {
        'keep-last': 'chỉ tính phiếu sau cùng.',
        'keep-first': 'chỉ tính phiếu đầu tiên.',
        'keep-all': 'tính tất cả.',
      }[policy] ?? 'hãy chỉ giữ lại một phiếu.'
    }`,
  'constant-respondent': ({ count }) =>
    `Mã người trả lời giống nhau ở cả ${count} dòng nên không phân biệt được người trả lời. Hãy chọn đúng cột, hoặc để trống cột mã người trả lời (respondent).`,
  'straight-lining': ({ rows, count, policy }) =>
    `${count} phiếu chọn cùng một mức ở mọi câu (dòng ${first(rows, count)}): ${policy === 'drop' ? 'bị loại ra.' : 'vẫn được tính.'}`,
  'left-out': ({ reason, rows, count }) =>
    `Loại ra ${count} dòng (${
      {
        where: 'ngoài phạm vi chọn',
        blank: 'phiếu trống',
        'minimum-answered': 'trả lời quá ít câu',
        'no-unit': 'không ghi đơn vị',
        'straight-lining': 'chọn cùng một mức ở mọi câu',
        duplicate: 'phiếu trùng',
      }[reason]
    }): dòng ${first(rows, count)}.`,
  'repeated-published-unit': ({ unit, firstRow, rows, count }) =>
    `${unit} đã có số liệu ở dòng ${firstRow}; còn ${count} dòng nữa (${first(rows, count)}). Hãy chỉ giữ một dòng, hoặc giới hạn các dòng dữ liệu (rows).`,
  'figure-twice': ({ indicator, unit, firstFile }) =>
    `${unit}, ${indicator}: đã có số liệu trong ${quoted(firstFile)}. Hãy ghi rõ cột nào lấy từ bảng nào (columns), hoặc bỏ một số liệu.`,
  'not-a-number': ({ indicator, text, cells, count }) =>
    `${text === null ? 'Nội dung' : quoted(text)} không phải là số (${indicator}): ${count} ô (${first(cells, count)}). Hãy ghi một số, hoặc ghi - nếu không có số liệu.`,
  'map-unknown-unit': ({ text, side, closest }) =>
    `${quoted(text)} không phải đơn vị nào của kết quả ${side === 'old' ? 'trước' : 'sau'}.${closest.length === 0 ? '' : ` Gần nhất: ${closest.map(quoted).join(', ')}.`}`,
  'map-which-track': ({ text, tracks }) =>
    `${quoted(text)} có ở nhiều khối: ${listed(tracks)}. Hãy thêm cột khối ghi mã của khối.`,
  'map-row-twice': ({ firstRow }) => `Dòng này lặp lại dòng ${firstRow}. Hãy bỏ một dòng.`,
  'map-two-continue': ({ unit, side }) =>
    side === 'old'
      ? `${quoted(unit)} đã được một đơn vị khác tiếp nối ở dòng trên; chỉ một đơn vị mới được tiếp nối.`
      : `${quoted(unit)} đã tiếp nối một đơn vị khác ở dòng trên; chỉ được tiếp nối một đơn vị cũ.`,
  'unit-without-responses': ({ unit }) => `${unit} không có phiếu khảo sát nào.`,
  'no-weight': ({ indicator, unit, base }) =>
    `${unit}, ${indicator}: có ${base} câu trả lời hợp lệ nhưng tổng trọng số phiếu bằng 0; không tính giá trị.`,
  'thin-base': ({ indicator, unit, base, minimum }) =>
    `${unit}, ${indicator}: có ${base} câu trả lời hợp lệ, ít hơn ${Math.max(1, minimum)}; không tính giá trị.`,
  'missing-figure': ({ indicator, units }) => `${indicator}: thiếu dữ liệu cứng của ${listed(units)}.`,
  'withheld-told': ({ indicators }) =>
    `Có đơn vị không được công bố điểm vì quá ít phiếu, nhưng giá trị của đơn vị đó vẫn làm mốc chuẩn hóa nên có thể suy ra từ điểm của các đơn vị khác: ${listed(indicators)}. Nếu phải giữ kín, hãy dùng cách chuẩn hóa “mốc cố định” cho các chỉ tiêu này, hoặc đưa đơn vị đó ra khỏi danh sách.`,
  'no-spread': ({ indicator, group, missing }) =>
    `${indicator}${group === null ? '' : ` (nhóm ${group})`}: mọi giá trị bằng nhau${missing ? '; coi như thiếu dữ liệu' : ''}.`,
  'outside-scale': ({ indicator, unit, value, bounds }) =>
    `${unit}, ${indicator}: ${value === null ? 'số liệu' : decimal(value)} nằm ngoài thang điểm ${decimal(bounds[0])}–${decimal(bounds[1])}. Hãy sửa số liệu, hoặc chọn cách chuẩn hóa khác.`,
  'unlike-scales': ({ indicator, unit, value, others }) =>
    `${indicator}: giá trị (${unit}: ${decimal(value)}) và các số dùng để so sánh (${others.map(decimal).join('–')}) không cùng thang, như 0,85 và 85. Hãy ghi cả hai theo tỷ lệ, hoặc cả hai theo phần trăm.`,
  'all-clipped': ({ indicator, lower, upper }) =>
    `${indicator}: không có giá trị nào trong khoảng ${decimal(lower)}–${decimal(upper)} nên mọi điểm đều ở đầu hoặc cuối thang điểm. Hãy kiểm tra các số này trong phương pháp.`,
  'unlike-tiers': ({ tier, from, unit, total }) =>
    `Ngưỡng của ${quoted(tier)} (${decimal(from)}) và tổng điểm (${unit}: ${decimal(total)}) không cùng thang. Hãy ghi ngưỡng theo thang của điểm tổng hợp.`,
  'tier-out-of-reach': ({ tier, from, most }) =>
    `Không tổng điểm nào có thể đạt ${quoted(tier)} (từ ${decimal(from)}): cao nhất chỉ có thể là ${decimal(most)}.`,
  'tier-for-all': ({ tier, from }) =>
    `Mọi đơn vị được xếp hạng đều đạt mức cao nhất ${quoted(tier)} (từ ${decimal(from)}). Hãy kiểm tra các ngưỡng.`,
  'tiny-weight': ({ part, weight, sum }) =>
    `Trọng số của ${quoted(part)} (${decimal(weight)}) quá nhỏ so với tổng trọng số cùng cấp (${decimal(sum)}) nên không ảnh hưởng đến kết quả. Hãy kiểm tra lại.`,
  'blank-weight': ({ part, other, weight }) =>
    `${quoted(part)} không ghi trọng số nên được tính là 1, trong khi ${quoted(other)} cùng cấp có trọng số ${decimal(weight)}. Hãy ghi trọng số; nếu không tính, ghi 0.`,
  'partial-part': ({ part, unit, coverage }) =>
    `${unit}, “${part}”: dữ liệu hiện có chỉ ứng với ${percent(coverage)} trọng số.`,
  'missing-part': ({ part, unit, coverage, minimum }) =>
    `${unit}, “${part}”: dữ liệu hiện có chỉ ứng với ${percent(coverage)} trọng số, dưới mức ${percent(minimum)}; không tính điểm.`,
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
  'threshold-missed': ({ unit, total, tier, from }) =>
    `${unit} chưa đạt mức ${quoted(tier)}: tổng điểm ${total.replace('.', ',')}, thấp hơn ${from.replace('.', ',')}. Xếp loại theo số chưa làm tròn nên tổng điểm in ra trông như bằng ngưỡng.`,
  'close-totals': ({ units: [better = '', worse = ''], totals: [more = '', less = ''] }) =>
    `${better} xếp trên ${worse} với ${more.replace('.', ',')} so với ${less.replace('.', ',')}: tổng điểm in ra trông bằng nhau, thứ hạng xét theo số chưa làm tròn.`,
  'no-tier': ({ unit, total }) =>
    `${unit}: không có mức xếp loại nào cho tổng điểm ${decimal(total)}. Hãy thêm mức thấp hơn.`,
  'no-tiers': ({ names, values }) =>
    `Không chia được ${names} mức xếp loại từ ${values} mức điểm khác nhau; không xếp loại.`,
  'run-difference': ({ difference, unit, item }) =>
    `${runPlace({ difference, unit, item })} không khớp với các giá trị trong tệp. Tệp kết quả đã bị sửa hoặc bị hỏng: hãy chạy lại ddci score.`,
  'not-finite': ({ indicator, unit }) => `${unit}, ${indicator}: số quá lớn, không tính được. Hãy kiểm tra số liệu.`,
} satisfies Sentences<FindingArguments>;
