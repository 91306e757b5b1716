/** The words of `ddci robustness` for the choices varied. */

export const choices = {
  choice:
    'một lựa chọn của phương pháp và các phương án: normalisation=min-max,z-score, aggregation=geometric, of=[4,5],[5], without-component, without-indicator, hoặc trường bất kỳ như --set; có thể ghi nhiều lần',
  rows: 'số tổ hợp chọn ngẫu nhiên, thay vì tính hết mọi tổ hợp (mặc định: tính hết nếu không quá 20.000 tổ hợp, nếu không thì 1.000)',
  badChoice: (text: string) =>
    `--choice “${text}”: phải có dạng lựa-chọn=phương-án,phương-án (ví dụ normalisation=min-max,z-score), hoặc without-component, without-indicator.`,
  repeated: (choice: string) => `--choice “${choice}”: lựa chọn này được nêu hai lần.`,
  noPlace: (choice: string) => `--choice “${choice}”: phương pháp không có chỗ nào như vậy.`,
  tooMany: (most: number) => `Quá nhiều tổ hợp của các trường (nhiều nhất ${most}). Hãy bớt phương án.`,
  needsAnswers: (choice: string) =>
    `--choice “${choice}”: phương án này cần tính lại từ phiếu khảo sát, mà tệp kết quả không chứa. Hãy chạy ddci robustness với tệp phương pháp.`,
  otherAnswers: (choice: string) =>
    `--choice “${choice}”: phương án này đổi cách đọc phiếu. Chỉ thay được cách tính trên các phiếu đã đọc.`,
  hiddenValues:
    'Không thay cách tính được từ tệp kết quả: có đơn vị không được công bố giá trị, hoặc có giá trị gộp từ các năm trước. Hãy chạy ddci robustness với tệp phương pháp.',
  title: (track: string) => `Thay cách tính: ${track}`,
  full: (variants: string) => `Tính hết mọi tổ hợp của các phương án: ${variants} phương án tính được.`,
  sampled: (variants: string, rows: string) =>
    `Không tính hết mọi tổ hợp: ${variants} phương án khác nhau, từ ${rows} tổ hợp chọn ngẫu nhiên và mọi thay đổi đơn lẻ.`,
  refused: (count: number, reasons: string) => `${count} tổ hợp không tính được, vì ${reasons}:`,
  /** Why a combination is refused, by the code of a finding; others by their code. */
  reasons: new Map([
    ['refused-mean', 'trung bình nhân hay điều hòa chỉ dùng được cho điểm lớn hơn 0'],
    ['mixed-scales', 'các điểm cùng một cấp không cùng thang'],
    ['missing-field', 'cách tính thiếu trường'],
    ['field-without-effect', 'có trường không có tác dụng'],
    ['refused-best', 'thang điểm không có mức cao nhất'],
    ['refused-negative', 'cách chuẩn hóa không dùng được cho chỉ tiêu nghịch'],
    ['refused-statistic', 'cách tính chỉ tiêu không dùng được cho câu hỏi này'],
    ['wrong-value', 'có giá trị không hợp lệ'],
    ['wrong-type', 'có giá trị không đúng kiểu'],
    ['wrong-number', 'có số ngoài giới hạn'],
    ['unknown-name', 'có tên không có trong phương pháp'],
    ['outside-scale', 'có giá trị ngoài thang điểm'],
    ['stray-adjustments', 'điểm cộng, trừ không có nghĩa trên thang không có mức cao nhất'],
  ]),
  notCompared: (options: string) =>
    `Không so trong phần chia phương sai, vì không kết hợp được với mọi phương án khác: ${options}.`,
  most: (choice: string, percent: string) =>
    `${choice} ảnh hưởng nhiều nhất đến thứ hạng: ${percent}% phương sai, kể cả phần tác động cùng các lựa chọn khác.`,
  nothingMoves: 'Không lựa chọn nào làm thay đổi thứ hạng.',
  steady: (count: number, among: number): string =>
    count === 0
      ? 'Không đơn vị nào giữ nguyên hạng qua mọi cách tính đã thử.'
      : `${count}/${among} đơn vị giữ nguyên hạng qua mọi cách tính đã thử.`,
  moves: (unit: string, ranks: string) => `${unit} thay đổi nhiều nhất: hạng ${ranks}.`,
  sharesTitle: (track: string) => `Lựa chọn nào ảnh hưởng: ${track}`,
  sharesNote:
    'Phần của mỗi lựa chọn trong phương sai của mức đổi hạng trung bình (Sobol), các phương án có khả năng như nhau: “riêng” là phần của riêng lựa chọn đó, “toàn phần” kể cả tác động cùng các lựa chọn khác. Khi chọn ngẫu nhiên tổ hợp, trong ngoặc là khoảng tin cậy 95%.',
  /** What a choice is called; a field by its own path. */
  names: new Map([
    ['normalisation', 'Cách chuẩn hóa'],
    ['aggregation', 'Cách lấy trung bình'],
    ['of', 'Ngưỡng tính tỷ lệ'],
    ['missing.coverage', 'Mức đầy đủ dữ liệu tối thiểu'],
    ['missing.index-coverage', 'Mức đầy đủ dữ liệu tối thiểu của điểm tổng hợp'],
    ['missing.minimum-base', 'Số câu trả lời hợp lệ tối thiểu'],
    ['without-component', 'Bỏ một chỉ số thành phần'],
    ['without-indicator', 'Bỏ một chỉ tiêu'],
  ]),
  rank: 'Hạng',
  unit: 'Đơn vị',
  range: 'Khoảng hạng',
  median: 'Trung vị',
  by: 'Chủ yếu do',
  choiceHead: 'Lựa chọn',
  options: 'Số phương án',
  first: 'Riêng %',
  total: 'Toàn phần %',
};
