/** What `ddci` alone says: what to do next in this folder. */
import { listed } from '../text.ts';

export const next = {
  empty: [
    'Thư mục này chưa có tệp khảo sát và tệp phương pháp.',
    'Hãy chép các tệp khảo sát (Excel, CSV) vào đây rồi chạy lại, hoặc bắt đầu từ mẫu:',
    '  ddci init --preset nghe-an',
  ],
  noMethod: (surveys: readonly string[]): readonly string[] => [
    `Thư mục này chưa có tệp phương pháp. Có các tệp dữ liệu: ${listed(surveys)}.`,
    'Tiếp theo, tạo tệp phương pháp từ các tệp khảo sát:',
    `  ddci init ${typed(surveys)}`,
  ],
  several: (methods: readonly string[]): readonly string[] => [
    `Thư mục này có nhiều tệp phương pháp: ${methods.join(', ')}. Hãy giữ lại một tệp, hoặc ghi rõ tệp:`,
    `  ddci check ${methods[0] ?? ''}`,
  ],
  faulty: (method: string, open: number, errors: number): readonly string[] => [
    open > 0
      ? `${method} còn ${open} chỗ phải điền${errors > 0 ? ` và ${errors} lỗi` : ''}.`
      : `${method} có ${errors} lỗi.`,
    'Tiếp theo, xem từng chỗ:',
    '  ddci check',
  ],
  badData: (errors: number): readonly string[] => [
    `Dữ liệu có ${errors} lỗi nên chưa tính điểm được.`,
    'Tiếp theo, xem từng lỗi:',
    '  ddci check',
  ],
  ready: (method: string): readonly string[] => [
    `${method} và dữ liệu đã sẵn sàng.`,
    'Tiếp theo, tính điểm:',
    '  ddci score',
  ],
  changed: (method: string): readonly string[] => [
    `${method} hoặc dữ liệu đã thay đổi từ lần tính điểm trước.`,
    'Tiếp theo, kiểm tra rồi tính lại:',
    '  ddci check',
    '  ddci score',
  ],
  scored: (run: string, unit: string): readonly string[] => [
    `Đã tính điểm: kết quả ở ${run.replace(/[^/]*$/u, 'report.xlsx')}. Phương pháp và dữ liệu không đổi từ khi đó.`,
    'Tiếp theo, có thể:',
    `  ddci report ${run} --each-unit   báo cáo riêng cho từng đơn vị`,
    `  ddci report ${run} --format xlsx,csv,md   xuất lại báo cáo theo định dạng khác`,
    `  ddci explain ${run} ${typed([unit])}   giải thích điểm của một đơn vị`,
    `  ddci whatif ${run} --equal   thử trọng số khác`,
    '  ddci robustness   thứ hạng chắc chắn đến đâu',
  ],
  help: 'Mọi lệnh: ddci --help',
};

/** A name with a space stands in quotes, as it is to be typed. */
function typed(names: readonly string[]): string {
  return names.map((name) => (/[\s"']/u.test(name) ? `"${name}"` : name)).join(' ');
}
