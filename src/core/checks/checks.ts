/** The checks of a computed track (SPEC §8). */
import type { Finding } from '../model/findings.ts';
import type { Method } from '../model/method.ts';
import type { Stages } from '../pipeline.ts';
import { adjustments } from './adjustments.ts';
import type { Check } from './check.ts';
import { closeTotals } from './close-totals.ts';
import { fewResponses } from './few-responses.ts';
import { missingAnswers } from './missing-answers.ts';
import { missingFigure } from './missing-figure.ts';
import { noSpread } from './no-spread.ts';
import { noTier } from './no-tier.ts';
import { noTiers } from './no-tiers.ts';
import { noneRanked } from './none-ranked.ts';
import { notFinite } from './not-finite.ts';
import { outlyingFigure } from './outlying-figure.ts';
import { outsideScale } from './outside-scale.ts';
import { partial } from './partial.ts';
import { similarNames } from './similar-names.ts';
import { smallBase } from './small-base.ts';
import { thinBase } from './thin-base.ts';
import { thinEnds } from './thin-ends.ts';
import { thresholds } from './thresholds.ts';
import { toldBySubtraction } from './told-by-subtraction.ts';
import { unitWithoutResponses } from './unit-without-responses.ts';
import { unlikeScales } from './unlike-scales.ts';
import { unranked } from './unranked.ts';
import { withheldTold } from './withheld-told.ts';

const checks: readonly Check[] = [
  unitWithoutResponses,
  similarNames,
  fewResponses,
  thinBase,
  smallBase,
  missingFigure,
  noSpread,
  unlikeScales,
  thresholds,
  outsideScale,
  outlyingFigure,
  notFinite,
  partial,
  unranked,
  adjustments,
  closeTotals,
  thinEnds,
  noTier,
  noTiers,
  withheldTold,
];

export function check(run: readonly Stages[], method: Pick<Method, 'minimumCell' | 'readings'>): Finding[] {
  const { minimumCell } = method;
  return [
    ...run.flatMap((stages) => checks.flatMap((check) => check(stages, minimumCell))),
    ...missingAnswers(run, method),
    ...toldBySubtraction(run, minimumCell),
    ...noneRanked(run),
  ];
}
