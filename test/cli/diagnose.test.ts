import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

async function scored(): Promise<string> {
  const folder = await temporaryFolder();
  await runMain(folder, ['score', demonstration, '--format', 'json', '--quiet']);
  return folder;
}

test('the tables fit a terminal of 80 columns, in both languages', async () => {
  const folder = await scored();
  for (const language of ['vi', 'en']) {
    const { exit, out } = await runMain(folder, ['diagnose', 'out/run.json', '--lang', language]);
    expect(exit).toBe(0);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(out).toContain('minh-bach');
  }
});

test('the Vietnamese verb and JSON: the effective weights of a track sum to 1', async () => {
  const folder = await scored();
  const { out } = await runMain(folder, ['chan-doan', 'out/run.json', '--json']);
  const { tracks } = JSON.parse(out) as { tracks: { components: { nominal: number; share: number }[] }[] };
  expect(tracks).toHaveLength(2);
  for (const { components } of tracks) {
    expect(components.reduce((sum, { nominal }) => sum + nominal, 0)).toBeCloseTo(1, 12);
    expect(components.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  }
});

test('Markdown has a table for each, in which foreign text makes no markup', async () => {
  const method = METHOD.replace('title: Thử', 'title: Thử | <b>*năm*');
  const folder = await caseFolder({ 'method.yaml': method });
  await runMain(folder, ['score']);
  const { out } = await runMain(folder, ['diagnose', 'out/run.json', '--format', 'md']);
  expect(out).toContain('# Thử \\| \\<b\\>\\*năm\\*\n');
  expect(out).toMatch(/\| Chỉ tiêu \| n \|/u);
});

test('withheld units are in no number', async () => {
  const rows = 'Đơn vị,Q1,Q2\nA,1,9\nA,1,9\nB,5,1\nB,4,1\nC,4,5\nC,4,6\n';
  const folder = await caseFolder({ 'phieu.csv': rows });
  const units = METHOD.replace('{id: C}]', '{id: C}, {id: D}]');
  await runMain(folder, ['score', '--set', 'ranking.minimum-responses=2']);
  const without = await runMain(folder, ['diagnose', 'out/run.json', '--json']);
  await writeFile(join(folder, 'method.yaml'), units);
  await writeFile(join(folder, 'phieu.csv'), `${rows}D,1,1\n`);
  await runMain(folder, ['score', '--set', 'ranking.minimum-responses=2', '--output', 'out4']);
  const withheld = await runMain(folder, ['diagnose', 'out4/run.json', '--json']);
  const numbers = (text: string) =>
    (JSON.parse(text) as { tracks: { units: number; indicators: { mean: number | null }[] }[] }).tracks.map((track) => [
      track.units,
      ...track.indicators.map(({ mean }) => mean),
    ]);
  expect(numbers(without.out)).toEqual([[3, 19 / 6, 31 / 6]]);
  expect(numbers(withheld.out)).toEqual(numbers(without.out));
});

test('what is no run, and a format that is none, are told', async () => {
  const folder = await caseFolder();
  expect((await runMain(folder, ['diagnose', 'method.yaml'])).exit).toBe(3);
  expect(await runMain(folder, ['diagnose', 'out/run.json', '--format', 'pdf'])).toMatchObject({
    exit: 2,
    error: '--format không nhận “pdf”. Được dùng: text, md.\n',
  });
});

test('an indicator in the wrong direction is reported, against its component and the index; one that chance explains is not', async () => {
  const folder = await temporaryFolder();
  const turned = ['--set', 'tracks.departments.components.nang-dong.indicators.ND2.direction=negative'];
  await runMain(folder, ['score', demonstration, '--format', 'json', '--quiet', ...turned]);
  const { out } = await runMain(folder, ['diagnose', 'out/run.json', '--lang', 'en']);
  const lines = out.replaceAll('\n', ' ');
  expect(lines).toContain('Against the others of their component: ND2.');
  expect(lines).toContain('Against the index: ND2.');
  const { tracks } = JSON.parse((await runMain(folder, ['diagnose', 'out/run.json', '--json'])).out) as {
    tracks: { components: { items: { id: string; against: boolean }[] }[] }[];
  };
  const items = tracks[0]?.components.flatMap((component) => component.items) ?? [];
  expect(items.filter(({ against }) => against).map(({ id }) => id)).toEqual(['ND2']);
});
