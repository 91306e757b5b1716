/** How cost grows with the units: what is asked of a run of 60 indicators and 10 forms a unit, whole processes. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { makeSurvey } from './robustness.js';

const UNITS = [50, 200, 1000];
const INDICATORS = 60;
const FORMS = 10;

export function growthTables({ folder, bin, measure }) {
  return UNITS.map((units) => {
    const out = join(folder, `grown-${units}`);
    const score = (method, output) => {
      const args = [bin, 'score', method, '--format', 'json', '--quiet', '--output', output];
      if (spawnSync(process.execPath, args).status !== 0) throw new Error(`${method} is not scored`);
      return join(output, 'run.json');
    };
    const method = makeSurvey(folder, units * FORMS, INDICATORS, { units });
    const run = score(method, join(out, 'now'));
    const earlier = score(makeSurvey(folder, units * FORMS, INDICATORS, { units, seed: 2021 }), join(out, 'earlier'));
    const ddci = (...args) => measure(process.execPath, [bin, ...args]);
    const into = ['--quiet', '--output', join(out, 'made')];
    return {
      title: `run file, ${units.toLocaleString('en')} units × ${INDICATORS} indicators`,
      rows: [
        ['`ddci explain` of one unit', ddci('explain', run, 'Sở 7')],
        ['`ddci diagnose`', ddci('diagnose', run)],
        ['`ddci compare`', ddci('compare', earlier, run)],
        ['`ddci whatif --equal`', ddci('whatif', run, '--equal', ...into)],
        ['`ddci report --format html`', ddci('report', run, '--format', 'html', ...into)],
        [
          '`ddci robustness --only respondents`, 2,000 replicates',
          ddci('robustness', method, '--only', 'respondents', '--format', 'json', ...into),
        ],
      ],
    };
  });
}
