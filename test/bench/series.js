/** Twenty years of 200 units, from survey to `ddci series`: whole processes. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { makeSurvey } from './robustness.js';

const YEARS = 20;
const UNITS = 200;
const INDICATORS = 20;
const FORMS = 10;

export function seriesTable({ folder, bin, measure }) {
  const runs = Array.from({ length: YEARS }, (_, y) => {
    const method = makeSurvey(folder, UNITS * FORMS, INDICATORS, { units: UNITS, seed: 2001 + y });
    const output = join(folder, `series-${2001 + y}`);
    const args = [bin, 'score', method, '--format', 'json', '--quiet', '--output', output];
    if (spawnSync(process.execPath, args).status !== 0) throw new Error(`${method} is not scored`);
    return join(output, 'run.json');
  });
  const into = ['--quiet', '--output', join(folder, 'series')];
  const ddci = (...args) => measure(process.execPath, [bin, 'series', ...runs, ...args]);
  return {
    title: `run files, ${YEARS} years × ${UNITS} units × ${INDICATORS} indicators`,
    rows: [
      ['`ddci series`', ddci()],
      ['`ddci series --rebase`', ddci('--rebase')],
      ['`ddci series --format xlsx,html`', ddci('--format', 'xlsx,html', ...into)],
    ],
  };
}
