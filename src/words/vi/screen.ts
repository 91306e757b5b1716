/** The words of the screen that commands share. */
import type { Level } from '../../core/model/findings.ts';
import { closest } from '../../core/text/closest.ts';
import { quoted } from '../text.ts';
import { meant } from './text.ts';

export const levels = { error: 'lỗi', warning: 'cảnh báo', note: 'ghi chú' } satisfies Record<Level, string>;

export const screen = {
  row: 'dòng',
  column: 'cột',
  cell: 'ô',
  sheet: 'trang tính',
  line: 'dòng',
  track: 'khối',
  rank: 'Hạng',
  unit: 'Đơn vị',
  group: 'Nhóm',
  total: 'Tổng điểm',
  tier: 'Xếp loại',
  responses: 'Số phiếu',
  counts: (errors: number, warnings: number, notes: number) => `${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú.`,
  more: (count: number) => `… và ${count} mục nữa cùng loại`,
  stopped: 'Chưa ghi kết quả nào. Hãy sửa các lỗi trên rồi chạy lại.',
  fine: 'Không có lỗi: có thể tính điểm.',
  written: (folder: string) => `Đã ghi kết quả vào ${folder}`,
  dryRun: (folder: string) => `Chạy thử, chưa ghi tệp nào. Nếu chạy thật, thay đổi trong thư mục ${folder} như sau:`,
  plan: { new: 'ghi mới', replaced: 'thay thế', same: 'không đổi', removed: 'xóa (do lần tính trước ghi)' },
  received: (received: number, used: number, leftOut: number) =>
    `Số phiếu: nhận được ${received} = sử dụng ${used} + loại ra ${leftOut}`,
  fault: 'Lỗi của công cụ. Xin báo lại kèm nội dung dưới đây; nội dung này không chứa dữ liệu khảo sát.',
  methodNeeded: (found: readonly string[]): string =>
    found.length === 0
      ? 'Thư mục này không có tệp phương pháp (method.xlsx hoặc method.yaml). Hãy tạo từ tệp khảo sát bằng ddci init, hoặc ghi rõ tên tệp: ddci score đường-dẫn/method.xlsx'
      : `Thư mục này có nhiều tệp phương pháp: ${found.join(', ')}. Hãy ghi rõ một tệp.`,
  badFormat: (format: string, allowed: readonly string[], near: string | null) =>
    `Không có định dạng ${quoted(format)}. Các định dạng: ${allowed.join(', ')}.${meant(near)}`,
  badChoice: (option: string, value: string, allowed: readonly string[]) =>
    `${option} không nhận ${quoted(value)}. Được dùng: ${allowed.join(', ')}.${meant(closest(value, allowed))}`,
  noOutput: '--output cần tên một thư mục.',
  badSet: (text: string) =>
    `--set ${quoted(text)}: phương pháp không có mục này. Hãy viết theo dạng đường-dẫn=giá-trị, ví dụ normalisation.method=percentile.`,
  noSet:
    'Lệnh này đọc kết quả đã tính, không tính lại, nên --set không có tác dụng. Hãy dùng --set với ddci score, check, robustness hoặc whatif.',
  badDate: (option: string, text: string) =>
    `${option} ${quoted(text)} không phải là ngày. Hãy viết theo dạng 2022-12-31.`,
  pastDate: (option: string, text: string) =>
    `${option} ${quoted(text)} là ngày đã qua. Hãy ghi ngày hôm nay hoặc ngày về sau.`,
  partial: 'thiếu một phần dữ liệu',
  size: (rows: number, columns: number) => `${rows} dòng, ${columns} cột`,
  hiddenSheet: 'trang tính ẩn',
  readingRows: (file: string, rows: string) => `Đang đọc ${file}: ${rows} dòng`,
  reading: (encoding: string, delimiter: string) =>
    `bảng mã ${encoding}, dấu ngăn cách ${delimiter === '\t' ? 'tab' : quoted(delimiter)}`,
  noHeader: 'không thấy dòng tiêu đề',
  headerAt: (rows: readonly number[]) => `dòng tiêu đề có thể là dòng ${rows.join(' và ')}`,
  header: 'Tiêu đề',
  dataRow: (number: number) => `Dòng dữ liệu ${number}`,
};
