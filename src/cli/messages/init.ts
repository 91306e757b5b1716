/** Sentences of `ddci init`, of the open places it leaves, and of `ddci` alone. */
import { listed, quoted } from './messages.ts';

export type Assumption =
  | { readonly kind: 'one-file-one-track'; readonly tracks: number }
  | { readonly kind: 'unit-by-header'; readonly header: string }
  | { readonly kind: 'unit-unlike-header'; readonly header: string }
  | { readonly kind: 'respondent-email'; readonly header: string }
  | { readonly kind: 'levels'; readonly scale: string; readonly met: number; readonly all: number }
  | { readonly kind: 'own-codes'; readonly scale: string }
  | { readonly kind: 'code-range'; readonly scale: string; readonly range: readonly [number, number] }
  | { readonly kind: 'number-range'; readonly scale: string; readonly range: readonly [number, number] }
  | { readonly kind: 'missing-number'; readonly number: string; readonly scales: readonly string[] }
  | { readonly kind: 'shares' | 'means' | 'equal-weights' }
  | { readonly kind: 'examples'; readonly count: number };

export interface InitMessages {
  readonly files: string;
  readonly output: string;
  readonly preset: string;
  readonly layouts: {
    readonly long: string;
    readonly blocks: (blocks: readonly string[]) => string;
    readonly matrix: (pattern: string) => string;
    readonly sheets: string;
    readonly files: string;
  };
  readonly source: (file: string, rows: number, headers: readonly number[], sheet: string | null) => string;
  readonly unitColumn: (header: string) => string;
  readonly unitOpen: (doubtful: readonly string[]) => string;
  readonly units: (count: number) => string;
  readonly unitsMaybe: (count: number) => string;
  readonly unitsCoded: (count: number) => string;
  readonly respondent: (header: string) => string;
  readonly noRespondent: string;
  readonly questions: (count: number, scales: readonly string[]) => string;
  readonly published: (file: string, columns: readonly string[]) => string;
  readonly where: (column: string, value: string) => string;
  readonly idle: Readonly<Record<'empty' | 'personal' | 'form' | 'background' | 'text' | 'weight', string>>;
  readonly idleLine: (what: string, headers: readonly string[]) => string;
  readonly unread: (headers: readonly string[]) => string;
  readonly unreadFile: Readonly<Record<'no-table' | 'no-answers', (file: string) => string>>;
  readonly presetFrom: (source: string) => string;
  readonly assumed: string;
  readonly assumption: (one: Assumption) => string;
  readonly open: (count: number, workbook: boolean) => string;
  readonly lines: (numbers: readonly string[]) => string;
  readonly next: (file: string, workbook: boolean) => string;
  readonly written: (file: string) => string;
  readonly otherMethod: (file: string) => string;
  readonly nothing: string;
  readonly needsFiles: string;
  readonly badOutput: (file: string) => string;
  readonly markOpen: string;
  readonly markExample: string;
  readonly markUnit: string;
  /** Of forms: headers, lines, file names. */
  readonly form: {
    readonly option: string;
    readonly respondent: string;
    readonly unit: string;
    readonly lists: string;
    readonly howTo: string;
    readonly entryFile: string;
    readonly noQuestions: string;
    readonly between: (least: number, greatest: number) => string;
    readonly written: (files: readonly string[], exports: readonly string[], examples: boolean) => readonly string[];
  };
  /** What stands at an open place, by the name of its field. */
  readonly places: ReadonlyMap<string, string>;
  readonly openPlace: (what: string, cells: readonly string[], count: number) => string;
}

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

const enPlaces = new Map([
  ['title', 'the title'],
  ['year', 'the year'],
  ['id', 'an id'],
  ['name', 'a name'],
  ['weight', 'the weight'],
  ['unit', 'the column that names the unit'],
  ['parent', 'the component that the indicator belongs to'],
  ['question', 'the question'],
  ['scale', 'the scale'],
  ['statistic', 'the statistic'],
  ['of', 'the codes that count'],
  ['direction', 'the direction (positive or negative)'],
  ['code', 'the code of the answer'],
]);

