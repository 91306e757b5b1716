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
    'tệp phương pháp (mặc định: method.yaml trong thư mục này), hoặc tệp run.json: khi đó chỉ làm những gì không cần phiếu',
  seed: 'số hạt giống: cùng một số thì cho cùng một kết quả (mặc định 1, hoặc số mà tệp run.json đã dùng)',
  only: 'chỉ làm các phần này, cách nhau bằng dấu phẩy: respondents (chọn lại phiếu), weights (thay trọng số), choices (thay cách tính)',
  badNumber: (option, value, least, most) => `${option} «${value}»: phải là một số từ ${least} đến ${most}.`,
  needsAnswers:
    'Tệp run.json không chứa từng phiếu trả lời nên không chọn lại phiếu được. Hãy chạy ddci robustness với tệp phương pháp.',
  setOfRun:
    '--set không dùng được với tệp run.json. Hãy dùng ddci whatif để đổi cách tính, rồi ddci robustness trên kết quả.',
  notKept: (seed) => `Các phần đã có trong tệp run.json được tính với hạt giống ${seed} nên không giữ lại.`,
  seedUsed: (seed) => `Hạt giống: ${seed}.`,
  respondents: viRespondents,
  weights: viWeights,
  choices: viChoices,
};

export const enRobustness: RobustnessMessages = {
  argument: 'the method file (default: method.yaml here), or a run.json: then what needs no answers is done',
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
