/** The words of `ddci whatif`. */
import { quoted } from '../text.ts';
import { meant } from './text.ts';

export const whatif = {
  before: 'Trước',
  change: 'Thay đổi',
  movedBy: 'Do',
  changed: 'phương pháp sau khi thay đổi',
  moved: (moved: number, units: number) => `${moved}/${units} đơn vị thay đổi thứ hạng.`,
  correlations: (spearman: string, kendall: string) =>
    `Mức tương đồng của hai bảng xếp hạng: Spearman ${spearman}, Kendall ${kendall}.`,
  nothing:
    'Chưa có thay đổi nào. Hãy ghi rõ: --weight mã=số, --weights tệp, --equal, --pca, --pca-rotated, --without mã hoặc --set trường=giá trị.',
  badWeight: (text: string) =>
    `--weight ${quoted(text)}: hãy ghi theo dạng mã=số, ví dụ minh-bach=20; số không được âm.`,
  unknown: (id: string, closest: string | null) =>
    `Kết quả này không có chỉ số thành phần, nhóm chỉ tiêu, chỉ tiêu hoặc đơn vị ${quoted(id)}.${meant(closest)}`,
  needsAnswers:
    'Thay đổi này cần đến chính các câu trả lời, mà tệp kết quả không lưu. Hãy sửa phương pháp rồi chạy lại ddci score.',
  hiddenValues:
    'Tệp kết quả không có đủ các giá trị làm mốc so sánh (có đơn vị không được công bố giá trị, hoặc dùng giá trị các năm trước). Hãy sửa phương pháp rồi chạy lại ddci score.',
};
