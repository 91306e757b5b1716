/** What of a run file does not follow from its values, in words. */
import type { FindingArguments } from '../../core/model/findings.ts';
import type { RunDifference } from '../../core/model/run-difference.ts';

const NAMES: Readonly<Record<RunDifference['what'], string>> = {
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
};

/** «điểm “Minh bạch” của Sở Du lịch» */
export function runPlace({ difference, unit, item }: FindingArguments['run-difference']): string {
  return [NAMES[difference], ...(item === null ? [] : [`“${item}”`]), ...(unit === null ? [] : [`của ${unit}`])].join(
    ' ',
  );
}
