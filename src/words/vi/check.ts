/** The words of `ddci check --xlsx`. */
import type { Level } from '../../core/model/findings.ts';
import { listed } from '../text.ts';

export const check = {
  /** Of the option. */
  xlsx: 'ghi kết quả kiểm tra vào loi.xlsx và bản sao tô màu các ô lỗi cạnh tệp khảo sát',
  /** Of a run file. */
  runFollows: 'Tệp kết quả khớp với các giá trị trong tệp.',
  /** The name of the workbook of findings. */
  file: 'loi.xlsx',
  /** What stands before the ending in the name of a coloured copy. */
  copy: 'co-loi',
  words: {
    title: 'Kết quả kiểm tra',
    findings: 'Kết quả kiểm tra',
    cells: 'Từng ô',
    levels: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' } satisfies Record<Level, string>,
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
    /** Where not all cells are listed. */
    cut: (most: number) => `Chỉ liệt kê ${most} ô đầu tiên; các ô còn lại vẫn được tô màu trong bản sao.`,
  },
  written: (files: readonly string[]) => `Đã ghi ${listed(files, 50)}.`,
  /** A sentence apart: what is wrong, and what to do. */
  parts: (sentence: string): { readonly message: string; readonly fix: string } =>
    apart(sentence, /(?<=[.?”)]) (?=(?:Hãy|Nếu|Có phải|Phải|Được dùng) )/u),
};

function apart(sentence: string, before: RegExp): { message: string; fix: string } {
  const at = before.exec(sentence)?.index ?? sentence.length;
  return { message: sentence.slice(0, at), fix: sentence.slice(at).trim() };
}
