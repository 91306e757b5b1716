/** The words of `ddci convert`. */
import { listed } from '../text.ts';

export const convert = {
  from: 'tệp phương pháp (.yaml, .json, .xlsx)',
  to: 'tệp cần ghi; đuôi tệp cho biết định dạng: .xlsx, .yaml, .json',
  badTarget: (file: string, extensions: readonly string[]) =>
    `Không rõ định dạng của “${file}”. Đuôi tệp được dùng: ${listed(extensions)}.`,
  written: (file: string) => `Đã ghi ${file}.`,
  elsewhere: 'Tệp mới ở thư mục khác: tên các tệp dữ liệu ghi trong tệp mới được tính từ thư mục mới.',
};
