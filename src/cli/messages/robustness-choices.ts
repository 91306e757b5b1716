/** The words of `ddci robustness` for the choices varied. */
export interface ChoiceMessages {
  readonly choice: string;
  readonly rows: string;
  readonly badChoice: (text: string) => string;
  readonly repeated: (choice: string) => string;
  readonly noPlace: (choice: string) => string;
  readonly tooMany: (most: number) => string;
  readonly needsAnswers: (choice: string) => string;
  readonly otherAnswers: (choice: string) => string;
  readonly hiddenValues: string;
  readonly title: (track: string) => string;
  readonly full: (variants: string) => string;
  readonly sampled: (variants: string, rows: string) => string;
  readonly refused: (count: number, reasons: string) => string;
  /** Why a combination is refused, by the code of a finding; others by their code. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly notCompared: (options: string) => string;
  readonly most: (choice: string, percent: string) => string;
  readonly nothingMoves: string;
  readonly steady: (count: number, of: number) => string;
  readonly moves: (unit: string, ranks: string) => string;
  readonly sharesTitle: (track: string) => string;
  readonly sharesNote: string;
  /** What a choice is called; a field by its own path. */
  readonly names: ReadonlyMap<string, string>;
  readonly rank: string;
  readonly unit: string;
  readonly range: string;
  readonly median: string;
  readonly by: string;
  readonly choiceHead: string;
  readonly options: string;
  readonly first: string;
  readonly total: string;
}

