/** 10,000 draws of weights on 50 units × 60 indicators in 10 components, from the run file alone: whole processes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

export function weightsTable({ folder, bin, measure }) {
  const components = Array.from({ length: 10 }, (_, c) => ({
    id: `C${c}`,
    weight: 10,
    indicators: Array.from({ length: 6 }, (_, i) => ({
      id: `C${c}.${i}`,
      published: `C${c}.${i}`,
      direction: 'positive',
    })),
  }));
  const units = Array.from({ length: 50 }, (_, u) => ({ id: `Sở ${u}` }));
  const track = { id: 't', units, components, published: { file: 'figures.csv', unit: 'Đơn vị', decimal: '.' } };
  writeFileSync(join(folder, 'figures.json'), JSON.stringify({ ddci: 1, title: 'Benchmark', tracks: [track] }));
  writeFileSync(join(folder, 'figures.csv'), figures(units, components));
  const out = join(folder, 'figures');
  const scored = ['score', join(folder, 'figures.json'), '--format', 'json', '--quiet', '--output', out];
  if (spawnSync(process.execPath, [bin, ...scored]).status !== 0) throw new Error('the figures are not scored');
  const robustness = (...options) =>
    measure(process.execPath, [
      ...[
        bin,
        'robustness',
        join(out, 'run.json'),
        '--format',
        'json',
        '--quiet',
        '--output',
        join(folder, 'robustness'),
      ],
      ...options,
    ]);
  return {
    title: 'run file, 50 units × 60 indicators',
    rows: [
      ['`ddci robustness --only weights`, 10,000 draws', robustness('--only', 'weights')],
      ['the same with the weights of all levels', robustness('--only', 'weights', '--levels', 'all')],
      ['`ddci robustness --only choices`, 3,355 variants', robustness('--only', 'choices')],
    ],
  };
}

function figures(units, components) {
  let state = 2022;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const ids = components.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const rows = units.map(({ id }, u) => [id, ...ids.map(() => (u / 2 + 60 * next()).toFixed(2))]);
  return [['Đơn vị', ...ids], ...rows].map((row) => `${row.join(',')}\n`).join('');
}
