/** The error of sampling as a score computes it itself (SPEC §10.4), so that no ranking is shown without it. */
import type { Run } from '../core/model/run.ts';
import type { Robustness } from '../core/model/uncertainty.ts';
import type { Assessment } from './assess.ts';

/** The one that `ddci robustness` begins with too. */
const SEED = 1;
const CONFIDENCE = 0.95;

/** The run, and what is known of its ranks; as it is where no ranking rests on a survey, or the method asks for none. */
export async function withSamplingError(
  run: Run,
  { method, stages }: NonNullable<Assessment['computed']>,
): Promise<Run> {
  if (method.replicates === 0) return run;
  const { resample } = await import('../core/uncertainty/respondents.ts');
  const respondents = resample(stages, {
    seed: SEED,
    replicates: method.replicates,
    confidence: CONFIDENCE,
    simultaneous: false,
    isBounded: true,
    minimumCell: method.minimumCell,
  });
  return respondents.length === 0 ? run : withRobustness(run, { seed: SEED, respondents, weights: [], choices: [] });
}

/** The run with it in its place, as it is written. */
export function withRobustness({ findings, ...run }: Run, robustness: Robustness): Run {
  return { ...run, robustness, findings };
}
