import type { robustness as vi } from '../vi/robustness.ts';
import { choices } from './robustness-choices.ts';
import { respondents } from './robustness-respondents.ts';
import { weights } from './robustness-weights.ts';

export const robustness = {
  argument: 'the method file (default: the one in this folder), or a run.json: then what needs no answers is done',
  seed: 'the same seed gives the same result (default: 1, or the one that the run.json was made with)',
  only: 'these parts only, separated by commas: respondents (sampling error), weights (shaken), choices (varied)',
  badNumber: (option, value, least, most) => `${option} “${value}”: must be a number from ${least} to ${most}.`,
  needsAnswers:
    'A run.json holds no single answers, so the sampling error cannot be computed from it. Run ddci robustness on the method file.',
  setOfRun:
    '--set does not go with a run.json. Change the rules with ddci whatif, then run ddci robustness on its result.',
  notKept: (seed) => `The parts that the run.json has were made with seed ${seed}, so they are not kept.`,
  seedUsed: (seed) => `Seed: ${seed}.`,
  respondents,
  weights,
  choices,
} satisfies typeof vi;
