/** Sentences of `ddci convert`. */
import { listed } from './messages.ts';

export interface ConvertMessages {
  readonly from: string;
  readonly to: string;
  readonly badTarget: (file: string, extensions: readonly string[]) => string;
  readonly written: (file: string) => string;
  readonly elsewhere: string;
}

export const vi: ConvertMessages = {
  from: 'tệp phương pháp (.yaml, .json, .xlsx)',
  to: 'tệp cần ghi; đuôi tệp cho biết định dạng: .xlsx, .yaml, .json',
  badTarget: (file, extensions) => `Không rõ định dạng của «${file}». Đuôi tệp được dùng: ${listed(extensions)}.`,
  written: (file) => `Đã ghi ${file}.`,
  elsewhere: 'Tệp mới ở thư mục khác: tên các tệp dữ liệu trong đó được tính từ thư mục mới.',
};

export const en: ConvertMessages = {
  from: 'method file (.yaml, .json, .xlsx)',
  to: 'file to write; its ending says the format: .xlsx, .yaml, .json',
  badTarget: (file, extensions) => `The format of «${file}» is not known. Endings: ${listed(extensions)}.`,
  written: (file) => `Wrote ${file}.`,
  elsewhere: 'The new file is in another folder: the names of data files in it are relative to that folder.',
};
