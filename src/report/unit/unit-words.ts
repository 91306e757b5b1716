/** The words of the reports of single units. */
import type { Language } from '../../core/model.ts';

export interface UnitWords {
  readonly of: (rank: number, count: number) => string;
  readonly inGroup: (group: string) => string;
  readonly adjusted: (points: string) => string;
  readonly leastBase: (base: number) => string;
  readonly withheld: string;
  readonly strongest: string;
  readonly weakest: string;
  readonly indicator: string;
  readonly asked: string;
  readonly value: string;
  readonly base: string;
  readonly change: string;
  readonly index: string;
  readonly all: string;
  readonly notRanked: string;
  readonly sure: string;
}

const vi: UnitWords = {
  of: (rank, count) => `${rank} / ${count}`,
  inGroup: (group) => `trong nhóm ${group}`,
  adjusted: (points) => `trong đó điểm cộng, trừ: ${points}`,
  leastBase: (base) => `chỉ tiêu có ít phiếu hợp lệ nhất: ${base}`,
  withheld: 'Kết quả của đơn vị không được công bố vì số phiếu đánh giá ít hơn mức tối thiểu.',
  strongest: 'Các chỉ tiêu có điểm cao nhất',
  weakest: 'Các chỉ tiêu có điểm thấp nhất',
  indicator: 'Chỉ tiêu',
  asked: 'Câu hỏi, số liệu',
  value: 'Giá trị',
  base: 'Số phiếu hợp lệ',
  change: 'So với kỳ trước',
  index: 'Báo cáo theo đơn vị',
  all: 'Danh sách đơn vị',
  notRanked: 'không xếp hạng',
  sure: 'Độ chắc chắn',
};

const en: UnitWords = {
  of: (rank, count) => `${rank} of ${count}`,
  inGroup: (group) => `in group ${group}`,
  adjusted: (points) => `adjustment: ${points}`,
  leastBase: (base) => `least base of an indicator: ${base}`,
  withheld: 'The results of the unit are withheld: it has fewer responses than the least number.',
  strongest: 'The strongest indicators',
  weakest: 'The weakest indicators',
  indicator: 'Indicator',
  asked: 'Question or figure',
  value: 'Value',
  base: 'Base',
  change: 'Against the earlier run',
  index: 'Reports by unit',
  all: 'All units',
  notRanked: 'not ranked',
  sure: 'How sure',
};

export const unitWords: Readonly<Record<Language, UnitWords>> = { vi, en };