export const initVi: InitMessages = {
  files: 'tệp khảo sát, bảng dữ liệu cứng (Excel, CSV); được dùng dấu *; với --form: tệp phương pháp',
  output: 'tệp phương pháp cần ghi (.xlsx, .yaml, .json; mặc định: method.xlsx); với --form: thư mục',
  preset: 'bắt đầu từ một mẫu có sẵn: nghe-an, pci, blank (trống)',
  layouts: {
    long: 'mỗi dòng là một phiếu về một đơn vị',
    blocks: (blocks) => `mỗi dòng là một người trả lời về nhiều đơn vị, trong các nhóm cột ${listed(blocks)}`,
    matrix: (pattern) =>
      `mỗi dòng là một người trả lời, mỗi cột là một câu hỏi về một đơn vị (tiêu đề dạng ${pattern.replace('{question}', 'câu hỏi').replace('{unit}', 'đơn vị')})`,
    sheets: 'mỗi trang tính là một đơn vị, mỗi dòng là một phiếu',
    files: 'mỗi tệp là một đơn vị, mỗi dòng là một phiếu',
  },
  source: (file, rows, headers, sheet) =>
    `${file}${sheet === null ? '' : sheet === '*' ? ' (mọi trang tính)' : ` › ${sheet}`}: ${rows} dòng, tiêu đề ở dòng ${headers.join(' và ')}`,
  unitColumn: (header) => `Đơn vị: cột ${quoted(header)}`,
  unitOpen: (doubtful) =>
    doubtful.length === 0
      ? 'Đơn vị: chưa rõ cột nào ghi đơn vị được đánh giá'
      : doubtful.length === 1
        ? `Đơn vị: có thể là cột ${doubtful.map(quoted).join(', ')}, chưa chắc chắn; nếu đúng, ghi vào trang Nguồn dữ liệu`
        : `Đơn vị: chưa rõ cột nào trong các cột ${doubtful.map(quoted).join(', ')}`,
  units: (count) => `${count} đơn vị`,
  unitsMaybe: (count) => `${count} tên có thể chỉ là cách viết khác của một đơn vị: hãy xem trang Đơn vị`,
  unitsCoded: (count) => `${count} đơn vị mới chỉ có mã, chưa rõ tên`,
  respondent: (header) => `Người trả lời: cột ${quoted(header)}, dùng để nhận ra phiếu trùng`,
  noRespondent: 'Không có cột mã phiếu nên không nhận ra được phiếu trùng',
  questions: (count, scales) => `${count} câu hỏi; thang đo: ${listed(scales, 20)}`,
  published: (file, columns) => `${file}: dữ liệu cứng, ${columns.length} chỉ tiêu`,
  where: (column, value) =>
    `Chỉ đọc các dòng có ${quoted(column)} là ${quoted(value)}: các dòng khác là phiếu điền thử`,
  idle: {
    empty: 'cột trống',
    personal: 'dữ liệu cá nhân',
    form: 'cột quản lý phiếu',
    background: 'thông tin về người trả lời',
    text: 'ý kiến ghi tự do',
    weight: 'có thể là trọng số của phiếu; nếu đúng, ghi vào trang Nguồn dữ liệu',
  },
  idleLine: (what, headers) => `Không dùng (${what}): ${listed(headers.map(quoted), 12)}`,
  unread: (headers) => `Chưa hiểu câu trả lời của: ${listed(headers.map(quoted), 12)}`,
  unreadFile: {
    'no-table': (file) => `${file}: không thấy bảng nào có dòng tiêu đề.`,
    'no-answers': (file) => `${file}: không thấy câu hỏi nào.`,
  },
  presetFrom: (source) => `Theo mẫu: ${source}.`,
  assumed: 'Đã tạm hiểu như sau, hãy kiểm tra lại:',
  assumption: (one) => {
    switch (one.kind) {
      case 'one-file-one-track':
        return `Mỗi tệp khảo sát là một khối: có ${one.tracks} khối.`;
      case 'unit-by-header':
        return `Cột ${quoted(one.header)} ghi đơn vị: chỉ biết qua tiêu đề, vì các ô không ghi tên sở, ngành, địa phương.`;
      case 'unit-unlike-header':
        return `Cột ${quoted(one.header)} ghi đơn vị được đánh giá: chỉ biết qua nội dung các ô.`;
      case 'respondent-email':
        return `Thư điện tử (${quoted(one.header)}) được dùng để nhận ra phiếu trùng; không ghi vào kết quả nào.`;
      case 'levels':
        return one.met < one.all
          ? `Thang ${one.scale}: trong dữ liệu chỉ có ${one.met} mức; các mức còn lại lấy theo thang ${one.all} mức thường dùng.`
          : `Thang ${one.scale}: ${one.all} mức, không có mức giữa.`;
      case 'own-codes':
        return `Thang ${one.scale}: mã lấy theo số ghi trước câu trả lời trong phiếu.`;
      case 'code-range':
        return `Thang ${one.scale}: các ô chỉ ghi mã từ ${one.range[0]} đến ${one.range[1]}; hãy kiểm tra mã nào là mức cao nhất.`;
      case 'number-range':
        return `Thang ${one.scale}: khoảng giá trị hợp lệ ${one.range[0]}–${one.range[1]} lấy theo dữ liệu hiện có.`;
      case 'missing-number':
        return `${one.number} nghĩa là không trả lời (thang ${listed(one.scales, 20)}).`;
      case 'shares':
        return 'Câu hỏi theo mức: tính tỷ lệ phiếu chọn các mức trên mức giữa (thông lệ của PCI); câu hỏi có, không: tỷ lệ trả lời có.';
      case 'means':
        return 'Câu hỏi bằng số: tính trung bình.';
      case 'equal-weights':
        return 'Các chỉ tiêu trong một chỉ số thành phần có trọng số bằng nhau.';
      case 'examples':
        return `${one.count} con số của mẫu (ô màu cam) chỉ là ví dụ, không theo văn bản nào: hãy thay bằng số của tỉnh.`;
    }
  },
  open: (count, workbook) =>
    count === 0
      ? 'Không còn chỗ nào phải điền.'
      : `Còn ${count} chỗ phải điền (dấu ?${workbook ? ', ô màu vàng' : ''}):`,
  lines: (numbers) => `dòng ${listed(numbers, 40)}`,
  next: (file, workbook) =>
    workbook
      ? `Tiếp theo: mở ${file} bằng Excel, điền các ô màu vàng, lưu lại, rồi chạy: ddci check`
      : `Tiếp theo: mở ${file}, thay các dấu ?, lưu lại, rồi chạy: ddci check`,
  written: (file) => `Đã ghi ${file}.`,
  otherMethod: (file) =>
    `Thư mục này đã có tệp phương pháp ${file}. Hãy chuyển tệp đó đi, hoặc ghi tên tệp mới bằng --output.`,
  nothing: 'Không nhận ra được bảng khảo sát nào; chưa ghi gì. Hãy xem tệp được đọc thế nào: ddci preview tệp',
  needsFiles: 'Hãy ghi tên các tệp khảo sát: ddci init khao-sat.xlsx, hoặc một mẫu: ddci init --preset nghe-an',
  badOutput: (file) => `Không rõ định dạng của ${quoted(file)}. Đuôi tệp phải là .xlsx, .yaml hoặc .json.`,
  markOpen: 'Chưa biết: hãy điền.',
  markUnit:
    'Có thể chỉ là cách viết khác của đơn vị nêu ở cột Ghi chú. Nếu đúng: chép tên này vào ô Tên gọi khác của đơn vị đó rồi xóa dòng này. Nếu không: đặt mã cho đơn vị.',
  markExample: 'Ví dụ: không theo văn bản nào. Hãy thay bằng số của tỉnh.',
  form: {
    option: 'ghi phiếu nhập liệu Excel và biểu mẫu XLSForm cho KoboToolbox, theo phương pháp hoặc mẫu',
    respondent: 'Mã phiếu',
    unit: 'Đơn vị được đánh giá',
    lists: 'Danh mục',
    howTo: 'Mỗi dòng một phiếu về một đơn vị. Chọn câu trả lời trong danh sách; để trống nếu phiếu không trả lời.',
    entryFile: 'phieu-nhap-lieu.xlsx',
    noQuestions: 'Phương pháp hoặc mẫu này không có câu hỏi nào nên không tạo được phiếu.',
    between: (least, greatest) => `Nhập số từ ${least} đến ${greatest}.`,
    written: (files, exports, examples) => [
      ...files.map((file) => `Đã ghi ${file}`),
      ...(examples ? ['Đơn vị và câu hỏi trong các tệp này chỉ là ví dụ: hãy thay bằng nội dung của tỉnh.'] : []),
      'Nhập phiếu giấy: dùng phieu-nhap-lieu.xlsx, rồi ghi tên tệp vào phương pháp.',
      `KoboToolbox: tải các tệp xlsform lên, thu phiếu, xuất CSV dạng «XML values and headers» thành ${exports.join(', ')}, rồi tính điểm theo method-kobo.yaml.`,
    ],
  },
  places: viPlaces,
  openPlace: (what, cells, count) =>
    count === 1
      ? `Chưa điền ${what}. Hãy thay dấu ? bằng nội dung.`
      : `Chưa điền ${what}, ${count} chỗ: ${/^\d/u.test(cells[0] ?? '') ? 'dòng ' : ''}${listed(cells, 20)}. Hãy thay các dấu ?.`,
};

