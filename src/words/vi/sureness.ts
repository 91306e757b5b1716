/** The words for how sure a ranking is. */

export const sureness = {
  title: 'Độ chắc chắn của thứ hạng',
  /** @param percent of the intervals */
  margin: (percent: number) => `± (${String(percent).replace('.', ',')}%)`,
  rank: (percent: number) => `Khoảng hạng (${String(percent).replace('.', ',')}%)`,
  alike: 'Chưa phân biệt được với',
  none: '(phân biệt được với mọi đơn vị)',
  more: (count: number) => `và ${count} đơn vị khác`,
  weights: 'Hạng khi đổi trọng số',
  choices: 'Hạng khi đổi cách tính',
  /** Of charts. @param percent of the intervals */
  whisker: (percent: number) => `Tổng điểm; vạch ngang: khoảng điểm ${String(percent).replace('.', ',')}%`,
  down: 'Khoảng phía dưới',
  up: 'Khoảng phía trên',
  note: 'Các cột về độ chắc chắn do lệnh ddci robustness tính; sửa tệp này thì các cột đó không đổi.',
};
