/** The words of `ddci init`, and of the places it leaves open. */
import type { Assumption } from '../assumption.ts';
import { first, listed, quoted } from '../text.ts';

const viPlaces = new Map([
  ['title', 'tên bộ chỉ số'],
  ['year', 'năm'],
  ['id', 'mã'],
  ['name', 'tên'],
  ['weight', 'trọng số'],
  ['unit', 'cột ghi đơn vị'],
  ['parent', 'chỉ số thành phần mà chỉ tiêu thuộc về'],
  ['question', 'câu hỏi'],
  ['scale', 'thang đo'],
  ['statistic', 'cách tính'],
  ['of', 'các mã được tính'],
  ['direction', 'chiều (thuận hay nghịch)'],
  ['code', 'mã của câu trả lời'],
]);

export const init = {
  files: 'tệp khảo sát, bảng dữ liệu cứng (Excel, CSV); được dùng dấu *; với --form: tệp phương pháp',
  output: 'tệp phương pháp cần ghi (.xlsx, .yaml, .json; mặc định: method.xlsx); với --form: thư mục',
  preset: 'bắt đầu từ một mẫu có sẵn: 2026 (sau sắp xếp năm 2025), nghe-an, pci, blank (trống)',
  listOption: 'danh sách chính thức các đơn vị (cột Tên; nếu có: Mã, Nhóm, Tên gọi khác, Số phiếu cần thu)',
  layouts: {
    long: 'mỗi dòng là một phiếu về một đơn vị',
    blocks: (blocks: readonly string[]) =>
      `mỗi dòng là một người trả lời về nhiều đơn vị, trong các nhóm cột ${listed(blocks)}`,
    matrix: (pattern: string) =>
      `mỗi dòng là một người trả lời, mỗi cột là một câu hỏi về một đơn vị (tiêu đề dạng ${pattern.replace('{question}', 'câu hỏi').replace('{unit}', 'đơn vị')})`,
    sheets: 'mỗi trang tính là một đơn vị, mỗi dòng là một phiếu',
    files: 'mỗi tệp là một đơn vị, mỗi dòng là một phiếu',
  },
  source: (file: string, rows: number, headers: readonly number[], sheet: string | null) =>
    `${file}${sheet === null ? '' : sheet === '*' ? ' (mọi trang tính)' : ` › ${sheet}`}: ${rows} dòng, tiêu đề ở dòng ${headers.join(' và ')}`,
  numbering: (row: number) => `dòng ${row} đánh số các cột (1, 2, 3 …) nên không phải là phiếu`,
  unitColumn: (header: string) => `Đơn vị: cột ${quoted(header)}`,
  unitOpen: (doubtful: readonly string[]): string =>
    doubtful.length === 0
      ? 'Đơn vị: chưa rõ cột nào ghi đơn vị được đánh giá'
      : doubtful.length === 1
        ? `Đơn vị: có thể là cột ${doubtful.map(quoted).join(', ')}, chưa chắc chắn; nếu đúng, ghi vào trang tính Nguồn dữ liệu`
        : `Đơn vị: chưa rõ cột nào trong các cột ${doubtful.map(quoted).join(', ')}`,
  list: (file: string, units: number) => `${file}: danh sách đơn vị, ${units} đơn vị`,
  emptyList: (file: string) =>
    `${quoted(file)} không có cột nào ghi tên đơn vị. Danh sách đơn vị cần một cột “Tên”; có thể thêm các cột Mã, Nhóm, Tên gọi khác, Số phiếu cần thu.`,
  units: (count: number) => `${count} đơn vị`,
  unitsMaybe: (count: number) => `${count} tên có thể chỉ là cách viết khác của một đơn vị: hãy xem trang tính Đơn vị`,
  unitsUnlisted: (count: number) => `${count} tên không có trong danh sách đơn vị: hãy xem trang tính Đơn vị`,
  unitsWithoutForms: (count: number) => `${count} đơn vị trong danh sách chưa có phiếu nào`,
  unitsGathered: (count: number, among: number) =>
    `${count} cách viết khác đã được gộp vào ${among} đơn vị: hãy xem các ô nền cam ở trang tính Đơn vị`,
  unitsCoded: (count: number) => `${count} đơn vị mới chỉ có mã, chưa rõ tên`,
  respondent: (header: string) => `Người trả lời: cột ${quoted(header)}, dùng để nhận ra phiếu trùng`,
  serial: (header: string) =>
    `Cột ${quoted(header)} chỉ đánh số phiếu (1, 2, 3 …) nên không dùng làm mã người trả lời; không nhận ra được phiếu trùng`,
  noRespondent: 'Không có cột mã người trả lời nên không nhận ra được phiếu trùng',
  questions: (count: number, scales: readonly string[]) => `${count} câu hỏi; thang đo: ${listed(scales, 20)}`,
  components: (names: readonly string[]) => `Chỉ số thành phần theo tiêu đề: ${listed(names, 12)}`,
  published: (file: string, columns: readonly string[]) => `${file}: dữ liệu cứng, ${columns.length} chỉ tiêu`,
  where: (column: string, value: string) =>
    `Chỉ đọc các dòng có ${quoted(column)} là ${quoted(value)}: các dòng khác là phiếu điền thử`,
  idle: {
    empty: 'cột trống',
    personal: 'dữ liệu cá nhân',
    form: 'cột quản lý phiếu',
    background: 'thông tin về người trả lời',
    text: 'ý kiến ghi tự do',
    weight: 'có thể là trọng số của phiếu; nếu đúng, ghi vào trang tính Nguồn dữ liệu',
  },
  idleLine: (what: string, headers: readonly string[]) => `Không dùng (${what}): ${listed(headers.map(quoted), 12)}`,
  unread: (headers: readonly string[]) => `Chưa hiểu câu trả lời của: ${listed(headers.map(quoted), 12)}`,
  personalCells: (file: string, sheet: string | null, cells: readonly string[], count: number) =>
    `${count} ô có vẻ là dữ liệu cá nhân (số điện thoại, thư điện tử) nên không được dùng: ${file}${sheet === null ? '' : ` › ${sheet}`} › ${first(cells, count)}. Hãy sửa trong tệp.`,
  unreadFile: {
    'no-table': (file: string) => `${file}: không thấy bảng nào có dòng tiêu đề.`,
    'no-answers': (file: string) => `${file}: không thấy câu hỏi nào.`,
    ranking: (file: string) =>
      `${file}: chỉ có tổng điểm, thứ hạng (bảng kết quả xếp hạng) nên không dùng làm dữ liệu.`,
  },
  presetFrom: (source: string) => `Theo mẫu: ${source}.`,
  assumed: 'Đã tạm hiểu như sau, hãy kiểm tra lại:',
  assumption: (assumption: Assumption): string => {
    switch (assumption.kind) {
      case 'title':
        return `Tên bộ chỉ số là “${assumption.title}”, theo tên tệp.`;
      case 'year':
        return `Năm ${assumption.year}, theo tên tệp.`;
      case 'decimal-mark':
        return `${assumption.file}: dấu thập phân là “${assumption.mark}”; các số như 1.234 có thể đọc theo cách khác.`;
      case 'one-file-one-track':
        return `Mỗi tệp khảo sát là một khối: có ${assumption.tracks} khối.`;
      case 'unit-by-header':
        return `Cột ${quoted(assumption.header)} ghi đơn vị: chỉ biết qua tiêu đề, vì các ô không ghi tên sở, ngành, địa phương.`;
      case 'unit-unlike-header':
        return `Cột ${quoted(assumption.header)} ghi đơn vị được đánh giá: chỉ biết qua nội dung các ô.`;
      case 'respondent-email':
        return `Thư điện tử (${quoted(assumption.header)}) được dùng để nhận ra phiếu trùng; không ghi vào kết quả nào.`;
      case 'levels':
        return assumption.met < assumption.all
          ? `Thang ${assumption.scale}: trong dữ liệu chỉ có ${assumption.met} mức; các mức còn lại lấy theo thang ${assumption.all} mức thường dùng.`
          : `Thang ${assumption.scale}: ${assumption.all} mức, không có mức giữa.`;
      case 'own-codes':
        return `Thang ${assumption.scale}: mã lấy theo số ghi trước câu trả lời trong phiếu.`;
      case 'code-range':
        return `Thang ${assumption.scale}: các ô chỉ ghi mã từ ${assumption.range[0]} đến ${assumption.range[1]}; hãy kiểm tra mã nào là mức cao nhất.`;
      case 'number-range':
        return `Thang ${assumption.scale}: khoảng giá trị hợp lệ ${assumption.range[0]}–${assumption.range[1]} lấy theo dữ liệu hiện có.`;
      case 'missing-number':
        return `${assumption.number} nghĩa là không trả lời (thang ${listed(assumption.scales, 20)}).`;
      case 'shares':
        return 'Câu hỏi theo mức: tính tỷ lệ câu trả lời ở các mức trên mức giữa (thông lệ của PCI); câu hỏi có, không: tỷ lệ trả lời có.';
      case 'means':
        return 'Câu hỏi bằng số: tính trung bình.';
      case 'equal-weights':
        return 'Các chỉ tiêu trong một chỉ số thành phần có trọng số bằng nhau.';
      case 'examples':
        return `${assumption.count} trọng số và ngưỡng lấy từ mẫu (ô nền cam) chỉ là ví dụ, không theo văn bản nào: hãy thay bằng số của tỉnh.`;
    }
  },
  open: (count: number, workbook: boolean): string =>
    count === 0
      ? 'Không còn chỗ nào phải điền.'
      : `Còn ${count} chỗ phải điền (dấu ?${workbook ? ', ô màu vàng' : ''}):`,
  lines: (numbers: readonly string[]) => `dòng ${listed(numbers, 40)}`,
  next: (file: string, workbook: boolean): string =>
    workbook
      ? `Tiếp theo: mở ${file} bằng Excel, điền các ô màu vàng, lưu lại, rồi chạy: ddci check`
      : `Tiếp theo: mở ${file}, thay các dấu ?, lưu lại, rồi chạy: ddci check`,
  written: (file: string) => `Đã ghi ${file}.`,
  otherMethod: (file: string) =>
    `Thư mục này đã có tệp phương pháp ${file}. Hãy chuyển tệp đó đi, hoặc ghi tên tệp mới bằng --output.`,
  isMethod: (file: string) =>
    `${quoted(file)} là tệp phương pháp, không phải tệp khảo sát. Hãy bỏ tệp này khỏi lệnh; kiểm tra tệp phương pháp bằng ddci check.`,
  nothing: 'Không nhận ra được bảng khảo sát nào; chưa ghi gì. Hãy xem tệp được đọc thế nào: ddci preview tệp',
  needsFiles: 'Hãy ghi tên các tệp khảo sát: ddci init khao-sat.xlsx, hoặc một mẫu: ddci init --preset nghe-an',
  badOutput: (file: string) => `Không rõ định dạng của ${quoted(file)}. Đuôi tệp phải là .xlsx, .yaml hoặc .json.`,
  markOpen: 'Chưa biết: hãy điền.',
  markUnit:
    'Có thể chỉ là cách viết khác của một đơn vị (xem cột Ghi chú). Nếu đúng: chép tên này vào ô Tên gọi khác của đơn vị đó rồi xóa dòng này. Nếu là đơn vị riêng: đặt mã cho đơn vị.',
  markGrouped: 'Theo ô gộp ở tiêu đề của tệp khảo sát. Hãy kiểm tra lại.',
  markDecimal: 'Số trong bảng này có thể đọc theo hai cách; đây là cách có vẻ đúng hơn. Hãy kiểm tra lại.',
  markGathered:
    'Các cách viết khác gặp trong phiếu, tạm hiểu là đơn vị này; số phiếu ghi ở cột Ghi chú. Hãy xóa cách viết nào là của đơn vị khác.',
  markExample: 'Ví dụ: không theo văn bản nào. Hãy thay bằng số của tỉnh.',
  /** Of forms: headers, lines, file names. */
  form: {
    option: 'ghi phiếu nhập liệu Excel và biểu mẫu XLSForm cho KoboToolbox, theo phương pháp hoặc mẫu',
    respondent: 'Mã người trả lời',
    unit: 'Đơn vị được đánh giá',
    lists: 'Danh mục',
    howTo: 'Mỗi dòng một phiếu về một đơn vị. Chọn câu trả lời trong danh sách; để trống nếu phiếu không trả lời.',
    entryFile: 'phieu-nhap-lieu.xlsx',
    noQuestions: 'Phương pháp hoặc mẫu này không có câu hỏi nào nên không tạo được phiếu.',
    between: (least: number, greatest: number) => `Nhập số từ ${least} đến ${greatest}.`,
    written: (files: readonly string[], exports: readonly string[], examples: boolean): readonly string[] => [
      ...files.map((file) => `Đã ghi ${file}`),
      ...(examples ? ['Đơn vị và câu hỏi trong các tệp này chỉ là ví dụ: hãy thay bằng nội dung của tỉnh.'] : []),
      'Nhập phiếu giấy: dùng phieu-nhap-lieu.xlsx, rồi ghi tên tệp vào phương pháp.',
      `KoboToolbox: tải các tệp xlsform lên, thu phiếu, xuất CSV dạng “XML values and headers” thành ${exports.join(', ')}, rồi tính điểm theo method-kobo.yaml.`,
    ],
  },
  /** What stands at an open place, by the name of its field. */
  places: viPlaces,
  openPlace: (what: string, cells: readonly string[], count: number): string =>
    count === 1
      ? `Chưa điền ${what}. Hãy thay dấu ? bằng nội dung.`
      : `Chưa điền ${what}, ${count} chỗ: ${/^\d/u.test(cells[0] ?? '') ? 'dòng ' : ''}${listed(cells, 20)}. Hãy thay các dấu ?.`,
};
