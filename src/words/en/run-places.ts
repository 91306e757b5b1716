/** What of a run file does not follow from its values, or is not as it was written, in words. */
import type { FindingArguments } from '../../core/model/findings.ts';
import type { RunDifference } from '../../core/model/run-difference.ts';

const NAMES: Readonly<Record<Exclude<RunDifference['what'], 'digest'>, string>> = {
  title: 'title or year',
  name: 'name',
  applies: 'range of application',
  responses: 'number of responses',
  base: 'base',
  answers: 'count of answers',
  value: 'value',
  reference: 'reference',
  score: 'score',
  weight: 'weight',
  'part-score': 'score',
  coverage: 'coverage',
  index: 'index',
  adjustment: 'adjustment',
  total: 'total',
  rank: 'rank',
  tier: 'tier',
  reason: 'reason for not being ranked',
  order: 'order of the ranking',
  uncertainty: 'certainty of the ranks',
  finding: 'finding',
};

/** «the score “Transparency” of Sở Du lịch does not follow from the values in it» */
export function runFault({ difference, unit, item }: FindingArguments['run-difference']): string {
  if (difference === 'digest') return 'its content is not as the tool wrote it';
  const place = [NAMES[difference], ...(item === null ? [] : [`“${item}”`]), ...(unit === null ? [] : [`of ${unit}`])];
  return `the ${place.join(' ')} does not follow from the values in it`;
}
