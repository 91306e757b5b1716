/** How far a survey is that still runs (`ddci check` with a quota). */
export const quota = {
  /** Of the option. */
  until: 'ngày cuối thu phiếu, để biết mỗi ngày cần thu bao nhiêu phiếu (NĂM-THÁNG-NGÀY)',
  csv: 'in số phiếu của mọi đơn vị so với số cần thu dưới dạng CSV, thay cho bảng',
  none: 'Phương pháp chưa ghi số phiếu cần thu của đơn vị nào. Hãy điền “Số phiếu cần thu” ở trang tính Cài đặt hoặc Đơn vị (responses.quota, units: quota).',
  track: 'Khối',
  tab: 'Tiến độ',
  title: (track: string) => `Tiến độ thu phiếu: ${track}`,
  units: (enough: number, among: number) =>
    `${enough} trong ${among} đơn vị đã đủ phiếu (phiếu được dùng, không tính phiếu bị loại).`,
  lacking: (forms: number) => `Còn thiếu ${forms} phiếu.`,
  daily: (forms: number, until: string, days: number) =>
    `Đến ngày ${until} còn ${days} ngày: mỗi ngày cần thu ${forms} phiếu.`,
  columns: ['Đơn vị', 'Đã có', 'Cần thu', 'Còn thiếu', 'Mỗi ngày'] as readonly string[],
};
