/** Words of `ddci check --xlsx`. */
import type { FindingsWords } from '../../report/findings-grid.ts';
import { listed } from './messages.ts';

export interface CheckMessages {
  /** Of the option. */
  readonly xlsx: string;
  /** The name of the workbook of findings. */
  readonly file: string;
  /** What stands before the ending in the name of a coloured copy. */
  readonly copy: string;
  readonly words: FindingsWords;
  readonly written: (files: readonly string[]) => string;
  /** A sentence apart: what is wrong, and what to do. */
  readonly parts: (sentence: string) => { readonly message: string; readonly fix: string };
}

export const vi: CheckMessages = {
  xlsx: 'ghi kết quả kiểm tra vào loi.xlsx và bản sao tô màu các ô lỗi cạnh tệp khảo sát',
  file: 'loi.xlsx',
  copy: 'co-loi',
  words: {
    title: 'Kết quả kiểm tra',
    findings: 'Kết quả kiểm tra',
    cells: 'Từng ô',
    levels: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' },
    headings: [
      'Mức',
      'Mã',
      'Tệp',
      'Trang tính',
      'Dòng',
      'Cột',
      'Nội dung',
      'Cách sửa',
      'Số ô hoặc dòng',
      'Mở tệp gốc tại ô',
      'Mở bản tô màu tại ô',
    ],
    lines: [
      'Sửa trong tệp gốc rồi chạy lại ddci check. Bản tô màu (.co-loi.xlsx) chỉ để xem, không được đọc khi tính điểm.',
      'Bảng trên 300.000 ô: bản tô màu chỉ giữ các dòng đầu và các ô được tô, đúng vị trí. Mỗi trang tính có lời ghi chú ở 1.000 ô đầu tiên được tô.',
    ],
    none: 'Không có lỗi, cảnh báo hay ghi chú nào.',
    cut: (most) => `Chỉ liệt kê ${most} ô đầu tiên; các ô còn lại vẫn được tô màu trong bản sao.`,
  },
  written: (files) => `Đã ghi ${listed(files, 50)}.`,
  parts: (sentence) => apart(sentence, /(?<=[.?»)]) (?=(?:Hãy|Nếu|Có phải|Phải|Được dùng) )/u),
};

export const en: CheckMessages = {
  xlsx: 'write the findings to findings.xlsx, and a copy of the survey beside it with the faulty cells coloured',
  file: 'findings.xlsx',
  copy: 'findings',
  words: {
    title: 'Findings',
    findings: 'Findings',
    cells: 'Cells',
    levels: { error: 'Error', warning: 'Warning', note: 'Note' },
    headings: [
      'Level',
      'Code',
      'File',
      'Sheet',
      'Row',
      'Column',
      'Message',
      'What to do',
      'Cells or rows',
      'Open the file at the cell',
      'Open the coloured copy at the cell',
    ],
    lines: [
      'Mend the file itself, then run ddci check again. The coloured copy (.findings.xlsx) is for looking only; it is never scored.',
      'Of a table of more than 300,000 cells the copy keeps the first rows and the coloured cells only, each in its place. The first 1,000 coloured cells of a sheet have notes.',
    ],
    none: 'No errors, warnings or notes.',
    cut: (most) => `Only the first ${most} cells are listed; the others are coloured in the copy all the same.`,
  },
  written: (files) => `Wrote ${listed(files, 50)}.`,
  parts: (sentence) =>
    apart(
      sentence,
      /(?<=[.?»)]) (?=(?:Add|Remove|Correct|Say|Keep|Give|If|Write|Use|Take|Rename|Open|Name|Mend|Let|Format|Choose|Check|Change|Is|Did|To|It must|Allowed)\b)/u,
    ),
};

function apart(sentence: string, before: RegExp): { message: string; fix: string } {
  const at = before.exec(sentence)?.index ?? sentence.length;
  return { message: sentence.slice(0, at), fix: sentence.slice(at).trim() };
}
