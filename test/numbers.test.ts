/** Numbers at their ends, and tables at theirs: a documented answer each, and nothing in any output that is no number. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { csvText, randomCase } from './random-case.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const FORMATS = ['--format', 'xlsx,csv,md,html', '--force'];

/** Everything that is written as JSON passes here: JSON itself would hide a NaN as null. */
function watchJson(): number[] {
  const odd: number[] = [];
  const stringify = JSON.stringify;
  const walk = (value: unknown): void => {
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) odd.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  vi.spyOn(JSON, 'stringify').mockImplementation((...args: Parameters<typeof stringify>) => {
    walk(args[0]);
    return stringify(...args);
  });
  return odd;
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** Words of the language of numbers that no report may hold. */
async function oddWords(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const parts = entry.name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
    for (const part of parts) {
      const text = Buffer.from(part).toString('utf8');
      const [word] =
        /\bNaN\b|\b-?Infinity\b|\bundefined\b|>-0<|,-0[,\r\n]|#(?:DIV\/0!|NUM!|VALUE!|REF!|N\/A)<\/v>/u.exec(text) ??
        [];
      if (word !== undefined) found.push(`${entry.name}: ${word}`);
    }
  }
  return found;
}

const published = (units: number, more = '') => `ddci: 1
title: Thử
tracks:
  - id: t
    published: {file: p.csv, unit: u, decimal: .}
    units: [${Array.from({ length: units }, (_, i) => `{id: U${i}}`).join(', ')}]
    components:
      - {id: P, indicators: [{id: p1, published: x, direction: positive}]}
      - {id: Q, indicators: [{id: q1, published: y, direction: negative}]}
${more}`;

const table = (xs: readonly (string | number)[]) => `u,x,y\n${xs.map((x, i) => `U${i},${x},${i + 1}\n`).join('')}`;

describe.each<[string, string, string, number, RegExp, readonly (string | null)[]]>([
  // situation, method, figures, exit, what is told, ranks in the order of the ranking
  ['one unit has no spread, and no index', published(1), table([3]), 1, /Không có đơn vị nào được xếp hạng/u, []],
  [
    'one unit, with the middle where there is no spread',
    published(1, 'normalisation: {no-spread: middle}\n'),
    table([3]),
    0,
    /^/u,
    ['1'],
  ],
  ['equal values', published(3), table([5, 5, 5]), 1, /mọi giá trị bằng nhau/u, []],
  ['noughts of either sign', published(3), table(['-0', '0', '0']), 1, /mọi giá trị bằng nhau/u, []],
  ['the least numbers there are', published(3), table(['1e-308', '2e-308', '3e-308']), 0, /^/u, ['1', '1', '1']],
  ['ends too far apart to subtract', published(3), table(['1e308', '-1e308', '0']), 1, /số quá lớn/u, []],
  ['a number beyond the greatest', published(3), table(['1e309', '1', '2']), 1, /không phải là số/u, []],
  ['a word for infinity', published(3), table(['Infinity', '1', '2']), 1, /không phải là số/u, []],
  ['all missing', published(3), table(['-', 'N/A', '']), 1, /không được xếp hạng/u, []],
  ['no unit', published(0), table([]), 2, /units/u, []],
  [
    'a weight of nought',
    published(3).replace('{id: P,', '{id: P, weight: 0,'),
    table([1, 2, 3]),
    0,
    /^/u,
    ['1', '2', '3'],
  ],
  [
    'weights of nought only',
    published(3).replace('{id: P,', '{id: P, weight: 0,').replace('{id: Q,', '{id: Q, weight: 0,'),
    table([1, 2, 3]),
    2,
    /trọng số/u,
    [],
  ],
  ['a weight under nought', published(3).replace('{id: P,', '{id: P, weight: -1,'), table([1, 2, 3]), 2, /weight/u, []],
  ['an infinite weight', published(3).replace('{id: P,', '{id: P, weight: .inf,'), table([1, 2, 3]), 2, /weight/u, []],
])('%s', (_, method, figures, exit, told, ranks) => {
  test('has its answer', async () => {
    const odd = watchJson();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'method.yaml'), method);
    await writeFile(join(folder, 'p.csv'), figures);
    const ran = await runMain(folder, ['score', ...FORMATS]);
    expect(ran.exit, ran.error).toBe(exit);
    expect(ran.error).toMatch(told);
    if (exit !== 0) {
      expect(await readdir(folder)).not.toContain('out');
      return;
    }
    const [, ...rows] = (await readFile(join(folder, 'out', 'csv', 'ranking.csv'), 'utf8')).trimEnd().split(/\r?\n/u);
    expect(rows.map((row) => row.split(',')[2] || null)).toEqual(ranks);
    expect(odd).toEqual([]);
    expect(await oddWords(join(folder, 'out'))).toEqual([]);
  });
});

