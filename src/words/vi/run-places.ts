/** What of a run file does not follow from its values, or is not as it was written, in words. */
import type { FindingArguments } from '../../core/model/findings.ts';
import type { RunDifference } from '../../core/model/run-difference.ts';

const NAMES: Readonly<Record<Exclude<RunDifference['what'], 'digest'>, string>> = {
  title: 'tên hoặc năm',
  name: 'tên gọi',
  applies: 'phạm vi áp dụng',
  responses: 'số phiếu',
  base: 'số câu trả lời hợp lệ',
  answers: 'số lần chọn từng câu trả lời',
  value: 'giá trị',
  reference: 'giá trị tham chiếu',
  score: 'điểm',
  weight: 'trọng số',
  'part-score': 'điểm',
  coverage: 'mức đầy đủ dữ liệu',
  index: 'điểm tổng hợp',
  adjustment: 'điểm cộng, trừ',
  total: 'tổng điểm',
  rank: 'hạng',
  tier: 'mức xếp loại',
  reason: 'lý do không xếp hạng',
  order: 'thứ tự trong bảng xếp hạng',
  uncertainty: 'mức chắc chắn của thứ hạng',
  finding: 'kết quả kiểm tra',
};

/** «điểm “Minh bạch” của Sở Du lịch không khớp với các giá trị trong tệp» */
export function runFault({ difference, unit, item }: FindingArguments['run-difference']): string {
  if (difference === 'digest') return 'nội dung không còn như khi công cụ ghi';
  const place = [NAMES[difference], ...(item === null ? [] : [`“${item}”`]), ...(unit === null ? [] : [`của ${unit}`])];
  return `${place.join(' ')} không khớp với các giá trị trong tệp`;
}
