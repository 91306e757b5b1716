/**
 * What is withheld has no influence on what is published (SPEC §11): in random small surveys the answers about a unit under
 * `ranking.minimum-responses`, and the answers to a question under `missing.minimum-base`, are replaced by others, and no byte of anything
 * that a command publishes changes but the hashes of the survey file and of the files that hold them.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Run } from '../src/core/model/run.ts';
import { Random } from '../src/core/uncertainty/random.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const METHOD = `ddci: 1
title: T
year: 2026
tracks:
  - id: t
    survey: {file: s.csv, unit: Unit, respondent: Respondent}
    units: [{id: A}, {id: B}, {id: C}, {id: D}, {id: E}]
    components:
      - id: P
        weight: 60
        indicators:
          - {id: code, question: Q1, scale: code, statistic: mean, direction: positive}
          - {id: all, question: Q1, scale: code, statistic: share, of: [5], base: all, direction: positive}
          - {id: number, question: Q2, scale: number, statistic: median, direction: negative}
      - id: R
        weight: 40
        indicators:
          - {id: many, question: Q3, scale: many, statistic: share, of: [1], direction: positive}
          - {id: wide, question: Q4, statistic: mean, direction: positive}
scales:
  code: {answers: {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}, missing: [KB]}
  number: {number: [0, 365], missing: [KB]}
  many: {answers: {Tax: 1, Land: 2, Power: 3}, separator: "; "}
missing: {minimum-base: 3, coverage: 0, index-coverage: 0}
ranking: {minimum-responses: 4}
responses: {quota: 6}
privacy: {minimum-cell: 3, minimum-difference: 3}
tiers: [{name: Tốt, from: 50}, {name: Khá}]
`;

const ALL = 'xlsx,docx,csv,html,md,json';
/** Of every survey; the others of the first only. */
const RUNS = [
  ['score', '--format', 'md', '--output', 'out'],
  ['robustness', 'method.yaml', '--draws', '20', '--json', '--output', 'robust'],
];
const PUBLISHING = [
  ['score', '--format', ALL, '--output', 'out'],
  ['report', 'out/run.json', '--each-unit', '--format', 'html,docx', '--output', 'each'],
  ['whatif', 'out/run.json', '--equal', '--format', ALL, '--output', 'equal'],
  ['compare', 'out/run.json', 'equal/run.json', '--output', 'compared', '--format', 'xlsx,csv,md'],
  ['robustness', 'method.yaml', '--draws', '20', '--format', ALL, '--output', 'robust'],
  ['diagnose', 'out/run.json', '--json'],
  ['check', 'method.yaml', '--csv'],
];

interface Form {
  readonly respondent: string;
  readonly unit: string;
  readonly answers: readonly string[];
}

function anyAnswers(random: Random): string[] {
  const of = (...texts: readonly string[]) => texts[random.below(texts.length)] ?? '';
  return [
    of('1', '2', '3', '4', '5', 'KB'),
    of('0', '7', '30', '365', 'KB', ''),
    of('Tax', 'Land', 'Power', 'Tax; Land'),
    of('1', '40', '1000', '0.5', ''),
  ];
}

/** Three forms are about E, six about each other unit; two about D answer Q2. */
function randomForms(random: Random): Form[] {
  return [...'AAAAAABBBBBBCCCCCCDDDDDDEEE'].map((unit, i) => {
    const [q1 = '', , q3 = ''] = anyAnswers(random);
    const q2 = unit === 'D' && i % 6 > 1 ? '' : `${5 + random.below(20)}`;
    return { respondent: `P${i % 10}`, unit, answers: [q1, q2, q3, `${10 + random.below(20)}`] };
  });
}

function withheldReplaced(forms: readonly Form[], random: Random): Form[] {
  return forms.map((form) => {
    const [q1 = '', q2 = '', q3 = '', q4 = ''] = anyAnswers(random);
    if (form.unit === 'E') return { ...form, answers: [q1, q2, q3, q4] };
    if (form.unit !== 'D' || form.answers[1] === '') return form;
    return { ...form, answers: form.answers.map((answer, q) => (q === 1 ? `${random.below(365)}` : answer)) };
  });
}

