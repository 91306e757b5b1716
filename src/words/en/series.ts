import { listed } from '../text.ts';
import type { series as vi } from '../vi/series.ts';

export const series = {
  years: 'the years, oldest first: run.json files, or published tables of results (xlsx, csv)',
  units:
    'a table of merged, split and renamed units (as for ddci compare); again, oldest first, where there were several reforms',
  rebase:
    'score all years again by the newest method, on reference values pooled over the years; both totals are shown',
  output: 'write the result to this folder: series.json and the formats asked for',
  format: 'text or md; with --output: md, csv, xlsx, html (default xlsx)',
  needsTwo: 'Name at least two years, oldest first, such as ddci series 2023/run.json 2024.xlsx 2025/run.json.',
  title: 'Results over the years',
  year: 'Year',
  source: 'From',
  isPublished: 'a published table',
  isRun: 'a run file',
  changes: 'Changes of method',
  noChanges: 'None: the rules of all years are the same.',
  partlyKnown: 'the rules of a published table are not known; only its columns are compared',
  breakNote:
    'The mark ≠ at a year: from then on totals are made by other rules. Do not compare totals before and after it.',
  otherScale: (track) => `${track}: totals on another scale`,
  ownReferences:
    'The scores of each year are relative to its own values: a score may fall because other units improved more.',
  useRebase: 'Use --rebase to score all years by one method, against the same values.',
  rebased: 'Totals by one method',
  rebasedTotal: 'Total by one method',
  rebasedNote: (track, title, share) =>
    `${track}, totals by one method: all years are scored by the method of ${title}, on the indicators measured alike in all run files (${share} of the weight) and reference values pooled over the years. These are not the published totals; their error of sampling is not computed.`,
  rebasedWithout: (years) =>
    `${listed(years, 20)} cannot be scored again: a published table holds no values of indicators.`,
  notRebased: (track) => `${track}: not scored again, as no indicator is measured alike in all run files.`,
  rebasedRank: 'Rank by one method',
  until: (unit, year) => `${unit} (until ${year})`,
  all: 'The whole track',
  unitCount: 'Units',
  rankedCount: 'Ranked',
  median: 'Median',
  least: 'Least',
  greatest: 'Greatest',
  totals: 'Total (rank)',
  unit: 'Unit',
  slope: 'A year',
  slopeNote:
    'A year: the Theil–Sen slope of the totals over the last years without a known change of rules (at least 3).',
  slopeInterval: (confidence) =>
    `In brackets its interval by the error of sampling, with a confidence of ${confidence} for all units of the track at once; * where it does not hold 0. None where the errors of the years are not all known.`,
  slopeLow: 'A year, from',
  slopeHigh: 'A year, to',
  slopeYears: 'Years of the slope',
  among: 'Rank among the units that are in every year',
  events: 'Merged, split and renamed units',
  renamed: (before, after) => `${after}: renamed from ${before}.`,
  continued: (before, after) => `${after}: continues ${before.join(', ')}.`,
  components: 'Medians of the components',
  component: 'Component',
  rank: 'Rank',
  tier: 'Tier',
  charts: 'Charts',
  chart: (track) => `Totals over the years: ${track}`,
  unitChart: (unit) => `Totals of ${unit} over the years, and the median of the track.`,
  range: 'Range from least to greatest',
} satisfies typeof vi;
