/** A sentence for every failure to read or write. */

import type { FailureArguments, Limit } from '../../core/failures.ts';
import { encodings } from '../../core/text/encodings.ts';
import type { Sentences } from '../sentences.ts';
import { listed, quoted } from '../text.ts';
import { runFault } from './run-places.ts';

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

export const failures = {
  'no-such-file': ({ file }) => `Không có tệp ${quoted(file)}. Hãy kiểm tra tên tệp và thư mục.`,
  'not-a-file': ({ file }) => `${quoted(file)} không phải là một tệp thông thường. Hãy kiểm tra tên tệp.`,
  'no-permission': ({ file }) =>
    `Không được phép đọc ${quoted(file)}. Hãy đóng tệp trong chương trình khác, hoặc xin cấp quyền.`,
  'changed-meanwhile': ({ file }) =>
    `${quoted(file)} bị thay đổi trong lúc đang được đọc, nên không ghi kết quả nào. Hãy chờ chương trình khác ghi xong tệp rồi chạy lại.`,
  'cannot-read': ({ file, problem }) =>
    `Không đọc được ${quoted(file)} (${problem}).${problem === 'UNKNOWN' ? ' Nếu tệp nằm trong OneDrive mà chưa tải về máy này: hãy kết nối mạng, mở tệp một lần rồi chạy lại.' : ''}`,
  'not-a-workbook': ({ file }) =>
    `${quoted(file)} không phải là tệp Excel (.xlsx) dù tên tệp ghi như vậy. Hãy mở bằng Excel và lưu lại thành .xlsx.`,
  'old-or-encrypted': ({ file }) =>
    `${quoted(file)} là tệp .xls cũ hoặc có mật khẩu. Hãy mở bằng Excel và lưu lại thành .xlsx, không đặt mật khẩu.`,
  'encrypted-workbook': ({ file }) =>
    `${quoted(file)} có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (File › Info › Protect Workbook; Tệp › Thông tin › Bảo vệ sổ làm việc) và lưu lại.`,
  'old-workbook': ({ file }) =>
    `${quoted(file)} là tệp Excel đời cũ (.xls) mà công cụ không đọc được. Hãy mở bằng Excel và lưu lại thành .xlsx.`,
  'old-fonts': ({ file }) =>
    `${quoted(file)} là tệp Excel đời cũ (.xls) có chữ gõ bằng phông “.VnTime” (TCVN3) hoặc “VNI-Times” (VNI). Hãy mở bằng Excel và lưu lại thành .xlsx: khi đó công cụ tự chuyển sang Unicode.`,
  'binary-workbook': ({ file }) =>
    `${quoted(file)} là tệp Excel nhị phân (.xlsb). Hãy mở bằng Excel và lưu lại thành .xlsx.`,
  'csv-named-workbook': ({ file }) =>
    `${quoted(file)} là tệp văn bản (CSV) dù tên tệp ghi là tệp Excel. Hãy đổi đuôi tệp thành .csv, hoặc mở bằng Excel và lưu lại thành .xlsx.`,
  'html-named-workbook': ({ file }) =>
    `${quoted(file)} là trang web (HTML), dù tên tệp là gì. Hãy mở bằng Excel và lưu lại thành .xlsx.`,
  'xml-named-workbook': ({ file }) =>
    `${quoted(file)} là bảng tính XML của Excel 2003, dù tên tệp là gì. Hãy mở bằng Excel và lưu lại thành .xlsx.`,
  'zip-archive': ({ file }) => `${quoted(file)} là tệp nén (.zip). Hãy giải nén và dùng tệp bên trong.`,
  'numbers-document': ({ file }) =>
    `${quoted(file)} là tệp của Numbers (máy Mac). Hãy mở bằng Numbers và xuất ra Excel (.xlsx).`,
  'lost-letters': ({ file }) =>
    `${quoted(file)} đã bị mất chữ có dấu khi lưu: nhiều chữ hiện là “?”. Không bảng mã nào khôi phục được. Hãy mở tệp gốc và lưu lại thành “CSV UTF-8” hoặc .xlsx.`,
  mojibake: ({ file }) =>
    `${quoted(file)} có chữ đã bị đổi khi mở sai bảng mã rồi lưu lại (ví dụ “Ä‘Æ¡n” thay cho “đơn”). Hãy lấy tệp gốc, mở bằng bảng mã UTF-8 (trong Excel: Dữ liệu › Từ Văn bản/CSV › 65001: Unicode (UTF-8)) và lưu lại thành “CSV UTF-8” hoặc .xlsx.`,
  'no-sheets': ({ file }) =>
    `${quoted(file)} không có trang tính nào chứa ô (chỉ có biểu đồ hoặc macro). Hãy chọn tệp khác, hoặc thêm trang tính có dữ liệu.`,
  'damaged-part': ({ file, part }) =>
    `${quoted(file)} bị hỏng: không đọc được phần ${quoted(part)} bên trong tệp. Hãy mở bằng Excel và lưu lại, hoặc lấy bản khác.`,
  'workbook-doctype': ({ file, part }) =>
    `${quoted(file)}: phần ${quoted(part)} có khai báo DOCTYPE; tệp Excel thật không có khai báo này nên tệp không được đọc. Hãy mở bằng Excel và lưu lại, hoặc lấy bản khác từ nguồn tin cậy.`,
  'workbook-part-name': ({ file, part }) =>
    `${quoted(file)} có phần mang tên trùng lặp hoặc không hợp lệ (${quoted(part)}) nên không được đọc. Hãy mở bằng Excel và lưu lại, hoặc lấy bản khác từ nguồn tin cậy.`,
  'workbook-order': ({ file, sheet, cell }) =>
    `${quoted(file)}, trang tính ${quoted(sheet)}: dòng hoặc ô không theo thứ tự (tại ${cell}). Hãy mở bằng Excel và lưu lại.`,
  'workbook-limit': ({ file, part, limit, most }) =>
    `${quoted(file)} vượt giới hạn: nhiều nhất ${LIMIT_WORDS[limit](most.toLocaleString('vi-VN'))}${part === '' ? '' : ` (tại phần ${quoted(part)})`}. Hãy chia nhỏ tệp hoặc bỏ phần thừa; nếu tệp không lớn, hãy mở bằng Excel và lưu lại.`,
  'damaged-workbook': ({ file }) =>
    `${quoted(file)} bị hỏng hoặc không đầy đủ. Hãy mở bằng Excel và lưu lại, hoặc lấy bản khác.`,
  'not-utf8': ({ file, line }) =>
    `${quoted(file)}, dòng ${line}: tệp phương pháp phải là văn bản YAML hoặc JSON theo bảng mã UTF-8. Trong Notepad: File › Save As › Encoding › UTF-8 (Tệp › Lưu thành › Mã hóa › UTF-8).`,
  'not-in-encoding': ({ file, row, column, encoding }) =>
    `${quoted(file)}, dòng ${row}, cột ${column}: văn bản không ở dạng ${encoding}. Hãy ghi đúng bảng mã (encoding) của nguồn dữ liệu, hoặc mở bằng Excel và lưu lại thành “CSV UTF-8”.`,
  'lost-text': ({ file, row, column }) =>
    `${quoted(file)}, dòng ${row}, cột ${column}: có chữ đã bị mất từ trước (hiện là “\ufffd”). Hãy gõ lại ô này, hoặc xuất lại tệp từ nguồn.`,
  'other-encoding': ({ file, encoding, found }) =>
    `${quoted(file)} mở đầu bằng dấu hiệu của ${found}, nhưng bảng mã (encoding) được ghi là ${quoted(encoding)}. Hãy sửa hoặc để trống.`,
  'unknown-encoding': ({ file, candidates }) =>
    candidates.length === 0
      ? `${quoted(file)}: không nhận ra bảng mã; không phải UTF-8 và đọc theo bảng mã nào cũng không thành tiếng Việt. Hãy mở bằng Excel và lưu lại thành “CSV UTF-8”, hoặc ghi rõ bảng mã (encoding) của nguồn dữ liệu (${encodings.join(', ')}).`
      : `${quoted(file)}: không phải UTF-8; bảng mã có thể là ${candidates.map(quoted).join(' hoặc ')}, chưa đủ chắc chắn để chọn. Hãy ghi rõ bảng mã (encoding) của nguồn dữ liệu.`,
  'no-such-encoding': ({ file, encoding }) =>
    `${quoted(file)}: không có bảng mã ${quoted(encoding)}. Hãy chọn một trong: ${encodings.join(', ')}.`,
  'not-text': ({ file }) =>
    `${quoted(file)} có byte 0 nên không phải là tệp văn bản. Hãy xuất lại thành “CSV UTF-8”; nếu đúng là văn bản, hãy ghi rõ bảng mã (encoding) của nguồn dữ liệu.`,
  'text-limit': ({ file, row, column, limit, most }) =>
    `${quoted(file)}, dòng ${row}${column === null ? '' : `, cột ${column}`} vượt giới hạn: nhiều nhất ${LIMIT_WORDS[limit](most.toLocaleString('vi-VN'))}. ${limit === 'characters' ? 'Có thể một dấu ngoặc kép chưa được đóng; hãy sửa dòng này.' : 'Hãy chia nhỏ tệp hoặc bỏ phần thừa.'}`,
  'unclosed-quote': ({ file, lines, more }) =>
    `${quoted(file)}, dòng ${lines.join(', ')}${more > 0 ? ` và ${more} dòng khác` : ''}: dấu ngoặc kép không được đóng, hoặc còn chữ sau dấu đóng. Hãy sửa các dòng này, hoặc lưu lại bảng thành .xlsx hay “CSV UTF-8”.`,
  'ambiguous-delimiter': ({ file, delimiters }) =>
    `${quoted(file)}: dấu ngăn cách cột có thể là ${delimiters
      .map((d) => (d === '\t' ? 'tab' : d))
      .map(quoted)
      .join(' hoặc ')}. Hãy ghi rõ dấu ngăn cách cột (delimiter) của nguồn dữ liệu.`,
  'too-long-for-cell': ({ sheet, title }) =>
    `Nội dung quá dài cho một ô Excel (32.767 ký tự): trang tính ${sheet}, cột ${title}. Hãy giữ phương pháp này ở dạng YAML hoặc rút gọn nội dung.`,
  'too-large-method': ({ file, most }) =>
    `${quoted(file)} lớn hơn ${most} MB, không thể là tệp phương pháp. Hãy kiểm tra tên tệp.`,
  'not-a-folder': ({ file }) => `${quoted(file)} là một tệp, không phải thư mục. Hãy chọn thư mục khác bằng --output.`,
  'no-folder': ({ file }) => `Không có thư mục ${quoted(file)}. Hãy tạo thư mục này hoặc chọn nơi khác để ghi.`,
  'not-a-place': ({ file }) =>
    `Không ghi vào ${quoted(file)} vì tên này là của một liên kết hoặc thư mục. Hãy chọn thư mục khác bằng --output.`,
  'not-a-name': ({ file }) =>
    `Windows không cho đặt tên tệp hoặc thư mục là ${quoted(file)}. Hãy chọn tên khác; chưa ghi gì.`,
  'not-a-method': ({ file }) =>
    `${quoted(file)} không phải là tệp phương pháp. Nếu đó là tệp khảo sát, hãy tạo tệp phương pháp từ tệp này: ddci init "${file}"`,
  'not-a-run': ({ file }) =>
    `${quoted(file)} không phải là tệp kết quả (run.json) của công cụ này, hoặc đã bị sửa. Hãy chọn đúng tệp (thường là out/run.json).`,
  'not-results': ({ file, lacking, headers }) => {
    const columns = headers.length === 0 ? '' : ` Các cột có trong bảng: ${listed(headers.map(quoted), 20)}.`;
    const say = 'Hãy ghi rõ bằng --columns, ví dụ --columns "đơn vị=Tên sở" --columns "tổng điểm=Điểm 2024".';
    switch (lacking) {
      case 'several':
        return `${quoted(file)}: nhiều cột có thể là tổng điểm hoặc hạng: ${listed(headers.map(quoted), 20)}. ${say}`;
      case 'column':
        return `${quoted(file)}: không có cột ${listed(headers.map(quoted), 20)} ghi ở --columns. Hãy sửa tên cột.`;
      case 'table':
        return `${quoted(file)} không phải là tệp kết quả (run.json) và không có bảng nào. Hãy chọn tệp kết quả, hoặc bảng có một dòng cho mỗi đơn vị, kèm tổng điểm hoặc hạng.`;
      default:
        return `${quoted(file)} không phải là tệp kết quả (run.json), và trong bảng không nhận ra cột ${lacking === 'unit' ? 'đơn vị' : 'tổng điểm hoặc hạng'}.${columns} ${say}`;
    }
  },
  'edited-run': ({ file, more, difference, unit, item }) =>
    `Tệp kết quả ${quoted(file)} đã bị sửa hoặc bị hỏng: ${runFault({ difference, unit, item })}${more > 0 ? ` (và ${more} chỗ khác; xem bằng ddci check)` : ''}. Hãy chạy lại ddci score.`,
  'method-there': ({ file }) =>
    `Đã có tệp ${quoted(file)}; chưa ghi gì. Hãy ghi tên khác bằng --output, hoặc dùng --force để thay tệp này.`,
  'not-ours': ({ file }) =>
    `Đã có ${quoted(file)} nhưng tệp này không do công cụ ghi ra, hoặc đã bị sửa. Chưa ghi gì cả. Hãy chọn thư mục khác bằng --output, hoặc thay thế bằng --force.`,
  'is-input': ({ file }) =>
    `${quoted(file)} là dữ liệu đầu vào nên không ghi kết quả vào tệp này. Hãy chọn thư mục khác bằng --output.`,
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
} satisfies Sentences<FailureArguments>;
