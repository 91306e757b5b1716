/** What `ddci` alone says: what to do next in this folder. */
import { listed } from './messages.ts';

export interface NextMessages {
  readonly empty: readonly string[];
  readonly noMethod: (surveys: readonly string[]) => readonly string[];
  readonly several: (methods: readonly string[]) => readonly string[];
  readonly faulty: (method: string, open: number, errors: number) => readonly string[];
  readonly badData: (errors: number) => readonly string[];
  readonly ready: (method: string) => readonly string[];
  readonly changed: (method: string) => readonly string[];
  readonly scored: (run: string, unit: string) => readonly string[];
  readonly help: string;
}

/** A name with a space stands in quotes, as it is to be typed. */
function typed(names: readonly string[]): string {
  return names.map((name) => (/[\s"']/u.test(name) ? `"${name}"` : name)).join(' ');
}

export const nextVi: NextMessages = {
  empty: [
    'Thư mục này chưa có tệp khảo sát và tệp phương pháp.',
    'Hãy chép các tệp khảo sát (Excel, CSV) vào đây rồi chạy lại, hoặc bắt đầu từ mẫu:',
    '  ddci init --preset nghe-an',
  ],
  noMethod: (surveys) => [
    `Thư mục này chưa có tệp phương pháp. Có các tệp dữ liệu: ${listed(surveys)}.`,
    'Tiếp theo, tạo tệp phương pháp từ các tệp khảo sát:',
    `  ddci init ${typed(surveys)}`,
  ],
  several: (methods) => [
    `Thư mục này có nhiều tệp phương pháp: ${methods.join(', ')}. Hãy giữ lại một tệp, hoặc ghi rõ tệp:`,
    `  ddci check ${methods[0] ?? ''}`,
  ],
  faulty: (method, open, errors) => [
    open > 0
      ? `${method} còn ${open} chỗ phải điền${errors > 0 ? ` và ${errors} lỗi` : ''}.`
      : `${method} có ${errors} lỗi.`,
    'Tiếp theo, xem từng chỗ:',
    '  ddci check',
  ],
  badData: (errors) => [
    `Dữ liệu có ${errors} lỗi nên chưa tính điểm được.`,
    'Tiếp theo, xem từng lỗi:',
    '  ddci check',
  ],
  ready: (method) => [`${method} và dữ liệu đã sẵn sàng.`, 'Tiếp theo, tính điểm:', '  ddci score'],
  changed: (method) => [
    `${method} hoặc dữ liệu đã thay đổi từ lần tính điểm trước.`,
    'Tiếp theo, kiểm tra rồi tính lại:',
    '  ddci check',
    '  ddci score',
  ],
  scored: (run, unit) => [
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

export const nextEn: NextMessages = {
  empty: [
    'There is no survey file and no method file in this folder.',
    'Copy the survey files (Excel, CSV) here and run this again, or begin with a preset:',
    '  ddci init --preset nghe-an',
  ],
  noMethod: (surveys) => [
    `There is no method file in this folder. Data files: ${listed(surveys)}.`,
    'Next, make a method from the survey files:',
    `  ddci init ${typed(surveys)}`,
  ],
  several: (methods) => [
    `There are several method files in this folder: ${methods.join(', ')}. Keep one, or name it:`,
    `  ddci check ${methods[0] ?? ''}`,
  ],
  faulty: (method, open, errors) => [
    open > 0
      ? `${method} has ${open} places to fill in${errors > 0 ? ` and ${errors} errors` : ''}.`
      : `${method} has ${errors} errors.`,
    'Next, see each of them:',
    '  ddci check',
  ],
  badData: (errors) => [
    `The data have ${errors} errors and cannot be scored.`,
    'Next, see each of them:',
    '  ddci check',
  ],
  ready: (method) => [`${method} and the data are ready.`, 'Next, compute the scores:', '  ddci score'],
  changed: (method) => [
    `${method} or the data have changed since the scores were computed.`,
    'Next, check and score again:',
    '  ddci check',
    '  ddci score',
  ],
  scored: (run, unit) => [
    `The scores are in ${run.replace(/[^/]*$/u, 'report.xlsx')}. Method and data are as they were then.`,
    'Next, you can:',
    `  ddci report ${run} --each-unit   a report for each unit`,
    `  ddci report ${run} --format xlsx,csv,md   write the reports again, in other formats`,
    `  ddci explain ${run} ${typed([unit])}   explain the score of a unit`,
    `  ddci whatif ${run} --equal   try other weights`,
    '  ddci robustness   how sure the ranks are',
  ],
  help: `All commands: ddci --help`,
};
