/** Sentences for what is found in survey files, published figures and maps of units. */
import type { FindingArguments } from '../../core/model/findings.ts';
import { failureText, type Sentences } from '../sentences.ts';
import { delimiterName, first, listed, quoted } from '../text.ts';
import { failures } from './failures.ts';
import { decimal, meant } from './text.ts';

export const surveyFindings = {
  'missing-sheet': ({ sheet, sheets }) =>
    sheets.length === 0
      ? `Tệp này không có trang tính; hãy bỏ tên trang tính ${quoted(sheet)} (sheet).`
      : `Không có trang tính ${quoted(sheet)}. Các trang tính hiện có: ${listed(sheets)}.`,
  'empty-sheet': () => 'Tệp trống, hoặc không có trang tính nào đang hiện mà có nội dung.',
  'no-file': ({ pattern }) => `Không có tệp nào khớp với ${quoted(pattern)}.`,
  'unreadable-file': ({ failure }) => failureText(failure, failures),
  'files-passed': ({ files }) =>
    `Không đọc ${files.map(quoted).join(', ')} vì có tên như tệp do ddci check --xlsx ghi. Nếu là phiếu khảo sát, hãy đổi tên tệp, hoặc ghi đúng tên tệp trong phương pháp.`,
  'files-other-case': ({ files }) =>
    `Không đọc ${files.map(quoted).join(', ')} vì tên tệp khác tên ghi trong phương pháp ở chữ hoa, chữ thường. Nếu là phiếu khảo sát, hãy ghi hai tên giống nhau.`,
  'missing-column': ({ name, closest, question }) =>
    `Không tìm thấy cột ${quoted(name)}.${meant(closest)} ${question ? 'Hãy sửa tiêu đề cột, hoặc thêm tiêu đề đó cho câu hỏi này trong phương pháp (questions).' : 'Hãy sửa tiêu đề cột trong tệp, hoặc sửa tên cột trong phương pháp.'}`,
  'garbled-header': ({ garbled }): string =>
    garbled === 'mojibake'
      ? 'Chữ trong dòng tiêu đề đã bị đổi khi mở sai bảng mã rồi lưu lại (ví dụ “Ä‘Æ¡n” thay cho “đơn”). Hãy lấy tệp gốc, mở bằng bảng mã UTF-8 rồi lưu lại.'
      : 'Dòng tiêu đề đã bị mất chữ có dấu khi lưu: nhiều chữ hiện là “?”. Hãy lấy tệp gốc và lưu lại thành “CSV UTF-8” hoặc .xlsx.',
  'duplicate-header': ({ name, columns }) =>
    `Tiêu đề ${quoted(name)} có ở nhiều cột: ${listed(columns)}. Hãy đổi tên hoặc bỏ bớt, chỉ giữ một cột.`,
  'hidden-rows': ({ rows, count }) => `${count} dòng ẩn vẫn được đọc như các dòng khác: ${first(rows, count)}.`,
  'hidden-sheets': ({ sheets }) => `Không đọc các trang tính ẩn: ${sheets.map(quoted).join(', ')}.`,
  'sheets-not-read': ({ sheets }) =>
    `Các trang tính sau có cùng các cột nhưng không được đọc: ${sheets.map(quoted).join(', ')}. Nếu cần đọc tất cả, hãy ghi dấu * ở phần trang tính của nguồn dữ liệu (sheet: "*").`,
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
    `Cột ${quoted(name)} có nội dung giống địa chỉ thư điện tử, số điện thoại, mã số thuế hoặc số định danh. Không kết quả nào trích dẫn nội dung đó; nên xóa khỏi tệp khảo sát.`,
  'personal-column': ({ name }) =>
    `Cột ${quoted(name)} có vẻ là dữ liệu cá nhân. Cột này không được đưa vào bất kỳ kết quả nào.`,
  'unknown-unit': ({ text, rows, count, closest, namesakes }) => {
    if (text === null) {
      return `${count} dòng ghi nội dung không phải tên đơn vị nào (${first(rows, count)}). Hãy ghi tên đơn vị vào các dòng này, hoặc ghi nội dung đó vào tên gọi khác của đơn vị (aliases).`;
    }
    const what = `${quoted(text)} không phải tên đơn vị nào${count === 0 ? '' : `: ${count} dòng (${first(rows, count)})`}.`;
    if (closest.length === 0 && namesakes.length > 0) {
      return `${what} ${namesakes.map(quoted).join(', ')} là đơn vị khác loại. Nếu đây là một đơn vị riêng, hãy thêm vào danh sách đơn vị (units); nếu ghi sai loại đơn vị, hãy sửa các ô.`;
    }
    const near = closest.length === 0 ? '' : ` Gần nhất: ${closest.map(quoted).join(', ')}.`;
    return `${what}${near} Nếu là cách viết khác của một đơn vị, hãy ghi tên này vào tên gọi khác của đơn vị (aliases: [${JSON.stringify(text)}]); nếu là đơn vị còn thiếu, hãy thêm vào danh sách đơn vị (units).`;
  },
  'sheet-passed': ({ text }) =>
    `Trang tính ${quoted(text)} không phải tên đơn vị và không có các cột cần thiết nên bỏ qua.`,
  'shared-column': ({ questions }) =>
    `Cột này được đọc cho hai câu hỏi khác nhau: ${questions.map(quoted).join(' và ')}. Hãy sửa tiêu đề của các câu hỏi trong phương pháp (questions).`,
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
  'restarted-codes': ({ firstNumber, count, codes, isWithin }) =>
    `Mã người trả lời ${isWithin ? 'từ dòng này được đánh số lại từ đầu' : `ở đây được đánh số lại từ ${firstNumber}, như ở tệp hoặc trang tính đọc trước`}: ${count > 0 ? `${count} phiếu trùng mã và trùng đơn vị với phiếu trước nhưng câu trả lời khác, có thể là của người khác.` : `${codes} phiếu có mã trùng với phiếu về đơn vị khác nên được coi là của cùng một người khi tính khoảng hạng.`} ${isWithin ? 'Nếu cùng mã là cùng một người, hãy ghi phạm vi của mã (respondents) là “mọi tệp” (shared); nếu không, hãy ghi cho mỗi người một mã riêng trong tệp, hoặc không dùng cột mã này (respondent).' : 'Hãy ghi rõ phạm vi của mã (respondents): “từng tệp” (per-file) nếu mỗi tệp đánh số riêng, “từng trang tính” (per-sheet) nếu mỗi trang tính đánh số riêng, “mọi tệp” (shared) nếu cùng mã là cùng một người.'}`,
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
  'unread-version': ({ question, headers: [used = '', other = ''], way, rows, count }) =>
    `Cột ${quoted(other)} không được đọc, nhưng có câu trả lời cùng thang đo ở ${count} dòng mà cột ${quoted(used)} để trống: dòng ${first(rows, count)}. Nếu đó là câu hỏi ${question} của một phiên bản phiếu khác, hãy ${
      {
        list: `ghi cả hai tiêu đề của câu hỏi (questions: ${question}: [${JSON.stringify(used)}, ${JSON.stringify(other)}])`,
        rename: 'đặt cùng một tiêu đề cho cả hai cột trong tệp',
        join: 'gộp câu trả lời của các cột này vào một cột',
      }[way]
    }.`,
  'no-rows': () =>
    'Không có dòng dữ liệu nào dưới dòng tiêu đề nên không thể tính điểm. Hãy kiểm tra tệp, trang tính (sheet) và các dòng dữ liệu (rows).',
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
  'unknown-answer': ({ question, scale, text, cells, count, closest, other }) =>
    `${text === null ? 'Nội dung' : quoted(text)} không phải câu trả lời hợp lệ của ${question}${scale === null ? ' (phải là số)' : ` theo thang đo ${scale}`}: ${count} ô (${first(cells, count)}).${other === undefined ? `${meant(closest)} Hãy sửa các ô này, hoặc bổ sung vào thang đo, là câu trả lời có mã (answers) hoặc câu trả lời không đưa vào tính (missing).` : ` Nếu đó là nội dung ghi thêm sau ${quoted(other)}, hãy ghi ${quoted(other)} vào cột Câu trả lời ghi thêm của thang đo (other: ${JSON.stringify(other)}); khi đó ô được tính là câu trả lời này.`}`,
  'number-with-words': ({ question, cells, count }) =>
    `${count} ô ghi số kèm chữ (như “10 ngày”) cho ${question}: ${first(cells, count)}. Hãy chỉ ghi số.`,
  'number-of-thousands': ({ question, cells, count }) =>
    `${count} ô ghi số kèm chữ nghìn, triệu hoặc tỷ (như “2 triệu”) cho ${question}: ${first(cells, count)}. Hãy ghi đủ bằng chữ số, cùng đơn vị tính với các ô khác (2000000, hoặc 2 nếu mọi ô đều tính bằng triệu).`,
  'number-span': ({ question, cells, count }) =>
    `${count} ô ghi một khoảng (như “5-7”) thay cho một số, cho ${question}: ${first(cells, count)}. Hãy ghi một số, hoặc để trống.`,
  'personal-number': ({ question, cells, count, isCounted }) =>
    `${count} ô trả lời ${question} ghi số giống số điện thoại, số định danh hoặc mã số thuế: ${first(cells, count)}. ${
      isCounted
        ? 'Các số này nằm trong khoảng giá trị của thang đo nên vẫn được tính. Nếu không phải là câu trả lời, hãy xóa, hoặc thu hẹp khoảng giá trị (number).'
        : 'Hãy xóa các số này; nếu đó đúng là câu trả lời, hãy khai khoảng giá trị của thang đo (number).'
    }`,
  'out-of-range': ({ question, text, range, cells, count }) =>
    `${text === null ? 'Số' : quoted(text)} nằm ngoài khoảng ${decimal(range[0])}–${decimal(range[1])} của ${question}: ${count} ô (${first(cells, count)}). Hãy sửa các ô này hoặc sửa khoảng giá trị.`,
  'ambiguous-number': ({ question, text, cells, count }) =>
    `${text === null ? 'Số' : quoted(text)} có thể đọc thành hai số khác nhau (${question}): ${count} ô (${first(cells, count)}). Hãy ghi rõ dấu thập phân (decimal) của thang đo hoặc của nguồn dữ liệu, hoặc viết số không có dấu ngăn cách hàng nghìn.`,
  'ambiguous-cells': ({ text, cells }) =>
    `${quoted(text)} có thể đọc thành hai số khác nhau: ô ${cells.join(', ')}. Trong Excel, hãy nhập lại dưới dạng số, không phải văn bản; trong tệp văn bản, hãy ghi 1250 hoặc 1.25 thay cho “1.250”.`,
  'percent-among-numbers': ({ name, value, other, at }) =>
    `${quoted(name)}: ở đây ghi phần trăm (${value}), còn ${at.row === undefined ? `dòng ${at.line ?? ''}` : `ô ${at.column ?? ''}${at.row}`} cùng cấp ghi số không có dấu % (${other}). Hãy ghi thống nhất một cách.`,
  'lone-shares': ({ indicator, cells, count, value, nextCell, nextValue }) =>
    `${indicator}: ${count} ô (${first(cells, count)}) ghi số không quá 1 (${decimal(value)}), còn các ô khác như ghi theo phần trăm (ô ${nextCell}: ${decimal(nextValue)}). Nếu ${decimal(value)} nghĩa là ${decimal(Number((100 * value).toPrecision(12)))}%, hãy ghi ${decimal(Number((100 * value).toPrecision(12)))}.`,
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
  'rank-against-total': ({ cells, count }) =>
    `${count} hạng không khớp với tổng điểm trong bảng (${first(cells, count)}): đơn vị có tổng điểm cao hơn lại xếp sau hoặc cùng hạng. Hạng được giữ như trong bảng; hãy đối chiếu với bản gốc.`,
  'score-off-scale': ({ name, end, cells, count }) =>
    `${quoted(name)}: ${count} số nằm ngoài thang điểm ${decimal(end)} của các đơn vị khác (${first(cells, count)}) nên không được dùng. Hãy đối chiếu với bản gốc và sửa.`,
  'map-unknown-unit': ({ text, side, closest }) =>
    `${quoted(text)} không phải đơn vị nào của kết quả ${side === 'old' ? 'trước' : 'sau'}.${closest.length === 0 ? '' : ` Gần nhất: ${closest.map(quoted).join(', ')}.`}`,
  'map-which-track': ({ text, tracks }) =>
    `${quoted(text)} có ở nhiều khối: ${listed(tracks)}. Hãy thêm cột khối ghi mã của khối.`,
  'map-row-twice': ({ firstRow }) => `Dòng này lặp lại dòng ${firstRow}. Hãy bỏ một dòng.`,
  'map-two-continue': ({ unit, side }) =>
    side === 'old'
      ? `${quoted(unit)} đã được một đơn vị khác tiếp nối ở dòng trên; chỉ một đơn vị mới được tiếp nối.`
      : `${quoted(unit)} đã tiếp nối một đơn vị khác ở dòng trên; chỉ được tiếp nối một đơn vị cũ.`,
} satisfies Partial<Sentences<FindingArguments>>;
