/** Values and the fixed numbers of their rule are on one scale, or that is an error. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import { runMain } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const CODES = [
  ...['unlike-scales', 'unlike-threshold', 'threshold-for-all', 'all-clipped'],
  ...['unlike-tiers', 'tier-out-of-reach', 'tier-for-all'],
];

/** r1 of these answers, by this rule. */
async function found(rule: string, answers: readonly number[], more = '', direction = 'positive'): Promise<string[]> {
  const survey = ['A', 'B', 'C'].map((unit, i) => `${unit},${i + 3},${answers[i]}\n`).join('');
  const folder = await caseFolder({
    'method.yaml':
      METHOD.replace(
        'id: r1, question: Q2, statistic: mean, direction: positive',
        `id: r1, question: Q2, statistic: mean, direction: ${direction}, normalisation: {${rule}}`,
      ) + more,
    'phieu.csv': `Đơn vị,Q1,Q2\n${survey}`.replace('A,3', 'A,1'),
  });
  const { findings }: { findings: Finding[] } = JSON.parse((await runMain(folder, ['score', '--json', '--force'])).out);
  return findings.flatMap(({ level, code }) => (CODES.includes(code) ? [`${level} ${code}`] : []));
}

const POSTS = 'method: goalposts, lower: 0, upper: 100';
const SHARES = 'method: goalposts, lower: 0, upper: 1';

test.each([
  [POSTS, [0.85, 0.6, 0.7], ['error unlike-scales']],
  ['method: target, target: 95', [0.85, 0.6, 0.7], ['error unlike-scales']],
  [SHARES, [85, 60, 70], ['error unlike-scales']],
  ['method: target, target: 0.95', [85, 60, 70], ['error unlike-scales']],
  ['method: goalposts, lower: 10, upper: 15', [20, 30, 4], ['warning all-clipped']],
  [POSTS, [0.85, 0.6, 1.05], ['error unlike-scales']],
  ['method: target, target: 30', [0.25, 0.12, 0.2], ['warning unlike-scales']],
  [SHARES, [85, 0.5, 70], ['error unlike-scales']],
  [POSTS, [85, 0.5, 0], []],
  [POSTS, [0.05, 0.02, 0], []],
  [POSTS, [1, 0, 1], []],
  [SHARES, [0.85, 1, 0], []],
  ['method: target, target: 1', [12, 30, 7], []],
  ['method: goalposts, lower: 10, upper: 15', [20, 12, 4], []],
])('%s with the values %j: %j', async (rule, answers, expected) => {
  expect(await found(rule, answers)).toEqual(expected);
});

test.each([
  ['than: 50', [0.85, 0.6, 0.7], ['error unlike-threshold']],
  ['than: 50%', [85, 60, 70], ['error unlike-threshold']],
  ['than: 90', [85, 60, 70], ['warning threshold-for-all']],
  ['than: 10', [85, 60, 70], ['warning threshold-for-all']],
  ['than: 65', [85, 60, 70], []],
  ['than: 50%', [0.85, 0.4, 0.7], []],
])('answers %j above a threshold, %s: %j', async (than, answers, expected) => {
  const survey = ['A', 'B', 'C'].map((unit, i) => `${unit},${[1, 4, 5][i]},${answers[i]}\n`).join('');
  const method = METHOD.replace('Q2, statistic: mean', `Q2, statistic: share-above, ${than}`);
  const folder = await caseFolder({ 'method.yaml': method, 'phieu.csv': `Đơn vị,Q1,Q2\n${survey}` });
  const { findings }: { findings: Finding[] } = JSON.parse((await runMain(folder, ['score', '--json', '--force'])).out);
  expect(findings.flatMap(({ level, code }) => (CODES.includes(code) ? [`${level} ${code}`] : []))).toEqual(expected);
});

test.each([
  [[0.3, 0.2, 0.1], ['warning unlike-scales']],
  [[0.85, 0.6, 0.7], ['error unlike-scales']],
])('where less is better, the values %j next to 0–100: %j', async (answers, expected) => {
  expect(await found(POSTS, answers, '', 'negative')).toEqual(expected);
});

test('figures that are said to be scores from 0 to 100 and are shares', async () => {
  const scale = 'normalisation: {from: 0, to: 100}\n';
  expect(await found('method: none', [0.85, 0.6, 0.7], scale)).toEqual(['error unlike-scales']);
  expect(await found('method: none', [85, 60, 0.7], scale)).toEqual([]);
});

test.each([
  ['{name: Tốt, from: 0.8}, {name: Thấp, from: 0}', ['error unlike-tiers']],
  ['{name: Tốt, from: 120}, {name: Khá, from: 70}, {name: Thấp, from: 0}', ['warning tier-out-of-reach']],
  ['{name: Tốt, from: 800}, {name: Khá, from: 600}, {name: Thấp, from: 0}', ['error unlike-tiers']],
  ['{name: Tốt, from: 10}, {name: Thấp, from: 0}', ['warning tier-for-all']],
  ['{name: Tốt, from: 80}, {name: Thấp, from: 0}', []],
])('tiers %s: %j', async (tiers, expected) => {
  expect(await found('method: min-max', [9, 1, 5], `tiers: [${tiers}]\n`)).toEqual(expected);
});
