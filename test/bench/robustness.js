/** A survey of any size, made by a seeded generator, and its method in ten components. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LABELS = [
  'Hoàn toàn không đồng ý',
  'Không đồng ý',
  'Bình thường',
  'Đồng ý',
  'Hoàn toàn đồng ý',
  'Không biết',
  '',
];
const COMPONENTS = 10;

/**
 * Writes both into a folder and returns the method's path. One question in ten asks for a number of days.
 * @param units the respondents rate them in turn, one each
 */
export function makeSurvey(folder, respondents, questions, { units = 50, seed = 2022 } = {}) {
  const name = `survey-${respondents}-${questions}-${units}-${seed}`;
  let state = seed;
  const next = (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const isNumber = (q) => q % 10 === 9;
  const list = (make) => Array.from({ length: questions }, (_, q) => make(q));
  const rows = Array.from({ length: respondents }, (_, r) => {
    const answers = list((q) => (isNumber(q) ? String(next(366)) : LABELS[next(LABELS.length)]));
    return [`P${r}`, `Sở ${r % units}`, ...answers];
  });
  const table = [['Mã phiếu', 'Đơn vị', ...list((q) => `Q${q + 1}`)], ...rows];
  writeFileSync(join(folder, `${name}.csv`), table.map((row) => `${row.join(',')}\n`).join(''));
  const indicators = list((q) => {
    const own = { id: `I${q + 1}`, question: `Q${q + 1}` };
    return isNumber(q)
      ? { ...own, scale: 'ngay', statistic: 'median', direction: 'negative' }
      : { ...own, scale: 'dong-y', statistic: 'share', of: [4, 5], direction: 'positive' };
  });
  const size = Math.ceil(questions / COMPONENTS);
  const components = Array.from({ length: COMPONENTS }, (_, c) => ({
    id: `C${c + 1}`,
    indicators: indicators.slice(c * size, (c + 1) * size),
  }));
  const answers = Object.fromEntries(LABELS.slice(0, 5).map((label, i) => [label, i + 1]));
  const method = {
    ddci: 1,
    title: 'Benchmark',
    tracks: [
      {
        id: 't',
        survey: { file: `${name}.csv`, unit: 'Đơn vị', respondent: 'Mã phiếu' },
        units: Array.from({ length: units }, (_, i) => ({ id: `Sở ${i}` })),
        components,
      },
    ],
    scales: { 'dong-y': { answers, missing: ['Không biết'] }, ngay: { number: [0, 365] } },
    tiers: [
      { name: 'Tốt', from: 50 },
      { name: 'Khá', from: 0 },
    ],
  };
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(method));
  return path;
}
