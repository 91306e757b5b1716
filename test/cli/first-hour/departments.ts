/**
 * The first of two materials: a Google Forms export in which an enterprise rates up to three departments, a workbook of
 * figures with ranks and sums, and last year's table. SYNTHETIC: the province is invented, answers are drawn.
 */
import { type Cell, Draws, workbookOf } from './workbooks.ts';

export const DEPARTMENTS = [
  'Sở Công Thương',
  'Sở Dân tộc và Tôn giáo',
  'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Nội vụ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Xây dựng',
  'Sở Y tế',
  'Thuế tỉnh Bình Sơn',
  'Ban Quản lý các khu công nghiệp',
  'Công an tỉnh Bình Sơn',
];

const QUESTIONS = [
  '1.1. Thông tin, quy hoạch của cơ quan dễ tiếp cận',
  '1.2. Văn bản hướng dẫn rõ ràng, dễ hiểu',
  '2.1. Thủ tục được giải quyết đúng hẹn',
  '2.2. Số ngày làm việc để có kết quả thủ tục gần nhất',
  '2.3. Phải đi lại nhiều lần để hoàn thành thủ tục',
  '3.1. Có phải trả chi phí ngoài quy định không?',
  '4.1. Công chức am hiểu chuyên môn',
  '4.2. Nộp hồ sơ qua Cổng dịch vụ công thuận tiện',
  '5.1. Lãnh đạo cơ quan lắng nghe, tháo gỡ khó khăn',
  '5.2. Mức độ hài lòng chung',
];
const AGREE = ['Hoàn toàn không đồng ý', 'Không đồng ý', 'Bình thường', 'Đồng ý', 'Hoàn toàn đồng ý'];
const OFTEN = ['Không bao giờ', 'Hiếm khi', 'Thỉnh thoảng', 'Thường xuyên', 'Luôn luôn'];
const SATISFIED = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'];
const MORE = 'Ông/Bà có muốn đánh giá thêm một cơ quan nữa không?';

function section(draws: Draws, department: string, mended: boolean): Cell[] {
  const good = (DEPARTMENTS.indexOf(department) % 7) / 9 + 0.15;
  const word = (words: readonly string[], share: number) =>
    draws.next() < 0.05 ? 'Không có ý kiến' : (words[draws.level(share) - 1] ?? '');
  const days = draws.whole(2, 15);
  const [isWord, isSpan] = [draws.next() < 0.02, draws.next() < 0.01];
  const written = isWord ? `${days} ngày` : isSpan ? `${days}-${days + 2}` : days;
  return [
    department,
    ...[good, good].map((share) => word(AGREE, share)),
    word(AGREE, good),
    mended ? days : written,
    word(OFTEN, 1 - good),
    draws.next() < good ? 'Không' : 'Có',
    ...[good, good, good].map((share) => word(AGREE, share)),
    word(SATISFIED, good),
  ];
}

function forms(mended: boolean): Cell[][] {
  const draws = new Draws(20260901);
  const header = [
    'Dấu thời gian',
    'Tên doanh nghiệp',
    'Điện thoại liên hệ',
    'Loại hình doanh nghiệp',
    ...['thứ nhất', 'thứ hai', 'thứ ba'].flatMap((_, i) => [
      'Cơ quan mà doanh nghiệp có giao dịch nhiều nhất trong năm qua',
      ...QUESTIONS,
      ...(i < 2 ? [MORE] : []),
    ]),
    'Ý kiến khác',
  ];
  const rows = Array.from({ length: 260 }, (_, i): Cell[] => {
    const count = draws.whole(1, 3);
    const start = draws.whole(0, DEPARTMENTS.length - 1);
    const sections = [0, 1, 2].flatMap((n): Cell[] => {
      const department = DEPARTMENTS[(start + n * 5) % DEPARTMENTS.length] ?? '';
      const answers = n < count ? section(draws, department, mended) : Array.from({ length: 11 }, () => null);
      return n < 2 ? [...answers, n + 1 < count ? 'Có' : n < count ? 'Không' : null] : answers;
    });
    return [
      new Date(Date.UTC(2026, 8, 1, 8, i)),
      `Công ty số ${i + 1}`,
      `canary-phone-${i}`,
      draws.of(['Công ty TNHH', 'Công ty cổ phần', 'Doanh nghiệp tư nhân', 'Hộ kinh doanh']),
      ...sections,
      draws.next() < 0.05 ? `Góp ý ${i}` : null,
    ];
  });
  return [header, ...rows];
}

function figures(): Cell[][] {
  const draws = new Draws(77);
  const rows = DEPARTMENTS.map((name, i): Cell[] => [
    i + 1,
    name.toUpperCase() === name ? name : name.replace('và Đào tạo', '& Đào tạo'),
    `${draws.whole(88, 99)},${draws.whole(10, 99)}`,
    `${draws.whole(1, 30)}.${String(draws.whole(0, 999)).padStart(3, '0')}`,
    draws.whole(40, 100),
    ((i * 5) % 14) + 1,
  ]);
  return [
    ['UBND TỈNH BÌNH SƠN'],
    ['SỐ LIỆU CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
    [],
    ['STT', 'Tên cơ quan', 'Tỷ lệ hồ sơ đúng hạn (%)', 'Số hồ sơ tiếp nhận', 'Điểm chuyển đổi số', 'Xếp hạng CCHC'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    ...rows,
    ['Tổng cộng', null, null, '182.450', null, null],
  ];
}

function lastYear(): Cell[][] {
  return [
    ['KẾT QUẢ XẾP HẠNG DDCI TỈNH BÌNH SƠN NĂM 2025'],
    ['Hạng', 'Đơn vị', 'Tổng điểm', 'Xếp loại'],
    ...DEPARTMENTS.map((name, i): Cell[] => [i + 1, name, 85 - i * 1.7, i < 4 ? 'Rất tốt' : 'Tốt']),
  ];
}

/** @param mended with plain numbers where hands wrote «10 ngày» or «5-7» */
export async function departmentFiles(mended: boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  const form = 'Khảo sát DDCI tỉnh Bình Sơn 2026 - khối sở, ngành (Câu trả lời).xlsx';
  return new Map([
    [form, await workbookOf([{ name: 'Câu trả lời biểu mẫu 1', rows: forms(mended) }])],
    ['Số liệu CCHC.xlsx', await workbookOf([{ name: 'Sở ngành', rows: figures(), merged: ['A1:F1', 'A2:F2'] }])],
    ['Kết quả năm trước.xlsx', await workbookOf([{ name: 'Sheet1', rows: lastYear(), merged: ['A1:D1'] }])],
  ]);
}
