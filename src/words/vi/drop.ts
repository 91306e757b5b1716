/** What is said where files are dropped on the script: what to do next, in terms of dropping. */
import { listed, quoted } from '../text.ts';

export const drop = {
  usage: (script: string): readonly string[] => [
    `Hãy kéo các tệp khảo sát (Excel, CSV), hoặc thư mục chứa các tệp đó, thả vào “${script}”.`,
    'Lần đầu: công cụ ghi tệp phương pháp method.xlsx cạnh tệp khảo sát. Sau khi điền xong: kéo thả lần nữa để tính điểm.',
  ],
  missing: (files: readonly string[]): readonly string[] => [
    `Không có tệp hoặc thư mục: ${listed(files.map(quoted))}.`,
    'Khi có nhiều tệp, hãy kéo thả cả thư mục chứa các tệp đó.',
  ],
  severalFolders: 'Các tệp được thả nằm ở nhiều thư mục. Hãy chép các tệp vào một thư mục rồi kéo thả lần nữa.',
  severalMethods: (files: readonly string[], script: string) =>
    `Có nhiều tệp phương pháp: ${listed(files.map(quoted))}. Hãy giữ lại một tệp trong thư mục, hoặc kéo thả riêng một tệp vào “${script}”.`,
  noTables: (folder: string) =>
    `Không có tệp khảo sát (Excel, CSV) nào được thả, và thư mục “${folder}” chưa có tệp phương pháp. Nếu các tệp nằm ở thư mục con, hãy kéo thả thư mục con đó.`,
  noTable: (files: readonly string[]) =>
    `${listed(files.map(quoted), 5)}: không phải bảng Excel hoặc CSV. Chưa tính điểm. Hãy lưu lại thành .xlsx hoặc .csv, hoặc chỉ kéo thả các tệp khảo sát.`,
  noSurvey:
    'Không nhận ra được bảng khảo sát nào; chưa ghi gì. Hãy mở tệp bằng Excel: bảng phải có một dòng tiêu đề, mỗi phiếu một dòng; rồi kéo thả lần nữa.',
  /** After a file could not be read or written. */
  again: (script: string) => `Sau khi xử lý, hãy kéo thả vào “${script}” lần nữa.`,
  results: (file: string) =>
    `${quoted(file)} là kết quả do công cụ ghi, không phải tệp khảo sát. Hãy kéo thả tệp khảo sát.`,
  /** After a method was begun. */
  begun: (file: string, script: string) =>
    `Tiếp theo: điền các ô nền vàng trong ${quoted(file)}, lưu, đóng tệp, rồi kéo thả ${quoted(file)} vào “${script}” để tính điểm.`,
  /** Where yellow cells are left. */
  open: (file: string, count: number, script: string) =>
    `Còn ${count} ô nền vàng trong ${quoted(file)}. Hãy điền, lưu, đóng tệp, rồi kéo thả tệp vào “${script}” lần nữa để tính điểm.`,
  faulty: (file: string, script: string) =>
    `Hãy sửa các lỗi trên trong ${quoted(file)}, lưu, đóng tệp, rồi kéo thả tệp vào “${script}” lần nữa.`,
  /** Where the data have faults. */
  mend: (list: string, script: string) =>
    `Danh sách lỗi, có liên kết đến từng ô: ${quoted(list)}. Hãy sửa, lưu, đóng các tệp, rồi kéo thả vào “${script}” lần nữa.`,
  scored: (report: string, script: string) =>
    `Báo cáo: ${quoted(report)}. Khi dữ liệu hoặc phương pháp thay đổi, hãy đóng báo cáo rồi kéo thả vào “${script}” lần nữa.`,
  /** Files that the method does not read. */
  notRead: (method: string, files: readonly string[], sources: readonly string[]): readonly string[] => [
    `Tệp phương pháp ${quoted(method)} không đọc tệp vừa thả: ${listed(files.map(quoted), 5)}${files.length > 5 ? ` (${files.length} tệp)` : ''}.`,
    `Tệp phương pháp này đọc: ${sources.length === 0 ? 'chưa có tệp nào' : listed(sources.map(quoted))}.`,
  ],
  ask: (files: readonly string[]) =>
    `Dùng ${files.length === 1 ? quoted(files[0] ?? '') : `${files.length} tệp này`} thế nào?`,
  instead: (source: string) => `thay cho ${quoted(source)} (số liệu năm nay, phương pháp giữ nguyên)`,
  besides: (source: string) => `đọc thêm, cùng với ${quoted(source)}`,
  unused: 'không dùng: tính điểm như phương pháp ghi',
  choose: 'Gõ một số rồi nhấn Enter; chỉ nhấn Enter: dừng lại, chưa tính điểm. ',
  askYear: (year: number) =>
    `Năm ghi trong phương pháp là ${year}. Gõ năm của khảo sát này rồi nhấn Enter; chỉ nhấn Enter: giữ ${year}. `,
  badNumber: 'Không hiểu câu trả lời: ',
  stillRead: (sources: readonly string[]) => `Vẫn đọc như cũ: ${listed(sources.map(quoted))}.`,
  /** Where nothing was chosen. */
  elsewhere: (method: string): readonly string[] => [
    'Chưa tính điểm. Có hai cách:',
    `- khảo sát khác, phương pháp khác: chép tệp sang một thư mục riêng rồi kéo thả từ thư mục đó;`,
    `- cùng phương pháp: mở ${quoted(method)}, ghi tên tệp vào cột “Tệp” của trang tính “Nguồn dữ liệu”, lưu, đóng tệp, rồi kéo thả lần nữa.`,
  ],
};
