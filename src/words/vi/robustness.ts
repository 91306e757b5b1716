/** The words of `ddci robustness`. */
import { choices } from './robustness-choices.ts';
import { respondents } from './robustness-respondents.ts';
import { weights } from './robustness-weights.ts';

export const robustness = {
  argument:
    'tệp phương pháp (mặc định: tệp trong thư mục này), hoặc tệp kết quả (run.json): khi đó chỉ làm những phần không cần phiếu',
  seed: 'số khởi tạo (một số nguyên): cùng một số thì cho cùng một kết quả (mặc định: 1, hoặc số đã dùng trong tệp kết quả)',
  only: 'chỉ làm các phần này, cách nhau bằng dấu phẩy: respondents (sai số chọn mẫu), weights (thay trọng số), choices (thay cách tính)',
  badNumber: (option: string, value: string, least: string, most: string) =>
    `${option} “${value}”: phải là một số từ ${least} đến ${most}.`,
  /** Answers are needed, and a run file holds none. */
  needsAnswers:
    'Tệp kết quả không chứa từng phiếu khảo sát nên không tính được sai số chọn mẫu. Hãy chạy ddci robustness với tệp phương pháp.',
  setOfRun:
    '--set không dùng được với tệp kết quả. Hãy dùng ddci whatif để đổi cách tính, rồi chạy ddci robustness trên kết quả mới.',
  /** Parts made with another seed are not kept. */
  notKept: (seed: number) => `Các phần đã có trong tệp kết quả được tính với số khởi tạo ${seed} nên không giữ lại.`,
  seedUsed: (seed: number) => `Số khởi tạo: ${seed}.`,
  respondents,
  weights,
  choices,
};
