/** Words of the command line itself: help, its headings and placeholders, and wrong use. */
import { quoted } from '../text.ts';

const meant = { vi: (word: string | null) => (word === null ? '' : ` Có phải là ${quoted(word)}?`), en: did };

export const program = {
  tool: 'Tính điểm và xếp hạng năng lực cạnh tranh của sở, ban, ngành và địa phương từ tệp khảo sát',
  summaries: {
    init: 'tạo tệp phương pháp từ tệp khảo sát',
    score: 'tính điểm và ghi kết quả',
    check: 'kiểm tra phương pháp và dữ liệu, không ghi gì',
    report: 'xuất lại báo cáo từ tệp kết quả (run.json)',
    whatif: 'thử trọng số và quy tắc khác trên một kết quả đã tính; cho biết đơn vị nào thay đổi và vì sao',
    compare: 'so sánh hai năm hoặc hai phương pháp: nêu khác biệt về quy tắc, rồi thay đổi về điểm và hạng',
    explain: 'giải thích điểm của một đơn vị, từ câu trả lời đến thứ hạng',
    diagnose: 'kiểm định thống kê: độ tin cậy, tương quan, trọng số thực tế, giá trị ngoại lai',
    robustness: 'kiểm tra độ chắc chắn của thứ hạng: sai số chọn mẫu, thay trọng số, thay cách tính',
    plan: 'cần thu bao nhiêu phiếu để thứ hạng có ý nghĩa, và phân bổ phiếu cho các đơn vị',
    preview: 'xem một tệp được đọc như thế nào',
    completion: 'hiện tập lệnh gợi ý cho bash, zsh, fish hoặc PowerShell',
    convert: 'chuyển tệp phương pháp giữa YAML và Excel',
    help: 'tra cứu: các trường của phương pháp, cách tính, tệp kết quả, …',
  },
  usage: 'Cách dùng:',
  arguments: 'Tham số:',
  options: 'Tùy chọn:',
  common: 'Tùy chọn chung:',
  commands: 'Lệnh:',
  examples: 'Ví dụ:',
  /** What stands in `<…>` and `[…]`, in the words of the language. */
  placeholders: new Map([
    ['options', 'tùy chọn'],
    ['command', 'lệnh'],
    ['method', 'phương pháp'],
    ['run', 'tệp kết quả'],
    ['unit', 'đơn vị'],
    ['part', 'chỉ số thành phần'],
    ['file', 'tệp'],
    ['files', 'tệp'],
    ['folder', 'thư mục'],
    ['formats', 'định dạng'],
    ['path=value', 'trường=giá trị'],
    ['name=header', 'cột=tiêu đề'],
    ['date', 'ngày'],
    ['id=number', 'mã=số'],
    ['id', 'mã'],
    ['name', 'tên'],
    ['number', 'số'],
    ['mark', 'dấu'],
    ['shell', 'shell'],
    ['topic', 'chủ đề'],
    ['share', 'tỷ lệ'],
    ['points', 'điểm'],
    ['percent', 'phần trăm'],
    ['forms', 'số phiếu'],
    ['method|run', 'phương pháp hoặc tệp kết quả'],
    ['from', 'tệp gốc'],
    ['to', 'tệp mới'],
    ['parts', 'phần'],
    ['field=values', 'trường=các giá trị'],
    ['concentration', 'số'],
  ]),
  defaultValue: (text: string) => `(mặc định: ${text})`,
  help: 'hiện hướng dẫn này',
  version: 'hiện số phiên bản',
  missingArgument: (name: string) => `Thiếu tham số ${quoted(name)}.`,
  missingValue: (option: string) => `Tùy chọn ${quoted(option)} cần một giá trị.`,
  unknownOption: (flag: string, closest: string | null) => `Không có tùy chọn ${quoted(flag)}.${meant.vi(closest)}`,
  unknownCommand: (name: string, closest: string | null) => `Không có lệnh ${quoted(name)}.${meant.vi(closest)}`,
  tooMany: (most: number, given: number) =>
    `Lệnh này nhận nhiều nhất ${most} tham số, nhưng có ${given}. Tên tệp có dấu cách phải để trong dấu ngoặc kép.`,
  seeHelp: (command: string) => `Xem hướng dẫn: ${command} --help`,
  outputFailed: (problem: string) => `Không hiện được kết quả (${problem}); các tệp đã ghi vẫn đầy đủ.`,
};

function did(word: string | null): string {
  return word === null ? '' : ` Did you mean ${quoted(word)}?`;
}
