import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const ASK = ['robustness', '--only', 'respondents', '--format', 'json', '--replicates'];

/** Three units, each with twelve responses; a respondent rates all three in every fourth line. */
function survey(): string[] {
  return Array.from({ length: 36 }, (_, i) => {
    const unit = 'ABC'[i % 3] ?? 'A';
    const respondent = i < 9 ? `P${Math.floor(i / 3)}` : `P${i}`;
    return `${respondent},${unit},${[1, 4, 5][(i * 7) % 3]},${1 + ((i * 5) % 9)}`;
  });
}

async function folderOf(rows: readonly string[]): Promise<string> {
  return caseFolder({
    'method.yaml': METHOD.replace('unit: Đơn vị', 'unit: Đơn vị, respondent: Phiếu'),
    'phieu.csv': `Phiếu,Đơn vị,Q1,Q2\n${rows.join('\n')}\n`,
  });
}

async function found(folder: string, output = 'robustness'): Promise<{ robustness?: unknown; tracks: unknown }> {
  return JSON.parse(await readFile(join(folder, output, 'run.json'), 'utf8'));
}

test('the same seed gives the same bytes, whatever the order of the rows; another seed another result', async () => {
  const folder = await folderOf(survey());
  expect((await runMain(folder, [...ASK, '100'])).exit).toBe(0);
  await runMain(folder, [...ASK, '100', '--output', 'again']);
  expect(await readFile(join(folder, 'again/run.json'), 'utf8')).toBe(
    await readFile(join(folder, 'robustness/run.json'), 'utf8'),
  );
  await runMain(folder, [...ASK, '100', '--seed', '2', '--output', 'other']);
  const { robustness } = await found(folder);
  expect(robustness).toMatchObject({ seed: 1, respondents: [{ replicates: 100, respondents: 30, shared: 3 }] });
  expect((await found(folder, 'other')).robustness).not.toEqual(robustness);
  const reversed = await folderOf(survey().reverse());
  await runMain(reversed, [...ASK, '100']);
  expect((await found(reversed)).robustness).toEqual(robustness);
});

test('the ranking is that of score, and every other command reads the run', async () => {
  const folder = await folderOf(survey());
  await runMain(folder, [...ASK, '100']);
  await runMain(folder, ['score', '--format', 'json', '--output', 'scored']);
  expect((await found(folder)).tracks).toEqual((await found(folder, 'scored')).tracks);
  expect((await runMain(folder, ['report', 'robustness/run.json', '--output', 'again'])).exit).toBe(0);
  const bytes = (name: string) => readFile(join(folder, name, 'run.json'), 'utf8');
  expect(await bytes('again')).toBe(await bytes('robustness'));
  expect((await runMain(folder, ['explain', 'robustness/run.json', 'A'])).exit).toBe(0);
});

test('what was found of a method is not said of a changed one', async () => {
  const folder = await folderOf(survey());
  await runMain(folder, [...ASK, '100']);
  expect((await runMain(folder, ['whatif', 'robustness/run.json', '--equal', '--format', 'json'])).exit).toBe(0);
  expect((await found(folder, 'whatif')).robustness).toBeUndefined();
});

test('JSON is the run and nothing else; quiet prints nothing', async () => {
  const folder = await folderOf(survey());
  const { out, error } = await runMain(folder, [...ASK, '50', '--json']);
  expect(JSON.parse(out)).toEqual(await found(folder));
  expect(error).toBe('');
  expect(await runMain(folder, [...ASK, '50', '--quiet'])).toEqual({ exit: 0, out: '', error: '' });
});

test('the demonstration fits a terminal of 80 columns in both languages, and names who is not told apart', async () => {
  const folder = await temporaryFolder();
  for (const [language, sentence] of [
    ['vi', 'chưa phân biệt được với'],
    ['en', 'not told apart from'],
  ] as const) {
    const args = ['robustness', demonstration, ...ASK.slice(1), '100', '--lang', language];
    const { out, exit } = await runMain(folder, args);
    expect(exit).toBe(0);
    expect(out).toContain(sentence);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  }
});

test('a withheld unit is in no result, nor is anything told of one with too few responses', async () => {
  const few = ['X1,D,5,9', 'X2,D,5,9', 'Y1,E,5,9', 'Y2,E,4,9', 'Y3,E,5,8', 'Y4,E,4,7'];
  const folder = await folderOf([...survey(), ...few]);
  const units = METHOD.replace('unit: Đơn vị', 'unit: Đơn vị, respondent: Phiếu').replace(
    '{id: C}]',
    '{id: C}, {id: D, name: Bị giữ kín}, {id: E, name: Ít phiếu}]',
  );
  await writeFile(join(folder, 'method.yaml'), `${units}ranking: {minimum-responses: 3}\n`);
  const { out } = await runMain(folder, [...ASK, '100']);
  expect(out).not.toContain('Bị giữ kín');
  expect(out).toContain('Không nêu kết quả của Ít phiếu: có chỉ tiêu dựa trên ít hơn 5 người trả lời.');
  const { robustness } = await found(folder);
  expect(JSON.stringify(robustness)).not.toContain('"D"');
  const [track] = (robustness as { respondents: { units: { unit: string }[]; tooFew: string[] }[] }).respondents;
  expect(track?.units.map(({ unit }) => unit).sort()).toEqual(['A', 'B', 'C']);
  expect(track?.tooFew).toEqual(['E']);
});

test('numbers out of range are wrong use', async () => {
  const folder = await folderOf(survey());
  for (const args of [
    ['--replicates', '1'],
    ['--confidence', '0.2'],
    ['--seed', '-1'],
  ]) {
    const { exit, error } = await runMain(folder, ['robustness', ...args]);
    expect(exit).toBe(2);
    expect(error).toContain(args[0]);
  }
});
