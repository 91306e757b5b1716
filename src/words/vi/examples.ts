/** Two or three command lines under the help of each command. */
export const examples = {
  init: [
    {
      line: 'ddci init khao-sat.xlsx so-lieu-cung.csv',
      says: 'tạo method.xlsx từ tệp khảo sát và bảng dữ liệu cứng',
    },
    {
      line: 'ddci init so-nganh.xlsx dia-phuong.xlsx --preset nghe-an',
      says: 'hai khối, với danh mục chỉ số thành phần theo mẫu',
    },
    {
      line: 'ddci init "khao-sat/*.csv" --output method.yaml',
      says: 'mỗi tệp một đơn vị; ghi phương pháp dạng YAML',
    },
  ],
  score: [
    {
      line: 'ddci score',
      says: 'tính điểm theo tệp phương pháp trong thư mục này',
    },
    {
      line: 'ddci score method.yaml --format xlsx,csv --output ket-qua',
      says: 'ghi báo cáo Excel và các bảng CSV vào thư mục ket-qua',
    },
    {
      line: 'ddci score --set normalisation.method=percentile --output thu-percentile',
      says: 'tính thử với cách chuẩn hóa khác, không sửa tệp phương pháp',
    },
  ],
  check: [
    {
      line: 'ddci check',
      says: 'liệt kê mọi lỗi và cảnh báo, không ghi gì',
    },
    {
      line: 'ddci check --strict',
      says: 'coi cảnh báo là lỗi (mã thoát 1)',
    },
    {
      line: 'ddci check --json > loi.json',
      says: 'lấy kết quả kiểm tra cho chương trình khác',
    },
    {
      line: 'ddci check --xlsx',
      says: 'thêm tệp loi.xlsx và bản sao khảo sát có tô màu ô lỗi',
    },
  ],
  preview: [
    {
      line: 'ddci preview khao-sat.xlsx',
      says: 'xem các trang tính, dòng tiêu đề, các dòng đầu',
    },
    {
      line: 'ddci preview khao-sat.csv --encoding tcvn3',
      says: 'đọc theo bảng mã nêu rõ',
    },
    {
      line: 'ddci preview khao-sat.xlsx --sheet "Trả lời" --json',
      says: 'mọi dòng của trang tính thứ hai, dạng JSON',
    },
  ],
  report: [
    {
      line: 'ddci report out/run.json --format xlsx,md',
      says: 'xuất lại báo cáo từ tệp kết quả',
    },
    {
      line: 'ddci report out/run.json --format csv --csv-locale vi',
      says: 'CSV mở được ngay bằng Excel tiếng Việt',
    },
    {
      line: 'ddci report out/run.json --each-unit --format html --against 2024/run.json',
      says: 'mỗi đơn vị một trang A4, có thay đổi so với năm trước',
    },
  ],
  whatif: [
    {
      line: 'ddci whatif out/run.json --weight minh-bach=20 --rescale',
      says: 'đổi một trọng số, chia lại phần còn lại',
    },
    {
      line: 'ddci whatif out/run.json --weights phuong-an.csv --equal --pca',
      says: 'nhiều phương án trọng số cạnh nhau',
    },
    {
      line: 'ddci whatif out/run.json --without dat-dai --set aggregation=geometric',
      says: 'bỏ một chỉ số thành phần, dùng trung bình nhân',
    },
  ],
  explain: [
    {
      line: 'ddci explain out/run.json "Sở Công Thương"',
      says: 'từ câu trả lời đến thứ hạng của một đơn vị',
    },
    {
      line: 'ddci explain out/run.json SCT minh-bach --format md',
      says: 'chỉ một chỉ số thành phần, dạng Markdown',
    },
  ],
  diagnose: [
    {
      line: 'ddci diagnose out/run.json',
      says: 'độ tin cậy, tương quan, trọng số thực tế, giá trị ngoại lai',
    },
    {
      line: 'ddci diagnose out/run.json --json',
      says: 'đủ mọi số liệu cho chương trình khác',
    },
  ],
  plan: [
    {
      line: 'ddci plan out/run.json',
      says: 'số phiếu cần thu ở lần khảo sát sau, theo kết quả lần này',
    },
    {
      line: 'ddci plan out/run.json --total 1500 --floor 15 --response-rate 40',
      says: 'phân bổ 1500 phiếu cho các đơn vị, khi dự kiến thu về được 40% số phiếu gửi đi',
    },
  ],
  compare: [
    {
      line: 'ddci compare 2023/run.json 2024/run.json',
      says: 'so sánh hai năm: nêu khác biệt về quy tắc, rồi thay đổi về điểm và hạng',
    },
    {
      line: 'ddci compare 2024/run.json 2025/run.json --units hop-nhat.csv',
      says: 'có đơn vị hợp nhất, chia tách hoặc đổi tên',
    },
    {
      line: 'ddci compare 2023/run.json 2024/run.json --pooled --output so-sanh',
      says: 'tính lại hai năm theo cùng giá trị tham chiếu, ghi bảng Excel',
    },
  ],
  series: [
    {
      line: 'ddci series 2023/run.json 2024/run.json 2025/run.json',
      says: 'tổng điểm, hạng của từng đơn vị qua ba năm; thay đổi về phương pháp được nêu trước',
    },
    {
      line: 'ddci series bang-2023.csv 2024/run.json 2025/run.json --units hop-nhat.csv',
      says: 'năm đầu chỉ có bảng đã công bố; có đơn vị hợp nhất; tính lại các năm theo cùng phương pháp',
    },
    {
      line: 'ddci series 2023/run.json 2024/run.json 2025/run.json --output nhieu-nam --format xlsx,html',
      says: 'ghi bảng Excel có biểu đồ và trang web có biểu đồ nhỏ cho từng đơn vị',
    },
  ],
  robustness: [
    {
      line: 'ddci robustness',
      says: 'thứ hạng chắc chắn đến đâu, theo tệp phương pháp trong thư mục này',
    },
    {
      line: 'ddci robustness out/run.json --only weights --spread 0.1',
      says: 'thay trọng số trong khoảng ±10%, chỉ từ tệp kết quả run.json',
    },
    {
      line: 'ddci robustness --replicates 5000 --seed 7',
      says: '5.000 lần lấy ngẫu nhiên sai số chọn mẫu, với số khởi tạo 7',
    },
  ],
  convert: [
    {
      line: 'ddci convert method.yaml method.xlsx',
      says: 'phương pháp dạng Excel để điền và sửa',
    },
    {
      line: 'ddci convert method.xlsx method.yaml',
      says: 'ngược lại, không mất nội dung nào',
    },
  ],
  completion: [
    {
      line: 'ddci completion bash > ~/.local/share/bash-completion/completions/ddci',
      says: 'gợi ý lệnh bằng phím Tab trong bash',
    },
    {
      line: 'ddci completion fish > ~/.config/fish/completions/ddci.fish',
      says: 'như trên, trong fish',
    },
    {
      line: 'ddci completion powershell >> $PROFILE',
      says: 'như trên, trong PowerShell của Windows',
    },
  ],
  help: [
    {
      line: 'ddci help method',
      says: 'các trường của tệp phương pháp',
    },
    {
      line: 'ddci help statistics',
      says: 'các cách tính giá trị chỉ tiêu',
    },
    {
      line: 'ddci help score',
      says: 'hướng dẫn của lệnh score, như ddci score --help',
    },
  ],
};
