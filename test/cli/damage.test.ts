/**
 * Truth under damage, over the whole job: a damaged input ends in the same ranking or a named error. A text file says nothing
 * of its own wholeness: there, what is still a table is read as that table, and nothing else happens.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';

interface Case {
  readonly fixture: string;
  readonly survey: string;
  readonly method: string;
}

const WORKBOOKS: readonly Case[] = [
  { fixture: 'export-microsoft-forms', survey: 'khao-sat.xlsx', method: 'method.yaml' },
  { fixture: 'export-surveymonkey', survey: 'khao-sat.xlsx', method: 'method-xlsx.yaml' },
];

/** Scores a copy of the fixture, with its survey as given. */
async function job({ fixture, survey, method }: Case) {
  const folder = await temporaryFolder();
  await cp(join('fixtures', fixture), folder, { recursive: true });
  const path = join(folder, survey);
  return {
    good: await readFile(path),
    outcome: async (bytes: Uint8Array): Promise<{ readonly exit: number; readonly ranking: string }> => {
      await writeFile(path, bytes);
      const { exit, out, error } = await runMain(folder, [
        'score',
        method,
        '--json',
        '--format',
        'json',
        '--no-uncertainty',
      ]);
      expect(error, 'a sentence, and no trace of the program').not.toMatch(/\n\s+at /u);
      const run: unknown = exit === 0 ? JSON.parse(out) : null;
      const tracks = typeof run === 'object' && run !== null && 'tracks' in run ? run.tracks : null;
      return { exit, ranking: JSON.stringify(tracks) };
    },
  };
}

/** The same numbers in each run, from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe.each(WORKBOOKS)('$fixture, a workbook that is scored', (one) => {
  test('with bytes turned, cut, lost or doubled: the same ranking, or exit 3', async () => {
    const { good, outcome } = await job(one);
    const whole = await outcome(good);
    expect(whole.exit).toBe(0);
    const random = seeded(2022);
    let refused = 0;
    for (let i = 0; i < 120; i++) {
      const at = Math.floor(random() * good.length);
      const length = 1 + Math.floor(random() * 40);
      const turned = Buffer.from(good);
      turned[at] = (turned[at] ?? 0) ^ (1 << (i % 8));
      const kinds = [
        turned,
        good.subarray(0, at),
        Buffer.concat([good.subarray(0, at), good.subarray(at + length)]),
        Buffer.concat([good.subarray(0, at + length), good.subarray(at)]),
      ];
      const { exit, ranking } = await outcome(kinds[i % kinds.length] ?? good);
      if (exit === 3) refused += 1;
      else expect({ exit, ranking }, `byte ${at}`).toEqual(whole);
    }
    expect(refused).toBeGreaterThan(60);
  });

  test('without one of its parts, or with an empty one: the same ranking, or exit 3', async () => {
    const { good, outcome } = await job(one);
    const whole = await outcome(good);
    const parts = unzipSync(good);
    let refused = 0;
    for (const name of Object.keys(parts)) {
      const others = Object.entries(parts).filter(([other]) => other !== name);
      for (const left of [others, [...others, [name, new Uint8Array(0)] as const]]) {
        const { exit, ranking } = await outcome(zipSync(Object.fromEntries(left)));
        if (exit === 3) refused += 1;
        else expect({ exit, ranking }, name).toEqual(whole);
      }
    }
    expect(refused).toBeGreaterThan(4);
  });
});

test('a text file with a bit turned in nearly every byte, and cut at every third: what csv-parse reads there is what is scored, or an error', async () => {
  const csv = { fixture: 'worked-example', survey: 'phieu.csv', method: 'method.yaml' };
  const { good, outcome } = await job(csv);
  const damaged = Array.from({ length: good.length / 3 }, (_, at) => good.subarray(0, at * 3));
  for (let bit = 0; bit < good.length * 8; bit += 11) {
    const turned = Buffer.from(good);
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    damaged.push(turned);
  }
  let scored = 0;
  for (const bytes of damaged) {
    const own = await outcome(bytes);
    expect([0, 1, 3]).toContain(own.exit);
    if (own.exit !== 0) continue;
    scored += 1;
    expect(own, JSON.stringify(bytes.toString())).toEqual(await outcome(rewritten(bytes)));
  }
  expect(scored).toBeGreaterThan(25);
});

/** The table as csv-parse reads it, written out with every cell in quotes. */
function rewritten(bytes: Buffer): Buffer {
  const rows: string[][] = parse(bytes, {
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
  return Buffer.from(rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join(''));
}
