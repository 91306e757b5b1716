/** The words for how sure a ranking is. */
import type { Language } from '../core/model.ts';

export interface SurenessWords {
  readonly title: string;
  /** @param percent of the intervals */
  readonly margin: (percent: number) => string;
  readonly rank: (percent: number) => string;
  readonly alike: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly weights: string;
  readonly choices: string;
  readonly note: string;
  /** Of charts. @param percent of the intervals */
  readonly whisker: (percent: number) => string;
  readonly down: string;
  readonly up: string;
}

const vi: SurenessWords = {
  title: 'Độ chắc chắn của thứ hạng',
  margin: (percent) => `± (${String(percent).replace('.', ',')} %)`,
  rank: (percent) => `Khoảng hạng (${String(percent).replace('.', ',')} %)`,
  alike: 'Chưa phân biệt được với',
  none: '(phân biệt được với mọi đơn vị)',
  more: (count) => `và ${count} đơn vị khác`,
  weights: 'Hạng khi đổi trọng số',
  choices: 'Hạng khi đổi cách tính',
  whisker: (percent) => `Tổng điểm; vạch ngang: khoảng tin cậy ${String(percent).replace('.', ',')} %`,
  down: 'Khoảng phía dưới',
  up: 'Khoảng phía trên',
  note: 'Cột ±, khoảng hạng và các cột về độ chắc chắn là kết quả đã tính sẵn của ddci robustness, không thay đổi khi sửa tệp này.',
};

const en: SurenessWords = {
  title: 'How sure the rank is',
  margin: (percent) => `± (${percent} %)`,
  rank: (percent) => `Rank interval (${percent} %)`,
  alike: 'Not told apart from',
  none: '(told apart from every unit)',
  more: (count) => `and ${count} more`,
  weights: 'Rank, weights shaken',
  choices: 'Rank, choices varied',
  whisker: (percent) => `Total; line across: ${percent} % interval`,
  down: 'Interval, downwards',
  up: 'Interval, upwards',
  note: 'The columns ±, rank interval and the others of how sure a rank is come from ddci robustness; no edit of this workbook moves them.',
};

export const surenessWords: Readonly<Record<Language, SurenessWords>> = { vi, en };
