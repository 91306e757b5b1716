/** The words of `ddci robustness` for the weights shaken. */
export interface WeightMessages {
  readonly draws: string;
  readonly spread: string;
  readonly dirichlet: string;
  readonly levels: string;
  readonly title: (track: string) => string;
  readonly uniform: (draws: string, percent: string, all: boolean) => string;
  readonly dirichletDrawn: (draws: string, concentration: string, all: boolean) => string;
  readonly first: (unit: string, percent: string) => string;
  readonly firm: (count: number, of: number) => string;
  readonly widest: (unit: string, ranks: string) => string;
  readonly unranked: (unit: string, percent: string) => string;
  readonly columns: string;
  readonly rank: string;
  readonly unit: string;
  readonly usual: string;
  readonly median: string;
  readonly range: string;
  readonly keeps: string;
  readonly firstThree: string;
}

export const viWeights: WeightMessages = {
  draws: 'số bộ trọng số rút ngẫu nhiên',
  spread: 'mỗi trọng số lệch nhiều nhất bao nhiêu phần của nó (0.25 là ±25 %)',
  dirichlet: 'rút trọng số theo phân phối Dirichlet có độ tập trung này, thay cho --spread',
  levels: 'rút trọng số của các chỉ số thành phần (components) hay của mọi cấp (all)',
  title: (track) => `Thay trọng số: ${track}`,
  uniform: (draws, percent, all) =>
    `Rút ${draws} bộ trọng số ${ofAll(all)}: mỗi trọng số lấy ngẫu nhiên trong khoảng ±${percent} % quanh trọng số của phương pháp, rồi chia lại cho đủ tổng.`,
  dirichletDrawn: (draws, concentration, all) =>
    `Rút ${draws} bộ trọng số ${ofAll(all)} theo phân phối Dirichlet quanh trọng số của phương pháp, độ tập trung ${concentration}.`,
  first: (unit, percent) => `${unit} đứng hạng nhất trong ${percent} % số bộ trọng số.`,
  firm: (count, of) =>
    count === of
      ? `Cả ${of} đơn vị giữ nguyên hạng trong ít nhất 90 % số bộ trọng số.`
      : `${count} trong ${of} đơn vị giữ nguyên hạng trong ít nhất 90 % số bộ trọng số.`,
  widest: (unit, ranks) => `${unit} phụ thuộc vào trọng số nhiều nhất: hạng ${ranks} trong 90 % số bộ trọng số.`,
  unranked: (unit, percent) =>
    `${unit} không xếp hạng được trong ${percent} % số bộ trọng số vì phần trọng số có dữ liệu dưới mức yêu cầu; các hạng của đơn vị này tính trên những bộ còn lại, các tỷ lệ tính trên mọi bộ.`,
  columns:
    'Cột «5–95 %»: các hạng trong 90 % số bộ ở giữa; «Giữ %»: tỷ lệ số bộ giữ nguyên hạng; «1–3 %»: tỷ lệ số bộ đứng trong ba hạng đầu.',
  rank: 'Hạng',
  unit: 'Đơn vị',
  usual: '5–95 %',
  median: 'Trung vị',
  range: 'Mọi bộ',
  keeps: 'Giữ %',
  firstThree: '1–3 %',
};

function ofAll(all: boolean): string {
  return all ? 'ở mọi cấp' : 'của các chỉ số thành phần';
}

export const enWeights: WeightMessages = {
  draws: 'how many sets of weights are drawn',
  spread: 'how far a weight goes from its own, as a share of it (0.25 is ±25 %)',
  dirichlet: 'draw the weights from a Dirichlet distribution of this concentration, instead of --spread',
  levels: 'draw the weights of the components, or those of all levels (all)',
  title: (track) => `Weights shaken: ${track}`,
  uniform: (draws, percent, all) =>
    `${draws} sets of weights ${all ? 'at all levels' : 'of the components'}: each weight drawn evenly within ±${percent} % of its own, then rescaled to their sum.`,
  dirichletDrawn: (draws, concentration, all) =>
    `${draws} sets of weights ${all ? 'at all levels' : 'of the components'}, from a Dirichlet distribution around the method’s own, concentration ${concentration}.`,
  first: (unit, percent) => `${unit} comes first with ${percent} % of the sets of weights.`,
  firm: (count, of) => `${count} of ${of} units keep their rank with at least 90 % of the sets of weights.`,
  widest: (unit, ranks) => `${unit} depends on the weights most: rank ${ranks} with 90 % of the sets of weights.`,
  unranked: (unit, percent) =>
    `${unit} is not ranked with ${percent} % of the sets of weights, as too little of the weight has data; its ranks are of the other sets, its shares of all.`,
  columns:
    'Column “5–95 %”: the ranks of the middle 90 % of the sets; “Keeps %”: the share of the sets in which it keeps its rank; “1–3 %”: in which it is among the first three.',
  rank: 'Rank',
  unit: 'Unit',
  usual: '5–95 %',
  median: 'Median',
  range: 'All',
  keeps: 'Keeps %',
  firstThree: '1–3 %',
};
