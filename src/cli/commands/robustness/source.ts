/** What `ddci robustness` starts from: a method with its answers, or a run file alone. */
import type { Language, Method } from '../../../core/model/method.ts';
import type { Run } from '../../../core/model/run.ts';
import type { Stages } from '../../../core/pipeline.ts';
import type { Scored } from '../../../core/uncertainty/weights.ts';
import type { Assessment } from '../../assess.ts';
import { type Context, UsageError } from '../../context.ts';
import { loadRun, runBytes } from '../../load-run.ts';

export interface RobustnessSource {
  readonly run: Run;
  readonly language: Language;
  readonly method: Method;
  /** null: a run file, which holds no answers. */
  readonly stages: readonly Stages[] | null;
  /** Full paths of all inputs. */
  readonly inputs: readonly string[];
}

/** A source; or what is wrong with the method or its data. */
export type FoundSource =
  | { readonly source: RobustnessSource; readonly assessment: Assessment | null }
  | { readonly source: null; readonly assessment: Assessment };

export async function robustnessSource(named: string | undefined, context: Context): Promise<FoundSource> {
  if (named !== undefined && (await runBytes(named, context)) !== null) {
    const { run, method, path } = await loadRun(named, context);
    const language = context.options.lang ?? run.language;
    if (context.options.set.length > 0) throw new UsageError(context.messages(language).robustness.setOfRun);
    return { source: { run, language, method, stages: null, inputs: [path] }, assessment: null };
  }
  // What reads surveys is needed here only.
  const { assess } = await import('../../assess.ts');
  const assessment = await assess(named, context);
  const { run, computed, language, inputs } = assessment;
  if (run === null || computed === null) return { source: null, assessment };
  return { source: { run, language, inputs, ...computed }, assessment };
}

/** The scores of each track, as far as the run shows them: those of withheld units are not ranked anyway. */
export function scoredTracks({ run, method, stages }: RobustnessSource): Scored[] {
  return method.tracks.flatMap((track, t): Scored[] => {
    const trackStages = stages?.[t];
    if (trackStages !== undefined)
      return [{ track, scores: trackStages.scores.scores, withheld: trackStages.withheld }];
    const result = run.tracks[t];
    if (result === undefined) return [];
    const reasons = new Map(result.ranking.map(({ unit, reason }) => [unit, reason]));
    return [
      {
        track,
        scores: result.indicators.map(({ scores }) => scores),
        withheld: track.units.map(({ id }) => reasons.get(id) === 'minimum-responses'),
      },
    ];
  });
}
