/** The words of `ddci robustness`. */
import { type ChoiceMessages, enChoices, viChoices } from './robustness-choices.ts';
import { enRespondents, type RespondentMessages, viRespondents } from './robustness-respondents.ts';
import { enWeights, viWeights, type WeightMessages } from './robustness-weights.ts';

export interface RobustnessMessages {
  readonly argument: string;
  readonly seed: string;
  readonly only: string;
  readonly badNumber: (option: string, value: string, least: string, most: string) => string;
  /** Answers are needed, and a run file holds none. */
  readonly needsAnswers: string;
  readonly setOfRun: string;
  /** Parts made with another seed are not kept. */
  readonly notKept: (seed: number) => string;
  readonly seedUsed: (seed: number) => string;
  readonly respondents: RespondentMessages;
  readonly weights: WeightMessages;
  readonly choices: ChoiceMessages;
}

export const viRobustness: RobustnessMessages = {
  argument:
    'tệp phương pháp (mặc định: tệp trong thư mục này), hoặc tệp kết quả (run.json): khi đó chỉ làm những phần không cần phiếu',
  seed: 'hạt giống ngẫu nhiên (một số nguyên): cùng một số thì cho cùng một kết quả (mặc định: 1, hoặc số đã dùng trong tệp kết quả)',
  only: 'chỉ làm các phần này, cách nhau bằng dấu phẩy: respondents (lấy mẫu lại phiếu), weights (thay trọng số), choices (thay cách tính)',
  badNumber: (option, value, least, most) => `${option} «${value}»: phải là một số từ ${least} đến ${most}.`,
  needsAnswers:
    'Tệp kết quả không chứa từng phiếu đánh giá nên không lấy mẫu lại phiếu được. Hãy chạy ddci robustness với tệp phương pháp.',
  setOfRun:
    '--set không dùng được với tệp kết quả. Hãy dùng ddci whatif để đổi cách tính, rồi chạy ddci robustness trên kết quả mới.',
  notKept: (seed) => `Các phần đã có trong tệp kết quả được tính với hạt giống ngẫu nhiên ${seed} nên không giữ lại.`,
  seedUsed: (seed) => `Hạt giống ngẫu nhiên: ${seed}.`,
  respondents: viRespondents,
  weights: viWeights,
  choices: viChoices,
};

export const enRobustness: RobustnessMessages = {
  argument: 'the method file (default: the one in this folder), or a run.json: then what needs no answers is done',
  seed: 'the same seed gives the same result (default: 1, or the one that the run.json was made with)',
  only: 'these parts only, separated by commas: respondents (resampled), weights (shaken), choices (varied)',
  badNumber: (option, value, least, most) => `${option} «${value}»: must be a number from ${least} to ${most}.`,
  needsAnswers:
    'A run.json holds no single answers, so respondents cannot be resampled from it. Run ddci robustness on the method file.',
  setOfRun:
    '--set does not go with a run.json. Change the rules with ddci whatif, then run ddci robustness on its result.',
  notKept: (seed) => `The parts that the run.json has were made with seed ${seed}, so they are not kept.`,
  seedUsed: (seed) => `Seed: ${seed}.`,
  respondents: enRespondents,
  weights: enWeights,
  choices: enChoices,
};
