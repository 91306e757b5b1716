/** What of a run file does not follow from its values, in words. */
import type { FindingArguments } from '../../core/model/findings.ts';
import type { RunDifference } from '../../core/model/run-difference.ts';

const NAMES: Readonly<Record<RunDifference['what'], string>> = {
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
};

/** «score “Transparency” of Sở Du lịch» */
export function runPlace({ difference, unit, item }: FindingArguments['run-difference']): string {
  return [NAMES[difference], ...(item === null ? [] : [`“${item}”`]), ...(unit === null ? [] : [`of ${unit}`])].join(
    ' ',
  );
}
