import type { RunSide } from '../../core/compare/comparison.ts';
import type { changeChance as vi } from '../vi/change-chance.ts';

export const changeChance = {
  standardError: 'Std error',
  verdict: 'Verdict',
  p: 'p (adjusted)',
  rankSet: 'Rank interval',
  rankVerdict: 'Verdict on the rank',
  verdicts: { real: 'real change', chance: 'may be chance', figures: 'no error' },
  tested: (confidence) =>
    `“Real change”: beyond the error of sampling, at a confidence of ${confidence} for all units of the track at once; the differences of rules above may be its cause. “May be chance”: the answers do not show that the score changed.`,
  count: (real, among) => `The total really changed for ${real} of ${among} units.`,
  ranks: (units) => `The rank really changed (among the units compared, rank interval before → after): ${units}.`,
  noRanks: 'No rank really changed: all changes of rank may be chance.',
  mark: '* real change; the other changes may be chance.',
  sharing: (runs) =>
    `In ${sides(runs)}, some respondents rated several units. Run files hold no covariances between units, so that rank intervals take the units’ errors as independent.`,
  figures: 'Both runs rest on published figures alone, so that the changes have no error of sampling.',
  untested: {
    'same-survey': () =>
      'Both runs read the same survey: what changes is the method, not who was asked, so that the changes have no error of sampling.',
    shrunken: () =>
      'A run ranks by shrunken totals (ranking.by: shrunken), whose changes have no error that holds: score both with ranking.by=total to compare them.',
    'not-computed': (runs) =>
      `The error of the change is not known, as ${sides(runs)} ${runs.length > 1 ? 'hold' : 'holds'} no error of sampling. Score again with ddci score (without --no-uncertainty).`,
    'earlier-version': (runs) =>
      `The error of the change is not known, as ${sides(runs)} ${runs.length > 1 ? 'were' : 'was'} written by an earlier version, without the errors of components and reference values. Score again with ddci score.`,
    published: (runs) =>
      `${runs.length > 1 ? 'Published tables hold' : 'The published table holds'} no error of sampling, so that no change can be said to be beyond it.`,
  },
  totalReal: (error) => `The change of the total is beyond the error of sampling (standard error ${error}).`,
  totalChance: (error) => `The change of the total may be chance (standard error ${error}).`,
  rankReal: 'The change of the rank is beyond the error of sampling.',
  rankChance: 'The change of the rank may be chance.',
} satisfies typeof vi;

function sides(runs: readonly RunSide[]): string {
  if (runs.length > 1) return 'both runs';
  return runs[0] === 'before' ? 'the older run' : 'the newer run';
}
