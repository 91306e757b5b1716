import { closest } from '../../core/text/closest.ts';
import { quoted } from '../text.ts';

import type { levels as viLevels, screen as viScreen } from '../vi/screen.ts';
import { meant } from './text.ts';

export const levels = { error: 'error', warning: 'warning', note: 'note' } satisfies typeof viLevels;

export const screen = {
  row: 'row',
  column: 'column',
  cell: 'cell',
  sheet: 'sheet',
  line: 'line',
  track: 'track',
  rank: 'Rank',
  unit: 'Unit',
  group: 'Group',
  total: 'Total',
  tier: 'Tier',
  responses: 'Responses',
  counts: (errors, warnings, notes) => `${errors} error(s), ${warnings} warning(s), ${notes} note(s).`,
  more: (count) => `… and ${count} more of this kind`,
  stopped: 'Nothing was written. Correct the errors and run it again.',
  fine: 'No errors: the index can be scored.',
  written: (folder) => `Written to ${folder}`,
  dryRun: (folder) => `Dry run, nothing is written. A real run would, in the folder ${folder}:`,
  plan: {
    new: 'write anew',
    replaced: 'replace',
    same: 'leave unchanged',
    removed: 'remove (written by an earlier run)',
  },
  received: (received, used, leftOut) => `Responses: ${received} received = ${used} used + ${leftOut} left out`,
  fault: 'A fault of the tool. Please report this with the text below; it holds no survey data.',
  methodNeeded: (found) =>
    found.length === 0
      ? 'There is no method file here (method.yaml). Name one: ddci score path/to/method.yaml'
      : `There are several method files here: ${found.join(', ')}. Name one.`,
  badFormat: (format, allowed, near) =>
    `Unknown format ${quoted(format)}. Formats: ${allowed.join(', ')}.${meant(near)}`,
  badChoice: (option, value, allowed) =>
    `${option} cannot be ${quoted(value)}. Allowed: ${allowed.join(', ')}.${meant(closest(value, allowed))}`,
  noOutput: '--output needs the name of a folder.',
  badSet: (text) =>
    `--set ${quoted(text)}: there is no such place in the method. Write it as path=value, such as normalisation.method=percentile.`,
  noSet:
    'This command reads a result and computes nothing anew, so --set has no effect. Use --set with ddci score, check, robustness or whatif.',
  badDate: (option, text) => `${option} ${quoted(text)} is no date. Write it as 2022-12-31.`,
  pastDate: (option, text) => `${option} ${quoted(text)} is past. Name today or a later day.`,
  partial: 'partial',
  size: (rows, columns) => `${rows} rows, ${columns} columns`,
  hiddenSheet: 'hidden sheet',
  readingRows: (file, rows) => `Reading ${file}: ${rows} rows`,
  reading: (encoding, delimiter) => `encoding ${encoding}, delimiter ${delimiter === '\t' ? 'tab' : quoted(delimiter)}`,
  noHeader: 'no row looks like a header',
  headerAt: (rows) =>
    rows.length > 1 ? `rows ${rows.join(' and ')} look like the header` : `row ${rows.join()} looks like the header`,
  header: 'Header',
  dataRow: (number) => `Data row ${number}`,
} satisfies typeof viScreen;
