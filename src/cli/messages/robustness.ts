/** The words of `ddci robustness`. */
export interface RobustnessMessages {
  readonly seed: string;
  readonly badNumber: (option: string, value: string, least: string, most: string) => string;
}

export const viRobustness: RobustnessMessages = {
  seed: 'số hạt giống: cùng một số thì cho cùng một kết quả',
  badNumber: (option, value, least, most) => `${option} «${value}»: phải là một số từ ${least} đến ${most}.`,
};

export const enRobustness: RobustnessMessages = {
  seed: 'the same seed gives the same result',
  badNumber: (option, value, least, most) => `${option} «${value}»: must be a number from ${least} to ${most}.`,
};
