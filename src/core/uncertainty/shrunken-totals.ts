/**
 * Totals of a track that is ranked by them (`ranking.by: shrunken`, SPEC §7): the index of each unit drawn towards the mean of the
 * units ranked with it, by the share of the differences that is error of sampling (shrinkage.ts). What that adds to an index, or
 * takes from it, is kept next to the adjustments.
 */
import { mean } from 'simple-statistics';
import { type Stages, withShrinkage } from '../pipeline.ts';
import { samplingError } from './covariance.ts';
import { protectedAnswers } from './protected.ts';
import { shrunken } from './ranked-list.ts';
import { hasTooFew, isSurveyed, leastRespondents, rankedUnits } from './respondents.ts';
import { pauleMandel } from './shrinkage.ts';

/** Other tracks, and those without a survey, stay as they are. */
export function withShrunkenTotals(run: readonly Stages[], minimumCell: number): Stages[] {
  return run.map((stages) => {
    if (stages.track.ranking.by !== 'shrunken' || !isSurveyed(stages)) return stages;
    const { track, index } = stages;
    const open = protectedAnswers(stages, minimumCell);
    const error = samplingError(stages, open);
    const few = hasTooFew(stages, open.data.answers, leastRespondents(minimumCell));
    const shrinkage = track.units.map(() => 0);
    for (const { units } of rankedUnits(stages)) {
      const sure = units.filter((unit) => !few[unit]);
      const estimatesOf = (some: readonly number[]) => some.map((unit) => index[unit] ?? 0);
      const variances = Float64Array.from(sure, (unit) => error.variances[unit] ?? 0);
      // Of a unit of which nothing is reported its total shall not say how far its answers differ.
      const greatest = Math.max(0, ...variances);
      const list = {
        estimates: estimatesOf(units),
        variances: Float64Array.from(units, (unit) => (few[unit] ? greatest : (error.variances[unit] ?? 0))),
        between: pauleMandel(estimatesOf(sure), variances),
      };
      units.forEach((unit, k) => {
        // Where enough answered about one of them at most, nothing is known of their differences.
        const total = sure.length < 2 && few[unit] ? mean(list.estimates) : shrunken(list, k);
        shrinkage[unit] = total - (index[unit] ?? 0);
      });
    }
    return withShrinkage(stages, shrinkage);
  });
}
