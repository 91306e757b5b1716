/** Which parts of `ddci robustness` are asked for, and what is kept of those a run file has. */
import type { Run } from '../../../core/model/run.ts';
import type { Robustness } from '../../../core/model/uncertainty.ts';
import { LARGEST_SEED } from '../../../core/uncertainty/random.ts';
import { type Context, UsageError } from '../../context.ts';
import { numberOption } from '../../number-options.ts';
import type { Invocation } from '../command.ts';
import { choicesHidden } from './choices.ts';
import type { RobustnessSource } from './source.ts';

type Part = keyof Omit<Robustness, 'seed' | 'showsShrunken'>;

const PARTS: readonly Part[] = ['respondents', 'weights', 'choices'];

/** null: `--only` was not given. Throws UsageError where it names no part. */
export function askedParts({ options }: Invocation, context: Context): readonly Part[] | null {
  if (options['only'] === undefined) return null;
  const names = String(options['only'])
    .split(',')
    .map((name) => name.trim());
  return names.map((name) => {
    const part = PARTS.find((candidate) => candidate === name);
    if (part !== undefined) return part;
    const { screen } = context.messages(context.language);
    throw new UsageError(screen.badChoice('--only', name, [...PARTS]));
  });
}

/**
 * What is done: all that is asked for, else all that can be: of a run file what needs no answers, and no choices where it
 * withholds values. Throws UsageError where answers are asked for and are not there.
 */
export function partsOf(asked: readonly Part[] | null, source: RobustnessSource, context: Context): readonly Part[] {
  const isShrunken = source.method.tracks.some(({ ranking }) => ranking.by === 'shrunken');
  if (isShrunken && (asked === null || asked.includes('weights') || asked.includes('choices')))
    throw new UsageError(context.messages(source.language).uncertainty.onlyTotals);
  if (source.stages !== null) return asked ?? PARTS;
  if (asked?.includes('respondents')) throw new UsageError(context.messages(source.language).robustness.needsAnswers);
  return asked ?? (choicesHidden(source) ? ['weights'] : ['weights', 'choices']);
}

/**
 * The seed: as given, else that of the run file, else 1; what is kept of the run file: the error of sampling with its own seed, the
 * other parts where they were made with this one; and the seed of those that are not kept, null where there are none.
 */
export function seedAndKept(given: Invocation, { robustness }: Run, context: Context) {
  const asked =
    given.options['seed'] === undefined
      ? null
      : numberOption(given, { option: '--seed', least: 0, most: LARGEST_SEED, whole: true }, context);
  const seed = asked ?? robustness?.seed ?? 1;
  const isOther = robustness !== undefined && robustness.seed !== seed;
  const respondents = (robustness?.respondents ?? []).map(({ seed: partSeed = robustness?.seed, ...rest }) =>
    partSeed === seed ? rest : { ...rest, seed: partSeed },
  );
  const { weights = [], choices = [] } = isOther ? {} : (robustness ?? {});
  const kept: Omit<Robustness, 'seed'> = { respondents, weights, choices };
  const hasMore = robustness !== undefined && robustness.weights.length + robustness.choices.length > 0;
  return { seed, kept, dropped: isOther && hasMore ? robustness.seed : null };
}
