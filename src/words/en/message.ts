import type { message as vi } from '../vi/message.ts';

export const message = {
  ends: 'First and last',
  ranges: 'How certain',
  drivers: 'What differs most',
  results: (title) => `Results: ${title}`,
  ofYear: (text, year) => `${text}, ${year}`,
  highest: (unit) => `${unit} has the highest total`,
  alone: (unit) => `${unit} is first`,
  several: (count) => `${count} units may be the first and cannot be told apart`,
  open: 'The data do not say which unit is first',
  lastOne: (unit) => `${unit} is clearly below`,
  lastOnes: (count) => `the last ${count} are clearly below`,
  unit: (name, total) => `${name} (${total})`,
  highestTotal: (units) => `Highest total: ${units}`,
  aloneTotal: (unit) => `${unit} is first, above all others beyond the error`,
  severalTotals: (count, units, least, greatest, apart) =>
    `${count} units may be the first (totals from ${least} to ${greatest}), and none can be said to be better${units === null ? '' : `: ${units}`}${apart ? '; all of them are above the others beyond the error' : ''}`,
  openTotals: (count, ranked) => `${count} of ${ranked} units may be the first, and none can be said to be better`,
  lastTotals: (units) => `Last, below all others beyond the error: ${units}`,
  single: (unit) => `Only one unit is ranked: ${unit}`,
  notCompared: 'There is no other unit to compare its rank with',
  tooFew: 'Too few answered, so how certain the ranks are is not known',
  width: (width, ranked, percent) =>
    `Rank intervals (${percent}% confidence) are usually ${width} ranks wide, of ${ranked}`,
  byParts: 'so read the top, the middle and the foot',
  exactRanks: (percent) => `Most units can only hold their own rank (${percent}% confidence)`,
  margin: (margin) => `the usual error of a total is ±${margin}`,
  figures: 'The ranking rests on published figures alone and has no error of sampling',
  driver: (name, percent) => `${name} (${percent}%)`,
  driversTotal: (components) => `${components.join('; ')} of the differences between the units`,
} satisfies typeof vi;