describe('a survey', () => {
  const method = `ddci: 1
title: Thử
tracks:
  - id: t
    survey: {file: s.csv, unit: u}
    units: [{id: A}, {id: B}]
    components: [{id: C, indicators: [{id: p, question: Q, scale: s, statistic: mean, direction: positive}]}]
scales: {s: {number: [0, 10]}}
`;
  test.each([
    ['without a response', 'u,Q\n', null],
    ['with one response', 'u,Q\nA,5\n', null],
    ['with one response a unit', 'u,Q\nA,5\nB,7\n', ['1', '2']],
  ])('%s has its answer', async (_, survey, ranks) => {
    const odd = watchJson();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'method.yaml'), method);
    await writeFile(join(folder, 's.csv'), survey);
    const { exit } = await runMain(folder, ['score', ...FORMATS]);
    expect(exit).toBe(ranks === null ? 1 : 0);
    if (ranks === null) {
      expect(await readdir(folder)).not.toContain('out');
      return;
    }
    const [, ...rows] = (await readFile(join(folder, 'out', 'csv', 'ranking.csv'), 'utf8')).trimEnd().split(/\r?\n/u);
    expect(rows.map((row) => row.split(',')[2] || null)).toEqual(ranks);
    expect(odd).toEqual([]);
    expect(await oddWords(join(folder, 'out'))).toEqual([]);
  });
});

test.each([
  [1000, 100],
  [100, 500],
])('%i units by %i indicators are scored, every number a number', async (units, count) => {
  const odd = watchJson();
  const folder = await temporaryFolder();
  const listOf = (length: number, text: (index: number) => unknown) => Array.from({ length }, (_, i) => text(i)).join();
  const indicators = (from: number) =>
    listOf(10, (i) => `{id: i${from + i}, published: c${from + i}, direction: positive}`);
  const parts = listOf(count / 10, (p) => `{id: P${p}, indicators: [${indicators(10 * p)}]}`);
  await writeFile(
    join(folder, 'method.yaml'),
    `ddci: 1\ntitle: Thử\ntracks:\n  - id: t\n    published: {file: p.csv, unit: u}\n    units: [${listOf(units, (u) => `{id: U${u}}`)}]\n    components: [${parts}]\n`,
  );
  const rows = Array.from(
    { length: units },
    (_, u) => `U${u},${listOf(count, (i) => (u * 7919 + i * 104729) % 1009)}\n`,
  );
  await writeFile(join(folder, 'p.csv'), `u,${listOf(count, (i) => `c${i}`)}\n${rows.join('')}`);
  const ran = await runMain(folder, ['score', '--format', 'csv']);
  expect(ran.exit, ran.error).toBe(0);
  const lines = (await readFile(join(folder, 'out', 'csv', 'ranking.csv'), 'utf8')).trimEnd().split(/\r?\n/u);
  expect(lines.length).toBe(units + 1);
  expect(odd).toEqual([]);
  expect(await oddWords(join(folder, 'out'))).toEqual([]);
});

test('random methods whose figures stand at the ends of numbers end in numbers or in a named error', async () => {
  const odd = watchJson();
  const ends = ['1e308', '-1e308', '1e-308', '-0', '0', '1e-320', '9007199254740993', '-1e-5', '1e15', '0.1'];
  let scored = 0;
  for (let seed = 0; seed < 60; seed++) {
    const folder = await temporaryFolder();
    const { method, files } = randomCase(seed);
    await writeFile(join(folder, 'method.json'), JSON.stringify(method));
    for (const [name, records] of files) {
      const ended = records.map((record, r) =>
        record.map((cell, c) =>
          r > 0 && c > 0 && /^-?\d+\.\d+$/u.test(cell) ? (ends[(seed + r * 3 + c) % ends.length] ?? cell) : cell,
        ),
      );
      await writeFile(join(folder, name), csvText(ended));
    }
    const ran = await runMain(folder, ['score', 'method.json', ...FORMATS]);
    expect([0, 1, 2], ran.error).toContain(ran.exit);
    if (ran.exit !== 0) continue;
    scored += 1;
    expect(await oddWords(join(folder, 'out')), `seed ${seed}`).toEqual([]);
  }
  expect(odd).toEqual([]);
  expect(scored).toBeGreaterThan(5);
});
