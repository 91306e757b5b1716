/** Fields with a whole object where a word or number should stand: a fault with its line, found by fuzzing. */
import { expect, test } from 'vitest';
import { runMain } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const OBJECT = '{a: {b: 1}}';
const inIndicator = (field: string) =>
  METHOD.replace('statistic: mean, direction: positive}', `${field}, direction: positive}`);

test.each([
  ['base', inIndicator(`statistic: share, of: [4], base: ${OBJECT}`)],
  ['statistic', inIndicator(`statistic: ${OBJECT}`)],
  ['of', inIndicator(`statistic: share, of: ${OBJECT}`)],
  ['one of', `${inIndicator(`statistic: share, of: [4, ${OBJECT}]`)}normalisation: {over: all}\n`],
  ['an answer', `${METHOD.replace('Khá: 4', `Khá: ${OBJECT}`)}normalisation: {over: all}\n`],
  ['scale', `${METHOD.replace('scale: muc', `scale: ${OBJECT}`)}normalisation: {over: all}\n`],
  ['than', inIndicator(`statistic: share-above, than: ${OBJECT}`)],
  ['p', inIndicator(`statistic: quantile, p: ${OBJECT}`)],
  ['method', `${METHOD}normalisation: {method: ${OBJECT}}\n`],
  ['over', `${METHOD}normalisation: {over: ${OBJECT}}\n`],
  ['pool', `${METHOD}normalisation: {pool: [${OBJECT}]}\n`],
  ['lower', `${METHOD}normalisation: {method: goalposts, lower: ${OBJECT}, upper: 5}\n`],
  ['clip', `${METHOD}normalisation: {method: goalposts, lower: 0, upper: 5, clip: ${OBJECT}}\n`],
  ['aggregation', `${METHOD}aggregation: ${OBJECT}\n`],
  ['p of a mean', `${METHOD}aggregation: {method: power, p: ${OBJECT}}\n`],
  ['tiers', `${METHOD}tiers: {method: ${OBJECT}}\n`],
  ['title', METHOD.replace('title: Thử', `title: ${OBJECT}`)],
])('%s', async (_, method) => {
  const { exit, error } = await runMain(await caseFolder({ 'method.yaml': method }), ['check']);
  expect(exit, error).toBe(2);
  expect(error).toMatch(/method\.yaml › dòng \d+: /u);
});