async function published(forms: readonly Form[], commands: readonly string[][]): Promise<string[]> {
  const folder = await temporaryFolder();
  const rows = forms.map(({ respondent, unit, answers }) => [respondent, unit, ...answers].join(','));
  // Blank rows at the end, so that the file is as long.
  await writeFile(join(folder, 's.csv'), ['Respondent,Unit,Q1,Q2,Q3,Q4', ...rows].join('\n').padEnd(2000, '\n'));
  await writeFile(join(folder, 'method.yaml'), METHOD);
  const printed: string[] = [];
  for (const args of commands) {
    const { exit, out, error } = await runMain(folder, args);
    expect(exit, `${args.join(' ')}: ${error}`).toBe(0);
    printed.push(`${args.join(' ')}\n${out}`);
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !['s.csv', 'method.yaml'].includes(entry.name));
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name));
      const parts = /\.(?:xlsx|docx)$/u.test(name) ? Object.entries(unzipSync(bytes)) : [[name, bytes] as const];
      return parts.map(
        ([part, content]) => `${parentPath.slice(folder.length)}/${name} ${part}\n${strFromU8(content)}`,
      );
    }),
  );
  return [...printed, ...texts.flat()].map(withoutHashes).sort();
}

function withoutHashes(text: string): string {
  return text.replace(/[\da-f]{64}/gu, '').replace(/"bytes": ?\d+/gu, '');
}

/** The head of both texts and what is around the first character that differs. */
function firstDifference(a: string, b: string): string[] {
  if (a === b) return [];
  const at = [...a].findIndex((character, i) => character !== b[i]);
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 80);
  return [`${a.slice(0, 60)}: ${around(a)} <> ${around(b)}`];
}

test('answers that are withheld change no byte of what is published', { timeout: 120_000 }, async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const random = Random.stream(seed, [2, 0, 0]);
    const forms = randomForms(random);
    const replaced = withheldReplaced(forms, random);
    expect(replaced).not.toEqual(forms);
    const commands = seed === 1 ? PUBLISHING : RUNS;
    const [before, after] = [await published(forms, commands), await published(replaced, commands)];
    expect(after.length).toBe(before.length);
    const changed = before.flatMap((text, i) => firstDifference(text, after[i] ?? ''));
    expect(changed, `survey ${seed}`).toEqual([]);
  }
});

test('forms that give one code to all questions are counted by unit only where every unit has enough forms', async () => {
  const questions = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8'];
  const indicators = questions.map(
    (id) => `{id: ${id}, question: ${id}, scale: s, statistic: mean, direction: positive}`,
  );
  const method = (units: string) => `ddci: 1
title: T
tracks:
  - id: t
    survey: {file: s.csv, unit: Unit, where: {Unit: [${units}]}}
    units: [${units.replaceAll(/\w/gu, (id) => `{id: ${id}}`)}]
    components: [{id: P, indicators: [${indicators.join(', ')}]}]
scales: {s: {answers: {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}}}
privacy: {minimum-cell: 5}
`;
  const folder = await temporaryFolder();
  const rows = [...'AAAAABBBBBCC'].map((unit, i) =>
    [unit, ...questions.map((_, q) => ((i % 4 ? q : 0) % 5) + 1)].join(),
  );
  await writeFile(join(folder, 's.csv'), [['Unit', ...questions].join(), ...rows].join('\n'));
  const counted = async (units: string) => {
    await writeFile(join(folder, 'method.yaml'), method(units));
    const { exit, out, error } = await runMain(folder, ['score', '--json', '--format', 'json', '--force']);
    expect(exit, error).toBe(0);
    return (JSON.parse(out) as Run).tracks[0]?.responses.map(({ straightLining }) => straightLining);
  };
  expect(await counted('A, B')).toEqual([2, 1, undefined]);
  expect(await counted('A, B, C')).toEqual([undefined, undefined, undefined]);
});
