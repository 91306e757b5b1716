/** The words of `ddci robustness` about weights. */

export const weights = {
  draws: 'số bộ trọng số rút ngẫu nhiên',
  spread: 'mức lệch nhiều nhất của mỗi trọng số (0.25 là ±25% của trọng số)',
  dirichlet: 'rút trọng số theo phân phối Dirichlet có độ tập trung này, thay cho --spread',
  levels: 'rút trọng số của các chỉ số thành phần (components) hay của mọi cấp (all)',
  title: (track: string) => `Thay trọng số: ${track}`,
  uniform: (draws: string, percent: string, isEvery: boolean) =>
    `Rút ${draws} bộ trọng số ${ofAll(isEvery)}: mỗi trọng số lấy ngẫu nhiên trong khoảng ±${percent}% quanh trọng số của phương pháp, rồi chia lại cho đủ tổng.`,
  dirichletDrawn: (draws: string, concentration: string, isEvery: boolean) =>
    `Rút ${draws} bộ trọng số ${ofAll(isEvery)} theo phân phối Dirichlet quanh trọng số của phương pháp, độ tập trung ${concentration}.`,
  first: (unit: string, percent: string) => `${unit} đứng hạng nhất trong ${percent}% số bộ trọng số.`,
  firm: (count: number, among: number): string =>
    count === among
      ? `Cả ${among} đơn vị giữ nguyên hạng trong ít nhất 90% số bộ trọng số.`
      : `${count}/${among} đơn vị giữ nguyên hạng trong ít nhất 90% số bộ trọng số.`,
  widest: (unit: string, ranks: string) =>
    `${unit} phụ thuộc vào trọng số nhiều nhất: hạng ${ranks} trong 90% số bộ trọng số.`,
  unranked: (unit: string, percent: string) =>
    `${unit} không xếp hạng được trong ${percent}% số bộ trọng số vì phần trọng số có dữ liệu dưới mức yêu cầu; các hạng của đơn vị này tính trên những bộ còn lại, các tỷ lệ tính trên mọi bộ.`,
  columns:
    'Cột “5–95%”: các hạng trong 90% số bộ ở giữa; “Giữ hạng (%)”: tỷ lệ số bộ giữ nguyên hạng; “Vào 3 hạng đầu (%)”: tỷ lệ số bộ đứng trong ba hạng đầu.',
  rank: 'Hạng',
  unit: 'Đơn vị',
  usual: '5–95%',
  median: 'Trung vị',
  range: 'Mọi bộ',
  keeps: 'Giữ hạng (%)',
  firstThree: 'Vào 3 hạng đầu (%)',
};

function ofAll(isEvery: boolean): string {
  return isEvery ? 'ở mọi cấp' : 'của các chỉ số thành phần';
}
