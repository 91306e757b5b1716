/** The words of the one page for who decides, and of its pictures. */

export const leader = {
  title: (list: string, ranked: number): string => `${list}: ${ranked} đơn vị`,
  dotsNote: (least: string, greatest: string): string => `Chấm: tổng điểm trên thang ${least}–${greatest}.`,
  intervalNote: (percent: string): string => `Vạch, ±: khoảng điểm ở mức tin cậy ${percent}%.`,
  bracketNote: 'Dấu ngoặc: các đơn vị chưa đủ căn cứ để nói đơn vị nào hơn.',
  thinNote: (least: number): string => `Chấm rỗng: dưới ${least} phiếu.`,
  plotNote: 'Mỗi chấm là một đơn vị; ▲ là trung vị.',
  /** Of ranks, as the head of a narrow column. */
  range: 'Khoảng',
  units: (count: number): string => `${count} đơn vị`,
  first: (count: number): string => `${count} đơn vị đầu bảng`,
  last: (count: number): string => `${count} đơn vị cuối bảng`,
  responses: (count: string, thin: boolean): string => `${count} phiếu${thin ? ', ít' : ''}`,
  sharesTitle: 'Chỉ số thành phần quyết định nhiều nhất',
  sharesNote: 'Phần đóng góp vào chênh lệch tổng điểm giữa các đơn vị; cột cuối là trọng số.',
  /** Of pictures, for those who cannot see them. */
  dots: (units: readonly string[]): string => `Biểu đồ chấm: tổng điểm và khoảng điểm. ${units.join('; ')}.`,
  plot: (count: number, median: string, units: readonly string[]): string =>
    `Biểu đồ chấm của ${count} đơn vị, trung vị ${median}. Đầu bảng và cuối bảng: ${units.join('; ')}.`,
  shares: (list: string, components: readonly string[]): string => `${list}: ${components.join('; ')}.`,
};
