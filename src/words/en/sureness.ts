import type { sureness as vi } from '../vi/sureness.ts';

export const sureness = {
  title: 'How sure the rank is',
  margin: (percent) => `± (${percent}%)`,
  rank: (percent) => `Rank interval (${percent}%)`,
  alike: 'Not told apart from',
  none: '(told apart from every unit)',
  more: (count) => `and ${count} more`,
  weights: 'Rank, weights shaken',
  choices: 'Rank, choices varied',
  whisker: (percent) => `Total; line across: ${percent}% interval`,
  down: 'Interval, downwards',
  up: 'Interval, upwards',
  note: 'The columns ±, rank interval and the others of how sure a rank is come from ddci robustness; no edit of this workbook moves them.',
} satisfies typeof vi;
