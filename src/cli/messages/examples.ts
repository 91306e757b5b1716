/** Two or three command lines under the help of each command. */
import type { Language } from '../../core/model.ts';
import type { CommandName } from '../commands/commands.ts';

type Example = { readonly line: string } & Readonly<Record<Language, string>>;

export const examples: Readonly<Record<CommandName, readonly Example[]>> = {
  init: [
    {
      line: 'ddci init khao-sat.xlsx so-lieu-cung.xlsx',
      vi: 'tạo method.xlsx từ tệp khảo sát và bảng dữ liệu cứng',
      en: 'make method.xlsx from a survey and a table of figures',
    },
    {
      line: 'ddci init so-nganh.xlsx dia-phuong.xlsx --preset nghe-an',
      vi: 'hai khối, với danh mục chỉ số thành phần theo mẫu',
      en: 'two tracks, with the components of a preset',
    },
    {
      line: 'ddci init "khao-sat/*.csv" --output method.yaml',
      vi: 'mỗi tệp một đơn vị; ghi phương pháp dạng YAML',
      en: 'a file a unit; the method as YAML',
    },
  ],
  score: [
    {
      line: 'ddci score',
      vi: 'tính điểm theo tệp phương pháp trong thư mục này',
      en: 'score by the method file of this folder',
    },
    {
      line: 'ddci score method.yaml --format xlsx,csv --output ket-qua',
      vi: 'ghi báo cáo Excel và các bảng CSV vào thư mục ket-qua',
      en: 'write the Excel report and the CSV tables into the folder ket-qua',
    },
    {
      line: 'ddci score --set normalisation.method=z-score --output thu-z',
      vi: 'tính thử với cách chuẩn hóa khác, không sửa tệp phương pháp',
      en: 'try another normalisation without editing the method file',
    },
  ],
  check: [
    {
      line: 'ddci check',
      vi: 'liệt kê mọi lỗi và cảnh báo, không ghi gì',
      en: 'list all errors and warnings, write nothing',
    },
    {
      line: 'ddci check --strict',
      vi: 'coi cảnh báo là lỗi (mã thoát 1)',
      en: 'count warnings as errors (exit code 1)',
    },
    {
      line: 'ddci check --json > loi.json',
      vi: 'lấy kết quả kiểm tra cho chương trình khác',
      en: 'the findings for another program',
    },
    {
      line: 'ddci check --xlsx',
      vi: 'thêm tệp loi.xlsx và bản sao khảo sát có tô màu ô lỗi',
      en: 'also findings.xlsx, and a copy of the survey with faulty cells coloured',
    },
  ],
  preview: [
    {
      line: 'ddci preview khao-sat.xlsx',
      vi: 'xem các trang tính, dòng tiêu đề, các dòng đầu',
      en: 'sheets, header row, first rows',
    },
    {
      line: 'ddci preview khao-sat.csv --encoding tcvn3',
      vi: 'đọc theo bảng mã nêu rõ',
      en: 'read in the encoding given',
    },
    {
      line: 'ddci preview khao-sat.xlsx --sheet 2 --json',
      vi: 'mọi dòng của trang tính thứ hai, dạng JSON',
      en: 'all rows of the second sheet as JSON',
    },
  ],
  report: [
    {
      line: 'ddci report out/run.json --format xlsx,md',
      vi: 'xuất lại báo cáo từ tệp kết quả',
      en: 'write the reports again from the run file',
    },
    {
      line: 'ddci report out/run.json --format csv --csv-locale vi',
      vi: 'CSV mở được ngay bằng Excel tiếng Việt',
      en: 'CSV for a Vietnamese Excel',
    },
    {
      line: 'ddci report out/run.json --each-unit --format html --against 2024/run.json',
      vi: 'mỗi đơn vị một trang A4, có thay đổi so với năm trước',
      en: 'one A4 page a unit, with its change from last year',
    },
  ],
  whatif: [
    {
      line: 'ddci whatif out/run.json --weight minh-bach=20 --rescale',
      vi: 'đổi một trọng số, chia lại phần còn lại',
      en: 'change one weight, share the rest out',
    },
    {
      line: 'ddci whatif out/run.json --weights phuong-an.xlsx --equal --pca',
      vi: 'nhiều phương án trọng số cạnh nhau',
      en: 'several sets of weights side by side',
    },
    {
      line: 'ddci whatif out/run.json --without dat-dai --set aggregation=geometric',
      vi: 'bỏ một chỉ số thành phần, dùng trung bình nhân',
      en: 'leave a component out, use the geometric mean',
    },
  ],
  explain: [
    {
      line: 'ddci explain out/run.json "Sở Công Thương"',
      vi: 'từ câu trả lời đến thứ hạng của một đơn vị',
      en: 'one unit, from its answers to its rank',
    },
    {
      line: 'ddci explain out/run.json SCT minh-bach --format md',
      vi: 'chỉ một chỉ số thành phần, dạng Markdown',
      en: 'one component only, as Markdown',
    },
  ],
  diagnose: [
    {
      line: 'ddci diagnose out/run.json',
      vi: 'độ tin cậy, tương quan, trọng số thực tế, giá trị ngoại lai',
      en: 'reliability, correlations, effective weights, outliers',
    },
    {
      line: 'ddci diagnose out/run.json --json',
      vi: 'đủ mọi số liệu cho chương trình khác',
      en: 'every figure, for another program',
    },
  ],
  compare: [
    {
      line: 'ddci compare 2023/run.json 2024/run.json',
      vi: 'so sánh hai năm: khác biệt về quy tắc trước, thay đổi điểm và hạng sau',
      en: 'compare two years: differences of rule first, then changes of score and rank',
    },
    {
      line: 'ddci compare 2024/run.json 2025/run.json --units hop-nhat.csv',
      vi: 'có đơn vị hợp nhất, chia tách hoặc đổi tên',
      en: 'with merged, split or renamed units',
    },
    {
      line: 'ddci compare 2023/run.json 2024/run.json --pooled --output so-sanh',
      vi: 'tính lại hai năm theo cùng giá trị tham chiếu, ghi bảng Excel',
      en: 'both years on the same reference values, as a workbook',
    },
  ],
  robustness: [
    {
      line: 'ddci robustness',
      vi: 'thứ hạng chắc chắn đến đâu, theo tệp phương pháp trong thư mục này',
      en: 'how sure the ranks are, by the method file of this folder',
    },
    {
      line: 'ddci robustness out/run.json --only weights --spread 0.1',
      vi: 'thay trọng số trong khoảng ±10 %, chỉ từ tệp kết quả run.json',
      en: 'shake the weights within ±10 %, from the run file alone',
    },
    {
      line: 'ddci robustness --replicates 5000 --seed 7',
      vi: 'lấy mẫu lại phiếu 5.000 lần, với hạt giống ngẫu nhiên 7',
      en: 'draw the respondents 5,000 times, with seed 7',
    },
  ],
  convert: [
    {
      line: 'ddci convert method.yaml method.xlsx',
      vi: 'phương pháp dạng Excel để điền và sửa',
      en: 'the method as a workbook, to fill in and edit',
    },
    {
      line: 'ddci convert method.xlsx method.yaml',
      vi: 'ngược lại, không mất nội dung nào',
      en: 'and back, without loss',
    },
  ],
  completion: [
    {
      line: 'ddci completion bash > ~/.local/share/bash-completion/completions/ddci',
      vi: 'gợi ý lệnh bằng phím Tab trong bash',
      en: 'completion by the Tab key in bash',
    },
    {
      line: 'ddci completion fish > ~/.config/fish/completions/ddci.fish',
      vi: 'như trên, trong fish',
      en: 'the same in fish',
    },
    {
      line: 'ddci completion powershell >> $PROFILE',
      vi: 'như trên, trong PowerShell của Windows',
      en: 'the same in PowerShell on Windows',
    },
  ],
};
