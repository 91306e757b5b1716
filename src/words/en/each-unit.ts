import type { eachUnit as vi } from '../vi/each-unit.ts';

export const eachUnit = {
  eachUnit: 'also write a report of one A4 page for each unit into the subfolder units, with an index page',
  against:
    'with --each-unit: the run.json or published table of an earlier year, for the change of each unit; again for more years',
  againstYear: (title) => `Against ${title}:`,
  published: 'The earlier year is a published table of results: its rules and errors are not known.',
  units: 'with --against: a table of merged, split and renamed units (as for ddci compare)',
  noFormat: (formats) => `--each-unit needs at least one of the formats ${formats.join(', ')}: say, --format html.`,
  alone: (option) => `${option} goes with --each-unit only.`,
  needsAgainst: '--units goes with --against only.',
  rank: (before, after) => `Rank ${before} → ${after}.`,
  among: (before, after) => `Among the units that can be compared: rank ${before} → ${after}.`,
  noTotal: 'One of the runs has no total for it, so no change is shown.',
  total: (before, after, change) => `Total ${before} → ${after} (${change}).`,
  totals: (before, after) => `Total ${before} → ${after}.`,
  tier: (before, after) => (before === after ? `Tier unchanged: ${after}.` : `Tier ${before} → ${after}.`),
  notComparable: 'Not comparable with the earlier run.',
  onlyNow: 'The earlier run has no such track.',
  otherRules: 'The rules of the two runs differ (see ddci compare): the change is not the unit’s alone.',
  otherScale: 'The scores of the two runs are on different scales, so no change of the total is shown.',
} satisfies typeof vi;
