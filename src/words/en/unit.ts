import type { unit as vi } from '../vi/unit.ts';

export const unit = {
  of: (rank, count) => `${rank} of ${count}`,
  inGroup: (group) => `in group ${group}`,
  adjusted: (points) => `adjustment: ${points}`,
  leastBase: (base) => `least base of an indicator: ${base}`,
  withheld: 'The results of the unit are withheld: it has fewer responses than the least number.',
  strongest: 'The strongest indicators',
  weakest: 'The weakest indicators',
  indicator: 'Indicator',
  asked: 'Question or figure',
  value: 'Value',
  base: 'Base',
  change: 'Against the earlier run',
  index: 'Reports by unit',
  all: 'All units',
  notRanked: 'not ranked',
  sure: 'How sure',
} satisfies typeof vi;
