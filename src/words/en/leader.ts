/** The words of the one page for who decides, and of its pictures. */
import type { leader as vi } from '../vi/leader.ts';

export const leader = {
  title: (list, ranked) => `${list}: ${ranked} units`,
  dotsNote: (least, greatest) => `Dot: the total, from ${least} to ${greatest}.`,
  intervalNote: (percent) => `Line, ±: its ${percent}% interval.`,
  bracketNote: 'Bracket: units of which none can be told apart from another.',
  thinNote: (least) => `Hollow: fewer than ${least} responses.`,
  plotNote: 'Each dot is a unit; ▲ is the median.',
  range: 'Range',
  units: (count) => `${count} units`,
  first: (count) => `First ${count}`,
  last: (count) => `Last ${count}`,
  responses: (count, thin) => `${count} forms${thin ? ', few' : ''}`,
  sharesTitle: 'The components that decide most',
  sharesNote: 'Share of the differences of totals between units; the last column is the weight.',
  dots: (units) => `Dot chart of totals with their intervals. ${units.join('; ')}.`,
  plot: (count, median, units) => `Dot plot of ${count} units, median ${median}. First and last: ${units.join('; ')}.`,
  shares: (list, components) => `${list}: ${components.join('; ')}.`,
} satisfies typeof vi;