export const viChoices: ChoiceMessages = {
  choice:
    'một lựa chọn của phương pháp và các phương án: normalisation=min-max,z-score, aggregation=geometric, of=[4,5],[5], without-component, without-indicator, hoặc trường bất kỳ như --set; có thể ghi nhiều lần',
  rows: 'số dòng rút ngẫu nhiên, thay vì tính hết mọi tổ hợp (mặc định: tính hết nếu không quá 20.000 tổ hợp, nếu không thì 1.000 dòng)',
  badChoice: (text) =>
    `--choice «${text}»: phải có dạng lựa-chọn=phương-án,phương-án (ví dụ normalisation=min-max,z-score), hoặc without-component, without-indicator.`,
  repeated: (choice) => `--choice «${choice}»: lựa chọn này được nêu hai lần.`,
  noPlace: (choice) => `--choice «${choice}»: phương pháp không có chỗ nào như vậy.`,
  tooMany: (most) => `Quá nhiều tổ hợp của các trường (nhiều nhất ${most}). Hãy bớt phương án.`,
  needsAnswers: (choice) =>
    `--choice «${choice}»: phương án này cần tính lại từ phiếu đánh giá, mà tệp kết quả không chứa. Hãy chạy ddci robustness với tệp phương pháp.`,
  otherAnswers: (choice) =>
    `--choice «${choice}»: phương án này đổi cách đọc phiếu. Chỉ thay được cách tính trên các phiếu đã đọc.`,
  hiddenValues:
    'Không thay cách tính được từ tệp kết quả: có đơn vị không được công bố giá trị, hoặc có giá trị gộp từ các năm trước. Hãy chạy ddci robustness với tệp phương pháp.',
  title: (track) => `Thay cách tính: ${track}`,
  full: (variants) => `Tính hết mọi tổ hợp của các phương án: ${variants} phương án tính được.`,
  sampled: (variants, rows) =>
    `Không tính hết mọi tổ hợp: ${variants} phương án khác nhau, từ ${rows} dòng rút ngẫu nhiên và mọi thay đổi đơn lẻ.`,
  refused: (count, reasons) => `${count} tổ hợp không tính được, vì ${reasons}:`,
  reasons: new Map([
    ['refused-mean', 'trung bình nhân hay điều hòa chỉ dùng được cho điểm số dương'],
    ['mixed-scales', 'các điểm số cùng một cấp không cùng thang'],
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
  notCompared: (options) =>
    `Không so trong phần chia phương sai, vì không kết hợp được với mọi phương án khác: ${options}.`,
  most: (choice, percent) =>
    `${choice} ảnh hưởng nhiều nhất đến thứ hạng: ${percent} % phương sai, kể cả phần tác động cùng các lựa chọn khác.`,
  nothingMoves: 'Không lựa chọn nào làm thay đổi thứ hạng.',
  steady: (count, of) =>
    count === 0
      ? 'Không đơn vị nào giữ nguyên hạng dù tính theo cách nào.'
      : `${count} trong ${of} đơn vị giữ nguyên hạng dù tính theo cách nào.`,
  moves: (unit, ranks) => `${unit} thay đổi nhiều nhất: hạng ${ranks}.`,
  sharesTitle: (track) => `Lựa chọn nào ảnh hưởng: ${track}`,
  sharesNote:
    'Phần của mỗi lựa chọn trong phương sai của mức đổi hạng bình quân (Sobol), các phương án có khả năng như nhau: «riêng» là phần của riêng lựa chọn đó, «toàn phần» kể cả tác động cùng các lựa chọn khác. Khi rút ngẫu nhiên, trong ngoặc là khoảng tin cậy 95 %.',
  names: new Map([
    ['normalisation', 'Cách chuẩn hóa'],
    ['aggregation', 'Cách lấy trung bình'],
    ['of', 'Ngưỡng tính tỷ lệ'],
    ['missing.coverage', 'Ngưỡng đủ chỉ tiêu'],
    ['missing.index-coverage', 'Ngưỡng đủ chỉ số thành phần'],
    ['missing.minimum-base', 'Số phiếu hợp lệ ít nhất'],
    ['without-component', 'Bỏ một chỉ số thành phần'],
    ['without-indicator', 'Bỏ một chỉ tiêu'],
  ]),
  rank: 'Hạng',
  unit: 'Đơn vị',
  range: 'Các hạng',
  median: 'Trung vị',
  by: 'Chủ yếu do',
  choiceHead: 'Lựa chọn',
  options: 'Số phương án',
  first: 'Riêng %',
  total: 'Toàn phần %',
};

export const enChoices: ChoiceMessages = {
  choice:
    'a choice of the method and its alternatives: normalisation=min-max,z-score, aggregation=geometric, of=[4,5],[5], without-component, without-indicator, or any field as for --set (repeatable)',
  rows: 'draw so many rows at random instead of running every combination (default: all, where they are 20,000 at most; else 1,000 rows)',
  badChoice: (text) =>
    `--choice «${text}»: must be choice=alternative,alternative (such as normalisation=min-max,z-score), or without-component, without-indicator.`,
  repeated: (choice) => `--choice «${choice}»: this choice is given twice.`,
  noPlace: (choice) => `--choice «${choice}»: the method has no such place.`,
  tooMany: (most) => `Too many combinations of fields (at most ${most}). Give fewer alternatives.`,
  needsAnswers: (choice) =>
    `--choice «${choice}»: this needs the answers, which a run.json does not hold. Run ddci robustness on the method file.`,
  otherAnswers: (choice) =>
    `--choice «${choice}»: this changes how the answers are read. Only what is made of the answers can be varied.`,
  hiddenValues:
    'The choices cannot be varied from this run.json: some units’ values are withheld, or values of earlier years are pooled. Run ddci robustness on the method file.',
  title: (track) => `Choices varied: ${track}`,
  full: (variants) => `Every combination of the alternatives was run: ${variants} variants.`,
  sampled: (variants, rows) =>
    `Not every combination was run: ${variants} different variants, from ${rows} rows drawn at random and every single change.`,
  refused: (count, reasons) => `${count} combinations cannot be run, because ${reasons}:`,
  reasons: new Map([
    ['refused-mean', 'a geometric or harmonic mean needs positive scores'],
    ['mixed-scales', 'scores under one parent are not on one scale'],
    ['missing-field', 'a rule lacks a field'],
    ['field-without-effect', 'a field has no effect'],
    ['refused-best', 'the scale has no best score'],
    ['refused-negative', 'the normalisation does not go with a negative indicator'],
    ['refused-statistic', 'the statistic does not go with the question'],
    ['wrong-value', 'a value is not allowed'],
    ['wrong-type', 'a value is of the wrong type'],
    ['wrong-number', 'a number is out of its limits'],
    ['unknown-name', 'a name is not in the method'],
    ['outside-scale', 'a value is outside of the scale'],
    ['stray-adjustments', 'points of adjustments have no meaning on a scale without an end'],
  ]),
  notCompared: (options) =>
    `Not compared in the shares of variance, because they do not go with every other alternative: ${options}.`,
  most: (choice, percent) =>
    `${choice} matters most for the ranks: ${percent} % of the variance, with its interactions.`,
  nothingMoves: 'No choice moves any rank.',
  steady: (count, of) =>
    count === 0
      ? 'No unit keeps its rank whatever is chosen.'
      : `${count} of ${of} units keep their rank whatever is chosen.`,
  moves: (unit, ranks) => `${unit} moves most: rank ${ranks}.`,
  sharesTitle: (track) => `Which choice matters: ${track}`,
  sharesNote:
    'The share of each choice in the variance of the mean change of rank (Sobol), all alternatives as likely: “alone” is its first-order share, “in all” counts its interactions with other choices. Of a sample, the 95 % interval stands in brackets.',
  names: new Map([
    ['normalisation', 'Normalisation'],
    ['aggregation', 'Mean'],
    ['of', 'Codes of a share'],
    ['missing.coverage', 'Coverage of a component'],
    ['missing.index-coverage', 'Coverage of the index'],
    ['missing.minimum-base', 'Minimum base'],
    ['without-component', 'One component left out'],
    ['without-indicator', 'One indicator left out'],
  ]),
  rank: 'Rank',
  unit: 'Unit',
  range: 'Ranks',
  median: 'Median',
  by: 'Mostly by',
  choiceHead: 'Choice',
  options: 'Alternatives',
  first: 'Alone %',
  total: 'In all %',
};