export const initEn: InitMessages = {
  files: 'survey files, tables of published figures (Excel, CSV); * may be used; with --form: the method file',
  output: 'method file to write (.xlsx, .yaml, .json; method.xlsx where not given); with --form: the folder',
  preset: 'begin with a preset: nghe-an, pci, blank',
  layouts: {
    long: 'a row is one form about one unit',
    blocks: (blocks) => `a row is one respondent about several units, in the column groups ${listed(blocks)}`,
    matrix: (pattern) => `a row is one respondent, a column a question about a unit (headers like ${pattern})`,
    sheets: 'a sheet is a unit, a row a form',
    files: 'a file is a unit, a row a form',
  },
  source: (file, rows, headers, sheet) =>
    `${file}${sheet === null ? '' : sheet === '*' ? ' (all sheets)' : ` › ${sheet}`}: ${rows} rows, header in row${headers.length > 1 ? 's' : ''} ${headers.join(' and ')}`,
  unitColumn: (header) => `Units: column ${quoted(header)}`,
  unitOpen: (doubtful) =>
    doubtful.length === 0
      ? 'Units: no column is seen to name the unit that is judged'
      : doubtful.length === 1
        ? `Units: perhaps the column ${doubtful.map(quoted).join(', ')}, which is not sure; if so, enter it in the sheet of sources`
        : `Units: any of the columns ${doubtful.map(quoted).join(', ')} could be meant`,
  units: (count) => `${count} units`,
  unitsMaybe: (count) => `${count} names may be other spellings of a unit: see the sheet of units`,
  unitsCoded: (count) => `${count} units have a code only, and no name`,
  respondent: (header) => `Respondents: column ${quoted(header)}, by which duplicates are known`,
  noRespondent: 'No column tells respondents apart, so duplicates cannot be known',
  questions: (count, scales) => `${count} questions; scales: ${listed(scales, 20)}`,
  published: (file, columns) => `${file}: published figures, ${columns.length} indicators`,
  where: (column, value) => `Only rows whose ${quoted(column)} is ${quoted(value)} are read: others are try-outs`,
  idle: {
    empty: 'empty',
    personal: 'personal data',
    form: 'of the form tool',
    background: 'about the respondent',
    text: 'free text',
    weight: 'perhaps the weight of the form; if so, enter it in the sheet of sources',
  },
  idleLine: (what, headers) => `Not used (${what}): ${listed(headers.map(quoted), 12)}`,
  unread: (headers) => `Answers not understood: ${listed(headers.map(quoted), 12)}`,
  unreadFile: {
    'no-table': (file) => `${file}: no table with a header is seen.`,
    'no-answers': (file) => `${file}: no question is seen.`,
  },
  presetFrom: (source) => `From the preset: ${source}.`,
  assumed: 'Taken to be so, please check:',
  assumption: (one) => {
    switch (one.kind) {
      case 'one-file-one-track':
        return `Each survey file is a track: there are ${one.tracks}.`;
      case 'unit-by-header':
        return `The column ${quoted(one.header)} names the unit: only its header says so, its cells are no names of departments or localities.`;
      case 'unit-unlike-header':
        return `The column ${quoted(one.header)} names the unit that is judged: only its cells say so.`;
      case 'respondent-email':
        return `The e-mail address (${quoted(one.header)}) tells duplicates apart; it is written to no result.`;
      case 'levels':
        return one.met < one.all
          ? `Scale ${one.scale}: the data show ${one.met} levels; the others are those of the usual ${one.all}.`
          : `Scale ${one.scale}: ${one.all} levels, none in the middle.`;
      case 'own-codes':
        return `Scale ${one.scale}: the codes are the numbers that stand before the answers.`;
      case 'code-range':
        return `Scale ${one.scale}: the cells hold codes from ${one.range[0]} to ${one.range[1]} only; check which is the highest.`;
      case 'number-range':
        return `Scale ${one.scale}: the valid range ${one.range[0]} to ${one.range[1]} is that of the present data.`;
      case 'missing-number':
        return `${one.number} means no answer (scales ${listed(one.scales, 20)}).`;
      case 'shares':
        return 'Questions with levels: the share of answers above the middle (as the PCI does); yes or no: the share of yes.';
      case 'means':
        return 'Questions with numbers: the mean.';
      case 'equal-weights':
        return 'The indicators of a component weigh the same.';
      case 'examples':
        return `${one.count} numbers of the preset (orange cells) are examples that no document states: put your own in their place.`;
    }
  },
  open: (count, workbook) =>
    count === 0
      ? 'Nothing is left to fill in.'
      : `${count} places are left to fill in (question marks${workbook ? ', yellow cells' : ''}):`,
  lines: (numbers) => `${numbers.length === 1 ? 'line' : 'lines'} ${listed(numbers, 40)}`,
  next: (file, workbook) =>
    workbook
      ? `Next: open ${file} in Excel, fill in the yellow cells, save it, and run: ddci check`
      : `Next: open ${file}, replace the question marks, save it, and run: ddci check`,
  written: (file) => `Wrote ${file}.`,
  otherMethod: (file) =>
    `This folder has the method file ${file} already. Move it away, or name the new one by --output.`,
  nothing: 'No survey table was recognised; nothing was written. See how a file is read: ddci preview FILE',
  needsFiles: 'Name the survey files: ddci init survey.xlsx, or a preset: ddci init --preset nghe-an',
  badOutput: (file) => `The format of ${quoted(file)} is not known. Its ending must be .xlsx, .yaml or .json.`,
  markOpen: 'Not known: to be filled in.',
  markUnit:
    'Perhaps another name of the unit in the column Note. If so, copy it into the aliases of that unit and delete this row; if not, give the unit an id.',
  markExample: 'An example that no document states. Put your own number here.',
  form: {
    option: 'write a workbook for data entry and an XLSForm for KoboToolbox, from the method or preset',
    respondent: 'Form code',
    unit: 'Unit judged',
    lists: 'Lists',
    howTo: 'A row is one form about one unit. Choose answers from the lists; leave blank what was not answered.',
    entryFile: 'data-entry.xlsx',
    noQuestions: 'This method or preset has no questions to make a form of.',
    between: (least, greatest) => `A number from ${least} to ${greatest}.`,
    written: (files, exports, examples) => [
      ...files.map((file) => `Wrote ${file}`),
      ...(examples ? ['Units and questions in these files are examples: put your own in their place.'] : []),
      'Paper forms: type them into data-entry.xlsx, and name the file in the method.',
      `KoboToolbox: upload the xlsform files, collect, export CSV with «XML values and headers» as ${exports.join(', ')}, and score by method-kobo.yaml.`,
    ],
  },
  places: enPlaces,
  openPlace: (what, cells, count) =>
    count === 1
      ? `Not filled in yet: ${what}. Replace the question mark.`
      : `Not filled in yet: ${what}, in ${count} places: ${/^\d/u.test(cells[0] ?? '') ? 'lines ' : ''}${listed(cells, 20)}. Replace the question marks.`,
};
