/** The words of pages alone. */
import type { Language } from '../../core/model.ts';

export interface PageWords {
  readonly contents: string;
  /** Above the star of a unit, for those who cannot see it; the numbers follow. */
  readonly starOf: (unit: string) => string;
  /** Of one component in it. */
  readonly starPoint: (component: string, score: string, median: string, best: string) => string;
  readonly starLegend: (unit: string) => { readonly own: string; readonly median: string; readonly best: string };
  readonly number: string;
  readonly componentRank: string;
  readonly partialNote: string;
}

const vi: PageWords = {
  contents: 'Mục lục',
  starOf: (unit) => `Biểu đồ hình sao điểm các chỉ số thành phần của ${unit}.`,
  starPoint: (component, score, median, best) => `${component}: ${score} (trung vị ${median}, cao nhất ${best}).`,
  starLegend: (unit) => ({ own: unit, median: 'Trung vị của khối', best: 'Cao nhất của khối' }),
  number: 'TT',
  componentRank: 'Thứ bậc',
  partialNote: 'Điểm được tính khi thiếu một phần dữ liệu; trọng số của phần thiếu được chia cho các phần còn lại.',
};

const en: PageWords = {
  contents: 'Contents',
  starOf: (unit) => `Star chart of the component scores of ${unit}.`,
  starPoint: (component, score, median, best) => `${component}: ${score} (median ${median}, best ${best}).`,
  starLegend: (unit) => ({ own: unit, median: 'Median of the track', best: 'Best of the track' }),
  number: 'No.',
  componentRank: 'Rank',
  partialNote: 'Score made from part of the data; the weight of what is missing went to the rest.',
};

export const pageWords: Readonly<Record<Language, PageWords>> = { vi, en };
