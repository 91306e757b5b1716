/** A row under the header that numbers the columns, as official tables have it: it would be a response of every unit. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import { caseFolder } from '../cli/case.ts';
import { runMain } from '../run-main.ts';

const UNITS = ['A', 'B', 'C'];
const QUESTIONS = ['Q1', 'Q2', 'Q3'];
const METHOD = JSON.stringify({
  ddci: 1,
  title: 'Thử',
  tracks: [
    {
      id: 't',
      survey: { file: '*.csv', layout: 'file-per-unit', respondent: 'STT' },
      units: UNITS.map((id) => ({ id })),
      components: [
        {
          id: 'P',
          indicators: QUESTIONS.map((question) => {
            return { id: `i${question}`, question, scale: 'muc', statistic: 'mean', direction: 'positive' };
          }),
        },
      ],
    },
  ],
  scales: { muc: { answers: { Kém: 1, Yếu: 2, Vừa: 3, Khá: 4, Tốt: 5 } } },
});

async function check(first: string) {
  const tables = UNITS.map((unit, i) => [`${unit}.csv`, `STT,Q1,Q2,Q3\n${first}\nP1,${i + 1},2,5\nP2,1,${i + 1},4\n`]);
  const folder = await caseFolder({
    'method.yaml': METHOD,
    ...Object.fromEntries(tables),
  });
  const { out } = await runMain(folder, ['check', '--json']);
  const { findings }: { findings: Finding[] } = JSON.parse(out);
  return findings
    .filter(({ code }) => code === 'numbered-row')
    .map(({ level, place }) => [level, place.file, place.row]);
}

test.each(['1,2,3,4', 'A,1,2,3'])('“%s” numbers the columns, and is told in each table', async (first) => {
  expect(await check(first)).toEqual(UNITS.map((unit) => ['warning', `${unit}.csv`, 2]));
});

test.each(['1,2,3,3', 'P,2,3,4', 'A,2,3,3', ',2,3,4', '1,2,,'])('“%s” is a response', async (first) => {
  expect(await check(first)).toEqual([]);
});
