import { listed } from '../text.ts';
import type { next as vi } from '../vi/next.ts';

export const next = {
  empty: [
    'There is no survey file and no method file in this folder.',
    'Copy the survey files (Excel, CSV) here and run this again, or begin with a preset:',
    '  ddci init --preset nghe-an',
  ],
  noMethod: (surveys) => [
    `There is no method file in this folder. Data files: ${listed(surveys)}.`,
    'Next, make a method from the survey files:',
    `  ddci init ${typed(surveys)}`,
  ],
  several: (methods) => [
    `There are several method files in this folder: ${methods.join(', ')}. Keep one, or name it:`,
    `  ddci check ${methods[0] ?? ''}`,
  ],
  faulty: (method, open, errors) => [
    open > 0
      ? `${method} has ${open} places to fill in${errors > 0 ? ` and ${errors} errors` : ''}.`
      : `${method} has ${errors} errors.`,
    'Next, see each of them:',
    '  ddci check',
  ],
  badData: (errors) => [
    `The data have ${errors} errors and cannot be scored.`,
    'Next, see each of them:',
    '  ddci check',
  ],
  ready: (method) => [`${method} and the data are ready.`, 'Next, compute the scores:', '  ddci score'],
  changed: (method) => [
    `${method} or the data have changed since the scores were computed.`,
    'Next, check and score again:',
    '  ddci check',
    '  ddci score',
  ],
  scored: (run, unit) => [
    `The scores are in ${run.replace(/[^/]*$/u, 'report.xlsx')}. Method and data are as they were then.`,
    'Next, you can:',
    `  ddci report ${run} --each-unit   a report for each unit`,
    `  ddci report ${run} --format xlsx,csv,md   write the reports again, in other formats`,
    `  ddci explain ${run} ${typed([unit])}   explain the score of a unit`,
    `  ddci whatif ${run} --equal   try other weights`,
    '  ddci robustness   how sure the ranks are',
  ],
  help: `All commands: ddci --help`,
} satisfies typeof vi;

/** A name with a space stands in quotes, as it is to be typed. */
function typed(names: readonly string[]): string {
  return names.map((name) => (/[\s"']/u.test(name) ? `"${name}"` : name)).join(' ');
}
